/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-holidays.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "og-office.h"

#define FIRST_VECTOR 2018
#define LAST_VECTOR 2040

/* (nullable): of several on one day the first. */
static const char *
holiday_on (const char  *land,
            int          communal,
            const GDate *date)
{
  g_autoptr (GArray) year = og_holidays_of_year (land, communal, g_date_get_year (date));

  for (guint i = 0; i < year->len; i++)
    if (g_date_compare (&g_array_index (year, OgHoliday, i).date, date) == 0)
      return g_array_index (year, OgHoliday, i).id;
  return NULL;
}

static const char *
id_on (const char *land,
       int         communal,
       int         year,
       int         month,
       int         day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return holiday_on (land, communal, &date);
}

static guint
count_of_year (const char *land,
               int         year)
{
  g_autoptr (GArray) holidays = og_holidays_of_year (land, 0, year);

  return holidays->len;
}

/* Month and day of Easter Sunday and of the Wednesday before 23 November, 2018 to 2040, as the
 * calendars of the churches print them. */
/* clang-format off */
static const char *const movable[] = {
  "04-01 11-21", "04-21 11-20", "04-12 11-18", "04-04 11-17", "04-17 11-16", "04-09 11-22",
  "03-31 11-20", "04-20 11-19", "04-05 11-18", "03-28 11-17", "04-16 11-22", "04-01 11-21",
  "04-21 11-20", "04-13 11-19", "03-28 11-17", "04-17 11-16", "04-09 11-22", "03-25 11-21",
  "04-13 11-19", "04-05 11-18", "04-25 11-17", "04-10 11-16", "04-01 11-21",
};
G_STATIC_ASSERT (G_N_ELEMENTS (movable) == LAST_VECTOR - FIRST_VECTOR + 1);

/* What the calendars of the Länder list, each holiday in its order of a year, with the first year
 * where that is after 2018. */
static const struct
{
  const char *land;
  const char *days;
} of_land[] = {
  { "BW", "01-01 01-06 E-2 E+1 05-01 E+39 E+50 E+60 10-03 11-01 12-25 12-26" },
  { "BY", "01-01 01-06 E-2 E+1 05-01 E+39 E+50 E+60 10-03 11-01 12-25 12-26" },
  { "BE", "01-01 03-08@2019 E-2 E+1 05-01 E+39 E+50 10-03 12-25 12-26" },
  { "BB", "01-01 E-2 E+0 E+1 05-01 E+39 E+49 E+50 10-03 10-31 12-25 12-26" },
  { "HB", "01-01 E-2 E+1 05-01 E+39 E+50 10-03 10-31 12-25 12-26" },
  { "HH", "01-01 E-2 E+1 05-01 E+39 E+50 10-03 10-31 12-25 12-26" },
  { "HE", "01-01 E-2 E+1 05-01 E+39 E+50 E+60 10-03 12-25 12-26" },
  { "MV", "01-01 03-08@2023 E-2 E+1 05-01 E+39 E+50 10-03 10-31 12-25 12-26" },
  { "NI", "01-01 E-2 E+1 05-01 E+39 E+50 10-03 10-31 12-25 12-26" },
  { "NW", "01-01 E-2 E+1 05-01 E+39 E+50 E+60 10-03 11-01 12-25 12-26" },
  { "RP", "01-01 E-2 E+1 05-01 E+39 E+50 E+60 10-03 11-01 12-25 12-26" },
  { "SL", "01-01 E-2 E+1 05-01 E+39 E+50 E+60 08-15 10-03 11-01 12-25 12-26" },
  { "SN", "01-01 E-2 E+1 05-01 E+39 E+50 10-03 10-31 B 12-25 12-26" },
  { "ST", "01-01 01-06 E-2 E+1 05-01 E+39 E+50 10-03 10-31 12-25 12-26" },
  { "SH", "01-01 E-2 E+1 05-01 E+39 E+50 10-03 10-31 12-25 12-26" },
  { "TH", "01-01 E-2 E+1 05-01 E+39 E+50 09-20@2019 10-03 10-31 12-25 12-26" },
};
/* clang-format on */

