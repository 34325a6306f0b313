/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-error.h"
#include "og-office.h"
#include "og-post.h"

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              int        *count)
{
  (*count)++;
}

static void
test_fields_are_properties (void)
{
  g_autoptr (OgPost) post = og_post_new ();
  g_autofree char *time = NULL;
  int count = 0;

  g_signal_connect (post, "notify::local-time", G_CALLBACK (count_notify), &count);
  g_object_set (post, "local-time", "2026-11-25T09:00", "due", G_GINT64_CONSTANT (42), NULL);
  og_record_set_string (OG_RECORD (post), "local_time", "2026-11-25T09:00");
  g_assert_cmpint (count, ==, 1);
  og_record_set_string (OG_RECORD (post), "local_time", "2026-11-26T09:00");
  g_assert_cmpint (count, ==, 2);

  g_object_get (post, "local-time", &time, NULL);
  g_assert_cmpstr (time, ==, "2026-11-26T09:00");
  g_assert_cmpint (post->due, ==, 42);
}

static void
test_post_channels (void)
{
  g_autoptr (OgPost) post = og_post_new ();

  og_post_set_channel (post, 3, TRUE);
  og_post_set_channel (post, 11, TRUE);
  og_post_set_channel (post, 3, TRUE);
  g_assert_cmpstr (post->channels, ==, "3,11");
  g_assert_true (og_post_has_channel (post, 11));
  g_assert_false (og_post_has_channel (post, 1));
  og_post_set_channel (post, 3, FALSE);
  g_assert_cmpstr (post->channels, ==, "11");
  og_post_set_channel (post, 11, FALSE);
  g_assert_cmpstr (post->channels, ==, "");
}

static void
test_post_copy (void)
{
  g_autoptr (OgPost) post = og_post_new ();
  g_autoptr (OgAttachment) picture = og_attachment_new ();
  g_autoptr (OgPost) copy = NULL;
  g_autoptr (OgAttachment) copied = NULL;

  og_record_set_string (OG_RECORD (picture), "alt", "Der Bauhof");
  g_list_store_append (post->attachments, picture);
  og_record_set_string (OG_RECORD (post), "text", "Straße gesperrt");

  copy = og_post_copy (post);
  copied = g_list_model_get_item (G_LIST_MODEL (copy->attachments), 0);
  g_assert_cmpstr (copy->text, ==, "Straße gesperrt");
  g_assert_true (copied != picture);
  g_assert_cmpstr (copied->alt, ==, "Der Bauhof");
}

/* How a text of periods reads when it is written again; NULL if it is no such text. */
static char *
rewrite (const char *text)
{
  g_autoptr (GArray) periods = og_periods_parse (text);

  return periods != NULL ? og_periods_format (periods) : NULL;
}

