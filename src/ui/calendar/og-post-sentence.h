/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* A post said in words, for the calendar: on its chip, in lists and for the screen reader. */

char *og_post_time_of_day (OgPost *post);
char *og_post_channel_names (OgEngine *engine,
                             OgPost   *post);
char *og_post_sentence (OgEngine *engine,
                        OgPost   *post);
char *og_post_subtitle (OgEngine *engine,
                        OgPost   *post,
                        gboolean  with_day);
char *og_post_tooltip (OgEngine *engine,
                       OgPost   *post);
const char *og_post_sender (OgEngine *engine,
                            OgPost   *post);
gboolean og_post_get_day (OgPost *post,
                          GDate  *day) G_GNUC_WARN_UNUSED_RESULT;
const char *og_post_word (OgPost *post);
const char *og_post_icon (OgPost *post);
const char *og_post_style (OgPost *post);
char *og_post_channel_letters (OgEngine *engine,
                               OgPost   *post);
const char *og_post_style_for_state (int state);

G_END_DECLS
