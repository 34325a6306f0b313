/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-plan.h"
#include "og-engine-private.h"

#include <string.h>

#include "og-call.h"
#include "og-local-time.h"
#include "og-network.h"
#include "og-post-templates.h"
#include "og-store-plan.h"

/* The network of what no program may post to. */
#define REMINDER "reminder"

#define MAX_NAME_BYTES 200
#define MAX_URL_BYTES 2000

/**
 * og_engine_move_post:
 * @local_time: wall time in the post's own zone
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_move_post (OgEngine   *self,
                     gint64      post_id,
                     const char *local_time)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_planner_move (self->planner, post_id, local_time);
}

/* A quarter of an hour, on which people's times lie. */
#define QUARTER_SECONDS (15 * 60)

/* Whether the row is all there is of its post, so that the post can go to the row's new time. */
static gboolean
is_only_open (OgPost     *post,
              OgDelivery *row)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) other = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      if (other->id != row->id && other->state != OG_DELIVERY_LATE)
        return FALSE;
    }
  return TRUE;
}

static DexFuture *
send_attended_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (OgPost) post = NULL;
  g_autofree char *local_time = NULL;
  g_autoptr (GError) error = NULL;

  row = dex_await_object (og_store_load_delivery (self->store, call->id), &error);
  if (row != NULL && row->post_id != 0)
    post = dex_await_object (og_store_load_post (self->store, row->post_id), &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (row->state == OG_DELIVERY_UNCERTAIN)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "It may have been published");
  if (row->expires != 0 && call->number >= row->expires)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "It is not valid any more by then");
  if (post == NULL || row->state != OG_DELIVERY_LATE || !is_only_open (post, row))
    return og_publisher_send_at (self->publisher, call->id, call->number);
  local_time = og_local_time_from_unix (call->number, post->zone);
  return og_planner_move (self->planner, post->id, local_time);
}

/**
 * og_engine_send_attended:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_send_attended (OgEngine *self,
                         gint64    delivery_id)
{
  gint64 at;

  OG_ENGINE_REQUIRE_OPEN (self);

  at = (og_clock_now (self->clock) / QUARTER_SECONDS + 2) * QUARTER_SECONDS;
  if (!og_office_time_next_opening (self->attendance, at, &at))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "Nobody is ever here");
  return og_call_spawn (send_attended_fiber, self, NULL, delivery_id, at, NULL);
}

/**
 * og_engine_pause_post:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_pause_post (OgEngine *self,
                      gint64    post_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_planner_hold (self->planner, post_id, OG_POST_PAUSED);
}

/**
 * og_engine_keep_version:
 *
 * Returns: (transfer full): a future of TRUE, also if the newest one says the same
 */
DexFuture *
og_engine_keep_version (OgEngine   *self,
                        gint64      post_id,
                        const char *text)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_planner_keep_version (self->planner, post_id, text);
}

/**
 * og_engine_list_post_versions:
 *
 * Returns: (transfer full): a future of a GListStore of OgPostVersion, newest first
 */
DexFuture *
og_engine_list_post_versions (OgEngine *self,
                              gint64    post_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_post_versions (self->store, post_id);
}

static DexFuture *
follow_up_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (OgPost) draft = call->object;
  g_autoptr (GError) error = NULL;

  call->object = NULL;
  dex_await_int64 (og_planner_save (self->planner, draft), &error);
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         dex_future_new_take_object (g_steal_pointer (&draft));
}

/**
 * og_engine_make_follow_up:
 * @post: a stored post
 *
 * Returns: (transfer full): a future of the OgPost that was saved
 */
DexFuture *
og_engine_make_follow_up (OgEngine *self,
                          OgPost   *post)
{
  g_autoptr (OgPost) draft = NULL;
  g_autofree char *text = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);
  g_return_val_if_fail (OG_IS_POST (post) && post->id != 0, dex_future_new_infinite ());

  text = og_post_follow_up (post, self->office);
  if (text == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "Nothing follows such a post");
  draft = g_object_new (OG_TYPE_POST,
                        "text", text,
                        "language", post->language,
                        "zone", post->zone,
                        "local-time", post->valid_until,
                        "channels", post->channels,
                        "kind", post->kind,
                        "label", post->label,
                        "follows-id", post->id,
                        NULL);
  return og_call_spawn (follow_up_fiber, self, draft, 0, 0, NULL);
}

/**
 * og_engine_add_reminder_channel:
 * @name: what people call it; one that is there already is taken
 *
 * Returns: (transfer full): a future of the OgChannel; OG_ERROR_INPUT without a name
 */
