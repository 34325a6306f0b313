/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-print.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-day-facts.h"
#include "og-engine-town.h"
#include "og-month-grid.h"
#include "og-post-sentence.h"
#include "og-toast.h"
#include "og-words.h"

/* All in points. */
#define PAD 3.0
#define TITLE_SIZE 16.0
#define DAY_SIZE 9.0
#define TEXT_SIZE 7.5
#define MARGIN 28.0 /* about 1 cm */
#define GREY 0.93
#define LINE_GREY 0.6
#define DAYS 7

typedef struct
{
  OgEngine *engine;
  GPtrArray *days[OG_MONTH_GRID_MAX_DAYS]; /* of OgPost, by time */
  GDate first;
  GDate of; /* a day of the month or week */
  int weeks;
  gboolean week;
} Sheet;

static void
sheet_free (gpointer  data,
            GClosure *closure)
{
  Sheet *sheet = data;

  g_object_unref (sheet->engine);
  for (int i = 0; i < OG_MONTH_GRID_MAX_DAYS; i++)
    g_ptr_array_unref (sheet->days[i]);
  g_free (sheet);
}

static GDate
day_at (Sheet *sheet,
        int    index)
{
  GDate day = sheet->first;

  g_date_add_days (&day, (guint) index);
  return day;
}

static Sheet *
sheet_new (OgEngine    *engine,
           GListModel  *posts,
           const GDate *day,
           gboolean     week)
{
  Sheet *sheet = g_new0 (Sheet, 1);
  OgMonthGrid grid = og_month_grid_for (day);
  guint n = posts != NULL ? g_list_model_get_n_items (posts) : 0;

  sheet->engine = g_object_ref (engine);
  sheet->week = week;
  sheet->of = *day;
  sheet->first = grid.first;
  sheet->weeks = grid.weeks;
  if (week)
    {
      sheet->first = *day;
      g_date_subtract_days (&sheet->first, (guint) (g_date_get_weekday (day) - G_DATE_MONDAY));
      sheet->weeks = 1;
    }
  for (int i = 0; i < OG_MONTH_GRID_MAX_DAYS; i++)
    sheet->days[i] = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);
      GDate of;
      int index = og_post_get_day (post, &of) ? g_date_days_between (&sheet->first, &of) : -1;

      if (index >= 0 && index < sheet->weeks * DAYS)
        g_ptr_array_add (sheet->days[index], g_steal_pointer (&post));
    }
  return sheet;
}

/* Writes within a width and at most a height, cut with an ellipsis; how high it is. */
static double
write_text (GtkPrintContext *context,
            const char      *text,
            double           size,
            gboolean         bold,
            double           x,
            double           y,
            double           width,
            double           height)
{
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  int high;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, (int) (MAX (height, size) * PANGO_SCALE));
  pango_layout_get_size (layout, NULL, &high);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  return (double) high / PANGO_SCALE;
}

/* "9:00 Planned: first words" */
static char *
line_of (OgPost *post)
{
  g_autofree char *time = og_post_time_of_day (post);
  g_autofree char *title = og_words_post_title (post);

  /* Translators: a post in the printed calendar: %1$s is the time, %2$s the first words, %3$s its
   * state, such as "planned" */
  return g_strdup_printf (_("%1$s %2$s (%3$s)"), time, title, og_post_word (post));
}

static void
draw_posts (Sheet           *sheet,
            GtkPrintContext *context,
            GPtrArray       *posts,
            double           x,
            double           y,
            double           width,
            double           bottom)
{
  /* In a month two lines each, so that a day with several has room for them. */
  double most = sheet->week ? 12 * TEXT_SIZE : 2.6 * TEXT_SIZE;

  for (guint i = 0; i < posts->len; i++)
    {
      g_autofree char *line = line_of (g_ptr_array_index (posts, i));
      g_autofree char *more = NULL;

      if (y + 1.4 * TEXT_SIZE > bottom - (i + 1 < posts->len ? 1.4 * TEXT_SIZE : 0))
        {
          more = g_strdup_printf (ngettext ("%u more", "%u more", posts->len - i), posts->len - i);
          write_text (context, more, TEXT_SIZE, TRUE, x, bottom - 1.4 * TEXT_SIZE, width, TEXT_SIZE);
          return;
        }
      y += write_text (context, line, TEXT_SIZE, FALSE, x, y, width, MIN (most, bottom - y)) + 1;
    }
}

