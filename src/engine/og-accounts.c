/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-accounts.h"
#include "og-accounts-private.h"

#include "og-call.h"

/* The time of the last contact is written at most this often; it is only for people. */
#define CONTACT_SAVE_SECONDS (10 * 60)
/* A server that asks for silence is heard, but not for ever. */
#define MAX_QUIET_SECONDS (24 * 60 * 60)

enum
{
  SIGNAL_READY,
  SIGNAL_REMOVED,
  SIGNAL_STANDING,
  SIGNAL_CONTACT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgAccounts, og_accounts, G_TYPE_OBJECT)

static void
account_free (gpointer data)
{
  OgAccount *account = data;

  g_clear_object (&account->connection);
  g_free (account);
}

static void
og_accounts_dispose (GObject *object)
{
  OgAccounts *self = OG_ACCOUNTS (object);

  g_clear_pointer (&self->accounts, g_hash_table_unref);
  g_clear_object (&self->channels);
  g_clear_object (&self->store);
  g_clear_object (&self->secrets);
  g_clear_object (&self->http);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (og_accounts_parent_class)->dispose (object);
}

static void
og_accounts_class_init (OgAccountsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_accounts_dispose;

  signals[SIGNAL_READY] = g_signal_new ("ready", OG_TYPE_ACCOUNTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, OG_TYPE_CHANNEL);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", OG_TYPE_ACCOUNTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_STANDING] = g_signal_new ("standing", OG_TYPE_ACCOUNTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, OG_TYPE_CHANNEL);
  signals[SIGNAL_CONTACT] = g_signal_new ("contact", OG_TYPE_ACCOUNTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
og_accounts_init (OgAccounts *self)
{
  self->channels = g_list_store_new (OG_TYPE_CHANNEL);
  self->accounts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, account_free);
}

/**
 * og_accounts_new:
 *
 * Returns: (transfer full): the accounts of a store, none before og_accounts_load()
 */
OgAccounts *
og_accounts_new (OgStore   *store,
                 OgSecrets *secrets,
                 OgHttp    *http,
                 OgClock   *clock)
{
  OgAccounts *self = g_object_new (OG_TYPE_ACCOUNTS, NULL);

  self->store = g_object_ref (store);
  self->secrets = g_object_ref (secrets);
  self->http = g_object_ref (http);
  self->clock = g_object_ref (clock);
  return self;
}

static DexFuture *
load_fiber (gpointer data)
{
  OgAccounts *self = ((OgCall *) data)->self;
  g_autoptr (GListModel) found = NULL;
  g_autoptr (GError) error = NULL;

  found = dex_await_object (og_store_list_channels (self->store), &error);
  if (found == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (found, i);
      g_list_store_append (self->channels, channel);
    }
  return dex_future_new_true ();
}

/**
 * og_accounts_load:
 *
 * Reads the channels from the store. To be called once.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_accounts_load (OgAccounts *self)
{
  g_return_val_if_fail (OG_IS_ACCOUNTS (self), NULL);

  return og_call_spawn (load_fiber, self, NULL, 0, 0, NULL);
}

/**
 * og_accounts_get_channels:
 *
 * Returns: (transfer none): the list, of OgChannel, by id
 */
GListModel *
og_accounts_get_channels (OgAccounts *self)
{
  return G_LIST_MODEL (self->channels);
}

/**
 * og_accounts_find:
 *
 * Returns: (transfer none) (nullable): the listed channel
 */
OgChannel *
og_accounts_find (OgAccounts *self,
                  gint64      channel_id)
{
  g_return_val_if_fail (OG_IS_ACCOUNTS (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->channels)); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (G_LIST_MODEL (self->channels), i);

      if (channel->id == channel_id)
        return channel; /* the list holds it */
    }
  return NULL;
}

/**
 * og_accounts_get_http:
 *
 * Returns: (transfer none): what speaks to servers
 */
OgHttp *
og_accounts_get_http (OgAccounts *self)
{
  return self->http;
}

/**
 * og_accounts_get_clock:
 *
 * Returns: (transfer none): the clock connections are made with
 */
OgClock *
og_accounts_get_clock (OgAccounts *self)
{
  return self->clock;
}

/**
 * og_accounts_ensure:
 *
 * Returns: (transfer none): what is known of a channel beyond what is stored
 */
OgAccount *
og_accounts_ensure (OgAccounts *self,
                    gint64      channel_id)
{
  OgAccount *account = g_hash_table_lookup (self->accounts, &channel_id);

  if (account == NULL)
    {
      account = g_new0 (OgAccount, 1);
      g_hash_table_insert (self->accounts, g_memdup2 (&channel_id, sizeof channel_id), account);
    }
  return account;
}

/**
 * og_accounts_dup_secret_key:
 *
 * Returns: (transfer full): where OgSecrets keeps the channel's token
 */
char *
og_accounts_dup_secret_key (OgAccounts *self,
                            gint64      channel_id)
{
  return g_strdup_printf ("channel/%s/%" G_GINT64_FORMAT, og_store_get_id (self->store),
                          channel_id);
}

/* Writes a channel down without anybody waiting for it: what is lost by a failure is told again
 * by the next contact. */
static DexFuture *
save_later_fiber (gpointer data)
{
  OgCall *call = data;
  OgAccounts *self = call->self;
  g_autoptr (GError) error = NULL;

  dex_await_int64 (og_store_save_channel (self->store, call->object), &error);
  if (error != NULL)
    g_message ("Cannot write down how a channel stands: %s", error->message);
  return dex_future_new_true ();
}

