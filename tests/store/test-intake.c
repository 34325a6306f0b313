/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "og-store-file.h"
#include "og-store-fixture.h"
#include "og-store-intake.h"

#define PHONE "0171 1234567"

/* What the rules of a test say; counts how often they are asked. */
typedef struct
{
  guint n_asked;
  guint n_joined;
  guint n_answering;
  guint n_freed;
} Rules;

static void
examine (OgMessage  *message,
         OgDelivery *answered,
         gboolean    joins,
         gpointer    data)
{
  Rules *rules = data;

  rules->n_asked++;
  rules->n_joined += joins ? 1 : 0;
  rules->n_answering += answered != NULL ? 1 : 0;
  g_object_set (message, "urgent", strstr (message->text, "brennt") != NULL, "personal",
                strstr (message->text, PHONE) != NULL ? 1 : 0, "deadline",
                message->created + (message->concern_kind == OG_CONCERN_DEFECT ? 500 : 100), NULL);
  if (!joins && strstr (message->text, "kaputt") != NULL)
    g_object_set (message, "concern-kind", OG_CONCERN_DEFECT, "kind-reason", "kaputt\nLaterne", "topics",
                  "Straßen", "deadline", message->created + 500, NULL);
}

static void
count_freed (gpointer data)
{
  ((Rules *) data)->n_freed++;
}

/* Takes one message in; as it was stored, NULL if it is not a citizen's new one. */
static OgMessage *
take_in_fiber (OgStore    *store,
               gint64      channel,
               Rules      *rules,
               const char *remote_id,
               const char *parent_id,
               const char *text,
               gint64      created)
{
  g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListStore) added = NULL;

  g_ptr_array_add (page, og_fixture_make_message (remote_id, parent_id, "anna", text, created));
  added = og_fixture_object_fiber (
    og_store_take_in (store, channel, page, NULL, examine, rules, count_freed));
  return g_list_model_get_item (G_LIST_MODEL (added), 0);
}

static DexFuture *
test_proposed_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  Rules rules = { 0 };
  g_autoptr (OgMessage) first =
    take_in_fiber (store, channel, &rules, "m1", NULL, "Die Laterne ist kaputt", 1000);
  g_autoptr (OgMessage) second = NULL;
  g_autoptr (OgMessage) quiet = NULL;
  g_autoptr (OgConcern) concern = og_fixture_load_concern_fiber (store, first->concern_id);
  g_autoptr (OgConcern) same = NULL;
  g_autoptr (OgConcern) plain = NULL;

  g_assert_cmpint (concern->kind, ==, OG_CONCERN_DEFECT);
  g_assert_cmpint (concern->kind_by, ==, OG_KIND_BY_RULES);
  g_assert_cmpstr (concern->kind_reason, ==, "kaputt\nLaterne");
  g_assert_cmpstr (concern->topics, ==, "Straßen");
  g_assert_cmpint (concern->deadline, ==, 1500);
  g_assert_false (concern->urgent);

  /* What joins it keeps what it is, is promised the same, and can make it urgent. */
  second = take_in_fiber (store, channel, &rules, "m2", "m1", "Jetzt brennt sie, alles kaputt", 1100);
  g_assert_cmpint (second->concern_id, ==, first->concern_id);
  g_assert_cmpint (second->deadline, ==, 1600);
  same = og_fixture_load_concern_fiber (store, first->concern_id);
  g_assert_true (same->urgent);
  g_assert_cmpstr (same->kind_reason, ==, "kaputt\nLaterne");

  quiet = take_in_fiber (store, channel, &rules, "m3", NULL, "Guten Tag", 1200);
  plain = og_fixture_load_concern_fiber (store, quiet->concern_id);
  g_assert_cmpint (plain->kind, ==, OG_CONCERN_QUESTION);
  g_assert_cmpint (plain->kind_by, ==, OG_KIND_BY_NOBODY);
  g_assert_null (plain->kind_reason);
  g_assert_null (plain->topics);
  g_assert_cmpuint (rules.n_joined, ==, 1);
  og_fixture_close_fiber (store);
  g_assert_cmpuint (rules.n_freed, ==, 3);
  return dex_future_new_true ();
}

