/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/* OgSignIn: one account being added, or signed in again, through the browser (OAuth 2.0, RFC 8252
 * loopback redirect; by pasted code where a browser cannot come back). */
#define OG_TYPE_SIGN_IN (og_sign_in_get_type ())
G_DECLARE_FINAL_TYPE (OgSignIn, og_sign_in, OG, SIGN_IN, GObject)

/* Properties (to be set before the start): "page-title" and "page-text", the plain text of the page
 * the browser shows at the end.
 * again: (nullable) a channel that is signed out; signing in with another account is refused. */
OgSignIn *og_sign_in_new (OgEngine   *engine,
                          const char *network_id,
                          OgChannel  *again);
/* Registers at the server and listens on a loopback port. → string: the address to open in the
 * browser. OG_ERROR_INPUT: no such server name; OG_ERROR_OFFLINE: not reachable;
 * OG_ERROR_NOT_SUPPORTED: does not speak this network's language. */
DexFuture *og_sign_in_start (OgSignIn   *self,
                             const char *server) G_GNUC_WARN_UNUSED_RESULT;
/* → OgChannel, stored, its token in the keyring, once the browser came back.
 * OG_ERROR_FORBIDDEN: the person refused in the browser; OG_ERROR_REJECTED: the server did, or it
 * is another account than the one that is signed in again; OG_ERROR_SECRETS: the keyring does not
 * take the token; OG_ERROR_GONE: cancelled. */
DexFuture *og_sign_in_wait (OgSignIn *self) G_GNUC_WARN_UNUSED_RESULT;
/* For a browser that cannot come back: → string: an address that shows a code there. */
DexFuture *og_sign_in_use_code (OgSignIn *self) G_GNUC_WARN_UNUSED_RESULT;
/* The code a person pasted. → OgChannel as with wait. OG_ERROR_INPUT: wrong code. */
DexFuture *og_sign_in_enter_code (OgSignIn   *self,
                                  const char *code) G_GNUC_WARN_UNUSED_RESULT;
void og_sign_in_cancel (OgSignIn *self);

G_END_DECLS
