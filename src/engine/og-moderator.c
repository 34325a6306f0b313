/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-moderator.h"

#include "og-call.h"
#include "og-moderator-private.h"
#include "og-network.h"
#include "og-store-measures.h"

G_DEFINE_FINAL_TYPE (OgModerator, og_moderator, G_TYPE_OBJECT)

static void
og_moderator_dispose (GObject *object)
{
  OgModerator *self = OG_MODERATOR (object);

  g_clear_object (&self->store);
  g_clear_object (&self->accounts);
  g_clear_object (&self->publisher);
  g_clear_object (&self->http);
  g_clear_object (&self->clock);
  g_clear_object (&self->news);
  g_clear_object (&self->office);
  g_clear_pointer (&self->netiquette, og_netiquette_unref);

  G_OBJECT_CLASS (og_moderator_parent_class)->dispose (object);
}

static void
og_moderator_finalize (GObject *object)
{
  OgModerator *self = OG_MODERATOR (object);

  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->looks, g_hash_table_unref);

  G_OBJECT_CLASS (og_moderator_parent_class)->finalize (object);
}

static void
og_moderator_class_init (OgModeratorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_moderator_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_moderator_finalize;
}

static void
og_moderator_init (OgModerator *self)
{
  self->looks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* The network has accepted something: it is looked at. */
static void
on_finished (OgModerator *self,
             OgDelivery  *delivery)
{
  if (delivery->measure_id != 0 && delivery->state == OG_DELIVERY_SENT &&
      delivery->kind != OG_DELIVERY_UNDO)
    og_moderator_look (self, delivery->measure_id);
}

/**
 * og_moderator_new:
 * @folder: where copies of pictures are kept
 *
 * Returns: (transfer full): a moderator that looks at nothing until og_moderator_start()
 */
OgModerator *
og_moderator_new (OgStore     *store,
                  OgAccounts  *accounts,
                  OgPublisher *publisher,
                  OgHttp      *http,
                  OgClock     *clock,
                  OgNews      *news,
                  const char  *folder)
{
  OgModerator *self = g_object_new (OG_TYPE_MODERATOR, NULL);

  self->store = g_object_ref (store);
  self->accounts = g_object_ref (accounts);
  self->publisher = g_object_ref (publisher);
  self->http = g_object_ref (http);
  self->clock = g_object_ref (clock);
  self->news = g_object_ref (news);
  self->folder = g_strdup (folder);
  g_signal_connect_object (publisher, "finished", G_CALLBACK (on_finished), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (accounts, "ready", G_CALLBACK (og_moderator_start), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * og_moderator_set_rules:
 * @netiquette: (nullable): what is in force
 *
 * Sets in whose words, and by which rules.
 */
void
og_moderator_set_rules (OgModerator  *self,
                        OgOffice     *office,
                        OgNetiquette *netiquette)
{
  g_return_if_fail (OG_IS_MODERATOR (self));

  g_set_object (&self->office, office);
  if (netiquette != NULL)
    og_netiquette_ref (netiquette);
  g_clear_pointer (&self->netiquette, og_netiquette_unref);
  self->netiquette = netiquette;
}

/**
 * og_moderator_get_folder:
 *
 * Returns: (transfer none): where copies of pictures are kept
 */
const char *
og_moderator_get_folder (OgModerator *self)
{
  g_return_val_if_fail (OG_IS_MODERATOR (self), NULL);

  return self->folder;
}

/**
 * og_moderator_get_means:
 *
 * Returns: what the network of the channel can do
 */
OgModerationMeans
og_moderator_get_means (OgModerator *self,
                        gint64       channel_id)
{
  const OgModerationMeans none = { 0, 0, 0 };
  OgChannel *channel = og_accounts_find (self->accounts, channel_id);
  const OgNetwork *network = channel != NULL ? og_network_find (channel->network) : NULL;

  return network != NULL ? network->moderation : none;
}

static DexFuture *
look_for_all_fiber (gpointer data)
{
  OgModerator *self = ((OgCall *) data)->self;
  g_autoptr (GListModel) done = NULL;
  g_autoptr (GError) error = NULL;

  done = dex_await_object (og_store_list_measures_in (self->store, 1u << OG_MEASURE_DONE), &error);
  if (done == NULL && !self->stopped)
    g_warning ("Cannot read what was done: %s", error->message);
  for (guint i = 0; done != NULL && i < g_list_model_get_n_items (done); i++)
    {
      g_autoptr (OgMeasure) measure = g_list_model_get_item (done, i);

      og_moderator_look (self, measure->id);
    }
  return dex_future_new_true ();
}

/**
 * og_moderator_start:
 *
 * Looks at everything that was accepted and not looked at yet.
 */
void
og_moderator_start (OgModerator *self)
{
  g_return_if_fail (OG_IS_MODERATOR (self));

  if (!self->stopped)
    dex_future_disown (og_call_spawn (look_for_all_fiber, self, NULL, 0, 0, NULL));
}

/**
 * og_moderator_stop:
 *
 * Looks at nothing any more.
 */
void
og_moderator_stop (OgModerator *self)
{
  g_return_if_fail (OG_IS_MODERATOR (self));

  self->stopped = TRUE;
}