static void
set_date (GDate      *date,
          int         year,
          const char *month_day)
{
  int month, day;

  g_assert_cmpint (sscanf (month_day, "%2d-%2d", &month, &day), ==, 2);
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* The day that one word of the table means in a year; FALSE if it is none yet. */
static gboolean
read_word (const char *word,
           int         year,
           GDate      *date)
{
  const char *days = movable[year - FIRST_VECTOR];
  const char *since = strchr (word, '@');

  if (since != NULL && year < atoi (since + 1))
    return FALSE;
  if (*word == 'B')
    set_date (date, year, days + 6);
  else if (*word != 'E')
    set_date (date, year, word);
  else
    {
      const int offset = atoi (word + 1);

      set_date (date, year, days);
      if (offset < 0)
        g_date_subtract_days (date, (guint) -offset);
      else
        g_date_add_days (date, (guint) offset);
    }
  return TRUE;
}

/* All sixteen Länder, 2018 to 2040, day by day; the one-offs of Berlin are added by hand. */
static void
test_vectors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_land); i++)
    for (int year = FIRST_VECTOR; year <= LAST_VECTOR; year++)
      {
        g_autoptr (GArray) found = og_holidays_of_year (of_land[i].land, 0, year);
        g_auto (GStrv) words = g_strsplit (of_land[i].days, " ", -1);
        guint matched = 0;

        for (guint j = 0; words[j] != NULL; j++)
          {
            GDate date;

            if (!read_word (words[j], year, &date))
              continue;
            for (guint k = 0; k < found->len; k++)
              if (g_date_compare (&g_array_index (found, OgHoliday, k).date, &date) == 0)
                {
                  matched++;
                  break;
                }
            g_assert_nonnull (holiday_on (of_land[i].land, 0, &date));
          }
        if (g_str_equal (of_land[i].land, "BE") && (year == 2020 || year == 2025 || year == 2028))
          matched++;
        if (found->len != matched)
          g_test_message ("%s %d", of_land[i].land, year);
        g_assert_cmpuint (found->len, ==, matched);
      }
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

