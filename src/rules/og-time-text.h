/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean og_time_text_parse (const char *text,
                             int        *minutes) G_GNUC_WARN_UNUSED_RESULT;
char *og_time_text_format (int minutes);

char *og_time_text_local (const GDate *day,
                          int          minutes);
gboolean og_time_text_split (const char *local,
                             GDate      *day,
                             int        *minutes) G_GNUC_WARN_UNUSED_RESULT;
char *og_time_text_follow (const char *until,
                           const char *from,
                           int         day);

G_END_DECLS
