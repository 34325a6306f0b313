/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libdex.h>

G_BEGIN_DECLS

/* OgClock: the only place that knows now. Emits "changed" when the wall clock jumped or the
 * computer woke up (checked at most every 60 s), so that timers can be armed anew. */
#define OG_TYPE_CLOCK (og_clock_get_type ())
G_DECLARE_FINAL_TYPE (OgClock, og_clock, OG, CLOCK, GObject)

OgClock *og_clock_new (void);                 /* the real one */
OgClock *og_clock_new_set (gint64 now);       /* stands still; for tests and the practice town */

gint64 og_clock_now (OgClock *self);          /* unix seconds */
gint64 og_clock_now_ms (OgClock *self);       /* unix milliseconds */
void og_clock_set (OgClock *self,
                   gint64   now);             /* only for a set clock; wakes waiting futures */

/* Resolves TRUE once now >= at. Arms at most 60 s ahead and looks at the wall clock again, so
 * that sleep and clock changes are noticed. Dropping the future cancels it. */
DexFuture *og_clock_wait_until (OgClock *self,
                                gint64   at) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