static void
draw_day (Sheet           *sheet,
          GtkPrintContext *context,
          int              index,
          double           x,
          double           y,
          double           width,
          double           height)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  GDate day = day_at (sheet, index), today = og_day_today (sheet->engine);
  OgDayFacts facts = og_day_facts (sheet->engine, &day, &today);
  g_autofree char *number = g_strdup_printf ("%u.", g_date_get_day (&day));
  double top = y + PAD;
  gboolean outside = !sheet->week && g_date_get_month (&day) != g_date_get_month (&sheet->of);

  if (facts.closed)
    {
      cairo_set_source_rgb (cr, GREY, GREY, GREY);
      cairo_rectangle (cr, x, y, width, height);
      cairo_fill (cr);
    }
  cairo_set_source_rgb (cr, LINE_GREY, LINE_GREY, LINE_GREY);
  cairo_set_line_width (cr, 0.5);
  cairo_rectangle (cr, x, y, width, height);
  cairo_stroke (cr);
  top += write_text (context, number, DAY_SIZE, !outside, x + PAD, top, width - 2 * PAD, DAY_SIZE);
  if (facts.reason != NULL)
    top += write_text (context, facts.reason, TEXT_SIZE, FALSE, x + PAD, top, width - 2 * PAD,
                       TEXT_SIZE);
  draw_posts (sheet, context, sheet->days[index], x + PAD, top + 1, width - 2 * PAD,
              y + height - PAD);
}

static char *
title_of (Sheet *sheet)
{
  OgOffice *office = og_engine_get_office (sheet->engine);
  char when[64];

  if (sheet->week)
    {
      GDate last = day_at (sheet, DAYS - 1);
      char from[64];

      g_date_strftime (from, sizeof from, "%x", &sheet->first);
      g_date_strftime (when, sizeof when, "%x", &last);
      /* Translators: the title of a printed week: %1$s is the town, %2$s and %3$s are dates */
      return g_strdup_printf (_("%1$s: posts from %2$s to %3$s"), office->name, from, when);
    }
  g_date_strftime (when, sizeof when, "%B %Y", &sheet->of);
  /* Translators: the title of a printed month: %1$s is the town, %2$s "November 2026" */
  return g_strdup_printf (_("%1$s: posts in %2$s"), office->name, when);
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Sheet             *sheet)
{
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double column = width / DAYS, row, top;
  g_autofree char *title = title_of (sheet);

  top = write_text (context, title, TITLE_SIZE, TRUE, 0, 0, width, TITLE_SIZE) + 2 * PAD;
  for (int i = 0; i < DAYS; i++)
    {
      GDate day = day_at (sheet, i);
      char name[32];

      g_date_strftime (name, sizeof name, "%A", &day);
      write_text (context, name, DAY_SIZE, TRUE, i * column + PAD, top, column - PAD, DAY_SIZE);
    }
  top += 2 * DAY_SIZE;
  row = (height - top) / sheet->weeks;
  for (int i = 0; i < sheet->weeks * DAYS; i++)
    draw_day (sheet, context, i, (i % DAYS) * column, top + (i / DAYS) * row, column, row);
}

/**
 * og_calendar_print_operation:
 * @posts: (nullable): of OgPost, by time; those of other days may be among them
 * @day: of the month or week
 *
 * Returns: (transfer full): one page of A4, to be run
 */
GtkPrintOperation *
og_calendar_print_operation (OgEngine    *engine,
                             GListModel  *posts,
                             const GDate *day,
                             gboolean     week)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  Sheet *sheet = sheet_new (engine, posts, day, week);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_top_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, _("Calendar"));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page), sheet, sheet_free, 0);
  return operation;
}

/**
 * og_calendar_print:
 *
 * Shows the system's dialog for printing.
 */
void
og_calendar_print (GtkWindow   *window,
                   OgEngine    *engine,
                   GListModel  *posts,
                   const GDate *day,
                   gboolean     week)
{
  g_autoptr (GtkPrintOperation) operation = og_calendar_print_operation (engine, posts, day, week);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, TRUE);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, &error) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    og_toast_show (GTK_WIDGET (window), _("The calendar could not be printed. Look whether the printer "
                                          "is switched on and connected."));
}