DexFuture *
og_engine_add_reminder_channel (OgEngine   *self,
                                const char *name)
{
  const OgNetwork *network = og_network_find (REMINDER);
  g_autoptr (OgChannel) channel = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *id = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);

  shown = g_strstrip (g_utf8_make_valid (name != NULL ? name : "", -1));
  if (*shown == '\0' || strlen (shown) > MAX_NAME_BYTES)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "No name that can be used");
  if (network == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "No such network");
  id = g_utf8_casefold (shown, -1);
  channel = g_object_new (OG_TYPE_CHANNEL,
                          "network", network->id,
                          "base-url", "",
                          "remote-id", id,
                          "handle", shown,
                          "name", shown,
                          "max-characters", network->max_characters,
                          "characters-per-link", network->characters_per_link,
                          "max-attachments", network->max_attachments,
                          "max-alt-characters", network->max_alt_characters,
                          "max-image-bytes", network->max_image_bytes,
                          "max-image-pixels", network->max_image_pixels,
                          "schedules", (int) OG_SCHEDULES_NO,
                          NULL);
  return og_accounts_add (self->accounts, channel, NULL, NULL);
}

/* Whether a browser may be sent there. */
static gboolean
is_web_address (const char *url)
{
  g_autoptr (GUri) uri = NULL;
  const char *scheme;

  if (strlen (url) > MAX_URL_BYTES || !g_utf8_validate (url, -1, NULL))
    return FALSE;
  uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  scheme = uri != NULL ? g_uri_get_scheme (uri) : NULL;
  return scheme != NULL && (g_str_equal (scheme, "https") || g_str_equal (scheme, "http")) &&
         g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

static DexFuture *
by_hand_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (GError) error = NULL;
  gboolean written;

  row = dex_await_object (og_store_load_delivery (self->store, call->id), &error);
  if (row == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (row->state != OG_DELIVERY_BY_HAND)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "Nothing to be done by hand");
  g_object_set (row,
                "state", (int) OG_DELIVERY_SENT,
                "sent", og_clock_now (self->clock),
                "remote-url", call->text,
                "error", -1,
                "error-text", NULL,
                NULL);
  written = dex_await_boolean (og_store_finish_delivery (self->store, row, OG_DELIVERY_BY_HAND,
                                                         NULL),
                               &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (!written)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "It has changed meanwhile");
  og_news_tell (self->news, OG_NEWS_POSTS);
  return dex_future_new_true ();
}

/**
 * og_engine_published_by_hand:
 * @url: (nullable): an address of the web; an empty one counts as none
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_INPUT for what is no address,
 *   OG_ERROR_FORBIDDEN if the row does not wait for a person
 */
DexFuture *
og_engine_published_by_hand (OgEngine   *self,
                             gint64      delivery_id,
                             const char *url)
{
  g_autofree char *address = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);

  address = g_strstrip (g_strdup (url != NULL ? url : ""));
  if (*address != '\0' && !is_web_address (address))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "This is no address");
  return og_call_spawn (by_hand_fiber, self, NULL, delivery_id, 0,
                        *address != '\0' ? address : NULL);
}

/* Whether only this computer can send it. */
static gboolean
needs_computer (OgPost *post)
{
  if (post->state != OG_POST_PLANNED)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      if (row->kind == OG_DELIVERY_POST && row->state == OG_DELIVERY_PLANNED &&
          row->sender != OG_SENDER_PERSON)
        return TRUE;
    }
  return FALSE;
}

/* When nobody is here next. FALSE: somebody always is, or never. */
static gboolean
find_absence (OgEngine *self,
              gint64   *from,
              gint64   *to)
{
  gint64 now = og_clock_now (self->clock);

  *from = now;
  if (og_office_time_is_open (self->attendance, now) &&
      !og_office_time_next_closing (self->attendance, now, from))
    return FALSE;
  return og_office_time_next_opening (self->attendance, *from, to);
}

static DexFuture *
needing_computer_fiber (gpointer data)
{
  OgEngine *self = ((OgCall *) data)->self;
  g_autoptr (GListStore) needing = g_list_store_new (OG_TYPE_POST);
  g_autoptr (GListModel) posts = NULL;
  g_autoptr (GError) error = NULL;
  gint64 from;
  gint64 to;

  if (!find_absence (self, &from, &to))
    return dex_future_new_take_object (g_steal_pointer (&needing));
  posts = dex_await_object (og_store_list_posts (self->store, from, to), &error);
  if (posts == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);

      if (needs_computer (post))
        g_list_store_append (needing, post);
    }
  return dex_future_new_take_object (g_steal_pointer (&needing));
}

/**
 * og_engine_list_needing_computer:
 *
 * Returns: (transfer full): a future of a GListStore of OgPost, by due
 */
DexFuture *
og_engine_list_needing_computer (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (needing_computer_fiber, self, NULL, 0, 0, NULL);
}
