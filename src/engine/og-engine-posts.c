/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine.h"
#include "og-engine-plan.h"
#include "og-engine-private.h"

#include "og-call.h"
#include "og-store-plan.h"

/* More than that nobody decides at once. */
#define MAX_ATTENTION 500

/**
 * og_engine_save_post:
 *
 * Returns: (transfer full): a future of the post's int64 id
 */
DexFuture *
og_engine_save_post (OgEngine *self,
                     OgPost   *post)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_planner_save (self->planner, post);
}

/**
 * og_engine_load_post:
 *
 * Returns: (transfer full): a future of the OgPost; OG_ERROR_GONE
 */
DexFuture *
og_engine_load_post (OgEngine *self,
                     gint64    post_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_load_post (self->store, post_id);
}

/**
 * og_engine_list_posts:
 * @from: unix seconds
 * @to: unix seconds, not included
 *
 * Returns: (transfer full): a future of a GListStore of OgPost, by time
 */
DexFuture *
og_engine_list_posts (OgEngine *self,
                      gint64    from,
                      gint64    to)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_posts (self->store, from, to);
}

/**
 * og_engine_list_drafts:
 *
 * Returns: (transfer full): a future of a GListStore of OgPost, last changed first
 */
DexFuture *
og_engine_list_drafts (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_drafts (self->store);
}

/**
 * og_engine_remove_post:
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_FORBIDDEN if it has left, or may have
 */
DexFuture *
og_engine_remove_post (OgEngine *self,
                       gint64    post_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_planner_remove (self->planner, post_id);
}

/**
 * og_engine_plan_post:
 *
 * Returns: (transfer full): a future of the post's int64 id; OG_ERROR_INPUT without time or
 *   channel, OG_ERROR_UNSIGNED if a second person has to agree first, OG_ERROR_RIGHTS if a picture may
 *   not be shown at that time, OG_ERROR_FORBIDDEN if it has left, or may have; that of
 *   the network if a server has it and does not give it back
 */
DexFuture *
og_engine_plan_post (OgEngine *self,
                     OgPost   *post)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_planner_plan (self->planner, post);
}

/**
 * og_engine_unplan_post:
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_FORBIDDEN if it has left, or may have
 */
DexFuture *
og_engine_unplan_post (OgEngine *self,
                       gint64    post_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_planner_hold (self->planner, post_id, OG_POST_DRAFT);
}

/**
 * og_engine_edit_published:
 *
 * Returns: (transfer full): a future of TRUE once it is on its way; OG_ERROR_NOT_SUPPORTED,
 *   OG_ERROR_UNSIGNED
 */
DexFuture *
og_engine_edit_published (OgEngine   *self,
                          OgPost     *post,
                          const char *text)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_planner_edit_published (self->planner, post, text);
}

/**
 * og_engine_withdraw_published:
 *
 * Returns: (transfer full): a future of TRUE once it is on its way; OG_ERROR_NOT_SUPPORTED
 */
DexFuture *
og_engine_withdraw_published (OgEngine *self,
                              OgPost   *post)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_planner_withdraw_published (self->planner, post);
}

/**
 * og_engine_send_again:
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_FORBIDDEN if nothing is to be decided
 */
DexFuture *
og_engine_send_again (OgEngine *self,
                      gint64    delivery_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_publisher_send_again (self->publisher, delivery_id);
}

/**
 * og_engine_give_up:
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_FORBIDDEN if nothing is to be decided
 */
DexFuture *
og_engine_give_up (OgEngine *self,
                   gint64    delivery_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_publisher_give_up (self->publisher, delivery_id);
}

/* Whose time was changed at their server, and nobody has seen it. */
static gboolean
add_moved_fiber (OgEngine   *self,
                 GListStore *rows,
                 GError    **error)
{
  g_autoptr (GListModel) there = NULL;

  there = dex_await_object (og_store_list_scheduled (self->store, 0), error);
  for (guint i = 0; there != NULL && i < g_list_model_get_n_items (there); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (there, i);

      if (row->moved != 0 && row->state == OG_DELIVERY_SCHEDULED)
        g_list_store_append (rows, row);
    }
  return there != NULL;
}

static DexFuture *
attention_fiber (gpointer data)
{
  OgEngine *self = ((OgCall *) data)->self;
  const guint states = 1 << OG_DELIVERY_FAILED | 1 << OG_DELIVERY_UNCERTAIN |
                       1 << OG_DELIVERY_LATE | 1 << OG_DELIVERY_BY_HAND |
                       1 << OG_DELIVERY_UNSIGNED;
  g_autoptr (GListStore) rows = NULL;
  g_autoptr (GError) error = NULL;

  rows = dex_await_object (og_store_list_deliveries (self->store, states, MAX_ATTENTION), &error);
  if (rows == NULL || !add_moved_fiber (self, rows, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_object (g_steal_pointer (&rows));
}

/**
 * og_engine_list_attention:
 *
 * Returns: (transfer full): a future of a GListStore of OgDelivery, newest first; those whose time was
 *   changed at their server last
 */
DexFuture *
og_engine_list_attention (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (attention_fiber, self, NULL, 0, 0, NULL);
}

static DexFuture *
accept_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (GError) error = NULL;

  if (!dex_await (og_store_accept_time (self->store, call->id), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_POSTS);
  return dex_future_new_true ();
}

/**
 * og_engine_accept_time:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_accept_time (OgEngine *self,
                       gint64    delivery_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (accept_fiber, self, NULL, delivery_id, 0, NULL);
}
