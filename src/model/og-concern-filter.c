/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern-filter.h"

G_DEFINE_FINAL_TYPE (OgConcernFilter, og_concern_filter, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgConcernFilter, view, INT),
  OG_FIELD (OgConcernFilter, assignee, STRING),
  OG_FIELD (OgConcernFilter, now, INT64),
  OG_FIELD (OgConcernFilter, channel_id, INT64),
  OG_FIELD (OgConcernFilter, kind, INT),
  OG_FIELD (OgConcernFilter, topic, STRING),
  OG_FIELD (OgConcernFilter, since, INT64),
  OG_FIELD (OgConcernFilter, until, INT64),
  OG_FIELD (OgConcernFilter, query, STRING),
};

static void
og_concern_filter_class_init (OgConcernFilterClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_concern_filter_init (OgConcernFilter *self)
{
  self->kind = -1;
}

/**
 * og_concern_filter_new:
 *
 * Returns: (transfer full): all that is in the view
 */
OgConcernFilter *
og_concern_filter_new (OgConcernView view)
{
  return g_object_new (OG_TYPE_CONCERN_FILTER, "view", (int) view, NULL);
}

/**
 * og_concern_filter_is_narrow:
 *
 * Returns: whether something is left out that the view would show; a search does not count
 */
gboolean
og_concern_filter_is_narrow (OgConcernFilter *self)
{
  g_return_val_if_fail (OG_IS_CONCERN_FILTER (self), FALSE);

  return self->channel_id != 0 || self->kind >= 0 || self->topic != NULL || self->since != 0 ||
         self->until != 0;
}
