/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a piece is to be seen. */
typedef enum
{
  OG_IN_TEXT = 1 << 0,
  OG_IN_MARKUP = 1 << 1,
  OG_IN_BOTH = OG_IN_TEXT | OG_IN_MARKUP,
} OgHtmlPlace;

typedef enum
{
  OG_STYLE_BOLD,
  OG_STYLE_ITALIC,
  OG_STYLE_MONO,
  OG_N_STYLES
} OgHtmlStyle;

/* OgHtmlText: writes plain text and Pango markup side by side. White space is collapsed, line ends
 * are bounded, what has no place in a text (control characters, overrides of the direction) is
 * left out, and the markup's tags always match, in whatever order styles begin and end. */
typedef struct _OgHtmlText OgHtmlText;

OgHtmlText *og_html_text_new (void);
void og_html_text_finish (OgHtmlText *self,
                          char      **text,
                          char      **markup);

void og_html_text_add (OgHtmlText *self,
                       const char *words,
                       OgHtmlPlace place);
void og_html_text_break (OgHtmlText *self);
void og_html_text_block (OgHtmlText *self,
                         guint       line_ends);
void og_html_text_style (OgHtmlText *self,
                         OgHtmlStyle style,
                         int         delta);
void og_html_text_begin_link (OgHtmlText *self,
                              const char *href);
void og_html_text_end_link (OgHtmlText *self);
void og_html_text_quote (OgHtmlText *self,
                         int         delta);
void og_html_text_begin_item (OgHtmlText *self,
                              const char *marker);

G_END_DECLS
