/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-gaps.h"

G_BEGIN_DECLS

/**
 * OgTopicGroup: one topic of the setup in words, with the way back to its page.
 *
 * It is written anew between og_topic_group_begin() and og_topic_group_end(); rows that stay keep
 * their widgets, so that nobody who reads or listens loses the place.
 */
#define OG_TYPE_TOPIC_GROUP (og_topic_group_get_type ())
G_DECLARE_FINAL_TYPE (OgTopicGroup, og_topic_group, OG, TOPIC_GROUP, AdwPreferencesGroup)

/* step: name of the setup's page. */
GtkWidget *og_topic_group_new (OgTopic     topic,
                               const char *step);
OgTopic og_topic_group_get_topic (OgTopicGroup *self);

void og_topic_group_begin (OgTopicGroup *self);
/* A fact: what it is called, and what it says. */
void og_topic_group_add_fact (OgTopicGroup *self,
                              const char   *name,
                              const char   *text);
/* A sentence, with something below it (nullable) and an icon before it (nullable). */
void og_topic_group_add_sentence (OgTopicGroup *self,
                                  const char   *icon,
                                  const char   *sentence,
                                  const char   *below);
/* The same, with a button that leads to the topic's page. */
void og_topic_group_add_task (OgTopicGroup *self,
                              const char   *icon,
                              const char   *sentence,
                              const char   *below,
                              const char   *button);
/* gaps: what is missing, bits of any topic; only those of this one are said. */
void og_topic_group_end (OgTopicGroup *self,
                         guint64       gaps);

G_END_DECLS
