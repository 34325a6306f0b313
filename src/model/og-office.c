/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office.h"

G_DEFINE_FINAL_TYPE (OgOffice, og_office, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgOffice, name, STRING),
  OG_FIELD (OgOffice, land, STRING),
  OG_FIELD (OgOffice, zone, STRING),
  OG_FIELD (OgOffice, promise, INT),
  OG_FIELD (OgOffice, promise_unit, INT),
  OG_FIELD (OgOffice, setup_page, INT),
  OG_FIELD (OgOffice, setup_done, BOOL),
};

static void
og_office_finalize (GObject *object)
{
  OgOffice *self = OG_OFFICE (object);

  g_clear_pointer (&self->periods, g_array_unref);

  G_OBJECT_CLASS (og_office_parent_class)->finalize (object);
}

static void
og_office_class_init (OgOfficeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = og_office_finalize;
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_office_init (OgOffice *self)
{
  self->name = g_strdup ("");
  self->zone = g_strdup ("Europe/Berlin");
  self->periods = g_array_new (FALSE, FALSE, sizeof (OgPeriod));
}

/**
 * og_office_new:
 *
 * Returns: (transfer full): an office that is never open and promises nothing yet
 */
OgOffice *
og_office_new (void)
{
  return g_object_new (OG_TYPE_OFFICE, NULL);
}

/**
 * og_office_copy:
 *
 * Returns: (transfer full): an office of its own with the same answers
 */
OgOffice *
og_office_copy (OgOffice *self)
{
  OgOffice *copy = og_office_new ();

  og_record_copy_fields (OG_RECORD (copy), OG_RECORD (self));
  g_array_append_vals (copy->periods, self->periods->data, self->periods->len);
  return copy;
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  const OgPeriod *left = a;
  const OgPeriod *right = b;

  if (left->weekday != right->weekday)
    return left->weekday - right->weekday;
  return left->start - right->start;
}

/**
 * og_office_clear_day:
 * @weekday: 1 Monday … 7 Sunday
 *
 * Closes the office on that weekday.
 */
void
og_office_clear_day (OgOffice *self,
                     int       weekday)
{
  for (guint i = self->periods->len; i > 0; i--)
    if (g_array_index (self->periods, OgPeriod, i - 1).weekday == weekday)
      g_array_remove_index (self->periods, i - 1);
}

/**
 * og_office_add_period:
 * @weekday: 1 Monday … 7 Sunday
 * @start: minutes since midnight, local wall time
 * @end: minutes since midnight, after @start
 *
 * Opens the office for one period, sorted in.
 */
void
og_office_add_period (OgOffice *self,
                      int       weekday,
                      int       start,
                      int       end)
{
  OgPeriod period = { weekday, start, end };

  g_return_if_fail (weekday >= 1 && weekday <= 7);
  g_return_if_fail (start >= 0 && start < end);

  g_array_append_val (self->periods, period);
  g_array_sort (self->periods, compare_periods);
}
