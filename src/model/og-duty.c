/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-duty.h"

G_DEFINE_FINAL_TYPE (OgDuty, og_duty, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgDuty, role, INT),
  OG_FIELD (OgDuty, person, STRING),
  OG_FIELD (OgDuty, unit, STRING),
  OG_FIELD (OgDuty, phone, STRING),
  OG_FIELD (OgDuty, email, STRING),
  OG_FIELD (OgDuty, deputy, STRING),
  OG_FIELD (OgDuty, deputy_phone, STRING),
  OG_FIELD (OgDuty, deputy_email, STRING),
  OG_FIELD (OgDuty, away_from, DATE),
  OG_FIELD (OgDuty, away_until, DATE),
};

static void
og_duty_class_init (OgDutyClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_duty_init (OgDuty *self)
{
}

/**
 * og_duty_new:
 *
 * Returns: (transfer full): a duty nobody has yet
 */
OgDuty *
og_duty_new (void)
{
  return g_object_new (OG_TYPE_DUTY, NULL);
}
