/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-series-private.h"

#include "og-local-time.h"
#include "og-recurrence.h"
#include "og-time-text.h"

/* Where the posts of a series belong when hours, closed days or holidays of the office have changed
 * since they were made. */

/* (transfer full) (element-type OgOccurrence): what the rule says of the days that can still matter */
static GArray *
expand (OgSeriesKeeper *self,
        OgSeries       *series)
{
  return og_recurrence_expand (series, self->time, og_series_first_day (self, series),
                               MAX (series->made_until,
                                    og_series_today (self, series) + OG_SERIES_AHEAD_DAYS));
}

/* On which day the rule wants the occurrence of that day; 0: not at all. */
static int
find_shifted (GArray *occurrences,
              int     day)
{
  for (guint i = 0; i < occurrences->len; i++)
    if (g_array_index (occurrences, OgOccurrence, i).day == day)
      return g_array_index (occurrences, OgOccurrence, i).shifted;
  return 0;
}

/* Whether nothing but its plan has happened to it; being taken back, by a program that was cut off in
 * that, it is one still. */
static gboolean
only_waits (OgPost *post)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      if (row->state != OG_DELIVERY_PLANNED && row->state != OG_DELIVERY_SCHEDULED &&
          row->state != OG_DELIVERY_RECALLING)
        return FALSE;
    }
  return TRUE;
}

/* Whether a person holds it, or has taken it out of the plan: gone and come back it would go out by
 * itself. */
static gboolean
is_held (OgSeriesKeeper *self,
         OgSeries       *series,
         OgPost         *post)
{
  return post->state == OG_POST_PAUSED ||
         (post->state == OG_POST_DRAFT && og_series_may_plan (self, series, post));
}

/* What is about to go out today stays, as does what a person has changed. */
static gboolean
is_placed_by_rule (OgSeriesKeeper *self,
                   OgSeries       *series,
                   OgPost         *post)
{
  return !post->detached && post->series_day >= og_series_first_day (self, series) &&
         og_local_time_day (post->due, series->zone) > og_series_today (self, series) &&
         only_waits (post) && !is_held (self, series, post);
}

/* Gives it the time of that day, if that lies ahead. */
static gboolean
move_fiber (OgSeriesKeeper *self,
            OgSeries       *series,
            OgPost         *pattern,
            OgPost         *post,
            int             shifted,
            GError        **error)
{
  g_autofree char *local = og_recurrence_local_time (series, shifted);
  g_autofree char *valid_until = og_time_text_follow (pattern->valid_until, pattern->local_time,
                                                      shifted);
  g_autoptr (OgPost) place = NULL;
  g_autoptr (GError) failed = NULL;
  gint64 due = 0, expires = 0;

  if (!og_local_time_to_unix (local, series->zone, &due) || due == post->due ||
      due <= og_clock_now (self->clock))
    return TRUE;
  if (valid_until != NULL && !og_local_time_to_unix (valid_until, series->zone, &expires))
    expires = 0;
  place = g_object_new (OG_TYPE_POST, "id", post->id, "local-time", local, "due", due, "valid-until",
                        valid_until, "expires", expires, NULL);
  if (dex_await (og_planner_place (self->planner, place), &failed) ||
      g_error_matches (failed, OG_ERROR, OG_ERROR_FORBIDDEN) ||
      g_error_matches (failed, OG_ERROR, OG_ERROR_GONE))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/**
 * og_series_place_fiber:
 * @posts: (element-type OgPost): the occurrences that are there
 *
 * Places again what lies on tomorrow or later. What a server does not give back or move just now is
 * tried again with the next look.
 *
 * Returns: FALSE with the first error
 */
gboolean
og_series_place_fiber (OgSeriesKeeper *self,
                       OgSeries       *series,
                       OgPost         *pattern,
                       GListModel     *posts,
                       GError        **error)
{
  g_autoptr (GArray) occurrences = expand (self, series);
  g_autoptr (GError) first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (posts) && !self->stopped; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);
      const int shifted = find_shifted (occurrences, post->series_day);
      g_autoptr (GError) failed = NULL;

      if (!is_placed_by_rule (self, series, post))
        continue;
      if (shifted == 0)
        og_series_drop_fiber (self, post->id, &failed);
      else
        move_fiber (self, series, pattern, post, shifted, &failed);
      if (failed != NULL && first == NULL)
        first = g_steal_pointer (&failed);
    }
  if (first == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}
