/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>

#include "og-store-file.h"
#include "og-store-fixture.h"
#include "og-store-measures.h"
#include "og-store-plan.h"

/* Makes the file that is opened by og_fixture_open_fiber() out of a fixture, before it is opened. */
static void
restore_dump (const char *name)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autofree char *dump = g_test_build_filename (G_TEST_DIST, "data", "store", name, NULL);
  g_autofree char *sql = NULL;
  sqlite3 *raw = NULL;

  g_assert_true (g_file_get_contents (dump, &sql, NULL, NULL));
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_cmpint (sqlite3_open (path, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (raw, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (raw);
}

/* What every fixture has. */
static void
check_fixture_fiber (OgStore *store)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autoptr (OgOffice) office = NULL;
  g_autoptr (OgPost) post = NULL;
  g_autoptr (GListStore) channels = NULL;
  g_autoptr (GListStore) conversation = NULL;
  g_autofree OgCounts *counts = NULL;
  g_autofree char *found = NULL;
  gint64 concern = 0;

  g_assert_cmpstr (og_store_get_id (store), ==, "0123456789abcdef0123456789abcdef");
  office = og_fixture_object_fiber (og_store_load_office (store));
  g_assert_cmpstr (office->name, ==, "Gemeinde Musterbach");
  g_assert_true (og_office_has_hours (office));
  channels = og_fixture_object_fiber (og_store_list_channels (store));
  g_assert_cmpuint (og_fixture_count (channels), ==, 1);
  counts = og_fixture_count_fiber (store, 0);
  g_assert_cmpint (counts->views[OG_VIEW_DUE], ==, og_fixture_query_file (path, "SELECT count(*) FROM concern"
                                                                                " WHERE state = 0"));
  g_assert_cmpint (counts->views[OG_VIEW_DUE], >, 5);
  post = og_fixture_object_fiber (
    og_store_load_post (store, og_fixture_query_file (path, "SELECT min(post_id) FROM delivery"
                                                            " WHERE state = 2")));
  g_assert_cmpint (post->state, ==, OG_POST_PLANNED);
  g_assert_cmpuint (og_fixture_count (post->deliveries), ==, 1);
  concern = og_fixture_query_file (path, "SELECT concern_id FROM message WHERE own = 1 LIMIT 1");
  conversation = og_fixture_object_fiber (og_store_load_conversation (store, concern));
  g_assert_cmpuint (og_fixture_count (conversation), >=, 2);
  found = og_fixture_dup_view_fiber (store, OG_VIEW_ALL, "buecherei");
  g_assert_cmpstr (found, !=, "");
  og_fixture_check_words_fiber (store);
}

/* A file of each released version: opened by this program, everything is there. */
static DexFuture *
test_first_version_fiber (gpointer data)
{
  g_autoptr (OgStore) store = NULL;

  restore_dump ("v001.sql");
  store = og_fixture_open_fiber ();
  check_fixture_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* later: (nullable): lists that came with a later version. */
static void
check_lists_fiber (OgStore    *store,
                   const char *const *later)
{
  g_autoptr (OgOffice) office = og_fixture_object_fiber (og_store_load_office (store));
  guint n_lists = 0;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  for (guint i = 0; i < n_lists; i++)
    if (later == NULL || !g_strv_contains (later, lists[i].name))
      g_assert_cmpuint (og_fixture_count (og_office_get_list (office, &lists[i])), >=, 2);
  g_assert_cmpstr (og_office_get_week (office, OG_HOURS_ATTENDANCE)->week, ==,
                   "Mo-Th 09:00-12:00; Fr 22:00-26:00");
  g_assert_cmpstr (og_office_get_duty (office, OG_DUTY_CONTENT)->person, ==, "Martina Vogel");
  g_assert_cmpint (office->form, ==, OG_FORM_IHR);
  g_assert_cmpstr (office->setup_step, ==, "documents");
}

static DexFuture *
test_second_version_fiber (gpointer data)
{
  const char *const later[] = { "election", "post_template", "text_module", "authority", "topic", NULL };
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autoptr (OgStore) store = NULL;
  g_autoptr (GListStore) notices = NULL;
  g_autoptr (GListStore) versions = NULL;
  g_autoptr (GListStore) answers = NULL;
  g_autoptr (GListStore) attention = NULL;
  g_autoptr (OgNotice) profile = NULL;
  g_autoptr (OgNotice) pinned = NULL;
  g_autoptr (OgNotice) busy = NULL;
  g_autoptr (OgRulesVersion) version = NULL;

  restore_dump ("v002.sql");
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM delivery WHERE kind > 3"), ==, 5);
  store = og_fixture_open_fiber ();
  check_fixture_fiber (store);
  check_lists_fiber (store, later);
  notices = og_fixture_object_fiber (og_store_list_notices (store));
  g_assert_cmpuint (og_fixture_count (notices), ==, 3);
  profile = g_list_model_get_item (G_LIST_MODEL (notices), 0);
  pinned = g_list_model_get_item (G_LIST_MODEL (notices), 1);
  busy = g_list_model_get_item (G_LIST_MODEL (notices), 2);
  g_assert_cmpint (profile->error, ==, OG_ERROR_FORBIDDEN);
  g_assert_true (pinned->pinned);
  g_assert_cmpint (busy->delivery_id, >, 0);
  versions = og_fixture_object_fiber (og_store_list_versions (store));
  version = g_list_model_get_item (G_LIST_MODEL (versions), 0);
  g_assert_cmpint (version->id, ==, 2);
  g_assert_cmpstr (version->note, ==, "Werbung fehlte");
  answers = og_fixture_object_fiber (
    og_store_list_deliveries_of_kind (store, OG_DELIVERY_AUTO_ANSWER, 0));
  g_assert_cmpuint (og_fixture_count (answers), ==, 1);
  attention = og_fixture_object_fiber (
    og_store_list_deliveries (store, 1u << OG_DELIVERY_FAILED, 0));
  g_assert_cmpuint (og_fixture_count (attention), ==, 1);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The newest post that has these words. (transfer full) */
static OgPost *
find_post_fiber (OgStore    *store,
                 const char *query)
{
  const OgPostFilter filter = { .kind = -1, .query = (char *) query };
  g_autoptr (GBytes) keys = dex_await_boxed (og_store_list_post_keys (store, &filter, 1), NULL);
  const OgPostKey *key = g_bytes_get_data (keys, NULL);

  g_assert_nonnull (key);
  return og_fixture_object_fiber (og_store_load_post (store, key->id));
}

static DexFuture *
test_third_version_fiber (gpointer data)
{
  const char *const later[] = { "text_module", "authority", "topic", NULL };
  g_autoptr (OgStore) store = NULL;
  g_autoptr (GListStore) scheduled = NULL;
  g_autoptr (OgPost) closure = NULL;
  g_autoptr (OgPost) opened = NULL;
  g_autoptr (OgPost) grief = NULL;
  g_autoptr (OgAttachment) picture = NULL;
  g_autoptr (OgPost) bath = NULL;
  g_autoptr (GListStore) versions = NULL;
  g_autofree OgCounts *counts = NULL;

  restore_dump ("v003.sql");
  store = og_fixture_open_fiber ();
  check_lists_fiber (store, later);
  scheduled = og_fixture_object_fiber (og_store_list_scheduled (store, 0));
  g_assert_cmpuint (og_fixture_count (scheduled), ==, 2);
  closure = find_post_fiber (store, "lindenstrasse umleitung");
  g_assert_cmpuint (og_fixture_count (closure->variants), ==, 1);
  g_assert_cmpuint (og_fixture_count (closure->deliveries), ==, 2);
  g_assert_cmpint (closure->kind, ==, OG_POST_CLOSURE);
  opened = find_post_fiber (store, "lindenstrasse frei");
  g_assert_cmpint (opened->follows_id, ==, closure->id);
  grief = find_post_fiber (store, "ehrenbuerger");
  g_assert_cmpint (grief->state, ==, OG_POST_SUBMITTED);
  g_assert_cmpuint (og_fixture_count (grief->sign_offs), ==, 3);
  versions = og_fixture_object_fiber (og_store_list_post_versions (store, grief->id));
  g_assert_cmpuint (og_fixture_count (versions), ==, 2);
  bath = find_post_fiber (store, "rettungsschwimmer");
  picture = g_list_model_get_item (G_LIST_MODEL (bath->attachments), 0);
  g_assert_cmpint (picture->withdrawn, >, 0);
  g_assert_cmpint (picture->persons, ==, OG_PERSONS_CONSENTED);
  counts = og_fixture_count_fiber (store, 0);
  g_assert_cmpint (counts->attention, ==, 3);
  g_assert_cmpint (counts->submitted, ==, 1);
  og_fixture_check_words_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_fourth_version_fiber (gpointer data)
{
  const char *const later[] = { "text_module", "authority", "topic", NULL };
  g_autoptr (OgStore) store = NULL;
  g_autoptr (GListStore) scheduled = NULL;
  g_autoptr (OgDelivery) moved = NULL;

  restore_dump ("v004.sql");
  store = og_fixture_open_fiber ();
  check_lists_fiber (store, later);
  scheduled = og_fixture_object_fiber (og_store_list_scheduled (store, 0));
  moved = g_list_model_get_item (G_LIST_MODEL (scheduled), 0);
  g_assert_cmpint (moved->moved, ==, moved->due - 3600);
  og_fixture_check_words_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The first concern with this assignee; open ones only. (transfer full) */
static OgConcern *
load_assigned_fiber (OgStore    *store,
                     const char *assignee)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM concern WHERE assignee = '%s'", assignee);
  gint64 id = og_fixture_query_file (path, sql);
  g_autoptr (GListStore) found = og_fixture_object_fiber (og_store_load_concerns (store, &id, 1));

  return g_list_model_get_item (G_LIST_MODEL (found), 0);
}

/* Who decided a kind in a file of the fourth version, and when the concern was closed, is known. */
static DexFuture *
test_fourth_kinds_fiber (gpointer data)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autoptr (OgStore) store = NULL;

  restore_dump ("v004.sql");
  store = og_fixture_open_fiber ();
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM concern WHERE kind <> 0"), ==, 3);
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM concern WHERE kind_by ="
                                                " iif(kind <> 0, 2, 0)"),
                   ==, og_fixture_query_file (path, "SELECT count(*) FROM concern"));
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM concern WHERE state = 1"), ==, 2);
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM concern WHERE closed ="
                                                " iif(state = 1, last_time, 0)"),
                   ==, og_fixture_query_file (path, "SELECT count(*) FROM concern"));
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_fifth_version_fiber (gpointer data)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autoptr (OgStore) store = NULL;
  g_autoptr (OgConcern) proposed = NULL;
  g_autoptr (OgConcern) put_off = NULL;

  restore_dump ("v005.sql");
  store = og_fixture_open_fiber ();
  check_lists_fiber (store, NULL);
  proposed = load_assigned_fiber (store, "Jonas Wirth");
  g_assert_cmpint (proposed->kind, ==, OG_CONCERN_DEFECT);
  g_assert_cmpint (proposed->kind_by, ==, OG_KIND_BY_RULES);
  g_assert_cmpstr (proposed->kind_reason, ==, "Laterne\nkaputt");
  g_assert_cmpstr (proposed->topics, ==, "Straßen\nBeleuchtung");
  put_off = load_assigned_fiber (store, "Sabine Krämer");
  g_assert_cmpint (put_off->come_back, ==, 1795186800);
  g_assert_cmpint (put_off->kind_by, ==, OG_KIND_BY_PERSON);
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM note"), ==, 2);
  og_fixture_check_words_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* (transfer full) (nullable) */
