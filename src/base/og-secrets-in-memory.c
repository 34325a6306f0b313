/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-secrets.h"

/* Keeps secrets as long as it lives; nothing of it reaches the disk or the keyring. */
#define OG_TYPE_SECRETS_IN_MEMORY (og_secrets_in_memory_get_type ())
G_DECLARE_FINAL_TYPE (OgSecretsInMemory, og_secrets_in_memory, OG, SECRETS_IN_MEMORY, GObject)

struct _OgSecretsInMemory
{
  GObject parent_instance;

  GHashTable *secrets; /* key → secret */
};

static void og_secrets_in_memory_iface_init (OgSecretsInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OgSecretsInMemory, og_secrets_in_memory, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (OG_TYPE_SECRETS,
                                                      og_secrets_in_memory_iface_init))

static DexFuture *
og_secrets_in_memory_store (OgSecrets  *secrets,
                            const char *key,
                            const char *label,
                            const char *secret)
{
  OgSecretsInMemory *self = OG_SECRETS_IN_MEMORY (secrets);

  g_hash_table_replace (self->secrets, g_strdup (key), g_strdup (secret));
  return dex_future_new_true ();
}

static DexFuture *
og_secrets_in_memory_lookup (OgSecrets  *secrets,
                             const char *key)
{
  OgSecretsInMemory *self = OG_SECRETS_IN_MEMORY (secrets);

  return dex_future_new_take_string (g_strdup (g_hash_table_lookup (self->secrets, key)));
}

static DexFuture *
og_secrets_in_memory_clear (OgSecrets  *secrets,
                            const char *key)
{
  OgSecretsInMemory *self = OG_SECRETS_IN_MEMORY (secrets);

  g_hash_table_remove (self->secrets, key);
  return dex_future_new_true ();
}

static void
og_secrets_in_memory_iface_init (OgSecretsInterface *iface)
{
  iface->store = og_secrets_in_memory_store;
  iface->lookup = og_secrets_in_memory_lookup;
  iface->clear = og_secrets_in_memory_clear;
}

static void
og_secrets_in_memory_finalize (GObject *object)
{
  g_clear_pointer (&OG_SECRETS_IN_MEMORY (object)->secrets, g_hash_table_unref);

  G_OBJECT_CLASS (og_secrets_in_memory_parent_class)->finalize (object);
}

static void
og_secrets_in_memory_class_init (OgSecretsInMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = og_secrets_in_memory_finalize;
}

static void
og_secrets_in_memory_init (OgSecretsInMemory *self)
{
  self->secrets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * og_secrets_new_in_memory:
 *
 * Returns: (transfer full): secrets for tests and the practice town; forgotten with the object
 */
OgSecrets *
og_secrets_new_in_memory (void)
{
  return g_object_new (OG_TYPE_SECRETS_IN_MEMORY, NULL);
}
