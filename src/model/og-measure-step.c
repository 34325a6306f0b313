/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-measure-step.h"

G_DEFINE_FINAL_TYPE (OgMeasureStep, og_measure_step, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgMeasureStep, kind, INT),
  OG_FIELD (OgMeasureStep, chosen, BOOL),
  OG_FIELD (OgMeasureStep, after, INT),
  OG_FIELD (OgMeasureStep, decided_by, STRING),
  OG_FIELD (OgMeasureStep, text, STRING),
};

static void
og_measure_step_class_init (OgMeasureStepClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_measure_step_init (OgMeasureStep *self)
{
  self->after = 1;
}

/**
 * og_measure_step_new:
 *
 * Returns: (transfer full): a step that is not chosen
 */
OgMeasureStep *
og_measure_step_new (void)
{
  return g_object_new (OG_TYPE_MEASURE_STEP, NULL);
}
