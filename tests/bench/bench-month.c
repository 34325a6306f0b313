/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * bench-month FOLDER - how long it takes the calendar to turn to a month with some 600 posts. FOLDER
 * holds a database as og-fill makes it. Prints "month_ms=…", a line for each turn: processor time
 * from the change until it is painted.
 */
#include "og-bench-engine.h"
#include "og-bench-turns.h"
#include "og-calendar-place.h"
#include "og-month-view.h"

/* Of the months around now, those between which it turns have that many posts. */
#define N_MONTHS 2

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

static void
show (GApplication *application,
      OgEngine     *engine)
{
  g_autoptr (GSettings) settings = g_settings_new ("de.ortsgespraech.Ortsgespraech");

  g_settings_set_string (settings, "calendar-view", "month");
  og_bench_turns (application, g_object_new (OG_TYPE_CALENDAR_PLACE, "engine", engine, NULL), turn,
                  "month_ms");
}

int
main (int    argc,
      char **argv)
{
  return og_bench_engine_run (argc, argv, show);
}
