/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-query.h"
#include "og-store-file.h"
#include "og-store-fixture.h"

/* What a clerk does with concerns: views, acts and taking them back, notes, and what it costs. */

#define NOW 10000

static gint64
ask_fiber (OgStore    *store,
           gint64      channel_id,
           const char *author,
           gint64      created,
           gint64      deadline)
{
  g_autofree char *remote_id = g_uuid_string_random ();
  g_autoptr (OgMessage) message = og_fixture_make_message (remote_id, NULL, author, "Frage", created);
  g_autoptr (OgMessage) stored = NULL;

  message->deadline = deadline;
  stored = og_fixture_add_fiber (store, channel_id, message);
  return stored->concern_id;
}

/* Another message of the same citizen. */
static void
write_again_fiber (OgStore *store,
                   gint64   channel_id,
                   gint64   concern_id)
{
  g_autoptr (GListStore) letters = og_fixture_object_fiber (
    og_store_load_conversation (store, concern_id));
  g_autoptr (OgMessage) first = g_list_model_get_item (G_LIST_MODEL (letters), 0);
  g_autofree char *remote_id = g_uuid_string_random ();
  g_autoptr (OgMessage) message = og_fixture_make_message (remote_id, first->remote_id,
                                                           first->author_id, "Noch etwas", 9000);
  g_autoptr (OgMessage) stored = og_fixture_add_fiber (store, channel_id, message);

  g_assert_cmpint (stored->concern_id, ==, concern_id);
}

static void
assert_filter_fiber (OgStore         *store,
                     OgConcernFilter *filter,
                     const gint64    *ids,
                     guint            n_ids)
{
  g_autofree char *found = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);

  og_record_set_int (OG_RECORD (filter), "now", NOW);
  found = og_fixture_dup_ids_fiber (store, filter);
  for (guint i = 0; i < n_ids; i++)
    g_string_append_printf (expected, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", ids[i]);
  g_assert_cmpstr (found, ==, expected->str);
}

static void
assert_view_fiber (OgStore      *store,
                   OgConcernView view,
                   const char   *assignee,
                   const gint64 *ids,
                   guint         n_ids)
{
  g_autoptr (OgConcernFilter) filter = og_concern_filter_new (view);

  og_record_set_string (OG_RECORD (filter), "assignee", assignee);
  assert_filter_fiber (store, filter, ids, n_ids);
}

#define ASSERT_VIEW(store, view, assignee, ...)                                           \
  G_STMT_START                                                                            \
  {                                                                                       \
    const gint64 expected_ids[] = { __VA_ARGS__ };                                        \
    assert_view_fiber (store, view, assignee, expected_ids, G_N_ELEMENTS (expected_ids)); \
  }                                                                                       \
  G_STMT_END

static void
assign_fiber (OgStore    *store,
              gint64      concern_id,
              const char *assignee)
{
  g_autoptr (OgConcern) values = g_object_new (OG_TYPE_CONCERN, "assignee", assignee, NULL);

  og_fixture_change_fiber (store, OG_ACT_ASSIGN, concern_id, values);
}

static void
put_off_fiber (OgStore *store,
               gint64   concern_id,
               gint64   until)
{
  g_autoptr (OgConcern) values = g_object_new (OG_TYPE_CONCERN, "come-back", until, NULL);

  og_fixture_change_fiber (store, OG_ACT_PUT_OFF, concern_id, values);
}

