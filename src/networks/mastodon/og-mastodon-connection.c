/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-connection.h"

#include <string.h>

#include "og-error.h"
#include "og-mastodon-parse.h"
#include "og-mastodon-plan.h"
#include "og-mastodon.h"

#define PAGE "40"
#define PAGE_LENGTH 40

struct _OgMastodonConnection
{
  OgConnection parent_instance;
};

G_DEFINE_FINAL_TYPE (OgMastodonConnection, og_mastodon_connection, OG_TYPE_CONNECTION)

OgMastodonCall *
og_mastodon_call_new (OgConnection *connection,
                      OgDelivery   *delivery,
                      const char   *text)
{
  OgMastodonCall *call = g_new0 (OgMastodonCall, 1);

  call->connection = g_object_ref (connection);
  g_set_object (&call->delivery, delivery);
  call->text = g_strdup (text);
  return call;
}

static void
call_free (OgMastodonCall *call)
{
  g_clear_object (&call->connection);
  g_clear_object (&call->delivery);
  g_clear_object (&call->attachments);
  g_clear_object (&call->measure);
  g_clear_pointer (&call->folder, g_free);
  g_clear_pointer (&call->text, g_free);
  g_free (call);
}

DexFuture *
og_mastodon_call_spawn (DexFiberFunc    body,
                        OgMastodonCall *call)
{
  return dex_scheduler_spawn (dex_scheduler_get_default (), 0, body, call,
                              (GDestroyNotify) call_free);
}

OgAnswer *
og_mastodon_ask_fiber (OgConnection     *connection,
                       const char       *method,
                       const char       *path,
                       OgMastodonForm   *form,
                       OgMastodonPurpose purpose,
                       GError          **error)
{
  const char *base_url = og_connection_get_channel (connection)->base_url;
  g_autoptr (SoupMessage) message = og_mastodon_request_new (base_url, method, path, form);

  return og_mastodon_exchange_fiber (og_connection_get_http (connection), message,
                                     og_connection_get_token (connection), purpose,
                                     og_clock_now (og_connection_get_clock (connection)), error);
}

const char *
og_mastodon_get_domain (OgConnection *connection)
{
  OgChannel *channel = og_connection_get_channel (connection);
  const char *at = channel->handle != NULL ? strrchr (channel->handle, '@') : NULL;
  const char *host = channel->base_url != NULL ? strstr (channel->base_url, "://") : NULL;

  if (at != NULL && at > channel->handle)
    return at + 1;
  return host != NULL ? host + 3 : "";
}

/* The limits the server states, in the newer or the older description; a server that has neither
 * keeps the network's. domain, version: (out) (nullable): what it is called and what it runs. */
static gboolean
ask_limits_fiber (OgConnection *connection,
                  OgChannel    *channel,
                  char        **domain,
                  char        **version,
                  GError      **error)
{
  static const char *const paths[] = { "/api/v2/instance", "/api/v1/instance" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) failed = NULL;
      g_autoptr (OgAnswer) answer = og_mastodon_ask_fiber (connection, "GET", paths[i], NULL,
                                                           OG_MASTODON_ASK, &failed);

      if (answer != NULL && og_mastodon_parse_instance (answer->body, channel, domain, NULL))
        {
          *version = og_mastodon_parse_version (answer->body);
          return TRUE;
        }
      if (g_error_matches (failed, OG_ERROR, OG_ERROR_OFFLINE) ||
          g_error_matches (failed, OG_ERROR, OG_ERROR_RATE_LIMITED) ||
          g_error_matches (failed, OG_ERROR, OG_ERROR_SERVER))
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
    }
  return TRUE;
}

static void
set_fallback_limits (OgChannel *channel)
{
  const OgNetwork *network = &og_mastodon_network;

  g_object_set (channel,
                "network", network->id,
                "max-characters", network->max_characters,
                "characters-per-link", network->characters_per_link,
                "max-attachments", network->max_attachments,
                "max-alt-characters", network->max_alt_characters,
                "max-image-bytes", network->max_image_bytes,
                "max-image-pixels", network->max_image_pixels,
                "max-poll-options", 0, /* only where it is stated */
                NULL);
}

