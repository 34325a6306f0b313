/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-clock.h"
#include "og-engine.h"
#include "og-http.h"
#include "og-secrets.h"

G_BEGIN_DECLS

/* For the assembly only: ui never includes this header, its compile line has no base. */

/* → OgEngine. folder: the data folder (made if missing) with "ortsgespraech.db" and "pictures/".
 * practice: a new folder gets the practice town: its office, its channel, its citizens.
 * A second engine on the same folder (another process) is refused: OG_ERROR_FORBIDDEN (file lock).
 * Starts scheduler and fetchers. */
DexFuture *og_engine_open (const char *folder,
                           gboolean    practice,
                           OgClock    *clock,
                           OgSecrets  *secrets,
                           OgHttp     *http) G_GNUC_WARN_UNUSED_RESULT;
/* Stops loops, waits for the store. → TRUE. Publishing under way is left as SENDING and looked
 * after at the next start. */
DexFuture *og_engine_close (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
