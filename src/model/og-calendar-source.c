/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-source.h"

G_DEFINE_FINAL_TYPE (OgCalendarSource, og_calendar_source, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgCalendarSource, id, INT64),
  OG_FIELD (OgCalendarSource, address, STRING),
  OG_FIELD (OgCalendarSource, name, STRING),
  OG_FIELD (OgCalendarSource, fetched, INT64),
};

static void
og_calendar_source_class_init (OgCalendarSourceClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_calendar_source_init (OgCalendarSource *self)
{
  self->address = g_strdup ("");
}

/**
 * og_calendar_source_new:
 *
 * Returns: (transfer full): a source without an address
 */
OgCalendarSource *
og_calendar_source_new (void)
{
  return g_object_new (OG_TYPE_CALENDAR_SOURCE, NULL);
}
