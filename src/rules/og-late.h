/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  OG_LATE_SEND, /* in time, or so little late that nobody minds */
  OG_LATE_ASK,  /* a person decides, post by post */
} OgLateDecision;

/* How late a post may be sent without asking. */
#define OG_LATE_GRACE_SECONDS (15 * 60)

OgLateDecision og_late_decide (gint64 due,
                               gint64 now);

G_END_DECLS
