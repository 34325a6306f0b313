/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-answer-by.h"

#include "og-network.h"

/**
 * og_answer_by_facts:
 * @channel: (nullable): the account it came to
 * @kind: an OgConcernKind
 * @created: unix seconds
 *
 * A message counts as received when it was written; one that is older than the account in this
 * program, when the account was added: before, nobody here could answer.
 *
 * Returns: the deadline, and what it came about from
 */
OgDeadline
og_answer_by_facts (OgOfficeTime *time,
                    OgChannel    *channel,
                    int           kind,
                    gint64        created)
{
  const OgNetwork *network = channel != NULL ? og_network_find (channel->network) : NULL;
  const gint64 window = network != NULL ? network->answer_window : 0;
  const gint64 received = channel != NULL ? MAX (created, channel->created) : created;

  return og_deadline_for (time, kind, received, window);
}

/**
 * og_answer_by:
 * @channel: (nullable): the account it came to
 *
 * Returns: unix seconds, 0 for none
 */
gint64
og_answer_by (OgOfficeTime *time,
              OgChannel    *channel,
              OgMessage    *message)
{
  if (message->own)
    return 0;
  return og_answer_by_facts (time, channel, message->concern_kind, message->created).deadline;
}
