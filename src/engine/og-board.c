/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-board.h"
#include "og-board-private.h"

#include "og-call.h"

/* Hours with a first and a last day change what the profile says by time alone. */
#define LOOK_AGAIN_SECONDS (60 * 60)
/* Answers of the setup are saved letter by letter; a profile is public, and each change of it goes
 * to all who follow. */
#define SETTLE_SECONDS 10

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgBoard, og_board, G_TYPE_OBJECT)

static void
standing_free (gpointer data)
{
  OgBoardStanding *standing = data;

  g_free (standing->url);
  g_free (standing->wanted);
  g_free (standing);
}

static void
og_board_dispose (GObject *object)
{
  OgBoard *self = OG_BOARD (object);

  g_clear_object (&self->store);
  g_clear_object (&self->accounts);
  g_clear_object (&self->publisher);
  g_clear_object (&self->clock);
  g_clear_object (&self->news);
  g_clear_object (&self->office);
  g_clear_object (&self->coming);
  g_clear_pointer (&self->netiquette, og_netiquette_unref);
  g_clear_pointer (&self->standings, g_hash_table_unref);
  g_clear_pointer (&self->refused, g_hash_table_unref);
  g_clear_pointer (&self->forgiven, g_hash_table_unref);
  dex_clear (&self->stopping);

  G_OBJECT_CLASS (og_board_parent_class)->dispose (object);
}

static void
og_board_class_init (OgBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_board_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", OG_TYPE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
og_board_init (OgBoard *self)
{
  self->standings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, standing_free);
  self->refused = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->forgiven = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->stopping = dex_promise_new ();
}

/**
 * og_board_new:
 *
 * Returns: (transfer full): a keeper that rests until og_board_start()
 */
OgBoard *
og_board_new (OgStore     *store,
              OgAccounts  *accounts,
              OgPublisher *publisher,
              OgClock     *clock,
              OgNews      *news)
{
  OgBoard *self = g_object_new (OG_TYPE_BOARD, NULL);

  self->store = g_object_ref (store);
  self->accounts = g_object_ref (accounts);
  self->publisher = g_object_ref (publisher);
  self->clock = g_object_ref (clock);
  self->news = g_object_ref (news);
  return self;
}

static DexFuture *
look_fiber (gpointer data)
{
  OgBoard *self = ((OgCall *) data)->self;

  do
    {
      self->look_again = FALSE;
      if (og_board_look_once_fiber (self) && !self->stopped)
        g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
  while (self->look_again && !self->stopped);
  self->looking = FALSE;
  return dex_future_new_true ();
}

/**
 * og_board_look:
 *
 * Makes the boards be looked at anew; what is needed goes into the outbox.
 */
void
og_board_look (OgBoard *self)
{
  g_return_if_fail (OG_IS_BOARD (self));

  self->look_again = TRUE;
  if (self->looking || self->stopped || !self->started || self->office == NULL)
    return;
  self->looking = TRUE;
  dex_future_disown (og_call_spawn (look_fiber, self, NULL, 0, 0, NULL));
}

/**
 * og_board_follow:
 *
 * As og_board_look(), if any board is not as it should be.
 */
void
og_board_follow (OgBoard *self)
{
  GHashTableIter iter;
  gpointer standing;
  gboolean open = FALSE;

  g_hash_table_iter_init (&iter, self->standings);
  while (g_hash_table_iter_next (&iter, NULL, &standing))
    open |= ((OgBoardStanding *) standing)->state == OG_BOARD_STATE_BUSY ||
            ((OgBoardStanding *) standing)->state == OG_BOARD_STATE_STUCK;
  if (open)
    og_board_look (self);
}

/* What was written last is what is to stand there. */
static void
take_coming (OgBoard *self)
{
  if (self->coming != NULL)
    g_set_object (&self->office, self->coming);
  g_clear_object (&self->coming);
}

static DexFuture *
settle_fiber (gpointer data)
{
  OgBoard *self = ((OgCall *) data)->self;

  while (self->coming != NULL && !self->stopped && og_clock_now (self->clock) < self->settled_at)
    dex_await (dex_future_first (og_clock_wait_until (self->clock, self->settled_at),
                                 dex_ref (DEX_FUTURE (self->stopping)), NULL),
               NULL);
  self->settling = FALSE;
  take_coming (self);
  og_board_look (self);
  return dex_future_new_true ();
}

/* The office alone has changed: perhaps it goes on doing so. */
static void
wait_for_more (OgBoard  *self,
               OgOffice *office)
{
  g_set_object (&self->coming, office);
  self->settled_at = og_clock_now (self->clock) + SETTLE_SECONDS;
  if (self->settling || self->stopped)
    return;
  self->settling = TRUE;
  dex_future_disown (og_call_spawn (settle_fiber, self, NULL, 0, 0, NULL));
}

/**
 * og_board_set_rules:
 * @netiquette: (nullable): what is in force
 *
 * Sets what is to stand there. What is in force stands there at once; an office that changes under
 * the same netiquette when nothing has come for a while, or a person asks for it.
 */
void
og_board_set_rules (OgBoard      *self,
                    OgOffice     *office,
                    OgNetiquette *netiquette)
{
  g_return_if_fail (OG_IS_BOARD (self));

  if (self->started && netiquette == self->netiquette)
    {
      wait_for_more (self, office);
      return;
    }
  if (netiquette != NULL)
    og_netiquette_ref (netiquette);
  g_clear_pointer (&self->netiquette, og_netiquette_unref);
  self->netiquette = netiquette;
  g_set_object (&self->coming, office);
  take_coming (self);
  og_board_look (self);
}

static void
on_finished (OgBoard    *self,
             OgDelivery *delivery)
{
  if (delivery->notice_id == 0)
    return;
  if (delivery->state == OG_DELIVERY_FAILED)
    g_hash_table_add (self->refused, g_memdup2 (&delivery->notice_id, sizeof (gint64)));
  else
    g_hash_table_remove (self->refused, &delivery->notice_id);
  og_board_look (self);
}

static DexFuture *
try_again_fiber (gpointer data)
{
  OgCall *call = data;
  OgBoard *self = call->self;
  g_autoptr (GListModel) all = dex_await_object (og_store_list_notices (self->store), NULL);

  for (guint i = 0; all != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OgNotice) notice = g_list_model_get_item (all, i);

      if (notice->channel_id != call->id)
        continue;
      g_hash_table_remove (self->refused, &notice->id);
      if (call->number)
        g_hash_table_add (self->forgiven, g_memdup2 (&notice->id, sizeof (gint64)));
    }
  og_board_ensure_standing (self, call->id)->replaced = 0;
  og_board_look (self);
  return dex_future_new_true ();
}

