/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern-topic.h"

G_DEFINE_FINAL_TYPE (OgConcernTopic, og_concern_topic, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgConcernTopic, name, STRING),
  OG_FIELD (OgConcernTopic, keywords, STRING),
};

static void
og_concern_topic_class_init (OgConcernTopicClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_concern_topic_init (OgConcernTopic *self)
{
  self->name = g_strdup ("");
  self->keywords = g_strdup ("");
}

/**
 * og_concern_topic_new:
 *
 * Returns: (transfer full): one without a name
 */
OgConcernTopic *
og_concern_topic_new (void)
{
  return g_object_new (OG_TYPE_CONCERN_TOPIC, NULL);
}
