/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * bench-month FOLDER - how long it takes the calendar to turn to a month with some 600 posts. FOLDER
 * holds a database as og-fill makes it. Prints "month_ms=…", a line for each turn: processor time
 * from the change until it is painted.
 */
#include <libdex.h>

#include "og-bench-turns.h"
#include "og-calendar-place.h"
#include "og-engine-new.h"
#include "og-month-view.h"

/* Of the months around now, those between which it turns have that many posts. */
#define N_MONTHS 2

static OgEngine *engine;
static OgMonthView *month;
static int at;
static int direction = 1;

static GtkWidget *
find_month (GtkWidget *widget)
{
  if (OG_IS_MONTH_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_month (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
turn (GtkWidget *place)
{
  GDate day;

  if (month == NULL)
    month = OG_MONTH_VIEW (find_month (place));
  if (at + direction > N_MONTHS || at + direction < -N_MONTHS)
    direction = -direction;
  at += direction;
  day = og_month_grid_shift (og_month_view_get_chosen (month), direction);
  og_month_view_choose (month, &day);
}

static DexFuture *
open_fiber (gpointer data)
{
  const char *folder = data;
  g_autoptr (OgClock) clock = og_clock_new ();
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettings) settings = g_settings_new ("de.ortsgespraech.Ortsgespraech");

  g_settings_set_string (settings, "calendar-view", "month");
  engine = dex_await_object (og_engine_open (folder, FALSE, clock, secrets, http), &error);
  if (engine == NULL)
    g_error ("%s", error->message);
  og_bench_turns (g_application_get_default (),
                  g_object_new (OG_TYPE_CALENDAR_PLACE, "engine", engine, NULL), turn, "month_ms");
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
    g_error ("usage: bench-month FOLDER");
  dex_init ();
  application = adw_application_new ("de.ortsgespraech.Ortsgespraech", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (show), argv[1]);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
