/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-special-day.h"

G_DEFINE_FINAL_TYPE (OgSpecialDay, og_special_day, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgSpecialDay, repeat, INT),
  OG_FIELD (OgSpecialDay, first, DATE),
  OG_FIELD (OgSpecialDay, last, DATE),
  OG_FIELD (OgSpecialDay, easter_offset, INT),
  OG_FIELD (OgSpecialDay, name, STRING),
  OG_FIELD (OgSpecialDay, hours, STRING),
  OG_FIELD (OgSpecialDay, scope, INT),
};

static void
og_special_day_class_init (OgSpecialDayClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_special_day_init (OgSpecialDay *self)
{
  self->name = g_strdup ("");
}

/**
 * og_special_day_new:
 *
 * Returns: (transfer full): a closed day without a date
 */
OgSpecialDay *
og_special_day_new (void)
{
  return g_object_new (OG_TYPE_SPECIAL_DAY, NULL);
}
