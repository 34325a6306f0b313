/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-paper-page.h"

/* Dark enough for a copying machine. */
#define SHADE 0.92
#define RULE 0.6
#define RULE_WIDTH 0.5

typedef struct
{
  double x, y, grey;
  PangoLayout *layout;
} Text;

struct _OgPaperPage
{
  GArray *cells; /* of OgPaperCell */
  GArray *texts; /* of Text */
};

/**
 * og_paper_context_new:
 *
 * Returns: (transfer full): for texts as on paper, where nothing is rounded to points of a screen
 */
PangoContext *
og_paper_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

/**
 * og_paper_text:
 * @bold: how many bytes of its beginning are
 * @lines: at most; OG_PAPER_ALL_LINES: as many as it needs
 *
 * Returns: (transfer full): the text within that width
 */
PangoLayout *
og_paper_text (PangoContext *context,
               const char   *text,
               double        size,
               gsize         bold,
               double        width,
               int           lines)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  weight->start_index = 0;
  weight->end_index = (guint) bold;
  pango_attr_list_insert (attributes, weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (lines != OG_PAPER_ALL_LINES)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, -lines);
    }
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  return layout;
}

/**
 * og_paper_text_height:
 */
double
og_paper_text_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static void
clear_text (gpointer data)
{
  g_object_unref (((Text *) data)->layout);
}

/**
 * og_paper_page_new:
 *
 * Returns: (transfer full): an empty page
 */
OgPaperPage *
og_paper_page_new (void)
{
  OgPaperPage *self = g_new0 (OgPaperPage, 1);

  self->cells = g_array_new (FALSE, FALSE, sizeof (OgPaperCell));
  self->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_array_set_clear_func (self->texts, clear_text);
  return self;
}

/**
 * og_paper_page_free:
 */
void
og_paper_page_free (gpointer data)
{
  OgPaperPage *self = data;

  g_array_unref (self->cells);
  g_array_unref (self->texts);
  g_free (self);
}

/**
 * og_paper_page_add_cell:
 */
void
og_paper_page_add_cell (OgPaperPage       *self,
                        const OgPaperCell *cell)
{
  g_array_append_val (self->cells, *cell);
}

/**
 * og_paper_page_place:
 * @layout: (transfer full)
 *
 * Returns: how high it is
 */
double
og_paper_page_place (OgPaperPage *self,
                     PangoLayout *layout,
                     double       x,
                     double       y,
                     double       grey)
{
  const Text text = { x, y, grey, layout };

  g_array_append_val (self->texts, text);
  return og_paper_text_height (layout);
}

/**
 * og_paper_page_draw:
 * @cr: its unit is the point, its origin the corner within the margins
 */
void
og_paper_page_draw (OgPaperPage *self,
                    cairo_t     *cr)
{
  cairo_set_line_width (cr, RULE_WIDTH);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const OgPaperCell *cell = &g_array_index (self->cells, OgPaperCell, i);
      const double shade = cell->shaded ? SHADE : 1;

      cairo_rectangle (cr, cell->x, cell->y, cell->width, cell->height);
      cairo_set_source_rgb (cr, shade, shade, shade);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, RULE, RULE, RULE);
      cairo_stroke (cr);
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      const Text *text = &g_array_index (self->texts, Text, i);

      cairo_set_source_rgb (cr, text->grey, text->grey, text->grey);
      cairo_move_to (cr, text->x, text->y);
      pango_cairo_show_layout (cr, text->layout);
    }
}
