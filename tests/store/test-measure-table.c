/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"
#include "og-store-measures.h"

#define NOW G_GINT64_CONSTANT (1795593600)
#define YEAR 2026

/* A store with one channel and one insult. */
typedef struct
{
  OgStore *store;
  OgMessage *message;
} Bench;

static Bench
open_fiber (void)
{
  Bench bench = { og_fixture_open_fiber (), NULL };
  gint64 channel = og_fixture_add_channel_fiber (bench.store, "@amt@example.org");
  g_autoptr (OgMessage) message =
    og_fixture_make_message ("77", NULL, "rudi", "Ihr seid alle doof", NOW - 60);

  bench.message = og_fixture_add_fiber (bench.store, channel, message);
  g_assert_nonnull (bench.message);
  return bench;
}

static void
close_fiber (Bench *bench)
{
  og_fixture_close_fiber (bench->store);
  g_clear_object (&bench->store);
  g_clear_object (&bench->message);
}

static OgMeasure *
make_measure (Bench        *bench,
              OgMeasureKind kind)
{
  OgMessage *message = bench->message;
  OgMeasure *measure = og_measure_new ();

  g_object_set (measure, "kind", kind, "concern-id", message->concern_id, "message-id", message->id,
                "channel-id", message->channel_id, "rule-id", "tone", "rule-number", 2, "version", 3,
                "clause", "Bleiben Sie sachlich.", "reason", "Beleidigung der Beschäftigten.",
                "person", "Anna Keller", "created", NOW, "remote-id", message->remote_id,
                "author-id", message->author_id, "author-handle", message->author_handle, NULL);
  return measure;
}

static OgDelivery *
make_row (Bench         *bench,
          OgDeliveryKind kind,
          const char    *text)
{
  OgDelivery *row = og_delivery_new ();

  g_object_set (row, "kind", kind, "channel-id", bench->message->channel_id, "due", NOW, "text", text,
                "created", NOW, "parent-id", kind == OG_DELIVERY_REPLY ? "77" : NULL, "message-id",
                kind == OG_DELIVERY_REPLY ? bench->message->id : (gint64) 0, NULL);
  return row;
}

/* With a row that acts, and one that tells the author if the measure has a notice. */
static DexFuture *
begin (Bench     *bench,
       OgMeasure *measure)
{
  g_autoptr (OgEvidence) evidence = og_evidence_new ("{\"text\":\"Ihr seid alle doof\"}");
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (measure->notice_text != NULL)
    g_ptr_array_add (rows, make_row (bench, OG_DELIVERY_REPLY, measure->notice_text));
  if (measure->kind != OG_MEASURE_NOTICE && !measure->by_hand)
    g_ptr_array_add (rows, make_row (bench, OG_DELIVERY_MEASURE, ""));
  return og_store_begin_measure (bench->store, measure, evidence, rows, YEAR);
}

static OgMeasure *
begin_fiber (Bench        *bench,
             OgMeasureKind kind,
             gboolean      by_hand,
             const char   *notice)
{
  g_autoptr (OgMeasure) measure = make_measure (bench, kind);

  g_object_set (measure, "by-hand", by_hand, "notice-text", notice, "file-number", "2026/9999", NULL);
  return og_fixture_object_fiber (begin (bench, measure));
}

static OgMeasure *
load_fiber (Bench     *bench,
            OgMeasure *measure)
{
  return og_fixture_object_fiber (og_store_load_measure (bench->store, measure->id));
}

static void
expect_fiber (Bench         *bench,
              OgMeasure     *measure,
              OgMeasureState state)
{
  g_autoptr (OgMeasure) now = load_fiber (bench, measure);

  g_assert_cmpint (now->state, ==, state);
}

