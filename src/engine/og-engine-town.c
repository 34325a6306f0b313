/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-town.h"
#include "og-engine-private.h"

#include "og-answer-by.h"
#include "og-board-wanted.h"
#include "og-call.h"

/* Longer back nobody looks through the log. */
#define MAX_LOG 500

/* Makes a version the one that is in force; what the boards show follows. */
static void
take_netiquette (OgEngine     *self,
                 OgNetiquette *netiquette)
{
  g_clear_pointer (&self->netiquette, og_netiquette_unref);
  self->netiquette = netiquette;
  og_board_set_rules (self->board, self->office, self->netiquette);
  og_moderator_set_rules (self->moderator, self->office, self->netiquette);
}

/**
 * og_engine_load_rules_fiber:
 *
 * Reads what is in force: the newest version that can be read.
 *
 * Returns: FALSE with OG_ERROR_STORAGE
 */
gboolean
og_engine_load_rules_fiber (OgEngine *self,
                            GError  **error)
{
  g_autoptr (GListModel) versions = dex_await_object (og_store_list_versions (self->store), error);

  if (versions == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (OgRulesVersion) version = g_list_model_get_item (versions, i);
      OgNetiquette *netiquette = og_netiquette_thaw (version);

      if (netiquette != NULL)
        {
          take_netiquette (self, netiquette);
          return TRUE;
        }
      g_warning ("Version %" G_GINT64_FORMAT " of the rules is damaged", version->id);
    }
  take_netiquette (self, NULL);
  return TRUE;
}

/**
 * og_engine_get_netiquette:
 *
 * Returns: (transfer none) (nullable): what is in force
 */
OgNetiquette *
og_engine_get_netiquette (OgEngine *self)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  return self->netiquette;
}

/**
 * og_engine_get_rules_changed:
 *
 * Returns: whether what the setup says now differs from what is in force; TRUE if nothing is
 */
gboolean
og_engine_get_rules_changed (OgEngine *self)
{
  g_autoptr (OgNetiquette) now = NULL;

  g_return_val_if_fail (OG_IS_ENGINE (self), FALSE);

  if (self->netiquette == NULL)
    return TRUE;
  now = og_netiquette_new (self->office, 0, og_clock_now (self->clock));
  return !og_netiquette_equal (now, self->netiquette);
}

static DexFuture *
enact_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  gint64 now = og_clock_now (self->clock);
  g_autoptr (OgNetiquette) netiquette = og_netiquette_new (self->office, 0, now);
  g_autofree char *content = NULL;
  g_autoptr (OgRulesVersion) version = og_rules_version_new ();
  g_autoptr (OgNetiquette) kept = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number;

  if (netiquette->rules->len == 0)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "No rule is chosen");
  content = og_netiquette_freeze (netiquette);
  g_object_set (version, "created", now, "note", call->text, "content", content, NULL);
  kept = og_netiquette_thaw (version);
  if (kept == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "The rules are too many or too long");
  number = dex_await_int64 (og_store_add_version (self->store, version), &error);
  if (error == NULL)
    og_engine_load_rules_fiber (self, &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_OFFICE);
  return dex_future_new_for_int64 (number);
}

/**
 * og_engine_enact_rules:
 * @note: (nullable): why
 *
 * Puts the rules of the saved office into force as a new version.
 *
 * Returns: (transfer full): a future of the version's int64 number; OG_ERROR_INPUT if no rule is
 *   chosen, or if they are too many or too long to be kept
 */
DexFuture *
og_engine_enact_rules (OgEngine   *self,
                       const char *note)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (enact_fiber, self, NULL, 0, 0, note);
}

/**
 * og_engine_list_versions:
 *
 * Returns: (transfer full): a future of a GListStore of OgRulesVersion, newest first
 */
DexFuture *
og_engine_list_versions (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_versions (self->store);
}

/**
 * og_engine_get_board_state:
 *
 * Returns: how the notice board of an account stands
 */
OgBoardState
og_engine_get_board_state (OgEngine *self,
                           gint64    channel_id)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), OG_BOARD_STATE_OFF);

  return og_board_get_state (self->board, channel_id);
}

/**
 * og_engine_dup_board_url:
 *
 * Returns: (transfer full) (nullable): where its first part stands
 */
char *
og_engine_dup_board_url (OgEngine *self,
                         gint64    channel_id)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  return g_strdup (og_board_get_url (self->board, channel_id));
}

