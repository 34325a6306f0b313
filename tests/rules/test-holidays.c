/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-holidays.h"

static const char *
name_on (const char *land,
         int         year,
         int         month,
         int         day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return og_holiday_name (land, &date);
}

static guint
count_of_year (const char *land,
               int         year)
{
  g_autoptr (GArray) holidays = og_holidays_of_year (land, year);

  return holidays->len;
}

static void
test_counts (void)
{
  static const struct
  {
    const char *land;
    guint in_2026;
    guint in_2028;
  } cases[] = {
    { "BW", 12, 12 },
    { "BY", 12, 12 },
    { "BE", 10, 11 },
    { "BB", 12, 12 },
    { "HB", 10, 10 },
    { "HH", 10, 10 },
    { "HE", 10, 10 },
    { "MV", 11, 11 },
    { "NI", 10, 10 },
    { "NW", 11, 11 },
    { "RP", 11, 11 },
    { "SL", 12, 12 },
    { "SN", 11, 11 },
    { "ST", 11, 11 },
    { "SH", 10, 10 },
    { "TH", 11, 11 },
  };
  guint n_lands;
  const OgLand *lands = og_lands (&n_lands);

  g_assert_cmpuint (n_lands, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < n_lands; i++)
    {
      g_assert_cmpstr (lands[i].code, ==, cases[i].land);
      g_assert_cmpuint (count_of_year (cases[i].land, 2026), ==, cases[i].in_2026);
      g_assert_cmpuint (count_of_year (cases[i].land, 2028), ==, cases[i].in_2028);
    }
}