/* methods/accounts#verify_credentials */
static DexFuture *
check_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  g_autoptr (OgChannel) channel = og_channel_new ();
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *domain = NULL;
  g_autofree char *version = NULL;

  og_record_copy_fields (OG_RECORD (channel),
                         OG_RECORD (og_connection_get_channel (call->connection)));
  set_fallback_limits (channel);
  answer = og_mastodon_ask_fiber (call->connection, "GET", "/api/v1/accounts/verify_credentials",
                                  NULL, OG_MASTODON_ASK, &error);
  if (answer == NULL || !ask_limits_fiber (call->connection, channel, &domain, &version, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (domain == NULL)
    domain = g_strdup (og_mastodon_get_domain (call->connection));
  if (!og_mastodon_parse_account (answer->body, domain, channel, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_mastodon_ask_schedules_fiber (call->connection, version, channel);
  return dex_future_new_take_object (g_steal_pointer (&channel));
}

static DexFuture *
og_mastodon_connection_check (OgConnection *connection)
{
  return og_mastodon_call_spawn (check_fiber, og_mastodon_call_new (connection, NULL, NULL));
}

/* methods/statuses#delete */
static DexFuture *
withdraw_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  g_autofree char *path = og_mastodon_path ("/api/v1/statuses/%s", call->text);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAnswer) answer = og_mastodon_ask_fiber (call->connection, "DELETE", path, NULL,
                                                       OG_MASTODON_ACT, &error);

  if (answer == NULL && !g_error_matches (error, OG_ERROR, OG_ERROR_GONE))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

static DexFuture *
og_mastodon_connection_withdraw (OgConnection *connection,
                                 const char   *remote_id)
{
  return og_mastodon_call_spawn (withdraw_fiber,
                                 og_mastodon_call_new (connection, NULL, remote_id));
}

/* methods/notifications#get. "min_id" pages forward: the page right after the cursor. An id is
 * only handed back to the server, never compared, so that it may be of any form. */
static DexFuture *
fetch_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  OgChannel *channel = og_connection_get_channel (call->connection);
  OgMastodonForm *form = og_mastodon_form_new ();
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (OgBatch) batch = NULL;
  g_autoptr (GError) error = NULL;
  guint n_entries = 0;

  og_mastodon_form_add (form, "types[]", "mention");
  og_mastodon_form_add (form, "limit", PAGE);
  if (call->text != NULL)
    og_mastodon_form_add (form, "min_id", call->text);
  answer = og_mastodon_ask_fiber (call->connection, "GET", "/api/v1/notifications", form,
                                  OG_MASTODON_ASK, &error);
  og_mastodon_form_free (form);
  if (answer != NULL)
    batch = og_mastodon_parse_notifications (answer->body,
                                             og_mastodon_get_domain (call->connection),
                                             channel->remote_id, &n_entries, &error);
  if (batch == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  if (batch->cursor == NULL)
    batch->cursor = g_strdup (call->text);
  batch->more = call->text != NULL && n_entries >= PAGE_LENGTH &&
                !g_str_equal (batch->cursor, call->text);
  return dex_future_new_take_boxed (OG_TYPE_BATCH, g_steal_pointer (&batch));
}

static DexFuture *
og_mastodon_connection_fetch (OgConnection *connection,
                              const char   *cursor)
{
  return og_mastodon_call_spawn (fetch_fiber, og_mastodon_call_new (connection, NULL, cursor));
}

/* methods/statuses#context */
static DexFuture *
fetch_thread_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  OgChannel *channel = og_connection_get_channel (call->connection);
  g_autofree char *path = og_mastodon_path ("/api/v1/statuses/%s/context", call->text);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgBatch) batch = NULL;
  g_autoptr (OgAnswer) answer = og_mastodon_ask_fiber (call->connection, "GET", path, NULL,
                                                       OG_MASTODON_ASK, &error);

  if (answer != NULL)
    batch = og_mastodon_parse_context (answer->body, og_mastodon_get_domain (call->connection),
                                       channel->remote_id, &error);
  if (batch == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_boxed (OG_TYPE_BATCH, g_steal_pointer (&batch));
}

static DexFuture *
og_mastodon_connection_fetch_thread (OgConnection *connection,
                                     const char   *remote_id)
{
  return og_mastodon_call_spawn (fetch_thread_fiber,
                                 og_mastodon_call_new (connection, NULL, remote_id));
}

static void
og_mastodon_connection_class_init (OgMastodonConnectionClass *klass)
{
  OgConnectionClass *connection_class = OG_CONNECTION_CLASS (klass);

  connection_class->check = og_mastodon_connection_check;
  connection_class->publish = og_mastodon_publish;
  connection_class->find = og_mastodon_find;
  connection_class->edit = og_mastodon_edit;
  connection_class->withdraw = og_mastodon_connection_withdraw;
  connection_class->fetch = og_mastodon_connection_fetch;
  connection_class->fetch_thread = og_mastodon_connection_fetch_thread;
  connection_class->schedule = og_mastodon_schedule;
  connection_class->reschedule = og_mastodon_reschedule;
  connection_class->unschedule = og_mastodon_unschedule;
  connection_class->list_scheduled = og_mastodon_list_scheduled;
  connection_class->pin = og_mastodon_pin;
  connection_class->set_profile = og_mastodon_set_profile;
  connection_class->measure = og_mastodon_measure;
  connection_class->undo = og_mastodon_undo;
  connection_class->verify = og_mastodon_verify;
}

static void
og_mastodon_connection_init (OgMastodonConnection *self)
{
}
