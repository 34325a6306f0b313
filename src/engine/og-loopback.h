/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

/* OgLoopback: where the browser comes back to after a sign-in (RFC 8252 section 7.3): a tiny
 * server on 127.0.0.1, on a port of the system's choice, for one answer. */
#define OG_TYPE_LOOPBACK (og_loopback_get_type ())
G_DECLARE_FINAL_TYPE (OgLoopback, og_loopback, OG, LOOPBACK, GObject)

/* title, text: plain text for the page the browser shows at the end. OG_ERROR_OFFLINE if no port
 * can be had. */
OgLoopback *og_loopback_new (const char *title,
                             const char *text,
                             GError    **error);
const char *og_loopback_get_uri (OgLoopback *self); /* "http://127.0.0.1:PORT/" */
/* Only an answer with this state is taken (RFC 6749 section 10.12). */
void og_loopback_expect (OgLoopback *self,
                         const char *state);
/* → string: the code. OG_ERROR_FORBIDDEN: the person refused; OG_ERROR_REJECTED: the server did;
 * OG_ERROR_GONE: closed before. */
DexFuture *og_loopback_wait (OgLoopback *self) G_GNUC_WARN_UNUSED_RESULT;
void og_loopback_close (OgLoopback *self);

G_END_DECLS
