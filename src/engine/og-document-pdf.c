/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-pdf.h"

#include <cairo-pdf.h>

#include "og-document-draw.h"
#include "og-error.h"

#define CM (72.0 / 2.54)

/* Sizes of the text that are tried, in points: the largest of those that take the fewest pages. */
static const double usual_sizes[] = { 11, 10.5 };
static const double sheet_sizes[] = { 11, 10.5, 10, 9.5, 9 };
static const double poster_sizes[] = { 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11 };
static const double large_sizes[] = { 14 };

/* From this size on a line over the whole poster has few enough letters to be read well. */
#define ONE_COLUMN_SIZE 19

/* A document that is set: its boxes, and where they stand. */
typedef struct
{
  OgSheet sheet;
  PangoContext *context;
  GPtrArray *boxes;
  GArray *placed;
  guint n_pages;
} Setting;

static void
setting_clear (Setting *self)
{
  g_clear_pointer (&self->placed, g_array_unref);
  g_clear_pointer (&self->boxes, g_ptr_array_unref);
}

static gboolean
is_poster (OgDocument      *document,
           OgDocumentFormat paper)
{
  return paper == OG_FORMAT_PDF_A3 && document->kind == OG_DOCUMENT_NETIQUETTE;
}

static const double *
sizes_for (OgDocument      *document,
           OgDocumentFormat paper,
           guint           *n_sizes)
{
#define SIZES(list) (*n_sizes = G_N_ELEMENTS (list), list)
  if (paper == OG_FORMAT_PDF_A3)
    return is_poster (document, paper) ? SIZES (poster_sizes) : SIZES (large_sizes);
  return document->kind == OG_DOCUMENT_INFORMATION || document->kind == OG_DOCUMENT_SIGN_OFF ?
           SIZES (sheet_sizes) :
           SIZES (usual_sizes);
#undef SIZES
}

static OgSheet
sheet_for (OgDocument      *document,
           OgDocumentFormat paper,
           double           size)
{
  const gboolean large = paper == OG_FORMAT_PDF_A3;
  const gboolean poster = is_poster (document, paper);
  OgSheet sheet = {
    .width = (large ? 29.7 : 21.0) * CM,
    .height = (large ? 42.0 : 29.7) * CM,
    .side = (large ? 3.0 : 2.5) * CM,
    .top = (large ? 3.0 : 2.5) * CM,
    .bottom = (large ? 3.0 : 2.5) * CM,
    .size = size,
    .n_columns = poster && size < ONE_COLUMN_SIZE ? 2 : 1,
    .gutter = 1.4 * CM,
    .poster = poster,
  };

  return sheet;
}

static void
place (Setting *self,
       double   column_bottom)
{
  g_clear_pointer (&self->placed, g_array_unref);
  self->placed = og_document_place (self->boxes, &self->sheet, column_bottom, &self->n_pages);
}

/* Columns as long as each other, if that makes one page of it. */
static void
set (Setting    *self,
     OgDocument *document)
{
  setting_clear (self);
  self->boxes = og_document_boxes (document, &self->sheet, self->context);
  if (self->sheet.n_columns > 1)
    place (self, og_document_balance (self->boxes, &self->sheet));
  if (self->sheet.n_columns == 1 || self->n_pages > 1)
    place (self, 0);
}

static double
lowest (Setting *self)
{
  double y = 0;

  for (guint i = 0; i < self->placed->len; i++)
    {
      const OgPlaced *placed = &g_array_index (self->placed, OgPlaced, i);

      y = MAX (y, placed->y + og_box_height (placed->box, placed->n_lines));
    }
  return y;
}

/* Spreads the rules of a poster over the room that is left, within what looks right. */
static void
spread (Setting    *self,
        OgDocument *document)
{
  double room = self->sheet.height - self->sheet.bottom - lowest (self);
  guint n_rules = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    n_rules += ((OgBlock *) g_ptr_array_index (document->blocks, i))->kind == OG_BLOCK_NUMBERED;
  if (n_rules == 0)
    return;
  self->sheet.looseness = CLAMP (room * self->sheet.n_columns / (n_rules + 1), 0,
                                 self->sheet.size * 0.8);
  set (self, document);
  if (self->n_pages == 1)
    return;
  self->sheet.looseness = 0;
  set (self, document);
}

static void
set_to_fit (Setting         *self,
            OgDocument      *document,
            OgDocumentFormat paper)
{
  guint n_sizes;
  const double *sizes = sizes_for (document, paper, &n_sizes);
  double best = sizes[0];
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < n_sizes && fewest > 1; i++)
    {
      self->sheet = sheet_for (document, paper, sizes[i]);
      set (self, document);
      if (self->n_pages < fewest)
        {
          fewest = self->n_pages;
          best = sizes[i];
        }
    }
  if (!G_APPROX_VALUE (self->sheet.size, best, 0.01))
    {
      self->sheet = sheet_for (document, paper, best);
      set (self, document);
    }
  if (self->n_pages == 1 && self->sheet.poster)
    spread (self, document);
}

/* Of a font map of its own: this thread has it for itself. Made for paper, not for a screen. */
static PangoContext *
new_context (OgDocument *document)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (document->language));
  return context;
}

static cairo_status_t
append (void                *data,
        const unsigned char *bytes,
        unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
describe (cairo_surface_t *surface,
          OgDocument      *document)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, document->municipality);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, document->date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Ortsgespräch");
  cairo_pdf_surface_set_custom_metadata (surface, "Language", document->language);
}

/**
 * og_document_pdf_new:
 * @paper: OG_FORMAT_PDF_A4 or OG_FORMAT_PDF_A3
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
og_document_pdf_new (OgDocument      *document,
                     OgDocumentFormat paper,
                     GError         **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  PangoContext *context = new_context (document);
  Setting setting = { .context = context };
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  set_to_fit (&setting, document, paper);
  surface = cairo_pdf_surface_create_for_stream (append, bytes, setting.sheet.width,
                                                 setting.sheet.height);
  describe (surface, document);
  cr = cairo_create (surface);
  og_document_draw (cr, document, &setting.sheet, setting.placed, setting.n_pages, context);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  setting_clear (&setting);
  g_object_unref (context);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "Cannot set the document: %s",
               cairo_status_to_string (status));
  return NULL;
}
