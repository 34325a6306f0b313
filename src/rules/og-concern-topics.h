/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* What concerns of this office are about: its own topics, or else the usual ones (data/rules/topics.ini)
 * in its language. (transfer full) of OgConcernTopic */
GListModel *og_topics_of_office (OgOffice *office);

/* OgTopicFinder: the topics of an office, made ready for many texts. Never changed once made: any thread
 * may use it. */
typedef struct _OgTopicFinder OgTopicFinder;

OgTopicFinder *og_topic_finder_new (OgOffice *office);
void og_topic_finder_free (OgTopicFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgTopicFinder, og_topic_finder_free)
/* (transfer full) (nullable): names of the topics that the text has a word of, one a line, in the order
 * of the list; NULL: none */
char *og_topic_finder_find (const OgTopicFinder *self,
                            const char          *text);

G_END_DECLS
