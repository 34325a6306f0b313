/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-connection.h"

#include "og-error.h"
#include "og-mastodon-match.h"
#include "og-mastodon-media.h"
#include "og-mastodon-parse.h"
#include "og-poll-text.h"

#define DAY_SECONDS (24 * 60 * 60)

static const char *
visibility_name (int visibility)
{
  switch ((OgVisibility) visibility)
    {
    case OG_VISIBILITY_PUBLIC:
      return "public";
    case OG_VISIBILITY_UNLISTED:
      return "unlisted";
    case OG_VISIBILITY_FOLLOWERS:
      return "private";
    case OG_VISIBILITY_DIRECT:
    default:
      return "direct";
    }
}

/* Uploads all pictures and names them in the form. */
static gboolean
upload_all_fiber (OgMastodonCall *call,
                  OgMastodonForm *form,
                  GError        **error)
{
  guint n = call->attachments != NULL ? g_list_model_get_n_items (call->attachments) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) attachment = g_list_model_get_item (call->attachments, i);
      g_autofree char *id = og_mastodon_upload_fiber (call->connection, attachment, call->folder,
                                                      error);

      if (id == NULL)
        return FALSE;
      og_mastodon_form_add (form, "media_ids[]", id);
    }
  return TRUE;
}

/* As long as the server allows; what it does not state (0) is not asked. */
static int
poll_seconds (int        wanted,
              OgChannel *channel)
{
  const int seconds = MAX (wanted > 0 ? wanted : DAY_SECONDS, channel->min_poll_seconds);

  return channel->max_poll_seconds > 0 ? MIN (seconds, channel->max_poll_seconds) : seconds;
}

/* A poll and pictures exclude each other (user/posting); options stand one a line. */
static gboolean
add_poll (OgMastodonCall *call,
          OgMastodonForm *form,
          GError        **error)
{
  OgDelivery *delivery = call->delivery;
  OgChannel *channel = og_connection_get_channel (call->connection);
  g_auto (GStrv) options = og_poll_options (delivery->poll);
  g_autofree char *seconds = NULL;

  if (options[0] == NULL || channel->max_poll_options == 0)
    return TRUE; /* without polls the options stand in the text */
  if (call->attachments != NULL && g_list_model_get_n_items (call->attachments) > 0)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "A poll cannot have pictures");
      return FALSE;
    }
  for (guint i = 0; options[i] != NULL; i++)
    og_mastodon_form_add (form, "poll[options][]", options[i]);
  seconds = g_strdup_printf ("%d", poll_seconds (delivery->poll_seconds, channel));
  og_mastodon_form_add (form, "poll[expires_in]", seconds);
  og_mastodon_form_add (form, "poll[multiple]", delivery->poll_multiple ? "true" : "false");
  return TRUE;
}

char *
og_mastodon_dup_status (OgConnection *connection,
                        OgDelivery   *delivery)
{
  OgChannel *channel = og_connection_get_channel (connection);
  g_autofree char *text = og_mastodon_dup_outgoing (delivery, channel->handle);

  if (delivery->poll == NULL || channel->max_poll_options > 0)
    return g_steal_pointer (&text);
  return og_poll_as_text (text, delivery->poll);
}

/* The one request that must not be done twice. */
static OgAnswer *
send_fiber (OgMastodonCall *call,
            OgMastodonForm *form,
            GError        **error)
{
  OgChannel *channel = og_connection_get_channel (call->connection);
  g_autoptr (SoupMessage) message = og_mastodon_request_new (channel->base_url, "POST",
                                                             "/api/v1/statuses", form);

  if (message != NULL && call->delivery->key != NULL)
    soup_message_headers_replace (soup_message_get_request_headers (message), "Idempotency-Key",
                                  call->delivery->key);
  return og_mastodon_exchange_fiber (og_connection_get_http (call->connection), message,
                                     og_connection_get_token (call->connection),
                                     OG_MASTODON_PUBLISH,
                                     og_clock_now (og_connection_get_clock (call->connection)),
                                     error);
}

/* methods/statuses#create. Everything that has a default somewhere is said: servers differ. */
OgAnswer *
og_mastodon_post_fiber (OgMastodonCall *call,
                        const char     *scheduled_at,
                        GError        **error)
{
  OgDelivery *delivery = call->delivery;
  g_autofree char *text = og_mastodon_dup_status (call->connection, delivery);
  OgMastodonForm *form = og_mastodon_form_new ();
  OgAnswer *answer = NULL;

  og_mastodon_form_add (form, "status", text);
  og_mastodon_form_add (form, "visibility", visibility_name (delivery->visibility));
  og_mastodon_form_add (form, "language", delivery->language);
  if (delivery->parent_id != NULL)
    og_mastodon_form_add (form, "in_reply_to_id", delivery->parent_id);
  if (scheduled_at != NULL)
    og_mastodon_form_add (form, "scheduled_at", scheduled_at);
  if (add_poll (call, form, error) && upload_all_fiber (call, form, error))
    answer = send_fiber (call, form, error);
  og_mastodon_form_free (form);
  return answer;
}

/* Nothing but an answer with the new status's id means that it is published; 200 without one leaves
 * it open. */
static DexFuture *
publish_fiber (gpointer data)
{
  g_autoptr (OgReceipt) receipt = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAnswer) answer = og_mastodon_post_fiber (data, NULL, &error);

  if (answer == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  receipt = og_mastodon_parse_receipt (answer->body, &error);
  if (receipt == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_UNCERTAIN, "Accepted, but: %s", error->message);
  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, g_steal_pointer (&receipt));
}

DexFuture *
og_mastodon_publish (OgConnection *connection,
                     OgDelivery   *delivery,
                     GListModel   *attachments,
                     const char   *folder)
{
  OgMastodonCall *call = og_mastodon_call_new (connection, delivery, NULL);

  g_set_object (&call->attachments, attachments);
  call->folder = g_strdup (folder);
  return og_mastodon_call_spawn (publish_fiber, call);
}
