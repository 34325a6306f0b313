/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-sheet.h"

#include <glib/gi18n.h>

#include "og-day-facts.h"
#include "og-month-grid.h"
#include "og-paper-page.h"
#include "og-post-sentence.h"
#include "og-words.h"

#define PAD 3.0
#define TITLE_SIZE 16.0
#define DAY_SIZE 9.0
#define TEXT_SIZE 7.5
#define BETWEEN 3.0 /* two posts */
#define FOOT (2 * TEXT_SIZE)
#define DAYS 7
#define REST_COLUMNS 4
#define REST_GAP 18.0
/* Lines of first words where there is room for them. */
#define MOST_LINES_MONTH 3
#define MOST_LINES_WEEK 8

struct _OgCalendarSheet
{
  OgEngine *engine;
  GPtrArray *days[OG_MONTH_GRID_MAX_DAYS]; /* of OgPost, by time */
  guint n_fit[OG_MONTH_GRID_MAX_DAYS];     /* how many of them stand in the table */
  GDate first;
  GDate of;                                /* a day of the month or week */
  int weeks;
  gboolean week;
  gboolean filtered;

  PangoContext *context;
  GPtrArray *pages; /* of OgPaperPage */
  double width, height;
};

static OgPaperPage *
new_page (OgCalendarSheet *self)
{
  OgPaperPage *page = og_paper_page_new ();

  g_ptr_array_add (self->pages, page);
  return page;
}

static GDate
day_at (OgCalendarSheet *self,
        int              index)
{
  GDate day = self->first;

  g_date_add_days (&day, (guint) index);
  return day;
}

/* How high it is. */
static double
put (OgCalendarSheet *self,
     OgPaperPage     *page,
     const char      *text,
     double           size,
     gboolean         bold,
     double           x,
     double           y,
     double           width,
     int              lines,
     double           grey)
{
  PangoLayout *layout = og_paper_text (self->context, text, size, bold ? strlen (text) : 0, width,
                                       lines);

  return og_paper_page_place (page, layout, x, y, grey);
}

/* How it stands, and where, if the town has more than one channel: "9:00 planned · GF". In a month
 * there is no room for more than the letters. */
static PangoLayout *
new_head (OgCalendarSheet *self,
          OgPost          *post,
          gboolean         brief,
          double           width)
{
  g_autofree char *time = og_post_time_of_day (post);
  g_autofree char *letters = og_post_channel_letters (self->engine, post);
  g_autofree char *channels = *letters == '\0' || brief ?
                                g_steal_pointer (&letters) :
                                og_post_channel_names (self->engine, post);
  g_autofree char *text = g_strdup_printf ("%s%s%s%s%s", time, *time != '\0' ? " " : "",
                                           og_post_word (post), *channels != '\0' ? " · " : "",
                                           channels);

  return og_paper_text (self->context, text, TEXT_SIZE, strlen (time), width, OG_PAPER_ALL_LINES);
}

static PangoLayout *
new_words (OgCalendarSheet *self,
           OgPost          *post,
           double           width,
           int              lines)
{
  g_autofree char *title = og_words_post_title (post);

  return og_paper_text (self->context, title, TEXT_SIZE, 0, width, lines);
}

static double
measure_post (OgCalendarSheet *self,
              OgPost          *post,
              gboolean         brief,
              double           width,
              int              lines)
{
  g_autoptr (PangoLayout) head = new_head (self, post, brief, width);
  g_autoptr (PangoLayout) words = new_words (self, post, width, lines);

  return og_paper_text_height (head) + og_paper_text_height (words) + BETWEEN;
}

static double
place_post (OgCalendarSheet *self,
            OgPaperPage     *page,
            OgPost          *post,
            gboolean         brief,
            double           x,
            double           y,
            double           width,
            int              lines)
{
  const double head = og_paper_page_place (page, new_head (self, post, brief, width), x, y,
                                           OG_PAPER_BLACK);

  return head + BETWEEN +
         og_paper_page_place (page, new_words (self, post, width, lines), x, y + head,
                              OG_PAPER_BLACK);
}

