/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-accounts.h"
#include "og-accounts-private.h"

#include "og-call.h"

/* The listed channel of the same account. (transfer none) (nullable) */
static OgChannel *
find_account (OgAccounts *self,
              OgChannel  *like)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->channels)); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (G_LIST_MODEL (self->channels), i);

      if (g_strcmp0 (channel->network, like->network) == 0 &&
          g_strcmp0 (channel->base_url, like->base_url) == 0 &&
          g_strcmp0 (channel->remote_id, like->remote_id) == 0)
        return channel; /* the list holds it */
    }
  return NULL;
}

/* Takes over what a network says about an account; id, cursor, history and what the town
 * chose stay ours. */
static void
take_over (OgChannel *channel,
           OgChannel *from)
{
  gint64 id = channel->id;
  gint64 created = channel->created;
  int state = channel->state;
  int code = channel->error;
  gint64 last_contact = channel->last_contact;
  int auto_answer = channel->auto_answer;
  gboolean board = channel->board;
  g_autofree char *network = g_strdup (channel->network);
  g_autofree char *base_url = g_strdup (channel->base_url);
  g_autofree char *cursor = g_strdup (channel->cursor);

  g_object_freeze_notify (G_OBJECT (channel));
  og_record_copy_fields (OG_RECORD (channel), OG_RECORD (from));
  og_record_set_int (OG_RECORD (channel), "id", id);
  og_record_set_int (OG_RECORD (channel), "created", created);
  og_record_set_int (OG_RECORD (channel), "state", state);
  og_record_set_int (OG_RECORD (channel), "error", code);
  og_record_set_int (OG_RECORD (channel), "last_contact", last_contact);
  og_record_set_int (OG_RECORD (channel), "auto_answer", auto_answer);
  og_record_set_int (OG_RECORD (channel), "board", board);
  og_record_set_string (OG_RECORD (channel), "network", network);
  og_record_set_string (OG_RECORD (channel), "base_url", base_url);
  og_record_set_string (OG_RECORD (channel), "cursor", cursor);
  g_object_thaw_notify (G_OBJECT (channel));
}

/* Stores the channel (new: with an id) and then its token: a token without a channel would be
 * litter in the keyring, a channel without a token is only signed out. */
