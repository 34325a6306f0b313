/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-checks.h"
#include "og-late.h"
#include "og-local-time.h"

typedef struct
{
  OgPost *post;
  OgChannel *channel;
  GListStore *channels;
  OgOffice *office;
  gint64 now;
} Fixture;

static OgCountKind
count_as_mastodon (OgChannel *channel)
{
  return OG_COUNT_MASTODON;
}

/* A post that nothing is wrong with: Tuesday 9:00 in an office that is open then. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->post = og_post_new ();
  g_object_set (fixture->post, "text", "Die Hauptstraße ist gesperrt.", "local-time",
                "2026-11-24T09:00", "zone", "Europe/Berlin", NULL);
  fixture->channel = og_channel_new ();
  g_object_set (fixture->channel, "id", (gint64) 7, "max-characters", 40, "characters-per-link", 23,
                "max-attachments", 2, "max-alt-characters", 20, "max-image-bytes", (gint64) 1000,
                "max-image-pixels", (gint64) 10000, NULL);
  fixture->channels = g_list_store_new (OG_TYPE_CHANNEL);
  g_list_store_append (fixture->channels, fixture->channel);
  fixture->office = og_office_new ();
  og_office_add_period (fixture->office, 2, 8 * 60, 12 * 60);
  g_assert_true (og_local_time_to_unix ("2026-11-23T10:00", "Europe/Berlin", &fixture->now));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->post);
  g_clear_object (&fixture->channel);
  g_clear_object (&fixture->channels);
  g_clear_object (&fixture->office);
}

static GArray *
check (Fixture *fixture)
{
  g_autoptr (OgOfficeTime) time = og_office_time_new (fixture->office, OG_HOURS_ATTENDANCE);

  return og_checks_for_post (fixture->post,
                             &(OgCheckContext) { G_LIST_MODEL (fixture->channels), count_as_mastodon,
                                                 time, NULL, fixture->now });
}

/* That the post lacks this and nothing else. */
static void
assert_only (Fixture    *fixture,
             OgCheckKind kind,
             gint64      channel_id,
             gint64      amount)
{
  g_autoptr (GArray) checks = check (fixture);
  const OgCheck *first = &g_array_index (checks, OgCheck, 0);

  g_assert_cmpuint (checks->len, ==, 1);
  g_assert_cmpint (first->kind, ==, kind);
  g_assert_cmpint (first->channel_id, ==, channel_id);
  g_assert_cmpint (first->amount, ==, amount);
  g_assert_cmpint (first->blocks, ==, kind != OG_CHECK_UNATTENDED);
}

static OgAttachment *
add_picture (Fixture *fixture)
{
  g_autoptr (OgAttachment) picture = og_attachment_new ();

  g_object_set (picture, "alt", "Der Bauhof", "width", 100, "height", 100, "size", (gint64) 1000,
                NULL);
  g_list_store_append (fixture->post->attachments, picture);
  return picture;
}

static void
test_nothing_wrong (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GArray) checks = NULL;

  add_picture (fixture);
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 0);
}

static void
test_text (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GArray) checks = NULL;

  g_object_set (fixture->post, "text", " \n\u00a0", NULL);
  assert_only (fixture, OG_CHECK_NO_TEXT, 0, 0);
  add_picture (fixture);
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 0);
}

static void
test_length (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GArray) checks = NULL;

  g_object_set (fixture->post, "text", "https://www.musterbach.de/eine/lange/adresse 7890123456",
                NULL);
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 0);
  g_object_set (fixture->post, "text", "0123456789012345678901234567890123456789ÄÖÜ", NULL);
  assert_only (fixture, OG_CHECK_TOO_LONG, 7, 3);
  g_object_set (fixture->channel, "max-characters", 0, NULL);
  g_array_unref (g_steal_pointer (&checks));
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 0);
}

static void
test_no_channel (Fixture      *fixture,
                 gconstpointer data)
{
  g_list_store_remove_all (fixture->channels);
  assert_only (fixture, OG_CHECK_NO_CHANNEL, 0, 0);
}

