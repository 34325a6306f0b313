/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-accounts.h"
#include "og-accounts-private.h"

#include "og-call.h"
#include "og-network.h"

static DexFuture *
connect_fiber (gpointer data)
{
  OgCall *call = data;
  OgAccounts *self = call->self;
  OgChannel *channel = call->object;
  const OgNetwork *network = og_network_find (channel->network);
  g_autofree char *key = og_accounts_dup_secret_key (self, channel->id);
  g_autofree char *token = NULL;
  g_autoptr (GError) error = NULL;
  OgAccount *account;

  if (network == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "No network “%s”",
                                  channel->network);
  if (network->capabilities & OG_CAN_BY_HAND)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "Only a person can post there");
  if (network->capabilities & OG_CAN_SIGN_IN)
    {
      token = dex_await_string (og_secrets_lookup (self->secrets, key), &error);
      if (error != NULL)
        return dex_future_new_for_error (g_steal_pointer (&error));
      if (token == NULL)
        {
          og_accounts_set_state (self, channel, OG_CHANNEL_SIGNED_OUT, OG_ERROR_SIGNED_OUT);
          return dex_future_new_reject (OG_ERROR, OG_ERROR_SIGNED_OUT, "No token for %s",
                                        channel->handle);
        }
    }
  account = og_accounts_ensure (self, channel->id);
  if (account->connection == NULL)
    account->connection = og_network_connect (network, channel, self->http, self->clock, token);
  return dex_future_new_for_object (account->connection);
}

/**
 * og_accounts_connect:
 *
 * Returns: (transfer full): a future of the channel's OgConnection
 */
DexFuture *
og_accounts_connect (OgAccounts *self,
                     gint64      channel_id)
{
  OgChannel *channel = og_accounts_find (self, channel_id);
  OgAccount *account;

  if (channel == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "No channel %" G_GINT64_FORMAT,
                                  channel_id);
  account = og_accounts_ensure (self, channel_id);
  if (account->connection != NULL)
    return dex_future_new_for_object (account->connection);
  return og_call_spawn (connect_fiber, self, channel, 0, 0, NULL);
}

/**
 * og_accounts_set_connection:
 *
 * Lets a channel speak through another connection than its network's own.
 */
void
og_accounts_set_connection (OgAccounts   *self,
                            gint64        channel_id,
                            OgConnection *connection)
{
  g_set_object (&og_accounts_ensure (self, channel_id)->connection, connection);
}
