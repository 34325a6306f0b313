/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-calendar.h"
#include "og-engine-private.h"

#include <stdio.h>
#include <string.h>

#include "og-calendar-fetch.h"
#include "og-call.h"
#include "og-file-work.h"
#include "og-local-time.h"
#include "og-store-plan.h"

/* Thirteen months. */
#define AHEAD_DAYS 396
#define DAY_SECONDS ((gint64) 86400)
/* When an event is announced: on the working day before it, at this hour. */
#define ANNOUNCE_HOUR "T09:00"
#define LOOK_BACK_DAYS 10

static OgImportResult *
og_import_result_copy (OgImportResult *self)
{
  return g_memdup2 (self, sizeof *self);
}

G_DEFINE_BOXED_TYPE (OgImportResult, og_import_result, og_import_result_copy, g_free)

/* One look at a calendar. */
typedef struct
{
  OgEngine *self;
  gint64 source_id;
  OgOfficeTime *hours;
  int today;
  int last;          /* the last day that is taken over */
  GHashTable *known; /* uid → OgImportedEvent */
  GPtrArray *events; /* of OgImportedEvent, to be written */
  GPtrArray *posts;  /* of OgPost or NULL, likewise */
  OgImportResult result;
} Look;

static void
look_clear (Look *look)
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

static int
day_of (const char *local)
{
  int year = 0, month = 0, day = 0;
  GDate date;

  if (local == NULL || sscanf (local, "%4d-%2d-%2d", &year, &month, &day) != 3 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

static char *
write_local (int         day,
             const char *clock)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  return g_strdup_printf ("%04d-%02d-%02d%s", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date), clock);
}

/* The working day before; the day itself where there is none near. */
static int
working_day_before (Look *look,
                    int   day)
{
  for (int candidate = day - 1; candidate >= day - LOOK_BACK_DAYS; candidate--)
    {
      GDate date;
      g_autoptr (OgOfficeDay) facts = NULL;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, (guint32) candidate);
      facts = og_office_time_describe_day (look->hours, &date);
      if (facts->open)
        return candidate;
    }
  return day;
}

/* When it is announced: on the working day before, or else when it begins; NULL if that is past. */
static char *
dup_time (Look          *look,
          const OgEvent *event)
{
  const gint64 now = og_clock_now (look->self->clock);
  const char *zone = look->self->office->zone;
  g_autofree char *before = write_local (working_day_before (look, day_of (event->start)),
                                         ANNOUNCE_HOUR);
  gint64 due = 0;

  if (og_local_time_to_unix (before, zone, &due) && due > now)
    return g_steal_pointer (&before);
  if (og_local_time_to_unix (event->start, zone, &due) && due > now)
    return g_strdup (event->start);
  return NULL;
}

/* After it, what is said about it holds no more. */
static char *
dup_validity (const OgEvent *event)
{
  const char *end = event->end != NULL ? event->end : event->start;

  return event->all_day ? write_local (day_of (end), "T23:59") : g_strdup (end);
}

/* What a draft says when nobody has touched it since. (transfer full) */
static char *
digest_of (OgPost *post)
{
  g_autofree char *said =
    g_strdup_printf ("%s\n%s\n%s\n%u\n%u", post->text, post->local_time != NULL ? post->local_time : "",
                     post->channels,
                     g_list_model_get_n_items (G_LIST_MODEL (post->attachments)),
                     g_list_model_get_n_items (G_LIST_MODEL (post->variants)));

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, said, -1);
}

static void
fill_post (Look          *look,
           OgPost        *post,
           const OgEvent *event)
{
  OgOffice *office = look->self->office;
  const gint64 now = og_clock_now (look->self->clock);
  g_autofree char *text = og_event_dup_text (event, office->language);
  g_autofree char *local = dup_time (look, event);
  g_autofree char *valid_until = dup_validity (event);
  gint64 due = 0, expires = 0;

  if (local != NULL && !og_local_time_to_unix (local, office->zone, &due))
    due = 0;
  if (!og_local_time_to_unix (valid_until, office->zone, &expires))
    expires = 0;
  g_object_set (post,
                "text", text,
                "language", office->language,
                "local-time", local,
                "zone", office->zone,
                "due", due,
                "valid-until", valid_until,
                "expires", expires,
                "kind", (int) OG_POST_EVENT,
                "created", post->created != 0 ? post->created : now,
                "changed", now,
                NULL);
}

