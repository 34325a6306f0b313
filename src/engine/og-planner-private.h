/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-planner.h"
#include "og-scheduler.h"
#include "og-sign-off-rule.h"

G_BEGIN_DECLS

/* Between og-planner.c (posts in line), og-planner-job.c (what becomes of each), og-planner-hold.c (what
 * takes a plan back or moves it), og-planner-published.c (what is to become of published posts) and
 * og-signing.c (what the second person says). */

struct _OgPlanner
{
  GObject parent_instance;

  OgStore *store;
  OgClock *clock;
  OgNews *news;
  OgOffice *office;       /* (nullable): whose rules say what needs a second person */
  OgScheduler *scheduler; /* (nullable): what takes plans back from servers */
};

typedef enum
{
  OG_PLANNER_SAVE,
  OG_PLANNER_PLAN,
  OG_PLANNER_SUBMIT,
} OgPlannerJob;

/* post: what the screens show; copy: what it said when this was asked for, with its id; by: (nullable):
 * who submits. Returns the id; 0 with an error if nothing was written. */
gint64 og_planner_do_fiber (OgPlanner   *self,
                            OgPlannerJob kind,
                            OgPost      *post,
                            OgPost      *copy,
                            const char  *by,
                            GError     **error);
/* Whether the second person has agreed to what the post says, or nobody has to. stored: with its
 * sign-offs; NULL: it is not stored yet. Sets OG_ERROR_UNSIGNED. */
gboolean og_planner_check_signed (OgPlanner *self,
                                  OgPost    *post,
                                  OgPost    *stored,
                                  gint64     due,
                                  GError   **error);
/* Whether its pictures may be shown at that time. Sets OG_ERROR_RIGHTS. */
gboolean og_planner_check_rights (OgPlanner *self,
                                  OgPost    *post,
                                  gint64     due,
                                  GError   **error);
/* Takes what servers have of the post back from them; its rows are PLANNED then. */
gboolean og_planner_recall_fiber (OgPlanner *self,
                                  gint64     post_id,
                                  GError   **error);

G_END_DECLS