static DexFuture *
test_views_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 late = ask_fiber (store, channel, "anna", 1000, 9000);
  gint64 near = ask_fiber (store, channel, "bert", 1100, 11000);
  gint64 without = ask_fiber (store, channel, "carl", 1200, 0);
  gint64 off = ask_fiber (store, channel, "dora", 1300, 8000);
  gint64 back = ask_fiber (store, channel, "emil", 1400, 0);
  gint64 done = ask_fiber (store, channel, "fritz", 1500, 7000);
  g_autofree OgCounts *counts = NULL;
  g_autoptr (GError) error = NULL;

  assign_fiber (store, near, "Vera Kraus");
  assign_fiber (store, off, "Vera Kraus");
  put_off_fiber (store, off, NOW + 1);
  put_off_fiber (store, back, NOW);
  og_fixture_set_done_fiber (store, done, TRUE);
  /* What came back without a deadline is due since then. */
  ASSERT_VIEW (store, OG_VIEW_DUE, NULL, late, back, near, without);
  ASSERT_VIEW (store, OG_VIEW_MINE, "Vera Kraus", near);
  assert_view_fiber (store, OG_VIEW_MINE, NULL, NULL, 0);
  ASSERT_VIEW (store, OG_VIEW_UNASSIGNED, NULL, late, back, without);
  ASSERT_VIEW (store, OG_VIEW_COME_BACK, NULL, off);
  ASSERT_VIEW (store, OG_VIEW_DONE, NULL, done);
  ASSERT_VIEW (store, OG_VIEW_ALL, NULL, done, back, off, without, near, late);
  counts = dex_await_boxed (og_store_count (store, NOW, "Vera Kraus"), &error);
  g_assert_no_error (error);
  g_assert_cmpint (counts->views[OG_VIEW_DUE], ==, 4);
  g_assert_cmpint (counts->views[OG_VIEW_MINE], ==, 1);
  g_assert_cmpint (counts->views[OG_VIEW_UNASSIGNED], ==, 3);
  g_assert_cmpint (counts->views[OG_VIEW_COME_BACK], ==, 1);
  g_assert_cmpint (counts->views[OG_VIEW_DONE], ==, 1);
  g_assert_cmpint (counts->views[OG_VIEW_ALL], ==, 6);
  g_assert_cmpint (counts->overdue, ==, 1);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_come_back (store, NOW)), ==, NOW + 1);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_come_back (store, NOW + 1)), ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_filter_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 first = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 second = og_fixture_add_channel_fiber (store, "@buecherei");
  gint64 a = ask_fiber (store, first, "anna", 1000, 5000);
  gint64 b = ask_fiber (store, second, "bert", 2000, 6000);
  gint64 c = ask_fiber (store, second, "carl", 3000, 0);
  g_autoptr (OgConcernFilter) on_second = g_object_new (OG_TYPE_CONCERN_FILTER, "channel-id", second, NULL);
  g_autoptr (OgConcernFilter) defects = g_object_new (OG_TYPE_CONCERN_FILTER, "kind",
                                                      (int) OG_CONCERN_DEFECT, NULL);
  g_autoptr (OgConcernFilter) roads = g_object_new (OG_TYPE_CONCERN_FILTER, "topic", "Straßen", NULL);
  g_autoptr (OgConcernFilter) middle = g_object_new (OG_TYPE_CONCERN_FILTER, "since",
                                                     G_GINT64_CONSTANT (2000), "until",
                                                     G_GINT64_CONSTANT (3000), NULL);
  g_auto (GStrv) topics = NULL;
  g_autoptr (GError) error = NULL;

  og_fixture_boolean_fiber (og_store_set_concern_kind (store, c, OG_CONCERN_DEFECT));
  og_fixture_boolean_fiber (og_store_run_sql (
    store, "UPDATE concern SET topics = 'Straßen' || char(10) || 'Wasser' WHERE author_id = 'anna';"
           "UPDATE concern SET topics = 'Nebenstraßen' WHERE author_id = 'bert'"));
  assert_filter_fiber (store, on_second, (gint64[]) { b, c }, 2);
  assert_filter_fiber (store, defects, (gint64[]) { c }, 1);
  assert_filter_fiber (store, roads, (gint64[]) { a }, 1);
  assert_filter_fiber (store, middle, (gint64[]) { b }, 1);
  og_record_set_string (OG_RECORD (on_second), "query", "frage");
  assert_filter_fiber (store, on_second, (gint64[]) { b, c }, 2);
  topics = dex_await_boxed (og_store_list_topics (store), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (topics), ==, 3);
  g_assert_true (g_strv_contains ((const char *const *) topics, "Wasser"));
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Several at once, and all of them back as they were. */
static DexFuture *
test_acts_and_undo_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 a = ask_fiber (store, channel, "anna", 1000, 5000);
  gint64 b = ask_fiber (store, channel, "bert", 2000, 6000);
  const gint64 ids[] = { a, 12345, b };
  g_autoptr (OgConcern) values = g_object_new (OG_TYPE_CONCERN, "outcome", (int) OG_OUTCOME_SETTLED,
                                               "outcome-note", "Geräumt.", "closed",
                                               (gint64) NOW, NULL);
  g_autoptr (GListStore) before = NULL;
  g_autoptr (GListStore) nothing = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (OgConcern) done = NULL;
  g_autoptr (OgConcern) restored = NULL;

  assign_fiber (store, b, "Vera Kraus");
  put_off_fiber (store, b, NOW + 100);
  before = og_fixture_object_fiber (og_store_change_concerns (store, OG_ACT_DONE, ids, 3, values));
  g_assert_cmpuint (og_fixture_count (before), ==, 2);
  done = og_fixture_load_concern_fiber (store, b);
  g_assert_cmpint (done->state, ==, OG_CONCERN_DONE);
  g_assert_cmpint (done->outcome, ==, OG_OUTCOME_SETTLED);
  g_assert_cmpstr (done->outcome_note, ==, "Geräumt.");
  g_assert_cmpint (done->closed, ==, NOW);
  g_assert_cmpint (done->come_back, ==, 0);
  g_assert_cmpstr (done->assignee, ==, "Vera Kraus");
  nothing = og_fixture_object_fiber (og_store_change_concerns (store, OG_ACT_DONE, ids, 3, values));
  g_assert_cmpuint (og_fixture_count (nothing), ==, 0);

  /* What a citizen writes meanwhile is not put away again. */
  write_again_fiber (store, channel, b);
  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (before), i));
  g_assert_true (og_fixture_boolean_fiber (og_store_restore_concerns (store, records)));
  restored = og_fixture_load_concern_fiber (store, a);
  g_assert_cmpint (restored->state, ==, OG_CONCERN_OPEN);
  g_assert_cmpint (restored->outcome, ==, OG_OUTCOME_NONE);
  g_assert_null (restored->outcome_note);
  g_assert_cmpint (restored->closed, ==, 0);
  g_assert_cmpint (restored->deadline, ==, 5000);
  g_clear_object (&restored);
  restored = og_fixture_load_concern_fiber (store, b);
  g_assert_cmpint (restored->state, ==, OG_CONCERN_OPEN);
  g_assert_cmpint (restored->come_back, ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* A citizen who writes again makes due what was done, or put off. */
static DexFuture *
test_citizen_writes_again_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 done = ask_fiber (store, channel, "anna", 1000, 5000);
  gint64 off = ask_fiber (store, channel, "bert", 2000, 6000);
  g_autoptr (OgConcern) concern = NULL;

  og_fixture_set_done_fiber (store, done, TRUE);
  put_off_fiber (store, off, NOW + 100);
  assert_view_fiber (store, OG_VIEW_DUE, NULL, NULL, 0);
  write_again_fiber (store, channel, done);
  write_again_fiber (store, channel, off);
  /* Of the one that was done only the new message waits. */
  ASSERT_VIEW (store, OG_VIEW_DUE, NULL, off, done);
  concern = og_fixture_load_concern_fiber (store, done);
  g_assert_cmpint (concern->outcome, ==, OG_OUTCOME_NONE);
  g_assert_cmpint (concern->closed, ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_notes_fiber (gpointer data)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  gint64 concern = ask_fiber (store, channel, "anna", 1000, 5000);
  g_autoptr (OgNote) note = g_object_new (OG_TYPE_NOTE, "concern-id", concern, "created",
                                          (gint64) NOW, "person", "Vera Kraus", "text",
                                          "Der Bauhof weiß es.", NULL);
  g_autoptr (OgNote) stray = g_object_new (OG_TYPE_NOTE, "concern-id", G_GINT64_CONSTANT (77), NULL);
  gint64 id = og_fixture_int64_fiber (og_store_add_note (store, note));
  g_autoptr (OgNote) removed = NULL;
  g_autoptr (GListStore) list = NULL;
  g_autoptr (OgNote) found = NULL;

  og_fixture_fail_fiber (og_store_add_note (store, stray), OG_ERROR_GONE);
  removed = og_fixture_object_fiber (og_store_remove_note (store, id));
  g_assert_cmpstr (removed->text, ==, "Der Bauhof weiß es.");
  og_fixture_fail_fiber (og_store_remove_note (store, id), OG_ERROR_GONE);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_add_note (store, removed)), ==, id);
  list = og_fixture_object_fiber (og_store_list_notes (store, concern));
  g_assert_cmpuint (og_fixture_count (list), ==, 1);
  found = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (found->person, ==, "Vera Kraus");
  g_assert_cmpint (found->created, ==, NOW);
  /* It goes with the concern. */
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_channel (store, channel)));
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM note"), ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* How the database means to find it. (transfer full) */
static char *
dup_plan (const char *sql)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (OgSqliteConnection) db = og_sqlite_connection_open (path, NULL);
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, explain);
  g_autoptr (GError) error = NULL;
  GString *plan = g_string_new (NULL);

  while (og_sqlite_next (statement, &error))
    g_string_append_printf (plan, "%s\n", og_sqlite_column_text (statement, 3));
  g_assert_no_error (error);
  return g_string_free (plan, FALSE);
}

