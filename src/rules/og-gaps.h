/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-document.h"

G_BEGIN_DECLS

/* What the setup asks about, in the order in which it asks. */
typedef enum
{
  OG_TOPIC_MUNICIPALITY,
  OG_TOPIC_HOURS,
  OG_TOPIC_PROMISES,
  OG_TOPIC_NETIQUETTE,
  OG_TOPIC_LADDER,
  OG_TOPIC_DUTIES,
  OG_TOPIC_SIGN_OFF,
  OG_TOPIC_CRISIS,
  OG_TOPIC_CHANNELS,
  OG_TOPIC_DOCUMENTS,
  OG_TOPIC_FINISH, /* asks nothing */
} OgTopic;
#define OG_N_TOPICS (OG_TOPIC_FINISH + 1)

/* What can be missing. ui has the word for each. */
typedef enum
{
  OG_GAP_NAME,
  OG_GAP_LAND,
  OG_GAP_ADDRESS,      /* street, postcode and town */
  OG_GAP_PHONE,
  OG_GAP_EMAIL,
  OG_GAP_WEBSITE,
  OG_GAP_IMPRINT,
  OG_GAP_PRIVACY,
  OG_GAP_HOURS,
  OG_GAP_ATTENDANCE,   /* attendance is apart, and has no hours */
  OG_GAP_PROMISE,
  OG_GAP_RULES,        /* no rule chosen */
  OG_GAP_IN_FORCE,     /* no version in force */
  OG_GAP_LADDER,
  OG_GAP_EDITORIAL,
  OG_GAP_EDITORIAL_DEPUTY,
  OG_GAP_TECHNICAL,
  OG_GAP_DATA_RIGHTS,
  OG_GAP_CONTENT,
  OG_GAP_SIGNER,       /* posts need a second person, and nobody signs */
  OG_GAP_CALL_TREE,
  OG_GAP_SPEAKER,
  OG_GAP_STATEMENTS,
  OG_GAP_CHANNEL,
  OG_GAP_CONCEPT,      /* the usage concept was never exported */
} OgGap;
#define OG_N_GAPS (OG_GAP_CONCEPT + 1)

/* Gaps as bits: 1 << OgGap. */
guint64 og_gaps (OgOffice *office,
                 guint     n_channels,
                 int       version_in_force);
guint64 og_gaps_of_topic (OgTopic topic);
guint64 og_gaps_of_document (OgDocumentKind document);
OgTopic og_gap_topic (OgGap gap); /* where it is filled */

/* Whether the rules ask for a second person for any post, now or before an election. */
gboolean og_office_wants_sign_off (OgOffice *office);

/* Whether the yearly evaluation of the usage concept is due (LfDI BW: at least once a year); from
 * a year after the last one, or after the concept's first export; never before an export. */
gboolean og_evaluation_is_due (OgOffice *office,
                               gint64    now,
                               gint64   *since); /* (out): unix seconds of the last one */

G_END_DECLS
