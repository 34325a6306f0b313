/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * bench-list FOLDER - what it costs to scroll the calendar's list. FOLDER holds a database as og-fill
 * makes it. Prints "list_rows=…", how many rows there are, and "list_ms=…", a line for each step:
 * processor time of the program, loading included.
 */
#include <stdio.h>

#include "og-bench-engine.h"
#include "og-bench-scroll.h"
#include "og-calendar-list.h"

static void
on_ready (OgPostListModel *posts)
{
  printf ("list_rows=%u\n", g_list_model_get_n_items (G_LIST_MODEL (posts)));
}

static void
show (GApplication *application,
      OgEngine     *engine)
{
  g_autoptr (OgPostListModel) posts = og_engine_list_calendar (engine, OG_SHOW_ALL, 0, -1, NULL, NULL);
  GtkWidget *list = g_object_new (OG_TYPE_CALENDAR_LIST, NULL);

  g_signal_connect (posts, "ready", G_CALLBACK (on_ready), NULL);
  og_calendar_list_set_model (OG_CALENDAR_LIST (list), engine, posts, FALSE);
  og_bench_scroll (application, list, "list_ms");
}

int
main (int    argc,
      char **argv)
{
  return og_bench_engine_run (argc, argv, show);
}
