/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libdex.h>

#include "og-channel.h"
#include "og-concern.h"
#include "og-delivery.h"
#include "og-error.h"
#include "og-message.h"
#include "og-notice.h"
#include "og-office.h"
#include "og-post.h"
#include "og-rules-version.h"

G_BEGIN_DECLS

/**
 * OgStore: the database, on its one thread. The only place with SQL.
 *
 * Every method queues a job for the thread and answers by a future on the main thread; jobs run in
 * the order they were asked. Records handed in are not touched by the caller until the answer is
 * there. Rejections are OG_ERROR_STORAGE unless said otherwise. Instants are unix seconds.
 */
#define OG_TYPE_STORE (og_store_get_type ())
G_DECLARE_FINAL_TYPE (OgStore, og_store, OG, STORE, GObject)

/* → OgStore. path: the file, made if missing, its folder too. Runs the migrations (with a copy of
 * the file before). Rejects with OG_ERROR_TOO_NEW for a newer database, OG_ERROR_STORAGE else. */
DexFuture *og_store_open (const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* → TRUE once every job before it is done and the file is closed. */
DexFuture *og_store_close (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;
/* A random id made with the database, for the keyring's keys. */
const char *og_store_get_id (OgStore *self);

/* Office: one, always there. → OgOffice / TRUE */
DexFuture *og_store_load_office (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_save_office (OgStore  *self,
                                 OgOffice *office) G_GNUC_WARN_UNUSED_RESULT;

/* Versions of the netiquette. add: fields created, note and content → int64: its number. list →
 * GListStore of OgRulesVersion, newest first. */
DexFuture *og_store_add_version (OgStore        *self,
                                 OgRulesVersion *version) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_versions (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;

/* The notice boards. list → GListStore of OgNotice of all channels. begin: adds the notice (id 0,
 * with channel_id, part and text) or takes the one there is, and adds the row that acts on it, with
 * its notice_id, in one transaction; notice.delivery_id is the row's id, notice.error -1 → int64:
 * the row's id; 0 if something is under way for that notice already, or a NOTICE stands by now.
 * remove: one that never stood or stands no more → TRUE. What a row that is finished did to its
 * notice is written by og_store_finish_delivery(): SENT NOTICE and EDIT set text, remote_id and
 * remote_url (and pinned FALSE if the id is another); PIN and UNPIN pinned; PROFILE text and
 * remote_id "profile"; DELETE removes it; each empties delivery_id. FAILED and OVERTAKEN empty
 * it and set `error` (UNCERTAIN if the row has none); a row that is sent again, PLANNED anew,
 * is under way again. A row that is removed empties delivery_id, and the notice is as it was.
 * begin marks older FAILED rows of the notice as OVERTAKEN. remove takes rows that have not
 * left along; OG_ERROR_FORBIDDEN while one is SENDING or UNCERTAIN. begin: OG_ERROR_GONE for a
 * notice with an id that is there no more. */
DexFuture *og_store_list_notices (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_begin_notice (OgStore    *self,
                                  OgNotice   *notice,
                                  OgDelivery *delivery) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_remove_notice (OgStore *self,
                                   gint64   notice_id) G_GNUC_WARN_UNUSED_RESULT;

/* The automatic answer: adds the row (kind AUTO_ANSWER) unless this person (author_id on the row's
 * channel) has had one since `period` began, in one transaction → int64: the row's id, 0 if not.
 * A row that is removed has not been had. */
DexFuture *og_store_add_auto_answer (OgStore    *self,
                                     OgDelivery *delivery,
                                     const char *author_id,
                                     gint64      period) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgDelivery of that kind, newest first */
DexFuture *og_store_list_deliveries_of_kind (OgStore       *self,
                                             OgDeliveryKind kind,
                                             guint          limit) G_GNUC_WARN_UNUSED_RESULT;

/* Channels. list → GListStore of OgChannel by id. save inserts (id 0) or updates (all but the
 * cursor of an existing one; OG_ERROR_GONE if it was removed) → int64 id. An account (network,
 * base_url, remote_id) that is there already is updated instead of added, all but auto_answer and
 * board, which the town chose. remove takes its
 * messages, concerns, replies and unsent deliveries along, and makes posts that nobody sends any
 * more drafts; what was published stays, with channel_id 0 → TRUE. */
DexFuture *og_store_list_channels (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_save_channel (OgStore   *self,
                                  OgChannel *channel) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_remove_channel (OgStore *self,
                                    gint64   channel_id) G_GNUC_WARN_UNUSED_RESULT;

/* Posts. save: inserts or updates post and attachments, never its state → int64 id. load → OgPost
 * with all its lists, rejects with OG_ERROR_GONE. list_posts: those with a time in [from, to), drafts
 * with a time included, patterns of series left out, ordered by due, with all their lists →
 * GListStore of OgPost. list_drafts: all drafts, last changed first. remove_post: only one without
 * a delivery in SENDING, SENT, UNCERTAIN, SCHEDULED or RECALLING, else OG_ERROR_FORBIDDEN. */
DexFuture *og_store_save_post (OgStore *self,
                               OgPost  *post) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_load_post (OgStore *self,
                               gint64   post_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_posts (OgStore *self,
                                gint64   from,
                                gint64   to) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_drafts (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_remove_post (OgStore *self,
                                 gint64   post_id) G_GNUC_WARN_UNUSED_RESULT;
/* plan: saves the post as planned and makes its outbox rows (one of the kind POST per chosen
 * channel, with that channel's text, due = post->due) in one transaction; a planned post is planned
 * anew (its PLANNED, LATE, FAILED, OVERTAKEN, BY_HAND and UNSIGNED rows are replaced; one that has
 * SENDING, SENT, UNCERTAIN, SCHEDULED or RECALLING rows: OG_ERROR_FORBIDDEN). OG_ERROR_INPUT
 * without a time or a channel, OG_ERROR_GONE if a channel was removed, OG_ERROR_RIGHTS if the consent to
 * one of its pictures was withdrawn. → int64 id. unplan: back to
 * a draft under the same condition → TRUE. */
DexFuture *og_store_plan_post (OgStore *self,
                               OgPost  *post) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_unplan_post (OgStore *self,
                                 gint64   post_id) G_GNUC_WARN_UNUSED_RESULT;

/* Outbox. The transactions are BEGIN IMMEDIATE with synchronous=FULL. */
/* → int64: the earliest max(due, not_before) of a PLANNED row, -1 for none. */
DexFuture *og_store_next_due (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgDelivery: PLANNED rows with due and not_before <= now, oldest first. */
DexFuture *og_store_list_due (OgStore *self,
                              gint64   now) G_GNUC_WARN_UNUSED_RESULT;
/* PLANNED → SENDING; attempt + 1, key made if it has none, claimed =
 * now. → OgDelivery as claimed, or NULL object if the row is not in that state any more. */
DexFuture *og_store_claim_delivery (OgStore *self,
                                    gint64   delivery_id,
                                    gint64   now) G_GNUC_WARN_UNUSED_RESULT;
/* Writes the row's state, due, not_before, attempt, error, sender, scheduled_id and receipt fields,
 * only if its state in the database is still `expected` → boolean. A SENT reply (kind REPLY) also
 * adds `own` (nullable) to the conversation and answers the concern (its messages so far are no
 * longer waiting) in the same transaction; an AUTO_ANSWER adds it (as `automatic`) and answers
 * nothing; a SENT EDIT updates the post's text and the remote id of its POST row; a SENT DELETE sets
 * the POST row of that post and channel to WITHDRAWN. For a row with a notice_id see the notice
 * boards. */
DexFuture *og_store_finish_delivery (OgStore        *self,
                                     OgDelivery     *delivery,
                                     OgDeliveryState expected,
                                     OgMessage      *own) G_GNUC_WARN_UNUSED_RESULT;
/* Adds a row (reply, edit, delete) → int64 id. A REPLY empties the concern's draft. */
DexFuture *og_store_add_delivery (OgStore    *self,
                                  OgDelivery *delivery) G_GNUC_WARN_UNUSED_RESULT;
/* Removes a row that is PLANNED, FAILED or LATE → boolean whether it did. */
DexFuture *og_store_remove_delivery (OgStore *self,
                                     gint64   delivery_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_load_delivery (OgStore *self,
                                   gint64   delivery_id) G_GNUC_WARN_UNUSED_RESULT;
/* → OgDelivery of the channel that published this remote id (POST, REPLY, NOTICE or AUTO_ANSWER;
 * SENT or WITHDRAWN), or NULL object: what was found at the network must not be taken for two
 * rows. */
DexFuture *og_store_find_delivery_by_remote_id (OgStore    *self,
                                                gint64      channel_id,
                                                const char *remote_id) G_GNUC_WARN_UNUSED_RESULT;
/* After a start: every SENDING row becomes UNCERTAIN. → GListStore of all UNCERTAIN rows. */
DexFuture *og_store_recover_outbox (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgDelivery in any of the states, newest first. states: bit (1 << state);
 * limit 0: all. */
DexFuture *og_store_list_deliveries (OgStore *self,
                                     guint    states,
                                     guint    limit) G_GNUC_WARN_UNUSED_RESULT;

/* Messages in. In one transaction: upserts the messages (unique by channel and remote id; an
 * update changes content, never unread or concern), gives each citizen's message its concern,
 * brings the concerns up to date, and writes the channel's cursor (NULL: leaves it).
 * A citizen's message with an id below the concern's answered ones stays answered. An automatic
 * answer of ours that a thread brings back is stored as `automatic` and answers nothing.
 * → GListStore of OgMessage: those that are new and by citizens, with their concern_kind. */
DexFuture *og_store_add_messages (OgStore    *self,
                                  gint64      channel_id,
                                  GPtrArray  *messages,
                                  const char *cursor) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a message of ours or of a citizen, or a row of the outbox, has that id at the channel's network.
 * → boolean */
DexFuture *og_store_knows (OgStore    *self,
                           gint64      channel_id,
                           const char *remote_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_load_message (OgStore *self,
                                  gint64   message_id) G_GNUC_WARN_UNUSED_RESULT;

/* Concerns; what a clerk does with them stands in og-store-inbox.h. */
/* → GListStore of OgConcern for those of the ids that exist, in their order. */
DexFuture *og_store_load_concerns (OgStore      *self,
                                   const gint64 *ids,
                                   guint         n_ids) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgMessage, oldest first, our own among them, and the published post it answers
 * (as an own message) in front if it is ours. */
DexFuture *og_store_load_conversation (OgStore *self,
                                       gint64   concern_id) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgDelivery: replies of the concern that are not SENT (or given up). */
DexFuture *og_store_list_pending_replies (OgStore *self,
                                          gint64   concern_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_mark_read (OgStore *self,
                               gint64   concern_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_set_concern_kind (OgStore      *self,
                                      gint64        concern_id,
                                      OgConcernKind kind) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_save_reply_draft (OgStore    *self,
                                      gint64      concern_id,
                                      const char *draft) G_GNUC_WARN_UNUSED_RESULT;
/* For new office hours: → GListStore of OgMessage that still wait for an answer (concern_id: of one
 * concern only; 0: all), with their concern_kind; then the new deadlines (fields id and deadline of
 * the messages are read) → TRUE. */
DexFuture *og_store_list_waiting_messages (OgStore *self,
                                           gint64   concern_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_set_deadlines (OgStore   *self,
                                   GPtrArray *messages) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
