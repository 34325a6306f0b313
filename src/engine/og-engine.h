/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

#include "og-channel.h"
#include "og-checks.h"
#include "og-concern.h"
#include "og-delivery.h"
#include "og-error.h"
#include "og-message.h"
#include "og-office.h"
#include "og-post.h"
#include "og-text-count.h"

G_BEGIN_DECLS

/**
 * OgEngine: what happens when. The face of the program below the window.
 *
 * ui shows what it says and tells it what the person wants; nothing here names a widget, and
 * nothing above it names a table or a URL. All functions are for the main thread; futures reject
 * with OG_ERROR. One engine has one data folder: the town hall's, or the practice town's.
 *
 * Signals:
 *  - "office-changed"
 *  - "posts-changed": something about posts or their deliveries
 *  - "concerns-changed": something in the inbox
 *  - "counts-changed": what the badges show; emitted as well when a channel stands otherwise
 *  - "message-arrived" (OgConcern *concern, OgMessage *newest, int n): new messages of citizens,
 *     grouped per fetch, for a notification
 *  - "delivery-finished" (OgDelivery *): SENT, FAILED, UNCERTAIN, LATE, UNSIGNED or BY_HAND was reached
 *
 * Properties: "office" (OgOffice), "channels" (GListModel of OgChannel), "practice" (boolean),
 * "last-contact" (int64, unix seconds of the newest answer of any network).
 */
#define OG_TYPE_ENGINE (og_engine_get_type ())
G_DECLARE_FINAL_TYPE (OgEngine, og_engine, OG, ENGINE, GObject)

/* Made by the assembly (application); see og-engine-new.h. */

OgOffice *og_engine_get_office (OgEngine *self);      /* (transfer none), never NULL */
GListModel *og_engine_get_channels (OgEngine *self);  /* (transfer none) of OgChannel */
gboolean og_engine_get_practice (OgEngine *self);
gint64 og_engine_get_last_contact (OgEngine *self);
gint64 og_engine_now (OgEngine *self);                /* unix seconds */
const OgCounts *og_engine_get_counts (OgEngine *self);/* as of the last "counts-changed" */
OgChannel *og_engine_find_channel (OgEngine *self,
                                   gint64    channel_id); /* (transfer none) (nullable) */

/* The way out of the office: saves, recalculates open deadlines. → TRUE */
DexFuture *og_engine_save_office (OgEngine *self,
                                  OgOffice *office) G_GNUC_WARN_UNUSED_RESULT;

/* Networks a channel can be added on, without naming them. */
typedef struct _OgNetworkInfo
{
  const char *id;
  const char *name;        /* untranslated; ui passes it through gettext */
  const char *explanation; /* likewise */
} OgNetworkInfo;
GArray *og_engine_list_networks (OgEngine *self); /* (transfer full) of OgNetworkInfo */
const char *og_engine_get_network_name (OgEngine  *self,
                                        OgChannel *channel);

typedef enum
{
  OG_ABILITY_PICTURES,
  OG_ABILITY_EDIT,
  OG_ABILITY_DELETE,
  OG_ABILITY_BOARD, /* pinned posts or profile fields, see og-engine-town.h */
  OG_ABILITY_POLL,
  OG_ABILITY_BY_HAND, /* a person publishes; nothing can be read there */
} OgAbility;
gboolean og_engine_channel_can (OgEngine  *self,
                                OgChannel *channel,
                                OgAbility  ability);
OgCountKind og_engine_get_count_kind (OgEngine  *self,
                                      OgChannel *channel);
OgCountKind og_engine_count_kind_for_channel (OgChannel *channel); /* an OgCountKindFunc */

/* Who sends a post on that channel at its time, as far as it is known; a row that is planned says it
 * for itself (delivery->sender). */
OgSender og_engine_get_sender (OgEngine  *self,
                               OgChannel *channel);

