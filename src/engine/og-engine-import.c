/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-calendar.h"
#include "og-engine-private.h"

#include "og-calendar-fetch.h"
#include "og-call.h"
#include "og-import-private.h"
#include "og-local-time.h"
#include "og-store-plan.h"

/* Thirteen months. */
#define AHEAD_DAYS 396
#define DAY_SECONDS ((gint64) 86400)

static OgImportResult *
og_import_result_copy (OgImportResult *self)
{
  return g_memdup2 (self, sizeof *self);
}

G_DEFINE_BOXED_TYPE (OgImportResult, og_import_result, og_import_result_copy, g_free)

static void
look_clear (OgImportLook *look)
{
  g_clear_pointer (&look->hours, og_office_time_unref);
  g_clear_pointer (&look->known, g_hash_table_unref);
  g_clear_pointer (&look->events, g_ptr_array_unref);
  g_clear_pointer (&look->posts, g_ptr_array_unref);
}

/* There may be none. */
static void
clear_post (gpointer post)
{
  g_clear_object (&post);
}

/* What is to be written: with the event's digest that of the post as it is left, so that the next
 * look sees whether a person has changed it. post: (transfer full) (nullable) */
static void
note (OgImportLook  *look,
      const OgEvent *event,
      gint64         post_id,
      const char    *left,
      OgPost        *post)
{
  OgImportedEvent *record = og_imported_event_new ();
  g_autofree char *own = post != NULL ? og_import_digest (post) : NULL;
  g_autofree char *digest = g_strconcat (event->digest, " ", own != NULL ? own : left, NULL);

  g_object_set (record, "source-id", look->source_id, "uid", event->uid, "digest", digest, "post-id",
                post_id, NULL);
  g_ptr_array_add (look->events, record);
  g_ptr_array_add (look->posts, post);
}

/* An event that says something else than last time. */
static gboolean
look_changed_fiber (OgImportLook    *look,
                    const OgEvent   *event,
                    OgImportedEvent *known,
                    const char      *left,
                    GError         **error)
{
  g_autoptr (OgPost) post = NULL;
  g_autoptr (GError) local = NULL;

  if (known->post_id != 0)
    post = dex_await_object (og_store_load_post (look->self->store, known->post_id), &local);
  if (local != NULL && !g_error_matches (local, OG_ERROR, OG_ERROR_GONE))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (post == NULL)
    {
      /* It was thrown away, whatever it says by now. */
      note (look, event, 0, left, NULL);
      look->result.n_same++;
    }
  else if (!og_import_is_untouched (post, left))
    {
      note (look, event, post->id, left, NULL);
      look->result.n_left++;
    }
  else
    {
      og_import_fill (look, post, event);
      note (look, event, post->id, left, g_object_ref (post));
      (*(event->cancelled ? &look->result.n_cancelled : &look->result.n_changed))++;
    }
  return TRUE;
}

static gboolean
look_event_fiber (OgImportLook  *look,
                  const OgEvent *event,
                  GError       **error)
{
  OgImportedEvent *known = g_hash_table_lookup (look->known, event->uid);
  const int first = og_import_day (event->start);
  const int last = MAX (first, og_import_day (event->end));
  g_auto (GStrv) digests = NULL;

  if (known == NULL)
    {
      if (last < look->today || first > look->last || event->cancelled)
        return TRUE;
      note (look, event, 0, NULL, og_import_new_post (look, event));
      look->result.n_new++;
      return TRUE;
    }
  digests = g_strsplit (known->digest, " ", 2);
  if (digests[0] != NULL && g_str_equal (digests[0], event->digest))
    {
      look->result.n_same++;
      return TRUE;
    }
  return look_changed_fiber (look, event, known,
                             digests[0] != NULL && digests[1] != NULL ? digests[1] : "", error);
}

static GHashTable *
list_known_fiber (OgImportLook *look,
                  GError      **error)
{
  g_autoptr (GListModel) list =
    dex_await_object (og_store_list_imported (look->self->store, look->source_id), error);
  GHashTable *known;

  if (list == NULL)
    return NULL;
  known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      OgImportedEvent *event = g_list_model_get_item (list, i);

      g_hash_table_insert (known, event->uid, event);
    }
  return known;
}

static gint64
save_source_fiber (OgEngine   *self,
                   const char *address,
                   const char *name,
                   GError    **error)
{
  g_autoptr (OgCalendarSource) source = og_calendar_source_new ();

  g_object_set (source, "address", address, "name", name, "fetched", og_clock_now (self->clock),
                NULL);
  return dex_await_int64 (og_store_save_calendar_source (self->store, source), error);
}

static gboolean
look_at_fiber (OgImportLook      *look,
               OgFetchedCalendar *calendar,
               const char        *address,
               GError           **error)
{
  g_autoptr (GError) local = NULL;

  look->source_id = save_source_fiber (look->self, address, calendar->name, &local);
  if (local == NULL)
    look->known = list_known_fiber (look, &local);
  for (guint i = 0; local == NULL && i < calendar->events->len; i++)
    look_event_fiber (look, g_ptr_array_index (calendar->events, i), &local);
  if (local == NULL)
    dex_await (og_store_import (look->self->store, look->events, look->posts), &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static DexFuture *
import_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  const char *zone = self->office->zone;
  const int today = og_local_time_day (og_clock_now (self->clock), zone);
  const gint64 now = og_clock_now (self->clock);
  g_autoptr (OgFetchedCalendar) calendar = NULL;
  g_autoptr (GError) error = NULL;
  OgImportLook look = { .self = self, .today = today, .last = today + AHEAD_DAYS };
  gboolean done = FALSE;

  calendar = og_calendar_fetch_fiber (self->http, call->text, zone, now - DAY_SECONDS,
                                      now + AHEAD_DAYS * DAY_SECONDS, &error);
  /* Two looks at once would both find an event to be new. */
  while (calendar != NULL && self->importing != NULL)
    dex_await (dex_ref (self->importing), NULL);
  if (calendar != NULL && !self->closed)
    {
      DexPromise *importing = dex_promise_new ();

      self->importing = DEX_FUTURE (importing);
      look.hours = og_office_time_new (self->office, OG_HOURS_OPENING);
      look.events = g_ptr_array_new_with_free_func (g_object_unref);
      look.posts = g_ptr_array_new_with_free_func (clear_post);
      done = look_at_fiber (&look, calendar, call->text, &error);
      dex_promise_resolve_boolean (importing, TRUE);
      dex_clear (&self->importing);
      og_news_tell (self->news, OG_NEWS_POSTS);
    }
  look_clear (&look);
  if (done)
    return dex_future_new_take_boxed (OG_TYPE_IMPORT_RESULT, og_import_result_copy (&look.result));
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "Closed meanwhile");
}

/**
 * og_engine_import_calendar:
 * @address: "https://…", "webcal://…", or the URI of a file
 *
 * Returns: (transfer full): a future of an OgImportResult (boxed); OG_ERROR_INPUT for what is no
 *   address or no calendar, OG_ERROR_OFFLINE …
 */
DexFuture *
og_engine_import_calendar (OgEngine   *self,
                           const char *address)
{
  g_autofree char *kept = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);

  kept = og_calendar_fetch_dup_address (address);
  if (kept == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "This is no address of a calendar");
  return og_call_spawn (import_fiber, self, NULL, 0, 0, kept);
}
