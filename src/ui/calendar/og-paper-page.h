/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A page that is laid out before it is drawn: cells with a line around them, and texts upon them. All
 * in points. */
typedef struct _OgPaperPage OgPaperPage;

typedef struct
{
  double x, y, width, height;
  gboolean shaded;
} OgPaperCell;

/* How dark a text is. */
#define OG_PAPER_BLACK 0.0
#define OG_PAPER_GREY 0.4
/* As many lines as a text needs. */
#define OG_PAPER_ALL_LINES 0

PangoContext *og_paper_context_new (void);
PangoLayout *og_paper_text (PangoContext *context,
                            const char   *text,
                            double        size,
                            gsize         bold,
                            double        width,
                            int           lines);
double og_paper_text_height (PangoLayout *layout);

OgPaperPage *og_paper_page_new (void);
void og_paper_page_free (gpointer data);
void og_paper_page_add_cell (OgPaperPage       *self,
                             const OgPaperCell *cell);
double og_paper_page_place (OgPaperPage *self,
                            PangoLayout *layout,
                            double       x,
                            double       y,
                            double       grey);
void og_paper_page_draw (OgPaperPage *self,
                         cairo_t     *cr);

G_END_DECLS
