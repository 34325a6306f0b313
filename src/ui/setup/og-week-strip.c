/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-week-strip.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "og-hours-words.h"

#define DAYS 7
#define HOUR 60
#define DAY_MINUTES (24 * HOUR)
/* What is shown at least; more where hours lie outside. */
#define FIRST_HOUR 6
#define LAST_HOUR 20
/* Hours between two numbers of the scale: as few as fit, and at most so many. */
#define SCALE_STEP 2
#define WIDEST_SCALE_STEP 6
#define GAP 8
#define TRACK_ALPHA 0.08f
#define LINE_ALPHA 0.15f
#define SCALE_ALPHA 0.7f

struct _OgWeekStrip
{
  GtkWidget parent_instance;

  GArray *opening;    /* of OgPeriod */
  GArray *attendance; /* of OgPeriod; NULL: as the opening hours */
  int from;           /* minutes: what the width stands for */
  int until;
};

G_DEFINE_FINAL_TYPE (OgWeekStrip, og_week_strip, GTK_TYPE_WIDGET)

/* Where things are, in pixels. */
typedef struct
{
  float left;   /* where the bars begin */
  float width;  /* of the bars */
  float line;   /* height of a day */
  float text;   /* height of a line of text */
} Measures;

/* (transfer full): the first letters of a weekday */
static PangoLayout *
make_day (OgWeekStrip *self,
          int          weekday)
{
  GDate day;
  char name[32];

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32) weekday); /* Julian day 1 is a Monday */
  g_date_strftime (name, sizeof name, "%a", &day);
  return gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
}

static Measures
measure (OgWeekStrip *self,
         int          width)
{
  Measures measures = { 0 };
  int names = 0;

  for (int day = 1; day <= DAYS; day++)
    {
      g_autoptr (PangoLayout) layout = make_day (self, day);
      int w, h;

      pango_layout_get_pixel_size (layout, &w, &h);
      names = MAX (names, w);
      measures.text = MAX (measures.text, (float) h);
    }
  measures.left = (float) (names + GAP);
  measures.width = MAX ((float) width - measures.left, 1);
  measures.line = measures.text + GAP;
  return measures;
}

static float
place_of (OgWeekStrip    *self,
          const Measures *measures,
          int             minutes)
{
  const float part = (float) (CLAMP (minutes, self->from, self->until) - self->from) /
                     (float) (self->until - self->from);

  return measures->left + part * measures->width;
}

static void
draw_bar (GtkSnapshot   *snapshot,
          float          x,
          float          y,
          float          width,
          float          height,
          const GdkRGBA *colour)
{
  GskRoundedRect shape;
  const graphene_rect_t box = GRAPHENE_RECT_INIT (x, y, width, height);

  gsk_rounded_rect_init_from_rect (&shape, &box, MIN (height / 2, 4));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, colour, &box);
  gtk_snapshot_pop (snapshot);
}

/* share: the part of the day's line that the bars take, from and to. */
static void
draw_periods (OgWeekStrip    *self,
              GtkSnapshot    *snapshot,
              const Measures *measures,
              GArray         *periods,
              const GdkRGBA  *colour,
              float           top,
              float           height)
{
  for (guint i = 0; i < periods->len; i++)
    {
      const OgPeriod *period = &g_array_index (periods, OgPeriod, i);
      const float x = place_of (self, measures, period->start);
      const float end = place_of (self, measures, period->end);
      const float y = (float) (period->weekday - 1) * measures->line + top;

      draw_bar (snapshot, x, y, MAX (end - x, 2), height, colour);
    }
}

static void
draw_text (GtkSnapshot   *snapshot,
           PangoLayout   *layout,
           float          x,
           float          y,
           const GdkRGBA *colour)
{
  const graphene_point_t at = GRAPHENE_POINT_INIT (x, y);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &at);
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* Hours between two numbers, so that none touches the next. */
static int
choose_step (OgWeekStrip    *self,
             const Measures *measures)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "20");
  const float hour = measures->width * HOUR / (float) (self->until - self->from);
  int step = SCALE_STEP;
  int w, h;

  pango_layout_get_pixel_size (layout, &w, &h);
  while (step < WIDEST_SCALE_STEP && hour * (float) step < (float) (w + GAP))
    step += SCALE_STEP;
  return step;
}

