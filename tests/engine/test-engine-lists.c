/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-calendar.h"
#include "og-engine-new.h"
#include "og-engine-private.h"
#include "og-fiber-test.h"

/* The lists of posts as ui asks for them. */

#define START G_GINT64_CONSTANT (1795593600)

static OgEngine *
open_fiber (OgClock *clock)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "engine", NULL);
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;
  OgEngine *engine =
    dex_await_object (og_engine_open (folder, FALSE, clock, secrets, http), &error);

  g_assert_no_error (error);
  return engine;
}

static void
close_fiber (OgEngine *engine,
             OgClock  *clock)
{
  g_assert_true (dex_await (og_engine_close (engine), NULL));
  og_clock_set (clock, START + 7 * 24 * 60 * 60);
  dex_await (dex_timeout_new_msec (5), NULL);
}

static void
save_fiber (OgEngine   *engine,
            const char *text,
            const char *label,
            int         kind,
            const char *local_time)
{
  g_autoptr (OgPost) post = og_post_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (post, "text", text, "label", label, "kind", kind, "local-time", local_time, NULL);
  g_assert_true (dex_await (og_engine_save_post (engine, post), &error));
  g_assert_no_error (error);
}

static void
settle_fiber (OgEngine *engine)
{
  for (int i = 0; i < 4; i++)
    {
      dex_await (dex_timeout_new_msec (5), NULL);
      for (int j = 0; j < 20; j++)
        dex_await (og_store_next_due (engine->store), NULL);
    }
}

/* What a list shows, "text text …". */
static char *
show_fiber (OgEngine   *engine,
            OgShow      show,
            int         kind,
            const char *label,
            const char *query)
{
  g_autoptr (OgPostListModel) list =
    og_engine_list_calendar (engine, show, 0, kind, label, query);
  GString *text = g_string_new (NULL);
  guint n = 0;

  settle_fiber (engine);
  g_assert_true (og_post_list_model_is_ready (list));
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPost) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      settle_fiber (engine);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", row->text);
    }
  return g_string_free (text, FALSE);
}

static DexFuture *
test_lists_fiber (gpointer data)
{
  g_autoptr (OgClock) clock = og_clock_new_set (START);
  g_autoptr (OgEngine) engine = open_fiber (clock);
  g_autofree char *all = NULL;
  g_autofree char *closures = NULL;
  g_autofree char *bath = NULL;
  g_autofree char *found = NULL;
  g_autofree char *planned = NULL;
  g_auto (GStrv) labels = NULL;

  save_fiber (engine, "zwei", "Freibad", OG_POST_EVENT, "2026-11-27T09:00");
  save_fiber (engine, "eins", "Bauhof", OG_POST_CLOSURE, "2026-11-26T09:00");
  save_fiber (engine, "null", NULL, OG_POST_CLOSURE, NULL);
  all = show_fiber (engine, OG_SHOW_ALL, -1, NULL, NULL);
  g_assert_cmpstr (all, ==, "null eins zwei");
  closures = show_fiber (engine, OG_SHOW_DRAFTS, OG_POST_CLOSURE, NULL, "");
  g_assert_cmpstr (closures, ==, "null eins");
  bath = show_fiber (engine, OG_SHOW_ALL, -1, "Freibad", NULL);
  g_assert_cmpstr (bath, ==, "zwei");
  found = show_fiber (engine, OG_SHOW_ALL, -1, NULL, "bauh");
  g_assert_cmpstr (found, ==, "eins");
  planned = show_fiber (engine, OG_SHOW_PLANNED, -1, NULL, NULL);
  g_assert_cmpstr (planned, ==, "");
  labels = dex_await_boxed (og_engine_list_labels (engine), NULL);
  g_assert_cmpuint (g_strv_length (labels), ==, 2);
  g_assert_cmpstr (labels[0], ==, "Bauhof");
  close_fiber (engine, clock);
  return dex_future_new_true ();
}

/* A list that is open hears of what the engine saves. */
static DexFuture *
test_reloads_fiber (gpointer data)
{
  g_autoptr (OgClock) clock = og_clock_new_set (START);
  g_autoptr (OgEngine) engine = open_fiber (clock);
  g_autoptr (OgPostListModel) list =
    og_engine_list_calendar (engine, OG_SHOW_ALL, 0, -1, NULL, NULL);

  settle_fiber (engine);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  save_fiber (engine, "eins", NULL, OG_POST_OTHER, "2026-11-26T09:00");
  settle_fiber (engine);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_clear_object (&list);
  close_fiber (engine, clock);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/lists/filters", test_lists_fiber);
  og_test_add_fiber ("/engine/lists/reloads", test_reloads_fiber);
  return g_test_run ();
}
