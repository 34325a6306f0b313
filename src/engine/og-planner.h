/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-accounts.h"
#include "og-news.h"
#include "og-scheduler.h"

G_BEGIN_DECLS

/* OgPlanner: posts from the first letter to the plan, and what is to become of published ones. */
#define OG_TYPE_PLANNER (og_planner_get_type ())
G_DECLARE_FINAL_TYPE (OgPlanner, og_planner, OG, PLANNER, GObject)

OgPlanner *og_planner_new (OgStore *store,
                           OgClock *clock,
                           OgNews  *news);

/* Whose rules say which posts need a second person; nobody has to sign anything before. */
void og_planner_set_office (OgPlanner *self,
                            OgOffice  *office);
/* What takes plans back from servers. */
void og_planner_set_scheduler (OgPlanner   *self,
                               OgScheduler *scheduler);

/* All: a copy is taken at once; saves and plans of one post are kept in order, and a new post
 * gets its id when the first of them is done. → int64 id. What a server has of a post that is planned
 * anew or submitted is taken back from it first. save: a SUBMITTED post that says something else
 * becomes a draft. plan: OG_ERROR_INPUT without a time that can be read, or without a channel;
 * OG_ERROR_UNSIGNED if a second person has to agree and has not. submit: OG_ERROR_INPUT if nobody
 * is named. plan and submit: OG_ERROR_RIGHTS if a picture may not be shown at that time. */
DexFuture *og_planner_save (OgPlanner *self,
                            OgPost    *post) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_planner_plan (OgPlanner *self,
                            OgPost    *post) G_GNUC_WARN_UNUSED_RESULT;

DexFuture *og_planner_submit (OgPlanner  *self,
                              OgPost     *post,
                              const char *by) G_GNUC_WARN_UNUSED_RESULT;

/* How a text was once, to go back to. → TRUE */
DexFuture *og_planner_keep_version (OgPlanner  *self,
                                    gint64      post_id,
                                    const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* A stored post, PLANNED or PAUSED, becomes PAUSED or DRAFT (`state`); a SUBMITTED one can become a
 * draft. What a server has is taken back first. → TRUE; OG_ERROR_FORBIDDEN if it has left */
DexFuture *og_planner_hold (OgPlanner  *self,
                            gint64      post_id,
                            OgPostState state) G_GNUC_WARN_UNUSED_RESULT;
/* Removes it, after taking back what a server has. → TRUE; OG_ERROR_FORBIDDEN if it has left */
DexFuture *og_planner_remove (OgPlanner *self,
                              gint64     post_id) G_GNUC_WARN_UNUSED_RESULT;
/* The same by the rule of its series, which may bring it back. → TRUE */
DexFuture *og_planner_drop (OgPlanner *self,
                            gint64     post_id) G_GNUC_WARN_UNUSED_RESULT;
/* Where its series wants an occurrence (id, local_time, due, valid_until, expires of `place`); what a
 * server has is moved there first. A plan that may not leave at the new time (sign-off, rights of a
 * picture) becomes a draft. → TRUE; OG_ERROR_FORBIDDEN if a person has changed it, or it has left */
DexFuture *og_planner_place (OgPlanner *self,
                             OgPost    *place) G_GNUC_WARN_UNUSED_RESULT;
/* Another time, see og_engine_move_post(). → TRUE */
DexFuture *og_planner_move (OgPlanner  *self,
                            gint64      post_id,
                            const char *local_time) G_GNUC_WARN_UNUSED_RESULT;

/* Puts rows for every channel where the post stands, and whose network can, into the outbox.
 * → TRUE; OG_ERROR_NOT_SUPPORTED if there is none; edit: OG_ERROR_UNSIGNED if a second person has to
 * agree to the new text and has not. */
DexFuture *og_planner_edit_published (OgPlanner  *self,
                                      OgPost     *post,
                                      const char *text) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_planner_withdraw_published (OgPlanner *self,
                                          OgPost    *post) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
