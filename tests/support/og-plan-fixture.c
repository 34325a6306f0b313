/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-plan-fixture.h"

#include "og-accounts-private.h"

#define DAY (24 * OG_PLAN_HOUR)
#define NAME "Gemeinde Musterbach"

char *
og_plan_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "engine", NULL);
}

void
og_plan_settle_fiber (OgPlan *self)
{
  for (guint i = 0; i < 40; i++)
    dex_await (og_store_next_due (self->engine->store), NULL);
  /* News are told in a turn of the main loop of their own. */
  dex_await (dex_timeout_new_msec (5), NULL);
  for (guint i = 0; i < 40; i++)
    dex_await (og_store_next_due (self->engine->store), NULL);
}

void
og_plan_settle_for_threads_fiber (OgPlan *self)
{
  guint n = 1;

  og_plan_settle_fiber (self);
  while (n > 0)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) sending =
        dex_await_object (og_store_list_deliveries (self->engine->store, 1 << OG_DELIVERY_SENDING,
                                                    0),
                          &error);

      g_assert_no_error (error);
      n = g_list_model_get_n_items (sending);
      og_plan_settle_fiber (self);
    }
}

void
og_plan_advance_fiber (OgPlan *self,
                       gint64  seconds)
{
  og_clock_set (self->clock, og_clock_now (self->clock) + seconds);
  og_plan_settle_fiber (self);
}

/* The keyring is empty after every start: the account is signed in again. (transfer none) */
static OgChannel *
ensure_channel_fiber (OgPlan *self)
{
  OgAccounts *accounts = og_engine_get_accounts (self->engine);
  g_autoptr (OgChannel) known = g_list_model_get_item (og_engine_get_channels (self->engine), 0);
  /* What it can do is Mastodon's, what it does is the script's. */
  g_autoptr (OgChannel) channel =
    g_object_new (OG_TYPE_CHANNEL, "network", "mastodon", "base-url", "https://example.org",
                  "remote-id", "1", "handle", "@amt@example.org", "name", "Amt", "max-characters",
                  500, "characters-per-link", 23, "schedules",
                  (int) (self->script->can_schedule ? OG_SCHEDULES_YES : OG_SCHEDULES_NO), NULL);
  g_autoptr (OgChannel) listed = NULL;
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  listed = dex_await_object (og_accounts_add (accounts, channel, known, "token"), &error);
  g_assert_no_error (error);
  connection = og_script_connect (self->script, listed, self->clock);
  og_accounts_set_connection (accounts, listed->id, connection);
  return og_engine_find_channel (self->engine, listed->id);
}

static void
save_office_fiber (OgPlan   *self,
                   OgOffice *office)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_save_office (self->engine, office), &error));
  g_assert_no_error (error);
}

static void
set_hours_fiber (OgPlan *self)
{
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (self->engine));

  for (int weekday = 1; weekday <= 7; weekday++)
    og_office_clear_day (office, weekday);
  for (int weekday = 1; weekday <= 5; weekday++)
    og_office_add_period (office, weekday, 8 * 60, 12 * 60);
  g_object_set (office, "name", NAME, "zone", "Europe/Berlin", "land", "NW", NULL);
  save_office_fiber (self, office);
}

OgPlan *
og_plan_open_fiber (OgScript *script,
                    gint64    now)
{
  OgPlan *self = g_new0 (OgPlan, 1);
  g_autofree char *folder = og_plan_dup_folder ();
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;

  self->script = g_object_ref (script);
  self->clock = og_clock_new_set (now);
  self->engine = dex_await_object (og_engine_open (folder, FALSE, self->clock, secrets, http),
                                   &error);
  g_assert_no_error (error);
  /* Whatever asks for the token at the start has seen that there is none. */
  og_plan_settle_fiber (self);
  self->channel = ensure_channel_fiber (self);
  if (g_strcmp0 (og_engine_get_office (self->engine)->name, NAME) != 0)
    set_hours_fiber (self);
  og_plan_settle_fiber (self);
  return self;
}

void
og_plan_close_fiber (OgPlan *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_close (self->engine), &error));
  g_assert_no_error (error);
  /* What waits for the clock ends. */
  og_clock_set (self->clock, og_clock_now (self->clock) + 30 * DAY);
  dex_await (dex_timeout_new_msec (5), NULL);
  g_clear_object (&self->engine);
  g_clear_object (&self->clock);
  g_clear_object (&self->script);
  g_free (self);
}

void
og_plan_set_rules_fiber (OgPlan *self,
                         int     sign_off,
                         int     kinds)
{
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (self->engine));

  g_object_set (office, "sign-off", sign_off, "sign-off-kinds", kinds, NULL);
  save_office_fiber (self, office);
}

OgPost *
og_plan_new_post (OgPlan     *self,
                  const char *text,
                  const char *local_time)
{
  OgPost *post = og_post_new ();

  g_object_set (post, "text", text, "language", "de", "local-time", local_time, "zone",
                "Europe/Berlin", NULL);
  og_post_set_channel (post, self->channel->id, TRUE);
  return post;
}

OgPost *
og_plan_load_fiber (OgPlan *self,
                    gint64  post_id)
{
  g_autoptr (GError) error = NULL;
  OgPost *post = dex_await_object (og_engine_load_post (self->engine, post_id), &error);

  g_assert_no_error (error);
  return post;
}

gint64
og_plan_expect_fiber (DexFuture *future,
                      int        expected)
{
  g_autoptr (DexFuture) kept = dex_ref (future);
  g_autoptr (GError) error = NULL;
  const GValue *value;

  dex_await (future, NULL);
  value = dex_future_get_value (kept, &error);
  if (expected >= 0)
    {
      g_assert_error (error, OG_ERROR, expected);
      return 0;
    }
  g_assert_no_error (error);
  return G_VALUE_HOLDS_INT64 (value) ? g_value_get_int64 (value) : 0;
}

void
og_plan_expect_state_fiber (OgPlan     *self,
                            gint64      post_id,
                            OgPostState state)
{
  g_autoptr (OgPost) post = og_plan_load_fiber (self, post_id);

  g_assert_cmpint (post->state, ==, state);
}

OgDelivery *
og_plan_row_fiber (OgPlan *self,
                   gint64  post_id)
{
  g_autoptr (OgPost) post = og_plan_load_fiber (self, post_id);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)), <=, 1);
  return g_list_model_get_item (G_LIST_MODEL (post->deliveries), 0);
}

char *
og_plan_digest_fiber (OgPlan *self,
                      gint64  post_id)
{
  g_autoptr (OgPost) post = og_plan_load_fiber (self, post_id);

  return og_sign_off_digest (post, NULL);
}
