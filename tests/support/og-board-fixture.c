/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-board-fixture.h"

#define N_SETTLES 30
#define SINCE G_GINT64_CONSTANT (1795000000)

OgOffice *
og_board_bench_make_office (guint n_rules)
{
  OgOffice *office = og_office_new ();
  GListModel *rules = G_LIST_MODEL (office->rules);

  g_object_set (office, "name", "Gemeinde Musterbach", "imprint-url",
                "https://musterbach.example/impressum", NULL);
  og_office_add_period (office, G_DATE_MONDAY, 8 * 60, 12 * 60);
  og_netiquette_complete_rules (office);
  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (rules, i);

      og_record_set_int (OG_RECORD (rule), "chosen", i < n_rules);
    }
  return office;
}

OgNetiquette *
og_board_bench_make_netiquette (guint n_rules,
                                int   version)
{
  g_autoptr (OgOffice) office = og_board_bench_make_office (n_rules);

  return n_rules > 0 ? og_netiquette_new (office, version, SINCE) : NULL;
}

static void
on_changed (OgBoardBench *self)
{
  self->n_changed++;
}

OgChannel *
og_board_bench_get_channel (OgBoardBench *self)
{
  return og_accounts_find (self->outbox->accounts, self->outbox->channel_id);
}

OgBoardState
og_board_bench_get_state (OgBoardBench *self)
{
  return og_board_get_state (self->board, self->outbox->channel_id);
}

void
og_board_bench_settle_fiber (OgBoardBench *self)
{
  for (guint i = 0; i < N_SETTLES; i++)
    og_outbox_settle_fiber (self->outbox);
}

static void
save_wanted_fiber (OgBoardBench *self,
                   gboolean      wanted)
{
  OgChannel *channel = og_board_bench_get_channel (self);
  g_autoptr (GError) error = NULL;

  if (channel->board == wanted)
    return;
  og_record_set_int (OG_RECORD (channel), "board", wanted);
  dex_await (og_accounts_save (self->outbox->accounts, channel), &error);
  g_assert_no_error (error);
}

OgBoardBench *
og_board_bench_open_fiber (OgScript *script,
                           gint64    now,
                           guint     n_rules,
                           gboolean  wanted)
{
  OgBoardBench *self = g_new0 (OgBoardBench, 1);

  self->netiquette = og_board_bench_make_netiquette (n_rules, (int) n_rules);
  og_outbox_network = "mastodon";
  self->outbox = og_outbox_open_fiber (script, now);
  save_wanted_fiber (self, wanted);
  self->office = og_board_bench_make_office (n_rules);
  self->board = og_board_new (self->outbox->store, self->outbox->accounts, self->outbox->publisher,
                              self->outbox->clock, self->outbox->news);
  g_signal_connect_swapped (self->board, "changed", G_CALLBACK (on_changed), self);
  og_board_set_rules (self->board, self->office, self->netiquette);
  og_board_start (self->board);
  og_board_bench_settle_fiber (self);
  return self;
}

void
og_board_bench_set_fiber (OgBoardBench *self,
                          guint         n_rules,
                          gboolean      wanted)
{
  g_clear_pointer (&self->netiquette, og_netiquette_unref);
  self->netiquette = og_board_bench_make_netiquette (n_rules, (int) n_rules);
  save_wanted_fiber (self, wanted);
  og_board_set_rules (self->board, self->office, self->netiquette);
  og_board_try_again (self->board, self->outbox->channel_id);
  og_board_bench_settle_fiber (self);
}

void
og_board_bench_close_fiber (OgBoardBench *self)
{
  og_board_stop (self->board);
  g_signal_handlers_disconnect_by_data (self->board, self);
  og_outbox_close_fiber (self->outbox);
  g_clear_object (&self->board);
  g_clear_object (&self->office);
  g_clear_pointer (&self->netiquette, og_netiquette_unref);
  g_free (self);
}

static OgDelivery *
find_answer_to (OgScript   *script,
                const char *parent_id)
{
  OgDelivery *found = NULL;

  for (guint i = 0; i < script->posts->len; i++)
    {
      OgDelivery *post = g_ptr_array_index (script->posts, i);

      if (g_strcmp0 (post->parent_id, parent_id) != 0)
        continue;
      g_assert_null (found);
      found = post;
    }
  return found;
}

void
og_board_bench_assert_stands (OgScript *script,
                              guint     n_rules)
{
  g_autoptr (OgNetiquette) netiquette = og_board_bench_make_netiquette (n_rules, (int) n_rules);
  g_autoptr (GPtrArray) texts = NULL;
  const char *parent = NULL;

  if (netiquette != NULL)
    texts = og_netiquette_thread (netiquette, OG_COUNT_MASTODON, 500, 23, NULL);
  g_assert_cmpuint (script->posts->len, ==, texts != NULL ? texts->len : 0);
  g_assert_cmpuint (g_hash_table_size (script->pins), ==, texts != NULL);
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      OgDelivery *post = find_answer_to (script, parent);

      g_assert_nonnull (post);
      g_assert_cmpstr (post->text, ==, g_ptr_array_index (texts, i));
      g_assert_cmpint (g_hash_table_contains (script->pins, post->remote_id), ==, i == 0);
      parent = post->remote_id;
    }
  if (texts != NULL)
    g_assert_nonnull (strstr (script->profile, "https://musterbach.example/impressum"));
  else
    g_assert_null (strstr (script->profile, "https://musterbach.example/impressum"));
}
