/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-board.h"

#include "og-board-wanted.h"
#include "og-call.h"

/* Hours with a first and a last day change what the profile says by time alone. */
#define LOOK_AGAIN_SECONDS (60 * 60)
/* A part that is missing at the network is put up again, but not again and again. */
#define REPLACE_SECONDS (24 * 60 * 60)

/* How the board of one account stands. */
typedef struct
{
  OgBoardState state;
  int error;      /* -1: none */
  char *url;      /* nullable */
  char *wanted;   /* nullable: what refusals are about */
  gint64 replaced; /* unix seconds; 0: never */
} Standing;

struct _OgBoard
{
  GObject parent_instance;

  OgStore *store;
  OgAccounts *accounts;
  OgPublisher *publisher;
  OgClock *clock;
  OgNews *news;
  OgOffice *office;
  OgNetiquette *netiquette; /* nullable */
  GHashTable *standings;    /* gint64 channel id → Standing */
  GHashTable *refused;      /* set of gint64 notice ids: refused since the program began */
  GHashTable *forgiven;     /* set of gint64 notice ids: to be tried again, however they stand */
  DexPromise *stopping;
  gboolean looking;
  gboolean look_again;
  gboolean started;
  gboolean stopped;
};

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
  Standing *standing = data;

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

static Standing *
ensure_standing (OgBoard *self,
                 gint64   channel_id)
{
  Standing *standing = g_hash_table_lookup (self->standings, &channel_id);

  if (standing == NULL)
    {
      standing = g_new0 (Standing, 1);
      standing->error = -1;
      g_hash_table_insert (self->standings, g_memdup2 (&channel_id, sizeof channel_id), standing);
    }
  return standing;
}

/* Whether an error counts: what was refused for what is wanted now, and what may have arrived and a
 * person let be. */
static gboolean
error_counts (OgBoard  *self,
              OgNotice *notice)
{
  if (notice->error == OG_ERROR_UNCERTAIN)
    return !g_hash_table_contains (self->forgiven, &notice->id);
  return g_hash_table_contains (self->refused, &notice->id);
}

/* The notices of an account, with only those errors that count. (transfer full) */
static GListModel *
choose_notices (OgBoard    *self,
                GListModel *all,
                gint64      channel_id,
                Standing   *standing)
{
  GListStore *chosen = g_list_store_new (OG_TYPE_NOTICE);
  gint64 now = og_clock_now (self->clock);
  gboolean just_replaced = standing->replaced != 0 && ABS (now - standing->replaced) < REPLACE_SECONDS;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OgNotice) notice = g_list_model_get_item (all, i);

      if (notice->channel_id != channel_id)
        continue;
      if (!error_counts (self, notice))
        og_record_set_int (OG_RECORD (notice), "error", -1);
      else if (notice->error == OG_ERROR_GONE && just_replaced)
        og_record_set_int (OG_RECORD (notice), "error", OG_ERROR_BAD_ANSWER);
      g_list_store_append (chosen, notice);
    }
  return G_LIST_MODEL (chosen);
}

static void
forget_refusals (OgBoard    *self,
                 GListModel *notices)
{
  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (OgNotice) notice = g_list_model_get_item (notices, i);

      g_hash_table_remove (self->refused, &notice->id);
      if (notice->error != OG_ERROR_UNCERTAIN)
        og_record_set_int (OG_RECORD (notice), "error", -1);
    }
}

/* What was refused was refused for what was wanted then. */
static void
note_wanted (OgBoard       *self,
             Standing      *standing,
             OgBoardWanted *wanted,
             GListModel    *notices)
{
  g_autoptr (GString) all = g_string_new (wanted->profile);

  for (guint i = 0; i < wanted->texts->len; i++)
    g_string_append_printf (all, "\n%s", (const char *) g_ptr_array_index (wanted->texts, i));
  if (g_strcmp0 (standing->wanted, all->str) == 0)
    return;
  if (standing->wanted != NULL)
    forget_refusals (self, notices);
  g_set_str (&standing->wanted, all->str);
}

