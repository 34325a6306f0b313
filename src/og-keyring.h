/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-secrets.h"

G_BEGIN_DECLS

/* OgKeyring: OgSecrets in the Secret Service of the session, or in Flatpak behind its portal. */
#define OG_TYPE_KEYRING (og_keyring_get_type ())
G_DECLARE_FINAL_TYPE (OgKeyring, og_keyring, OG, KEYRING, GObject)

OgSecrets *og_keyring_new (void);

G_END_DECLS
