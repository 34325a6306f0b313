/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-publisher-private.h"

#include "og-gate.h"
#include "og-outcome.h"
#include "og-picture-fit.h"

/* The disk gets this long to recover between two tries to write what a network has answered. */
#define WRITE_WAIT_MAX_SECONDS 60

/* What the conversation shows of a reply that has left. (transfer full) (nullable) */
static OgMessage *
own_message_fiber (OgPublisher *self,
                   OgDelivery  *delivery)
{
  OgChannel *channel = og_accounts_find (self->accounts, delivery->channel_id);
  g_autoptr (OgMessage) answered = NULL;
  g_autoptr (OgMessage) own = NULL;
  g_autofree char *markup = g_markup_escape_text (delivery->text, -1);

  if ((delivery->kind != OG_DELIVERY_REPLY && delivery->kind != OG_DELIVERY_AUTO_ANSWER) ||
      channel == NULL)
    return NULL;
  own = g_object_new (OG_TYPE_MESSAGE,
                      "channel-id", delivery->channel_id,
                      "remote-id", delivery->remote_id,
                      "parent-id", delivery->parent_id,
                      "remote-url", delivery->remote_url,
                      "own", TRUE,
                      "automatic", delivery->kind == OG_DELIVERY_AUTO_ANSWER,
                      "author-id", channel->remote_id,
                      "author-name", channel->name,
                      "author-handle", channel->handle,
                      "author-url", channel->web_url,
                      "raw", delivery->text,
                      "text", delivery->text,
                      "markup", markup,
                      "language", delivery->language,
                      "visibility", delivery->visibility,
                      "created", delivery->sent,
                      "fetched", delivery->sent,
                      NULL);
  answered = dex_await_object (og_store_load_message (self->store, delivery->message_id), NULL);
  if (answered != NULL)
    og_record_set_int (OG_RECORD (own), "concern_id", answered->concern_id);
  return g_steal_pointer (&own);
}

/**
 * og_publisher_write_fiber:
 * @expected: the state the row has in the database
 *
 * Writes what became of a row. The network has answered already, so this must not get lost: a
 * disk that refuses is asked again until it takes it.
 *
 * Returns: FALSE if the row is in another state by now, or the publisher is stopped
 */
gboolean
og_publisher_write_fiber (OgPublisher    *self,
                          OgDelivery     *delivery,
                          OgDeliveryState expected)
{
  g_autoptr (OgMessage) own = NULL;

  if (delivery->state == OG_DELIVERY_SENT)
    own = own_message_fiber (self, delivery);
  for (gint64 wait = 1; !self->stopped; wait = MIN (wait * 2, WRITE_WAIT_MAX_SECONDS))
    {
      g_autoptr (GError) error = NULL;
      gboolean written;

      written = dex_await_boolean (og_store_finish_delivery (self->store, delivery, expected, own),
                                   &error);
      if (error == NULL)
        {
          og_news_tell (self->news, OG_NEWS_POSTS | OG_NEWS_CONCERNS);
          return written && !self->stopped;
        }
      if (self->stopped)
        break;
      g_warning ("Cannot write what became of a delivery: %s", error->message);
      dex_await (og_clock_wait_until (self->clock, og_clock_now (self->clock) + wait), NULL);
    }
  return FALSE;
}

/* With its pictures as the channel takes them. (transfer full) (nullable) */
static OgReceipt *
publish_fiber (OgPublisher  *self,
               OgConnection *connection,
               OgDelivery   *delivery,
               OgPost       *post,
               GError      **error)
{
  g_autoptr (GListModel) attachments =
    post != NULL ? g_object_ref (G_LIST_MODEL (post->attachments)) :
                   G_LIST_MODEL (g_list_store_new (OG_TYPE_ATTACHMENT));
  g_autoptr (GListModel) fitted =
    og_picture_fit_fiber (attachments, og_connection_get_channel (connection), self->pictures, error);
  OgReceipt *receipt = NULL;

  if (fitted != NULL)
    receipt = dex_await_boxed (og_connection_publish (connection, delivery, fitted, self->pictures),
                               error);
  og_picture_fit_drop (fitted, self->pictures);
  return receipt;
}