/* How many of the posts find room, with so many lines of each. */
static guint
count_fitting (OgCalendarSheet *self,
               GPtrArray       *posts,
               double           width,
               double           room,
               int              lines)
{
  for (guint i = 0; i < posts->len; i++)
    {
      room -= measure_post (self, g_ptr_array_index (posts, i), !self->week, width, lines);
      if (room < -BETWEEN)
        return i;
    }
  return posts->len;
}

/* All of them with as many words as there is room for; or as many as fit, and how many more there
 * are. */
static void
place_posts (OgCalendarSheet *self,
             OgPaperPage     *page,
             int              index,
             double           x,
             double           y,
             double           width,
             double           bottom)
{
  GPtrArray *posts = self->days[index];
  int lines = self->week ? MOST_LINES_WEEK : MOST_LINES_MONTH;
  g_autofree char *more = NULL;
  guint n;

  while (lines > 1 && count_fitting (self, posts, width, bottom - y, lines) < posts->len)
    lines--;
  n = count_fitting (self, posts, width, bottom - y, lines);
  if (n < posts->len)
    n = count_fitting (self, posts, width, bottom - y - 2 * TEXT_SIZE, lines);
  for (guint i = 0; i < n; i++)
    y += place_post (self, page, g_ptr_array_index (posts, i), !self->week, x, y, width, lines);
  self->n_fit[index] = n;
  if (n == posts->len)
    return;
  /* Translators: at the end of a day in the printed calendar */
  more = g_strdup_printf (ngettext ("%u more: next page", "%u more: next page", posts->len - n),
                          posts->len - n);
  put (self, page, more, TEXT_SIZE, TRUE, x, bottom - 1.5 * TEXT_SIZE, width, 1,
       OG_PAPER_BLACK);
}

static void
place_day (OgCalendarSheet   *self,
           OgPaperPage       *page,
           int                index,
           const OgPaperCell *around)
{
  const GDate day = day_at (self, index), today = og_day_today (self->engine);
  const OgDayFacts facts = og_day_facts (self->engine, &day, &today);
  const gboolean outside = !self->week && g_date_get_month (&day) != g_date_get_month (&self->of);
  const double x = around->x + PAD, width = around->width - 2 * PAD;
  g_autofree char *number = g_strdup_printf ("%u.", g_date_get_day (&day));
  double y = around->y + PAD;
  OgPaperCell cell = *around;

  cell.shaded = facts.closed;
  og_paper_page_add_cell (page, &cell);
  y += put (self, page, number, DAY_SIZE, !outside, x, y, width, 1,
            outside ? OG_PAPER_GREY : OG_PAPER_BLACK);
  if (facts.detail != NULL)
    y += put (self, page, facts.detail, TEXT_SIZE, FALSE, x, y, width, OG_PAPER_ALL_LINES,
              OG_PAPER_GREY);
  place_posts (self, page, index, x, y + 1, width, around->y + around->height - PAD);
}

static char *
dup_title (OgCalendarSheet *self)
{
  OgOffice *office = og_engine_get_office (self->engine);
  char when[64];

  if (self->week)
    {
      GDate last = day_at (self, DAYS - 1);
      char from[64];

      g_date_strftime (from, sizeof from, "%x", &self->first);
      g_date_strftime (when, sizeof when, "%x", &last);
      /* Translators: the title of a printed week: %1$s is the town, %2$s and %3$s are dates */
      return g_strdup_printf (_("%1$s: posts from %2$s to %3$s"), office->name, from, when);
    }
  g_date_strftime (when, sizeof when, "%B %Y", &self->of);
  /* Translators: the title of a printed month: %1$s is the town, %2$s "November 2026" */
  return g_strdup_printf (_("%1$s: posts in %2$s"), office->name, when);
}

