/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgConcernTopic: something that concerns are about, and by which words that is seen.
 *
 * An office without any has the usual ones: og_topics_of_office().
 */
#define OG_TYPE_CONCERN_TOPIC (og_concern_topic_get_type ())
G_DECLARE_FINAL_TYPE (OgConcernTopic, og_concern_topic, OG, CONCERN_TOPIC, OgRecord)

struct _OgConcernTopic
{
  OgRecord parent_instance;

  char *name;     /* "Straßen"; never NULL; one line */
  char *keywords; /* one a line, "Schlagloch", "parken*"; never NULL */
};

OgConcernTopic *og_concern_topic_new (void);

G_END_DECLS
