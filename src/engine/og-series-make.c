/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-series-private.h"

#include <string.h>

#include "og-call.h"
#include "og-local-time.h"
#include "og-picture-rights.h"
#include "og-recurrence.h"
#include "og-sign-off-rule.h"
#include "og-time-text.h"

/* Longer than any chain of closed days over which a post is moved. */
#define MAX_SHIFT_DAYS 70

int
og_series_today (OgSeriesKeeper *self,
                 OgSeries       *series)
{
  return og_local_time_day (og_clock_now (self->clock), series->zone);
}

/**
 * og_series_write_day:
 * @day: Julian day number
 *
 * Returns: (transfer full): "2026-12-01"
 */
char *
og_series_write_day (int day)
{
  GDate date;

  date = og_local_time_date (day);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

/**
 * og_series_may_plan:
 *
 * Returns: whether the post is planned by itself: not one that a second person has to see, nor one with a
 *   picture that may not be shown then
 */
gboolean
og_series_may_plan (OgSeriesKeeper *self,
                    OgSeries       *series,
                    OgPost         *post)
{
  return series->planned && post->channels[0] != '\0' && self->office != NULL &&
         og_picture_rights_hold (post, post->due) &&
         og_sign_off_reason (self->office, post, post->due) == OG_SIGN_OFF_NOT_NEEDED;
}

/* (transfer full) (nullable): NULL for one that lies behind */
static OgPost *
make_post (OgSeriesKeeper     *self,
           OgSeries           *series,
           OgPost             *pattern,
           const OgOccurrence *occurrence)
{
  const gint64 now = og_clock_now (self->clock);
  g_autofree char *local = og_recurrence_local_time (series, occurrence->shifted);
  g_autofree char *valid_until = og_time_text_follow (pattern->valid_until, pattern->local_time,
                                                      occurrence->shifted);
  gint64 due = 0, expires = 0;
  OgPost *post;

  if (!og_local_time_to_unix (local, series->zone, &due) || due <= now)
    return NULL;
  if (valid_until != NULL && !og_local_time_to_unix (valid_until, series->zone, &expires))
    expires = 0;
  post = og_post_copy (pattern);
  g_object_set (post,
                "id", G_GINT64_CONSTANT (0),
                "local-time", local,
                "zone", series->zone,
                "due", due,
                "valid-until", valid_until,
                "expires", expires,
                "created", now,
                "changed", now,
                "follows-id", G_GINT64_CONSTANT (0),
                "series-id", series->id,
                "series-day", occurrence->day,
                "detached", FALSE,
                NULL);
  og_record_set_int (OG_RECORD (post), "state",
                     og_series_may_plan (self, series, post) ? OG_POST_PLANNED : OG_POST_DRAFT);
  return post;
}

/* A channel that was removed is not written to any more. */
static gboolean
drop_lost_channels_fiber (OgSeriesKeeper *self,
                          OgPost         *post,
                          GError        **error)
{
  g_autoptr (GListModel) channels = dex_await_object (og_store_list_channels (self->store), error);
  g_autoptr (GArray) ids = og_post_dup_channel_ids (post);

  if (channels == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      const gint64 id = g_array_index (ids, gint64, i);
      gboolean found = FALSE;

      for (guint j = 0; j < g_list_model_get_n_items (channels) && !found; j++)
        {
          g_autoptr (OgChannel) channel = g_list_model_get_item (channels, j);

          found = channel->id == id;
        }
      if (!found)
        og_post_set_channel (post, id, FALSE);
    }
  return TRUE;
}

GPtrArray *
og_series_make_posts_fiber (OgSeriesKeeper *self,
                            OgSeries       *series,
                            OgPost         *pattern,
                            int             first,
                            int             last,
                            GError        **error)
{
  g_autoptr (GPtrArray) posts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (OgPost) copy = og_post_copy (pattern);
  g_autoptr (GArray) found = NULL;

  if (!drop_lost_channels_fiber (self, copy, error))
    return NULL;
  found = og_recurrence_expand (series, self->time, first, last);
  for (guint i = 0; i < found->len; i++)
    {
      const OgOccurrence *occurrence = &g_array_index (found, OgOccurrence, i);
      OgPost *post = occurrence->shifted != 0 ? make_post (self, series, copy, occurrence) : NULL;

      if (post != NULL)
        g_ptr_array_add (posts, post);
    }
  return g_steal_pointer (&posts);
}

/**
 * og_series_drop_fiber:
 *
 * Takes an occurrence away, which may come back. What has left stays.
 *
 * Returns: FALSE with an error if a server does not give it back just now
 */
gboolean
og_series_drop_fiber (OgSeriesKeeper *self,
                      gint64          post_id,
                      GError        **error)
{
  g_autoptr (GError) local = NULL;

  if (dex_await (og_planner_drop (self->planner, post_id), &local) ||
      g_error_matches (local, OG_ERROR, OG_ERROR_FORBIDDEN) ||
      g_error_matches (local, OG_ERROR, OG_ERROR_GONE))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * og_series_has_left:
 *
 * Returns: whether a part of it is published, or may be
 */
gboolean
og_series_has_left (OgPost *post)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      if (row->state == OG_DELIVERY_SENT || row->state == OG_DELIVERY_SENDING ||
          row->state == OG_DELIVERY_UNCERTAIN)
        return TRUE;
    }
  return FALSE;
}

