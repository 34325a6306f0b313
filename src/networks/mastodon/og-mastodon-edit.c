/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-connection.h"

#include "og-json.h"
#include "og-mastodon-parse.h"

/* What Mastodon allows where a server does not say otherwise. */
#define MIN_POLL_SECONDS 300
#define MAX_POLL_OPTIONS 50

/* (user/posting): the votes stay as long as the options and the kind of choice are the same. A poll that
 * is over can only be said again with the shortest time. */
static void
keep_poll (OgMastodonCall *call,
           OgMastodonForm *form,
           JsonObject     *poll)
{
  OgChannel *channel = og_connection_get_channel (call->connection);
  JsonArray *options = og_json_member_array (poll, "options");
  guint n = options != NULL ? MIN (json_array_get_length (options), MAX_POLL_OPTIONS) : 0;
  gint64 left = og_json_time (poll, "expires_at") -
                og_clock_now (og_connection_get_clock (call->connection));
  g_autofree char *seconds = NULL;

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      JsonObject *option = og_json_object (json_array_get_element (options, i));
      const char *title = og_json_string (option, "title");

      og_mastodon_form_add (form, "poll[options][]", title != NULL ? title : "");
    }
  left = MAX (left, channel->min_poll_seconds > 0 ? channel->min_poll_seconds : MIN_POLL_SECONDS);
  seconds = g_strdup_printf ("%" G_GINT64_FORMAT, left);
  og_mastodon_form_add (form, "poll[expires_in]", seconds);
  og_mastodon_form_add (form, "poll[multiple]",
                        og_json_bool (poll, "multiple", FALSE) ? "true" : "false");
}

/* An edit replaces everything: what is not said again (pictures, poll, warning) would be taken off. */
static gboolean
keep_the_rest_fiber (OgMastodonCall *call,
                     const char     *path,
                     OgMastodonForm *form,
                     GError        **error)
{
  g_autoptr (OgAnswer) answer = og_mastodon_ask_fiber (call->connection, "GET", path, NULL,
                                                       OG_MASTODON_ASK, error);
  g_autoptr (JsonNode) node = answer != NULL ? og_json_parse (answer->body, error) : NULL;
  JsonObject *status = og_json_object (node);
  JsonArray *media = og_json_member_array (status, "media_attachments");
  const char *warning = og_json_string (status, "spoiler_text");

  if (node == NULL)
    return FALSE;
  for (guint i = 0; media != NULL && i < json_array_get_length (media); i++)
    {
      JsonObject *medium = og_json_object (json_array_get_element (media, i));
      g_autofree char *id = og_json_dup_id (medium, "id");

      if (id != NULL)
        og_mastodon_form_add (form, "media_ids[]", id);
    }
  if (og_json_member_object (status, "poll") != NULL)
    keep_poll (call, form, og_json_member_object (status, "poll"));
  if (warning != NULL && *warning != '\0')
    og_mastodon_form_add (form, "spoiler_text", warning);
  if (og_json_bool (status, "sensitive", FALSE))
    og_mastodon_form_add (form, "sensitive", "true");
  return TRUE;
}

/* methods/statuses#edit */
static DexFuture *
edit_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  OgDelivery *delivery = call->delivery;
  g_autofree char *text = og_mastodon_dup_status (call->connection, delivery);
  g_autofree char *path = og_mastodon_path ("/api/v1/statuses/%s", delivery->remote_id);
  OgMastodonForm *form = og_mastodon_form_new ();
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (OgReceipt) receipt = NULL;
  g_autoptr (GError) error = NULL;

  og_mastodon_form_add (form, "status", text);
  og_mastodon_form_add (form, "language", delivery->language);
  if (keep_the_rest_fiber (call, path, form, &error))
    answer = og_mastodon_ask_fiber (call->connection, "PUT", path, form, OG_MASTODON_ACT, &error);
  og_mastodon_form_free (form);
  if (answer != NULL)
    receipt = og_mastodon_parse_receipt (answer->body, &error);
  if (receipt == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, g_steal_pointer (&receipt));
}

DexFuture *
og_mastodon_edit (OgConnection *connection,
                  OgDelivery   *delivery)
{
  g_return_val_if_fail (delivery->remote_id != NULL, dex_future_new_infinite ());

  return og_mastodon_call_spawn (edit_fiber, og_mastodon_call_new (connection, delivery, NULL));
}
