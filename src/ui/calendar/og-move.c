/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-move.h"

#include <adwaita.h>

#include "og-engine-calendar.h"
#include "og-engine-plan.h"
#include "og-foreign-posts.h"
#include "og-repeat-dialog.h"
#include "og-series-ask.h"
#include "og-time-text.h"

#define DAY_MINUTES (24 * 60)

static void
step_free (gpointer data)
{
  OgMoveStep *step = data;

  g_object_unref (step->post);
  g_free (step->before);
  g_free (step->after);
  g_free (step);
}

/**
 * og_move_unref:
 * @data: an OgMove
 */
void
og_move_unref (gpointer data)
{
  OgMove *move = data;

  if (!g_atomic_ref_count_dec (&move->refs))
    return;
  g_clear_weak_pointer (&move->widget);
  g_object_unref (move->engine);
  g_ptr_array_unref (move->steps);
  g_free (move);
}

/**
 * og_move_ref:
 */
OgMove *
og_move_ref (OgMove *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * og_move_new:
 * @widget: before which a series is asked for; not kept alive
 *
 * Returns: (transfer full): a move of nothing yet
 */
OgMove *
og_move_new (OgEngine  *engine,
             GtkWidget *widget)
{
  OgMove *self = g_new0 (OgMove, 1);

  g_atomic_ref_count_init (&self->refs);
  self->engine = g_object_ref (engine);
  g_set_weak_pointer (&self->widget, widget);
  self->steps = g_ptr_array_new_with_free_func (step_free);
  return self;
}

/**
 * og_move_add:
 * @after: (transfer full): the wall time it goes to
 */
void
og_move_add (OgMove *self,
             OgPost *post,
             char   *after)
{
  OgMoveStep *step = g_new0 (OgMoveStep, 1);

  step->post = g_object_ref (post);
  step->before = g_strdup (post->local_time);
  step->after = after;
  step->attached = post->series_id != 0 && !post->detached;
  g_ptr_array_add (self->steps, step);
}

/**
 * og_post_can_move:
 *
 * Returns: whether nothing of it has left yet, and it is the town's own
 */
gboolean
og_post_can_move (OgPost *post)
{
  GListModel *deliveries = G_LIST_MODEL (post->deliveries);

  if (og_post_is_foreign (post) || post->local_time == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (deliveries); i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (deliveries, i);

      if (delivery->state != OG_DELIVERY_PLANNED && delivery->state != OG_DELIVERY_SCHEDULED)
        return FALSE;
    }
  return TRUE;
}

/**
 * og_post_can_hold:
 *
 * Returns: whether it would go out, or the person be reminded of it: what waits for a person already goes
 *   nowhere by itself
 */
gboolean
og_post_can_hold (OgPost *post)
{
  return post->state == OG_POST_PLANNED && og_post_can_move (post);
}

/**
 * og_local_time_shift:
 * @minutes: added after the days; may go over midnight
 *
 * Returns: (transfer full) (nullable): the wall time so much later, %NULL if it cannot be read
 */
char *
og_local_time_shift (const char *local_time,
                     int         days,
                     int         minutes)
{
  GDate day;
  int of_day;

  if (!og_time_text_split (local_time, &day, &of_day) || of_day < 0)
    return NULL;
  of_day += minutes;
  days += of_day >= 0 ? of_day / DAY_MINUTES : -((DAY_MINUTES - 1 - of_day) / DAY_MINUTES);
  of_day = (of_day % DAY_MINUTES + DAY_MINUTES) % DAY_MINUTES;
  if (days >= 0)
    g_date_add_days (&day, (guint) days);
  else
    g_date_subtract_days (&day, (guint) -days);
  return og_time_text_local (&day, of_day);
}

/* Of an occurrence only: whether just this one is meant. What is to change for the following ones
 * as well is set in the dialog of the series. */
static gboolean
ask_series_fiber (OgMove     *move,
                  OgMoveStep *step)
{
  int answer;

  if (move->asked || step->post->series_id == 0 || step->post->detached || move->widget == NULL)
    return TRUE;
  answer = dex_await_int (og_series_ask (move->widget, step->post), NULL);
  if (answer == OG_SERIES_ANSWER_FOLLOWING && move->widget != NULL)
    {
      g_autoptr (OgPost) moved = og_post_copy (step->post);

      og_record_set_string (OG_RECORD (moved), "local_time", step->after);
      adw_dialog_present (og_repeat_dialog_new (move->engine, moved), move->widget);
    }
  move->asked = answer == OG_SERIES_ANSWER_THIS;
  return move->asked;
}

/**
 * og_move_fiber:
 * @data: an OgMove: where it is to go, or, when its way back is under way, where it was
 *
 * Returns: (transfer full): true; rejects with OG_ERROR after the first post that stays where it is
 */
DexFuture *
og_move_fiber (gpointer data)
{
  OgMove *move = data;

  for (guint i = 0; i < move->steps->len; i++)
    {
      OgMoveStep *step = g_ptr_array_index (move->steps, i);
      GError *error = NULL;

      if (!move->back && !ask_series_fiber (move, step))
        break;
      if (move->back && !step->done)
        continue;
      if (!dex_await (og_engine_move_post (move->engine, step->post->id,
                                           move->back ? step->before : step->after),
                      &error))
        return dex_future_new_for_error (error);
      if (move->back && step->attached &&
          !dex_await (og_engine_attach_occurrence (move->engine, step->post->id, step->before), &error))
        return dex_future_new_for_error (error);
      step->done = !move->back;
    }
  return dex_future_new_true ();
}

/**
 * og_move_count_done:
 *
 * Returns: how many of its posts stand where they were to go
 */
guint
og_move_count_done (OgMove *self)
{
  guint n = 0;

  for (guint i = 0; i < self->steps->len; i++)
    n += ((OgMoveStep *) g_ptr_array_index (self->steps, i))->done ? 1 : 0;
  return n;
}
