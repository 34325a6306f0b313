/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine.h"
#include "og-engine-private.h"

#include "og-call.h"
#include "og-network.h"

/**
 * og_engine_list_networks:
 *
 * Returns: (transfer full) (element-type OgNetworkInfo): those one can sign in to; none in the
 *   practice town, from which nothing leaves
 */
GArray *
og_engine_list_networks (OgEngine *self)
{
  GArray *infos = g_array_new (FALSE, FALSE, sizeof (OgNetworkInfo));
  guint n_networks;
  const OgNetwork *const *networks = og_networks (&n_networks);

  for (guint i = 0; i < n_networks; i++)
    {
      OgNetworkInfo info = { networks[i]->id, networks[i]->name, networks[i]->explanation };

      if (!self->practice && (networks[i]->capabilities & OG_CAN_SIGN_IN))
        g_array_append_val (infos, info);
    }
  return infos;
}

/**
 * og_engine_get_network_name:
 *
 * Returns: (transfer none): the name of the channel's network, untranslated
 */
const char *
og_engine_get_network_name (OgEngine  *self,
                            OgChannel *channel)
{
  const OgNetwork *network = og_network_find (channel->network);

  return network != NULL ? network->name : channel->network;
}

/**
 * og_engine_channel_can:
 *
 * Returns: whether the channel's network has this ability
 */
gboolean
og_engine_channel_can (OgEngine  *self,
                       OgChannel *channel,
                       OgAbility  ability)
{
  static const OgCapabilities capabilities[] = {
    [OG_ABILITY_PICTURES] = OG_CAN_PICTURES,
    [OG_ABILITY_EDIT] = OG_CAN_EDIT,
    [OG_ABILITY_DELETE] = OG_CAN_DELETE,
    [OG_ABILITY_BOARD] = OG_CAN_PIN | OG_CAN_PROFILE,
    [OG_ABILITY_POLL] = OG_CAN_POLL,
    [OG_ABILITY_BY_HAND] = OG_CAN_BY_HAND,
  };
  const OgNetwork *network = og_network_find (channel->network);

  g_return_val_if_fail ((guint) ability < G_N_ELEMENTS (capabilities), FALSE);

  return network != NULL && (network->capabilities & capabilities[ability]) != 0;
}

/**
 * og_engine_count_kind_for_channel:
 *
 * An OgCountKindFunc.
 *
 * Returns: how the channel's network counts characters
 */
OgCountKind
og_engine_count_kind_for_channel (OgChannel *channel)
{
  const OgNetwork *network = og_network_find (channel->network);

  return network != NULL ? network->count : OG_COUNT_PLAIN;
}

/**
 * og_engine_get_count_kind:
 *
 * Returns: how the channel's network counts characters
 */
OgCountKind
og_engine_get_count_kind (OgEngine  *self,
                          OgChannel *channel)
{
  return og_engine_count_kind_for_channel (channel);
}

/**
 * og_engine_get_sender:
 *
 * Returns: who sends a post of this channel at its time
 */
OgSender
og_engine_get_sender (OgEngine  *self,
                      OgChannel *channel)
{
  if (og_engine_channel_can (self, channel, OG_ABILITY_BY_HAND))
    return OG_SENDER_PERSON;
  return channel->schedules == OG_SCHEDULES_YES ? OG_SENDER_SERVER : OG_SENDER_THIS_COMPUTER;
}

/**
 * og_engine_check_channel:
 *
 * Returns: (transfer full): a future of the OgChannel, with what its network says now
 */
DexFuture *
og_engine_check_channel (OgEngine *self,
                         gint64    channel_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_accounts_check (self->accounts, channel_id);
}

static DexFuture *
remove_channel_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (GError) error = NULL;

  /* What its server has of ours would appear without anybody here knowing of it. */
  if (!dex_await (og_scheduler_recall_channel (self->scheduler, call->id), &error) ||
      !dex_await (og_accounts_remove (self->accounts, call->id), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_POSTS | OG_NEWS_CONCERNS);
  return dex_future_new_true ();
}

/**
 * og_engine_remove_channel:
 *
 * Forgets an account: its token, its messages and what was still to be sent there, also by its server.
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_OFFLINE … if its server has plans of ours and
 *   cannot be asked
 */
DexFuture *
og_engine_remove_channel (OgEngine *self,
                          gint64    channel_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (remove_channel_fiber, self, NULL, channel_id, 0, NULL);
}

/**
 * og_engine_fetch_now:
 *
 * Returns: (transfer full): a future of TRUE when all accounts have been asked; how that went is
 *   in the channels
 */
DexFuture *
og_engine_fetch_now (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_fetcher_ask_now (self->fetcher);
}
