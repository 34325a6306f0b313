/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-secrets.h"

G_DEFINE_INTERFACE (OgSecrets, og_secrets, G_TYPE_OBJECT)

static void
og_secrets_default_init (OgSecretsInterface *iface)
{
}

/**
 * og_secrets_store:
 * @key: "channel/<database id>/<channel id>"
 * @label: what a person reads in the keyring's own program
 * @secret: kept; what stood under @key before is replaced
 *
 * Returns: (transfer full): a future of TRUE; rejects with OG_ERROR_SECRETS
 */
DexFuture *
og_secrets_store (OgSecrets  *self,
                  const char *key,
                  const char *label,
                  const char *secret)
{
  g_return_val_if_fail (OG_IS_SECRETS (self), dex_future_new_infinite ());
  g_return_val_if_fail (key != NULL && label != NULL && secret != NULL,
                        dex_future_new_infinite ());

  return OG_SECRETS_GET_IFACE (self)->store (self, key, label, secret);
}

/**
 * og_secrets_lookup:
 *
 * Returns: (transfer full): a future of the secret, of a NULL string if there is none; rejects
 *   with OG_ERROR_SECRETS when the keyring does not answer or stays locked
 */
DexFuture *
og_secrets_lookup (OgSecrets  *self,
                   const char *key)
{
  g_return_val_if_fail (OG_IS_SECRETS (self), dex_future_new_infinite ());
  g_return_val_if_fail (key != NULL, dex_future_new_infinite ());

  return OG_SECRETS_GET_IFACE (self)->lookup (self, key);
}

/**
 * og_secrets_clear:
 *
 * Returns: (transfer full): a future of TRUE, also if there was none; rejects with
 *   OG_ERROR_SECRETS
 */
DexFuture *
og_secrets_clear (OgSecrets  *self,
                  const char *key)
{
  g_return_val_if_fail (OG_IS_SECRETS (self), dex_future_new_infinite ());
  g_return_val_if_fail (key != NULL, dex_future_new_infinite ());

  return OG_SECRETS_GET_IFACE (self)->clear (self, key);
}
