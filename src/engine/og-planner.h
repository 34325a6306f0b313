/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-accounts.h"
#include "og-news.h"

G_BEGIN_DECLS

/* OgPlanner: posts from the first letter to the plan, and what is to become of published ones. */
#define OG_TYPE_PLANNER (og_planner_get_type ())
G_DECLARE_FINAL_TYPE (OgPlanner, og_planner, OG, PLANNER, GObject)

OgPlanner *og_planner_new (OgStore *store,
                           OgClock *clock,
                           OgNews  *news);

/* Both: a copy is taken at once; saves and plans of one post are kept in order, and a new post
 * gets its id when the first of them is done. → int64 id. plan: OG_ERROR_INPUT without a time that
 * can be read, or without a channel. */
DexFuture *og_planner_save (OgPlanner *self,
                            OgPost    *post) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_planner_plan (OgPlanner *self,
                            OgPost    *post) G_GNUC_WARN_UNUSED_RESULT;

/* Puts rows for every channel where the post stands, and whose network can, into the outbox.
 * → TRUE; OG_ERROR_NOT_SUPPORTED if there is none. */
DexFuture *og_planner_edit_published (OgPlanner  *self,
                                      OgPost     *post,
                                      const char *text) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_planner_withdraw_published (OgPlanner *self,
                                          OgPost    *post) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