/* Claims a row, and writes what became of it. */
static void
finish_fiber (Bench          *bench,
              gint64          row_id,
              OgDeliveryState state,
              const char     *remote_id)
{
  g_autoptr (OgDelivery) row =
    og_fixture_object_fiber (og_store_claim_delivery (bench->store, row_id, NOW + 5));

  g_object_set (row, "state", state, "remote-id", remote_id, "sent",
                state == OG_DELIVERY_SENT ? NOW + 7 : (gint64) 0, "error",
                state == OG_DELIVERY_FAILED ? (int) OG_ERROR_FORBIDDEN : -1, NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (bench->store, row, OG_DELIVERY_SENDING, NULL)));
}

/* The kinds in the journal, as text "0 6 1"; whole and in order. */
static char *
dup_journal_fiber (Bench *bench)
{
  g_autoptr (GListStore) journal = og_fixture_object_fiber (og_store_list_journal (bench->store, 0));
  GString *kinds = g_string_new (NULL);

  g_assert_cmpint (og_journal_find_break (G_LIST_MODEL (journal)), ==, 0);
  for (guint i = 0; i < og_fixture_count (journal); i++)
    {
      g_autoptr (OgJournalEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      g_string_append_printf (kinds, "%s%d", i > 0 ? " " : "", entry->kind);
    }
  return g_string_free_and_steal (kinds);
}

static void
expect_journal_fiber (Bench      *bench,
                      const char *kinds)
{
  g_autofree char *written = dup_journal_fiber (bench);

  g_assert_cmpstr (written, ==, kinds);
}

static DexFuture *
test_whole_course_fiber (gpointer data)
{
  Bench bench = open_fiber ();
  g_autoptr (OgMeasure) begun = begin_fiber (&bench, OG_MEASURE_DELETE, FALSE,
                                             "Gelöscht, Aktenzeichen 2026/9999.");
  g_autoptr (OgEvidence) evidence =
    og_fixture_object_fiber (og_store_load_evidence (bench.store, begun->id));
  g_autoptr (OgDelivery) told =
    og_fixture_object_fiber (og_store_load_delivery (bench.store, begun->notice_delivery_id));
  g_autoptr (OgMeasure) done = NULL;

  g_assert_cmpstr (begun->file_number, ==, "2026/0001");
  g_assert_cmpint (begun->state, ==, OG_MEASURE_FROZEN);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_file_number (bench.store, YEAR)), ==, 2);
  g_assert_cmpint (og_fixture_int64_fiber (og_store_next_file_number (bench.store, YEAR + 1)), ==, 1);
  g_assert_cmpstr (begun->notice_text, ==, "Gelöscht, Aktenzeichen 2026/0001.");
  g_assert_cmpstr (told->text, ==, begun->notice_text);
  g_assert_cmpint (told->measure_id, ==, begun->id);
  g_assert_true (og_evidence_is_intact (evidence));
  expect_journal_fiber (&bench, "0");

  g_object_unref (og_fixture_object_fiber (
    og_store_claim_delivery (bench.store, begun->delivery_id, NOW)));
  expect_fiber (&bench, begun, OG_MEASURE_UNDER_WAY);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_run_sql (bench.store, "UPDATE delivery SET state = 0 WHERE state = 1")));
  finish_fiber (&bench, begun->notice_delivery_id, OG_DELIVERY_SENT, "88");
  finish_fiber (&bench, begun->delivery_id, OG_DELIVERY_SENT, "r1");
  done = load_fiber (&bench, begun);
  g_assert_cmpint (done->state, ==, OG_MEASURE_DONE);
  g_assert_cmpint (done->done, ==, NOW + 7);
  g_assert_cmpint (done->notice_sent, ==, NOW + 7);
  g_assert_cmpstr (done->receipt, ==, "r1");
  g_assert_true (og_fixture_boolean_fiber (
    og_store_verify_measure (bench.store, begun->id, TRUE, NOW + 9)));
  g_assert_true (og_fixture_boolean_fiber (
    og_store_verify_measure (bench.store, begun->id, TRUE, NOW + 99)));
  expect_fiber (&bench, begun, OG_MEASURE_VERIFIED);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_verify_measure (bench.store, begun->id, FALSE, NOW + 100)));
  expect_fiber (&bench, begun, OG_MEASURE_FAILED);
  expect_journal_fiber (&bench, "0 6 1 2 3");
  close_fiber (&bench);
  return dex_future_new_true ();
}

