/* SPDX-License-Identifier: EUPL-1.2 */
#include <libsecret/secret.h>

#include "og-error.h"
#include "og-fiber-test.h"
#include "og-keyring.h"

#define KEY "channel/0123456789abcdef/1"

static DexFuture *
test_keep_fiber (gpointer data)
{
  g_autoptr (OgSecrets) keyring = og_keyring_new ();
  g_autofree char *missing = NULL;
  g_autofree char *found = NULL;
  g_autofree char *cleared = NULL;
  g_autoptr (GError) error = NULL;

  missing = dex_await_string (og_secrets_lookup (keyring, KEY), &error);
  g_assert_no_error (error);
  g_assert_null (missing);
  g_assert_true (dex_await (og_secrets_store (keyring, KEY, "@amt@example.org", "eins"), &error));
  g_assert_true (dex_await (og_secrets_store (keyring, KEY, "@amt@example.org", "zwei"), &error));
  found = dex_await_string (og_secrets_lookup (keyring, KEY), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, "zwei");
  g_assert_true (dex_await (og_secrets_clear (keyring, KEY), &error));
  g_assert_true (dex_await (og_secrets_clear (keyring, KEY), &error));
  cleared = dex_await_string (og_secrets_lookup (keyring, KEY), &error);
  g_assert_no_error (error);
  g_assert_null (cleared);
  return dex_future_new_true ();
}

/* Locked is not the same as forgotten: else every account would have to be signed in again. */
static DexFuture *
test_locked_fiber (gpointer data)
{
  g_autoptr (OgSecrets) keyring = og_keyring_new ();
  g_autoptr (SecretService) service = NULL;
  g_autoptr (SecretCollection) collection = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  GList *locked;

  g_assert_true (dex_await (og_secrets_store (keyring, KEY, "@amt@example.org", "eins"), &error));
  service = secret_service_get_sync (SECRET_SERVICE_LOAD_COLLECTIONS, NULL, &error);
  g_assert_no_error (error);
  collection = secret_collection_for_alias_sync (service, SECRET_COLLECTION_DEFAULT,
                                                 SECRET_COLLECTION_NONE, NULL, &error);
  g_assert_nonnull (collection);
  locked = g_list_append (NULL, collection);
  g_assert_cmpint (secret_service_lock_sync (service, locked, NULL, NULL, &error), ==, 1);
  g_list_free (locked);

  /* Nobody is there to give the password. */
  found = dex_await_string (og_secrets_lookup (keyring, KEY), &error);
  g_assert_null (found);
  g_assert_error (error, OG_ERROR, OG_ERROR_SECRETS);
  g_clear_error (&error);
  g_assert_false (dex_await (og_secrets_store (keyring, KEY, "@amt@example.org", "zwei"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_SECRETS);
  return dex_future_new_true ();
}

static DexFuture *
test_missing_fiber (gpointer data)
{
  g_autoptr (OgSecrets) keyring = og_keyring_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (dex_await (og_secrets_lookup (keyring, KEY), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_SECRETS);
  g_clear_error (&error);
  g_assert_false (dex_await (og_secrets_store (keyring, KEY, "@amt@example.org", "x"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_SECRETS);
  return dex_future_new_true ();
}

/* In a process of its own, as the bus is looked up once. */
static void
test_missing (void)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", TRUE);
  og_test_run_fiber (test_missing_fiber);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  og_test_add_fiber ("/keyring/keep", test_keep_fiber);
  og_test_add_fiber ("/keyring/locked", test_locked_fiber);
  g_test_add_func ("/keyring/missing", test_missing);
  return g_test_run ();
}