/* However many concerns there are: no view is sorted, and what is open is found without reading its rows. */
static DexFuture *
test_plans_fiber (gpointer data)
{
  const char *const indexes[OG_N_CONCERN_VIEWS] = {
    [OG_VIEW_DUE] = "COVERING INDEX concern_due",
    [OG_VIEW_MINE] = "COVERING INDEX concern_assignee",
    [OG_VIEW_UNASSIGNED] = "COVERING INDEX concern_assignee",
    [OG_VIEW_COME_BACK] = "COVERING INDEX concern_come_back",
    [OG_VIEW_DONE] = "COVERING INDEX concern_state_newest",
    [OG_VIEW_ALL] = "COVERING INDEX concern_newest",
  };
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autofree char *count = og_inbox_query_dup_count ();
  g_autofree char *count_plan = dup_plan (count);

  for (int view = 0; view < OG_N_CONCERN_VIEWS; view++)
    {
      g_autoptr (OgConcernFilter) filter = og_concern_filter_new ((OgConcernView) view);
      char *sql = NULL;

      for (guint part = 0; (sql = og_inbox_query_dup_list (filter, FALSE, part)) != NULL; part++)
        {
          g_autofree char *held = sql;
          g_autofree char *plan = dup_plan (held);

          g_test_message ("%s\n%s", held, plan);
          g_assert_nonnull (strstr (plan, indexes[view]));
          g_assert_null (strstr (plan, "TEMP B-TREE"));
        }
      g_assert_true (view == OG_VIEW_ALL || strstr (count_plan, indexes[view]) != NULL);
    }
  g_test_message ("%s", count_plan);
  g_assert_null (strstr (count_plan, "SCAN concern\n"));
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/concern-work/views", test_views_fiber);
  og_test_add_fiber ("/store/concern-work/filter", test_filter_fiber);
  og_test_add_fiber ("/store/concern-work/acts-and-undo", test_acts_and_undo_fiber);
  og_test_add_fiber ("/store/concern-work/citizen-writes-again", test_citizen_writes_again_fiber);
  og_test_add_fiber ("/store/concern-work/notes", test_notes_fiber);
  og_test_add_fiber ("/store/concern-work/plans", test_plans_fiber);
  return g_test_run ();
}
