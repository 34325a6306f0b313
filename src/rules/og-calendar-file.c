/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-private.h"

#include <string.h>

#include "og-error.h"
#include "og-local-time.h"

#define MAX_NAME 200
/* What the rules of a file go through, all together: eight hundred that began ten years ago. */
#define MAX_DAYS 3000000

/* One calendar being read. */
typedef struct
{
  OgCalendarZones *zones;
  const char *zone; /* the office's */
  gint64 from;
  gint64 to;
  gboolean all_cancelled;
  gint64 days; /* that rules may still go through */
  GHashTable *changes; /* "uid/…" → icalcomponent with RECURRENCE-ID, those not met yet */
  GHashTable *uids;    /* of the events found */
  GPtrArray *events;
} Reading;

/* Names an occurrence by when the rule says it is, on the office's wall. (transfer full) */
static char *
name_occurrence (Reading    *self,
                 const char *uid,
                 gint64      at,
                 gboolean    all_day)
{
  g_autofree char *local = og_local_time_from_unix (at, self->zone);
  GString *name = g_string_new (uid);

  g_string_append_c (name, '/');
  for (const char *p = local; *p != '\0' && !(all_day && *p == 'T'); p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (name, *p);
  return g_string_free_and_steal (name);
}

/* Adds an event at its time. The first of those with the same name counts. */
static void
add_event (Reading           *self,
           icalcomponent     *component,
           const OgEventSpan *span,
           gint64             at,
           char              *uid)
{
  OgEvent *event;

  if (g_hash_table_contains (self->uids, uid))
    {
      g_free (uid);
      return;
    }
  event = og_event_read (component, span, at, self->zone);
  event->uid = uid;
  event->cancelled |= self->all_cancelled;
  og_event_finish (event);
  g_hash_table_add (self->uids, event->uid);
  g_ptr_array_add (self->events, event);
}

/* The occurrence as it stands by itself, or as the rule says. */
static void
add_occurrence (Reading           *self,
                icalcomponent     *component,
                const OgEventSpan *span,
                const char        *uid,
                gint64             at)
{
  g_autofree char *name = name_occurrence (self, uid, at, span->start.is_date);
  icalcomponent *changed = g_hash_table_lookup (self->changes, name);
  OgEventSpan own;

  if (changed == NULL)
    {
      if (at >= self->from && at < self->to)
        add_event (self, component, span, at, g_steal_pointer (&name));
      return;
    }
  if (og_event_span_read (changed, self->zones, &own) && own.at >= self->from && own.at < self->to)
    add_event (self, changed, &own, own.at, g_strdup (name));
  g_hash_table_remove (self->changes, name);
}

/* (transfer full) (element-type gint64): instants that a property of that kind names */
static GHashTable *
collect_times (Reading          *self,
               icalcomponent    *component,
               icalproperty_kind kind)
{
  GHashTable *times = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  icalproperty *property = icalcomponent_get_first_property (component, kind);

  for (; property != NULL; property = icalcomponent_get_next_property (component, kind))
    {
      struct icaltimetype time;
      const char *tzid;

      if (og_event_time_read (property, &time, &tzid))
        {
          const gint64 at = og_calendar_zones_resolve (self->zones, time, tzid);

          g_hash_table_add (times, g_memdup2 (&at, sizeof at));
        }
    }
  return times;
}

/* An exception may name the day alone. */
static gboolean
is_excepted (Reading            *self,
             GHashTable         *exceptions,
             struct icaltimetype time,
             gint64              at)
{
  gint64 midnight;

  if (g_hash_table_contains (exceptions, &at))
    return TRUE;
  time.is_date = 1;
  midnight = og_calendar_zones_resolve (self->zones, time, NULL);
  return g_hash_table_contains (exceptions, &midnight);
}

/* What add_rule_time() adds to. */
typedef struct
{
  Reading *reading;
  icalcomponent *component;
  const OgEventSpan *span;
  const char *uid;
  GHashTable *exceptions;
} Recurring;

static gboolean
add_rule_time (struct icaltimetype time,
               gint64              at,
               gpointer            data)
{
  Recurring *self = data;

  if (!is_excepted (self->reading, self->exceptions, time, at))
    add_occurrence (self->reading, self->component, self->span, self->uid, at);
  return self->reading->events->len <= OG_CALENDAR_FILE_MAX_EVENTS;
}

static void
read_recurring (Reading           *self,
                icalcomponent     *component,
                const OgEventSpan *span,
                const char        *uid)
{
  g_autoptr (GHashTable) exceptions = collect_times (self, component, ICAL_EXDATE_PROPERTY);
  g_autoptr (GHashTable) additions = collect_times (self, component, ICAL_RDATE_PROPERTY);
  icalproperty *rule = icalcomponent_get_first_property (component, ICAL_RRULE_PROPERTY);
  Recurring recurring = { self, component, span, uid, exceptions };
  GHashTableIter iter;
  gpointer at;

  if (rule != NULL)
    og_calendar_rule_each (rule, span, self->zones, self->to, &self->days, add_rule_time, &recurring);
  else if (!g_hash_table_contains (exceptions, &span->at))
    add_occurrence (self, component, span, uid, span->at);
  g_hash_table_iter_init (&iter, additions);
  while (self->events->len <= OG_CALENDAR_FILE_MAX_EVENTS && g_hash_table_iter_next (&iter, &at, NULL))
    if (!g_hash_table_contains (exceptions, at))
      add_occurrence (self, component, span, uid, *(gint64 *) at);
}

static gboolean
has (icalcomponent    *component,
     icalproperty_kind kind)
{
  return icalcomponent_get_first_property (component, kind) != NULL;
}

/* First those that change one occurrence of another, then the others, then changes that nobody
 * met: of what the file does not hold, or beyond the rule. */
static void
read_changes (Reading       *self,
              icalcomponent *calendar)
{
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);

  for (; event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    {
      icalproperty *property = icalcomponent_get_first_property (event,
                                                                 ICAL_RECURRENCEID_PROPERTY);
      g_autofree char *uid = NULL;
      struct icaltimetype time;
      const char *tzid;

      if (property == NULL || !og_event_time_read (property, &time, &tzid))
        continue;
      uid = og_event_dup_uid (event);
      g_hash_table_insert (self->changes,
                           name_occurrence (self, uid,
                                            og_calendar_zones_resolve (self->zones, time, tzid),
                                            time.is_date),
                           event);
    }
}

static void
read_events (Reading       *self,
             icalcomponent *calendar)
{
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  /* The walk of the component is used by what is called here, too. */
  for (; event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    g_ptr_array_add (all, event);
  for (guint i = 0; i < all->len && self->events->len <= OG_CALENDAR_FILE_MAX_EVENTS; i++)
    {
      g_autofree char *uid = NULL;
      OgEventSpan span;

      event = g_ptr_array_index (all, i);
      if (has (event, ICAL_RECURRENCEID_PROPERTY) ||
          !og_event_span_read (event, self->zones, &span))
        continue;
      uid = og_event_dup_uid (event);
      if (has (event, ICAL_RRULE_PROPERTY) || has (event, ICAL_RDATE_PROPERTY))
        read_recurring (self, event, &span, uid);
      else
        add_event (self, event, &span, span.at, g_steal_pointer (&uid));
    }
}

static void
read_left_changes (Reading *self)
{
  GHashTableIter iter;
  gpointer name, event;

  g_hash_table_iter_init (&iter, self->changes);
  while (g_hash_table_iter_next (&iter, &name, &event))
    {
      OgEventSpan span;

      if (og_event_span_read (event, self->zones, &span) && span.at >= self->from &&
          span.at < self->to)
        add_event (self, event, &span, span.at, g_strdup (name));
    }
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const OgEvent *first = *(OgEvent *const *) a, *second = *(OgEvent *const *) b;
  const int by_start = strcmp (first->start, second->start);

  return by_start != 0 ? by_start : strcmp (first->uid, second->uid);
}

/* RFC 7986, or what everybody wrote before it. (transfer full) (nullable) */
static char *
dup_name (icalcomponent *calendar)
{
  icalproperty *property = icalcomponent_get_first_property (calendar, ICAL_X_PROPERTY);
  char *name = og_event_dup_text_of (calendar, ICAL_NAME_PROPERTY, MAX_NAME);

  for (; name == NULL && property != NULL;
       property = icalcomponent_get_next_property (calendar, ICAL_X_PROPERTY))
    if (g_ascii_strcasecmp (icalproperty_get_x_name (property), "X-WR-CALNAME") == 0)
      name = og_event_dup_value (property, MAX_NAME);
  return name;
}

/* Who sends a file that takes events back. */
static gboolean
is_cancelling (icalcomponent *calendar)
{
  icalproperty *property = icalcomponent_get_first_property (calendar, ICAL_METHOD_PROPERTY);

  return property != NULL &&
         icalvalue_isa (icalproperty_get_value (property)) == ICAL_METHOD_VALUE &&
         icalproperty_get_method (property) == ICAL_METHOD_CANCEL;
}

static void
read_calendar (Reading       *self,
               icalcomponent *calendar)
{
  g_autoptr (OgCalendarZones) zones = og_calendar_zones_new (calendar, self->zone);

  self->zones = zones;
  self->all_cancelled = is_cancelling (calendar);
  read_changes (self, calendar);
  read_events (self, calendar);
  read_left_changes (self);
  g_hash_table_remove_all (self->changes);
  self->zones = NULL;
}

/**
 * og_calendar_file_read:
 * @name: (out) (nullable): what the calendar calls itself
 * @zone: the office's, for times without one
 * @from: unix seconds
 * @to: unix seconds, not included
 *
 * May be called on any thread.
 *
 * Returns: (transfer full) (element-type OgEvent): by start; OG_ERROR_INPUT
 */
GPtrArray *
og_calendar_file_read (GBytes     *bytes,
                       const char *zone,
                       gint64      from,
                       gint64      to,
                       char      **name,
                       GError    **error)
{
  g_autofree char *text = og_calendar_clean (bytes, error);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) og_event_free);
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) changes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading self = {
    .zone = zone,
    .from = from,
    .to = to,
    .days = MAX_DAYS,
    .changes = changes,
    .uids = uids,
    .events = events,
  };
  icalcomponent *root, *calendar;

  if (text == NULL)
    return NULL;
  icalerror_set_errors_are_fatal (0);
  root = icalparser_parse_string (text);
  /* Several calendars in one file come in a nameless component. */
  calendar = root == NULL || icalcomponent_isa (root) == ICAL_VCALENDAR_COMPONENT ?
               root :
               icalcomponent_get_first_component (root, ICAL_VCALENDAR_COMPONENT);
  if (name != NULL)
    *name = calendar != NULL ? dup_name (calendar) : NULL;
  while (calendar != NULL)
    {
      read_calendar (&self, calendar);
      calendar = calendar == root ? NULL :
                                    icalcomponent_get_next_component (root,
                                                                      ICAL_VCALENDAR_COMPONENT);
    }
  if (root != NULL)
    icalcomponent_free (root);
  if (root != NULL && self.days > 0 && events->len <= OG_CALENDAR_FILE_MAX_EVENTS)
    {
      g_ptr_array_sort (events, compare_events);
      return g_steal_pointer (&events);
    }
  g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT,
                       root == NULL ? "the calendar cannot be read" :
                                      "the calendar has too many events");
  if (name != NULL)
    g_clear_pointer (name, g_free);
  return NULL;
}
