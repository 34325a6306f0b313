/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel.h"
#include "og-message.h"
#include "og-office-time.h"

G_BEGIN_DECLS

/* By when a message is to be answered, as the office promises. channel: (nullable). Unix seconds;
 * 0: nothing is promised, or it is our own. */
gint64 og_answer_by (OgOfficeTime *time,
                     OgChannel    *channel,
                     OgMessage    *message);

G_END_DECLS
