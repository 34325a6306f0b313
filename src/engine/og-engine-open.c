/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-new.h"
#include "og-engine-private.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "og-call.h"
#include "og-engine-inbox.h"
#include "og-picture-fit.h"
#include "og-practice.h"
#include "og-signing.h"
#include "og-store-inbox.h"

/* What is overdue becomes so by time alone. */
#define COUNT_AGAIN_SECONDS 60

/* What the engine is opened with. */
typedef struct
{
  char *folder;
  gboolean practice;
  OgClock *clock;
  OgSecrets *secrets;
  OgHttp *http;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->folder);
  g_clear_object (&opening->clock);
  g_clear_object (&opening->secrets);
  g_clear_object (&opening->http);
  g_free (opening);
}

static DexFuture *
count_fiber (gpointer data)
{
  OgEngine *self = ((OgCall *) data)->self;

  do
    {
      g_autoptr (GError) error = NULL;
      g_autofree OgCounts *counts = NULL;
      g_autofree char *clerk = og_engine_dup_clerk (self);

      self->count_again = FALSE;
      counts = dex_await_boxed (og_store_count (self->store, og_clock_now (self->clock), clerk),
                                &error);
      if (self->closed)
        break;
      if (counts == NULL)
        g_warning ("Cannot count: %s", error->message);
      else if (memcmp (counts, &self->counts, sizeof *counts) != 0)
        {
          self->counts = *counts;
          og_engine_tell_counts (self);
        }
    }
  while (self->count_again);
  self->counting = FALSE;
  return dex_future_new_true ();
}

static void
count (OgEngine *self)
{
  self->count_again = TRUE;
  if (self->counting || self->closed)
    return;
  self->counting = TRUE;
  dex_future_disown (og_call_spawn (count_fiber, self, NULL, 0, 0, NULL));
}

/* What was put off until an instant that has passed since is due again, without any other change. */
static void
look_at_come_back_fiber (OgEngine *self,
                         gint64    since)
{
  g_autoptr (GError) error = NULL;
  gint64 next = dex_await_int64 (og_store_next_come_back (self->store, since), &error);

  if (error != NULL)
    g_message ("Cannot read what comes back: %s", error->message);
  else if (next > 0 && next <= og_clock_now (self->clock))
    og_news_tell (self->news, OG_NEWS_CONCERNS);
}

static DexFuture *
count_loop_fiber (gpointer data)
{
  OgEngine *self = ((OgCall *) data)->self;
  gint64 since = og_clock_now (self->clock);

  while (!self->closed)
    {
      gint64 now = og_clock_now (self->clock);
      gint64 next = now + COUNT_AGAIN_SECONDS;

      count (self);
      look_at_come_back_fiber (self, since);
      since = now;
      dex_await (dex_future_first (og_clock_wait_until (self->clock, next),
                                   dex_ref (DEX_FUTURE (self->closing)), NULL),
                 NULL);
    }
  return dex_future_new_true ();
}

static void
on_news (OgEngine *self,
         guint     kinds)
{
  if (self->closed)
    return;
  if (kinds & OG_NEWS_POSTS)
    {
      og_publisher_wake (self->publisher);
      og_scheduler_wake (self->scheduler);
      og_board_follow (self->board);
    }
  count (self);
  og_engine_tell_news (self, kinds);
}

/* The newest of what arrived, with its concern, for a notification. */
static DexFuture *
arrived_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  GListModel *messages = call->object;
  guint n = g_list_model_get_n_items (messages);
  g_autoptr (OgMessage) newest = g_list_model_get_item (messages, 0);
  g_autoptr (OgConcern) concern = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < n; i++)
    {
      g_autoptr (OgMessage) message = g_list_model_get_item (messages, i);

      if (message->id > newest->id)
        g_set_object (&newest, message);
    }
  concern = dex_await_object (og_inbox_load (self->inbox, newest->concern_id), &error);
  if (concern != NULL && !self->closed)
    og_engine_tell_arrived (self, concern, newest, (int) n);
  else if (error != NULL)
    g_message ("Cannot read what arrived: %s", error->message);
  return dex_future_new_true ();
}

static DexFuture *
answer_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (GError) error = NULL;

  if (!dex_await (og_auto_answerer_answer (self->auto_answerer, call->object), &error) &&
      !self->closed)
    g_warning ("Cannot answer automatically: %s", error->message);
  return dex_future_new_true ();
}

static void
on_arrived (OgEngine   *self,
            GListModel *messages)
{
  dex_future_disown (og_call_spawn (arrived_fiber, self, messages, 0, 0, NULL));
  dex_future_disown (og_call_spawn (answer_fiber, self, messages, 0, 0, NULL));
}