/* Where the content begins. */
static double
place_title (OgCalendarSheet *self,
             OgPaperPage     *page)
{
  g_autofree char *title = dup_title (self);

  return put (self, page, title, TITLE_SIZE, TRUE, 0, 0, self->width, 1, OG_PAPER_BLACK) + 3 * PAD;
}

static void
place_table (OgCalendarSheet *self)
{
  OgPaperPage *page = new_page (self);
  const double width = self->width / DAYS;
  double top = place_title (self, page), height;

  for (int i = 0; i < DAYS; i++)
    {
      GDate day = day_at (self, i);
      char name[64];

      g_date_strftime (name, sizeof name, "%A", &day);
      put (self, page, name, DAY_SIZE, TRUE, i * width + PAD, top, width - PAD, 1, OG_PAPER_BLACK);
    }
  top += 1.6 * DAY_SIZE;
  height = (self->height - FOOT - top) / self->weeks;
  for (int i = 0; i < self->weeks * DAYS; i++)
    {
      const int column = i % DAYS, row = i / DAYS;

      place_day (self, page, i,
                 &(OgPaperCell) { column * width, top + row * height, width, height, FALSE });
    }
}

/* Where the next thing goes on the pages behind the table. */
typedef struct
{
  OgPaperPage *page;
  int column; /* REST_COLUMNS: there is none yet */
  double top, y, width;
} Flow;

static double
flow_x (const Flow *flow)
{
  return flow->column * (flow->width + REST_GAP);
}

/* Goes on in the next column where it would not fit in this one. */
static void
flow_for (OgCalendarSheet *self,
          Flow            *flow,
          double           height)
{
  if (flow->column < REST_COLUMNS && flow->y + height <= self->height - FOOT)
    return;
  if (++flow->column >= REST_COLUMNS)
    {
      flow->page = new_page (self);
      flow->top = place_title (self, flow->page);
      flow->column = 0;
    }
  flow->y = flow->top;
}

/* A day's name stays with the first post below it. */
static void
place_rest_of_day (OgCalendarSheet *self,
                   Flow            *flow,
                   int              index)
{
  GPtrArray *posts = self->days[index];
  const GDate day = day_at (self, index);
  char name[128];

  g_date_strftime (name, sizeof name, _("%A, %-e %B %Y"), &day);
  for (guint i = self->n_fit[index]; i < posts->len; i++)
    {
      OgPost *post = g_ptr_array_index (posts, i);
      const gboolean begins = i == self->n_fit[index];
      double height = measure_post (self, post, FALSE, flow->width, OG_PAPER_ALL_LINES);

      flow_for (self, flow, height + (begins ? 3 * DAY_SIZE : 0));
      if (begins)
        flow->y += put (self, flow->page, name, DAY_SIZE, TRUE, flow_x (flow), flow->y, flow->width, 2,
                        OG_PAPER_BLACK);
      flow->y += place_post (self, flow->page, post, FALSE, flow_x (flow), flow->y, flow->width,
                             OG_PAPER_ALL_LINES);
    }
  if (self->n_fit[index] < posts->len)
    flow->y += DAY_SIZE;
}

static void
place_rest (OgCalendarSheet *self)
{
  Flow flow = { .column = REST_COLUMNS,
                .width = (self->width - (REST_COLUMNS - 1) * REST_GAP) / REST_COLUMNS };

  for (int i = 0; i < self->weeks * DAYS; i++)
    place_rest_of_day (self, &flow, i);
}