/**
 * og_engine_get_board_error:
 *
 * Returns: the OgErrorCode it is stuck with, -1 for none
 */
int
og_engine_get_board_error (OgEngine *self,
                           gint64    channel_id)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), -1);

  return og_board_get_error (self->board, channel_id);
}

/* Sets one of the town's choices about a channel, and takes it back if it cannot be written. */
static gboolean
choose_fiber (OgEngine   *self,
              OgChannel  *channel,
              const char *field,
              int         before,
              int         value,
              GError    **error)
{
  og_record_set_int (OG_RECORD (channel), field, value);
  if (dex_await (og_accounts_save (self->accounts, channel), error))
    return TRUE;
  og_record_set_int (OG_RECORD (channel), field, before);
  return FALSE;
}

static DexFuture *
set_board_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  OgChannel *channel = call->object;
  g_autoptr (GError) error = NULL;

  if (!choose_fiber (self, channel, "board", channel->board, (int) call->number, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_board_try_again (self->board, channel->id);
  og_news_tell (self->news, OG_NEWS_OFFICE);
  return dex_future_new_true ();
}

/**
 * og_engine_set_board:
 *
 * Puts the notice board of an account up and keeps it up to date, or takes it down.
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_NOT_SUPPORTED where the network has no such
 *   thing, OG_ERROR_GONE for no such channel
 */
DexFuture *
og_engine_set_board (OgEngine *self,
                     gint64    channel_id,
                     gboolean  wanted)
{
  OgChannel *channel;

  OG_ENGINE_REQUIRE_OPEN (self);

  channel = og_accounts_find (self->accounts, channel_id);
  if (channel == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "The channel has been removed");
  if (!og_board_is_possible (channel))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "No board on this network");
  return og_call_spawn (set_board_fiber, self, channel, 0, wanted, NULL);
}

static DexFuture *
set_auto_answer_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  OgChannel *channel = call->object;
  g_autoptr (GError) error = NULL;

  if (!choose_fiber (self, channel, "auto_answer", channel->auto_answer, (int) call->number,
                     &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_publisher_wake (self->publisher); /* what waits may not be wanted any more */
  og_news_tell (self->news, OG_NEWS_OFFICE);
  return dex_future_new_true ();
}

/**
 * og_engine_set_auto_answer:
 *
 * Chooses who gets an automatic answer on an account while nobody is there.
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_GONE for no such channel
 */
DexFuture *
og_engine_set_auto_answer (OgEngine    *self,
                           gint64       channel_id,
                           OgAutoAnswer mode)
{
  OgChannel *channel;

  OG_ENGINE_REQUIRE_OPEN (self);

  channel = og_accounts_find (self->accounts, channel_id);
  if (channel == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "The channel has been removed");
  return og_call_spawn (set_auto_answer_fiber, self, channel, 0, mode, NULL);
}

/**
 * og_engine_list_auto_answers:
 *
 * Returns: (transfer full): a future of a GListStore of OgDelivery, newest first
 */
DexFuture *
og_engine_list_auto_answers (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_deliveries_of_kind (self->store, OG_DELIVERY_AUTO_ANSWER, MAX_LOG);
}

static DexFuture *
set_concern_kind_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (GError) error = NULL;

  if (!dex_await (og_store_set_concern_kind (self->store, call->id, (int) call->number), &error) ||
      !dex_await (og_inbox_recalculate (self->inbox, call->id), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

/**
 * og_engine_set_concern_kind:
 *
 * Says what a citizen wants; the promise of that kind gives the deadline anew.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_set_concern_kind (OgEngine     *self,
                            gint64        concern_id,
                            OgConcernKind kind)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (set_concern_kind_fiber, self, NULL, concern_id, kind, NULL);
}

/**
 * og_engine_explain_deadline:
 * @concern: that waits for an answer
 *
 * Returns: by when it is to be answered as the office promises now, and how that came about
 */
OgDeadline
og_engine_explain_deadline (OgEngine  *self,
                            OgConcern *concern)
{
  const OgDeadline none = { 0 };

  g_return_val_if_fail (OG_IS_ENGINE (self) && OG_IS_CONCERN (concern), none);

  return og_answer_by_facts (self->attendance, og_accounts_find (self->accounts, concern->channel_id),
                             concern->kind, concern->waiting_since);
}
