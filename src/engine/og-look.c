/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-publisher-private.h"

#include "og-call.h"
#include "og-outcome.h"

/* How long to wait before each look; the last one is repeated. */
static const gint64 look_waits[] = { 5, 15, 45, 60, 120, 300, 900 };

/* A slow server gets this long to publish what it has received: not finding it earlier does not
 * mean that it is not there. */
#define ABSENCE_SECONDS 60

/* After so many looks without a decision a person is told. */
#define LOOKS_BEFORE_TELLING 4

typedef enum
{
  LOOK_AGAIN,
  LOOK_DONE,
} Look;

/* The row as it is now, or NULL if there is nothing to look for any more. */
static OgDelivery *
load_uncertain_fiber (OgPublisher *self,
                      gint64       delivery_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgDelivery) delivery = NULL;

  delivery = dex_await_object (og_store_load_delivery (self->store, delivery_id), &error);
  if (delivery == NULL || delivery->state != OG_DELIVERY_UNCERTAIN)
    return NULL;
  return g_steal_pointer (&delivery);
}

/* Whether what was found is known to be another row's. */
static gboolean
belongs_to_another_fiber (OgPublisher *self,
                          OgDelivery  *delivery,
                          OgReceipt   *receipt,
                          GError     **error)
{
  g_autoptr (OgDelivery) owner = NULL;

  owner = dex_await_object (og_store_find_delivery_by_remote_id (self->store, delivery->channel_id,
                                                                 receipt->remote_id),
                            error);
  return owner != NULL && owner->id != delivery->id;
}

/* Found: it was sent after all. */
static Look
settle_found_fiber (OgPublisher *self,
                    OgDelivery  *delivery,
                    OgReceipt   *receipt)
{
  og_outcome_sent (delivery, receipt, og_clock_now (self->clock));
  og_publisher_lane (self, delivery->channel_id)->failures = 0;
  if (og_publisher_write_fiber (self, delivery, OG_DELIVERY_UNCERTAIN))
    og_publisher_tell (self, delivery);
  return LOOK_DONE;
}

/* Certainly not there: back into the queue, which claims it anew under the same key. */
static Look
settle_absent_fiber (OgPublisher *self,
                     OgDelivery  *delivery)
{
  og_record_set_int (OG_RECORD (delivery), "state", OG_DELIVERY_PLANNED);
  og_record_set_int (OG_RECORD (delivery), "not_before", 0);
  if (og_publisher_write_fiber (self, delivery, OG_DELIVERY_UNCERTAIN))
    og_publisher_wake (self);
  return LOOK_DONE;
}

/* Nobody can look: a person decides. About an automatic answer nobody has to; it is better missing
 * than there twice. */
static Look
settle_unknown_fiber (OgPublisher *self,
                      OgDelivery  *delivery)
{
  if (delivery->kind == OG_DELIVERY_AUTO_ANSWER)
    {
      og_record_set_int (OG_RECORD (delivery), "state", OG_DELIVERY_OVERTAKEN);
      og_publisher_write_fiber (self, delivery, OG_DELIVERY_UNCERTAIN);
    }
  else
    {
      og_publisher_tell (self, delivery);
    }
  return LOOK_DONE;
}

static Look
look_once_fiber (OgPublisher *self,
                 OgDelivery  *delivery,
                 gint64       since)
{
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (OgReceipt) receipt = NULL;
  const gboolean is_measure = delivery->kind == OG_DELIVERY_MEASURE;
  gboolean in_effect = FALSE;
  OgReceipt *match;
  g_autoptr (GError) error = NULL;

  connection = dex_await_object (og_accounts_connect (self->accounts, delivery->channel_id),
                                 &error);
  if (connection != NULL && is_measure)
    in_effect = og_publisher_verify_fiber (self, connection, delivery, &error);
  else if (connection != NULL)
    receipt = dex_await_boxed (og_connection_find (connection, delivery), &error);
  if (self->stopped)
    return LOOK_DONE;
  /* Of several with the same text the newest that is not another row's is this one's. */
  match = receipt;
  while (error == NULL && match != NULL && belongs_to_another_fiber (self, delivery, match, &error))
    match = match->older;

  if (g_error_matches (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED))
    return settle_unknown_fiber (self, delivery);
  og_accounts_report (self->accounts, delivery->channel_id, error);
  if (error != NULL)
    return og_accounts_is_signed_out (self->accounts, delivery->channel_id) ? LOOK_DONE :
                                                                              LOOK_AGAIN;
  if (match != NULL || in_effect)
    return settle_found_fiber (self, delivery, match);
  if (og_clock_now (self->clock) - since >= ABSENCE_SECONDS)
    return settle_absent_fiber (self, delivery);
  return LOOK_AGAIN;
}

