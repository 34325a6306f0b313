/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-secrets.h"

#include "og-fiber-test.h"

static DexFuture *
test_in_memory_fiber (gpointer data)
{
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autofree char *missing = NULL;
  g_autofree char *found = NULL;
  g_autofree char *other = NULL;
  g_autofree char *cleared = NULL;
  g_autoptr (GError) error = NULL;

  missing = dex_await_string (og_secrets_lookup (secrets, "channel/a/1"), &error);
  g_assert_no_error (error);
  g_assert_null (missing);

  dex_await (og_secrets_store (secrets, "channel/a/1", "Rathaus", "first"), &error);
  dex_await (og_secrets_store (secrets, "channel/a/1", "Rathaus", "second"), &error);
  dex_await (og_secrets_store (secrets, "channel/a/2", "Bauhof", "other"), &error);
  found = dex_await_string (og_secrets_lookup (secrets, "channel/a/1"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, "second");

  dex_await (og_secrets_clear (secrets, "channel/a/1"), &error);
  dex_await (og_secrets_clear (secrets, "channel/a/1"), &error);
  cleared = dex_await_string (og_secrets_lookup (secrets, "channel/a/1"), &error);
  other = dex_await_string (og_secrets_lookup (secrets, "channel/a/2"), &error);
  g_assert_no_error (error);
  g_assert_null (cleared);
  g_assert_cmpstr (other, ==, "other");
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  og_test_add_fiber ("/base/secrets/in-memory", test_in_memory_fiber);
  return g_test_run ();
}
