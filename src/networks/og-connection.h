/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libdex.h>

#include "og-channel.h"
#include "og-clock.h"
#include "og-delivery.h"
#include "og-http.h"
#include "og-measure.h"
#include "og-message.h"
#include "og-post.h"
#include "og-scheduled.h"

G_BEGIN_DECLS

/* What the network said after it accepted something. Boxed. */
typedef struct _OgReceipt
{
  char *remote_id;  /* never NULL */
  char *remote_url; /* nullable */
  gboolean published; /* only from schedule: it stands there for all to see already */

  /* nullable, owned; only from find: the next older one that looks the same. Of several posts with
   * the same text the caller takes the first that is not another delivery's. */
  struct _OgReceipt *older;
} OgReceipt;

#define OG_TYPE_RECEIPT (og_receipt_get_type ())
GType og_receipt_get_type (void);
OgReceipt *og_receipt_new (const char *remote_id,
                           const char *remote_url);
OgReceipt *og_receipt_copy (OgReceipt *self);
void og_receipt_free (OgReceipt *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgReceipt, og_receipt_free)

/* What a fetch brought. Boxed, reference counted. */
typedef struct _OgBatch
{
  GPtrArray *messages; /* of OgMessage, oldest first; by citizens and own replies */
  char *cursor;        /* nullable: where to go on; stored together with the messages */
  gboolean more;       /* ask again at once */
} OgBatch;

#define OG_TYPE_BATCH (og_batch_get_type ())
GType og_batch_get_type (void);
OgBatch *og_batch_new (void);
OgBatch *og_batch_ref (OgBatch *self);
void og_batch_unref (OgBatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgBatch, og_batch_unref)

/**
 * OgConnection: one signed-in account, spoken to. Abstract; each network derives it.
 *
 * Knows nothing of the store. Every method returns a future; a method that a network does not
 * have rejects with OG_ERROR_NOT_SUPPORTED from the base class.
 */
#define OG_TYPE_CONNECTION (og_connection_get_type ())
G_DECLARE_DERIVABLE_TYPE (OgConnection, og_connection, OG, CONNECTION, GObject)

struct _OgConnectionClass
{
  GObjectClass parent_class;

  DexFuture *(*check) (OgConnection *self);
  DexFuture *(*publish) (OgConnection *self,
                         OgDelivery   *delivery,
                         GListModel   *attachments,
                         const char   *folder);
  DexFuture *(*find) (OgConnection *self,
                      OgDelivery   *delivery);
  DexFuture *(*edit) (OgConnection *self,
                      OgDelivery   *delivery);
  DexFuture *(*withdraw) (OgConnection *self,
                          const char   *remote_id);
  DexFuture *(*fetch) (OgConnection *self,
                       const char   *cursor);
  DexFuture *(*fetch_thread) (OgConnection *self,
                              const char   *remote_id);
  DexFuture *(*schedule) (OgConnection *self,
                          OgDelivery   *delivery,
                          GListModel   *attachments,
                          const char   *folder);
  DexFuture *(*reschedule) (OgConnection *self,
                            const char   *scheduled_id,
                            gint64        due);
  DexFuture *(*unschedule) (OgConnection *self,
                            const char   *scheduled_id);
  DexFuture *(*list_scheduled) (OgConnection *self);
  DexFuture *(*pin) (OgConnection *self,
                     const char   *remote_id,
                     gboolean      pinned);
  DexFuture *(*set_profile) (OgConnection *self,
                             const char   *fields);
  DexFuture *(*measure) (OgConnection *self,
                         OgMeasure    *measure);
  DexFuture *(*undo) (OgConnection *self,
                      OgMeasure    *measure);
  DexFuture *(*verify) (OgConnection *self,
                        OgMeasure    *measure);
};

