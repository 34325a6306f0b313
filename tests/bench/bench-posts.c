/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * bench-posts DATABASE N - how long it takes to find the newest fifty of N posts that have a word,
 * asked as the calendar asks, and beside it the floor: the query of the full text alone, on a
 * connection of its own. Prints lines of "search_floor_ms=… search_ms=…" of processor time, each for
 * some hundred searches, and checks that both found the same. DATABASE is made if it is missing.
 */
#include <libdex.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "og-many-posts.h"
#include "og-sqlite-statement.h"
#include "og-store-plan.h"

#define N_FOUND 50
#define N_BLOCKS 9 /* one line each */
#define N_ROUNDS 20

#define RAW                                                    \
  "SELECT rowid FROM post_words WHERE post_words MATCH :match" \
  " ORDER BY rowid DESC LIMIT :limit"

/* From the most frequent to the rarest, two words, and the first letters of one. */
static const struct
{
  const char *typed;
  const char *match;
} questions[] = {
  { "die", "\"die\"*" },
  { "aber", "\"aber\"*" },
  { "Straße", "\"strasse\"*" },
  { "Bücherei", "\"buecherei\"*" },
  { "efeuzeile", "\"efeuzeile\"*" },
  { "freibad samstag", "\"freibad\"* AND \"samstag\"*" },
  { "s", "\"s\"*" },
};

/* Processor time of all threads, so that a busy machine does not count. */
static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static guint
find_raw (OgSqliteConnection *db,
          const char         *match)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, RAW);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  og_sqlite_bind_text (statement, "match", match);
  og_sqlite_bind_int (statement, "limit", N_FOUND);
  if (!og_sqlite_query_ids (statement, ids, &error))
    g_error ("%s", error->message);
  return ids->len;
}

static guint
find_fiber (OgStore    *store,
            const char *typed)
{
  const OgPostFilter filter = { .kind = -1, .query = (char *) typed };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) keys = dex_await_boxed (og_store_list_post_keys (store, &filter, N_FOUND),
                                             &error);

  if (keys == NULL)
    g_error ("%s", error->message);
  return (guint) (g_bytes_get_size (keys) / sizeof (OgPostKey));
}

/* Both in turn, so that both see the same machine. */
static void
measure_fiber (OgStore            *store,
               OgSqliteConnection *db,
               double             *floor_ms,
               double             *search_ms)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      const double begin = now_ms ();
      const guint n_raw = find_raw (db, questions[i].match);
      const double between = now_ms ();
      const guint n_found = find_fiber (store, questions[i].typed);

      *search_ms += now_ms () - between;
      *floor_ms += between - begin;
      if (n_raw != n_found || n_raw == 0)
        g_error ("“%s” was found %u times instead of %u", questions[i].typed, n_found, n_raw);
    }
}

static DexFuture *
bench_fiber (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgStore) store = dex_await_object (og_store_open (data), &error);
  g_autoptr (OgSqliteConnection) db = og_sqlite_connection_open (data, &error);
  double floor_ms = 0;
  double search_ms = 0;

  if (store == NULL || db == NULL || !og_sqlite_connection_prepare_for_use (db, &error))
    g_error ("%s", error->message);
  measure_fiber (store, db, &floor_ms, &search_ms); /* warms caches */
  for (int block = 0; block < N_BLOCKS; block++)
    {
      floor_ms = 0;
      search_ms = 0;
      for (int round = 0; round < N_ROUNDS; round++)
        measure_fiber (store, db, &floor_ms, &search_ms);
      printf ("search_floor_ms=%.2f search_ms=%.2f\n", floor_ms, search_ms);
    }
  return og_store_close (store);
}

static DexFuture *
make_fiber (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgStore) store = dex_await_object (og_store_open (data), &error);

  if (store == NULL)
    g_error ("%s", error->message);
  return og_store_close (store);
}

static void
run (DexFiberFunc func,
     gpointer     data)
{
  g_autoptr (DexFuture) future =
    dex_scheduler_spawn (dex_scheduler_get_default (), 0, func, data, NULL);

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      fprintf (stderr, "usage: bench-posts DATABASE N\n");
      return EXIT_FAILURE;
    }
  dex_init ();
  if (!g_file_test (argv[1], G_FILE_TEST_EXISTS))
    {
      run (make_fiber, argv[1]);
      if (!og_many_posts_fill (argv[1], (guint) strtoul (argv[2], NULL, 10),
                               g_get_real_time () / G_USEC_PER_SEC, &error))
        g_error ("%s", error->message);
    }
  run (bench_fiber, argv[1]);
  return EXIT_SUCCESS;
}
