/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libdex.h>

G_BEGIN_DECLS

/* OgSecrets: where tokens are kept. The keyring (og-keyring.c at the top of src) and one in memory
 * for tests and the practice town implement it. key: "channel/<database id>/<channel id>". */
#define OG_TYPE_SECRETS (og_secrets_get_type ())
G_DECLARE_INTERFACE (OgSecrets, og_secrets, OG, SECRETS, GObject)

struct _OgSecretsInterface
{
  GTypeInterface parent_iface;
  DexFuture *(*store) (OgSecrets  *self,
                       const char *key,
                       const char *label,
                       const char *secret);
  DexFuture *(*lookup) (OgSecrets  *self,
                        const char *key);
  DexFuture *(*clear) (OgSecrets  *self,
                       const char *key);
};

DexFuture *og_secrets_store (OgSecrets  *self,
                             const char *key,
                             const char *label,
                             const char *secret) G_GNUC_WARN_UNUSED_RESULT;
/* Resolves to a string, or NULL string if there is none; rejects with OG_ERROR_SECRETS. */
DexFuture *og_secrets_lookup (OgSecrets  *self,
                              const char *key) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_secrets_clear (OgSecrets  *self,
                             const char *key) G_GNUC_WARN_UNUSED_RESULT;

OgSecrets *og_secrets_new_in_memory (void);

G_END_DECLS