/* Sundays of Easter from the tables of the churches, the earliest and latest ones among them. */
static void
test_easter (void)
{
  static const struct
  {
    int year, month, day;
  } cases[] = {
    { 1990, 4, 15 },
    { 1991, 3, 31 },
    { 1999, 4, 4 },
    { 2000, 4, 23 },
    { 2008, 3, 23 },
    { 2011, 4, 24 },
    { 2019, 4, 21 },
    { 2024, 3, 31 },
    { 2025, 4, 20 },
    { 2026, 4, 5 },
    { 2027, 3, 28 },
    { 2028, 4, 16 },
    { 2038, 4, 25 },
    { 2049, 4, 18 },
    { 2076, 4, 19 },
    { 2100, 3, 28 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (name_on ("BB", cases[i].year, cases[i].month, cases[i].day), ==,
                     "Easter Sunday");
  g_assert_null (name_on ("BW", 2026, 4, 5));
}

static void
test_repentance_day (void)
{
  const char *name = "Repentance and Prayer Day";

  g_assert_cmpstr (name_on ("SN", 2022, 11, 16), ==, name);
  g_assert_null (name_on ("SN", 2022, 11, 23));
  g_assert_cmpstr (name_on ("SN", 2028, 11, 22), ==, name);
  g_assert_null (name_on ("SN", 2028, 11, 15));
  g_assert_cmpstr (name_on ("SN", 2026, 11, 18), ==, name);
  g_assert_null (name_on ("BY", 2026, 11, 18));
  g_assert_cmpstr (name_on ("NW", 1994, 11, 16), ==, name);
  g_assert_null (name_on ("NW", 1995, 11, 22));
  g_assert_cmpstr (name_on ("SN", 1995, 11, 22), ==, name);

  for (int year = 1995; year <= 2100; year++)
    {
      guint found = 0;

      for (int day = 16; day <= 22; day++)
        found += name_on ("SN", year, 11, day) != NULL;
      g_assert_cmpuint (found, ==, 1);
    }
}

static void
test_since_when (void)
{
  g_assert_null (name_on ("BE", 2018, 3, 8));
  g_assert_cmpstr (name_on ("BE", 2019, 3, 8), ==, "International Women’s Day");
  g_assert_null (name_on ("MV", 2022, 3, 8));
  g_assert_nonnull (name_on ("MV", 2023, 3, 8));
  g_assert_null (name_on ("TH", 2018, 9, 20));
  g_assert_cmpstr (name_on ("TH", 2019, 9, 20), ==, "World Children’s Day");
  g_assert_null (name_on ("HH", 2016, 10, 31));
  g_assert_nonnull (name_on ("HH", 2018, 10, 31));
  g_assert_nonnull (name_on ("SN", 1992, 10, 31));
}

static void
test_reformation_2017 (void)
{
  guint n_lands;
  const OgLand *lands = og_lands (&n_lands);

  for (guint i = 0; i < n_lands; i++)
    g_assert_cmpstr (name_on (lands[i].code, 2017, 10, 31), ==, "Reformation Day");
  g_assert_null (name_on ("BW", 2018, 10, 31));
  g_assert_cmpuint (count_of_year ("SN", 2017), ==, 11);
}

static void
test_one_offs (void)
{
  g_assert_cmpstr (name_on ("BE", 2020, 5, 8), ==, "Liberation Day");
  g_assert_cmpstr (name_on ("BE", 2025, 5, 8), ==, "Liberation Day");
  g_assert_null (name_on ("BE", 2026, 5, 8));
  g_assert_null (name_on ("BB", 2025, 5, 8));
  g_assert_nonnull (name_on ("BE", 2028, 6, 17));
  g_assert_null (name_on ("BE", 2027, 6, 17));
  g_assert_null (name_on ("TH", 2028, 6, 17));
}

static void
test_only_where (void)
{
  g_assert_cmpstr (name_on ("ST", 2026, 1, 6), ==, "Epiphany");
  g_assert_null (name_on ("SN", 2026, 1, 6));
  g_assert_cmpstr (name_on ("HE", 2026, 6, 4), ==, "Corpus Christi");
  g_assert_null (name_on ("SN", 2026, 6, 4));
  g_assert_cmpstr (name_on ("SL", 2026, 8, 15), ==, "Assumption Day");
  g_assert_null (name_on ("BY", 2026, 8, 15));
  g_assert_null (name_on ("BW", 2026, 12, 24));
  g_assert_null (name_on ("BW", 2026, 12, 31));
}

/* In 2008 Ascension Day was 1 May. */
static void
test_two_on_one_day (void)
{
  g_autoptr (GArray) holidays = og_holidays_of_year ("HE", 2008);
  guint on_first_of_may = 0;

  for (guint i = 0; i < holidays->len; i++)
    {
      const OgHoliday *holiday = &g_array_index (holidays, OgHoliday, i);

      on_first_of_may += g_date_get_month (&holiday->date) == 5 &&
                         g_date_get_day (&holiday->date) == 1;
      if (i > 0)
        g_assert_cmpint (g_date_compare (&g_array_index (holidays, OgHoliday, i - 1).date,
                                         &holiday->date),
                         <=, 0);
    }
  g_assert_cmpuint (on_first_of_may, ==, 2);
  g_assert_nonnull (name_on ("HE", 2008, 5, 1));
}

static void
test_outside (void)
{
  g_assert_cmpuint (count_of_year (NULL, 2026), ==, 0);
  g_assert_cmpuint (count_of_year ("XX", 2026), ==, 0);
  g_assert_cmpuint (count_of_year ("", 2026), ==, 0);
  g_assert_cmpuint (count_of_year ("BW", 1989), ==, 0);
  g_assert_cmpuint (count_of_year ("BW", 2101), ==, 0);
  g_assert_null (name_on (NULL, 2026, 1, 1));
  g_assert_null (name_on ("BW", 2101, 1, 1));
}

/* The list of a year and the question for a day say the same for all Länder and all days. */
static void
test_list_and_question_agree (void)
{
  guint n_lands;
  const OgLand *lands = og_lands (&n_lands);

  for (guint i = 0; i < n_lands; i++)
    for (int year = 1990; year <= 2100; year += 11)
      {
        g_autoptr (GArray) holidays = og_holidays_of_year (lands[i].code, year);
        guint next = 0;
        GDate day;

        g_date_clear (&day, 1);
        g_date_set_dmy (&day, 1, G_DATE_JANUARY, (GDateYear) year);
        for (; g_date_get_year (&day) == year; g_date_add_days (&day, 1))
          {
            const char *name = og_holiday_name (lands[i].code, &day);

            if (name == NULL)
              continue;
            g_assert_cmpuint (next, <, holidays->len);
            g_assert_cmpstr (g_array_index (holidays, OgHoliday, next).name, ==, name);
            next++;
          }
        g_assert_cmpuint (next, ==, holidays->len);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/holidays/counts", test_counts);
  g_test_add_func ("/rules/holidays/easter", test_easter);
  g_test_add_func ("/rules/holidays/repentance-day", test_repentance_day);
  g_test_add_func ("/rules/holidays/since-when", test_since_when);
  g_test_add_func ("/rules/holidays/reformation-2017", test_reformation_2017);
  g_test_add_func ("/rules/holidays/one-offs", test_one_offs);
  g_test_add_func ("/rules/holidays/only-where", test_only_where);
  g_test_add_func ("/rules/holidays/two-on-one-day", test_two_on_one_day);
  g_test_add_func ("/rules/holidays/outside", test_outside);
  g_test_add_func ("/rules/holidays/list-and-question-agree", test_list_and_question_agree);
  return g_test_run ();
}