/* The one request that acts. (transfer full) (nullable): no receipt for a deletion. */
static OgReceipt *
perform_fiber (OgPublisher  *self,
               OgConnection *connection,
               OgDelivery   *delivery,
               OgPost       *post,
               GError      **error)
{
  switch ((OgDeliveryKind) delivery->kind)
    {
    case OG_DELIVERY_POST:
    case OG_DELIVERY_REPLY:
    case OG_DELIVERY_NOTICE:
    case OG_DELIVERY_AUTO_ANSWER:
      return publish_fiber (self, connection, delivery, post, error);
    case OG_DELIVERY_EDIT:
      return dex_await_boxed (og_connection_edit (connection, delivery), error);
    case OG_DELIVERY_DELETE:
      dex_await (og_connection_withdraw (connection, delivery->remote_id), error);
      return NULL;
    case OG_DELIVERY_PIN:
    case OG_DELIVERY_UNPIN:
      dex_await (og_connection_pin (connection, delivery->remote_id,
                                    delivery->kind == OG_DELIVERY_PIN),
                 error);
      return NULL;
    case OG_DELIVERY_PROFILE:
      dex_await (og_connection_set_profile (connection, delivery->text), error);
      return NULL;
    case OG_DELIVERY_MEASURE:
    case OG_DELIVERY_UNDO:
      return og_publisher_measure_fiber (self, connection, delivery, error);
    default:
      g_set_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "Unknown kind %d", delivery->kind);
      return NULL;
    }
}

/* What is claimed as sent must have the network's own id. */
static void
demand_receipt (OgDelivery *delivery,
                OgReceipt  *receipt,
                GError    **error)
{
  if (*error == NULL && og_outcome_has_receipt (delivery) &&
      (receipt == NULL || receipt->remote_id == NULL || *receipt->remote_id == '\0'))
    g_set_error (error, OG_ERROR, OG_ERROR_UNCERTAIN, "The network gave no id");
}

/* Notes an attempt's end in the channel's queue. Returns whether the queue may go on. */
static gboolean
note_in_lane (OgPublisher  *self,
              OgDelivery   *delivery,
              const GError *error)
{
  OgLane *lane = og_publisher_lane (self, delivery->channel_id);
  const gboolean apart = delivery->notice_id != 0 || delivery->kind == OG_DELIVERY_MEASURE ||
                         delivery->kind == OG_DELIVERY_UNDO;

  /* A profile that may not be changed says nothing about how the account stands, nor does a measure
   * that may not be taken. */
  if (!apart || !g_error_matches (error, OG_ERROR, OG_ERROR_FORBIDDEN))
    og_accounts_report (self->accounts, delivery->channel_id, error);
  if (error == NULL || delivery->state == OG_DELIVERY_FAILED ||
      delivery->state == OG_DELIVERY_OVERTAKEN)
    {
      lane->failures = 0;
      return TRUE;
    }
  if (delivery->state == OG_DELIVERY_UNCERTAIN)
    return TRUE;
  lane->failures++;
  lane->hold_until = delivery->not_before;
  return FALSE;
}

/* Nothing of this row has left: only the channel's queue waits. */
static gboolean
hold (OgPublisher  *self,
      OgDelivery   *row,
      const GError *error)
{
  OgLane *lane = og_publisher_lane (self, row->channel_id);

  og_accounts_report (self->accounts, row->channel_id, error);
  lane->hold_until = og_clock_now (self->clock) + og_outcome_wait (lane->failures++);
  g_message ("Cannot begin to send: %s", error->message);
  return FALSE;
}

/* The post a row belongs to, with its pictures and rows. (transfer full) (nullable) */
static OgPost *
load_post_fiber (OgPublisher *self,
                 OgDelivery  *row,
                 GError     **error)
{
  if (row->post_id == 0)
    return NULL;
  return dex_await_object (og_store_load_post (self->store, row->post_id), error);
}

/* Some networks give a post a new id with every change: what is known now counts, not what was
 * known when the row was made. */
