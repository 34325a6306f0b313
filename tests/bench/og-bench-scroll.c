/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-bench-scroll.h"

#include <stdio.h>
#include <time.h>

#define WIDTH 1000
#define HEIGHT 700
#define STEP 120 /* pixels, as a wheel gives them */
#define N_WARM 30
#define N_STEPS 300
#define SETTLE_MS 2500

static GtkWidget *scrolled;
static const char *title;
static double before;
static int n_steps = -1; /* not begun */

/* Processor time of all threads, so that a busy machine does not count, and loading rows does. */
static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *found = find_adjustment (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  GtkAdjustment *adjustment = data;
  double value = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, value + STEP);
  if (gtk_adjustment_get_value (adjustment) <= value)
    g_error ("the list is too short");
  return G_SOURCE_CONTINUE;
}

static gboolean
begin (gpointer data)
{
  GtkAdjustment *adjustment = find_adjustment (scrolled);

  /* Not before the rows are there. */
  if (gtk_adjustment_get_upper (adjustment) < (N_WARM + N_STEPS) * 2 * STEP)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  n_steps = 0;
  gtk_widget_add_tick_callback (scrolled, on_frame, adjustment, NULL);
  return G_SOURCE_REMOVE;
}

static void
on_painted (GdkFrameClock *clock,
            gpointer       data)
{
  double now = now_ms ();
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (n_steps < 0)
    return;
  if (n_steps >= N_WARM)
    printf ("%s=%s\n", title, g_ascii_formatd (number, sizeof number, "%.3f", now - before));
  before = now;
  if (++n_steps == N_WARM + N_STEPS)
    {
      n_steps = -1;
      g_application_quit (g_application_get_default ());
    }
}

static void
on_realize (GtkWidget *window,
            gpointer   data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted), NULL);
  g_timeout_add (SETTLE_MS, begin, NULL);
}

/**
 * og_bench_scroll:
 * @widget: shown in a window of its own; has a list in a scrolled window, which is scrolled from its
 *   middle on
 * @name: of the number: "name=…", milliseconds of processor time from one painted frame to the next,
 *   a line for each step
 */
void
og_bench_scroll (GApplication *application,
                 GtkWidget    *widget,
                 const char   *name)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *view = adw_toolbar_view_new ();

  scrolled = widget;
  title = name;
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), widget);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
  gtk_window_present (GTK_WINDOW (window));
}
