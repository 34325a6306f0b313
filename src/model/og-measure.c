/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-measure.h"

G_DEFINE_FINAL_TYPE (OgMeasure, og_measure, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgMeasure, id, INT64),
  OG_FIELD (OgMeasure, file_number, STRING),
  OG_FIELD (OgMeasure, concern_id, INT64),
  OG_FIELD (OgMeasure, message_id, INT64),
  OG_FIELD (OgMeasure, channel_id, INT64),
  OG_FIELD (OgMeasure, kind, INT),
  OG_FIELD (OgMeasure, state, INT),
  OG_FIELD (OgMeasure, by_hand, BOOL),
  OG_FIELD (OgMeasure, rule_id, STRING),
  OG_FIELD (OgMeasure, rule_number, INT),
  OG_FIELD (OgMeasure, version, INT),
  OG_FIELD (OgMeasure, clause, STRING),
  OG_FIELD (OgMeasure, reason, STRING),
  OG_FIELD (OgMeasure, person, STRING),
  OG_FIELD (OgMeasure, caution, INT64),
  OG_FIELD (OgMeasure, created, INT64),
  OG_FIELD (OgMeasure, remote_id, STRING),
  OG_FIELD (OgMeasure, remote_url, STRING),
  OG_FIELD (OgMeasure, author_id, STRING),
  OG_FIELD (OgMeasure, author_handle, STRING),
  OG_FIELD (OgMeasure, delivery_id, INT64),
  OG_FIELD (OgMeasure, receipt, STRING),
  OG_FIELD (OgMeasure, done, INT64),
  OG_FIELD (OgMeasure, verified, INT64),
  OG_FIELD (OgMeasure, notice_text, STRING),
  OG_FIELD (OgMeasure, notice_visibility, INT),
  OG_FIELD (OgMeasure, notice_delivery_id, INT64),
  OG_FIELD (OgMeasure, notice_sent, INT64),
  OG_FIELD (OgMeasure, undo_delivery_id, INT64),
  OG_FIELD (OgMeasure, undo_reason, STRING),
  OG_FIELD (OgMeasure, undone, INT64),
  OG_FIELD (OgMeasure, error, INT),
  OG_FIELD (OgMeasure, error_text, STRING),
};

static void
og_measure_class_init (OgMeasureClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_measure_init (OgMeasure *self)
{
  self->file_number = g_strdup ("");
  self->rule_id = g_strdup ("");
  self->clause = g_strdup ("");
  self->reason = g_strdup ("");
  self->remote_id = g_strdup ("");
  self->author_id = g_strdup ("");
  self->author_handle = g_strdup ("");
  self->notice_visibility = OG_VISIBILITY_DIRECT;
  self->error = -1;
}

/**
 * og_measure_new:
 *
 * Returns: (transfer full): a measure that nobody has decided yet
 */
OgMeasure *
og_measure_new (void)
{
  return g_object_new (OG_TYPE_MEASURE, NULL);
}

/**
 * og_measure_is_in_effect:
 *
 * Returns: whether it stands at the network, as far as is known
 */
gboolean
og_measure_is_in_effect (OgMeasure *self)
{
  g_return_val_if_fail (OG_IS_MEASURE (self), FALSE);

  return self->state == OG_MEASURE_DONE || self->state == OG_MEASURE_VERIFIED ||
         self->state == OG_MEASURE_BY_HAND_DONE;
}

/**
 * og_measure_may_be_withdrawn:
 *
 * Returns: whether it can be taken back without asking the network, because nothing was done there
 */
gboolean
og_measure_may_be_withdrawn (OgMeasure *self)
{
  g_return_val_if_fail (OG_IS_MEASURE (self), FALSE);

  return self->state == OG_MEASURE_FROZEN || self->state == OG_MEASURE_BY_HAND_OPEN ||
         (self->state == OG_MEASURE_FAILED && self->done == 0);
}