/* The same again is refused as a whole: no number is lost, nothing is written. */
static DexFuture *
test_once_fiber (gpointer data)
{
  Bench bench = open_fiber ();
  g_autoptr (OgMeasure) first = begin_fiber (&bench, OG_MEASURE_BLOCK, FALSE, NULL);
  g_autoptr (OgMeasure) again = make_measure (&bench, OG_MEASURE_BLOCK);
  g_autoptr (OgMeasure) notice = NULL;
  g_autoptr (OgMeasure) notice_again = NULL;
  g_autoptr (OgMeasure) later = NULL;
  g_autoptr (GListStore) listed = NULL;

  g_object_set (again, "message-id", first->message_id + 1, NULL); /* blocked is the author */
  og_fixture_fail_fiber (begin (&bench, again), OG_ERROR_FORBIDDEN);
  notice = begin_fiber (&bench, OG_MEASURE_NOTICE, FALSE, "Bitte sachlich. 2026/9999");
  notice_again = begin_fiber (&bench, OG_MEASURE_NOTICE, FALSE, "Bitte sachlich. 2026/9999");
  g_assert_cmpstr (notice->file_number, ==, "2026/0002");
  g_assert_cmpint (notice->notice_delivery_id, ==, 0);
  g_assert_cmpint (notice->delivery_id, >, 0);
  finish_fiber (&bench, first->delivery_id, OG_DELIVERY_FAILED, NULL);
  later = begin_fiber (&bench, OG_MEASURE_BLOCK, FALSE, NULL);
  g_assert_cmpstr (later->file_number, ==, "2026/0004");
  listed = og_fixture_object_fiber (
    og_store_list_measures (bench.store, bench.message->concern_id));
  g_assert_cmpuint (og_fixture_count (listed), ==, 4);
  expect_journal_fiber (&bench, "0 0 0 4 0");
  close_fiber (&bench);
  return dex_future_new_true ();
}

static DexFuture *
test_undo_fiber (gpointer data)
{
  Bench bench = open_fiber ();
  g_autoptr (OgMeasure) block = begin_fiber (&bench, OG_MEASURE_BLOCK, FALSE, NULL);
  g_autoptr (OgDelivery) row = make_row (&bench, OG_DELIVERY_UNDO, "");
  g_autoptr (OgMeasure) undoing = NULL;
  g_autoptr (OgMeasure) failed = NULL;
  g_autoptr (OgMeasure) undone = NULL;

  finish_fiber (&bench, block->delivery_id, OG_DELIVERY_SENT, NULL);
  og_fixture_fail_fiber (og_store_undo_measure (bench.store, block->id, "Überprüft", "Anna Keller",
                                                NULL, NOW + 20),
                         OG_ERROR_FORBIDDEN);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_undo_measure (bench.store, block->id, "Überprüft", "Anna Keller", row, NOW + 20)));
  og_fixture_fail_fiber (og_store_undo_measure (bench.store, block->id, "Überprüft", "Anna Keller",
                                                row, NOW + 20),
                         OG_ERROR_FORBIDDEN);
  undoing = load_fiber (&bench, block);
  g_assert_cmpint (undoing->state, ==, OG_MEASURE_DONE);
  finish_fiber (&bench, undoing->undo_delivery_id, OG_DELIVERY_FAILED, NULL);
  failed = load_fiber (&bench, block);
  g_assert_cmpint (failed->undo_delivery_id, ==, 0);
  g_assert_cmpint (failed->error, ==, OG_ERROR_FORBIDDEN);
  g_assert_cmpint (failed->state, ==, OG_MEASURE_DONE);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_undo_measure (bench.store, block->id, "Überprüft", "Anna Keller", row, NOW + 30)));
  g_clear_object (&undoing);
  undoing = load_fiber (&bench, block);
  finish_fiber (&bench, undoing->undo_delivery_id, OG_DELIVERY_SENT, NULL);
  undone = load_fiber (&bench, block);
  g_assert_cmpint (undone->state, ==, OG_MEASURE_UNDONE);
  g_assert_cmpint (undone->undone, ==, NOW + 7);
  g_assert_cmpstr (undone->undo_reason, ==, "Überprüft");
  expect_journal_fiber (&bench, "0 1 7 9 7 8");
  close_fiber (&bench);
  return dex_future_new_true ();
}