static OgDeliveryKind
kind_of (OgBoardStep step)
{
  switch (step)
    {
    case OG_BOARD_EDIT:
      return OG_DELIVERY_EDIT;
    case OG_BOARD_DELETE:
      return OG_DELIVERY_DELETE;
    case OG_BOARD_PIN:
      return OG_DELIVERY_PIN;
    case OG_BOARD_UNPIN:
      return OG_DELIVERY_UNPIN;
    case OG_BOARD_PROFILE:
      return OG_DELIVERY_PROFILE;
    case OG_BOARD_PUBLISH:
    case OG_BOARD_DONE:
    case OG_BOARD_WAIT:
    case OG_BOARD_STUCK:
    default:
      return OG_DELIVERY_NOTICE;
    }
}

/* The first part is what people see; the others stand below it, and not in everybody's list. */
static OgDelivery *
make_delivery (OgBoard       *self,
               OgChannel     *channel,
               OgBoardAction *action,
               OgNotice      *notice)
{
  gint64 now = og_clock_now (self->clock);
  gboolean acts_on_post = action->step != OG_BOARD_PUBLISH && action->step != OG_BOARD_PROFILE;
  OgVisibility visibility = notice->part > 0 ? OG_VISIBILITY_UNLISTED : OG_VISIBILITY_PUBLIC;

  return g_object_new (OG_TYPE_DELIVERY,
                       "kind", (int) kind_of (action->step),
                       "channel-id", channel->id,
                       "notice-id", notice->id,
                       "text", action->text != NULL ? action->text : notice->text,
                       "language", self->office->language,
                       "visibility", (int) visibility,
                       "parent-id", action->parent != NULL ? action->parent->remote_id : NULL,
                       "remote-id", acts_on_post ? notice->remote_id : NULL,
                       "due", now,
                       "created", now,
                       NULL);
}

/* Puts a step into the outbox. Returns whether something has changed. */
static gboolean
begin_fiber (OgBoard       *self,
             OgChannel     *channel,
             OgBoardAction *action)
{
  g_autoptr (OgNotice) notice = action->notice != NULL ? g_object_ref (action->notice) :
                                                         og_notice_new ();
  g_autoptr (OgDelivery) delivery = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  if (action->notice == NULL)
    g_object_set (notice, "channel-id", channel->id, "text", action->text, "part",
                  action->step == OG_BOARD_PROFILE ? OG_NOTICE_PROFILE : action->part, NULL);
  if (action->step == OG_BOARD_DELETE && notice->remote_id == NULL)
    {
      dex_await (og_store_remove_notice (self->store, notice->id), &error);
    }
  else
    {
      delivery = make_delivery (self, channel, action, notice);
      id = dex_await_int64 (og_store_begin_notice (self->store, notice, delivery), &error);
    }
  if (error != NULL)
    {
      g_warning ("Cannot put a notice into the outbox: %s", error->message);
      return FALSE;
    }
  g_hash_table_remove (self->forgiven, &notice->id);
  if (id != 0)
    og_news_tell (self->news, OG_NEWS_POSTS);
  og_publisher_wake (self->publisher);
  return TRUE;
}

static OgBoardState
state_of (OgBoard       *self,
          OgChannel     *channel,
          OgBoardAction *action,
          GListModel    *notices)
{
  if (action->step == OG_BOARD_STUCK)
    return OG_BOARD_STATE_STUCK;
  if (action->step != OG_BOARD_DONE)
    return OG_BOARD_STATE_BUSY;
  if (!channel->board)
    return g_list_model_get_n_items (notices) == 0 ? OG_BOARD_STATE_OFF : OG_BOARD_STATE_BUSY;
  return self->netiquette != NULL ? OG_BOARD_STATE_STANDS : OG_BOARD_STATE_NO_RULES;
}

/* Returns whether that is another than before. */
static gboolean
set_standing (Standing    *standing,
              OgBoardState state,
              int          error,
              const char  *url)
{
  if (standing->state == state && standing->error == error &&
      g_strcmp0 (standing->url, url) == 0)
    return FALSE;
  standing->state = state;
  standing->error = error;
  g_set_str (&standing->url, url);
  return TRUE;
}

