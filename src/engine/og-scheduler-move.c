/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-scheduler-private.h"

#include "og-call.h"
#include "og-local-time.h"
#include "og-store-plan.h"
#include "og-time-text.h"

/* Another time for what servers have. */

/**
 * og_scheduler_wanted:
 *
 * Returns: unix seconds: the time that its server has been asked for, or may have been, which is not written
 *   down as the row's yet; 0: none
 */
gint64
og_scheduler_wanted (OgDelivery *row)
{
  return row->state == OG_DELIVERY_SCHEDULED ? ABS (row->not_before) : 0;
}

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
  /* The server may have taken the new time all the same: the next look tells. */
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
               gint64       post_id,
               OgPost      *place,
               const char  *local_time,
               gint64       due)
{
  if (place != NULL)
    return og_store_place_occurrence (self->store, place);
  return og_store_move_post (self->store, post_id, local_time, due);
}

/* What is wanted is written down before the first server is asked: one that has the new time when a look
 * comes to it has it from us. */
static gboolean
note_all_fiber (OgScheduler *self,
                GPtrArray   *rows,
                gint64       wanted,
                GError     **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      OgDelivery *row = g_ptr_array_index (rows, i);

      if (!dex_await (og_store_note_move (self->store, row->id, wanted), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
move_post_fiber (OgScheduler *self,
                 gint64       post_id,
                 OgPost      *place,
                 const char  *local_time,
                 gint64       due,
                 GError     **error)
{
  g_autoptr (GPtrArray) rows = og_scheduler_prepare_fiber (self, post_id, error);

  if (rows == NULL || !note_all_fiber (self, rows, place != NULL ? -due : due, error) ||
      !move_all_fiber (self, rows, due, error))
    return FALSE;
  if (dex_await (move_in_store (self, post_id, place, local_time, due), error))
    {
      og_news_tell (self->news, OG_NEWS_POSTS);
      return TRUE;
    }
  /* It was changed while the servers were asked. */
  move_back_fiber (self, rows, rows->len);
  return FALSE;
}

static DexFuture *
move_fiber (gpointer data)
{
  OgCall *call = data;
  OgScheduler *self = call->self;
  DexPromise *turn = og_scheduler_take_turn_fiber (self);
  g_autoptr (GError) error = NULL;
  gboolean done = move_post_fiber (self, call->id, call->object, call->text, call->number, &error);

  og_scheduler_give_turn (turn);
  if (!done)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

/* Where the rule of its series wants the occurrence: valid as many days as it was. (transfer full) */
static OgPost *
make_place (OgPost     *post,
            const char *local_time,
            gint64      due)
{
  g_autofree char *valid_until = og_time_text_follow (post->valid_until, post->local_time,
                                                      og_local_time_day (due, post->zone));
  gint64 expires = 0;

  if (valid_until != NULL && !og_local_time_to_unix (valid_until, post->zone, &expires))
    expires = 0;
  return g_object_new (OG_TYPE_POST, "id", post->id, "local-time", local_time, "due", due,
                       "valid-until", valid_until, "expires", expires, NULL);
}

/**
 * og_scheduler_finish_move_fiber:
 * @row: SCHEDULED, whose server has the time by now that was wanted of it
 *
 * Ends what was cut off between asking the servers and writing it down. The caller has the turn.
 *
 * Returns: FALSE with an error if a server or the disk does not answer
 */
gboolean
og_scheduler_finish_move_fiber (OgScheduler *self,
                                OgDelivery  *row,
                                GError     **error)
{
  const gint64 due = og_scheduler_wanted (row);
  g_autoptr (OgPost) post = NULL;
  g_autoptr (OgPost) place = NULL;
  g_autofree char *local_time = NULL;

  if (due <= og_clock_now (self->clock))
    return TRUE; /* it is about to go out */
  post = dex_await_object (og_store_load_post (self->store, row->post_id), error);
  if (post == NULL)
    return FALSE;
  local_time = og_local_time_from_unix (due, post->zone);
  if (row->not_before < 0)
    place = make_place (post, local_time, due);
  return move_post_fiber (self, post->id, place, local_time, due, error);
}

/**
 * og_scheduler_move:
 * @local_time: in the post's zone
 * @due: unix seconds of it, later than now
 *
 * The servers first, the store then: cut off between the two, the next look finishes it.
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
