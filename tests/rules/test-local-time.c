/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-local-time.h"

static const char berlin[] = "Europe/Berlin";

/* The instant as UTC, "YYYY-MM-DDTHH:MM". */
static void
assert_utc (const char *local,
            const char *zone,
            const char *utc)
{
  g_autofree char *found = NULL;
  gint64 at = 0;

  g_assert_true (og_local_time_to_unix (local, zone, &at));
  found = og_local_time_from_unix (at, "UTC");
  g_assert_cmpstr (found, ==, utc);
}

static void
test_summer_and_winter (void)
{
  assert_utc ("2026-07-01T12:00", berlin, "2026-07-01T10:00");
  assert_utc ("2026-11-25T09:00", berlin, "2026-11-25T08:00");
  assert_utc ("2028-02-29T00:00", berlin, "2028-02-28T23:00");
  assert_utc ("2027-01-01T00:00", berlin, "2026-12-31T23:00");
  assert_utc ("2026-07-01T12:00", "UTC", "2026-07-01T12:00");
}

static void
test_skipped_hour (void)
{
  assert_utc ("2026-03-29T01:59", berlin, "2026-03-29T00:59");
  assert_utc ("2026-03-29T02:00", berlin, "2026-03-29T01:00");
  assert_utc ("2026-03-29T02:30", berlin, "2026-03-29T01:30");
  assert_utc ("2026-03-29T03:00", berlin, "2026-03-29T01:00");
  assert_utc ("2091-03-25T02:30", berlin, "2091-03-25T01:30");
}

static void
test_repeated_hour (void)
{
  assert_utc ("2026-10-25T01:59", berlin, "2026-10-24T23:59");
  assert_utc ("2026-10-25T02:00", berlin, "2026-10-25T00:00");
  assert_utc ("2026-10-25T02:30", berlin, "2026-10-25T00:30");
  assert_utc ("2026-10-25T03:00", berlin, "2026-10-25T02:00");
  /* Ireland calls its summer time the standard one, and winter time the exception. */
  assert_utc ("2026-10-25T01:30", "Europe/Dublin", "2026-10-25T00:30");
  assert_utc ("2026-03-29T01:30", "Europe/Dublin", "2026-03-29T01:30");
}

static void
test_there_and_back (void)
{
  /* Every half hour of a year, except the one that comes twice. */
  for (gint64 at = 1767225600; at < 1767225600 + 365 * 86400; at += 1800)
    {
      g_autofree char *local = og_local_time_from_unix (at, berlin);
      gint64 back = 0;

      g_assert_true (og_local_time_to_unix (local, berlin, &back));
      if (g_str_has_prefix (local, "2026-10-25T02"))
        g_assert_true (back == at || back == at - 3600);
      else
        g_assert_cmpint (back, ==, at);
    }
}

static void
test_skipped_time_may_end (void)
{
  g_autoptr (GTimeZone) zone = og_local_time_zone (berlin);
  gint64 day = 20541 * (gint64) 86400; /* 29 March 2026 */
  gint64 change = day + 3600;

  g_assert_cmpint (og_local_time_resolve (zone, day + 9000, OG_SKIPPED_ENDS), ==, change);
  g_assert_cmpint (og_local_time_resolve (zone, day + 7200, OG_SKIPPED_ENDS), ==, change);
  g_assert_cmpint (og_local_time_resolve (zone, day + 10800, OG_SKIPPED_ENDS), ==, change);
  g_assert_cmpint (og_local_time_resolve (zone, day + 9000, OG_SKIPPED_SHIFTS), ==, change + 1800);
}

static void
test_refuses (void)
{
  static const char *const broken[] = {
    "",
    "2026-11-25",
    "2026-11-25T09:00:00",
    "2026-11-25 09:00",
    "2026-11-25T9:00",
    "2026-02-29T09:00",
    "2026-13-01T09:00",
    "2026-11-31T09:00",
    "2026-11-25T24:00",
    "2026-11-25T09:60",
    "0000-01-01T00:00",
    "2026-+1-25T09:00",
    "2026-11-25T 9:00",
    "heute",
  };
  gint64 at;

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    g_assert_false (og_local_time_to_unix (broken[i], berlin, &at));
  g_assert_false (og_local_time_to_unix (NULL, berlin, &at));
  g_assert_false (og_local_time_to_unix ("2026-11-25T09:00", "Europe/Musterbach", &at));
  g_assert_false (og_local_time_to_unix ("2026-11-25T09:00", NULL, &at));
}

static void
test_unknown_zone_is_utc (void)
{
  g_autoptr (GDateTime) time = og_local_time_at (1764061200, "Europe/Musterbach");
  g_autoptr (GDateTime) without = og_local_time_at (1764061200, NULL);

  g_assert_cmpint (g_date_time_get_utc_offset (time), ==, 0);
  g_assert_cmpint (g_date_time_get_hour (time), ==, 9);
  g_assert_cmpint (g_date_time_get_hour (without), ==, 9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/local-time/summer-and-winter", test_summer_and_winter);
  g_test_add_func ("/rules/local-time/skipped-hour", test_skipped_hour);
  g_test_add_func ("/rules/local-time/repeated-hour", test_repeated_hour);
  g_test_add_func ("/rules/local-time/there-and-back", test_there_and_back);
  g_test_add_func ("/rules/local-time/skipped-time-may-end", test_skipped_time_may_end);
  g_test_add_func ("/rules/local-time/refuses", test_refuses);
  g_test_add_func ("/rules/local-time/unknown-zone-is-utc", test_unknown_zone_is_utc);
  return g_test_run ();
}
