/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-connection.h"

#include "og-error.h"
#include "og-mastodon-plan.h"

/* What the server is to publish by itself (documentation: methods/scheduled_statuses). */

#define PAGE "40"
#define PAGE_LENGTH 40
/* Servers keep 300 plans of an account at most; one that pages for ever is not understood. */
#define MAX_PAGES 20
/* How often what a pretender made is deleted before it is left in doubt. */
#define MAX_DELETES 3

/* ISO 8601, UTC. (transfer full) */
static char *
dup_time (gint64 due)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (due);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S.000Z") : g_strdup ("");
}

/* Whether a status is certainly not there. */
static gboolean
is_gone_fiber (OgMastodonCall *call,
               const char     *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAnswer) answer = og_mastodon_ask_fiber (call->connection, "GET", path, NULL,
                                                       OG_MASTODON_ASK, &error);

  return answer == NULL && g_error_matches (error, OG_ERROR, OG_ERROR_GONE);
}

/* The server made an ordinary status that only looks planned: it keeps no list of it, so that it could
 * neither be moved nor be seen by anybody. Nothing of it may stay. */
static GError *
undo_pretence_fiber (OgMastodonCall *call,
                     OgReceipt      *made)
{
  g_autofree char *path = og_mastodon_path ("/api/v1/statuses/%s", made->remote_id);

  for (guint i = 0; i < MAX_DELETES; i++)
    {
      g_autoptr (GError) ignored = NULL;
      g_autoptr (OgAnswer) answer = og_mastodon_ask_fiber (call->connection, "DELETE", path, NULL,
                                                           OG_MASTODON_ACT, &ignored);

      /* The proof is that it cannot be read any more, whatever the deletion was answered. */
      if (is_gone_fiber (call, path))
        return g_error_new (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "The server only pretends to plan");
    }
  return g_error_new (OG_ERROR, OG_ERROR_UNCERTAIN, "What the server made of it is still there");
}

static DexFuture *
schedule_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  gint64 asked = og_clock_now (og_connection_get_clock (call->connection));
  g_autofree char *time = dup_time (call->delivery->due);
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (OgReceipt) receipt = NULL;
  g_autoptr (GError) error = NULL;
  OgMastodonMade made = OG_MASTODON_MADE_PLAN;

  answer = og_mastodon_post_fiber (call, time, &error);
  if (answer == NULL)
    {
      og_mastodon_weigh_plan_failure (&error);
      return dex_future_new_for_error (g_steal_pointer (&error));
    }
  if (!og_mastodon_parse_made (answer->body, asked, call->delivery->due, &made, &receipt, &error))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_UNCERTAIN, "Accepted, but: %s", error->message);
  if (made == OG_MASTODON_MADE_HIDDEN)
    return dex_future_new_for_error (undo_pretence_fiber (call, receipt));
  receipt->published = made == OG_MASTODON_MADE_PUBLISHED;
  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, g_steal_pointer (&receipt));
}

DexFuture *
og_mastodon_schedule (OgConnection *connection,
                      OgDelivery   *delivery,
                      GListModel   *attachments,
                      const char   *folder)
{
  OgMastodonCall *call = og_mastodon_call_new (connection, delivery, NULL);

  g_set_object (&call->attachments, attachments);
  call->folder = g_strdup (folder);
  return og_mastodon_call_spawn (schedule_fiber, call);
}

