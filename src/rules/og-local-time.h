/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Local wall time is written "YYYY-MM-DDTHH:MM", 24 hours, without seconds or offset. */

gboolean og_local_time_to_unix (const char *local,
                                const char *zone,
                                gint64     *unix_seconds) G_GNUC_WARN_UNUSED_RESULT;
char *og_local_time_from_unix (gint64      unix_seconds,
                               const char *zone);
GDateTime *og_local_time_at (gint64      unix_seconds,
                             const char *zone);

G_END_DECLS
