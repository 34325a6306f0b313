/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-outbox-fixture.h"

#include <glib/gstdio.h>

/* More turns than any chain of questions to the database is long. */
#define N_TURNS 30

const char *og_outbox_network = "script";

char *
og_outbox_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "outbox.db", NULL);
}

static void
on_finished (OgOutbox   *self,
             OgDelivery *delivery)
{
  g_ptr_array_add (self->finished, g_object_ref (delivery));
}

static gint64
ensure_channel_fiber (OgStore *store,
                      gboolean schedules)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) channels = dex_await_object (og_store_list_channels (store), &error);
  g_autoptr (OgChannel) channel = NULL;
  gint64 id;

  g_assert_no_error (error);
  channel = g_list_model_get_item (channels, 0);
  if (channel != NULL)
    return channel->id;
  channel = g_object_new (OG_TYPE_CHANNEL, "network", og_outbox_network, "base-url", "https://example.org",
                          "remote-id", "1", "handle", "@amt@example.org", "name", "Amt",
                          "max-characters", 500, "characters-per-link", 23, "schedules",
                          schedules ? OG_SCHEDULES_YES : OG_SCHEDULES_NO, NULL);
  id = dex_await_int64 (og_store_save_channel (store, channel), &error);
  g_assert_no_error (error);
  return id;
}

OgOutbox *
og_outbox_open_fiber (OgScript *script,
                      gint64    now)
{
  OgOutbox *self = g_new0 (OgOutbox, 1);
  g_autofree char *path = og_outbox_dup_path ();
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  self->script = g_object_ref (script);
  self->finished = g_ptr_array_new_with_free_func (g_object_unref);
  self->clock = og_clock_new_set (now);
  self->store = dex_await_object (og_store_open (path), &error);
  g_assert_no_error (error);
  self->channel_id = ensure_channel_fiber (self->store, script->can_schedule);
  self->accounts = og_accounts_new (self->store, secrets, http, self->clock);
  dex_await (og_accounts_load (self->accounts), &error);
  g_assert_no_error (error);
  connection = og_script_connect (script, og_accounts_find (self->accounts, self->channel_id),
                                  self->clock);
  og_accounts_set_connection (self->accounts, self->channel_id, connection);
  self->news = og_news_new ();
  self->publisher = og_publisher_new (self->store, self->accounts, self->clock, self->news,
                                      g_get_user_data_dir ());
  g_signal_connect_swapped (self->publisher, "finished", G_CALLBACK (on_finished), self);
  dex_await (og_publisher_start (self->publisher), &error);
  g_assert_no_error (error);
  self->scheduler = og_scheduler_new (self->store, self->accounts, self->publisher, self->clock,
                                      self->news, g_get_user_data_dir ());
  if (script->can_schedule)
    {
      g_signal_connect_object (self->news, "news", G_CALLBACK (og_scheduler_wake), self->scheduler,
                               G_CONNECT_SWAPPED);
      og_scheduler_start (self->scheduler);
    }
  og_outbox_settle_fiber (self);
  return self;
}

OgOutbox *
og_outbox_open_new_fiber (OgScript *script)
{
  og_outbox_forget ();
  return og_outbox_open_fiber (script, OG_OUTBOX_START);
}

void
og_outbox_close_fiber (OgOutbox *self)
{
  og_publisher_stop (self->publisher);
  og_scheduler_stop (self->scheduler);
  g_signal_handlers_disconnect_by_data (self->publisher, self);
  og_outbox_settle_fiber (self);
  /* What waits for the clock ends. */
  og_clock_set (self->clock, og_clock_now (self->clock) + 30 * 24 * 60 * 60);
  og_outbox_settle_fiber (self);
  dex_await (og_store_close (self->store), NULL);
  g_clear_object (&self->scheduler);
  g_clear_object (&self->publisher);
  g_clear_object (&self->news);
  g_clear_object (&self->accounts);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->script);
  g_ptr_array_unref (self->finished);
  g_free (self);
}

void
og_outbox_settle_fiber (OgOutbox *self)
{
  for (guint i = 0; i < N_TURNS; i++)
    {
      dex_await (og_store_next_due (self->store), NULL);
      /* A busy machine may let the store answer before anybody waits; then the others had no turn. */
      dex_await (dex_timeout_new_msec (0), NULL);
    }
}

void
og_outbox_advance_fiber (OgOutbox *self,
                         gint64    seconds)
{
  og_clock_set (self->clock, og_clock_now (self->clock) + seconds);
  og_outbox_settle_fiber (self);
}

gint64
og_outbox_plan_fiber (OgOutbox   *self,
                      const char *text,
                      gint64      due)
{
  g_autofree char *channels = g_strdup_printf ("%" G_GINT64_FORMAT, self->channel_id);
  g_autoptr (OgPost) post = og_post_new ();
  g_autoptr (OgPost) planned = NULL;
  g_autoptr (OgDelivery) delivery = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_object_set (post, "text", text, "channels", channels, "due", due, "local-time",
                "2026-11-25T09:00", NULL);
  id = dex_await_int64 (og_store_plan_post (self->store, post), &error);
  g_assert_no_error (error);
  planned = dex_await_object (og_store_load_post (self->store, id), &error);
  g_assert_no_error (error);
  delivery = g_list_model_get_item (G_LIST_MODEL (planned->deliveries), 0);
  g_assert_nonnull (delivery);
  og_publisher_wake (self->publisher);
  og_scheduler_wake (self->scheduler);
  og_outbox_settle_fiber (self);
  return delivery->id;
}

OgDelivery *
og_outbox_load_fiber (OgOutbox *self,
                      gint64    delivery_id)
{
  g_autoptr (GError) error = NULL;
  OgDelivery *delivery;

  delivery = dex_await_object (og_store_load_delivery (self->store, delivery_id), &error);
  g_assert_no_error (error);
  return delivery;
}

OgPost *
og_outbox_load_post_fiber (OgOutbox *self,
                           gint64    delivery_id)
{
  g_autoptr (OgDelivery) row = og_outbox_load_fiber (self, delivery_id);
  g_autoptr (GError) error = NULL;
  OgPost *post = dex_await_object (og_store_load_post (self->store, row->post_id), &error);

  g_assert_no_error (error);
  return post;
}

void
og_outbox_expect_fiber (OgOutbox       *self,
                        gint64          delivery_id,
                        OgDeliveryState state)
{
  g_autoptr (OgDelivery) delivery = og_outbox_load_fiber (self, delivery_id);

  g_assert_cmpint (delivery->state, ==, state);
}

void
og_outbox_forget (void)
{
  g_autofree char *path = og_outbox_dup_path ();
  const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);
      g_unlink (file);
    }
}