/* One plan, changed or taken away. */
static DexFuture *
act_on_plan_fiber (OgMastodonCall *call,
                   const char     *method,
                   const char     *time)
{
  g_autofree char *path = og_mastodon_path ("/api/v1/scheduled_statuses/%s", call->text);
  OgMastodonForm *form = time != NULL ? og_mastodon_form_new () : NULL;
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  if (form != NULL)
    og_mastodon_form_add (form, "scheduled_at", time);
  answer = og_mastodon_ask_fiber (call->connection, method, path, form, OG_MASTODON_ACT, &error);
  g_clear_pointer (&form, og_mastodon_form_free);
  if (answer == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

/* The new time travels in the delivery of the call. */
static DexFuture *
reschedule_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  g_autofree char *time = dup_time (call->delivery->due);

  return act_on_plan_fiber (call, "PUT", time);
}

DexFuture *
og_mastodon_reschedule (OgConnection *connection,
                        const char   *scheduled_id,
                        gint64        due)
{
  g_autoptr (OgDelivery) carrier = g_object_new (OG_TYPE_DELIVERY, "due", due, NULL);

  return og_mastodon_call_spawn (reschedule_fiber,
                                 og_mastodon_call_new (connection, carrier, scheduled_id));
}

static DexFuture *
unschedule_fiber (gpointer data)
{
  return act_on_plan_fiber (data, "DELETE", NULL);
}

DexFuture *
og_mastodon_unschedule (OgConnection *connection,
                        const char   *scheduled_id)
{
  return og_mastodon_call_spawn (unschedule_fiber,
                                 og_mastodon_call_new (connection, NULL, scheduled_id));
}

/* One page. next: (inout): where to go on; NULL when that was the last. */
static gboolean
list_page_fiber (OgMastodonCall *call,
                 GListStore     *list,
                 char          **next,
                 GError        **error)
{
  OgMastodonForm *form = og_mastodon_form_new ();
  g_autoptr (OgAnswer) answer = NULL;
  g_autofree char *last_id = NULL;
  g_autofree char *linked = NULL;
  guint n_entries = 0;

  og_mastodon_form_add (form, "limit", PAGE);
  if (*next != NULL)
    og_mastodon_form_add (form, "max_id", *next);
  answer = og_mastodon_ask_fiber (call->connection, "GET", "/api/v1/scheduled_statuses", form,
                                  OG_MASTODON_ASK, error);
  og_mastodon_form_free (form);
  if (answer == NULL ||
      !og_mastodon_parse_plans (answer->body,
                                og_clock_now (og_connection_get_clock (call->connection)),
                                og_connection_get_channel (call->connection)->id, list, &last_id,
                                &n_entries, error))
    return FALSE;
  linked = og_mastodon_parse_next_page (soup_message_headers_get_list (answer->headers, "Link"));
  if (linked == NULL && n_entries >= PAGE_LENGTH)
    linked = g_steal_pointer (&last_id);
  if (n_entries == 0 || g_strcmp0 (linked, *next) == 0)
    g_clear_pointer (&linked, g_free);
  g_set_str (next, linked);
  return TRUE;
}

/* The whole list or none: what is missing in it counts as gone. */
static DexFuture *
list_fiber (gpointer data)
{
  g_autoptr (GListStore) list = g_list_store_new (OG_TYPE_SCHEDULED);
  g_autofree char *next = NULL;
  g_autoptr (GError) error = NULL;

  for (guint page = 0; page < MAX_PAGES; page++)
    {
      if (!list_page_fiber (data, list, &next, &error))
        return dex_future_new_for_error (g_steal_pointer (&error));
      if (next != NULL)
        continue;
      g_list_store_sort (list, og_scheduled_compare, NULL);
      return dex_future_new_take_object (g_steal_pointer (&list));
    }
  return dex_future_new_reject (OG_ERROR, OG_ERROR_BAD_ANSWER, "The server's pages have no end");
}

DexFuture *
og_mastodon_list_scheduled (OgConnection *connection)
{
  return og_mastodon_call_spawn (list_fiber, og_mastodon_call_new (connection, NULL, NULL));
}

/* What the server runs. (transfer full) (nullable) */
static char *
ask_software_fiber (OgConnection *connection)
{
  const char *base_url = og_connection_get_channel (connection)->base_url;
  g_autoptr (OgAnswer) links = og_mastodon_ask_fiber (connection, "GET", "/.well-known/nodeinfo", NULL,
                                                      OG_MASTODON_ASK, NULL);
  g_autofree char *path = links != NULL ? og_mastodon_parse_node_link (links->body, base_url) : NULL;
  g_autoptr (OgAnswer) description = NULL;

  if (path == NULL)
    return NULL;
  description = og_mastodon_ask_fiber (connection, "GET", path, NULL, OG_MASTODON_ASK, NULL);
  return description != NULL ? og_mastodon_parse_node_name (description->body) : NULL;
}

void
og_mastodon_ask_schedules_fiber (OgConnection *connection,
                                 const char   *version,
                                 OgChannel    *channel)
{
  g_autoptr (GListModel) plans = NULL;
  g_autofree char *software = NULL;
  int schedules = OG_SCHEDULES_UNKNOWN;

  /* What trying has shown does not change because the server still says otherwise. */
  if (channel->schedules == OG_SCHEDULES_NO)
    return;
  if (!og_mastodon_software_pretends (NULL, version))
    software = ask_software_fiber (connection);
  if (og_mastodon_software_pretends (software, version))
    schedules = OG_SCHEDULES_NO;
  else if (og_mastodon_software_plans (software))
    plans = dex_await_object (og_mastodon_list_scheduled (connection), NULL);
  /* One that was YES and does not answer now is still what it was. */
  if (plans != NULL)
    schedules = OG_SCHEDULES_YES;
  else if (schedules == OG_SCHEDULES_UNKNOWN)
    return;
  og_record_set_int (OG_RECORD (channel), "schedules", schedules);
}