/* check: asks who we are and what the server allows.
 *   → OgChannel (object): name, handle, remote_id, avatar, web_url, limits and `schedules` filled
 *   in (UNKNOWN where only trying would tell).
 * publish: uploads the attachments (OgAttachment, files in folder), waits until they are
 *   processed, and publishes delivery->text (with its poll if it has one) with delivery->key as
 *   idempotency key; an answer to delivery->parent_id if set (naming delivery->mention if the text
 *   does not).
 *   → OgReceipt (boxed). OG_ERROR_UNCERTAIN only if the publishing request itself may have
 *   arrived; trouble before it is OFFLINE, SERVER …
 * find: looks among the account's own latest posts for what publish would have made (same text,
 *   parent and visibility, not older than delivery->claimed minus five minutes).
 *   → OgReceipt, the newest match, older ones behind it in `older`; or a NULL boxed if it is
 *   certainly not there. What is known to be another delivery's is for the caller to leave out.
 * edit: replaces the text of delivery->remote_id, and leaves its pictures and its poll; → OgReceipt
 *   (some servers give a new id).
 * withdraw: deletes; → TRUE; what is already gone is TRUE as well.
 * fetch: what citizens wrote since cursor (NULL: the latest page). → OgBatch (boxed).
 * fetch_thread: what stands before and after a message. → OgBatch.
 * schedule: like publish, but the server is to publish it at delivery->due by itself. Only where the
 *   channel's `schedules` is YES (see check). → OgReceipt: remote_id is the server's id of the
 *   plan; a server that published it at once: `published` and the post's own id and address.
 *   OG_ERROR_NOT_SUPPORTED: it only pretends, and what it made of it was taken away again; from
 *   then on the channel must not be scheduled on. OG_ERROR_RATE_LIMITED: it has too many plans.
 *   OG_ERROR_UNCERTAIN as publish.
 * reschedule: another time for it. → TRUE; OG_ERROR_GONE if the server has no such plan any more.
 * unschedule: takes it back. → TRUE; OG_ERROR_GONE if the server has no such plan any more: it was
 *   published, or somebody took it away.
 * list_scheduled: all plans of the account. → GListStore of OgScheduled, by due; channel_id is that
 *   of the connection's channel.
 * pin: pins an own post to the profile, or takes it off; what stands so already is TRUE as well, as
 *   is taking off what is gone. → TRUE
 * set_profile: JSON, [{"name": …, "value": …}, …], the most important first. Sets the profile's
 *   fields of these names and leaves all others as they are; "" takes a field off. What does not
 *   fit beside the others is left out, from the end. → TRUE; OG_ERROR_REJECTED if nothing fits.
 * measure: takes a measure against measure->remote_id or measure->author_id, by its kind (a NOTICE is a
 *   reply, and never comes here). What is so already is fine. Which kinds there are says the network's
 *   `moderation`. → OgReceipt (boxed) with the network's id of what it did, as that of a report; or a
 *   NULL boxed. OG_ERROR_UNCERTAIN if what must not be done twice may have arrived.
 * undo: takes it back; what is not so any more is fine. → TRUE
 * verify: whether it is in effect now. → boolean; OG_ERROR_NOT_SUPPORTED if that cannot be seen. */
DexFuture *og_connection_check (OgConnection *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_publish (OgConnection *self,
                                  OgDelivery   *delivery,
                                  GListModel   *attachments,
                                  const char   *folder) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_find (OgConnection *self,
                               OgDelivery   *delivery) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_edit (OgConnection *self,
                               OgDelivery   *delivery) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_withdraw (OgConnection *self,
                                   const char   *remote_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_fetch (OgConnection *self,
                                const char   *cursor) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_fetch_thread (OgConnection *self,
                                       const char   *remote_id) G_GNUC_WARN_UNUSED_RESULT;

DexFuture *og_connection_schedule (OgConnection *self,
                                   OgDelivery   *delivery,
                                   GListModel   *attachments,
                                   const char   *folder) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_reschedule (OgConnection *self,
                                     const char   *scheduled_id,
                                     gint64        due) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_unschedule (OgConnection *self,
                                     const char   *scheduled_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_list_scheduled (OgConnection *self) G_GNUC_WARN_UNUSED_RESULT;

DexFuture *og_connection_pin (OgConnection *self,
                              const char   *remote_id,
                              gboolean      pinned) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_set_profile (OgConnection *self,
                                      const char   *fields) G_GNUC_WARN_UNUSED_RESULT;

DexFuture *og_connection_measure (OgConnection *self,
                                  OgMeasure    *measure) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_undo (OgConnection *self,
                               OgMeasure    *measure) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_connection_verify (OgConnection *self,
                                 OgMeasure    *measure) G_GNUC_WARN_UNUSED_RESULT;

OgChannel *og_connection_get_channel (OgConnection *self);
OgHttp *og_connection_get_http (OgConnection *self);
OgClock *og_connection_get_clock (OgConnection *self);
const char *og_connection_get_token (OgConnection *self);

G_END_DECLS
