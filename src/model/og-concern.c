/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern.h"

static OgCounts *
og_counts_copy (OgCounts *self)
{
  return g_memdup2 (self, sizeof *self);
}

G_DEFINE_BOXED_TYPE (OgCounts, og_counts, og_counts_copy, g_free)
G_DEFINE_FINAL_TYPE (OgConcern, og_concern, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgConcern, id, INT64),
  OG_FIELD (OgConcern, channel_id, INT64),
  OG_FIELD (OgConcern, state, INT),
  OG_FIELD (OgConcern, kind, INT),
  OG_FIELD (OgConcern, kind_by, INT),
  OG_FIELD (OgConcern, kind_reason, STRING),
  OG_FIELD (OgConcern, topics, STRING),
  OG_FIELD (OgConcern, author_id, STRING),
  OG_FIELD (OgConcern, author_name, STRING),
  OG_FIELD (OgConcern, author_handle, STRING),
  OG_FIELD (OgConcern, snippet, STRING),
  OG_FIELD (OgConcern, visibility, INT),
  OG_FIELD (OgConcern, last_id, INT64),
  OG_FIELD (OgConcern, last_time, INT64),
  OG_FIELD (OgConcern, waiting_since, INT64),
  OG_FIELD (OgConcern, deadline, INT64),
  OG_FIELD (OgConcern, unread, INT),
  OG_FIELD (OgConcern, urgent, BOOL),
  OG_FIELD (OgConcern, assignee, STRING),
  OG_FIELD (OgConcern, come_back, INT64),
  OG_FIELD (OgConcern, outcome, INT),
  OG_FIELD (OgConcern, outcome_note, STRING),
  OG_FIELD (OgConcern, closed, INT64),
  OG_FIELD (OgConcern, draft, STRING),
  OG_FIELD (OgConcern, loaded, BOOL),
};

static void
og_concern_class_init (OgConcernClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_concern_init (OgConcern *self)
{
  self->snippet = g_strdup ("");
}