static void
test_periods_text (void)
{
  static const struct
  {
    const char *text, *expected;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { " ; ", "" },
    { "Mo-Fr 08:00-12:00", "Mo-Fr 08:00-12:00" },
    { "Th 14:00-18:00;Mo-We,Fr 08:00-12:00 ; Th 08:00-12:00",
      "Mo-We 08:00-12:00; Th 08:00-12:00,14:00-18:00; Fr 08:00-12:00" },
    { "Mo,Tu,We 8:00-12:00", "Mo-We 08:00-12:00" },
    { "Fr 20:00-26:00", "Fr 20:00-26:00" },
    { "Su 00:00-24:00", "Su 00:00-24:00" },
    { "14:00-16:00, 08:00-12:00", "08:00-12:00,14:00-16:00" },
    { "Mo", NULL },
    { "Mo-", NULL },
    { "Fr-Mo 08:00-12:00", NULL },
    { "Xx 08:00-12:00", NULL },
    { "Mo 12:00-08:00", NULL },
    { "Mo 08:00-08:00", NULL },
    { "Mo 24:00-25:00", NULL },
    { "Mo 08:00-48:00", NULL },
    { "Mo 08:60-12:00", NULL },
    { "Mo 08:00-12:00 x", NULL },
    { "Mo -8:00-12:00", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = rewrite (cases[i].text);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_timetable_periods_are_sorted (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  OgTimetable *week = og_office_get_week (office, OG_HOURS_OPENING);
  g_autoptr (GArray) periods = NULL;

  og_office_add_period (office, 2, 14 * 60, 18 * 60);
  og_office_add_period (office, 2, 8 * 60, 12 * 60);
  og_office_add_period (office, 1, 8 * 60, 12 * 60);
  g_assert_cmpstr (week->week, ==, "Mo 08:00-12:00; Tu 08:00-12:00,14:00-18:00");
  periods = og_timetable_dup_periods (week);
  g_assert_cmpint (g_array_index (periods, OgPeriod, 0).weekday, ==, 1);
  g_assert_cmpint (g_array_index (periods, OgPeriod, 1).start, ==, 8 * 60);
  g_assert_true (og_office_has_hours (office));
  og_office_clear_day (office, 2);
  g_assert_cmpstr (week->week, ==, "Mo 08:00-12:00");
  og_office_clear_day (office, 1);
  g_assert_false (og_office_has_hours (office));
}

static void
test_office_lists (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autoptr (OgOffice) copy = NULL;
  g_autoptr (OgSpecialDay) special = og_special_day_new ();
  g_autoptr (OgSpecialDay) copied = NULL;
  guint n_lists;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  for (guint i = 0; i < n_lists; i++)
    g_assert_true (g_list_model_get_item_type (
                     G_LIST_MODEL (og_office_get_list (office, &lists[i]))) == lists[i].type ());

  /* One for each kind and role, made once. */
  g_assert_true (og_office_get_week (office, OG_HOURS_ATTENDANCE) ==
                 og_office_get_week (office, OG_HOURS_ATTENDANCE));
  g_assert_cmpint (og_office_get_week (office, OG_HOURS_OPENING)->kind, ==, OG_HOURS_OPENING);
  g_assert_true (og_office_get_duty (office, OG_DUTY_TECHNICAL) ==
                 og_office_get_duty (office, OG_DUTY_TECHNICAL));
  g_assert_cmpint (og_office_get_duty (office, OG_DUTY_TECHNICAL)->role, ==, OG_DUTY_TECHNICAL);

  /* Days are fields of their own kind: numbers, as GDate counts them. */
  g_object_set (special, "first", 739974, "name", "Betriebsausflug", NULL);
  g_assert_cmpint (special->first, ==, 739974);
  g_list_store_append (office->special_days, special);
  og_record_set_string (OG_RECORD (office), "name", "Gemeinde Musterbach");
  copy = og_office_copy (office);
  g_assert_cmpstr (copy->name, ==, "Gemeinde Musterbach");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (copy->timetables)), ==, 2);
  copied = g_list_model_get_item (G_LIST_MODEL (copy->special_days), 0);
  g_assert_true (copied != special);
  g_assert_cmpstr (copied->name, ==, "Betriebsausflug");
  g_assert_cmpint (copied->first, ==, 739974);
}

static void
test_rate_limit_carries_its_time (void)
{
  g_autoptr (GError) error = og_error_new_rate_limited (1234, "slow down");
  g_autoptr (GError) copy = g_error_copy (error);
  g_autoptr (GError) other = g_error_new (OG_ERROR, OG_ERROR_SERVER, "502");

  g_assert_cmpint (og_error_get_retry_at (copy), ==, 1234);
  g_assert_cmpint (og_error_get_retry_at (other), ==, 0);
  g_assert_cmpint (og_error_code (copy), ==, OG_ERROR_RATE_LIMITED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/fields-are-properties", test_fields_are_properties);
  g_test_add_func ("/model/post/channels", test_post_channels);
  g_test_add_func ("/model/post/copy", test_post_copy);
  g_test_add_func ("/model/timetable/periods-text", test_periods_text);
  g_test_add_func ("/model/timetable/periods-are-sorted", test_timetable_periods_are_sorted);
  g_test_add_func ("/model/office/lists", test_office_lists);
  g_test_add_func ("/model/error/rate-limit-carries-its-time", test_rate_limit_carries_its_time);
  return g_test_run ();
}