/* On all channels of the town: taking one away is easier than remembering one. */
static OgPost *
new_post (Look          *look,
          const OgEvent *event)
{
  GListModel *channels = og_engine_get_channels (look->self);
  OgPost *post = og_post_new ();

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      og_post_set_channel (post, channel->id, TRUE);
    }
  fill_post (look, post, event);
  return post;
}

/* What is to be written: with the event's digest that of the post as it is left, so that the next
 * look sees whether a person has changed it. post: (transfer full) (nullable) */
static void
note (Look          *look,
      const OgEvent *event,
      gint64         post_id,
      const char    *left,
      OgPost        *post)
{
  OgImportedEvent *record = og_imported_event_new ();
  g_autofree char *own = post != NULL ? digest_of (post) : NULL;
  g_autofree char *digest = g_strconcat (event->digest, " ", own != NULL ? own : left, NULL);

  g_object_set (record, "source-id", look->source_id, "uid", event->uid, "digest", digest, "post-id",
                post_id, NULL);
  g_ptr_array_add (look->events, record);
  g_ptr_array_add (look->posts, post);
}

/* Whether the draft is as it was left: no person has touched it. */
static gboolean
is_untouched (OgPost     *post,
              const char *left)
{
  g_autofree char *digest = digest_of (post);

  return post->state == OG_POST_DRAFT && g_str_equal (digest, left);
}

/* An event that says something else than last time. */
static gboolean
look_changed_fiber (Look            *look,
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
  else if (!is_untouched (post, left))
    {
      note (look, event, post->id, left, NULL);
      look->result.n_left++;
    }
  else
    {
      fill_post (look, post, event);
      note (look, event, post->id, left, g_object_ref (post));
      (*(event->cancelled ? &look->result.n_cancelled : &look->result.n_changed))++;
    }
  return TRUE;
}

static gboolean
look_event_fiber (Look          *look,
                  const OgEvent *event,
                  GError       **error)
{
  OgImportedEvent *known = g_hash_table_lookup (look->known, event->uid);
  const int first = day_of (event->start);
  const int last = MAX (first, day_of (event->end));
  g_auto (GStrv) digests = NULL;

  if (known == NULL)
    {
      if (last < look->today || first > look->last || event->cancelled)
        return TRUE;
      note (look, event, 0, NULL, new_post (look, event));
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
list_known_fiber (Look    *look,
                  GError **error)
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
look_at_fiber (Look              *look,
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
  Look look = { .self = self, .today = today, .last = today + AHEAD_DAYS };
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

/**
 * og_engine_list_calendar_sources:
 *
 * Returns: (transfer full): a future of a GListStore of OgCalendarSource
 */
DexFuture *
og_engine_list_calendar_sources (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_calendar_sources (self->store);
}

/**
 * og_engine_remove_calendar_source:
 *
 * Returns: (transfer full): a future of TRUE; its drafts stay
 */
DexFuture *
og_engine_remove_calendar_source (OgEngine *self,
                                  gint64    source_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_remove_calendar_source (self->store, source_id);
}

/* What makes the names of events this town's. (transfer full) */
static char *
dup_domain (OgOffice *office)
{
  g_autoptr (GUri) uri = office->website != NULL ?
                           g_uri_parse (office->website, G_URI_FLAGS_NONE, NULL) :
                           NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return g_strdup (host != NULL && host[0] != '\0' ? host : "ortsgespraech.invalid");
}

static DexFuture *
export_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (GListModel) posts = NULL;
  g_autofree char *domain = dup_domain (self->office);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  posts = dex_await_object (og_store_list_posts (self->store, call->id, call->number), &error);
  if (posts != NULL)
    {
      text = og_calendar_file_write (posts, self->office->name, domain, og_clock_now (self->clock));
      bytes = g_bytes_new_take (text, strlen (text));
      dex_await (og_file_write (G_FILE (call->object), bytes), &error);
    }
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         dex_future_new_true ();
}

/**
 * og_engine_export_calendar:
 * @from: unix seconds
 * @to: unix seconds, not included
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_export_calendar (OgEngine *self,
                           gint64    from,
                           gint64    to,
                           GFile    *file)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (export_fiber, self, file, from, to, NULL);
}
