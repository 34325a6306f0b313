/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-bench-turns.h"

#include <stdio.h>
#include <time.h>

#define WIDTH 1280
#define HEIGHT 900
#define N_WARM 5
#define N_TURNS 40
#define SETTLE_MS 2500
#define PAUSE_MS 250 /* so that what is loaded ahead belongs to no turn */

static GtkWidget *turned;
static OgBenchTurn turn_func;
static const char *title;
static double begin;
static int n_turns;
static gboolean armed;

/* Processor time of all threads, so that a busy machine does not count. */
static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static gboolean
on_turn (gpointer data)
{
  if (n_turns == N_WARM + N_TURNS)
    {
      g_application_quit (g_application_get_default ());
      return G_SOURCE_REMOVE;
    }
  begin = now_ms ();
  armed = TRUE;
  turn_func (turned);
  return G_SOURCE_REMOVE;
}

static void
on_painted (GdkFrameClock *clock,
            gpointer       data)
{
  double end = now_ms ();
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (!armed)
    return;
  armed = FALSE;
  if (n_turns++ >= N_WARM)
    printf ("%s=%s\n", title, g_ascii_formatd (number, sizeof number, "%.3f", end - begin));
  g_timeout_add (PAUSE_MS, on_turn, NULL);
}

static void
on_realize (GtkWidget *window,
            gpointer   data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted), NULL);
  g_timeout_add (SETTLE_MS, on_turn, NULL);
}

/**
 * og_bench_turns:
 * @widget: shown in a window of its own
 * @turn: changes it so that it must be painted
 * @name: of the number: "name=…", milliseconds, a line each
 */
void
og_bench_turns (GApplication *application,
                GtkWidget    *widget,
                OgBenchTurn   turn,
                const char   *name)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *view = adw_toolbar_view_new ();

  turned = widget;
  turn_func = turn;
  title = name;
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), widget);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
  gtk_window_present (GTK_WINDOW (window));
}