static void
on_board_changed (OgEngine *self)
{
  og_news_tell (self->news, OG_NEWS_OFFICE);
}

static void
on_network_changed (OgEngine *self,
                    gboolean  available)
{
  if (!available || self->closed)
    return;
  og_publisher_network_back (self->publisher);
  og_scheduler_network_back (self->scheduler);
  og_fetcher_wake (self->fetcher);
}

/* Makes the folders. */
static gboolean
prepare_folder (OgEngine   *self,
                const char *folder,
                GError    **error)
{
  self->pictures = g_build_filename (folder, "pictures", NULL);
  if (g_mkdir_with_parents (self->pictures, 0700) == 0)
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "Cannot make the folder “%s”: %s",
               self->pictures, g_strerror (errno));
  return FALSE;
}

/* The town's account: the one there is, or a new one with its office. (transfer full) */
static OgChannel *
make_town_channel_fiber (OgEngine   *self,
                         GListModel *channels,
                         const char *folder,
                         GError    **error)
{
  g_autoptr (OgChannel) fresh = og_practice_new_channel (folder);
  g_autoptr (OgChannel) channel = g_list_model_get_item (channels, 0);
  g_autoptr (OgOffice) copy = NULL;

  if (channel != NULL)
    {
      /* The folder may have been moved. */
      og_record_set_string (OG_RECORD (channel), "base_url", fresh->base_url);
      return g_steal_pointer (&channel);
    }
  /* `created` stays 0: the account has always been there, and what citizens wrote yesterday has its
   * deadline from yesterday. */
  og_practice_fill_office (self->office);
  copy = og_office_copy (self->office);
  return dex_await (og_store_save_office (self->store, copy), error) ? g_steal_pointer (&fresh) :
                                                                       NULL;
}

