/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"
#include "og-post-version.h"
#include "og-scheduled.h"
#include "og-sign-off-rule.h"

G_BEGIN_DECLS

/* Planning: what becomes of a post between the first letter and its time. Posts that a server has
 * already are taken back from it first where that is needed; that asks for the network, and rejects
 * with OG_ERROR_OFFLINE … without having changed anything. */

/* Another time, also for what a server has. → TRUE; OG_ERROR_INPUT for a time that cannot be read or
 * is past (nothing is ever published by moving) or not before the end of its validity,
 * OG_ERROR_UNSIGNED if it is planned and a second person would have to agree at that time, and has not;
 * OG_ERROR_RIGHTS if it is planned and a picture may not be shown any more by then;
 * OG_ERROR_FORBIDDEN if it has left. */
DexFuture *og_engine_move_post (OgEngine   *self,
                                gint64      post_id,
                                const char *local_time) G_GNUC_WARN_UNUSED_RESULT;
/* As og_engine_send_again(), at the next time at which somebody is here, a quarter of an hour from now at
 * the earliest; the post goes to that time where nothing of it has left. → TRUE; errors of that one and
 * of og_engine_move_post(), OG_ERROR_INPUT if nobody ever is here, or it is not valid any more by then;
 * OG_ERROR_FORBIDDEN for what may have been published */
DexFuture *og_engine_send_attended (OgEngine *self,
                                    gint64    delivery_id) G_GNUC_WARN_UNUSED_RESULT;
/* Holds a planned post: nothing goes out until it is planned anew. → TRUE; OG_ERROR_FORBIDDEN if it is not
 * planned, or has left */
DexFuture *og_engine_pause_post (OgEngine *self,
                                 gint64    post_id) G_GNUC_WARN_UNUSED_RESULT;

/* Sign-off. The reason it needs a second person, by the saved office and the post's time. */
OgSignOffReason og_engine_get_sign_off_reason (OgEngine *self,
                                               OgPost   *post);
/* og_engine_plan_post() rejects with OG_ERROR_UNSIGNED if it needs one and has none. submit: saves it
 * and lays it before the second person; OG_ERROR_RIGHTS if a picture may not be shown at its time.
 * by: who asks. → int64 id */
DexFuture *og_engine_submit_post (OgEngine   *self,
                                  OgPost     *post,
                                  const char *by) G_GNUC_WARN_UNUSED_RESULT;
/* What the second person says about a stored post (SIGNED, PAPER with `code`, REFUSED, EXPRESS). One
 * that was submitted is planned then. Where its time has passed, its rows are LATE with
 * OG_ERROR_UNSIGNED, whether they came to it in the outbox or not: a person says whether it goes out now
 * (og_engine_send_again()), at another time (og_engine_send_attended(), og_engine_move_post()) or not
 * any more; nothing signed late appears by itself. A post that has no time or channel any more, or shows
 * a picture that may not be shown, becomes a draft. → TRUE;
 * OG_ERROR_INPUT for a code of another content, without a name or reason, or if the one who asks signs
 * as well. A planned post that is refused is a draft again, taken back from its server first. digest: as
 * shown to the person (PAPER: nullable, the code says it); OG_ERROR_FORBIDDEN if the post says something
 * else by now. */
DexFuture *og_engine_sign_post (OgEngine     *self,
                                gint64        post_id,
                                OgSignOffKind kind,
                                const char   *person,
                                gboolean      deputy,
                                const char   *comment,
                                const char   *code,
                                const char   *digest) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgPost, by due */
DexFuture *og_engine_list_submitted (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;
/* The sheet for signing by hand, A4. → TRUE */
DexFuture *og_engine_export_sign_off_sheet (OgEngine *self,
                                            gint64    post_id,
                                            GFile    *file) G_GNUC_WARN_UNUSED_RESULT;
/* Changes a published post with the second person's word about the new text; kind SIGNED or
 * EXPRESS, and not of the one who asked for the post. og_engine_edit_published() rejects with
 * OG_ERROR_UNSIGNED where one is needed. → TRUE */
DexFuture *og_engine_edit_published_signed (OgEngine     *self,
                                            OgPost       *post,
                                            const char   *text,
                                            OgSignOffKind kind,
                                            const char   *person,
                                            gboolean      deputy,
                                            const char   *comment) G_GNUC_WARN_UNUSED_RESULT;

/* Versions of a text: kept when the composer is left, before a template or an older version is put
 * in, and when it is planned. → TRUE / GListStore of OgPostVersion, newest first */
DexFuture *og_engine_keep_version (OgEngine   *self,
                                   gint64      post_id,
                                   const char *text) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_list_post_versions (OgEngine *self,
                                         gint64    post_id) G_GNUC_WARN_UNUSED_RESULT;

/* Pictures. → GListStore of OgPost, newest first. */
DexFuture *og_engine_list_picture_uses (OgEngine     *self,
                                        OgAttachment *picture) G_GNUC_WARN_UNUSED_RESULT;
/* The consent is withdrawn: planned posts with the picture are held (PAUSED), submitted ones are drafts
 * again, and all uses are noted. → GListStore of OgPost: all uses; the error of a server that did not
 * give a post back, after all others were held (asking again tries it again) */
DexFuture *og_engine_withdraw_consent (OgEngine     *self,
                                       OgAttachment *picture) G_GNUC_WARN_UNUSED_RESULT;

/* The draft that follows a post up ("closure lifted"), at the end of its validity, saved. → OgPost;
 * OG_ERROR_NOT_SUPPORTED for kinds that need none */
DexFuture *og_engine_make_follow_up (OgEngine *self,
                                     OgPost   *post) G_GNUC_WARN_UNUSED_RESULT;

/* A reminder channel: something no program may post to ("Amtsblatt", "Schaukasten", "Instagram").
 * → OgChannel */
DexFuture *og_engine_add_reminder_channel (OgEngine   *self,
                                           const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* The person has published a BY_HAND row. url: (nullable): where it stands. → TRUE */
DexFuture *og_engine_published_by_hand (OgEngine   *self,
                                        gint64      delivery_id,
                                        const char *url) G_GNUC_WARN_UNUSED_RESULT;

/* Plans of other programs at the servers, as of the last look (at every start, every hour, and
 * when asked). (transfer none) of OgScheduled, by due. */
GListModel *og_engine_get_foreign_plans (OgEngine *self);
/* Whether the server of a channel that publishes by itself takes no more posts for that time (due: unix
 * seconds), so that this computer has to send there; FALSE where this computer or a person sends. */
gboolean og_engine_is_server_full (OgEngine  *self,
                                   OgChannel *channel,
                                   gint64     due);
/* A person has seen that the time of a SCHEDULED row was changed at its server (OgDelivery.moved), and lets
 * it be. → TRUE */
DexFuture *og_engine_accept_time (OgEngine *self,
                                  gint64    delivery_id) G_GNUC_WARN_UNUSED_RESULT;
/* Compares plans and servers now. → TRUE */
DexFuture *og_engine_compare_plans (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

/* Posts that this computer must send while nobody will be here: due between the next closing and the
 * opening after it; where nobody is here now, until the next opening. → GListStore of OgPost, by due */
DexFuture *og_engine_list_needing_computer (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
