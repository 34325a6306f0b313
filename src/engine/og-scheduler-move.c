/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-scheduler-private.h"

#include "og-call.h"
#include "og-store-plan.h"

/* Another time for what servers have. */

/* Whether the server will not have this new time, whatever the network does. */
static gboolean
is_refusal (const GError *error)
{
  switch ((int) og_error_code (error))
    {
    case OG_ERROR_REJECTED:
    case OG_ERROR_FORBIDDEN:
    case OG_ERROR_NOT_SUPPORTED:
    case OG_ERROR_GONE: /* taking it back finds out what became of it */
      return TRUE;
    default:
      return FALSE;
    }
}

/* One row to another time at its server; where that is impossible, it is taken back. */
static gboolean
move_row_fiber (OgScheduler *self,
                OgDelivery  *row,
                gint64       due,
                GError     **error)
{
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (GError) failed = NULL;

  if (row->state != OG_DELIVERY_SCHEDULED ||
      due < og_clock_now (self->clock) + OG_SCHEDULER_MARGIN_SECONDS)
    return og_scheduler_recall_row_fiber (self, row, error);
  connection = dex_await_object (og_accounts_connect (self->accounts, row->channel_id), &failed);
  if (connection != NULL)
    dex_await (og_connection_reschedule (connection, row->scheduled_id, due), &failed);
  if (!self->stopped)
    og_accounts_report (self->accounts, row->channel_id, failed);
  if (failed == NULL)
    return TRUE;
  if (is_refusal (failed) && !self->stopped)
    return og_scheduler_recall_row_fiber (self, row, error);
  /* The server may have taken the new time all the same: the next look takes it over. */
  og_scheduler_look_by (self, row->channel_id, og_clock_now (self->clock) + 5);
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* The servers that had the new time already get the old one again. */
static void
move_back_fiber (OgScheduler *self,
                 GPtrArray   *rows,
                 guint        n)
{
  for (guint i = 0; i < n && !self->stopped; i++)
    {
      OgDelivery *row = g_ptr_array_index (rows, i);
      g_autoptr (GError) ignored = NULL;

      if (!move_row_fiber (self, row, row->due, &ignored))
        g_message ("Cannot give a plan its old time again: %s", ignored->message);
    }
}

static gboolean
move_all_fiber (OgScheduler *self,
                GPtrArray   *rows,
                gint64       due,
                GError     **error)
{
  for (guint i = 0; i < rows->len; i++)
    if (!move_row_fiber (self, g_ptr_array_index (rows, i), due, error))
      {
        move_back_fiber (self, rows, i);
        return FALSE;
      }
  return TRUE;
}

/* In the store: by hand, or (place) by the rule of its series. */
static DexFuture *
move_in_store (OgScheduler *self,
               OgCall      *call)
{
  if (call->object != NULL)
    return og_store_place_occurrence (self->store, call->object);
  return og_store_move_post (self->store, call->id, call->text, call->number);
}

static DexFuture *
move_fiber (gpointer data)
{
  OgCall *call = data;
  OgScheduler *self = call->self;
  DexPromise *turn = og_scheduler_take_turn_fiber (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = og_scheduler_prepare_fiber (self, call->id, &error);
  gboolean moved = rows != NULL && move_all_fiber (self, rows, call->number, &error);
  gboolean done = moved && dex_await (move_in_store (self, call), &error);

  /* It was changed while the servers were asked. */
  if (moved && !done)
    move_back_fiber (self, rows, rows->len);
  og_scheduler_give_turn (turn);
  if (!done)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_POSTS);
  return dex_future_new_true ();
}

/**
 * og_scheduler_move:
 * @local_time: in the post's zone
 * @due: unix seconds of it, later than now
 *
 * The servers first, the store then: cut off between the two, the next look takes over what the servers
 * have.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_scheduler_move (OgScheduler *self,
                   gint64       post_id,
                   const char  *local_time,
                   gint64       due)
{
  g_return_val_if_fail (OG_IS_SCHEDULER (self), NULL);
  g_return_val_if_fail (local_time != NULL, NULL);

  return og_call_spawn (move_fiber, self, NULL, post_id, due, local_time);
}

/**
 * og_scheduler_place:
 * @place: id, local_time, due, valid_until and expires
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_scheduler_place (OgScheduler *self,
                    OgPost      *place)
{
  g_return_val_if_fail (OG_IS_SCHEDULER (self), NULL);

  return og_call_spawn (move_fiber, self, place, place->id, place->due, NULL);
}
