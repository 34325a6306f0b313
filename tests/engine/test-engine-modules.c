/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-modules.h"

#include "og-authorities.h"
#include "og-engine-new.h"
#include "og-fiber-test.h"
#include "og-local-time.h"
#include "og-text-modules.h"

#define MORNING G_GINT64_CONSTANT (1795593600) /* Wednesday 25 November 2026 in Berlin, at 9:00 */

static OgEngine *
open_fiber (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "town", NULL);
  g_autoptr (OgClock) clock = og_clock_new_set (MORNING);
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;
  OgEngine *engine = dex_await_object (og_engine_open (folder, TRUE, clock, secrets, http), &error);

  g_assert_no_error (error);
  return engine;
}

static void
close_fiber (OgEngine *engine)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_close (engine), &error));
  g_assert_no_error (error);
  g_object_unref (engine);
}

static OgTextModule *
find (OgEngine   *engine,
      const char *key)
{
  return og_text_modules_find (og_engine_get_office (engine), key, MORNING);
}

static DexFuture *
change (OgEngine     *engine,
        OgModuleAct   act,
        OgTextModule *module,
        const char   *person)
{
  g_autoptr (GListStore) one = g_list_store_new (OG_TYPE_TEXT_MODULE);

  g_list_store_append (one, module);
  return og_engine_change_modules (engine, act, G_LIST_MODEL (one), person);
}

/* Nothing is lost because another change was on its way, and all of it is there after a start. */
static DexFuture *
test_changes_fiber (gpointer data)
{
  OgEngine *engine = open_fiber ();
  g_autoptr (OgTextModule) praise = find (engine, "praise");
  g_autoptr (OgTextModule) idea = find (engine, "idea");
  g_autoptr (OgTextModule) own = og_text_module_new ();
  g_autoptr (OgTextModule) found = NULL;
  g_autoptr (DexFuture) first = change (engine, OG_MODULE_ACT_APPROVE, praise, "Martina Vogel");
  g_autoptr (DexFuture) second = change (engine, OG_MODULE_ACT_RETIRE, idea, NULL);
  g_autoptr (DexFuture) third = NULL;

  g_object_set (own, "key", "own-1", "title", "Freibad", "text", "Zu.", NULL);
  third = change (engine, OG_MODULE_ACT_CHANGE, own, NULL);
  /* Copied at once. */
  g_object_set (own, "text", "Auf.", NULL);
  g_assert_true (dex_await (dex_future_all (dex_ref (first), dex_ref (second), dex_ref (third), NULL),
                            NULL));
  close_fiber (engine);

  engine = open_fiber ();
  found = find (engine, "praise");
  g_assert_cmpstr (found->approved_by, ==, "Martina Vogel");
  g_assert_cmpint (found->approved, ==, og_local_time_day (MORNING, "Europe/Berlin"));
  g_clear_object (&found);
  found = find (engine, "idea");
  g_assert_true (found->retired);
  g_assert_true (dex_await (change (engine, OG_MODULE_ACT_OFFER, found, NULL), NULL));
  g_clear_object (&found);
  found = find (engine, "idea");
  g_assert_false (found->retired);
  g_clear_object (&found);
  found = find (engine, "own-1");
  g_assert_cmpstr (found->text, ==, "Zu.");
  close_fiber (engine);
  return dex_future_new_true ();
}

static DexFuture *
test_authority_fiber (gpointer data)
{
  OgEngine *engine = open_fiber ();
  g_autoptr (OgAuthority) lamps = og_authorities_find (og_engine_get_office (engine), "street-lamps");
  g_autoptr (OgTextModule) answer = NULL;

  g_object_set (lamps, "name", "Stadtwerke", "contact", "0800 1234567", NULL);
  g_assert_true (dex_await (og_engine_change_authority (engine, lamps), NULL));
  answer = find (engine, "not-us street-lamps");
  g_assert_true (g_str_has_suffix (answer->text, ": 0800 1234567."));
  close_fiber (engine);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  og_test_add_fiber ("/engine-modules/changes", test_changes_fiber);
  og_test_add_fiber ("/engine-modules/authority", test_authority_fiber);
  return g_test_run ();
}
