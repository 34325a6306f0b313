/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-scheduler-private.h"

#include "og-call.h"
#include "og-gate.h"
#include "og-outcome.h"
#include "og-picture-fit.h"
#include "og-publisher-private.h"
#include "og-store-plan.h"

/* Giving rows to a server: claimed in the database first, like everything that leaves. */

/**
 * og_scheduler_keep_here_fiber:
 * @expected: the row's state in the database
 *
 * Nothing of the row is at the server, for certain: this computer sends it at its time.
 *
 * Returns: FALSE if the row is in another state by now
 */
gboolean
og_scheduler_keep_here_fiber (OgScheduler    *self,
                              OgDelivery     *row,
                              OgDeliveryState expected)
{
  OgRecord *record = OG_RECORD (row);

  og_record_set_int (record, "state", OG_DELIVERY_PLANNED);
  og_record_set_int (record, "sender", OG_SENDER_THIS_COMPUTER);
  og_record_set_string (record, "scheduled_id", NULL);
  og_record_set_int (record, "not_before", 0);
  if (!og_publisher_write_fiber (self->publisher, row, expected))
    return FALSE;
  og_publisher_wake (self->publisher);
  return TRUE;
}

/**
 * og_scheduler_mark_planned_there:
 * @due: unix seconds: when the server will publish it
 *
 * Marks a row as the server's.
 */
void
og_scheduler_mark_planned_there (OgDelivery *row,
                                 const char *scheduled_id,
                                 gint64      due)
{
  OgRecord *record = OG_RECORD (row);

  og_record_set_int (record, "state", OG_DELIVERY_SCHEDULED);
  og_record_set_int (record, "sender", OG_SENDER_SERVER);
  og_record_set_string (record, "scheduled_id", scheduled_id);
  og_record_set_int (record, "due", due);
  og_record_set_int (record, "not_before", 0);
  og_record_set_int (record, "error", -1);
  og_record_set_string (record, "error_text", NULL);
}

/* The server cannot do it, whatever it said before: from now on this computer sends. */
static void
note_pretender (OgScheduler *self,
                gint64       channel_id)
{
  OgChannel *channel = og_accounts_find (self->accounts, channel_id);

  if (channel == NULL)
    return;
  og_record_set_int (OG_RECORD (channel), "schedules", OG_SCHEDULES_NO);
  dex_future_disown (og_accounts_save (self->accounts, channel));
}

/* Whether it can be tried again later: nothing is wrong with the row or the day. */
static gboolean
is_passing (const GError *error)
{
  switch ((int) og_error_code (error))
    {
    case OG_ERROR_OFFLINE:
    case OG_ERROR_SERVER:
    case OG_ERROR_SIGNED_OUT:
    case OG_ERROR_SECRETS:
    case OG_ERROR_STORAGE:
      return TRUE;
    case OG_ERROR_RATE_LIMITED:
      return og_error_get_retry_at (error) != 0; /* without a time: it has too many plans */
    default:
      return FALSE;
    }
}

/* The server did not take it, for certain. */
static void
settle_refused_fiber (OgScheduler  *self,
                      OgDelivery   *row,
                      const GError *error)
{
  OgPlansLane *lane = og_scheduler_lane (self, row->channel_id);

  if (og_error_code (error) == OG_ERROR_NOT_SUPPORTED)
    note_pretender (self, row->channel_id);
  if (is_passing (error))
    {
      lane->hold_until = og_clock_now (self->clock) + og_outcome_wait (lane->failures);
      /* As if it had never been tried, so that it is handed over later. */
      og_record_set_int (OG_RECORD (row), "attempt", 0);
    }
  g_message ("A server does not take a plan: %s", error->message);
  og_scheduler_keep_here_fiber (self, row, OG_DELIVERY_SENDING);
}

/* What the server answered. */
static void
settle_answer_fiber (OgScheduler  *self,
                     OgDelivery   *row,
                     OgReceipt    *receipt,
                     const GError *error)
{
  gboolean unknown = error != NULL && (error->domain != OG_ERROR ||
                                       error->code == OG_ERROR_UNCERTAIN);

  if (error != NULL && !unknown)
    {
      settle_refused_fiber (self, row, error);
      return;
    }
  if (receipt != NULL && receipt->remote_id != NULL && receipt->published)
    {
      og_scheduler_settle_sent_fiber (self, row, receipt, OG_DELIVERY_SENDING);
      return;
    }
  if (receipt != NULL && receipt->remote_id != NULL)
    {
      og_scheduler_mark_planned_there (row, receipt->remote_id, row->due);
      og_publisher_write_fiber (self->publisher, row, OG_DELIVERY_SENDING);
      return;
    }
  og_record_set_int (OG_RECORD (row), "state", OG_DELIVERY_UNCERTAIN);
  og_record_set_int (OG_RECORD (row), "error", OG_ERROR_UNCERTAIN);
  og_publisher_write_fiber (self->publisher, row, OG_DELIVERY_SENDING);
  og_scheduler_look_by (self, row->channel_id, og_clock_now (self->clock) + 5);
}

