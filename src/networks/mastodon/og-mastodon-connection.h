/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-connection.h"
#include "og-mastodon-request.h"

G_BEGIN_DECLS

/* OgMastodonConnection: one account on a server that speaks the Mastodon client API. */
#define OG_TYPE_MASTODON_CONNECTION (og_mastodon_connection_get_type ())
G_DECLARE_FINAL_TYPE (OgMastodonConnection, og_mastodon_connection, OG, MASTODON_CONNECTION,
                      OgConnection)

/* For the files of this folder. */

/* What a method needs until it is done; whatever it does not need is NULL. */
typedef struct
{
  OgConnection *connection;
  OgDelivery *delivery;
  GListModel *attachments;
  char *folder;
  char *text; /* an id, a cursor, or fields as JSON */
} OgMastodonCall;

OgMastodonCall *og_mastodon_call_new (OgConnection *connection,
                                      OgDelivery   *delivery,
                                      const char   *text);
DexFuture *og_mastodon_call_spawn (DexFiberFunc    body,
                                   OgMastodonCall *call) G_GNUC_WARN_UNUSED_RESULT;

/* One request with the account's token. form: (nullable) (transfer none). */
OgAnswer *og_mastodon_ask_fiber (OgConnection     *connection,
                                 const char       *method,
                                 const char       *path,
                                 OgMastodonForm   *form,
                                 OgMastodonPurpose purpose,
                                 GError          **error);
/* The server's name in handles. */
const char *og_mastodon_get_domain (OgConnection *connection);

DexFuture *og_mastodon_publish (OgConnection *connection,
                                OgDelivery   *delivery,
                                GListModel   *attachments,
                                const char   *folder) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_edit (OgConnection *connection,
                             OgDelivery   *delivery) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_find (OgConnection *connection,
                             OgDelivery   *delivery) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_pin (OgConnection *connection,
                            const char   *remote_id,
                            gboolean      pinned) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_set_profile (OgConnection *connection,
                                    const char   *fields) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
