/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-fetcher.h"

#include "og-call.h"
#include "og-intake.h"
#include "og-network.h"
#include "og-outcome.h"
#include "og-thread-gaps.h"

/* A server that says "more" for ever is not followed for ever. */
#define MAX_PAGES 100

/* One account being asked. Owned by the table; a fiber that finds its round stale ends. */
typedef struct
{
  guint generation;  /* of the fiber that asks; another one ends by itself */
  guint failures;    /* in a row */
  DexPromise *wake;  /* resolved to ask at once */
  DexPromise *asked; /* resolved when the round under way, or the next one, is over */
} Loop;

struct _OgFetcher
{
  GObject parent_instance;

  OgStore *store;
  OgAccounts *accounts;
  OgClock *clock;
  OgNews *news;
  OgIntake *intake;
  GHashTable *loops; /* gint64 channel id → Loop */
  guint generation;
  gboolean stopped;
};

enum
{
  SIGNAL_ARRIVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgFetcher, og_fetcher, G_TYPE_OBJECT)

static void
resolve (DexPromise *promise)
{
  if (dex_future_is_pending (DEX_FUTURE (promise)))
    dex_promise_resolve_boolean (promise, TRUE);
}

static void
loop_free (gpointer data)
{
  Loop *loop = data;

  /* Who waits for a loop that ends is not left waiting. */
  resolve (loop->wake);
  resolve (loop->asked);
  dex_clear (&loop->wake);
  dex_clear (&loop->asked);
  g_free (loop);
}

static void
og_fetcher_dispose (GObject *object)
{
  OgFetcher *self = OG_FETCHER (object);

  g_clear_pointer (&self->loops, g_hash_table_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->accounts);
  g_clear_object (&self->clock);
  g_clear_object (&self->news);
  g_clear_pointer (&self->intake, og_intake_unref);

  G_OBJECT_CLASS (og_fetcher_parent_class)->dispose (object);
}

static void
og_fetcher_class_init (OgFetcherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_fetcher_dispose;

  signals[SIGNAL_ARRIVED] = g_signal_new ("arrived", OG_TYPE_FETCHER, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);
}

static void
og_fetcher_init (OgFetcher *self)
{
  self->loops = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, loop_free);
}

/**
 * og_fetcher_new:
 *
 * Returns: (transfer full): a fetcher that rests until og_fetcher_start()
 */
OgFetcher *
og_fetcher_new (OgStore    *store,
                OgAccounts *accounts,
                OgClock    *clock,
                OgNews     *news)
{
  OgFetcher *self = g_object_new (OG_TYPE_FETCHER, NULL);

  self->store = g_object_ref (store);
  self->accounts = g_object_ref (accounts);
  self->clock = g_object_ref (clock);
  self->news = g_object_ref (news);
  return self;
}

/**
 * og_fetcher_set_time:
 *
 * Sets the hours and promises that give the deadlines of what arrives from now on, and the words of its
 * office by which it is looked at.
 */
void
og_fetcher_set_time (OgFetcher    *self,
                     OgOfficeTime *time)
{
  g_return_if_fail (OG_IS_FETCHER (self));

  g_clear_pointer (&self->intake, og_intake_unref);
  self->intake = og_intake_new (time);
}

/* Makes what a network says ready for the store: a server may give any date. */
static void
complete_messages (OgFetcher *self,
                   OgChannel *channel,
                   GPtrArray *messages)
{
  gint64 now = og_clock_now (self->clock);

  for (guint i = 0; i < messages->len; i++)
    {
      OgMessage *message = g_ptr_array_index (messages, i);
      OgRecord *record = OG_RECORD (message);

      if (message->created <= 0 || message->created > now)
        og_record_set_int (record, "created", now);
      og_record_set_int (record, "channel_id", channel->id);
      og_record_set_int (record, "fetched", now);
      og_record_set_int (record, "unread", !message->own);
    }
}

static void
append_all (GListStore *to,
            GListModel *from)
{
  for (guint i = 0; i < g_list_model_get_n_items (from); i++)
    {
      g_autoptr (OgMessage) message = g_list_model_get_item (from, i);
      g_list_store_append (to, message);
    }
}

