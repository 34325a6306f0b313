/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgTextBox: the text of a post: one for all channels, and where it is wanted another one for a
 * channel; how long it is for each, and how easy to read.
 *
 * A channel's own text begins with the first letter that is changed on its tab.
 *
 * Signals:
 *  - "changed": the person wrote something
 *  - "turned": the text of another channel is shown
 */
#define OG_TYPE_TEXT_BOX (og_text_box_get_type ())
G_DECLARE_FINAL_TYPE (OgTextBox, og_text_box, OG, TEXT_BOX, AdwBin)

void og_text_box_set_post (OgTextBox *self,
                           OgEngine  *engine,
                           OgPost    *post);
GtkTextView *og_text_box_get_view (OgTextBox *self);
gint64 og_text_box_get_channel (OgTextBox *self);
void og_text_box_refresh (OgTextBox  *self,
                          GListModel *channels);
void og_text_box_go_to (OgTextBox *self,
                        gint64     channel_id,
                        int        start,
                        int        end);
void og_text_box_put (OgTextBox  *self,
                      const char *text);

G_END_DECLS
