/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-answer-by.h"

#include "og-deadline.h"
#include "og-network.h"

/**
 * og_answer_by:
 * @channel: (nullable): the account it came to
 *
 * A message counts as received when it was written; one that is older than the account in this
 * program, when the account was added: before, nobody here could answer.
 *
 * Returns: unix seconds, 0 for none
 */
gint64
og_answer_by (OgOfficeTime *time,
              OgChannel    *channel,
              OgMessage    *message)
{
  const OgNetwork *network = channel != NULL ? og_network_find (channel->network) : NULL;
  const gint64 window = network != NULL ? network->answer_window : 0;
  gint64 received = message->created;

  if (message->own)
    return 0;
  if (channel != NULL)
    received = MAX (received, channel->created);
  return og_deadline_for (time, message->concern_kind, received, window).deadline;
}