static DexFuture *
look_fiber (gpointer data)
{
  OgCall *call = data;
  OgPublisher *self = call->self;
  gint64 since = og_clock_now (self->clock);
  Look look = LOOK_AGAIN;

  for (guint n = 0; look == LOOK_AGAIN && !self->stopped; n++)
    {
      g_autoptr (OgDelivery) delivery = NULL;
      gint64 now = og_clock_now (self->clock);
      gint64 quiet = og_accounts_get_quiet_until (self->accounts, call->number);
      gint64 wait = look_waits[MIN (n, G_N_ELEMENTS (look_waits) - 1)];

      dex_await (og_clock_wait_until (self->clock, MAX (now + wait, quiet)), NULL);
      delivery = self->stopped ? NULL : load_uncertain_fiber (self, call->id);
      if (delivery == NULL || og_accounts_is_signed_out (self->accounts, call->number))
        break;
      look = look_once_fiber (self, delivery, since);
      if (look == LOOK_AGAIN && n + 1 == LOOKS_BEFORE_TELLING)
        og_publisher_tell (self, delivery);
    }
  g_hash_table_remove (self->looks, &call->id);
  return dex_future_new_true ();
}

/* What can be done twice is simply done again. */
static DexFuture *
repeat_fiber (gpointer data)
{
  OgCall *call = data;

  settle_absent_fiber (call->self, call->object);
  return dex_future_new_true ();
}

/**
 * og_publisher_look:
 * @delivery: an UNCERTAIN row
 *
 * Finds out whether a row has arrived: looks at the network after a short, growing wait. What is
 * there counts as sent. What is certainly not there goes back into the queue. Where the network
 * cannot be looked at, the row stays as it is and a person decides. What was being handed to a server
 * may be among its plans: that is for the scheduler to find out.
 */
void
og_publisher_look (OgPublisher *self,
                   OgDelivery  *delivery)
{
  if (delivery->kind == OG_DELIVERY_POST && delivery->sender == OG_SENDER_SERVER)
    return;
  if (self->stopped || g_hash_table_contains (self->looks, &delivery->id))
    return;
  if (og_outcome_may_be_repeated (delivery))
    {
      dex_future_disown (og_call_spawn (repeat_fiber, self, delivery, 0, 0, NULL));
      return;
    }
  g_hash_table_add (self->looks, g_memdup2 (&delivery->id, sizeof delivery->id));
  dex_future_disown (og_call_spawn (look_fiber, self, NULL, delivery->id, delivery->channel_id,
                                    NULL));
}

/**
 * og_publisher_look_for_all:
 * @deliveries: of OgDelivery, UNCERTAIN ones
 *
 * Looks for each of them.
 */
void
og_publisher_look_for_all (OgPublisher *self,
                           GListModel  *deliveries)
{
  for (guint i = 0; i < g_list_model_get_n_items (deliveries); i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (deliveries, i);
      og_publisher_look (self, delivery);
    }
}

static DexFuture *
look_again_fiber (gpointer data)
{
  OgPublisher *self = ((OgCall *) data)->self;
  g_autoptr (GListModel) uncertain = NULL;
  g_autoptr (GError) error = NULL;

  uncertain = dex_await_object (og_store_list_deliveries (self->store, 1 << OG_DELIVERY_UNCERTAIN,
                                                          G_MAXINT),
                                &error);
  if (uncertain != NULL)
    og_publisher_look_for_all (self, uncertain);
  else
    g_warning ("Cannot read the outbox: %s", error->message);
  return dex_future_new_true ();
}

/**
 * og_publisher_look_again:
 *
 * Looks for all UNCERTAIN rows, after a channel can be spoken to again.
 */
void
og_publisher_look_again (OgPublisher *self)
{
  if (!self->stopped)
    dex_future_disown (og_call_spawn (look_again_fiber, self, NULL, 0, 0, NULL));
}