static char *
query_text (const char *path,
            const char *sql)
{
  sqlite3 *raw = NULL;
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  g_assert_cmpint (sqlite3_open (path, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (raw, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (raw);
  return text;
}

/* What belonged together belongs together under its new ids, in the same order. */
static DexFuture *
test_ids_fiber (gpointer data)
{
  const char *conversation = "SELECT group_concat(message.remote_id || ' ' || concern.author_id, char(10))"
                             " FROM message JOIN concern ON concern.id = concern_id ORDER BY message.id";
  const char *notes = "SELECT group_concat(note.text || author_id, char(10)) FROM note"
                      " JOIN concern ON concern.id = concern_id";
  const char *replies = "SELECT group_concat(delivery.text || author_id, char(10)) FROM delivery"
                        " JOIN message ON message.id = message_id";
  const char *newest = "SELECT group_concat(author_id || last_time, ' ') FROM"
                       " (SELECT * FROM concern ORDER BY last_id)";
  const char *asked[] = { conversation, notes, replies, newest };
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  char *before[G_N_ELEMENTS (asked)] = { NULL };
  g_autoptr (OgStore) store = NULL;

  restore_dump ("v005.sql");
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    before[i] = query_text (path, asked[i]);
  store = og_fixture_open_fiber ();
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autofree char *after = query_text (path, asked[i]);

      g_assert_cmpstr (after, ==, before[i]);
      g_assert_nonnull (after);
      g_free (g_steal_pointer (&before[i]));
    }
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM message WHERE id >> 8 <> created"),
                   ==, 0);
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  og_fixture_check_words_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_sixth_version_fiber (gpointer data)
{
  g_autoptr (OgStore) store = NULL;

  restore_dump ("v006.sql");
  store = og_fixture_open_fiber ();
  og_fixture_check_words_fiber (store);
  check_lists_fiber (store, NULL);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* What is on record stays as it is: sealed evidence, an unbroken journal, and numbers that go on. */
static DexFuture *
test_seventh_version_fiber (gpointer data)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  g_autoptr (OgStore) store = NULL;
  g_autoptr (OgMeasure) block = NULL;
  g_autoptr (OgEvidence) evidence = NULL;
  g_autoptr (GListStore) measures = NULL;
  g_autoptr (GListStore) journal = NULL;

  restore_dump ("v007.sql");
  store = og_fixture_open_fiber ();
  og_fixture_check_words_fiber (store);
  block = og_fixture_object_fiber (og_store_load_measure (store, 1));
  g_assert_cmpstr (block->file_number, ==, "2026/0001");
  g_assert_cmpint (block->state, ==, OG_MEASURE_VERIFIED);
  measures = og_fixture_object_fiber (og_store_list_measures (store, block->concern_id));
  g_assert_cmpuint (og_fixture_count (measures), ==, 1);
  g_assert_cmpint (og_fixture_query_file (path, "SELECT count(*) FROM measure JOIN message"
                                                " ON message.id = message_id"
                                                " AND message.concern_id = measure.concern_id"),
                   ==, 1);
  evidence = og_fixture_object_fiber (og_store_load_evidence (store, 1));
  g_assert_true (og_evidence_is_intact (evidence));
  journal = og_fixture_object_fiber (og_store_list_journal (store, 0));
  g_assert_cmpuint (og_fixture_count (journal), ==, 4);
  g_assert_cmpint (og_journal_find_break (G_LIST_MODEL (journal)), ==, 0);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_file_number (store, 2026)), ==, 3);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The newest fixture has rows in every table, or the next migration is not tested with them. */
static void
test_newest_fixture_is_full (void)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");
  sqlite3 *raw = NULL;
  sqlite3_stmt *tables = NULL;
  guint n_tables = 0;

  restore_dump ("v007.sql");
  g_assert_cmpint (sqlite3_open (path, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (raw,
                                       "SELECT name FROM pragma_table_list WHERE schema = 'main'"
                                       " AND type = 'table' AND name NOT LIKE 'sqlite_%'",
                                       -1, &tables, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"",
                                              (const char *) sqlite3_column_text (tables, 0));

      g_test_message ("%s", sql);
      g_assert_cmpint (og_fixture_query_file (path, sql), >, 0);
      n_tables++;
    }
  g_assert_cmpuint (n_tables, >=, 36);
  sqlite3_finalize (tables);
  sqlite3_close (raw);
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/versions/first", test_first_version_fiber);
  og_test_add_fiber ("/store/versions/second", test_second_version_fiber);
  og_test_add_fiber ("/store/versions/third", test_third_version_fiber);
  og_test_add_fiber ("/store/versions/fourth", test_fourth_version_fiber);
  og_test_add_fiber ("/store/versions/fourth-kinds", test_fourth_kinds_fiber);
  og_test_add_fiber ("/store/versions/fifth", test_fifth_version_fiber);
  og_test_add_fiber ("/store/versions/sixth", test_sixth_version_fiber);
  og_test_add_fiber ("/store/versions/seventh", test_seventh_version_fiber);
  og_test_add_fiber ("/store/versions/ids", test_ids_fiber);
  g_test_add_func ("/store/versions/newest-is-full", test_newest_fixture_is_full);
  return g_test_run ();
}