/* What has not left is taken back with its rows, which nobody can remove behind its back. */
static DexFuture *
test_withdraw_fiber (gpointer data)
{
  Bench bench = open_fiber ();
  g_autoptr (OgMeasure) hide = begin_fiber (&bench, OG_MEASURE_HIDE, FALSE, "Ausgeblendet");
  g_autoptr (OgDelivery) acts = NULL;
  g_autoptr (OgDelivery) tells = NULL;

  g_assert_false (og_fixture_boolean_fiber (
    og_store_remove_delivery (bench.store, hide->delivery_id)));
  g_assert_true (og_fixture_boolean_fiber (
    og_store_undo_measure (bench.store, hide->id, "Versehen", NULL, NULL, NOW + 1)));
  acts = og_fixture_object_fiber (og_store_load_delivery (bench.store, hide->delivery_id));
  tells = og_fixture_object_fiber (og_store_load_delivery (bench.store, hide->notice_delivery_id));
  g_assert_cmpint (acts->state, ==, OG_DELIVERY_OVERTAKEN);
  g_assert_cmpint (tells->state, ==, OG_DELIVERY_OVERTAKEN);
  expect_fiber (&bench, hide, OG_MEASURE_UNDONE);
  g_assert_false (og_fixture_boolean_fiber (
    og_store_verify_measure (bench.store, hide->id, TRUE, NOW + 9)));
  expect_journal_fiber (&bench, "0 8");
  close_fiber (&bench);
  return dex_future_new_true ();
}

static DexFuture *
test_by_hand_fiber (gpointer data)
{
  Bench bench = open_fiber ();
  g_autoptr (OgMeasure) hide = begin_fiber (&bench, OG_MEASURE_HIDE, TRUE, NULL);
  g_autoptr (GListStore) open = og_fixture_object_fiber (
    og_store_list_measures_in (bench.store, 1u << OG_MEASURE_BY_HAND_OPEN));

  g_assert_cmpuint (og_fixture_count (open), ==, 1);
  g_assert_cmpint (hide->delivery_id, ==, 0);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_by_hand (bench.store, hide->id, "Anna Keller", NOW + 60)));
  og_fixture_fail_fiber (og_store_finish_by_hand (bench.store, hide->id, "Anna Keller", NOW + 60),
                         OG_ERROR_FORBIDDEN);
  expect_fiber (&bench, hide, OG_MEASURE_BY_HAND_DONE);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_undo_measure (bench.store, hide->id, "Überprüft", NULL, NULL, NOW + 90)));
  expect_fiber (&bench, hide, OG_MEASURE_UNDONE);
  expect_journal_fiber (&bench, "0 5 8");
  close_fiber (&bench);
  return dex_future_new_true ();
}

/* A server that has no such thing, though its network has: from then on it is a person's. */
static DexFuture *
test_not_supported_fiber (gpointer data)
{
  Bench bench = open_fiber ();
  g_autoptr (OgMeasure) block = begin_fiber (&bench, OG_MEASURE_BLOCK, FALSE, NULL);
  g_autoptr (OgDelivery) row =
    og_fixture_object_fiber (og_store_claim_delivery (bench.store, block->delivery_id, NOW + 5));
  g_autoptr (OgMeasure) left = NULL;

  g_object_set (row, "state", OG_DELIVERY_FAILED, "error", OG_ERROR_NOT_SUPPORTED, NULL);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_delivery (bench.store, row, OG_DELIVERY_SENDING, NULL)));
  left = load_fiber (&bench, block);
  g_assert_cmpint (left->state, ==, OG_MEASURE_BY_HAND_OPEN);
  g_assert_true (left->by_hand);
  g_assert_true (og_fixture_boolean_fiber (
    og_store_finish_by_hand (bench.store, block->id, "Anna Keller", NOW + 60)));
  expect_journal_fiber (&bench, "0 4 5");
  close_fiber (&bench);
  return dex_future_new_true ();
}