/**
 * og_board_try_again:
 *
 * Forgets what was refused at an account, and begins anew.
 */
void
og_board_try_again (OgBoard *self,
                    gint64   channel_id)
{
  g_return_if_fail (OG_IS_BOARD (self));

  take_coming (self);
  if (!self->stopped)
    dex_future_disown (og_call_spawn (try_again_fiber, self, NULL, channel_id, TRUE, NULL));
}

/* Signed in anew, perhaps with more rights; what a person let be stays so. */
static void
on_ready (OgBoard   *self,
          OgChannel *channel)
{
  if (!self->stopped)
    dex_future_disown (og_call_spawn (try_again_fiber, self, NULL, channel->id, FALSE, NULL));
}

static void
on_removed (OgBoard *self,
            gint64   channel_id)
{
  g_hash_table_remove (self->standings, &channel_id);
}

static DexFuture *
look_again_fiber (gpointer data)
{
  OgBoard *self = ((OgCall *) data)->self;

  while (!self->stopped)
    {
      gint64 next = og_clock_now (self->clock) + LOOK_AGAIN_SECONDS;

      dex_await (dex_future_first (og_clock_wait_until (self->clock, next),
                                   dex_ref (DEX_FUTURE (self->stopping)), NULL),
                 NULL);
      og_board_look (self);
    }
  return dex_future_new_true ();
}

/**
 * og_board_start:
 *
 * Begins to keep the boards.
 */
void
og_board_start (OgBoard *self)
{
  g_return_if_fail (OG_IS_BOARD (self));

  self->started = TRUE;
  g_signal_connect_object (self->publisher, "finished", G_CALLBACK (on_finished), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accounts, "ready", G_CALLBACK (on_ready), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accounts, "removed", G_CALLBACK (on_removed), self,
                           G_CONNECT_SWAPPED);
  dex_future_disown (og_call_spawn (look_again_fiber, self, NULL, 0, 0, NULL));
  og_board_look (self);
}

/**
 * og_board_stop:
 *
 * Puts nothing more into the outbox.
 */
void
og_board_stop (OgBoard *self)
{
  g_return_if_fail (OG_IS_BOARD (self));

  if (self->stopped)
    return;
  self->stopped = TRUE;
  dex_promise_resolve_boolean (self->stopping, TRUE);
}

/**
 * og_board_get_state:
 *
 * Returns: how the board of an account stands
 */
OgBoardState
og_board_get_state (OgBoard *self,
                    gint64   channel_id)
{
  OgBoardStanding *standing = g_hash_table_lookup (self->standings, &channel_id);
  OgChannel *channel = og_accounts_find (self->accounts, channel_id);

  if (standing != NULL && standing->wanted != NULL)
    return standing->state;
  return channel != NULL && channel->board ? OG_BOARD_STATE_BUSY : OG_BOARD_STATE_OFF;
}

/**
 * og_board_get_url:
 *
 * Returns: (nullable): where the first part stands
 */
const char *
og_board_get_url (OgBoard *self,
                  gint64   channel_id)
{
  OgBoardStanding *standing = g_hash_table_lookup (self->standings, &channel_id);

  return standing != NULL ? standing->url : NULL;
}

/**
 * og_board_get_error:
 *
 * Returns: the OgErrorCode it is stuck with, -1 for none
 */
int
og_board_get_error (OgBoard *self,
                    gint64   channel_id)
{
  OgBoardStanding *standing = g_hash_table_lookup (self->standings, &channel_id);

  return standing != NULL ? standing->error : -1;
}
