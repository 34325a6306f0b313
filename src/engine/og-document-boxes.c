/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-boxes.h"

#include <string.h>

#include "og-document-box.h"
#include "og-document-layout.h"
#include "og-document-picture.h"
#include "og-document-table.h"

/* In parts of the text's size. */
#define LEADING 1.38
#define LEADING_TIGHT 1.28
#define LARGEST_TITLE 1.8
#define LARGEST_POSTER_TITLE 2.6
#define SMALLEST_TITLE 1.5
#define CELL_PADDING 0.32
#define NOTE_PADDING 0.7
#define NOTE_INDENT 0.9
#define CELL_GAP 1.6
/* Of what is written and looked at on paper. */
#define WRITING_LINE 2.3
#define CODE_SIZE 2.2
#define HIGHEST_PICTURE 9.5
#define MOST_PICTURES 4 /* side by side */

/* A title is as large as it can be on one line. */
static double
title_size (OgBoxMaker *self)
{
  double size = self->sheet->poster ? LARGEST_POSTER_TITLE : LARGEST_TITLE;

  for (; size > SMALLEST_TITLE; size -= 0.1)
    {
      g_autoptr (PangoLayout) layout = og_layout_new (self->context, self->document->title,
                                                      self->sheet->size * size, TRUE,
                                                      og_box_maker_width (self, TRUE));

      if (pango_layout_get_line_count (layout) == 1)
        break;
    }
  return size;
}

static void
add_title (OgBoxMaker *self)
{
  OgBoxLook look = { title_size (self), 0, 1.2, TRUE };
  OgBox *box = og_box_add_text (self, OG_BOX_TITLE, self->document->title, look, 0, TRUE);

  box->keep = TRUE;
  box->level = 0;
  box->words = self->document->title;
  /* The netiquette has a version and a date of its own. */
  if (self->document->kind == OG_DOCUMENT_NETIQUETTE)
    return;
  box = og_box_add_text (self, OG_BOX_SUBTITLE, self->document->date,
                         (OgBoxLook) { 1, 0.15, LEADING, FALSE }, 0, TRUE);
  box->keep = TRUE;
}

static void
add_heading (OgBoxMaker    *self,
             const OgBlock *block)
{
  OgBoxLook look = block->level == 1 ? (OgBoxLook) { 1.32, 1.55, LEADING_TIGHT, TRUE } :
                                       (OgBoxLook) { 1.08, 0.95, LEADING_TIGHT, TRUE };
  OgBox *box = og_box_add_text (self, OG_BOX_HEADING, block->text, look, 0, FALSE);

  box->keep = TRUE;
  box->level = block->level;
  box->words = block->text;
}

/* What ends with a colon leads to what comes. */
static gboolean
leads_on (const char *text)
{
  return g_str_has_suffix (text, ":");
}

static void
add_paragraph (OgBoxMaker    *self,
               const OgBlock *block,
               gboolean       spans)
{
  const OgBox *before = g_ptr_array_index (self->boxes, self->boxes->len - 1);
  const gboolean begins = before->kind == OG_BOX_TITLE || before->kind == OG_BOX_SUBTITLE ||
                          before->kind == OG_BOX_ROW;
  OgBox *box = og_box_add_text (self, OG_BOX_TEXT, block->text,
                                (OgBoxLook) { 1, begins ? 0.95 : 0.6, LEADING, FALSE }, 0, spans);

  box->keep = leads_on (block->text);
}

static gboolean
is_first (OgBoxMaker *self,
          guint       at)
{
  const OgBlock *block = g_ptr_array_index (self->document->blocks, at);
  const OgBlock *before = at > 0 ? g_ptr_array_index (self->document->blocks, at - 1) : NULL;

  return before == NULL || before->kind != block->kind;
}

/* Bullets, boxes to tick and plain numbers. */
static void
add_item (OgBoxMaker *self,
          guint       at)
{
  const OgBlock *block = g_ptr_array_index (self->document->blocks, at);
  const guint left = og_document_run_length (self->document, at);
  const gboolean first = is_first (self, at);
  const double size = self->sheet->size;
  const gboolean check = block->kind == OG_BLOCK_CHECK;
  double indent = size * (block->kind == OG_BLOCK_BULLET ? 1.15 : 1.75);
  OgBox *box = og_box_add_text (self, check ? OG_BOX_CHECK : OG_BOX_TEXT, block->text,
                                (OgBoxLook) { 1, first ? 0.45 : 0.25, LEADING, FALSE }, indent, FALSE);
  g_autofree char *number = g_strdup_printf ("%d.", block->number);

  /* No item of a list stands alone. */
  box->keep = left == 2 || (first && left > 1);
  if (!check)
    box->label = og_layout_new (self->context, block->kind == OG_BLOCK_BULLET ? "•" : number, size,
                                FALSE, 0);
}

