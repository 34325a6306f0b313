/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-planner-private.h"

#include "og-call.h"
#include "og-network.h"

/* A row that acts on what stands at the network. (transfer full) */
static OgDelivery *
follow_up (OgPlanner     *self,
           OgDelivery    *published,
           OgDeliveryKind kind,
           const char    *text)
{
  OgDelivery *row = og_delivery_new ();

  og_record_copy_fields (OG_RECORD (row), OG_RECORD (published));
  g_object_set (row,
                "id", G_GINT64_CONSTANT (0),
                "kind", (int) kind,
                "state", (int) OG_DELIVERY_PLANNED,
                "text", text != NULL ? text : published->text,
                "due", og_clock_now (self->clock),
                "not-before", G_GINT64_CONSTANT (0),
                "attempt", 0,
                "key", NULL,
                "claimed", G_GINT64_CONSTANT (0),
                "sent", G_GINT64_CONSTANT (0),
                "error", -1,
                "error-text", NULL,
                "created", og_clock_now (self->clock),
                "sender", (int) OG_SENDER_THIS_COMPUTER,
                "scheduled-id", NULL,
                "expires", G_GINT64_CONSTANT (0),
                NULL);
  return row;
}

static gboolean
stands_at_network (OgDelivery *delivery)
{
  return delivery->kind == OG_DELIVERY_POST && delivery->state == OG_DELIVERY_SENT &&
         delivery->remote_id != NULL;
}

static gboolean
network_can (OgPlanner     *self,
             GListModel    *channels,
             gint64         channel_id,
             OgDeliveryKind kind)
{
  OgCapabilities wanted = kind == OG_DELIVERY_EDIT ? OG_CAN_EDIT : OG_CAN_DELETE;

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      const OgNetwork *network = og_network_find (channel->network);

      if (channel->id == channel_id)
        return network != NULL && (network->capabilities & wanted) != 0;
    }
  return FALSE;
}

/* Whether the second person has agreed to the new text: what the gate of the outbox will ask. */
static gboolean
check_may_leave (OgPlanner  *self,
                 OgPost     *post,
                 OgDelivery *row,
                 GError    **error)
{
  if (self->office == NULL || og_sign_off_may_leave (self->office, post, row))
    return TRUE;
  g_set_error_literal (error, OG_ERROR, OG_ERROR_UNSIGNED, "A second person has to agree first");
  return FALSE;
}

/* (transfer full) (element-type OgDelivery) (nullable): what goes into the outbox */
static GPtrArray *
make_rows (OgPlanner     *self,
           OgPost        *post,
           GListModel    *channels,
           OgDeliveryKind kind,
           const char    *text,
           GError       **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) published = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);
      OgDelivery *row;

      if (!stands_at_network (published) ||
          !network_can (self, channels, published->channel_id, kind))
        continue;
      row = follow_up (self, published, kind, text);
      g_ptr_array_add (rows, row);
      if (!check_may_leave (self, post, row, error))
        return NULL;
    }
  if (rows->len > 0)
    return g_steal_pointer (&rows);
  g_set_error_literal (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "No network here can do that");
  return NULL;
}

static DexFuture *
follow_up_fiber (gpointer data)
{
  OgCall *call = data;
  OgPlanner *self = call->self;
  g_autoptr (OgPost) post = NULL;
  g_autoptr (GListModel) channels = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  channels = dex_await_object (og_store_list_channels (self->store), &error);
  if (channels != NULL)
    post = dex_await_object (og_store_load_post (self->store, call->id), &error);
  if (post != NULL)
    rows = make_rows (self, post, channels, call->number, call->text, &error);
  for (guint i = 0; rows != NULL && error == NULL && i < rows->len; i++)
    dex_await_int64 (og_store_add_delivery (self->store, g_ptr_array_index (rows, i)), &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_POSTS);
  return dex_future_new_true ();
}

/**
 * og_planner_edit_published:
 * @text: what is to stand there instead
 *
 * Returns: (transfer full): a future of TRUE when it is in the outbox
 */
DexFuture *
og_planner_edit_published (OgPlanner  *self,
                           OgPost     *post,
                           const char *text)
{
  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return og_call_spawn (follow_up_fiber, self, NULL, post->id, OG_DELIVERY_EDIT, text);
}

/**
 * og_planner_withdraw_published:
 *
 * Returns: (transfer full): a future of TRUE when it is in the outbox
 */
DexFuture *
og_planner_withdraw_published (OgPlanner *self,
                               OgPost    *post)
{
  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);

  return og_call_spawn (follow_up_fiber, self, NULL, post->id, OG_DELIVERY_DELETE, NULL);
}
