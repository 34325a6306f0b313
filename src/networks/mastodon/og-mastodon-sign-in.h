/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-network.h"

G_BEGIN_DECLS

/* The server a person means by "gemeinde.social", "https://gemeinde.social/",
 * "@amt@gemeinde.social" or "localhost:8001": "https://host[:port]" without a slash; http only for
 * this computer itself.
 * (transfer full); OG_ERROR_INPUT if none can be meant. */
char *og_mastodon_normalize_server (const char *typed,
                                    GError    **error);

DexFuture *og_mastodon_sign_in (OgHttp     *http,
                                const char *server,
                                const char *redirect_uri) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_redeem (OgHttp          *http,
                               OgSignInRequest *request,
                               const char      *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