/* With its pictures as the channel takes them. (transfer full) (nullable) */
static OgReceipt *
schedule_fiber (OgScheduler  *self,
                OgConnection *connection,
                OgDelivery   *row,
                OgPost       *post,
                GError      **error)
{
  g_autoptr (GListModel) fitted = og_picture_fit_fiber (G_LIST_MODEL (post->attachments),
                                                        og_connection_get_channel (connection),
                                                        self->pictures, error);
  OgReceipt *receipt = NULL;

  if (fitted != NULL)
    receipt = dex_await_boxed (og_connection_schedule (connection, row, fitted, self->pictures), error);
  og_picture_fit_drop (fitted, self->pictures);
  return receipt;
}

/* Hands one row over. FALSE: the channel has to wait. */
static gboolean
hand_over_row_fiber (OgScheduler  *self,
                     OgConnection *connection,
                     OgDelivery   *row)
{
  g_autoptr (OgPost) post = NULL;
  g_autoptr (OgDelivery) claimed = NULL;
  g_autoptr (OgReceipt) receipt = NULL;
  g_autoptr (GError) error = NULL;

  post = dex_await_object (og_store_load_post (self->store, row->post_id), &error);
  if (post == NULL ||
      !og_gate_ask_fiber (self->store, post, row, og_clock_now (self->clock), &error))
    {
      g_message ("Cannot hand over: %s", error->message);
      /* The publisher says so at its time, if it may still not leave then. */
      return og_gate_is_shut (error) && !self->stopped;
    }
  if (self->stopped)
    return FALSE;
  claimed = dex_await_object (og_store_hand_over (self->store, row->id, og_clock_now (self->clock)),
                              &error);
  if (claimed == NULL || self->stopped)
    return error == NULL && !self->stopped; /* changed meanwhile */
  og_news_tell (self->news, OG_NEWS_POSTS);

  receipt = schedule_fiber (self, connection, claimed, post, &error);
  if (self->stopped)
    return FALSE;
  og_accounts_report (self->accounts, row->channel_id, error);
  settle_answer_fiber (self, claimed, receipt, error);
  return error == NULL || !is_passing (error);
}

/* Rows that the server has not got yet. (transfer full) (nullable) */
static GListModel *
list_fiber (OgScheduler *self,
            OgChannel   *channel)
{
  const gint64 from = og_clock_now (self->clock) + OG_SCHEDULER_MARGIN_SECONDS;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) rows = NULL;

  rows = dex_await_object (og_store_list_to_hand_over (self->store, channel->id, from, G_MAXINT64),
                           &error);
  if (error != NULL && !self->stopped)
    g_warning ("Cannot read the outbox: %s", error->message);
  return g_steal_pointer (&rows);
}

/**
 * og_scheduler_hand_over_fiber:
 *
 * Gives what is far enough ahead to the channel's server, the next first, as much as it takes.
 */
void
og_scheduler_hand_over_fiber (OgScheduler *self,
                              OgChannel   *channel)
{
  g_autoptr (GListModel) rows = list_fiber (self, channel);
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  gboolean go_on = rows != NULL && g_list_model_get_n_items (rows) > 0 &&
                   og_scheduler_lane (self, channel->id)->hold_until <=
                     og_clock_now (self->clock);

  if (!go_on || self->stopped)
    return;
  connection = dex_await_object (og_accounts_connect (self->accounts, channel->id), &error);
  if (connection == NULL)
    {
      og_accounts_report (self->accounts, channel->id, error);
      return;
    }
  for (guint i = 0; go_on && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (rows, i);
      DexPromise *turn = og_scheduler_take_turn_fiber (self);

      /* Those before it took their time, and their room. */
      if (!self->stopped && !og_scheduler_is_full (self, channel, row->due) &&
          row->due >= og_clock_now (self->clock) + OG_SCHEDULER_TOLERANCE_SECONDS)
        go_on = hand_over_row_fiber (self, connection, row) &&
                og_scheduler_count_fiber (self, channel, NULL);
      og_scheduler_give_turn (turn);
      go_on = go_on && !self->stopped && og_scheduler_plans (self, channel->id);
    }
}
