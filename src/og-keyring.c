/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-keyring.h"

#include <libsecret/secret.h>

#include "og-error.h"

/* The bridge to libsecret: nothing else in the program includes it. */

struct _OgKeyring
{
  GObject parent_instance;
};

static const SecretSchema schema = {
  OG_APP_ID,
  SECRET_SCHEMA_NONE,
  {
    { "key", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 },
  },
};

static void og_keyring_iface_init (OgSecretsInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OgKeyring, og_keyring, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (OG_TYPE_SECRETS, og_keyring_iface_init))

/* Says what is wrong with the keyring: it is missing, stays locked, or does not answer. */
static GError *
as_own_error (const GError *error)
{
  const char *what = "The keyring does not answer";

  if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) ||
      g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND) ||
      g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER))
    what = "This session has no keyring";
  else if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED) ||
           g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    what = "The keyring is locked";
  return g_error_new (OG_ERROR, OG_ERROR_SECRETS, "%s: %s", what, error->message);
}

static void
on_stored (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (DexPromise) promise = data;
  g_autoptr (GError) error = NULL;

  if (secret_password_store_finish (result, &error))
    dex_promise_resolve_boolean (promise, TRUE);
  else if (error != NULL)
    dex_promise_reject (promise, as_own_error (error));
  else
    dex_promise_reject (promise, g_error_new_literal (OG_ERROR, OG_ERROR_SECRETS,
                                                      "The keyring kept nothing"));
}

static DexFuture *
og_keyring_store (OgSecrets  *secrets,
                  const char *key,
                  const char *label,
                  const char *secret)
{
  DexPromise *promise = dex_promise_new ();

  secret_password_store (&schema, SECRET_COLLECTION_DEFAULT, label, secret, NULL, on_stored,
                         dex_ref (promise), "key", key, NULL);
  return DEX_FUTURE (promise);
}

static void
on_retrieved (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (DexPromise) promise = data;
  g_autoptr (GError) error = NULL;
  SecretValue *value = secret_retrievable_retrieve_secret_finish (SECRET_RETRIEVABLE (source),
                                                                  result, &error);

  if (value != NULL && secret_value_get_text (value) != NULL)
    dex_promise_resolve_string (promise, g_strdup (secret_value_get_text (value)));
  else if (error != NULL)
    dex_promise_reject (promise, as_own_error (error));
  else
    dex_promise_reject (promise, g_error_new_literal (OG_ERROR, OG_ERROR_SECRETS,
                                                      "The keyring is locked"));
  g_clear_pointer (&value, secret_value_unref);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (DexPromise) promise = data;
  g_autoptr (GError) error = NULL;
  GList *items = secret_password_search_finish (result, &error);

  if (error != NULL)
    dex_promise_reject (promise, as_own_error (error));
  else if (items == NULL)
    dex_promise_resolve_string (promise, NULL);
  else
    secret_retrievable_retrieve_secret (items->data, NULL, on_retrieved, dex_ref (promise));
  g_list_free_full (items, g_object_unref);
}

/* In two steps, for a plain lookup gives nothing as well where the person left the keyring locked:
 * that would look as if the account had to be signed in again. */
static DexFuture *
og_keyring_lookup (OgSecrets  *secrets,
                   const char *key)
{
  DexPromise *promise = dex_promise_new ();

  secret_password_search (&schema, SECRET_SEARCH_UNLOCK | SECRET_SEARCH_LOAD_SECRETS, NULL,
                          on_found, dex_ref (promise), "key", key, NULL);
  return DEX_FUTURE (promise);
}

static void
on_cleared (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (DexPromise) promise = data;
  g_autoptr (GError) error = NULL;

  /* Nothing there to be removed is no failure. */
  secret_password_clear_finish (result, &error);
  if (error != NULL)
    dex_promise_reject (promise, as_own_error (error));
  else
    dex_promise_resolve_boolean (promise, TRUE);
}

static DexFuture *
og_keyring_clear (OgSecrets  *secrets,
                  const char *key)
{
  DexPromise *promise = dex_promise_new ();

  secret_password_clear (&schema, NULL, on_cleared, dex_ref (promise), "key", key, NULL);
  return DEX_FUTURE (promise);
}

static void
og_keyring_iface_init (OgSecretsInterface *iface)
{
  iface->store = og_keyring_store;
  iface->lookup = og_keyring_lookup;
  iface->clear = og_keyring_clear;
}

static void
og_keyring_class_init (OgKeyringClass *klass)
{
}

static void
og_keyring_init (OgKeyring *self)
{
}

/**
 * og_keyring_new:
 *
 * Returns: (transfer full): the keyring of the session; it is asked when something is needed
 */
OgSecrets *
og_keyring_new (void)
{
  return g_object_new (OG_TYPE_KEYRING, NULL);
}
