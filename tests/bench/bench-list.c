/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * bench-list FOLDER - what it costs to scroll the calendar's list. FOLDER holds a database as og-fill
 * makes it. Prints "list_rows=…", how many rows there are, and "list_ms=…", a line for each step:
 * processor time of the program, loading included.
 */
#include <libdex.h>
#include <stdio.h>

#include "og-bench-scroll.h"
#include "og-calendar-list.h"
#include "og-engine-new.h"

static OgEngine *engine;

static void
on_ready (OgPostListModel *posts)
{
  printf ("list_rows=%u\n", g_list_model_get_n_items (G_LIST_MODEL (posts)));
}

static DexFuture *
open_fiber (gpointer data)
{
  const char *folder = data;
  g_autoptr (OgClock) clock = og_clock_new ();
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OgPostListModel) posts = NULL;
  GtkWidget *list = NULL;

  engine = dex_await_object (og_engine_open (folder, FALSE, clock, secrets, http), &error);
  if (engine == NULL)
    g_error ("%s", error->message);
  posts = og_engine_list_calendar (engine, OG_SHOW_ALL, 0, -1, NULL, NULL);
  g_signal_connect (posts, "ready", G_CALLBACK (on_ready), NULL);
  list = g_object_new (OG_TYPE_CALENDAR_LIST, NULL);
  og_calendar_list_set_model (OG_CALENDAR_LIST (list), engine, posts, FALSE);
  og_bench_scroll (g_application_get_default (), list, "list_ms");
  g_application_release (g_application_get_default ());
  return dex_future_new_true ();
}

static void
show (GApplication *application,
      char         *folder)
{
  g_application_hold (application);
  dex_future_disown (dex_scheduler_spawn (dex_scheduler_get_default (), 0, open_fiber, folder, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  if (argc != 2)
    g_error ("usage: bench-list FOLDER");
  dex_init ();
  application = adw_application_new ("de.ortsgespraech.Ortsgespraech", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (show), argv[1]);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