/* Asks for one page and stores it. Returns whether there is more. */
static gboolean
fetch_page_fiber (OgFetcher    *self,
                  OgConnection *connection,
                  OgChannel    *channel,
                  GListStore   *arrived,
                  GError      **error)
{
  g_autofree char *before = g_strdup (channel->cursor);
  g_autoptr (OgBatch) batch = dex_await_boxed (og_connection_fetch (connection, before), error);
  g_autoptr (GListModel) fresh = NULL;

  if (batch == NULL || self->stopped)
    return FALSE;
  if (batch->messages->len == 0 && g_strcmp0 (batch->cursor, before) == 0)
    return FALSE;
  og_thread_gaps_fill_fiber (self->store, connection, batch->messages);
  if (self->stopped)
    return FALSE;
  complete_messages (self, channel, batch->messages);
  fresh = dex_await_object (og_intake_store (self->intake, self->store, channel, batch->messages,
                                             batch->cursor),
                            error);
  if (fresh == NULL)
    return FALSE;
  og_record_set_string (OG_RECORD (channel), "cursor", batch->cursor);
  append_all (arrived, fresh);
  if (batch->messages->len > 0)
    og_news_tell (self->news, OG_NEWS_CONCERNS);
  return batch->more && g_strcmp0 (batch->cursor, before) != 0;
}

/* Asks an account for all that is new. */
static void
ask_fiber (OgFetcher *self,
           OgChannel *channel,
           GError   **error)
{
  g_autoptr (GListStore) arrived = g_list_store_new (OG_TYPE_MESSAGE);
  g_autoptr (OgConnection) connection = NULL;
  gboolean more;

  connection = dex_await_object (og_accounts_connect (self->accounts, channel->id), error);
  more = connection != NULL;
  for (guint page = 0; more && page < MAX_PAGES; page++)
    more = fetch_page_fiber (self, connection, channel, arrived, error);
  if (!self->stopped && g_list_model_get_n_items (G_LIST_MODEL (arrived)) > 0)
    g_signal_emit (self, signals[SIGNAL_ARRIVED], 0, arrived);
}

/* When to ask again, unix seconds. */
static gint64
next_asking (OgFetcher *self,
             OgChannel *channel,
             Loop      *loop)
{
  const OgNetwork *network = og_network_find (channel->network);
  gint64 interval = network != NULL ? MAX (network->fetch_interval, 1) : OG_WAIT_FIRST_SECONDS;
  gint64 wait = loop->failures == 0 ? interval :
                                      MAX (interval, og_outcome_wait (loop->failures - 1));

  /* A person who has just left the keyring locked is not to be asked again at once. */
  if (loop->failures > 0 && channel->error == OG_ERROR_SECRETS)
    wait = OG_WAIT_MAX_SECONDS;
  return MAX (og_clock_now (self->clock) + wait,
              og_accounts_get_quiet_until (self->accounts, channel->id));
}

/* The loop this fiber works for, or NULL if it is to end. */
static Loop *
find_loop (OgFetcher *self,
           OgCall    *call)
{
  Loop *loop = self->stopped ? NULL : g_hash_table_lookup (self->loops, &call->id);

  return loop != NULL && loop->generation == call->number ? loop : NULL;
}

static void
renew (DexPromise **promise)
{
  if (*promise != NULL)
    resolve (*promise);
  dex_clear (promise);
  *promise = dex_promise_new ();
}

/* Waits until the next asking, or until woken; but never less than the network wants. */
static void
wait_fiber (OgFetcher *self,
            OgCall    *call)
{
  OgChannel *channel = call->object;
  Loop *loop = find_loop (self, call);
  gint64 until = loop != NULL ? next_asking (self, channel, loop) : 0;

  while (loop != NULL && og_clock_now (self->clock) < until)
    {
      DexFuture *wake = dex_ref (DEX_FUTURE (loop->wake));

      dex_await (dex_future_first (og_clock_wait_until (self->clock, until), wake, NULL), NULL);
      loop = find_loop (self, call);
      until = og_accounts_get_quiet_until (self->accounts, channel->id);
      if (loop != NULL && og_clock_now (self->clock) < until)
        renew (&loop->wake);
    }
}

