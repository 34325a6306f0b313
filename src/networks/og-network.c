/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-network.h"

#include "og-mastodon.h"
#include "og-practice.h"
#include "og-reminder.h"

G_DEFINE_BOXED_TYPE (OgSignInRequest, og_sign_in_request, og_sign_in_request_ref,
                     og_sign_in_request_unref)

/* The registry. A new network is a folder and a line here. */
static const OgNetwork *const networks[] = {
  &og_mastodon_network,
  &og_reminder_network,
  &og_practice_network,
};

/**
 * og_networks:
 * @n_networks: (out): how many there are
 *
 * Returns: (transfer none): all networks, in the order in which people should see them
 */
const OgNetwork *const *
og_networks (guint *n_networks)
{
  *n_networks = G_N_ELEMENTS (networks);
  return networks;
}

/**
 * og_network_find:
 * @id: (nullable): as stored in a channel
 *
 * Returns: (transfer none) (nullable): the network
 */
const OgNetwork *
og_network_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (networks); i++)
    if (g_strcmp0 (networks[i]->id, id) == 0)
      return networks[i];
  return NULL;
}

/**
 * og_network_connect:
 * @channel: the account; read while requests are made
 * @token: (nullable): for networks without sign-in
 *
 * Nothing is sent before a method of the connection is called.
 *
 * Returns: (transfer full): the account, ready to be spoken to
 */
OgConnection *
og_network_connect (const OgNetwork *self,
                    OgChannel       *channel,
                    OgHttp          *http,
                    OgClock         *clock,
                    const char      *token)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (OG_IS_CHANNEL (channel), NULL);

  return g_object_new (self->connection_type (),
                       "channel", channel,
                       "http", http,
                       "clock", clock,
                       "token", token,
                       NULL);
}

/**
 * og_sign_in_request_new:
 *
 * Returns: (transfer full): an empty request
 */
OgSignInRequest *
og_sign_in_request_new (void)
{
  return g_atomic_rc_box_new0 (OgSignInRequest);
}

/**
 * og_sign_in_request_ref:
 *
 * Returns: (transfer full): the same request
 */
OgSignInRequest *
og_sign_in_request_ref (OgSignInRequest *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sign_in_request_clear (gpointer data)
{
  OgSignInRequest *self = data;

  g_clear_pointer (&self->base_url, g_free);
  g_clear_pointer (&self->authorize_url, g_free);
  g_clear_pointer (&self->redirect_uri, g_free);
  g_clear_pointer (&self->state, g_free);
  g_clear_pointer (&self->verifier, g_free);
  g_clear_pointer (&self->client_id, g_free);
  g_clear_pointer (&self->client_secret, g_free);
}

/**
 * og_sign_in_request_unref:
 *
 * Gives up a reference; the last one frees the secrets.
 */
void
og_sign_in_request_unref (OgSignInRequest *self)
{
  g_atomic_rc_box_release_full (self, sign_in_request_clear);
}
