/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-planner.h"
#include "og-scheduler.h"
#include "og-sign-off-rule.h"

G_BEGIN_DECLS

/* Between og-planner.c (posts up to the plan), og-planner-hold.c (what takes a plan back or moves
 * it), og-planner-published.c (what is to become of published posts) and og-signing.c (what the
 * second person says). */

struct _OgPlanner
{
  GObject parent_instance;

  OgStore *store;
  OgClock *clock;
  OgNews *news;
  OgOffice *office;       /* (nullable): whose rules say what needs a second person */
  OgScheduler *scheduler; /* (nullable): what takes plans back from servers */
};

/* Whether the second person has agreed to what the post says, or nobody has to. stored: with its
 * sign-offs; NULL: it is not stored yet. Sets OG_ERROR_UNSIGNED. */
gboolean og_planner_check_signed (OgPlanner *self,
                                  OgPost    *post,
                                  OgPost    *stored,
                                  gint64     due,
                                  GError   **error);
/* Takes what servers have of the post back from them; its rows are PLANNED then. */
gboolean og_planner_recall_fiber (OgPlanner *self,
                                  gint64     post_id,
                                  GError   **error);

G_END_DECLS