/* The profile's notice has nothing to remember any more: all fields are off. (transfer none) */
static OgNotice *
find_empty_profile (OgChannel     *channel,
                    OgBoardWanted *wanted,
                    GListModel    *notices)
{
  OgNotice *profile = og_board_find_part (notices, OG_NOTICE_PROFILE);

  return !channel->board && wanted->profile == NULL ? profile : NULL;
}

/* One look at one account. changed: (inout). Returns whether to look again at once. */
static gboolean
look_at_fiber (OgBoard    *self,
               OgChannel  *channel,
               GListModel *all,
               gboolean   *changed)
{
  Standing *standing = ensure_standing (self, channel->id);
  g_autoptr (GListModel) notices = choose_notices (self, all, channel->id, standing);
  g_autoptr (OgBoardWanted) wanted = NULL;
  OgNotice *first = og_board_find_part (notices, 0);
  OgNotice *empty;
  OgBoardAction action;
  gboolean moved = FALSE;

  wanted = og_board_wanted_new (channel, self->office, self->netiquette, notices,
                                og_clock_now (self->clock));
  note_wanted (self, standing, wanted, notices);
  action = og_notice_board_next (wanted->texts, wanted->profile, wanted->can_pin,
                                 wanted->can_edit, notices);
  *changed |= set_standing (standing, state_of (self, channel, &action, notices),
                            action.step == OG_BOARD_STUCK ? action.notice->error : -1,
                            first != NULL ? first->remote_url : NULL);
  empty = action.step == OG_BOARD_DONE ? find_empty_profile (channel, wanted, notices) : NULL;
  if (action.step == OG_BOARD_STUCK || action.step == OG_BOARD_WAIT ||
      og_accounts_is_signed_out (self->accounts, channel->id))
    return FALSE;
  if (action.notice != NULL && action.notice->error == OG_ERROR_GONE)
    standing->replaced = og_clock_now (self->clock);
  if (action.step != OG_BOARD_DONE)
    moved = begin_fiber (self, channel, &action);
  else if (empty != NULL)
    moved = dex_await (og_store_remove_notice (self->store, empty->id), NULL);
  return moved;
}

static void
look_once_fiber (OgBoard *self)
{
  GListModel *channels = og_accounts_get_channels (self->accounts);
  g_autoptr (GPtrArray) mine = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) notices = NULL;
  g_autoptr (GError) error = NULL;
  gboolean changed = FALSE;

  notices = dex_await_object (og_store_list_notices (self->store), &error);
  if (notices == NULL)
    {
      if (!self->stopped)
        g_warning ("Cannot read the notice boards: %s", error->message);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      if (og_board_is_possible (channel))
        g_ptr_array_add (mine, g_steal_pointer (&channel));
    }
  for (guint i = 0; !self->stopped && i < mine->len; i++)
    self->look_again |= look_at_fiber (self, g_ptr_array_index (mine, i), notices, &changed);
  if (changed && !self->stopped)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static DexFuture *
look_fiber (gpointer data)
{
  OgBoard *self = ((OgCall *) data)->self;

  do
    {
      self->look_again = FALSE;
      look_once_fiber (self);
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
    open |= ((Standing *) standing)->state == OG_BOARD_STATE_BUSY ||
            ((Standing *) standing)->state == OG_BOARD_STATE_STUCK;
  if (open)
    og_board_look (self);
}

/**
 * og_board_set_rules:
 * @netiquette: (nullable): what is in force
 *
 * Sets what is to stand there.
 */
void
og_board_set_rules (OgBoard      *self,
                    OgOffice     *office,
                    OgNetiquette *netiquette)
{
  g_return_if_fail (OG_IS_BOARD (self));

  if (netiquette != NULL)
    og_netiquette_ref (netiquette);
  g_clear_pointer (&self->netiquette, og_netiquette_unref);
  self->netiquette = netiquette;
  g_set_object (&self->office, office);
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
  ensure_standing (self, call->id)->replaced = 0;
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
  Standing *standing = g_hash_table_lookup (self->standings, &channel_id);
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
  Standing *standing = g_hash_table_lookup (self->standings, &channel_id);

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
  Standing *standing = g_hash_table_lookup (self->standings, &channel_id);

  return standing != NULL ? standing->error : -1;
}
