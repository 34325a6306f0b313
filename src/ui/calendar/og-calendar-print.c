/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-print.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-calendar-sheet.h"
#include "og-foreign-posts.h"
#include "og-local-time.h"
#include "og-month-grid.h"
#include "og-time-text.h"
#include "og-toast.h"

#define MARGIN 28.0 /* points: about 1 cm */
#define DAYS 7

/* What is printed once its posts are there. */
typedef struct
{
  OgEngine *engine;
  GDate day;
  gboolean week;
  OgCalendarChoice choice;
  char *label; /* (nullable): the choice's */
  gint64 from; /* unix seconds */
  gint64 to;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_object_unref (printing->engine);
  g_free (printing->label);
  g_free (printing);
}

static void
sheet_free (gpointer  data,
            GClosure *closure)
{
  og_calendar_sheet_free (data);
}

static void
on_begin (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          OgCalendarSheet   *sheet)
{
  gtk_print_operation_set_n_pages (
    operation, og_calendar_sheet_lay_out (sheet, gtk_print_context_get_width (context),
                                          gtk_print_context_get_height (context)));
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              OgCalendarSheet   *sheet)
{
  og_calendar_sheet_draw (sheet, page, gtk_print_context_get_cairo_context (context));
}

static GtkPageSetup *
new_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_top_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, MARGIN, GTK_UNIT_POINTS);
  return setup;
}

/**
 * og_calendar_print_operation:
 * @posts: of OgPost, by time; those of other days may be among them
 * @day: of the month or week
 * @filtered: whether some of that time are left out
 *
 * Returns: (transfer full): pages of A4, to be run
 */
GtkPrintOperation *
og_calendar_print_operation (OgEngine    *engine,
                             GListModel  *posts,
                             const GDate *day,
                             gboolean     week,
                             gboolean     filtered)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_page_setup ();
  OgCalendarSheet *sheet = og_calendar_sheet_new (engine, posts, day, week, filtered);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, _("Calendar"));
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), sheet);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page), sheet, sheet_free, 0);
  return operation;
}

static void
say_failed (GtkWidget *widget)
{
  og_toast_show (widget, _("The calendar could not be printed. Look whether the printer is switched on "
                           "and connected."));
}

static void
on_done (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         GtkWidget              *widget)
{
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    say_failed (widget);
}

/* (transfer full): what the filter leaves of them. */
static GListStore *
choose (GListModel             *posts,
        const OgCalendarChoice *choice)
{
  GListStore *chosen = g_list_store_new (OG_TYPE_POST);

  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);

      if (og_calendar_choice_is_all (choice) || og_calendar_choice_has (choice, post))
        g_list_store_append (chosen, post);
    }
  return chosen;
}

static void
on_posts (GtkWidget    *widget,
          const GValue *value,
          gpointer      data)
{
  Printing *printing = data;
  GListStore *posts = g_value_get_object (value);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  g_autoptr (GListStore) chosen = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  og_foreign_posts_add (printing->engine, posts, printing->from, printing->to);
  chosen = choose (G_LIST_MODEL (posts), &printing->choice);
  operation = og_calendar_print_operation (printing->engine, G_LIST_MODEL (chosen), &printing->day,
                                           printing->week,
                                           !og_calendar_choice_is_all (&printing->choice));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), widget, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    say_failed (widget);
}

/* The days that are printed, of the month with those around it. */
static gboolean
find_range (Printing   *printing,
            const char *zone)
{
  const OgMonthGrid grid = og_month_grid_for (&printing->day);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  GDate day = printing->day;

  if (!printing->week)
    return og_month_grid_range (&grid, zone, &printing->from, &printing->to);
  g_date_subtract_days (&day, (guint) (g_date_get_weekday (&day) - G_DATE_MONDAY));
  start = og_time_text_local (&day, 0);
  g_date_add_days (&day, DAYS);
  end = og_time_text_local (&day, 0);
  return og_local_time_to_unix (start, zone, &printing->from) &&
         og_local_time_to_unix (end, zone, &printing->to);
}

/**
 * og_calendar_print:
 * @widget: over whose window the dialog stands
 * @day: of the month or week
 * @choice: what of the posts is printed
 *
 * Loads the posts of that time, and shows the system's dialog for printing.
 */
void
og_calendar_print (GtkWidget              *widget,
                   OgEngine               *engine,
                   const GDate            *day,
                   gboolean                week,
                   const OgCalendarChoice *choice)
{
  Printing *printing = g_new0 (Printing, 1);

  printing->engine = g_object_ref (engine);
  printing->day = *day;
  printing->week = week;
  printing->choice = *choice;
  printing->choice.label = printing->label = g_strdup (choice->label);
  if (find_range (printing, og_engine_get_office (engine)->zone))
    og_widget_then (widget, og_engine_list_posts (engine, printing->from, printing->to), on_posts,
                    NULL, printing, printing_free);
  else
    printing_free (printing);
}
