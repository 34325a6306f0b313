/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-publisher-private.h"

#include "og-call.h"
#include "og-gate.h"
#include "og-outcome.h"

/* What a person, or the network's return, changes about rows of the outbox that wait. */

/* Whether a person may decide this about the row as it stands. What was being handed to a server is
 * the scheduler's to find out until its time has come: sent again before, it could appear twice. */
static gboolean
may_decide (OgDelivery *delivery,
            gboolean    send,
            gint64      now)
{
  switch ((int) delivery->state)
    {
    case OG_DELIVERY_FAILED:
    case OG_DELIVERY_LATE:
    case OG_DELIVERY_UNSIGNED:
      return TRUE;
    case OG_DELIVERY_UNCERTAIN:
      return delivery->sender != OG_SENDER_SERVER || delivery->due <= now;
    case OG_DELIVERY_BY_HAND:
      return !send;
    default:
      return FALSE;
    }
}

/* What a person wants to go out passes the gate like everything else. */
static gboolean
check_gate_fiber (OgPublisher *self,
                  OgDelivery  *delivery,
                  GError     **error)
{
  g_autoptr (OgPost) post = NULL;

  if (delivery->post_id != 0)
    post = dex_await_object (og_store_load_post (self->store, delivery->post_id), error);
  if (delivery->post_id != 0 && post == NULL)
    return FALSE;
  return og_gate_ask_fiber (self->store, post, delivery, og_clock_now (self->clock), error);
}

/* Writes down what the person decided. due: 0: it is not sent any more. */
static void
apply (OgDelivery *delivery,
       gint64      due)
{
  OgRecord *record = OG_RECORD (delivery);

  og_record_set_int (record, "state", due != 0 ? OG_DELIVERY_PLANNED : OG_DELIVERY_OVERTAKEN);
  og_record_set_int (record, "not_before", 0);
  og_record_set_int (record, "error", -1);
  og_record_set_string (record, "error_text", NULL);
  if (due == 0)
    return;
  og_record_set_int (record, "due", due);
  og_record_set_int (record, "sender", OG_SENDER_THIS_COMPUTER);
  og_record_set_string (record, "scheduled_id", NULL);
}

static DexFuture *
decide_fiber (gpointer data)
{
  OgCall *call = data;
  OgPublisher *self = call->self;
  const gboolean send = call->number != 0;
  g_autoptr (OgDelivery) delivery = NULL;
  g_autoptr (GError) error = NULL;
  OgDeliveryState before;
  gboolean written;

  delivery = dex_await_object (og_store_load_delivery (self->store, call->id), &error);
  if (delivery == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (!may_decide (delivery, send, og_clock_now (self->clock)))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "Nothing to decide any more");
  if (send && !check_gate_fiber (self, delivery, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));

  before = delivery->state;
  apply (delivery, call->number);
  written = dex_await_boolean (og_store_finish_delivery (self->store, delivery, before, NULL),
                               &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (!written)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "It has changed meanwhile");
  og_news_tell (self->news, OG_NEWS_POSTS | OG_NEWS_CONCERNS);
  og_publisher_wake (self);
  return dex_future_new_true ();
}

/**
 * og_publisher_send_again:
 *
 * Sends a row now that is FAILED, LATE, UNSIGNED or UNCERTAIN, under the key it had.
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_FORBIDDEN if it is in another state,
 *   OG_ERROR_UNSIGNED if a second person has to agree first, OG_ERROR_RIGHTS if a picture may not be
 *   shown any more
 */
DexFuture *
og_publisher_send_again (OgPublisher *self,
                         gint64       delivery_id)
{
  g_return_val_if_fail (OG_IS_PUBLISHER (self), NULL);

  return og_publisher_send_at (self, delivery_id, og_clock_now (self->clock));
}

/**
 * og_publisher_send_at:
 * @due: unix seconds
 *
 * The same at another time.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_publisher_send_at (OgPublisher *self,
                      gint64       delivery_id,
                      gint64       due)
{
  g_return_val_if_fail (OG_IS_PUBLISHER (self) && due > 0, NULL);

  return og_call_spawn (decide_fiber, self, NULL, delivery_id, due, NULL);
}

/**
 * og_publisher_give_up:
 *
 * Lets a row that is FAILED, LATE, UNSIGNED, BY_HAND or UNCERTAIN be.
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_FORBIDDEN if it is in another state
 */
DexFuture *
og_publisher_give_up (OgPublisher *self,
                      gint64       delivery_id)
{
  g_return_val_if_fail (OG_IS_PUBLISHER (self), NULL);

  return og_call_spawn (decide_fiber, self, NULL, delivery_id, 0, NULL);
}

/* Rows that wait only because there was no network. */
static DexFuture *
network_back_fiber (gpointer data)
{
  OgPublisher *self = ((OgCall *) data)->self;
  g_autoptr (GListModel) rows = NULL;
  g_autoptr (GError) error = NULL;
  gint64 soon = og_clock_now (self->clock) + OG_WAIT_MAX_SECONDS;

  rows = dex_await_object (og_store_list_due (self->store, soon), &error);
  for (guint i = 0; rows != NULL && !self->stopped && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (rows, i);

      if (row->error != OG_ERROR_OFFLINE || row->not_before == 0)
        continue;
      og_record_set_int (OG_RECORD (row), "not_before", 0);
      og_publisher_write_fiber (self, row, OG_DELIVERY_PLANNED);
      og_publisher_lane (self, row->channel_id)->hold_until = 0;
    }
  if (error != NULL)
    g_message ("Cannot read the outbox: %s", error->message);
  og_publisher_wake (self);
  return dex_future_new_true ();
}

/**
 * og_publisher_network_back:
 *
 * Tries at once what waits for the network.
 */
void
og_publisher_network_back (OgPublisher *self)
{
  g_return_if_fail (OG_IS_PUBLISHER (self));

  if (!self->stopped)
    dex_future_disown (og_call_spawn (network_back_fiber, self, NULL, 0, 0, NULL));
}