/* Hairlines with their hours below. */
static void
draw_scale (OgWeekStrip    *self,
            GtkSnapshot    *snapshot,
            const Measures *measures,
            const GdkRGBA  *colour)
{
  GdkRGBA line = *colour;
  GdkRGBA text = *colour;
  const float bottom = DAYS * measures->line;
  const int step = choose_step (self, measures);
  float free_from = 0;

  line.alpha *= LINE_ALPHA;
  text.alpha *= SCALE_ALPHA;
  for (int hour = self->from / HOUR; hour * HOUR <= self->until; hour += step)
    {
      g_autofree char *number = g_strdup_printf ("%d", hour % 24);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), number);
      const float x = place_of (self, measures, hour * HOUR);
      int w, h;

      pango_layout_get_pixel_size (layout, &w, &h);
      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (x, 0, 1, bottom));
      const float left = MIN (x - (float) w / 2, measures->left + measures->width - (float) w);
      if (left < free_from)
        continue;
      draw_text (snapshot, layout, left, bottom, &text);
      free_from = left + (float) w + GAP / 2;
    }
}

static void
og_week_strip_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  OgWeekStrip *self = OG_WEEK_STRIP (widget);
  const Measures measures = measure (self, gtk_widget_get_width (widget));
  const gboolean two = self->attendance != NULL;
  const float bar = two ? measures.text * 0.55f : measures.text * 0.8f;
  const float thin = measures.text * 0.3f;
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (
    adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  GdkRGBA text, track;

  gtk_widget_get_color (widget, &text);
  track = text;
  track.alpha *= TRACK_ALPHA;
  for (int day = 1; day <= DAYS; day++)
    {
      g_autoptr (PangoLayout) layout = make_day (self, day);
      const float y = (float) (day - 1) * measures.line;

      draw_text (snapshot, layout, 0, y, &text);
      draw_bar (snapshot, measures.left, y + GAP / 4.0f, measures.width, bar, &track);
    }
  draw_scale (self, snapshot, &measures, &text);
  if (self->opening != NULL)
    draw_periods (self, snapshot, &measures, self->opening, accent, GAP / 4.0f, bar);
  text.alpha *= SCALE_ALPHA;
  if (two)
    draw_periods (self, snapshot, &measures, self->attendance, &text, GAP / 4.0f + bar + 2, thin);
}

static void
og_week_strip_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  const Measures measures = measure (OG_WEEK_STRIP (widget), 0);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (measures.left + 6 * measures.text);
      *natural = (int) (measures.left + 16 * measures.text);
    }
  else
    {
      *minimum = *natural = (int) (DAYS * measures.line + measures.text);
    }
}

static void
og_week_strip_finalize (GObject *object)
{
  OgWeekStrip *self = OG_WEEK_STRIP (object);

  g_clear_pointer (&self->opening, g_array_unref);
  g_clear_pointer (&self->attendance, g_array_unref);

  G_OBJECT_CLASS (og_week_strip_parent_class)->finalize (object);
}

static void
og_week_strip_class_init (OgWeekStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = og_week_strip_finalize;
  widget_class->snapshot = og_week_strip_snapshot;
  widget_class->measure = og_week_strip_measure;
  gtk_widget_class_set_css_name (widget_class, "week-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
og_week_strip_init (OgWeekStrip *self)
{
  self->from = FIRST_HOUR * HOUR;
  self->until = LAST_HOUR * HOUR;
}

static void
widen (OgWeekStrip *self,
       GArray      *periods)
{
  for (guint i = 0; periods != NULL && i < periods->len; i++)
    {
      const OgPeriod *period = &g_array_index (periods, OgPeriod, i);

      self->from = MIN (self->from, period->start / HOUR * HOUR);
      self->until = MAX (self->until, (period->end + HOUR - 1) / HOUR * HOUR);
    }
}

/**
 * og_week_strip_show:
 * @attendance: (nullable): %NULL: the same as the opening hours
 */
void
og_week_strip_show (OgWeekStrip *self,
                    OgTimetable *opening,
                    OgTimetable *attendance)
{
  g_autofree char *words = og_hours_words_week (opening);
  g_autofree char *attended = attendance != NULL ? og_hours_words_week (attendance) : NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (OG_IS_WEEK_STRIP (self));

  g_clear_pointer (&self->opening, g_array_unref);
  g_clear_pointer (&self->attendance, g_array_unref);
  self->opening = og_timetable_dup_periods (opening);
  if (attendance != NULL)
    self->attendance = og_timetable_dup_periods (attendance);
  self->from = FIRST_HOUR * HOUR;
  self->until = LAST_HOUR * HOUR;
  widen (self, self->opening);
  widen (self, self->attendance);
  if (attended != NULL)
    /* Translators: %1$s and %2$s are hours of a week, a line for each day */
    spoken = g_strdup_printf (_("The week. Opening hours: %1$s. Social media is attended: %2$s."),
                              words, attended);
  else
    /* Translators: %s are the hours of a week, a line for each day */
    spoken = g_strdup_printf (_("The week. Opening hours: %s."), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
