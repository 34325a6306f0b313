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
  OgMeasure *measure;
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

/* What is sent as the status: with the mention in front, and the options of a poll beneath where the
 * server has none. (transfer full) */
char *og_mastodon_dup_status (OgConnection *connection,
                              OgDelivery   *delivery);
/* Uploads what belongs to it and sends the status. scheduled_at: (nullable): when the server is to
 * publish it, ISO 8601. (transfer full) (nullable) */
OgAnswer *og_mastodon_post_fiber (OgMastodonCall *call,
                                  const char     *scheduled_at,
                                  GError        **error);
/* Finds out whether the server publishes by itself; leaves what the channel says where that cannot be
 * found out. version: (nullable): what the instance says it runs. */
void og_mastodon_ask_schedules_fiber (OgConnection *connection,
                                      const char   *version,
                                      OgChannel    *channel);

DexFuture *og_mastodon_publish (OgConnection *connection,
                                OgDelivery   *delivery,
                                GListModel   *attachments,
                                const char   *folder) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_edit (OgConnection *connection,
                             OgDelivery   *delivery) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_find (OgConnection *connection,
                             OgDelivery   *delivery) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_schedule (OgConnection *connection,
                                 OgDelivery   *delivery,
                                 GListModel   *attachments,
                                 const char   *folder) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_reschedule (OgConnection *connection,
                                   const char   *scheduled_id,
                                   gint64        due) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_unschedule (OgConnection *connection,
                                   const char   *scheduled_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_list_scheduled (OgConnection *connection) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_pin (OgConnection *connection,
                            const char   *remote_id,
                            gboolean      pinned) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_set_profile (OgConnection *connection,
                                    const char   *fields) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_measure (OgConnection *connection,
                                OgMeasure    *measure) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_undo (OgConnection *connection,
                             OgMeasure    *measure) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_mastodon_verify (OgConnection *connection,
                               OgMeasure    *measure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
