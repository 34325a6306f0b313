/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-box.h"

#include "og-document-layout.h"

/**
 * og_sheet_column_width:
 *
 * Returns: points
 */
double
og_sheet_column_width (const OgSheet *sheet)
{
  double width = sheet->width - 2 * sheet->side;

  return (width - (sheet->n_columns - 1) * sheet->gutter) / sheet->n_columns;
}

/**
 * og_box_free:
 * @data: an OgBox
 *
 * Gives it up.
 */
void
og_box_free (gpointer data)
{
  OgBox *box = data;

  g_clear_object (&box->label);
  g_ptr_array_unref (box->cells);
  g_array_unref (box->offsets);
  g_clear_pointer (&box->pictures, g_ptr_array_unref);
  g_free (box);
}

/**
 * og_box_measure:
 * @size: of the font, points
 * @leading: height of a line in parts of it
 *
 * A line is as high as the look says, whatever fonts it needs: so lines of cells side by side meet.
 */
void
og_box_measure (OgBox      *box,
                OgBoxMaker *self,
                double      size,
                double      leading)
{
  PangoLayout *first = g_ptr_array_index (box->cells, 0);
  const PangoFontDescription *font = pango_layout_get_font_description (first);
  PangoFontMetrics *metrics = pango_context_get_metrics (self->context, font, NULL);
  double ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  double descent = pango_units_to_double (pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);
  box->line = size * leading;
  box->baseline = (box->line - ascent - descent) / 2 + ascent;
  box->n_lines = 1;
  for (guint i = 0; i < box->cells->len; i++)
    box->n_lines = MAX (box->n_lines,
                        (guint) pango_layout_get_line_count (g_ptr_array_index (box->cells, i)));
}

/**
 * og_box_add_cell:
 * @layout: (transfer full): its text
 * @offset: where it begins, points from the left of the box
 *
 * Puts a text into the box.
 */
void
og_box_add_cell (OgBox       *box,
                 PangoLayout *layout,
                 double       offset)
{
  g_ptr_array_add (box->cells, layout);
  g_array_append_val (box->offsets, offset);
}

/**
 * og_box_add:
 *
 * Returns: (transfer none): a box without text at the end
 */
OgBox *
og_box_add (OgBoxMaker *self,
            OgBoxKind   kind)
{
  OgBox *box = g_new0 (OgBox, 1);

  box->kind = kind;
  box->cells = g_ptr_array_new_with_free_func (g_object_unref);
  box->offsets = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (self->boxes, box);
  return box;
}

/**
 * og_box_maker_width:
 *
 * Returns: points of a column, or of all of them
 */
double
og_box_maker_width (OgBoxMaker *self,
                    gboolean    spans)
{
  return spans ? self->sheet->width - 2 * self->sheet->side : og_sheet_column_width (self->sheet);
}

/**
 * og_box_add_text:
 *
 * Returns: (transfer none): a box with one text over the width
 */
OgBox *
og_box_add_text (OgBoxMaker *self,
                 OgBoxKind   kind,
                 const char *text,
                 OgBoxLook   look,
                 double      indent,
                 gboolean    spans)
{
  OgBox *box = og_box_add (self, kind);
  double size = self->sheet->size * look.size;
  double width = og_box_maker_width (self, spans) - indent * (kind == OG_BOX_NOTE ? 2 : 1);

  og_box_add_cell (box, og_layout_new (self->context, text, size, look.bold, width), indent);
  box->indent = indent;
  box->before = self->sheet->size * look.before;
  box->spans = spans;
  og_box_measure (box, self, size, look.leading);
  return box;
}

/**
 * og_box_height:
 *
 * Returns: points that so many lines of the box take, without the space before
 */
double
og_box_height (const OgBox *box,
               guint        n_lines)
{
  return n_lines * box->line + 2 * box->padding;
}
