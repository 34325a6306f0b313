/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-draw.h"

#include <cairo-pdf.h>

#include "og-document-layout.h"

/* Dark enough for any printer. */
#define INK 0.08
#define GREY 0.36
#define HAIRLINE 0.66
#define SHADE 0.945
/* A quiet blue, for the title's line and the numbers of a poster. */
#define ACCENT 0.11, 0.29, 0.46

/* What everything is drawn with. */
typedef struct
{
  cairo_t *cr;
  OgDocument *document;
  const OgSheet *sheet;
  PangoContext *context;
  guint n_pages;
  int chapter; /* of the outline: the last heading of the first level, or the title */
} Pen;

static void
grey (Pen   *self,
      double level)
{
  cairo_set_source_rgb (self->cr, level, level, level);
}

static void
draw_rule (Pen   *self,
           double x,
           double y,
           double width,
           double thickness)
{
  cairo_set_line_width (self->cr, thickness);
  cairo_move_to (self->cr, x, y);
  cairo_rel_line_to (self->cr, width, 0);
  cairo_stroke (self->cr);
}

/* Lines of a layout, one below the other at the box's own distance. */
static void
draw_lines (Pen            *self,
            const OgPlaced *placed,
            PangoLayout    *layout,
            double          x)
{
  const OgBox *box = placed->box;
  guint n = (guint) pango_layout_get_line_count (layout);

  for (guint i = 0; i < placed->n_lines && placed->first_line + i < n; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout,
                                                              (int) (placed->first_line + i));
      double shift = 0;
      PangoRectangle extents;

      if (pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL)
        {
          pango_layout_line_get_extents (line, NULL, &extents);
          shift = pango_units_to_double (pango_layout_get_width (layout) - extents.width);
        }
      cairo_move_to (self->cr, x + MAX (shift, 0),
                     placed->y + box->padding + i * box->line + box->baseline);
      pango_cairo_show_layout_line (self->cr, line);
    }
}

static void
draw_label (Pen            *self,
            const OgPlaced *placed)
{
  const OgBox *box = placed->box;

  if (box->label == NULL || placed->first_line > 0)
    return;
  cairo_save (self->cr);
  if (self->sheet->poster)
    cairo_set_source_rgb (self->cr, ACCENT);
  cairo_move_to (self->cr, placed->x, placed->y + box->baseline);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (box->label, 0));
  cairo_restore (self->cr);
}

/* An empty box to tick. */
static void
draw_check (Pen            *self,
            const OgPlaced *placed)
{
  double side = self->sheet->size * 0.82;

  if (placed->first_line > 0)
    return;
  cairo_set_line_width (self->cr, 0.8);
  cairo_rectangle (self->cr, placed->x + 0.5, placed->y + (placed->box->line - side) / 2, side,
                   side);
  cairo_stroke (self->cr);
}

static void
draw_pictures (Pen            *self,
               const OgPlaced *placed)
{
  const OgBox *box = placed->box;

  for (guint i = 0; i < box->pictures->len; i++)
    {
      const double x = placed->x + g_array_index (box->offsets, double, i);
      cairo_surface_t *picture = g_ptr_array_index (box->pictures, i);

      if (picture != NULL)
        {
          cairo_set_source_surface (self->cr, picture, x, placed->y);
          cairo_paint (self->cr);
          continue;
        }
      /* One that cannot be shown leaves its frame. */
      grey (self, HAIRLINE);
      cairo_set_line_width (self->cr, 0.5);
      cairo_rectangle (self->cr, x, placed->y, box->cell_width, box->line);
      cairo_stroke (self->cr);
    }
}

static void
draw_writing_lines (Pen            *self,
                    const OgPlaced *placed)
{
  const OgBox *box = placed->box;

  grey (self, GREY);
  for (guint i = 0; i < box->offsets->len; i++)
    draw_rule (self, placed->x + g_array_index (box->offsets, double, i), placed->y - 1,
               box->cell_width, 0.6);
}

/* What stands behind and around the text of a box. */
static void
draw_ground (Pen            *self,
             const OgPlaced *placed)
{
  const OgBox *box = placed->box;
  double height = og_box_height (box, placed->n_lines);
  double width = box->spans ? self->sheet->width - 2 * self->sheet->side :
                              og_sheet_column_width (self->sheet);

  cairo_save (self->cr);
  if (box->kind == OG_BOX_NOTE)
    {
      grey (self, SHADE);
      cairo_rectangle (self->cr, placed->x, placed->y, width, height);
      cairo_fill (self->cr);
      cairo_set_source_rgb (self->cr, ACCENT);
      cairo_rectangle (self->cr, placed->x, placed->y, 2, height);
      cairo_fill (self->cr);
    }
  else if (box->kind == OG_BOX_HEAD_ROW)
    {
      grey (self, INK);
      draw_rule (self, placed->x, placed->y + height, width, 1);
    }
  else if (box->kind == OG_BOX_ROW && placed->first_line + placed->n_lines == box->n_lines)
    {
      grey (self, HAIRLINE);
      draw_rule (self, placed->x, placed->y + height, width, 0.5);
    }
  else if (box->kind == OG_BOX_CHECK)
    draw_check (self, placed);
  else if (box->kind == OG_BOX_PICTURES)
    draw_pictures (self, placed);
  else if (box->kind == OG_BOX_LINES)
    draw_writing_lines (self, placed);
  cairo_restore (self->cr);
}

