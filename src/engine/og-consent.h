/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-planner.h"

G_BEGIN_DECLS

/* Somebody in a picture does not want to be shown any more: posts with it that have not left are held
 * (those that are planned PAUSED, those before the second person as drafts), and the time is noted at
 * all of them. digest: of the picture. → GListStore of OgPost, newest first: all uses. If a server does
 * not give a post back, all others are held all the same, and it rejects with that server's error. */
DexFuture *og_consent_withdraw (OgPlanner  *planner,
                                const char *digest) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
