/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-calendar.h"
#include "og-engine-private.h"

/**
 * og_engine_save_series:
 * @pattern: its text, pictures, channels and kind; a draft becomes the pattern and leaves the calendar
 *
 * Returns: (transfer full): a future of the series' int64 id; OG_ERROR_INPUT
 */
DexFuture *
og_engine_save_series (OgEngine *self,
                       OgSeries *series,
                       OgPost   *pattern)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_series_keeper_save (self->series_keeper, series, pattern);
}

/**
 * og_engine_change_series_from:
 * @series: as it is to be, with its id
 * @day: Julian day number, the first that is changed
 *
 * Returns: (transfer full): a future of the new series' int64 id
 */
DexFuture *
og_engine_change_series_from (OgEngine *self,
                              OgSeries *series,
                              OgPost   *pattern,
                              int       day)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_series_keeper_change_from (self->series_keeper, series, pattern, day);
}

/**
 * og_engine_load_series:
 *
 * Returns: (transfer full): a future of the OgSeries; OG_ERROR_GONE
 */
DexFuture *
og_engine_load_series (OgEngine *self,
                       gint64    series_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_load_series (self->store, series_id);
}

/**
 * og_engine_skip_occurrence:
 * @day: Julian day number by the rule
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_FORBIDDEN if it has left
 */
DexFuture *
og_engine_skip_occurrence (OgEngine *self,
                           gint64    series_id,
                           int       day,
                           gboolean  skip)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_series_keeper_skip (self->series_keeper, series_id, day, skip);
}

/**
 * og_engine_attach_occurrence:
 *
 * Returns: (transfer full): a future of a boolean
 */
DexFuture *
og_engine_attach_occurrence (OgEngine   *self,
                             gint64      post_id,
                             const char *local_time)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_attach_occurrence (self->store, post_id, local_time);
}

/**
 * og_engine_end_series:
 * @last_day: Julian day number; 0: the whole series goes
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_end_series (OgEngine *self,
                      gint64    series_id,
                      int       last_day)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_series_keeper_end (self->series_keeper, series_id, last_day);
}

/**
 * og_engine_extend_series:
 *
 * Returns: (transfer full): a future of how many posts were made, int64
 */
DexFuture *
og_engine_extend_series (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_series_keeper_extend (self->series_keeper);
}
