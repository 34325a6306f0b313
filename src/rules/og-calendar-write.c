/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-private.h"

#include <string.h>

#include "og-delivery.h"

#define MAX_SUMMARY 75

/* RFC 5545 section 3.3.5, form 2: in UTC, which needs no time zone in the file. */
static struct icaltimetype
to_utc (gint64 at)
{
  return icaltime_from_timet_with_zone ((time_t) at, 0, icaltimezone_get_utc_timezone ());
}

/* The first line, at a word's end where it is too long. (transfer full) */
static char *
dup_summary (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\r\n"));
  g_autofree char *cut = NULL;
  char *space;

  if (g_utf8_strlen (line, -1) <= MAX_SUMMARY)
    return g_steal_pointer (&line);
  cut = g_utf8_substring (line, 0, MAX_SUMMARY);
  space = strrchr (cut, ' ');
  if (space != NULL)
    *space = '\0';
  return g_strconcat (cut, "…", NULL);
}

/* Where it stands, once it stands anywhere. (transfer full) (nullable) */
static char *
dup_address (OgPost *post)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (post->deliveries));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      if (row->kind == OG_DELIVERY_POST && row->remote_url != NULL)
        return g_strdup (row->remote_url);
    }
  return NULL;
}

/* Control characters may not stand in a calendar (RFC 5545 section 3.1). (transfer full) */
static char *
dup_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_iscntrl (*p) || *p == '\n' || *p == '\t')
      g_string_append_c (clean, *p);
  return g_string_free_and_steal (clean);
}

/* libical writes what it does not know as it is: RFC 5545 section 3.3.11. */
static void
add_name (icalcomponent *calendar,
          const char    *name)
{
  icalproperty *property;
  g_autoptr (GString) escaped = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p++)
    {
      if (strchr ("\\;,", *p) != NULL)
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, g_ascii_iscntrl (*p) ? ' ' : *p);
    }
  property = icalproperty_new_x (escaped->str);
  icalproperty_set_x_name (property, "X-WR-CALNAME");
  icalcomponent_add_property (calendar, property);
}

/* Commas part categories, and libical leaves them; a semicolon is to mean the same, as it may not stand
 * there by itself. */
static void
add_label (icalcomponent *event,
           const char    *label)
{
  g_autofree char *clean = dup_clean (label);

  g_strdelimit (clean, ";\n", ',');
  icalcomponent_add_property (event, icalproperty_new_categories (clean));
}

static icalcomponent *
write_post (OgPost     *post,
            const char *store_id,
            gint64      now)
{
  /* Its number alone may be another post's on another computer of the town. */
  g_autofree char *uid = g_strdup_printf ("post-%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT "@%s",
                                          post->id, post->created, store_id);
  g_autofree char *text = dup_clean (post->text);
  g_autofree char *summary = dup_summary (text);
  g_autofree char *address = dup_address (post);
  const gboolean certain = post->state == OG_POST_PLANNED;
  icalcomponent *event = icalcomponent_vanew (
    ICAL_VEVENT_COMPONENT, icalproperty_new_uid (uid), icalproperty_new_dtstamp (to_utc (now)),
    icalproperty_new_dtstart (to_utc (post->due)), icalproperty_new_summary (summary),
    icalproperty_new_description (text),
    icalproperty_new_status (certain ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE),
    /* It keeps nobody from another appointment. */
    icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT), (void *) 0);

  if (post->created > 0)
    icalcomponent_add_property (event, icalproperty_new_created (to_utc (post->created)));
  if (post->changed > 0)
    icalcomponent_add_property (event, icalproperty_new_lastmodified (to_utc (post->changed)));
  if (post->label != NULL && post->label[0] != '\0')
    add_label (event, post->label);
  if (address != NULL)
    icalcomponent_add_property (event, icalproperty_new_url (address));
  return event;
}

/**
 * og_calendar_file_write:
 * @posts: of OgPost
 * @store_id: makes the UIDs of this program's posts
 * @now: unix seconds
 *
 * Returns: (transfer full): the calendar
 */
char *
og_calendar_file_write (GListModel *posts,
                        const char *office_name,
                        const char *store_id,
                        gint64      now)
{
  icalcomponent *calendar = icalcomponent_vanew (
    ICAL_VCALENDAR_COMPONENT, icalproperty_new_version ("2.0"),
    icalproperty_new_prodid ("-//Ortsgespraech//Ortsgespraech//DE"),
    icalproperty_new_method (ICAL_METHOD_PUBLISH), (void *) 0);
  const guint n = g_list_model_get_n_items (posts);
  g_autofree char *written = NULL;
  char *raw;

  icalerror_set_errors_are_fatal (0);
  if (office_name[0] != '\0')
    add_name (calendar, office_name);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);

      if (post->due > 0)
        icalcomponent_add_component (calendar, write_post (post, store_id, now));
    }
  raw = icalcomponent_as_ical_string_r (calendar);
  written = g_strdup (raw);
  icalmemory_free_buffer (raw);
  icalcomponent_free (calendar);
  return g_steal_pointer (&written);
}