/* When it was printed: what hangs on the wall grows old. */
static void
place_foot (OgCalendarSheet *self,
            guint            number)
{
  OgPaperPage *page = g_ptr_array_index (self->pages, number);
  const GDate today = og_day_today (self->engine);
  const double y = self->height - 1.3 * TEXT_SIZE;
  g_autofree char *printed = NULL;
  g_autofree char *pages = NULL;
  PangoLayout *right;
  char day[64];

  g_date_strftime (day, sizeof day, "%x", &today);
  printed = g_strdup_printf (self->filtered ?
                               /* Translators: at the foot of a printed calendar; %s is a date */
                               _("As of %s. Filtered: not all posts are on this sheet.") :
                               /* Translators: at the foot of a printed calendar; %s is a date */
                               _("As of %s."),
                             day);
  /* Translators: at the foot of a printed calendar: "Page 1 of 2" */
  pages = g_strdup_printf (_("Page %1$u of %2$u"), number + 1, self->pages->len);
  put (self, page, printed, TEXT_SIZE, FALSE, 0, y, self->width * 0.7, 1, OG_PAPER_GREY);
  right = og_paper_text (self->context, pages, TEXT_SIZE, 0, self->width, 1);
  pango_layout_set_alignment (right, PANGO_ALIGN_RIGHT);
  og_paper_page_place (page, right, 0, y, OG_PAPER_GREY);
}

/**
 * og_calendar_sheet_lay_out:
 * @width: without the margins, in points
 * @height: likewise
 *
 * Returns: how many pages it needs
 */
int
og_calendar_sheet_lay_out (OgCalendarSheet *self,
                           double           width,
                           double           height)
{
  g_ptr_array_set_size (self->pages, 0);
  self->width = width;
  self->height = height;
  place_table (self);
  place_rest (self);
  for (guint i = 0; i < self->pages->len; i++)
    place_foot (self, i);
  return (int) self->pages->len;
}

/**
 * og_calendar_sheet_draw:
 * @page: from 0 on; below what og_calendar_sheet_lay_out() has said
 * @cr: its unit is the point, its origin the corner within the margins
 */
void
og_calendar_sheet_draw (OgCalendarSheet *self,
                        int              page,
                        cairo_t         *cr)
{
  g_return_if_fail (page >= 0 && (guint) page < self->pages->len);

  og_paper_page_draw (g_ptr_array_index (self->pages, (guint) page), cr);
}

/**
 * og_calendar_sheet_new:
 * @posts: of OgPost, by time; those of other days may be among them
 * @day: of the month or week
 * @filtered: whether some of that time are left out
 *
 * Returns: (transfer full): the sheet, to be laid out
 */
OgCalendarSheet *
og_calendar_sheet_new (OgEngine    *engine,
                       GListModel  *posts,
                       const GDate *day,
                       gboolean     week,
                       gboolean     filtered)
{
  OgCalendarSheet *self = g_new0 (OgCalendarSheet, 1);
  const OgMonthGrid grid = og_month_grid_for (day);

  self->engine = g_object_ref (engine);
  self->week = week;
  self->filtered = filtered;
  self->of = *day;
  self->first = grid.first;
  self->weeks = grid.weeks;
  if (week)
    {
      self->first = *day;
      g_date_subtract_days (&self->first, (guint) (g_date_get_weekday (day) - G_DATE_MONDAY));
      self->weeks = 1;
    }
  self->context = og_paper_context_new ();
  self->pages = g_ptr_array_new_with_free_func (og_paper_page_free);
  for (int i = 0; i < OG_MONTH_GRID_MAX_DAYS; i++)
    self->days[i] = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);
      GDate of;
      int index = og_post_get_day (post, &of) ? g_date_days_between (&self->first, &of) : -1;

      if (index >= 0 && index < self->weeks * DAYS)
        g_ptr_array_add (self->days[index], g_steal_pointer (&post));
    }
  return self;
}

/**
 * og_calendar_sheet_free:
 */
void
og_calendar_sheet_free (OgCalendarSheet *self)
{
  g_object_unref (self->engine);
  g_object_unref (self->context);
  g_ptr_array_unref (self->pages);
  for (int i = 0; i < OG_MONTH_GRID_MAX_DAYS; i++)
    g_ptr_array_unref (self->days[i]);
  g_free (self);
}