static DexFuture *
loop_fiber (gpointer data)
{
  OgCall *call = data;
  OgFetcher *self = call->self;
  OgChannel *channel = call->object;
  Loop *loop;

  while ((loop = find_loop (self, call)) != NULL)
    {
      g_autoptr (GError) error = NULL;

      renew (&loop->wake);
      ask_fiber (self, channel, &error);
      loop = find_loop (self, call);
      if (loop == NULL)
        break;
      if (error != NULL)
        g_message ("Cannot ask %s: %s", channel->handle, error->message);
      og_accounts_report (self->accounts, channel->id, error);
      loop->failures = error == NULL ? 0 : loop->failures + 1;
      renew (&loop->asked);
      if (og_accounts_is_signed_out (self->accounts, channel->id))
        {
          g_hash_table_remove (self->loops, &call->id);
          break;
        }
      wait_fiber (self, call);
    }
  return dex_future_new_true ();
}

/* Where only a person can post nobody can be asked either. */
static gboolean
is_silent (OgChannel *channel)
{
  const OgNetwork *network = og_network_find (channel->network);

  return network != NULL && (network->capabilities & OG_CAN_BY_HAND) != 0;
}

static void
start_loop (OgFetcher *self,
            OgChannel *channel)
{
  Loop *loop;

  if (self->stopped || channel->state == OG_CHANNEL_SIGNED_OUT || is_silent (channel))
    return;
  loop = g_new0 (Loop, 1);
  loop->generation = ++self->generation;
  renew (&loop->wake);
  renew (&loop->asked);
  g_hash_table_replace (self->loops, g_memdup2 (&channel->id, sizeof channel->id), loop);
  dex_future_disown (og_call_spawn (loop_fiber, self, channel, channel->id, loop->generation,
                                    NULL));
}

static void
on_removed (OgFetcher *self,
            gint64     channel_id)
{
  g_hash_table_remove (self->loops, &channel_id);
}

/**
 * og_fetcher_start:
 *
 * Begins to ask all channels that are signed in, and each that becomes so.
 */
void
og_fetcher_start (OgFetcher *self)
{
  GListModel *channels;

  g_return_if_fail (OG_IS_FETCHER (self));
  g_return_if_fail (self->intake != NULL);

  channels = og_accounts_get_channels (self->accounts);
  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      start_loop (self, channel);
    }
  g_signal_connect_object (self->accounts, "ready", G_CALLBACK (start_loop), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accounts, "removed", G_CALLBACK (on_removed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "changed", G_CALLBACK (og_fetcher_wake), self,
                           G_CONNECT_SWAPPED);
}

/**
 * og_fetcher_stop:
 *
 * Asks and stores nothing more.
 */
void
og_fetcher_stop (OgFetcher *self)
{
  g_return_if_fail (OG_IS_FETCHER (self));

  self->stopped = TRUE;
  g_hash_table_remove_all (self->loops);
}

/**
 * og_fetcher_wake:
 *
 * Asks all accounts now.
 */
void
og_fetcher_wake (OgFetcher *self)
{
  GHashTableIter iter;
  gpointer loop;

  g_hash_table_iter_init (&iter, self->loops);
  while (g_hash_table_iter_next (&iter, NULL, &loop))
    resolve (((Loop *) loop)->wake);
}

/**
 * og_fetcher_ask_now:
 *
 * Returns: (transfer full): a future of TRUE when all accounts have been asked, whatever they
 *   answered; those that want silence, or are signed out, are left alone
 */
DexFuture *
og_fetcher_ask_now (OgFetcher *self)
{
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func (dex_unref);
  GHashTableIter iter;
  gpointer channel_id;
  gpointer loop;

  g_return_val_if_fail (OG_IS_FETCHER (self), NULL);

  g_hash_table_iter_init (&iter, self->loops);
  while (g_hash_table_iter_next (&iter, &channel_id, &loop))
    if (og_accounts_get_quiet_until (self->accounts, *(gint64 *) channel_id) <=
        og_clock_now (self->clock))
      g_ptr_array_add (asked, dex_ref (((Loop *) loop)->asked));
  og_fetcher_wake (self);
  if (asked->len == 0)
    return dex_future_new_true ();
  return dex_future_allv ((DexFuture *const *) asked->pdata, asked->len);
}
