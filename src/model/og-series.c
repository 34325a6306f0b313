/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-series.h"

G_DEFINE_FINAL_TYPE (OgSeries, og_series, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgSeries, id, INT64),
  OG_FIELD (OgSeries, pattern_id, INT64),
  OG_FIELD (OgSeries, rule, STRING),
  OG_FIELD (OgSeries, first, DATE),
  OG_FIELD (OgSeries, time, STRING),
  OG_FIELD (OgSeries, zone, STRING),
  OG_FIELD (OgSeries, holiday, INT),
  OG_FIELD (OgSeries, skipped, STRING),
  OG_FIELD (OgSeries, planned, BOOL),
  OG_FIELD (OgSeries, made_until, DATE),
};

static void
og_series_class_init (OgSeriesClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_series_init (OgSeries *self)
{
  self->rule = g_strdup ("");
  self->time = g_strdup ("09:00");
  self->zone = g_strdup ("Europe/Berlin");
  self->skipped = g_strdup ("");
}

/**
 * og_series_new:
 *
 * Returns: (transfer full): a series without a rule
 */
OgSeries *
og_series_new (void)
{
  return g_object_new (OG_TYPE_SERIES, NULL);
}