/* A person decides, and nothing that comes in later changes that. */
static DexFuture *
test_decided_stays_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  Rules rules = { 0 };
  g_autoptr (OgMessage) first =
    take_in_fiber (store, channel, &rules, "m1", NULL, "Die Laterne ist kaputt", 1000);
  g_autoptr (OgMessage) again = NULL;
  g_autoptr (OgMessage) second = NULL;
  g_autoptr (OgConcern) concern = NULL;

  g_assert_true (og_fixture_boolean_fiber (
    og_store_set_concern_kind (store, first->concern_id, OG_CONCERN_COMPLAINT)));
  second = take_in_fiber (store, channel, &rules, "m2", "m1", "Immer noch kaputt", 1100);
  again = take_in_fiber (store, channel, &rules, "m1", NULL, "Die Laterne ist ganz kaputt", 1000);
  g_assert_null (again);
  concern = og_fixture_load_concern_fiber (store, first->concern_id);
  g_assert_cmpint (concern->kind, ==, OG_CONCERN_COMPLAINT);
  g_assert_cmpint (concern->kind_by, ==, OG_KIND_BY_PERSON);
  g_assert_null (concern->kind_reason);
  g_assert_cmpint (second->deadline, ==, 1200);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The same page comes again and again: only other words are looked at anew. */
static DexFuture *
test_same_words_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  Rules rules = { 0 };
  g_autoptr (OgMessage) first = take_in_fiber (store, channel, &rules, "m1", NULL, "Ruft an", 1000);
  g_autoptr (OgMessage) same = take_in_fiber (store, channel, &rules, "m1", NULL, "Ruft an", 1000);
  g_autoptr (OgMessage) other = NULL;
  g_autoptr (OgMessage) stored = NULL;

  g_assert_cmpint (first->personal, ==, 0);
  g_assert_null (same);
  g_assert_cmpuint (rules.n_asked, ==, 1);
  other = take_in_fiber (store, channel, &rules, "m1", NULL, "Ruft an: " PHONE, 1000);
  g_assert_null (other);
  g_assert_cmpuint (rules.n_asked, ==, 2);
  stored = og_fixture_object_fiber (og_store_load_message (store, first->id));
  g_assert_cmpint (stored->personal, ==, 1);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* The rules hear of the post of ours that a citizen answers. */
static DexFuture *
test_answered_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  Rules rules = { 0 };
  g_autoptr (OgDelivery) reply = og_delivery_new ();
  g_autoptr (OgMessage) one = NULL;
  g_autoptr (OgMessage) two = NULL;

  g_assert_true (og_fixture_boolean_fiber (
    og_store_run_sql (store, "INSERT INTO delivery (kind, state, channel_id, text, language, visibility,"
                             " due, not_before, attempt, claimed, remote_id, sent, error, created)"
                             " VALUES (0, 2, 1, 'Und Sie?', 'de', 0, 0, 0, 1, 1, 'p1', 1, -1, 0)")));
  one = take_in_fiber (store, channel, &rules, "m1", "p1", "Ja", 1000);
  two = take_in_fiber (store, channel, &rules, "m2", "p2", "Ja", 1000);
  g_assert_nonnull (one);
  g_assert_nonnull (two);
  g_assert_cmpuint (rules.n_answering, ==, 1);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static gboolean
file_has (const char *name,
          const char *words)
{
  g_autofree char *path = og_fixture_dup_path (name);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &bytes, &length, NULL) &&
         memmem (bytes, length, words, strlen (words)) != NULL;
}

