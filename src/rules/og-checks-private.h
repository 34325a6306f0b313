/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-checks.h"

G_BEGIN_DECLS

/* The parts of og_checks_for_post(); each adds what it finds, in any order. */
void og_checks_add (GArray     *checks,
                    OgCheckKind kind,
                    gint64      channel_id,
                    gint64      amount);
void og_checks_add_place (GArray     *checks,
                          OgCheckKind kind,
                          gint64      channel_id,
                          gint64      amount,
                          int         start,
                          int         end);

/* Text and poll. */
void og_checks_content (GArray               *checks,
                        OgPost               *post,
                        const OgCheckContext *context);
void og_checks_pictures (GArray               *checks,
                         OgPost               *post,
                         const OgCheckContext *context);
/* Other posts around its time, and the server's plans. */
void og_checks_neighbours (GArray               *checks,
                           OgPost               *post,
                           const OgCheckContext *context);

G_END_DECLS
