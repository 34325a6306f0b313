/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-accounts-private.h"
#include "og-engine-calendar.h"
#include "og-engine-new.h"
#include "og-engine-plan.h"
#include "og-engine-private.h"
#include "og-fiber-test.h"
#include "og-office-fixture.h"
#include "og-script-network.h"
#include "og-store-plan.h"

/* Series of an engine with one channel, and a clock that is set by hand. */

/* A Wednesday, 25 November 2026, 9:00 in Berlin. */
#define START G_GINT64_CONSTANT (1795593600)
#define DAY (24 * 60 * 60)
#define FIRST_TUESDAY "RRULE:FREQ=MONTHLY;BYDAY=1TU"

static OgClock *the_clock;

static inline OgEngine *
open_at_fiber (gint64 now)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "engine", NULL);
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;
  OgEngine *engine;

  the_clock = og_clock_new_set (now);
  engine = dex_await_object (og_engine_open (folder, FALSE, the_clock, secrets, http), &error);
  g_assert_no_error (error);
  return engine;
}

static inline void
close_fiber (OgEngine *engine)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_close (engine), &error));
  g_assert_no_error (error);
  og_clock_set (the_clock, og_clock_now (the_clock) + 1);
  dex_await (dex_timeout_new_msec (5), NULL);
  g_clear_object (&the_clock);
}

static inline gint64
value_fiber (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  const gint64 value = dex_await_int64 (future, &error);

  g_assert_no_error (error);
  return value;
}

static inline void
done_fiber (DexFuture *future)
{
  g_autoptr (GError) error = NULL;

  dex_await (future, &error);
  g_assert_no_error (error);
}

/* An engine of a town hall in Baden-Württemberg that has one channel. */
static inline OgEngine *
open_fiber (void)
{
  OgEngine *engine = open_at_fiber (START);
  g_autoptr (OgOffice) office = make_town_hall ("BW");
  g_autoptr (OgChannel) channel =
    g_object_new (OG_TYPE_CHANNEL, "network", "script", "base-url", "https://example.org",
                  "remote-id", "1", "handle", "@amt@example.org", "name", "Amt", NULL);
  g_autoptr (OgChannel) listed = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (office, "zone", "Europe/Berlin", NULL);
  done_fiber (og_engine_save_office (engine, office));
  listed = dex_await_object (og_accounts_add (og_engine_get_accounts (engine), channel, NULL, "t"),
                             &error);
  g_assert_no_error (error);
  return engine;
}

static inline OgPost *
make_pattern (void)
{
  return g_object_new (OG_TYPE_POST, "text", "Sprechstunde des Bürgermeisters", "channels", "1",
                       "local-time", "2026-12-01T09:00", "zone", "Europe/Berlin", NULL);
}

static inline OgSeries *
make_series (const char    *rule,
             OgHolidayShift holiday)
{
  OgSeries *series = og_series_new ();

  g_object_set (series, "rule", rule, "first", day ("2026-11-25"), "time", "09:00", "holiday",
                (int) holiday, "planned", TRUE, NULL);
  return series;
}

static inline gint64
save_fiber (OgEngine      *engine,
            const char    *rule,
            OgHolidayShift holiday)
{
  g_autoptr (OgPost) pattern = make_pattern ();
  g_autoptr (OgSeries) series = make_series (rule, holiday);

  return value_fiber (og_engine_save_series (engine, series, pattern));
}

static inline GListModel *
list_fiber (OgEngine *engine,
            gint64    series_id)
{
  g_autoptr (GError) error = NULL;
  GListModel *list = dex_await_object (og_store_list_occurrences (engine->store, series_id, 0),
                                       &error);

  g_assert_no_error (error);
  return list;
}

static inline guint
count_fiber (OgEngine *engine,
             gint64    series_id)
{
  g_autoptr (GListModel) list = list_fiber (engine, series_id);

  return g_list_model_get_n_items (list);
}

static inline OgSeries *
load_fiber (OgEngine *engine,
            gint64    series_id)
{
  g_autoptr (GError) error = NULL;
  OgSeries *series = dex_await_object (og_engine_load_series (engine, series_id), &error);

  g_assert_no_error (error);
  return series;
}

/* The occurrence of that day by the rule; NULL if there is none. */
static inline OgPost *
find_fiber (OgEngine   *engine,
            gint64      series_id,
            const char *named)
{
  g_autoptr (GListModel) list = list_fiber (engine, series_id);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (list, i);

      if (post->series_day == day (named))
        return g_steal_pointer (&post);
    }
  return NULL;
}

static inline void
assert_time_fiber (OgEngine   *engine,
                   gint64      series_id,
                   const char *named,
                   const char *local)
{
  g_autoptr (OgPost) post = find_fiber (engine, series_id, named);

  if (local == NULL)
    {
      g_assert_null (post);
      return;
    }
  g_assert_nonnull (post);
  g_assert_cmpstr (post->local_time, ==, local);
  g_assert_cmpint (post->due, ==, at (local));
}

static inline void
assert_row_due_fiber (OgEngine   *engine,
                      gint64      series_id,
                      const char *named,
                      gint64      due)
{
  g_autoptr (OgPost) post = find_fiber (engine, series_id, named);
  g_autoptr (OgDelivery) row = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)), ==, 1);
  row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), 0);
  g_assert_cmpint (row->due, ==, due);
}

/* All that an office that has changed brings with it is done after what is asked now. */
static inline void
extend_done_fiber (OgEngine *engine)
{
  dex_await (dex_timeout_new_msec (5), NULL);
  value_fiber (og_engine_extend_series (engine));
}