/* A practice town that has no channel yet is a new one: it gets its office and its citizens. */
static gboolean
found_town_fiber (OgEngine   *self,
                  const char *folder,
                  GError    **error)
{
  g_autoptr (GListModel) channels = NULL;
  g_autoptr (OgChannel) channel = NULL;
  g_autoptr (GError) failed = NULL;

  channels = dex_await_object (og_store_list_channels (self->store), &failed);
  if (channels != NULL)
    channel = make_town_channel_fiber (self, channels, folder, &failed);
  if (channel != NULL)
    dex_await_int64 (og_store_save_channel (self->store, channel), &failed);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
open_store_fiber (OgEngine *self,
                  Opening  *opening,
                  GError  **error)
{
  g_autofree char *path = g_build_filename (opening->folder, "ortsgespraech.db", NULL);

  self->store = dex_await_object (og_store_open (path), error);
  if (self->store != NULL)
    self->office = dex_await_object (og_store_load_office (self->store), error);
  return self->office != NULL &&
         (!self->practice || found_town_fiber (self, opening->folder, error));
}

/* Puts the parts together and lets them hear each other. */
static void
assemble (OgEngine *self,
          Opening  *opening)
{
  g_autofree char *evidence = NULL;

  self->news = og_news_new ();
  self->accounts = og_accounts_new (self->store, opening->secrets, opening->http, self->clock);
  self->publisher = og_publisher_new (self->store, self->accounts, self->clock, self->news,
                                      self->pictures);
  self->scheduler = og_scheduler_new (self->store, self->accounts, self->publisher, self->clock,
                                      self->news, self->pictures);
  self->fetcher = og_fetcher_new (self->store, self->accounts, self->clock, self->news);
  self->planner = og_planner_new (self->store, self->clock, self->news);
  og_planner_set_scheduler (self->planner, self->scheduler);
  self->series_keeper = og_series_keeper_new (self->store, self->clock, self->news, self->planner);
  self->http = g_object_ref (opening->http);
  self->inbox = og_inbox_new (self->store, self->accounts, self->clock, self->news);
  self->auto_answerer = og_auto_answerer_new (self->store, self->accounts, self->clock,
                                              self->news);
  self->board = og_board_new (self->store, self->accounts, self->publisher, self->clock,
                              self->news);
  evidence = g_build_filename (opening->folder, "evidence", NULL);
  self->moderator = og_moderator_new (self->store, self->accounts, self->publisher, self->http,
                                      self->clock, self->news, evidence);
  og_engine_take_office (self, self->office);

  g_signal_connect_object (self->news, "news", G_CALLBACK (on_news), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accounts, "ready", G_CALLBACK (og_engine_tell_counts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accounts, "standing", G_CALLBACK (og_engine_tell_counts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accounts, "contact", G_CALLBACK (og_engine_tell_last_contact),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->publisher, "finished", G_CALLBACK (og_engine_tell_finished), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fetcher, "arrived", G_CALLBACK (on_arrived), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "changed", G_CALLBACK (on_board_changed), self,
                           G_CONNECT_SWAPPED);
  if (!self->practice)
    g_signal_connect_object (g_network_monitor_get_default (), "network-changed",
                             G_CALLBACK (on_network_changed), self, G_CONNECT_SWAPPED);
}

/* What cannot be brought to its end now waits for the next start: nothing unsigned leaves meanwhile. */
static void
recover_signing_fiber (OgEngine *self)
{
  g_autoptr (GError) error = NULL;

  if (!dex_await (og_signing_recover (self->planner), &error))
    g_warning ("Cannot go on with what was signed: %s", error->message);
}

static gboolean
begin_fiber (OgEngine *self,
             GError  **error)
{
  og_picture_fit_clean (self->pictures);
  if (!dex_await (og_accounts_load (self->accounts), error) ||
      !og_engine_load_rules_fiber (self, error) ||
      !dex_await (og_publisher_start (self->publisher), error))
    return FALSE;
  recover_signing_fiber (self);
  og_engine_tell_last_contact (self);
  og_fetcher_start (self->fetcher);
  og_board_start (self->board);
  og_moderator_start (self->moderator);
  og_scheduler_start (self->scheduler);
  og_series_keeper_start (self->series_keeper);
  dex_future_disown (og_call_spawn (count_loop_fiber, self, NULL, 0, 0, NULL));
  return TRUE;
}

static DexFuture *
open_fiber (gpointer data)
{
  Opening *opening = data;
  g_autoptr (OgEngine) self = g_object_new (OG_TYPE_ENGINE, NULL);
  g_autoptr (GError) error = NULL;
  gboolean opened = FALSE;

  self->practice = opening->practice;
  self->clock = g_object_ref (opening->clock);
  if (prepare_folder (self, opening->folder, &error))
    self->lock = og_lock_take (opening->folder, &error);
  if (self->lock != NULL && open_store_fiber (self, opening, &error))
    {
      assemble (self, opening);
      opened = begin_fiber (self, &error);
    }
  if (opened)
    return dex_future_new_take_object (g_steal_pointer (&self));
  self->closed = TRUE;
  if (self->store != NULL)
    dex_await (og_store_close (self->store), NULL);
  return dex_future_new_for_error (g_steal_pointer (&error));
}

/**
 * og_engine_open:
 * @folder: the data folder, made if missing
 * @practice: whether it is the practice town's
 *
 * Returns: (transfer full): a future of the OgEngine; OG_ERROR_FORBIDDEN if another program has the
 *   folder open, OG_ERROR_TOO_NEW or OG_ERROR_STORAGE if its database cannot be used
 */
DexFuture *
og_engine_open (const char *folder,
                gboolean    practice,
                OgClock    *clock,
                OgSecrets  *secrets,
                OgHttp     *http)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->folder = g_canonicalize_filename (folder, NULL);
  opening->practice = practice;
  opening->clock = g_object_ref (clock);
  opening->secrets = g_object_ref (secrets);
  opening->http = g_object_ref (http);
  return dex_scheduler_spawn (dex_scheduler_get_default (), 0, open_fiber, opening, opening_free);
}

static DexFuture *
close_fiber (gpointer data)
{
  OgEngine *self = ((OgCall *) data)->self;
  g_autoptr (GError) error = NULL;

  /* What was answered last is still on its way. Whoever asked for it hears whether it worked. */
  if (self->office_saved != NULL)
    dex_await (dex_ref (self->office_saved), NULL);
  if (!dex_await (og_store_close (self->store), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  g_clear_pointer (&self->lock, og_lock_free);
  return dex_future_new_true ();
}

/**
 * og_engine_close:
 *
 * Ends everything; what is asked afterwards rejects with OG_ERROR_GONE. The folder can be opened
 * again when the future is there.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_close (OgEngine *self)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  if (self->closed)
    return dex_future_new_true ();
  self->closed = TRUE;
  dex_promise_resolve_boolean (self->closing, TRUE);
  og_publisher_stop (self->publisher);
  og_scheduler_stop (self->scheduler);
  og_series_keeper_stop (self->series_keeper);
  og_fetcher_stop (self->fetcher);
  og_board_stop (self->board);
  og_moderator_stop (self->moderator);
  return og_call_spawn (close_fiber, self, NULL, 0, 0, NULL);
}