/* Text, markup, raw copy, list, index and file: nothing says it any more. */
static DexFuture *
test_mask_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  Rules rules = { 0 };
  g_autoptr (OgMessage) message =
    take_in_fiber (store, channel, &rules, "m1", NULL, "Ruft <an>: " PHONE " Danke", 1000);
  g_autoptr (OgMessage) again = NULL;
  g_autoptr (OgMessage) masked = NULL;
  g_autoptr (OgConcern) concern = NULL;
  g_autoptr (GListStore) notes = NULL;
  g_autoptr (OgNote) note = g_object_new (OG_TYPE_NOTE, "created", (gint64) 2000, "text", "Maskiert", NULL);
  g_autoptr (OgNote) kept = NULL;
  g_autofree char *found = NULL;
  g_autofree char *gone = NULL;

  og_fixture_int64_fiber (og_store_mask_message (store, message->id, message->text, "Ruft <an>: ••• Danke",
                                                 note));
  masked = og_fixture_object_fiber (og_store_load_message (store, message->id));
  g_assert_cmpstr (masked->text, ==, "Ruft <an>: ••• Danke");
  g_assert_cmpstr (masked->markup, ==, "Ruft &lt;an&gt;: ••• Danke");
  g_assert_cmpstr (masked->raw, ==, masked->text);
  g_assert_true (masked->masked);
  g_assert_cmpint (masked->personal, ==, 0);
  concern = og_fixture_load_concern_fiber (store, message->concern_id);
  g_assert_cmpstr (concern->snippet, ==, masked->text);
  notes = og_fixture_object_fiber (og_store_list_notes (store, message->concern_id));
  kept = g_list_model_get_item (G_LIST_MODEL (notes), 0);
  g_assert_cmpstr (kept->text, ==, "Maskiert");
  og_fixture_check_words_fiber (store);
  gone = og_fixture_dup_view_fiber (store, OG_VIEW_ALL, "1234567");
  found = og_fixture_dup_view_fiber (store, OG_VIEW_ALL, "danke");
  g_assert_cmpstr (gone, ==, "");
  g_assert_cmpstr (found, !=, "");

  /* What still stands at the network does not bring it back. */
  again = take_in_fiber (store, channel, &rules, "m1", NULL, "Ruft <an>: " PHONE " Danke", 1000);
  g_assert_null (again);
  g_clear_object (&masked);
  masked = og_fixture_object_fiber (og_store_load_message (store, message->id));
  g_assert_cmpstr (masked->text, ==, "Ruft <an>: ••• Danke");
  g_assert_cmpint (masked->personal, ==, 0);
  og_fixture_close_fiber (store);
  g_assert_false (file_has ("ortsgespraech.db", PHONE));
  g_assert_false (file_has ("ortsgespraech.db", "1234567"));
  return dex_future_new_true ();
}

/* What was not looked at is not masked. */
static DexFuture *
test_mask_is_careful_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  gint64 channel = og_fixture_add_channel_fiber (store, "@gemeinde");
  Rules rules = { 0 };
  g_autoptr (OgMessage) message = take_in_fiber (store, channel, &rules, "m1", NULL, "Alt", 1000);
  g_autoptr (OgMessage) changed = take_in_fiber (store, channel, &rules, "m1", NULL, "Neu", 1000);
  g_autoptr (OgMessage) stored = NULL;
  g_autoptr (GListStore) notes = NULL;
  g_autoptr (OgNote) note = g_object_new (OG_TYPE_NOTE, "text", "Maskiert", NULL);

  g_assert_null (changed);
  og_fixture_fail_fiber (og_store_mask_message (store, message->id, "Alt", "•••", note), OG_ERROR_GONE);
  og_fixture_fail_fiber (og_store_mask_message (store, 1, "Neu", "•••", note), OG_ERROR_GONE);
  stored = og_fixture_object_fiber (og_store_load_message (store, message->id));
  g_assert_cmpstr (stored->text, ==, "Neu");
  notes = og_fixture_object_fiber (og_store_list_notes (store, message->concern_id));
  g_assert_cmpuint (og_fixture_count (notes), ==, 0);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/store/intake/proposed", test_proposed_fiber);
  og_test_add_fiber ("/store/intake/decided-stays", test_decided_stays_fiber);
  og_test_add_fiber ("/store/intake/same-words", test_same_words_fiber);
  og_test_add_fiber ("/store/intake/answered", test_answered_fiber);
  og_test_add_fiber ("/store/intake/mask", test_mask_fiber);
  og_test_add_fiber ("/store/intake/mask-is-careful", test_mask_is_careful_fiber);
  return g_test_run ();
}