/* The earliest and latest Sundays of Easter among them. */
static void
test_easter (void)
{
  static const struct
  {
    int year, month, day;
  } cases[] = {
    { 1818, 3, 22 },
    { 1990, 4, 15 },
    { 1991, 3, 31 },
    { 1999, 4, 4 },
    { 2000, 4, 23 },
    { 2008, 3, 23 },
    { 2011, 4, 24 },
    { 2049, 4, 18 },
    { 2076, 4, 19 },
    { 2100, 3, 28 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GDate easter = og_holidays_easter (cases[i].year);

      g_assert_cmpint (g_date_get_month (&easter), ==, cases[i].month);
      g_assert_cmpint (g_date_get_day (&easter), ==, cases[i].day);
      if (cases[i].year >= 1990)
        g_assert_cmpstr (id_on ("BB", 0, cases[i].year, cases[i].month, cases[i].day), ==,
                         "easter-sunday");
    }
  g_assert_null (id_on ("BW", 0, 2026, 4, 5));
}

static void
test_repentance_day (void)
{
  const char *id = "repentance-day";

  g_assert_cmpstr (id_on ("SN", 0, 2022, 11, 16), ==, id);
  g_assert_null (id_on ("SN", 0, 2022, 11, 23));
  g_assert_cmpstr (id_on ("SN", 0, 2028, 11, 22), ==, id);
  g_assert_null (id_on ("SN", 0, 2028, 11, 15));
  g_assert_null (id_on ("BY", 0, 2026, 11, 18));
  g_assert_cmpstr (id_on ("NW", 0, 1994, 11, 16), ==, id);
  g_assert_null (id_on ("NW", 0, 1995, 11, 22));
  g_assert_cmpstr (id_on ("SN", 0, 1995, 11, 22), ==, id);

  for (int year = 1995; year <= 2100; year++)
    {
      guint found = 0;

      for (int day = 16; day <= 22; day++)
        found += id_on ("SN", 0, year, 11, day) != NULL;
      g_assert_cmpuint (found, ==, 1);
    }
}

static void
test_since_when (void)
{
  g_assert_null (id_on ("BE", 0, 2018, 3, 8));
  g_assert_cmpstr (id_on ("BE", 0, 2019, 3, 8), ==, "womens-day");
  g_assert_null (id_on ("MV", 0, 2022, 3, 8));
  g_assert_nonnull (id_on ("MV", 0, 2023, 3, 8));
  g_assert_null (id_on ("TH", 0, 2018, 9, 20));
  g_assert_cmpstr (id_on ("TH", 0, 2019, 9, 20), ==, "childrens-day");
  g_assert_null (id_on ("HH", 0, 2016, 10, 31));
  g_assert_nonnull (id_on ("HH", 0, 2018, 10, 31));
  g_assert_nonnull (id_on ("SN", 0, 1992, 10, 31));
  g_assert_nonnull (id_on ("BW", 0, 1990, 10, 3));
}

static void
test_reformation_2017 (void)
{
  guint n_lands;
  const OgLand *lands = og_lands (&n_lands);

  for (guint i = 0; i < n_lands; i++)
    g_assert_cmpstr (id_on (lands[i].code, 0, 2017, 10, 31), ==, "reformation-day");
  g_assert_null (id_on ("BW", 0, 2018, 10, 31));
  /* Where it always was one it is not listed twice. */
  g_assert_cmpuint (count_of_year ("SN", 2017), ==, 11);
}

static void
test_one_offs (void)
{
  g_assert_cmpstr (id_on ("BE", 0, 2020, 5, 8), ==, "liberation-day");
  g_assert_cmpstr (id_on ("BE", 0, 2025, 5, 8), ==, "liberation-day");
  g_assert_null (id_on ("BE", 0, 2026, 5, 8));
  g_assert_null (id_on ("BB", 0, 2025, 5, 8));
  g_assert_cmpstr (id_on ("BE", 0, 2028, 6, 17), ==, "uprising");
  g_assert_null (id_on ("BE", 0, 2027, 6, 17));
  g_assert_null (id_on ("TH", 0, 2028, 6, 17));
}

static void
test_communal (void)
{
  const int all = OG_COMMUNAL_ASSUMPTION | OG_COMMUNAL_CORPUS_CHRISTI | OG_COMMUNAL_PEACE_FESTIVAL;

  g_assert_null (id_on ("BY", 0, 2026, 8, 15));
  g_assert_cmpstr (id_on ("BY", OG_COMMUNAL_ASSUMPTION, 2026, 8, 15), ==, "assumption");
  g_assert_null (id_on ("BY", OG_COMMUNAL_ASSUMPTION, 2026, 8, 8));
  g_assert_cmpstr (id_on ("BY", OG_COMMUNAL_PEACE_FESTIVAL, 2026, 8, 8), ==, "peace-festival");
  g_assert_null (id_on ("SN", 0, 2026, 6, 4));
  g_assert_cmpstr (id_on ("SN", OG_COMMUNAL_CORPUS_CHRISTI, 2026, 6, 4), ==, "corpus-christi");
  g_assert_cmpstr (id_on ("TH", OG_COMMUNAL_CORPUS_CHRISTI, 2026, 6, 4), ==, "corpus-christi");
  /* A switch that the Land does not have changes nothing. */
  g_assert_null (id_on ("BW", all, 2026, 8, 15));
  g_assert_null (id_on ("NI", all, 2026, 6, 4));
  g_assert_cmpstr (id_on ("SL", 0, 2026, 8, 15), ==, "assumption");

  g_assert_cmpint (og_holidays_communal_of_land ("BY"), ==,
                   OG_COMMUNAL_ASSUMPTION | OG_COMMUNAL_PEACE_FESTIVAL);
  g_assert_cmpint (og_holidays_communal_of_land ("SN"), ==, OG_COMMUNAL_CORPUS_CHRISTI);
  g_assert_cmpint (og_holidays_communal_of_land ("TH"), ==, OG_COMMUNAL_CORPUS_CHRISTI);
  g_assert_cmpint (og_holidays_communal_of_land ("SL"), ==, 0);
  g_assert_cmpint (og_holidays_communal_of_land (NULL), ==, 0);
  g_assert_cmpstr (og_holidays_communal_name (OG_COMMUNAL_PEACE_FESTIVAL, "de"), ==,
                   "Augsburger Friedensfest");
  g_assert_cmpstr (og_holidays_communal_name (OG_COMMUNAL_ASSUMPTION, "en"), ==, "Assumption Day");
  g_assert_null (og_holidays_communal_name (0, "de"));
}

static void
test_names (void)
{
  static const struct
  {
    const char *id, *german;
  } cases[] = {
    { "new-year", "Neujahr" },
    { "epiphany", "Heilige Drei Könige" },
    { "womens-day", "Internationaler Frauentag" },
    { "corpus-christi", "Fronleichnam" },
    { "assumption", "Mariä Himmelfahrt" },
    { "unity-day", "Tag der Deutschen Einheit" },
    { "repentance-day", "Buß- und Bettag" },
    { "second-christmas-day", "2. Weihnachtstag" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (og_holiday_name (cases[i].id, "de"), ==, cases[i].german);
  g_assert_cmpstr (og_holiday_name ("new-year", "en"), ==, "New Year’s Day");
  g_assert_cmpstr (og_holiday_name ("new-year", NULL), ==, "New Year’s Day");
  g_assert_null (og_holiday_name ("no-such-day", "de"));
  g_assert_null (og_holiday_name (NULL, "de"));
}

static void
test_only_where (void)
{
  g_assert_cmpstr (id_on ("ST", 0, 2026, 1, 6), ==, "epiphany");
  g_assert_null (id_on ("SN", 0, 2026, 1, 6));
  g_assert_cmpstr (id_on ("HE", 0, 2026, 6, 4), ==, "corpus-christi");
  g_assert_null (id_on ("BW", 0, 2026, 12, 24));
  g_assert_null (id_on ("BW", 0, 2026, 12, 31));
  /* Both on a Sunday. */
  g_assert_cmpstr (id_on ("BB", 0, 2027, 10, 3), ==, "unity-day");
  g_assert_cmpstr (id_on ("BB", 0, 2027, 10, 31), ==, "reformation-day");
}

/* In 2008 Ascension Day was 1 May. */
static void
test_two_on_one_day (void)
{
  g_autoptr (GArray) holidays = og_holidays_of_year ("HE", 0, 2008);
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
  g_assert_nonnull (id_on ("HE", 0, 2008, 5, 1));
}

static void
test_outside (void)
{
  g_assert_cmpuint (count_of_year (NULL, 2026), ==, 0);
  g_assert_cmpuint (count_of_year ("XX", 2026), ==, 0);
  g_assert_cmpuint (count_of_year ("", 2026), ==, 0);
  g_assert_cmpuint (count_of_year ("BW", 1989), ==, 0);
  g_assert_cmpuint (count_of_year ("BW", 2101), ==, 0);
  g_assert_cmpuint (count_of_year ("BW", 2100), ==, 12);
  g_assert_null (id_on (NULL, 0, 2026, 1, 1));
  g_assert_null (id_on ("BW", 0, 2101, 1, 1));
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
        g_autoptr (GArray) holidays = og_holidays_of_year (lands[i].code, 7, year);
        guint next = 0;
        GDate day;

        g_date_clear (&day, 1);
        g_date_set_dmy (&day, 1, G_DATE_JANUARY, (GDateYear) year);
        for (; g_date_get_year (&day) == year; g_date_add_days (&day, 1))
          {
            const char *id = holiday_on (lands[i].code, 7, &day);

            if (id == NULL)
              continue;
            g_assert_cmpuint (next, <, holidays->len);
            g_assert_cmpstr (g_array_index (holidays, OgHoliday, next).id, ==, id);
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
  g_test_add_func ("/rules/holidays/vectors", test_vectors);
  g_test_add_func ("/rules/holidays/counts", test_counts);
  g_test_add_func ("/rules/holidays/easter", test_easter);
  g_test_add_func ("/rules/holidays/repentance-day", test_repentance_day);
  g_test_add_func ("/rules/holidays/since-when", test_since_when);
  g_test_add_func ("/rules/holidays/reformation-2017", test_reformation_2017);
  g_test_add_func ("/rules/holidays/one-offs", test_one_offs);
  g_test_add_func ("/rules/holidays/communal", test_communal);
  g_test_add_func ("/rules/holidays/names", test_names);
  g_test_add_func ("/rules/holidays/only-where", test_only_where);
  g_test_add_func ("/rules/holidays/two-on-one-day", test_two_on_one_day);
  g_test_add_func ("/rules/holidays/outside", test_outside);
  g_test_add_func ("/rules/holidays/list-and-question-agree", test_list_and_question_agree);
  return g_test_run ();
}
