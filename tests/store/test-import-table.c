/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"
#include "og-store-plan.h"

static gint64
save_source_fiber (OgStore    *store,
                   const char *address,
                   const char *name)
{
  g_autoptr (OgCalendarSource) source = og_calendar_source_new ();

  g_object_set (source, "address", address, "name", name, "fetched", G_GINT64_CONSTANT (1000), NULL);
  return og_fixture_int64_fiber (og_store_save_calendar_source (store, source));
}

/* Takes over one event; text: NULL: without a post. */
static void
import_fiber (OgStore    *store,
              gint64      source_id,
              const char *uid,
              const char *digest,
              gint64      post_id,
              const char *text)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) posts = g_ptr_array_new ();
  g_autoptr (OgPost) post = text != NULL ? og_fixture_make_post ("", text, 0) : NULL;
  OgImportedEvent *event = og_imported_event_new ();

  g_object_set (event, "source-id", source_id, "uid", uid, "digest", digest, "post-id", post_id,
                NULL);
  if (post != NULL)
    g_object_set (post, "id", post_id, NULL);
  g_ptr_array_add (events, event);
  g_ptr_array_add (posts, post);
  g_assert_true (og_fixture_boolean_fiber (og_store_import (store, events, posts)));
}

/* The only event of a source. */
static OgImportedEvent *
load_event_fiber (OgStore *store,
                  gint64   source_id)
{
  g_autoptr (GListStore) events =
    og_fixture_object_fiber (og_store_list_imported (store, source_id));

  g_assert_cmpuint (og_fixture_count (events), ==, 1);
  return g_list_model_get_item (G_LIST_MODEL (events), 0);
}

static DexFuture *
test_sources_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  const gint64 first = save_source_fiber (store, "https://example.org/a.ics", "Vereine");
  const gint64 second = save_source_fiber (store, "https://example.org/b.ics", NULL);
  g_autoptr (GListStore) sources = NULL;
  g_autoptr (OgCalendarSource) source = NULL;

  g_assert_cmpint (first, !=, second);
  /* An address is one calendar; its name stays when it does not say one. */
  g_assert_cmpint (save_source_fiber (store, "https://example.org/a.ics", NULL), ==, first);
  sources = og_fixture_object_fiber (og_store_list_calendar_sources (store));
  g_assert_cmpuint (og_fixture_count (sources), ==, 2);
  source = g_list_model_get_item (G_LIST_MODEL (sources), 1);
  g_assert_cmpstr (source->name, ==, "Vereine");
  g_assert_cmpint (source->fetched, ==, 1000);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_import_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  const gint64 id = save_source_fiber (store, "file:///a.ics", NULL);
  g_autoptr (OgImportedEvent) first = NULL;
  g_autoptr (OgImportedEvent) second = NULL;
  g_autoptr (OgImportedEvent) deleted = NULL;
  g_autoptr (OgPost) post = NULL;

  import_fiber (store, id, "u/1", "d1", 0, "Weihnachtsmarkt");
  first = load_event_fiber (store, id);
  g_assert_cmpint (first->post_id, >, 0);
  import_fiber (store, id, "u/1", "d2", first->post_id, "Weihnachtsmarkt am Kirchplatz");
  second = load_event_fiber (store, id);
  g_assert_cmpstr (second->digest, ==, "d2");
  g_assert_cmpint (second->post_id, ==, first->post_id);
  post = og_fixture_object_fiber (og_store_load_post (store, first->post_id));
  g_assert_cmpstr (post->text, ==, "Weihnachtsmarkt am Kirchplatz");
  g_assert_cmpint (post->state, ==, OG_POST_DRAFT);

  /* What is deleted stays known, so that it does not come again. */
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_post (store, first->post_id)));
  deleted = load_event_fiber (store, id);
  g_assert_cmpint (deleted->post_id, ==, 0);
  og_fixture_check_words_fiber (store);
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

/* Whoever was quicker counts: a draft that was planned meanwhile is not written over. */
static DexFuture *
test_planned_meanwhile_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  const gint64 id = save_source_fiber (store, "file:///a.ics", NULL);
  g_autoptr (OgImportedEvent) event = NULL;
  g_autoptr (OgImportedEvent) after = NULL;
  g_autoptr (OgPost) post = NULL;
  g_autoptr (OgPost) back = NULL;

  og_fixture_add_channel_fiber (store, "rathaus");
  import_fiber (store, id, "u", "d1", 0, "Weihnachtsmarkt");
  event = load_event_fiber (store, id);
  post = og_fixture_make_post ("1", "Mein Text", 5000);
  g_object_set (post, "id", event->post_id, NULL);
  og_fixture_int64_fiber (og_store_plan_post (store, post));
  import_fiber (store, id, "u", "d2", event->post_id, "Ein anderer Text");
  back = og_fixture_object_fiber (og_store_load_post (store, event->post_id));
  after = load_event_fiber (store, id);
  g_assert_cmpstr (back->text, ==, "Mein Text");
  g_assert_cmpstr (after->digest, ==, "d1");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

static DexFuture *
test_remove_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  const gint64 id = save_source_fiber (store, "file:///a.ics", NULL);
  g_autoptr (OgImportedEvent) event = NULL;
  g_autoptr (OgPost) post = NULL;
  g_autoptr (GListStore) sources = NULL;
  g_autoptr (GListStore) events = NULL;

  import_fiber (store, id, "u", "d", 0, "Weihnachtsmarkt");
  import_fiber (store, id, "v", "d", 0, NULL);
  events = og_fixture_object_fiber (og_store_list_imported (store, id));
  g_assert_cmpuint (og_fixture_count (events), ==, 2);
  event = g_list_model_get_item (G_LIST_MODEL (events), 0);
  g_assert_true (og_fixture_boolean_fiber (og_store_remove_calendar_source (store, id)));
  sources = og_fixture_object_fiber (og_store_list_calendar_sources (store));
  g_assert_cmpuint (og_fixture_count (sources), ==, 0);
  g_clear_object (&events);
  events = og_fixture_object_fiber (og_store_list_imported (store, id));
  g_assert_cmpuint (og_fixture_count (events), ==, 0);
  post = og_fixture_object_fiber (og_store_load_post (store, event->post_id));
  g_assert_cmpstr (post->text, ==, "Weihnachtsmarkt");
  og_fixture_close_fiber (store);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/import-table/sources", test_sources_fiber);
  og_test_add_fiber ("/store/import-table/import", test_import_fiber);
  og_test_add_fiber ("/store/import-table/planned-meanwhile", test_planned_meanwhile_fiber);
  og_test_add_fiber ("/store/import-table/remove", test_remove_fiber);
  return g_test_run ();
}