gboolean
og_series_clear_fiber (OgSeriesKeeper *self,
                       gint64          series_id,
                       int             first,
                       gboolean        detached,
                       GError        **error)
{
  g_autoptr (GListModel) posts =
    dex_await_object (og_store_list_occurrences (self->store, series_id, first), error);

  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);

      if (post->series_day < first || (post->detached && !detached) || og_series_has_left (post))
        continue;
      if (!og_series_drop_fiber (self, post->id, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether the one that is there says the same, at the same time. */
static gboolean
is_same (OgPost *there,
         OgPost *wanted)
{
  g_autofree char *first = og_sign_off_digest (there, NULL);
  g_autofree char *second = og_sign_off_digest (wanted, NULL);

  return there->due == wanted->due && there->kind == wanted->kind &&
         g_strcmp0 (there->label, wanted->label) == 0 &&
         g_strcmp0 (there->valid_until, wanted->valid_until) == 0 &&
         (there->state == OG_POST_DRAFT) == (wanted->state == OG_POST_DRAFT) &&
         g_str_equal (first, second);
}

static OgPost *
find_day (GPtrArray *posts,
          int        day)
{
  for (guint i = 0; i < posts->len; i++)
    {
      OgPost *post = g_ptr_array_index (posts, i);

      if (post->series_day == day)
        return post;
    }
  return NULL;
}

/* Takes away what lies ahead and says something else now. */
static gboolean
compare_fiber (OgSeriesKeeper *self,
               GListModel     *posts,
               GPtrArray      *wanted,
               GError        **error)
{
  const gint64 now = og_clock_now (self->clock);

  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) there = g_list_model_get_item (posts, i);
      OgPost *belongs = find_day (wanted, there->series_day);

      /* What is held stays held: made anew it would go out by itself. */
      if (there->detached || there->due <= now || there->state == OG_POST_PAUSED ||
          og_series_has_left (there) ||
          (belongs != NULL && is_same (there, belongs)))
        continue;
      if (!og_series_drop_fiber (self, there->id, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * og_series_first_day:
 *
 * Returns: the first day by the rule that can still matter: one that is moved back from a later day may
 *   fall on today, and one of weeks ago on tomorrow
 */
int
og_series_first_day (OgSeriesKeeper *self,
                     OgSeries       *series)
{
  return MAX (og_series_today (self, series) - MAX_SHIFT_DAYS, series->first);
}

/* What is missing. Where the series was made already, nothing comes back for today: nobody expects
 * it any more. */
static void
keep_missing (OgSeriesKeeper *self,
              OgSeries       *series,
              GListModel     *there,
              GPtrArray      *posts)
{
  const int today = og_series_today (self, series);
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (there); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (there, i);

      g_hash_table_add (days, GINT_TO_POINTER (post->series_day));
    }
  for (guint i = posts->len; i-- > 0;)
    {
      OgPost *post = g_ptr_array_index (posts, i);

      if (g_hash_table_contains (days, GINT_TO_POINTER (post->series_day)) ||
          (post->series_day <= series->made_until &&
           og_local_time_day (post->due, series->zone) <= today))
        g_ptr_array_remove_index (posts, i);
    }
}

/* Writes what is missing, and until when the series is made. */
static gboolean
add_fiber (OgSeriesKeeper *self,
           OgSeries       *series,
           GPtrArray      *posts,
           int             last,
           gint64         *n,
           GError        **error)
{
  g_autoptr (OgSeries) copy = og_call_copy_record (series);
  g_autoptr (GError) local = NULL;

  if (posts->len == 0 && series->made_until >= last)
    return TRUE;
  og_record_set_int (OG_RECORD (copy), "made_until", MAX (last, series->made_until));
  *n += dex_await_int64 (og_store_add_occurrences (self->store, copy, posts), &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  og_record_set_int (OG_RECORD (series), "made_until", copy->made_until);
  return TRUE;
}

gboolean
og_series_make_fiber (OgSeriesKeeper *self,
                      OgSeries       *series,
                      gint64         *n,
                      GError        **error)
{
  const int last = og_series_today (self, series) + OG_SERIES_AHEAD_DAYS;
  const int first = og_series_first_day (self, series);
  g_autoptr (OgPost) pattern = NULL;
  g_autoptr (GPtrArray) posts = NULL;
  g_autoptr (GListModel) there = NULL;
  gboolean placed = TRUE;

  if (self->stopped)
    return TRUE;
  pattern = dex_await_object (og_store_load_post (self->store, series->pattern_id), error);
  if (pattern != NULL)
    posts = og_series_make_posts_fiber (self, series, pattern, first, last, error);
  if (posts != NULL)
    there = dex_await_object (og_store_list_occurrences (self->store, series->id,
                                                         og_series_today (self, series) -
                                                           MAX_SHIFT_DAYS),
                              error);
  if (there == NULL)
    return FALSE;
  if (series->made_until == 0)
    placed = compare_fiber (self, there, posts, error);
  else
    {
      placed = og_series_place_fiber (self, series, pattern, there, error);
      keep_missing (self, series, there, posts);
    }
  /* What a server does not give back is no reason to leave others out, unless it is to be replaced. */
  if (!placed && series->made_until == 0)
    return FALSE;
  return add_fiber (self, series, posts, last, n, placed ? error : NULL) && placed;
}