/* A rule with its subject in bold above its text. */
static void
add_rule (OgBoxMaker    *self,
          const OgBlock *block)
{
  const double size = self->sheet->size;
  g_autofree char *text = g_strconcat (block->subject, *block->text != '\0' ? "\n" : "",
                                       block->text, NULL);
  g_autofree char *number = g_strdup_printf ("%d.", block->number);
  OgBox *box = og_box_add_text (self, OG_BOX_TEXT, text, (OgBoxLook) { 1, 0.75, LEADING, FALSE }, size * 2.1,
                                FALSE);
  PangoLayout *layout = g_ptr_array_index (box->cells, 0);

  og_layout_set_bold (layout, strlen (block->subject));
  box->n_lines = (guint) pango_layout_get_line_count (layout);
  box->label = og_layout_new (self->context, number, size, TRUE, 0);
  box->before += self->sheet->looseness;
  /* On a notice board nobody turns the page for half a rule. */
  box->whole = TRUE;
}

static void
add_note (OgBoxMaker    *self,
          const OgBlock *block)
{
  const double size = self->sheet->size;
  OgBox *box = og_box_add_text (self, OG_BOX_NOTE, block->text, (OgBoxLook) { 0.84, 1.5, 1.34, FALSE },
                                size * NOTE_INDENT, TRUE);

  box->padding = size * NOTE_PADDING;
  box->whole = TRUE;
}

/* What stands in cells of the same width, in small letters. */
static OgBox *
add_cells (OgBoxMaker *self,
           OgBoxKind   kind,
           const char *const *texts,
           guint       n_cells,
           guint       n_columns)
{
  OgBox *box = og_box_add (self, kind);
  const double size = self->sheet->size * 0.85;
  const double gap = self->sheet->size * CELL_GAP;
  const double step = (og_sheet_column_width (self->sheet) + gap) / n_columns;

  box->cell_width = step - gap;
  for (guint i = 0; i < n_cells; i++)
    og_box_add_cell (box, og_layout_new (self->context, texts[i], size, FALSE, box->cell_width), i * step);
  og_box_measure (box, self, size, 1.3);
  return box;
}

/* Up to four pictures and their words below them. */
static void
add_picture_row (OgBoxMaker *self,
                 char      **cells,
                 guint       n_pictures,
                 guint       n_columns)
{
  const char *captions[MOST_PICTURES];
  OgBox *box;
  OgBox *below;
  double highest = 0;

  for (guint i = 0; i < n_pictures; i++)
    captions[i] = cells[i * 2 + 1];
  box = og_box_add (self, OG_BOX_PICTURES);
  below = add_cells (self, OG_BOX_CAPTIONS, captions, n_pictures, n_columns);
  below->before = self->sheet->size * 0.25;
  box->cell_width = below->cell_width;
  box->pictures = g_ptr_array_new_with_free_func (og_document_picture_free);
  for (guint i = 0; i < n_pictures; i++)
    {
      cairo_surface_t *picture = og_document_picture_load (self->document->folder, cells[i * 2],
                                                           box->cell_width,
                                                           self->sheet->size * HIGHEST_PICTURE);

      g_ptr_array_add (box->pictures, picture);
      highest = MAX (highest, og_document_picture_height (picture));
      g_array_append_val (box->offsets, g_array_index (below->offsets, double, i));
    }
  box->n_lines = 1;
  box->line = MAX (highest, self->sheet->size * 2);
  box->before = self->sheet->size * 0.6;
  box->keep = TRUE;
  box->whole = TRUE;
}

static void
add_pictures (OgBoxMaker    *self,
              const OgBlock *block)
{
  const guint n = g_strv_length (block->cells) / 2;
  const guint n_columns = CLAMP (n, 2, MOST_PICTURES);

  for (guint at = 0; at < n; at += n_columns)
    add_picture_row (self, block->cells + at * 2, MIN (n_columns, n - at), n_columns);
}