/**
 * og_accounts_save_later:
 *
 * Writes a channel down without anybody waiting for it.
 */
void
og_accounts_save_later (OgAccounts *self,
                        OgChannel  *channel)
{
  g_autoptr (OgChannel) copy = og_call_copy_record (channel);

  og_accounts_ensure (self, channel->id)->contact_saved = channel->last_contact;
  dex_future_disown (og_call_spawn (save_later_fiber, self, copy, 0, 0, NULL));
}

/**
 * og_accounts_set_state:
 * @error_code: OgErrorCode, -1 for none
 *
 * Sets how a channel stands, and writes it down if that is another.
 */
void
og_accounts_set_state (OgAccounts    *self,
                       OgChannel     *channel,
                       OgChannelState state,
                       int            error_code)
{
  if (channel->state == (int) state && channel->error == error_code)
    return;
  og_record_set_int (OG_RECORD (channel), "error", error_code);
  og_record_set_int (OG_RECORD (channel), "state", state);
  if (state == OG_CHANNEL_SIGNED_OUT)
    g_clear_object (&og_accounts_ensure (self, channel->id)->connection);
  og_accounts_save_later (self, channel);
  g_signal_emit (self, signals[SIGNAL_STANDING], 0, channel);
}

static void
report_failure (OgAccounts   *self,
                OgChannel    *channel,
                const GError *error)
{
  gint64 now = og_clock_now (self->clock);
  OgErrorCode code = og_error_code (error);

  switch ((int) code)
    {
    case OG_ERROR_SIGNED_OUT:
      og_accounts_set_state (self, channel, OG_CHANNEL_SIGNED_OUT, code);
      break;
    case OG_ERROR_RATE_LIMITED:
      og_accounts_ensure (self, channel->id)->quiet_until =
        CLAMP (og_error_get_retry_at (error), now, now + MAX_QUIET_SECONDS);
      og_accounts_set_state (self, channel, OG_CHANNEL_TROUBLE, code);
      break;
    case OG_ERROR_OFFLINE:
    case OG_ERROR_SERVER:
    case OG_ERROR_BAD_ANSWER:
    case OG_ERROR_FORBIDDEN:
    case OG_ERROR_SECRETS:
    case OG_ERROR_UNCERTAIN:
      if (channel->state != OG_CHANNEL_SIGNED_OUT)
        og_accounts_set_state (self, channel, OG_CHANNEL_TROUBLE, code);
      break;
    default: /* about one post or one message, not about the account */
      break;
    }
}

/**
 * og_accounts_report:
 * @error: (nullable): how the contact failed
 *
 * Brings the channel's state up to date after every contact with its network.
 */
void
og_accounts_report (OgAccounts   *self,
                    gint64        channel_id,
                    const GError *error)
{
  OgChannel *channel = og_accounts_find (self, channel_id);
  gint64 now = og_clock_now (self->clock);

  if (channel == NULL)
    return;
  if (error != NULL)
    {
      report_failure (self, channel, error);
      return;
    }
  og_record_set_int (OG_RECORD (channel), "last_contact", now);
  og_accounts_ensure (self, channel_id)->quiet_until = 0;
  og_accounts_set_state (self, channel, OG_CHANNEL_OK, -1);
  if (ABS (now - og_accounts_ensure (self, channel_id)->contact_saved) >= CONTACT_SAVE_SECONDS)
    og_accounts_save_later (self, channel);
  g_signal_emit (self, signals[SIGNAL_CONTACT], 0);
}

/**
 * og_accounts_get_quiet_until:
 *
 * Returns: unix seconds before which nothing is to be sent or asked; 0 for at once
 */
gint64
og_accounts_get_quiet_until (OgAccounts *self,
                             gint64      channel_id)
{
  OgAccount *account = og_accounts_ensure (self, channel_id);

  /* A clock that was put back must not make the silence last longer than was asked for. */
  if (account->quiet_until > og_clock_now (self->clock) + MAX_QUIET_SECONDS)
    account->quiet_until = 0;
  return account->quiet_until;
}

/**
 * og_accounts_is_signed_out:
 *
 * Returns: whether a person has to sign in before anything can be sent or asked
 */
gboolean
og_accounts_is_signed_out (OgAccounts *self,
                           gint64      channel_id)
{
  OgChannel *channel = og_accounts_find (self, channel_id);

  return channel == NULL || channel->state == OG_CHANNEL_SIGNED_OUT;
}

/**
 * og_accounts_get_last_contact:
 *
 * Returns: unix seconds of the newest answer of any network, 0 for never
 */
gint64
og_accounts_get_last_contact (OgAccounts *self)
{
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->channels)); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (G_LIST_MODEL (self->channels), i);
      last = MAX (last, channel->last_contact);
    }
  return last;
}

/**
 * og_accounts_tell_ready:
 *
 * Emits "ready".
 */
void
og_accounts_tell_ready (OgAccounts *self,
                        OgChannel  *channel)
{
  g_signal_emit (self, signals[SIGNAL_READY], 0, channel);
}

/**
 * og_accounts_tell_removed:
 *
 * Emits "removed".
 */
void
og_accounts_tell_removed (OgAccounts *self,
                          gint64      channel_id)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, channel_id);
}
