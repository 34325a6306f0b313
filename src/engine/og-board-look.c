/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-board-private.h"

#include "og-board-wanted.h"

/* A part that is missing at the network is put up again, but not again and again. */
#define REPLACE_SECONDS (24 * 60 * 60)

/**
 * og_board_ensure_standing:
 *
 * Returns: (transfer none): how the board of an account stands
 */
OgBoardStanding *
og_board_ensure_standing (OgBoard *self,
                          gint64   channel_id)
{
  OgBoardStanding *standing = g_hash_table_lookup (self->standings, &channel_id);

  if (standing == NULL)
    {
      standing = g_new0 (OgBoardStanding, 1);
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
choose_notices (OgBoard         *self,
                GListModel      *all,
                gint64           channel_id,
                OgBoardStanding *standing)
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
note_wanted (OgBoard         *self,
             OgBoardStanding *standing,
             OgBoardWanted   *wanted,
             GListModel      *notices)
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
set_standing (OgBoardStanding *standing,
              OgBoardState     state,
              int              error,
              const char      *url)
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
  OgBoardStanding *standing = og_board_ensure_standing (self, channel->id);
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

/**
 * og_board_look_once_fiber:
 *
 * Looks at all boards once.
 *
 * Returns: whether one stands otherwise than before
 */
gboolean
og_board_look_once_fiber (OgBoard *self)
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
      return FALSE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      if (og_board_is_possible (channel))
        g_ptr_array_add (mine, g_steal_pointer (&channel));
    }
  for (guint i = 0; !self->stopped && i < mine->len; i++)
    self->look_again |= look_at_fiber (self, g_ptr_array_index (mine, i), notices, &changed);
  return changed;
}