/* The record outlives the channel, and with it the message and the rows of the outbox. */
static DexFuture *
test_outlives_fiber (gpointer data)
{
  Bench bench = open_fiber ();
  g_autoptr (OgMeasure) block = begin_fiber (&bench, OG_MEASURE_BLOCK, FALSE, "Gesperrt");
  g_autoptr (OgMeasure) left = NULL;
  g_autoptr (OgEvidence) evidence = NULL;
  g_autoptr (GListStore) listed = NULL;

  g_assert_true (og_fixture_boolean_fiber (
    og_store_run_sql (bench.store, "DELETE FROM channel; DELETE FROM delivery")));
  left = load_fiber (&bench, block);
  evidence = og_fixture_object_fiber (og_store_load_evidence (bench.store, block->id));
  listed = og_fixture_object_fiber (
    og_store_list_measures (bench.store, bench.message->concern_id));
  g_assert_cmpint (left->delivery_id, ==, 0);
  g_assert_cmpint (left->message_id, ==, bench.message->id);
  g_assert_cmpstr (left->author_handle, ==, "rudi");
  g_assert_cmpuint (og_fixture_count (listed), ==, 1);
  close_fiber (&bench);
  return dex_future_new_true ();
}

/* Not even by SQL of our own is anything changed that is on record. */
static DexFuture *
test_can_only_grow_fiber (gpointer data)
{
  const char *const tries[] = {
    "DELETE FROM journal",
    "UPDATE journal SET words = '' WHERE id = 1",
    "INSERT OR REPLACE INTO journal SELECT * FROM journal",
    "UPDATE evidence SET content = ''",
    "INSERT OR REPLACE INTO evidence SELECT * FROM evidence",
    "UPDATE measure SET reason = 'anders'",
    "UPDATE measure SET file_number = '2026/0002'",
  };
  Bench bench = open_fiber ();
  g_autoptr (OgMeasure) block = begin_fiber (&bench, OG_MEASURE_BLOCK, FALSE, NULL);
  g_autoptr (OgJournalEntry) entry = og_journal_entry_new ();

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    og_fixture_fail_fiber (og_store_run_sql (bench.store, tries[i]), OG_ERROR_STORAGE);
  g_object_set (entry, "kind", OG_JOURNAL_MEASURE_BY_HAND, "time", NOW, "words", "2026/0007", NULL);
  g_assert_true (og_fixture_boolean_fiber (og_store_add_to_journal (bench.store, entry)));
  expect_journal_fiber (&bench, "0 5");
  g_assert_true (og_fixture_boolean_fiber (og_store_run_sql (
    bench.store, "DROP TRIGGER journal_not_changed; UPDATE journal SET person = 'x' WHERE id = 1")));
  {
    g_autoptr (GListStore) forged = og_fixture_object_fiber (og_store_list_journal (bench.store, 0));

    g_assert_cmpint (og_journal_find_break (G_LIST_MODEL (forged)), ==, 1);
  }
  close_fiber (&bench);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/measures/whole-course", test_whole_course_fiber);
  og_test_add_fiber ("/store/measures/once", test_once_fiber);
  og_test_add_fiber ("/store/measures/undo", test_undo_fiber);
  og_test_add_fiber ("/store/measures/withdraw", test_withdraw_fiber);
  og_test_add_fiber ("/store/measures/by-hand", test_by_hand_fiber);
  og_test_add_fiber ("/store/measures/not-supported", test_not_supported_fiber);
  og_test_add_fiber ("/store/measures/outlives", test_outlives_fiber);
  og_test_add_fiber ("/store/measures/can-only-grow", test_can_only_grow_fiber);
  return g_test_run ();
}
