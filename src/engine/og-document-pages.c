/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-pages.h"

/* A paragraph is broken only if so many lines stay on either side. */
#define FEWEST_LINES 2
#define BALANCE_STEPS 14

/* Where the next box would stand. */
typedef struct
{
  GPtrArray *boxes;
  const OgSheet *sheet;
  GArray *placed;
  double bottom;     /* of the columns */
  guint page;
  guint column;
  double top;        /* of the columns on this page: below what goes over all of them */
  double y;
  double lowest;     /* of all columns on this page */
  gboolean at_top;   /* of a column */
  gboolean in_columns;
} Flow;

static double
page_bottom (const OgSheet *sheet)
{
  return sheet->height - sheet->bottom;
}

static void
begin_page (Flow *self)
{
  self->page++;
  self->column = 0;
  self->top = self->sheet->top;
  self->y = self->top;
  self->lowest = self->top;
  self->at_top = TRUE;
  self->in_columns = FALSE;
}

/* The next column, else the next page. */
static void
begin_column (Flow    *self,
              gboolean spans)
{
  if (spans || self->column + 1 >= self->sheet->n_columns)
    {
      begin_page (self);
      return;
    }
  self->column++;
  self->y = self->top;
  self->at_top = TRUE;
}

static double
limit_for (const Flow  *self,
           const OgBox *box)
{
  return box->spans ? page_bottom (self->sheet) : self->bottom;
}

/* The least room a box asks for at the end of a column. */
static double
least_height (const OgBox *box)
{
  guint lines = box->whole || box->n_lines <= FEWEST_LINES + 1 ? box->n_lines : FEWEST_LINES;

  return og_box_height (box, lines);
}

/* From columns to what goes over all of them, or back. All columns begin at the same height. */
static void
turn (Flow        *self,
      const OgBox *box)
{
  if (box->spans && self->in_columns)
    {
      self->y = self->lowest;
      self->column = 0;
      self->at_top = FALSE;
    }
  if (!box->spans && !self->in_columns)
    {
      if (!self->at_top)
        {
          self->y += box->before;
          self->at_top = self->y + least_height (box) <= limit_for (self, box);
        }
      self->top = self->y;
      self->column = 0;
    }
  self->in_columns = !box->spans;
}

static void
put (Flow        *self,
     const OgBox *box,
     guint        first_line,
     guint        n_lines)
{
  double x = self->sheet->side;
  OgPlaced placed = { box, first_line, n_lines, self->page, x, 0 };

  if (!box->spans)
    placed.x += self->column * (og_sheet_column_width (self->sheet) + self->sheet->gutter);
  if (!self->at_top)
    self->y += box->before;
  placed.y = self->y;
  g_array_append_val (self->placed, placed);
  self->y += og_box_height (box, n_lines);
  self->lowest = MAX (self->lowest, self->y);
  self->at_top = FALSE;
}

/* What must stand together from this box on: it and what it may not leave alone. */
static double
chain_height (Flow *self,
              guint at)
{
  double height = 0;

  for (guint i = at; i < self->boxes->len; i++)
    {
      const OgBox *box = g_ptr_array_index (self->boxes, i);

      height += i > at ? box->before : 0;
      if (!box->keep)
        return height + least_height (box);
      height += og_box_height (box, box->n_lines);
    }
  return height;
}

/* How many of the lines that are left stand here; 0: none. */
static guint
lines_here (Flow        *self,
            const OgBox *box,
            guint        left)
{
  double room = limit_for (self, box) - self->y - (self->at_top ? 0 : box->before) -
                2 * box->padding;
  guint fit = room > 0 ? (guint) (room / box->line + 0.001) : 0;
  gboolean first_part = left == box->n_lines;

  if (fit >= left)
    return left;
  if (self->at_top)
    return MAX (fit, 1);
  if ((box->whole && first_part) || fit < FEWEST_LINES)
    return 0;
  if (left - fit < FEWEST_LINES)
    fit = left - FEWEST_LINES;
  return fit < FEWEST_LINES ? 0 : fit;
}

static void
repeat_head (Flow        *self,
             const OgBox *box)
{
  if (box->head != NULL && self->at_top &&
      og_box_height (box->head, box->head->n_lines) < self->sheet->height / 5)
    put (self, box->head, 0, box->head->n_lines);
}

/* A column that begins with the head repeated counts as empty: or nothing would ever fit. */
static void
place_lines (Flow        *self,
             const OgBox *box)
{
  for (guint first = 0; first < box->n_lines;)
    {
      guint n = lines_here (self, box, box->n_lines - first);

      if (n > 0)
        {
          put (self, box, first, n);
          first += n;
        }
      if (first < box->n_lines)
        {
          begin_column (self, box->spans);
          turn (self, box);
          repeat_head (self, box);
          if (box->head != NULL)
            self->at_top = TRUE;
        }
    }
}

static void
place_box (Flow *self,
           guint at)
{
  const OgBox *box = g_ptr_array_index (self->boxes, at);

  turn (self, box);
  if (!self->at_top &&
      self->y + box->before + chain_height (self, at) > limit_for (self, box) + 0.01)
    {
      begin_column (self, box->spans);
      turn (self, box);
      repeat_head (self, box);
      if (box->head != NULL)
        self->at_top = TRUE;
    }
  place_lines (self, box);
}

/**
 * og_document_place:
 * @boxes: (element-type OgBox): of this sheet
 * @column_bottom: how far down the columns go, points from the top; 0: to the margin
 * @n_pages: (out): how many pages it takes
 *
 * Returns: (transfer full) (element-type OgPlaced): where everything stands
 */
GArray *
og_document_place (GPtrArray     *boxes,
                   const OgSheet *sheet,
                   double         column_bottom,
                   guint         *n_pages)
{
  Flow flow = {
    .boxes = boxes,
    .sheet = sheet,
    .placed = g_array_new (FALSE, FALSE, sizeof (OgPlaced)),
    .bottom = column_bottom > 0 ? column_bottom : page_bottom (sheet),
    .top = sheet->top,
    .y = sheet->top,
    .lowest = sheet->top,
    .at_top = TRUE,
  };

  for (guint i = 0; i < boxes->len; i++)
    place_box (&flow, i);
  *n_pages = flow.page + 1;
  return flow.placed;
}

/* Whether all that stands in columns is on the first page. */
static gboolean
columns_fit (GPtrArray     *boxes,
             const OgSheet *sheet,
             double         column_bottom)
{
  guint n_pages;
  g_autoptr (GArray) placed = og_document_place (boxes, sheet, column_bottom, &n_pages);

  for (guint i = placed->len; i > 0; i--)
    {
      const OgPlaced *last = &g_array_index (placed, OgPlaced, i - 1);

      if (!last->box->spans)
        return last->page == 0;
    }
  return TRUE;
}

/**
 * og_document_balance:
 * @boxes: (element-type OgBox): of this sheet
 *
 * Returns: the least column_bottom with which the columns fit on one page; that of the sheet if
 *   they do not
 */
double
og_document_balance (GPtrArray     *boxes,
                     const OgSheet *sheet)
{
  double fits = page_bottom (sheet);
  double too_little = sheet->top;

  for (guint i = 0; i < BALANCE_STEPS; i++)
    {
      double middle = (fits + too_little) / 2;

      if (columns_fit (boxes, sheet, middle))
        fits = middle;
      else
        too_little = middle;
    }
  return fits;
}
