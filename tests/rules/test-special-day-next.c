/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib.h>

#include "og-special-day-next.h"

static int
julian (int year,
        int month,
        int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

static OgSpecialDay *
make_day (OgDayRepeat repeat,
          int         first,
          int         last)
{
  OgSpecialDay *day = og_special_day_new ();

  og_record_set_int (OG_RECORD (day), "repeat", repeat);
  og_record_set_int (OG_RECORD (day), "first", first);
  og_record_set_int (OG_RECORD (day), "last", last);
  return day;
}

static void
test_once (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgSpecialDay) one = make_day (OG_DAY_ONCE, julian (2026, 12, 4), 0);
  g_autoptr (OgSpecialDay) some = make_day (OG_DAY_ONCE, julian (2026, 12, 28),
                                            julian (2026, 12, 30));

  g_assert_cmpint (og_special_day_next (one, office, julian (2026, 11, 22)), ==,
                   julian (2026, 12, 4));
  g_assert_cmpint (og_special_day_next (one, office, julian (2026, 12, 4)), ==,
                   julian (2026, 12, 4));
  g_assert_cmpint (og_special_day_next (one, office, julian (2026, 12, 5)), ==, 0);
  g_assert_cmpint (og_special_day_next (some, office, julian (2026, 12, 29)), ==,
                   julian (2026, 12, 29));
  g_assert_cmpint (og_special_day_next (some, office, julian (2026, 12, 31)), ==, 0);
}

static void
test_yearly (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgSpecialDay) eve = make_day (OG_DAY_YEARLY, julian (2026, 12, 24), 0);
  g_autoptr (OgSpecialDay) leap = make_day (OG_DAY_YEARLY, julian (2024, 2, 29), 0);
  g_autoptr (OgSpecialDay) undated = make_day (OG_DAY_YEARLY, 0, 0);

  g_assert_cmpint (og_special_day_next (eve, office, julian (2025, 1, 1)), ==,
                   julian (2026, 12, 24));
  g_assert_cmpint (og_special_day_next (eve, office, julian (2026, 12, 25)), ==,
                   julian (2027, 12, 24));
  g_assert_cmpint (og_special_day_next (leap, office, julian (2026, 11, 22)), ==,
                   julian (2028, 2, 29));
  g_assert_cmpint (og_special_day_next (leap, office, julian (2096, 3, 1)), ==, 0);
  g_assert_cmpint (og_special_day_next (undated, office, julian (2026, 11, 22)), ==, 0);
}

static void
test_easter (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgSpecialDay) day = make_day (OG_DAY_EASTER, 0, 0);

  og_record_set_int (OG_RECORD (day), "easter_offset", -48);
  g_assert_cmpint (og_special_day_next (day, office, julian (2026, 11, 22)), ==,
                   julian (2027, 2, 8));
  g_assert_cmpint (og_special_day_next (day, office, julian (2027, 2, 9)), ==,
                   julian (2028, 2, 28));
}

static void
test_bridge (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgSpecialDay) day = make_day (OG_DAY_BRIDGE, 0, 0);

  g_assert_cmpint (og_special_day_next (day, office, julian (2026, 11, 22)), ==, 0);
  og_record_set_string (OG_RECORD (office), "land", "NW");
  /* Ascension Day is on Thursday, 6 May 2027. */
  g_assert_cmpint (og_special_day_next (day, office, julian (2026, 11, 22)), ==,
                   julian (2027, 5, 7));
  og_record_set_string (OG_RECORD (office), "land", "BW");
  g_assert_cmpint (og_special_day_next (day, office, julian (2026, 1, 1)), ==, julian (2026, 1, 2));
  g_assert_cmpint (og_special_day_next (day, office, julian (2026, 1, 3)), ==, julian (2026, 1, 5));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/special-day-next/once", test_once);
  g_test_add_func ("/special-day-next/yearly", test_yearly);
  g_test_add_func ("/special-day-next/easter", test_easter);
  g_test_add_func ("/special-day-next/bridge", test_bridge);
  return g_test_run ();
}
