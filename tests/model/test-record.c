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

static void
test_office_periods_are_sorted (void)
{
  g_autoptr (OgOffice) office = og_office_new ();

  og_office_add_period (office, 2, 14 * 60, 18 * 60);
  og_office_add_period (office, 2, 8 * 60, 12 * 60);
  og_office_add_period (office, 1, 8 * 60, 12 * 60);
  g_assert_cmpint (g_array_index (office->periods, OgPeriod, 0).weekday, ==, 1);
  g_assert_cmpint (g_array_index (office->periods, OgPeriod, 1).start, ==, 8 * 60);
  og_office_clear_day (office, 2);
  g_assert_cmpuint (office->periods->len, ==, 1);
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
  g_test_add_func ("/model/office/periods-are-sorted", test_office_periods_are_sorted);
  g_test_add_func ("/model/error/rate-limit-carries-its-time", test_rate_limit_carries_its_time);
  return g_test_run ();
}
