/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-connection.h"
#include "og-town.h"

G_BEGIN_DECLS

/* What a channel's base_url begins with; the rest is the folder. */
#define OG_PRACTICE_SCHEME "practice:"

/* OgPracticeConnection: the town hall's account in the practice town. */
#define OG_TYPE_PRACTICE_CONNECTION (og_practice_connection_get_type ())
G_DECLARE_FINAL_TYPE (OgPracticeConnection, og_practice_connection, OG, PRACTICE_CONNECTION,
                      OgConnection)

/* For the files of this folder. */

/* Unix seconds, by the connection's clock. */
gint64 og_practice_now (OgConnection *connection);
/* The town as its file has it now, after what its server was to publish by itself. (transfer none)
 * (nullable) */
OgTown *og_practice_get_town (OgPracticeConnection *self,
                              GError              **error);
gboolean og_practice_save_town (OgPracticeConnection *self,
                                GError              **error);
/* The entry of a remote id that is still there. (transfer none) (nullable) */
OgTownEntry *og_practice_find_entry (OgTown     *town,
                                     const char *remote_id);
/* What a server would refuse. */
gboolean og_practice_may_say (OgDelivery *delivery,
                              GListModel *attachments,
                              const char *folder,
                              GError    **error);
/* What citizens read: the text, and the options of a poll beneath. (transfer full) */
char *og_practice_dup_text (OgDelivery *delivery);

DexFuture *og_practice_publish (OgConnection *connection,
                                OgDelivery   *delivery,
                                GListModel   *attachments,
                                const char   *folder) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_find (OgConnection *connection,
                             OgDelivery   *delivery) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_edit (OgConnection *connection,
                             OgDelivery   *delivery) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_withdraw (OgConnection *connection,
                                 const char   *remote_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_fetch (OgConnection *connection,
                              const char   *cursor) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_fetch_thread (OgConnection *connection,
                                     const char   *remote_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_schedule (OgConnection *connection,
                                 OgDelivery   *delivery,
                                 GListModel   *attachments,
                                 const char   *folder) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_reschedule (OgConnection *connection,
                                   const char   *scheduled_id,
                                   gint64        due) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_unschedule (OgConnection *connection,
                                   const char   *scheduled_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_list_scheduled (OgConnection *connection) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_measure (OgConnection *connection,
                                OgMeasure    *measure) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_undo (OgConnection *connection,
                             OgMeasure    *measure) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_practice_verify (OgConnection *connection,
                               OgMeasure    *measure) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
