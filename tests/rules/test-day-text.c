/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib.h>

#include "og-day-text.h"

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

static void
test_forms (void)
{
  const int today = julian (2026, 11, 22);
  const int eve = julian (2026, 12, 24);

  g_assert_cmpint (og_day_text_parse ("24.12.2026", today), ==, eve);
  g_assert_cmpint (og_day_text_parse ("24.12.26", today), ==, eve);
  g_assert_cmpint (og_day_text_parse (" 24. 12. 2026 ", today), ==, eve);
  g_assert_cmpint (og_day_text_parse ("2026-12-24", today), ==, eve);
  g_assert_cmpint (og_day_text_parse ("24. Dezember 2026", today), ==, eve);
  g_assert_cmpint (og_day_text_parse ("24 Dec 2026", today), ==, eve);
  g_assert_cmpint (og_day_text_parse ("1. März 2027", today), ==, julian (2027, 3, 1));
  g_assert_cmpint (og_day_text_parse ("1.Mrz.2027", today), ==, julian (2027, 3, 1));
}

static void
test_without_year (void)
{
  const int today = julian (2026, 11, 22);

  g_assert_cmpint (og_day_text_parse ("24.12.", today), ==, julian (2026, 12, 24));
  g_assert_cmpint (og_day_text_parse ("24.12", today), ==, julian (2026, 12, 24));
  g_assert_cmpint (og_day_text_parse ("22.11.", today), ==, today);
  g_assert_cmpint (og_day_text_parse ("21. November", today), ==, julian (2027, 11, 21));
  g_assert_cmpint (og_day_text_parse ("29.2.", today), ==, julian (2028, 2, 29));
}

static void
test_not_a_day (void)
{
  static const char *const texts[] = {
    "",
    "morgen",
    "24",
    "24.",
    "31.2.2026",
    "30.2.",
    "24.13.2026",
    "0.1.2026",
    "24.12.202",
    "24.12.1899",
    "24.12.2026 Uhr",
    "2026-12",
    "2026-02-30",
    "2026-12-24x",
    "-1.1.2026",
    "24.xy.2026",
    "99999.1.2026",
    "\xff\xfe",
    "24..2026",
    "32.1.",
    "1.1.2101",
    "24.12.26 6",
    "24. Dezember 6 ",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("text %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (og_day_text_parse (texts[i], julian (2026, 11, 22)), ==, 0);
    }
}

static void
test_there_and_back (void)
{
  for (int day = julian (1990, 1, 1); day <= julian (2100, 12, 31); day++)
    {
      g_autofree char *text = og_day_text_format (day);

      g_assert_cmpint (og_day_text_parse (text, day), ==, day);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-text/forms", test_forms);
  g_test_add_func ("/day-text/without-year", test_without_year);
  g_test_add_func ("/day-text/not-a-day", test_not_a_day);
  g_test_add_func ("/day-text/there-and-back", test_there_and_back);
  return g_test_run ();
}
