/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-checks-fixture.h"
#include "og-late.h"

static void
test_nothing_wrong (ChecksFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr (GArray) checks = NULL;

  add_picture (fixture);
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 0);
}

static void
test_text (ChecksFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GArray) checks = NULL;

  g_object_set (fixture->post, "text", " \n\u00a0", NULL);
  assert_only (fixture, OG_CHECK_NO_TEXT, 0, 0);
  add_picture (fixture);
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 0);
}

static void
test_length (ChecksFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GArray) checks = NULL;

  g_object_set (fixture->post, "text", "https://www.musterbach.de/eine/lange/adresse 7890123456",
                NULL);
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 0);
  g_object_set (fixture->post, "text", "Im Rathaus abcdefghijklmnopqrstuvwxyzabcÄÖÜ", NULL);
  assert_only (fixture, OG_CHECK_TOO_LONG, 7, 3);
  g_object_set (fixture->channel, "max-characters", 0, NULL);
  g_array_unref (g_steal_pointer (&checks));
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 0);
}

static void
test_no_channel (ChecksFixture *fixture,
                 gconstpointer  data)
{
  g_list_store_remove_all (fixture->channels);
  assert_only (fixture, OG_CHECK_NO_CHANNEL, 0, 0);
}

static void
test_pictures (ChecksFixture *fixture,
               gconstpointer  data)
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
test_time (ChecksFixture *fixture,
           gconstpointer  data)
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
test_signed_out (ChecksFixture *fixture,
                 gconstpointer  data)
{
  g_object_set (fixture->channel, "state", OG_CHANNEL_SIGNED_OUT, NULL);
  assert_only (fixture, OG_CHECK_SIGNED_OUT, 7, 0);
}

static void
test_unattended (ChecksFixture *fixture,
                 gconstpointer  data)
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
test_blocking_ones_first (ChecksFixture *fixture,
                          gconstpointer  data)
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
test_valid_until (ChecksFixture *fixture,
                  gconstpointer  data)
{
  g_object_set (fixture->post, "valid-until", "2026-11-24T09:01", NULL);
  assert_nothing (fixture);
  g_object_set (fixture->post, "valid-until", "2026-11-24T09:00", NULL);
  assert_only (fixture, OG_CHECK_VALID_UNTIL, 0, 0);
  g_object_set (fixture->post, "valid-until", "irgendwann", NULL);
  assert_only (fixture, OG_CHECK_VALID_UNTIL, 0, 0);
}

static OgPost *
add_neighbour (ChecksFixture *fixture,
               gint64         id,
               const char    *local,
               const char    *channels,
               const char    *text)
{
  g_autoptr (OgPost) post = og_post_new ();
  gint64 due = 0;

  g_assert_true (og_local_time_to_unix (local, "Europe/Berlin", &due));
  g_object_set (post, "id", id, "due", due, "channels", channels, "text", text, "state",
                OG_POST_PLANNED, NULL);
  g_list_store_append (fixture->neighbours, post);
  return post; /* the list keeps it */
}

static void
test_same_hour (ChecksFixture *fixture,
                gconstpointer  data)
{
  OgPost *near;

  add_neighbour (fixture, 11, "2026-11-24T10:00", "7", "a");
  add_neighbour (fixture, 12, "2026-11-24T08:00", "7", "b");
  add_neighbour (fixture, 13, "2026-11-24T09:10", "8", "c");
  add_neighbour (fixture, 5, "2026-11-24T09:00", "7", "d");
  assert_nothing (fixture);
  near = add_neighbour (fixture, 14, "2026-11-24T09:59", "8,7", "e");
  assert_only (fixture, OG_CHECK_SAME_HOUR, 7, 14);
  add_neighbour (fixture, 15, "2026-11-24T08:30", "7", "f");
  assert_only (fixture, OG_CHECK_SAME_HOUR, 7, 15);
  g_list_store_remove (fixture->neighbours, 5);
  g_object_set (near, "state", OG_POST_DRAFT, NULL);
  assert_nothing (fixture);
}

static void
test_same_text (ChecksFixture *fixture,
                gconstpointer  data)
{
  const char *text = "die  Hauptstraße ist gesperrt.\nTEL. 115 ";
  OgPost *same;

  add_neighbour (fixture, 11, "2026-12-24T09:01", "7", text);
  add_neighbour (fixture, 12, "2026-10-25T09:00", "7", text);
  assert_only (fixture, OG_CHECK_SAME_TEXT, 0, 12);
  g_list_store_remove (fixture->neighbours, 1);
  assert_nothing (fixture);
  same = add_neighbour (fixture, 13, "2026-12-24T09:00", "8", text);
  assert_only (fixture, OG_CHECK_SAME_TEXT, 0, 13);
  /* A series says the same each time. */
  g_object_set (same, "series-id", (gint64) 3, NULL);
  assert_only (fixture, OG_CHECK_SAME_TEXT, 0, 13);
  g_object_set (fixture->post, "series-id", (gint64) 3, NULL);
  assert_nothing (fixture);
}

static void
test_server_full (ChecksFixture *fixture,
                  gconstpointer  data)
{
  const gint64 ids[] = { 3, 7, 7 };

  fixture->full = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (fixture->full, ids[0]);
  assert_nothing (fixture);
  g_array_append_vals (fixture->full, &ids[1], 2);
  assert_only (fixture, OG_CHECK_SERVER_FULL, 7, 0);
}

/* All that can be known may be missing. */
static void
test_bare_context (ChecksFixture *fixture,
                   gconstpointer  data)
{
  g_autoptr (GArray) checks =
    og_checks_for_post (fixture->post, &(OgCheckContext) {
                                         .channels = G_LIST_MODEL (fixture->channels),
                                         .count_kind = checks_count_as_mastodon,
                                         .now = fixture->now });

  g_assert_cmpuint (checks->len, ==, 0);
}

/* In the order of their kinds, whatever finds them. */
static void
test_order (ChecksFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GArray) checks = NULL;

  add_neighbour (fixture, 11, "2026-11-24T20:00", "7", "[a] 07121 98765");
  add_picture (fixture);
  add_picture (fixture);
  g_object_set (add_picture (fixture), "withdrawn", (gint64) 1, "alt", "", NULL);
  g_object_set (fixture->post, "text", "[a] 07121 98765", "local-time", "2026-11-24T20:00",
                "valid-until", "2026-11-24T19:00", "poll", "", NULL);
  g_object_set (fixture->channel, "max-characters", 5, "state", OG_CHANNEL_SIGNED_OUT, NULL);
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 13);
  for (guint i = 1; i < checks->len; i++)
    g_assert_cmpint (g_array_index (checks, OgCheck, i - 1).kind, <,
                     g_array_index (checks, OgCheck, i).kind);
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
    void (*test) (ChecksFixture *fixture,
                  gconstpointer  data);
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
    { "/rules/checks/valid-until", test_valid_until },
    { "/rules/checks/same-hour", test_same_hour },
    { "/rules/checks/same-text", test_same_text },
    { "/rules/checks/server-full", test_server_full },
    { "/rules/checks/bare-context", test_bare_context },
    { "/rules/checks/order", test_order },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, ChecksFixture, NULL, checks_set_up, tests[i].test, checks_tear_down);
  g_test_add_func ("/rules/late/grace", test_late);
  return g_test_run ();
}