static void
test_pictures (Fixture      *fixture,
               gconstpointer data)
{
  OgAttachment *first = add_picture (fixture);
  OgAttachment *second = add_picture (fixture);

  g_object_set (first, "alt", "  ", NULL);
  assert_only (fixture, OG_CHECK_NO_ALT, 0, 1);
  g_object_set (first, "alt", "012345678901234567890Ä", NULL);
  assert_only (fixture, OG_CHECK_ALT_TOO_LONG, 7, 2);
  g_object_set (first, "alt", "Der Bauhof", NULL);
  g_object_set (second, "size", (gint64) 1001, NULL);
  add_picture (fixture);
  assert_only (fixture, OG_CHECK_TOO_MANY_PICTURES, 7, 2);
}

static void
test_time (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GArray) checks = NULL;

  g_object_set (fixture->post, "local-time", NULL, NULL);
  assert_only (fixture, OG_CHECK_NO_TIME, 0, 0);
  g_object_set (fixture->post, "local-time", "2026-11-17T09:00", NULL);
  assert_only (fixture, OG_CHECK_PAST_TIME, 0, 0);
  /* The current minute is not past. */
  g_object_set (fixture->post, "local-time", "2026-11-24T09:00", NULL);
  g_assert_true (og_local_time_to_unix ("2026-11-24T09:00", "Europe/Berlin", &fixture->now));
  fixture->now += 59;
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 0);
  fixture->now++;
  assert_only (fixture, OG_CHECK_PAST_TIME, 0, 0);
}

static void
test_signed_out (Fixture      *fixture,
                 gconstpointer data)
{
  g_object_set (fixture->channel, "state", OG_CHANNEL_SIGNED_OUT, NULL);
  assert_only (fixture, OG_CHECK_SIGNED_OUT, 7, 0);
}

static void
test_unattended (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GArray) checks = NULL;
  gint64 opening = 0;

  g_assert_true (og_local_time_to_unix ("2026-12-01T08:00", "Europe/Berlin", &opening));
  g_object_set (fixture->post, "local-time", "2026-11-24T12:00", NULL);
  assert_only (fixture, OG_CHECK_UNATTENDED, 0, opening);
  /* An office without hours has said nothing about when it is attended. */
  og_office_clear_day (fixture->office, 2);
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 0);
}

static void
test_blocking_ones_first (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (GArray) checks = NULL;

  g_object_set (fixture->post, "local-time", "2026-11-24T20:00", "text", "", NULL);
  g_object_set (fixture->channel, "state", OG_CHANNEL_SIGNED_OUT, NULL);
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 3);
  g_assert_true (g_array_index (checks, OgCheck, 0).blocks);
  g_assert_true (g_array_index (checks, OgCheck, 1).blocks);
  g_assert_cmpint (g_array_index (checks, OgCheck, 2).kind, ==, OG_CHECK_UNATTENDED);
}

static void
test_late (void)
{
  gint64 due = 1795507200;

  g_assert_cmpint (og_late_decide (due, due - 1), ==, OG_LATE_SEND);
  g_assert_cmpint (og_late_decide (due, due), ==, OG_LATE_SEND);
  g_assert_cmpint (og_late_decide (due, due + 15 * 60), ==, OG_LATE_SEND);
  g_assert_cmpint (og_late_decide (due, due + 15 * 60 + 1), ==, OG_LATE_ASK);
  g_assert_cmpint (og_late_decide (0, due), ==, OG_LATE_ASK);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture      *fixture,
                  gconstpointer data);
  } tests[] = {
    { "/rules/checks/nothing-wrong", test_nothing_wrong },
    { "/rules/checks/text", test_text },
    { "/rules/checks/length", test_length },
    { "/rules/checks/no-channel", test_no_channel },
    { "/rules/checks/pictures", test_pictures },
    { "/rules/checks/time", test_time },
    { "/rules/checks/signed-out", test_signed_out },
    { "/rules/checks/unattended", test_unattended },
    { "/rules/checks/blocking-ones-first", test_blocking_ones_first },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/rules/late/grace", test_late);
  return g_test_run ();
}
