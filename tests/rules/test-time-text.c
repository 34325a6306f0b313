/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-time-text.h"

static void
test_as_people_type (void)
{
  static const struct
  {
    const char *text;
    int minutes;
  } cases[] = {
    { "9", 540 },
    { "9:00", 540 },
    { "09:00", 540 },
    { "0900", 540 },
    { "900", 540 },
    { "9.30", 570 },
    { "9,30", 570 },
    { " 9 : 30 ", -1 },
    { "  9:30  ", 570 },
    { "9 Uhr", 540 },
    { "9 uhr 30", 570 },
    { "9:30 Uhr", 570 },
    { "9h30", 570 },
    { "17", 1020 },
    { "1730", 1050 },
    { "0", 0 },
    { "00", 0 },
    { "23:59", 1439 },
    { "24", -1 },
    { "24:00", -1 },
    { "9:60", -1 },
    { "9:5", -1 },
    { "9:", -1 },
    { ":30", -1 },
    { "", -1 },
    { "neun", -1 },
    { "12345", -1 },
    { "9:300", -1 },
    { "-9", -1 },
    { "9 30 00", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = -1;

      g_test_message ("\"%s\"", cases[i].text);
      g_assert_cmpint (og_time_text_parse (cases[i].text, &minutes), ==, cases[i].minutes >= 0);
      g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

static void
test_what_is_shown_can_be_read (void)
{
  for (int expected = 0; expected < 24 * 60; expected++)
    {
      g_autofree char *text = og_time_text_format (expected);
      int minutes = -1;

      g_assert_true (og_time_text_parse (text, &minutes));
      g_assert_cmpint (minutes, ==, expected);
    }
}

static void
test_local_time_and_its_parts (void)
{
  g_autofree char *local = NULL;
  GDate day;
  int minutes = 0;

  g_assert_true (og_time_text_split ("2026-11-25T09:05", &day, &minutes));
  g_assert_cmpint (minutes, ==, 545);
  local = og_time_text_local (&day, minutes);
  g_assert_cmpstr (local, ==, "2026-11-25T09:05");

  g_assert_true (og_time_text_split ("2028-02-29", &day, &minutes));
  g_assert_cmpint (minutes, ==, -1);
  g_assert_cmpint (g_date_get_day (&day), ==, 29);
}

static void
test_broken_local_times (void)
{
  static const char *const broken[] = {
    "",
    "2026",
    "2027-02-29",
    "2026-13-01",
    "2026-11-25T",
    "2026-11-25T9:00",
    "2026-11-25T24:00",
    "2026-11-25T09:60",
    "2026-11-25T09:00:00",
    "2026-11-25 09:00",
    "0000-01-01",
    "26-11-25",
  };
  GDate day;
  int minutes = 0;

  g_assert_false (og_time_text_split (NULL, &day, &minutes));
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_test_message ("\"%s\"", broken[i]);
      g_assert_false (og_time_text_split (broken[i], &day, &minutes));
    }
}

static void
assert_follows (const char *until,
                const char *from,
                const char *day,
                const char *expected)
{
  GDate date;
  int minutes = 0;
  g_autofree char *followed = NULL;

  g_assert_true (og_time_text_split (day, &date, &minutes));
  followed = og_time_text_follow (until, from, (int) g_date_get_julian (&date));
  g_assert_cmpstr (followed, ==, expected);
}

static void
test_what_follows (void)
{
  assert_follows ("2026-12-03T18:00", "2026-12-01T09:00", "2026-12-30", "2027-01-01T18:00");
  assert_follows ("2026-12-01T18:00", "2026-12-01T09:00", "2028-02-29", "2028-02-29T18:00");
  assert_follows (NULL, "2026-12-01T09:00", "2026-12-30", NULL);
  assert_follows ("2026-12-03T18:00", NULL, "2026-12-30", NULL);
  assert_follows ("2026-12-03", "2026-12-01T09:00", "2026-12-30", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/time-text/as-people-type", test_as_people_type);
  g_test_add_func ("/rules/time-text/what-is-shown-can-be-read", test_what_is_shown_can_be_read);
  g_test_add_func ("/rules/time-text/local-time-and-its-parts", test_local_time_and_its_parts);
  g_test_add_func ("/rules/time-text/broken-local-times", test_broken_local_times);
  g_test_add_func ("/rules/time-text/what-follows", test_what_follows);
  return g_test_run ();
}