static gboolean
write_fiber (OgAccounts *self,
             OgChannel  *channel,
             const char *token,
             GError    **error)
{
  g_autoptr (OgChannel) copy = og_call_copy_record (channel);
  g_autoptr (GError) failed = NULL;
  g_autofree char *key = NULL;
  gint64 id = dex_await_int64 (og_store_save_channel (self->store, copy), &failed);

  if (failed == NULL)
    og_record_set_int (OG_RECORD (channel), "id", id);
  if (failed == NULL && token != NULL)
    {
      key = og_accounts_dup_secret_key (self, id);
      dex_await (og_secrets_store (self->secrets, key, channel->handle, token), &failed);
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static DexFuture *
add_fiber (gpointer data)
{
  OgCall *call = data;
  OgAccounts *self = call->self;
  OgChannel *fresh = call->object;
  OgChannel *known = call->id != 0 ? og_accounts_find (self, call->id) : find_account (self, fresh);
  g_autoptr (OgChannel) channel = g_object_ref (known != NULL ? known : fresh);
  g_autoptr (GError) error = NULL;

  if (known != NULL)
    take_over (channel, fresh);
  else
    og_record_set_int (OG_RECORD (channel), "created", og_clock_now (self->clock));
  og_record_set_int (OG_RECORD (channel), "last_contact", og_clock_now (self->clock));
  og_record_set_int (OG_RECORD (channel), "state", OG_CHANNEL_OK);
  og_record_set_int (OG_RECORD (channel), "error", -1);

  if (!write_fiber (self, channel, call->text, &error))
    {
      if (known != NULL)
        og_accounts_set_state (self, channel, OG_CHANNEL_SIGNED_OUT, og_error_code (error));
      else if (channel->id != 0)
        dex_await (og_store_remove_channel (self->store, channel->id), NULL);
      return dex_future_new_for_error (g_steal_pointer (&error));
    }
  g_clear_object (&og_accounts_ensure (self, channel->id)->connection);
  if (og_accounts_find (self, channel->id) == NULL)
    g_list_store_append (self->channels, channel);
  og_accounts_tell_ready (self, channel);
  return dex_future_new_for_object (channel);
}

/**
 * og_accounts_add:
 * @channel: as the network describes the account
 * @again: (nullable): the listed channel that is signed in anew
 * @token: (nullable): what the sign-in brought; %NULL for a network without one
 *
 * Returns: (transfer full): a future of the listed OgChannel; OG_ERROR_SECRETS if the keyring does
 *   not take the token (nothing is added then)
 */
DexFuture *
og_accounts_add (OgAccounts *self,
                 OgChannel  *channel,
                 OgChannel  *again,
                 const char *token)
{
  g_return_val_if_fail (OG_IS_ACCOUNTS (self), NULL);

  return og_call_spawn (add_fiber, self, channel, again != NULL ? again->id : 0, 0, token);
}

static DexFuture *
check_fiber (gpointer data)
{
  OgCall *call = data;
  OgAccounts *self = call->self;
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (OgChannel) fresh = NULL;
  g_autoptr (GError) error = NULL;
  OgChannel *channel;

  connection = dex_await_object (og_accounts_connect (self, call->id), &error);
  if (connection != NULL)
    fresh = dex_await_object (og_connection_check (connection), &error);
  channel = og_accounts_find (self, call->id);
  /* Posts and messages belong to the account they were made with, whatever a server says later. */
  if (channel != NULL && fresh != NULL && g_strcmp0 (channel->remote_id, fresh->remote_id) != 0)
    g_set_error (&error, OG_ERROR, OG_ERROR_BAD_ANSWER, "%s has become another account",
                 channel->handle);
  og_accounts_report (self, call->id, error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  if (channel == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "The channel has been removed");
  take_over (channel, fresh);
  og_accounts_save_later (self, channel);
  return dex_future_new_for_object (channel);
}

/**
 * og_accounts_check:
 *
 * Returns: (transfer full): a future of the listed OgChannel, with what its network says now;
 *   OG_ERROR_BAD_ANSWER, and nothing changed, if it names another account
 */
DexFuture *
og_accounts_check (OgAccounts *self,
                   gint64      channel_id)
{
  g_return_val_if_fail (OG_IS_ACCOUNTS (self), NULL);

  return og_call_spawn (check_fiber, self, NULL, channel_id, 0, NULL);
}

static DexFuture *
save_fiber (gpointer data)
{
  OgCall *call = data;
  OgAccounts *self = call->self;
  g_autoptr (GError) error = NULL;

  dex_await_int64 (og_store_save_channel (self->store, call->object), &error);
  return error == NULL ? dex_future_new_true () :
                         dex_future_new_for_error (g_steal_pointer (&error));
}

/**
 * og_accounts_save:
 *
 * Writes a listed channel down as it is now.
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_GONE if it was removed
 */
DexFuture *
og_accounts_save (OgAccounts *self,
                  OgChannel  *channel)
{
  g_autoptr (OgChannel) copy = NULL;

  g_return_val_if_fail (OG_IS_ACCOUNTS (self), NULL);

  copy = og_call_copy_record (channel);
  return og_call_spawn (save_fiber, self, copy, 0, 0, NULL);
}

static DexFuture *
remove_fiber (gpointer data)
{
  OgCall *call = data;
  OgAccounts *self = call->self;
  g_autofree char *key = og_accounts_dup_secret_key (self, call->id);
  g_autoptr (GError) error = NULL;
  OgChannel *channel;
  guint position;

  if (dex_await (og_secrets_clear (self->secrets, key), &error))
    dex_await (og_store_remove_channel (self->store, call->id), &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  channel = og_accounts_find (self, call->id);
  if (channel != NULL && g_list_store_find (self->channels, channel, &position))
    g_list_store_remove (self->channels, position);
  g_hash_table_remove (self->accounts, &call->id);
  og_accounts_tell_removed (self, call->id);
  return dex_future_new_true ();
}

/**
 * og_accounts_remove:
 *
 * Forgets a channel: first its token, so that none is left behind, then what is stored of it.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_accounts_remove (OgAccounts *self,
                    gint64      channel_id)
{
  g_return_val_if_fail (OG_IS_ACCOUNTS (self), NULL);

  return og_call_spawn (remove_fiber, self, NULL, channel_id, 0, NULL);
}
