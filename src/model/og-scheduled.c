/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-scheduled.h"

G_DEFINE_FINAL_TYPE (OgScheduled, og_scheduled, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgScheduled, channel_id, INT64),
  OG_FIELD (OgScheduled, id, STRING),
  OG_FIELD (OgScheduled, text, STRING),
  OG_FIELD (OgScheduled, due, INT64),
  OG_FIELD (OgScheduled, n_pictures, INT),
  OG_FIELD (OgScheduled, draft, BOOL),
};

static void
og_scheduled_class_init (OgScheduledClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_scheduled_init (OgScheduled *self)
{
  self->id = g_strdup ("");
  self->text = g_strdup ("");
}

/**
 * og_scheduled_compare:
 *
 * A GCompareDataFunc of two OgScheduled.
 *
 * Returns: which is published first
 */
int
og_scheduled_compare (gconstpointer a,
                      gconstpointer b,
                      gpointer      data)
{
  const gint64 first = ((const OgScheduled *) a)->due;
  const gint64 second = ((const OgScheduled *) b)->due;

  return (first > second) - (first < second);
}
