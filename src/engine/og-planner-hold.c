/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-planner-private.h"

#include "og-call.h"
#include "og-local-time.h"
#include "og-store-plan.h"

/* What a person does to a stored post that is planned: hold it, take it back, give it another time.
 * Nothing is written before the servers have given back what they have. */

/* Stand for the removal of the post where a state is asked for: by a person, or by its series. */
#define REMOVED (-1)
#define DROPPED (-2)

/**
 * og_planner_recall_fiber:
 *
 * Takes what servers have of the post back from them.
 *
 * Returns: FALSE if one cannot be asked (nothing has changed), or has published it by now
 */
gboolean
og_planner_recall_fiber (OgPlanner *self,
                         gint64     post_id,
                         GError   **error)
{
  return self->scheduler == NULL ||
         dex_await (og_scheduler_recall (self->scheduler, post_id), error);
}

static DexFuture *
change_in_store (OgPlanner *self,
                 gint64     post_id,
                 int        state)
{
  switch (state)
    {
    case REMOVED:
      return og_store_remove_post (self->store, post_id);
    case DROPPED:
      return og_store_remove_occurrence (self->store, post_id);
    case OG_POST_DRAFT:
      return og_store_unplan_post (self->store, post_id);
    default:
      return og_store_hold_post (self->store, post_id, state);
    }
}

/* Only what is planned can be paused. */
static gboolean
check_state_fiber (OgPlanner *self,
                   gint64     post_id,
                   int        state,
                   GError   **error)
{
  g_autoptr (OgPost) post = NULL;

  if (state != OG_POST_PAUSED)
    return TRUE;
  post = dex_await_object (og_store_load_post (self->store, post_id), error);
  if (post == NULL || post->state == OG_POST_PLANNED || post->state == OG_POST_PAUSED)
    return post != NULL;
  g_set_error_literal (error, OG_ERROR, OG_ERROR_FORBIDDEN, "It is not planned");
  return FALSE;
}

static DexFuture *
hold_fiber (gpointer data)
{
  OgCall *call = data;
  OgPlanner *self = call->self;
  g_autoptr (GError) error = NULL;

  if (!check_state_fiber (self, call->id, (int) call->number, &error) ||
      !og_planner_recall_fiber (self, call->id, &error) ||
      !dex_await (change_in_store (self, call->id, (int) call->number), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_POSTS);
  return dex_future_new_true ();
}

/**
 * og_planner_hold:
 * @state: OG_POST_PAUSED or OG_POST_DRAFT
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_planner_hold (OgPlanner  *self,
                 gint64      post_id,
                 OgPostState state)
{
  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);
  g_return_val_if_fail (state == OG_POST_PAUSED || state == OG_POST_DRAFT, NULL);

  return og_call_spawn (hold_fiber, self, NULL, post_id, state, NULL);
}

/**
 * og_planner_remove:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_planner_remove (OgPlanner *self,
                   gint64     post_id)
{
  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);

  return og_call_spawn (hold_fiber, self, NULL, post_id, REMOVED, NULL);
}

/**
 * og_planner_drop:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_planner_drop (OgPlanner *self,
                 gint64     post_id)
{
  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);

  return og_call_spawn (hold_fiber, self, NULL, post_id, DROPPED, NULL);
}

/* Whether a post may have the new time. */
static gboolean
check_time (OgPlanner *self,
            OgPost    *post,
            gint64     due,
            GError   **error)
{
  gint64 expires;

  if (due <= og_clock_now (self->clock))
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, "The time is past");
      return FALSE;
    }
  if (post->state != OG_POST_PLANNED)
    return TRUE;
  /* Its time would come and go without a word. */
  if (post->valid_until != NULL &&
      og_local_time_to_unix (post->valid_until, post->zone, &expires) && due >= expires)
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, "It is not valid any more by then");
      return FALSE;
    }
  return og_planner_check_rights (self, post, due, error) &&
         og_planner_check_signed (self, post, post, due, error);
}

static DexFuture *
move_fiber (gpointer data)
{
  OgCall *call = data;
  OgPlanner *self = call->self;
  g_autoptr (OgPost) post = NULL;
  g_autoptr (GError) error = NULL;
  gint64 due = 0;

  post = dex_await_object (og_store_load_post (self->store, call->id), &error);
  if (post == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (!og_local_time_to_unix (call->text, post->zone, &due))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "The time cannot be read");
  if (!check_time (self, post, due, &error) ||
      !dex_await (self->scheduler != NULL && post->state == OG_POST_PLANNED ?
                    og_scheduler_move (self->scheduler, post->id, call->text, due) :
                    og_store_move_post (self->store, post->id, call->text, due),
                  &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_POSTS);
  return dex_future_new_true ();
}

/**
 * og_planner_move:
 * @local_time: wall time in the post's own zone
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_planner_move (OgPlanner  *self,
                 gint64      post_id,
                 const char *local_time)
{
  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);
  g_return_val_if_fail (local_time != NULL, NULL);

  return og_call_spawn (move_fiber, self, NULL, post_id, 0, local_time);
}

/* A plan that may not leave at its new time is none any more: a person plans it again. */
static gboolean
keep_plan_fiber (OgPlanner *self,
                 OgPost    *post,
                 gint64     due,
                 gboolean  *planned,
                 GError   **error)
{
  g_autoptr (GError) shut = NULL;

  *planned = post->state == OG_POST_PLANNED &&
             og_planner_check_rights (self, post, due, &shut) &&
             og_planner_check_signed (self, post, post, due, &shut);
  return post->state != OG_POST_PLANNED || *planned ||
         dex_await (og_planner_hold (self, post->id, OG_POST_DRAFT), error);
}

static DexFuture *
place_fiber (gpointer data)
{
  OgCall *call = data;
  OgPlanner *self = call->self;
  OgPost *place = call->object;
  g_autoptr (OgPost) post = NULL;
  g_autoptr (GError) error = NULL;
  gboolean planned = FALSE;

  post = dex_await_object (og_store_load_post (self->store, place->id), &error);
  if (post == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (post->detached || post->series_id == 0)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "A person has changed it");
  if (!keep_plan_fiber (self, post, place->due, &planned, &error) ||
      !dex_await (planned && self->scheduler != NULL ?
                    og_scheduler_place (self->scheduler, place) :
                    og_store_place_occurrence (self->store, place),
                  &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_POSTS);
  return dex_future_new_true ();
}

/**
 * og_planner_place:
 * @place: id, local_time, due, valid_until and expires
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_planner_place (OgPlanner *self,
                  OgPost    *place)
{
  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);
  g_return_val_if_fail (OG_IS_POST (place) && place->due > 0, NULL);

  return og_call_spawn (place_fiber, self, place, 0, 0, NULL);
}
