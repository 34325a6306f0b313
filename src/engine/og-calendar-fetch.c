/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-fetch.h"

#include <string.h>

#include "og-error.h"
#include "og-file-work.h"

#define MAX_ADDRESS_BYTES 2000

static OgFetchedCalendar *
fetched_ref (OgFetchedCalendar *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
fetched_clear (gpointer data)
{
  OgFetchedCalendar *self = data;

  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);
}

void
og_fetched_calendar_unref (OgFetchedCalendar *self)
{
  g_atomic_rc_box_release_full (self, fetched_clear);
}

G_DEFINE_BOXED_TYPE (OgFetchedCalendar, og_fetched_calendar, fetched_ref, og_fetched_calendar_unref)

/**
 * og_calendar_fetch_dup_address:
 * @typed: what a person gave
 *
 * Returns: (transfer full) (nullable): the address
 */
char *
og_calendar_fetch_dup_address (const char *typed)
{
  g_autofree char *address = g_strstrip (g_strdup (typed));
  g_autoptr (GUri) uri = NULL;
  const char *scheme;

  if (strlen (address) > MAX_ADDRESS_BYTES)
    return NULL;
  if (g_ascii_strncasecmp (address, "webcal://", strlen ("webcal://")) == 0)
    {
      char *secure = g_strconcat ("https://", address + strlen ("webcal://"), NULL);

      g_free (address);
      address = secure;
    }
  uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);
  scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  if (g_str_equal (scheme, "file") || (uri != NULL && og_http_uri_is_safe (uri)))
    return g_steal_pointer (&address);
  return NULL;
}

/* What is read on the thread. */
typedef struct
{
  GBytes *bytes;
  char *zone;
  gint64 from;
  gint64 to;
  OgFetchedCalendar *found;
  DexPromise *promise;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_bytes_unref (reading->bytes);
  g_free (reading->zone);
  g_clear_pointer (&reading->found, og_fetched_calendar_unref);
  dex_clear (&reading->promise);
  g_free (reading);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Reading *reading = data;
  g_autoptr (OgFetchedCalendar) found = g_atomic_rc_box_new0 (OgFetchedCalendar);
  g_autoptr (GError) error = NULL;

  found->events = og_calendar_file_read (reading->bytes, reading->zone, reading->from, reading->to,
                                         &found->name, &error);
  if (found->events == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  reading->found = g_steal_pointer (&found);
  g_task_return_boolean (task, TRUE);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    dex_promise_resolve_boxed (reading->promise, OG_TYPE_FETCHED_CALENDAR,
                               g_steal_pointer (&reading->found));
  else
    dex_promise_reject (reading->promise, g_steal_pointer (&error));
}

/* A large calendar takes its time: not on the thread that draws. */
static DexFuture *
read_bytes (GBytes     *bytes,
            const char *zone,
            gint64      from,
            gint64      to)
{
  Reading *reading = g_new0 (Reading, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_read, NULL);

  reading->bytes = g_bytes_ref (bytes);
  reading->zone = g_strdup (zone);
  reading->from = from;
  reading->to = to;
  reading->promise = dex_promise_new ();
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
  return dex_ref (DEX_FUTURE (reading->promise));
}

static gboolean
check_status (OgAnswer *answer,
              GError  **error)
{
  if (answer->status == SOUP_STATUS_OK)
    return TRUE;
  g_set_error (error, OG_ERROR,
               answer->status == SOUP_STATUS_NOT_FOUND || answer->status == SOUP_STATUS_GONE ?
                 OG_ERROR_GONE :
               answer->status == SOUP_STATUS_UNAUTHORIZED ||
                   answer->status == SOUP_STATUS_FORBIDDEN ?
                 OG_ERROR_FORBIDDEN :
               answer->status >= 500 ? OG_ERROR_SERVER :
                                       OG_ERROR_BAD_ANSWER,
               "The calendar's server answered %u", answer->status);
  return FALSE;
}

static GBytes *
get_bytes_fiber (OgHttp     *http,
                 const char *address,
                 GError    **error)
{
  g_autoptr (SoupMessage) message = NULL;
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (GFile) file = NULL;

  if (g_str_has_prefix (address, "file:"))
    {
      file = g_file_new_for_uri (address);
      return dex_await_boxed (og_file_read (file, OG_CALENDAR_FILE_MAX_BYTES), error);
    }
  message = soup_message_new (SOUP_METHOD_GET, address);
  if (message == NULL)
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, "This is no address");
      return NULL;
    }
  soup_message_headers_replace (soup_message_get_request_headers (message), "Accept",
                                "text/calendar, text/plain;q=0.5, */*;q=0.1");
  answer = dex_await_boxed (og_http_send (http, message, NULL), error);
  return answer != NULL && check_status (answer, error) ? g_bytes_ref (answer->body) : NULL;
}

OgFetchedCalendar *
og_calendar_fetch_fiber (OgHttp     *http,
                         const char *address,
                         const char *zone,
                         gint64      from,
                         gint64      to,
                         GError    **error)
{
  g_autoptr (GBytes) bytes = get_bytes_fiber (http, address, error);

  return bytes != NULL ? dex_await_boxed (read_bytes (bytes, zone, from, to), error) : NULL;
}
