/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-import-private.h"

#include <stdio.h>

#include "og-local-time.h"

/* The drafts that are made of events. */

/* When an event is announced: on the working day before it, at this hour. */
#define ANNOUNCE_HOUR "T09:00"
#define LOOK_BACK_DAYS 10

/**
 * og_import_day:
 * @local: (nullable): "2026-12-01T19:00"
 *
 * Returns: its Julian day number; 0 for none
 */
int
og_import_day (const char *local)
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

  date = og_local_time_date (day);
  return g_strdup_printf ("%04d-%02d-%02d%s", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date), clock);
}

/* The working day before; the day itself where there is none near. */
static int
working_day_before (OgImportLook *look,
                    int           day)
{
  for (int candidate = day - 1; candidate >= day - LOOK_BACK_DAYS; candidate--)
    {
      GDate date;
      g_autoptr (OgOfficeDay) facts = NULL;

      date = og_local_time_date (candidate);
      facts = og_office_time_describe_day (look->hours, &date);
      if (facts->open)
        return candidate;
    }
  return day;
}

/* When it is announced: on the working day before, or else when it begins; NULL if that is past. */
static char *
dup_time (OgImportLook  *look,
          const OgEvent *event)
{
  const gint64 now = og_clock_now (look->self->clock);
  const char *zone = look->self->office->zone;
  g_autofree char *before = write_local (working_day_before (look, og_import_day (event->start)),
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

  return event->all_day ? write_local (og_import_day (end), "T23:59") : g_strdup (end);
}

/**
 * og_import_digest:
 *
 * Returns: (transfer full): what a draft says when nobody has touched it since
 */
char *
og_import_digest (OgPost *post)
{
  g_autofree char *said =
    g_strdup_printf ("%s\n%s\n%s\n%u\n%u", post->text, post->local_time != NULL ? post->local_time : "",
                     post->channels,
                     g_list_model_get_n_items (G_LIST_MODEL (post->attachments)),
                     g_list_model_get_n_items (G_LIST_MODEL (post->variants)));

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, said, -1);
}

/**
 * og_import_fill:
 *
 * Makes the post say what the event says.
 */
void
og_import_fill (OgImportLook  *look,
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

/**
 * og_import_new_post:
 *
 * Returns: (transfer full): a draft on all channels of the town: taking one away is easier than
 *   remembering one
 */
OgPost *
og_import_new_post (OgImportLook  *look,
                    const OgEvent *event)
{
  GListModel *channels = og_engine_get_channels (look->self);
  OgPost *post = og_post_new ();

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      og_post_set_channel (post, channel->id, TRUE);
    }
  og_import_fill (look, post, event);
  return post;
}

/**
 * og_import_is_untouched:
 * @left: its digest, as it was left
 *
 * Returns: whether no person has touched the draft since
 */
gboolean
og_import_is_untouched (OgPost     *post,
                        const char *left)
{
  g_autofree char *digest = og_import_digest (post);

  return post->state == OG_POST_DRAFT && g_str_equal (digest, left);
}
