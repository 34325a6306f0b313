/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel.h"
#include "og-deadline.h"
#include "og-message.h"
#include "og-office-time.h"

G_BEGIN_DECLS

/* By when a message is to be answered, as the office promises. channel: (nullable). Unix seconds;
 * 0: nothing is promised, or it is our own. */
gint64 og_answer_by (OgOfficeTime *time,
                     OgChannel    *channel,
                     OgMessage    *message);
/* The same for a message of a citizen that was written then, with what the deadline came about from.
 * kind: an OgConcernKind; created: unix seconds. */
OgDeadline og_answer_by_facts (OgOfficeTime *time,
                               OgChannel    *channel,
                               int           kind,
                               gint64        created);

G_END_DECLS