static const char *
tag_for (const OgBox *box)
{
  switch (box->kind)
    {
    case OG_BOX_TITLE:
      return "H1";
    case OG_BOX_HEADING:
      return box->level == 1 ? "H2" : "H3";
    case OG_BOX_NOTE:
      return "Note";
    case OG_BOX_SUBTITLE:
    case OG_BOX_TEXT:
    case OG_BOX_CHECK:
    case OG_BOX_HEAD_ROW:
    case OG_BOX_ROW:
    case OG_BOX_PICTURES:
    case OG_BOX_CAPTIONS:
    case OG_BOX_LINES:
    case OG_BOX_CODE:
    default:
      return "P";
    }
}

static void
add_outline (Pen            *self,
             const OgPlaced *placed)
{
  const OgBox *box = placed->box;
  int parent = box->level == 2 ? self->chapter : CAIRO_PDF_OUTLINE_ROOT;
  g_autofree char *target = NULL;
  char x[G_ASCII_DTOSTR_BUF_SIZE];
  char y[G_ASCII_DTOSTR_BUF_SIZE];
  int id;

  if (box->words == NULL || placed->first_line > 0)
    return;
  g_ascii_formatd (x, sizeof x, "%.1f", placed->x);
  g_ascii_formatd (y, sizeof y, "%.1f", placed->y);
  target = g_strdup_printf ("page=%u pos=[%s %s]", placed->page + 1, x, y);
  id = cairo_pdf_surface_add_outline (cairo_get_target (self->cr), parent, box->words, target,
                                      CAIRO_PDF_OUTLINE_FLAG_OPEN);
  if (box->level < 2)
    self->chapter = id;
}

static void
draw_placed (Pen            *self,
             const OgPlaced *placed)
{
  const OgBox *box = placed->box;

  add_outline (self, placed);
  draw_ground (self, placed);
  cairo_tag_begin (self->cr, tag_for (box), NULL);
  if (box->kind == OG_BOX_SUBTITLE)
    grey (self, GREY);
  else if (box->kind == OG_BOX_TITLE && self->sheet->poster)
    cairo_set_source_rgb (self->cr, ACCENT);
  else
    grey (self, INK);
  draw_label (self, placed);
  for (guint i = 0; i < box->cells->len; i++)
    draw_lines (self, placed, g_ptr_array_index (box->cells, i),
                placed->x + g_array_index (box->offsets, double, i));
  cairo_tag_end (self->cr, tag_for (box));
}

/* A line of small text with its base at `y`. */
static void
draw_small (Pen        *self,
            const char *text,
            double      y,
            gboolean    at_right)
{
  double size = self->sheet->poster ? 12 : 8.5;
  g_autoptr (PangoLayout) layout = og_layout_new_line (self->context, text, size);
  double room = self->sheet->width - 2 * self->sheet->side;
  PangoRectangle extents;

  pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_extents (layout, NULL, &extents);
  cairo_move_to (self->cr,
                 at_right ? self->sheet->width - self->sheet->side -
                              pango_units_to_double (extents.width) :
                            self->sheet->side - pango_units_to_double (extents.x),
                 y);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (layout, 0));
}

static void
draw_header_and_footer (Pen  *self,
                        guint page)
{
  const OgSheet *sheet = self->sheet;
  g_autofree char *pages = og_document_dup_page_text (self->document, (int) page + 1,
                                                      (int) self->n_pages);

  cairo_tag_begin (self->cr, "Artifact", NULL);
  grey (self, GREY);
  draw_small (self, self->document->municipality, sheet->top * 0.56, FALSE);
  draw_small (self, self->document->date, sheet->height - sheet->bottom * 0.46, FALSE);
  if (!sheet->poster || self->n_pages > 1)
    draw_small (self, pages, sheet->height - sheet->bottom * 0.46, TRUE);
  if (*self->document->municipality != '\0')
    {
      grey (self, HAIRLINE);
      draw_rule (self, sheet->side, sheet->top * 0.56 + 6, sheet->width - 2 * sheet->side, 0.5);
    }
  cairo_tag_end (self->cr, "Artifact");
}

/**
 * og_document_draw:
 * @placed: (element-type OgPlaced): where everything stands
 * @context: with which the boxes were made
 *
 * Draws all pages.
 */
void
og_document_draw (cairo_t       *cr,
                  OgDocument    *document,
                  const OgSheet *sheet,
                  GArray        *placed,
                  guint          n_pages,
                  PangoContext  *context)
{
  Pen pen = { cr, document, sheet, context, n_pages, CAIRO_PDF_OUTLINE_ROOT };

  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0, i = 0; page < n_pages; page++)
    {
      draw_header_and_footer (&pen, page);
      for (; i < placed->len && g_array_index (placed, OgPlaced, i).page == page; i++)
        draw_placed (&pen, &g_array_index (placed, OgPlaced, i));
      /* What is ended after the last page would begin another one. */
      if (page + 1 == n_pages)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
}
