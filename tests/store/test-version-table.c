/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-store-fixture.h"

static gint64
add_fiber (OgStore    *store,
           gint64      created,
           const char *note,
           const char *content)
{
  g_autoptr (OgRulesVersion) version = og_rules_version_new ();

  g_object_set (version, "created", created, "note", note, "content", content, NULL);
  return og_fixture_int64_fiber (og_store_add_version (store, version));
}

/* Numbers count up from one, the newest is first, and all come back as they were put in. */
static DexFuture *
test_versions_fiber (gpointer data)
{
  g_autoptr (OgStore) store = og_fixture_open_fiber ();
  g_autoptr (GListStore) none = og_fixture_object_fiber (og_store_list_versions (store));
  g_autoptr (GListStore) list = NULL;
  g_autoptr (OgRulesVersion) newest = NULL;
  g_autoptr (OgRulesVersion) oldest = NULL;
  g_autoptr (OgStore) again = NULL;

  g_assert_cmpuint (og_fixture_count (none), ==, 0);
  g_assert_cmpint (add_fiber (store, 1000, NULL, "[rule 1]\ntext=Höflich bleiben"), ==, 1);
  g_assert_cmpint (add_fiber (store, 900, "Werbung fehlte", "{'\"}"), ==, 2);
  g_assert_cmpint (add_fiber (store, 900, "Schreibfehler", "{'\"}"), ==, 3);
  og_fixture_close_fiber (store);

  again = og_fixture_open_fiber ();
  list = og_fixture_object_fiber (og_store_list_versions (again));
  g_assert_cmpuint (og_fixture_count (list), ==, 3);
  newest = g_list_model_get_item (G_LIST_MODEL (list), 0);
  oldest = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_cmpint (newest->id, ==, 3);
  g_assert_cmpint (newest->created, ==, 900);
  g_assert_cmpstr (newest->note, ==, "Schreibfehler");
  g_assert_cmpstr (newest->content, ==, "{'\"}");
  g_assert_cmpint (oldest->id, ==, 1);
  g_assert_null (oldest->note);
  g_assert_cmpstr (oldest->content, ==, "[rule 1]\ntext=Höflich bleiben");
  og_fixture_close_fiber (again);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  og_test_add_fiber ("/store/versions", test_versions_fiber);
  return g_test_run ();
}