/* Accounts. */
/* → OgChannel */
DexFuture *og_engine_check_channel (OgEngine *self,
                                    gint64    channel_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_remove_channel (OgEngine *self,
                                     gint64    channel_id) G_GNUC_WARN_UNUSED_RESULT; /* → TRUE */
/* → TRUE when all were asked */
DexFuture *og_engine_fetch_now (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

/* Posts. save: drafts at every keystroke; a copy is taken at once, the id of a new post is set in
 * `post` when the future resolves → int64 id. Saves of the same post are kept in order. */
DexFuture *og_engine_save_post (OgEngine *self,
                                OgPost   *post) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_load_post (OgEngine *self,
                                gint64    post_id) G_GNUC_WARN_UNUSED_RESULT; /* → OgPost */
/* → GListStore of OgPost */
DexFuture *og_engine_list_posts (OgEngine *self,
                                 gint64    from,
                                 gint64    to) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_list_drafts (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_remove_post (OgEngine *self,
                                  gint64    post_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_plan_post (OgEngine *self,
                                OgPost   *post) G_GNUC_WARN_UNUSED_RESULT; /* → int64 id */
DexFuture *og_engine_unplan_post (OgEngine *self,
                                  gint64    post_id) G_GNUC_WARN_UNUSED_RESULT;
/* A picture for a post: read, turned upright, written anew without any metadata (EXIF, GPS) into
 * the program's folder. → OgAttachment; OG_ERROR_INPUT if it is no picture. */
DexFuture *og_engine_add_picture (OgEngine *self,
                                  GFile    *file) G_GNUC_WARN_UNUSED_RESULT;
char *og_engine_dup_picture_path (OgEngine     *self,
                                  OgAttachment *attachment);
/* What was published: change its text, or take it off the network (all channels that can). */
DexFuture *og_engine_edit_published (OgEngine   *self,
                                     OgPost     *post,
                                     const char *text) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_withdraw_published (OgEngine *self,
                                         OgPost   *post) G_GNUC_WARN_UNUSED_RESULT;
/* A person decides about a delivery that FAILED, is LATE or UNCERTAIN: send it (now), or not any
 * more. Sending an UNCERTAIN one means: the person has looked and it is not there. → TRUE */
DexFuture *og_engine_send_again (OgEngine *self,
                                 gint64    delivery_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_give_up (OgEngine *self,
                              gint64    delivery_id) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgDelivery */
DexFuture *og_engine_list_attention (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

/* Inbox; what is done with concerns stands in og-engine-inbox.h. The list is lazy: rows are OgConcern
 * with `loaded` FALSE until their page is there, then the same object is filled and notifies. It reloads
 * by itself on changes and keeps row objects of concerns that stay. (transfer full) GListModel of
 * OgConcern. */
GListModel *og_engine_list_concerns (OgEngine     *self,
                                     OgConcernView view,
                                     const char   *query);
/* → OgConcern */
DexFuture *og_engine_load_concern (OgEngine *self,
                                   gint64    concern_id) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgMessage */
DexFuture *og_engine_load_conversation (OgEngine *self,
                                        gint64    concern_id) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgDelivery */
DexFuture *og_engine_list_pending_replies (OgEngine *self,
                                           gint64    concern_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_mark_read (OgEngine *self,
                                gint64    concern_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_save_reply_draft (OgEngine   *self,
                                       gint64      concern_id,
                                       const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Answers the newest message of the citizen in the concern, with that message's visibility, naming
 * the citizen. Leaves OG_REPLY_UNDO_SECONDS later, or at `due` if that is later. → int64: the
 * delivery's id */
#define OG_REPLY_UNDO_SECONDS 5
DexFuture *og_engine_reply (OgEngine   *self,
                            gint64      concern_id,
                            const char *text,
                            gint64      due) G_GNUC_WARN_UNUSED_RESULT;
/* Takes a reply back that has not left: its text is the concern's draft again. → boolean */
DexFuture *og_engine_undo_reply (OgEngine *self,
                                 gint64    delivery_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
