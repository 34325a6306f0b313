/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libdex.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

#define OG_HTTP_MAX_ANSWER (16 * 1024 * 1024)

/* An answer, whatever its status. Boxed, reference counted. */
typedef struct _OgAnswer
{
  guint status;
  SoupMessageHeaders *headers;
  GBytes *body;
  GUri *uri; /* where it finally came from */
} OgAnswer;

#define OG_TYPE_ANSWER (og_answer_get_type ())
GType og_answer_get_type (void);
OgAnswer *og_answer_ref (OgAnswer *self);
void og_answer_unref (OgAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgAnswer, og_answer_unref)

/* OgHttp: the bridge to libsoup. Sets the User-Agent on every request, bounds the answer
 * (OG_HTTP_MAX_ANSWER), gives POST/PUT/DELETE/PATCH SOUP_MESSAGE_NO_REDIRECT, follows redirects of
 * GET only to https (or loopback http) and never with the token to another origin. */
#define OG_TYPE_HTTP (og_http_get_type ())
G_DECLARE_FINAL_TYPE (OgHttp, og_http, OG, HTTP, GObject)

OgHttp *og_http_new (void);

/* token: (nullable) sent as Bearer, only to the message's own origin.
 * Resolves to an OgAnswer (boxed) for any HTTP status. Rejects with OG_ERROR_OFFLINE when
 * nothing left (or for a GET: nothing came), OG_ERROR_UNCERTAIN when a request other than GET may
 * have been received, OG_ERROR_BAD_ANSWER when the answer is too large. */
DexFuture *og_http_send (OgHttp      *self,
                         SoupMessage *message,
                         const char  *token) G_GNUC_WARN_UNUSED_RESULT;

/* Where a request may go: https, or http to this computer itself. */
gboolean og_http_uri_is_safe (GUri *uri);
gboolean og_http_same_origin (GUri *a,
                              GUri *b);

G_END_DECLS