static void
refresh_remote_id (OgDelivery *delivery,
                   OgPost     *post)
{
  if (post == NULL || delivery->kind == OG_DELIVERY_POST)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      if (row->kind == OG_DELIVERY_POST && row->channel_id == delivery->channel_id &&
          row->remote_id != NULL)
        og_record_set_string (OG_RECORD (delivery), "remote_id", row->remote_id);
    }
}

/* It may not leave: a second person has not agreed to exactly this, or a picture may not be shown. Nothing
 * was claimed. */
static gboolean
refuse_fiber (OgPublisher  *self,
              OgDelivery   *row,
              const GError *error)
{
  const gboolean no_signature = error->code == OG_ERROR_UNSIGNED;

  og_record_set_int (OG_RECORD (row), "state",
                     no_signature ? OG_DELIVERY_UNSIGNED : OG_DELIVERY_FAILED);
  og_record_set_int (OG_RECORD (row), "error", error->code);
  og_record_set_string (OG_RECORD (row), "error_text", NULL);
  if (og_publisher_write_fiber (self, row, OG_DELIVERY_PLANNED))
    og_publisher_tell (self, row);
  return !self->stopped;
}

/* A place that no program may post to: from now on it is a person's. However late that is: nothing
 * leaves by it. */
static gboolean
give_to_person_fiber (OgPublisher *self,
                      OgDelivery  *row)
{
  og_record_set_int (OG_RECORD (row), "state", OG_DELIVERY_BY_HAND);
  og_record_set_int (OG_RECORD (row), "sender", OG_SENDER_PERSON);
  if (og_publisher_write_fiber (self, row, OG_DELIVERY_PLANNED))
    og_publisher_tell (self, row);
  return !self->stopped;
}

/**
 * og_publisher_attempt_fiber:
 * @row: a PLANNED row that is due
 *
 * Claims a row, sends it, and writes what became of it.
 *
 * Returns: FALSE if the channel has to wait, and its other rows with it
 */
gboolean
og_publisher_attempt_fiber (OgPublisher *self,
                            OgDelivery  *row)
{
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (OgPost) post = NULL;
  g_autoptr (OgDelivery) delivery = NULL;
  g_autoptr (OgReceipt) receipt = NULL;
  g_autoptr (GError) error = NULL;
  gint64 now;
  gboolean go_on;
  gboolean by_hand = og_publisher_is_by_hand (self, row);

  if (!by_hand)
    connection = dex_await_object (og_accounts_connect (self->accounts, row->channel_id), &error);
  if (error == NULL)
    post = load_post_fiber (self, row, &error);
  if (error == NULL && !self->stopped &&
      og_gate_ask_fiber (self->store, post, row, og_clock_now (self->clock), &error) && by_hand &&
      !self->stopped)
    return give_to_person_fiber (self, row);
  if (og_gate_is_shut (error) && !self->stopped)
    return refuse_fiber (self, row, error);
  if (error == NULL && !self->stopped)
    delivery = dex_await_object (og_store_claim_delivery (self->store, row->id,
                                                          og_clock_now (self->clock)),
                                 &error);
  if (error != NULL)
    return hold (self, row, error);
  if (delivery == NULL || self->stopped)
    return !self->stopped; /* taken back or planned anew meanwhile */
  og_news_tell (self->news, OG_NEWS_POSTS);

  refresh_remote_id (delivery, post);
  receipt = perform_fiber (self, connection, delivery, post, &error);
  if (self->stopped)
    return FALSE;
  demand_receipt (delivery, receipt, &error);
  now = og_clock_now (self->clock);
  if (error == NULL)
    og_outcome_sent (delivery, receipt, now);
  else
    og_outcome_failed (delivery, error, og_publisher_lane (self, row->channel_id)->failures, now);
  go_on = note_in_lane (self, delivery, error);

  if (!og_publisher_write_fiber (self, delivery, OG_DELIVERY_SENDING))
    return go_on && !self->stopped;
  if (delivery->state == OG_DELIVERY_UNCERTAIN)
    og_publisher_look (self, delivery);
  else if (delivery->state != OG_DELIVERY_PLANNED && delivery->state != OG_DELIVERY_OVERTAKEN)
    og_publisher_tell (self, delivery);
  return go_on;
}