static void
add_lines (OgBoxMaker    *self,
           const OgBlock *block)
{
  const guint n = g_strv_length (block->cells);
  OgBox *box = add_cells (self, OG_BOX_LINES, (const char *const *) block->cells, n, n);

  box->before = self->sheet->size * WRITING_LINE;
  box->whole = TRUE;
  box->keep = TRUE;
}

static void
add_code (OgBoxMaker    *self,
          const OgBlock *block)
{
  OgBox *box = og_box_add_text (self, OG_BOX_CODE, block->text, (OgBoxLook) { CODE_SIZE, 1.6, 1.2, TRUE }, 0,
                                TRUE);

  box->keep = TRUE;
  box->whole = TRUE;
}

static OgBox *
add_row (OgBoxMaker    *self,
         const OgBlock *block,
         const double  *shares,
         guint          n_columns,
         gboolean       first)
{
  const gboolean is_head = block->kind == OG_BLOCK_TABLE_HEAD;
  OgBox *box = og_box_add (self, is_head ? OG_BOX_HEAD_ROW : OG_BOX_ROW);
  double size = self->sheet->size * 0.85;
  double width = og_sheet_column_width (self->sheet);
  guint n_cells = g_strv_length (block->cells);
  double offset = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      double inner = shares[i] * width - (i + 1 < n_columns ? size * 0.8 : 0);

      og_box_add_cell (box,
                       og_layout_new (self->context, i < n_cells ? block->cells[i] : "", size, is_head,
                                      MAX (inner, size)),
                       offset);
      offset += shares[i] * width;
    }
  og_box_measure (box, self, size, 1.3);
  box->before = first ? self->sheet->size * 0.5 : 0;
  box->padding = size * CELL_PADDING;
  box->keep = is_head;
  box->whole = TRUE;
  return box;
}

/* Returns: how many blocks it took */
static guint
add_table (OgBoxMaker *self,
           guint       at)
{
  guint n_columns;
  guint n = og_document_table_length (self->document, at, &n_columns);
  g_autofree double *shares = og_document_column_shares (self->document, at, n, n_columns);
  OgBox *head = NULL;

  for (guint i = at; i < at + n; i++)
    {
      OgBox *box = add_row (self, g_ptr_array_index (self->document->blocks, i), shares, n_columns,
                            i == at);

      if (box->kind == OG_BOX_HEAD_ROW)
        head = box;
      else
        box->head = head;
    }
  return n;
}

/* On a poster what stands before and after the rules goes over all columns. */
static gboolean
stands_apart (OgBoxMaker *self)
{
  return self->sheet->n_columns > 1;
}

static guint
add_block (OgBoxMaker *self,
           guint       at)
{
  const OgBlock *block = g_ptr_array_index (self->document->blocks, at);

  switch (block->kind)
    {
    case OG_BLOCK_HEADING:
      add_heading (self, block);
      return 1;
    case OG_BLOCK_TABLE_HEAD:
    case OG_BLOCK_TABLE_ROW:
      return add_table (self, at);
    case OG_BLOCK_NOTE:
      add_note (self, block);
      return 1;
    case OG_BLOCK_PICTURES:
      add_pictures (self, block);
      return 1;
    case OG_BLOCK_LINES:
      add_lines (self, block);
      return 1;
    case OG_BLOCK_CODE:
      add_code (self, block);
      return 1;
    case OG_BLOCK_NUMBERED:
      if (block->subject != NULL)
        add_rule (self, block);
      else
        add_item (self, at);
      return 1;
    case OG_BLOCK_BULLET:
    case OG_BLOCK_CHECK:
      add_item (self, at);
      return 1;
    case OG_BLOCK_PARAGRAPH:
    default:
      add_paragraph (self, block, stands_apart (self));
      return 1;
    }
}

/**
 * og_document_boxes:
 *
 * Returns: (transfer full) (element-type OgBox): the document's boxes, in order
 */
GPtrArray *
og_document_boxes (OgDocument    *document,
                   const OgSheet *sheet,
                   PangoContext  *context)
{
  OgBoxMaker maker = { document, sheet, context, g_ptr_array_new_with_free_func (og_box_free) };

  add_title (&maker);
  for (guint i = 0; i < document->blocks->len;)
    i += add_block (&maker, i);
  return maker.boxes;
}
