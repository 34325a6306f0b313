/* SPDX-License-Identifier: EUPL-1.2 */
#include <adwaita.h>

#include "og-chip-draw.h"
#include "og-engine-town.h"
#include "og-local-time.h"
#include "og-time-text.h"
#include "og-week-day-private.h"

#define LINE_ALPHA 0.15F
#define LINE_ALPHA_CONTRAST 0.4F
#define SHADE_ALPHA 0.06F
#define CURSOR_ALPHA 0.18F
#define CURSOR_ALPHA_CONTRAST 0.5F
#define NOW_THICKNESS 2.0F

static void
fill_between (OgWeekDay   *self,
              GtkSnapshot *snapshot,
              int          from,
              int          to,
              float        alpha)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int top = og_week_day_get_y (self, from), bottom = og_week_day_get_y (self, to);
  GdkRGBA color;

  if (bottom <= top)
    return;
  gtk_widget_get_color (widget, &color);
  color.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, (float) top, (float) gtk_widget_get_width (widget),
                                                  (float) (bottom - top)));
}

/* An office without any hours has not been set up: nothing is known to be unattended. */
static void
shade_unattended (OgWeekDay   *self,
                  GtkSnapshot *snapshot)
{
  int from = FIRST_MINUTE;

  if (self->engine == NULL || !og_office_has_hours (og_engine_get_office (self->engine)))
    return;
  for (guint i = 0; self->periods != NULL && i < self->periods->len; i++)
    {
      const OgPeriod *period = &g_array_index (self->periods, OgPeriod, i);

      fill_between (self, snapshot, from, period->start, SHADE_ALPHA);
      from = MAX (from, period->end);
    }
  fill_between (self, snapshot, from, LAST_MINUTE, SHADE_ALPHA);
}

static void
draw_line (OgWeekDay     *self,
           GtkSnapshot   *snapshot,
           int            minutes,
           float          thickness,
           const GdkRGBA *color)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (0, (float) og_week_day_get_y (self, minutes),
                                                  (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                  thickness));
}

static void
draw_hours (OgWeekDay   *self,
            GtkSnapshot *snapshot)
{
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= og_draw_alpha (GTK_WIDGET (self), LINE_ALPHA, LINE_ALPHA_CONTRAST);
  for (int hour = OG_WEEK_FIRST_HOUR; hour < OG_WEEK_LAST_HOUR; hour++)
    draw_line (self, snapshot, hour * 60, 1, &color);
}

/* The accent colour at the time it is. */
static void
draw_now (OgWeekDay   *self,
          GtkSnapshot *snapshot)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (
    gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  const char *zone = og_engine_get_office (self->engine)->zone;
  g_autofree char *local = og_local_time_from_unix (og_engine_now (self->engine), zone);
  GDate day;
  int minutes;

  if (og_time_text_split (local, &day, &minutes) && g_date_compare (&day, &self->facts.day) == 0 &&
      minutes >= FIRST_MINUTE && minutes < LAST_MINUTE)
    draw_line (self, snapshot, minutes, NOW_THICKNESS, accent);
}

/* The half hour that the keyboard is on. */
static void
draw_cursor (OgWeekDay   *self,
             GtkSnapshot *snapshot)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (
    gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  float top = (float) og_week_day_get_y (self, self->minutes);
  float bottom = (float) og_week_day_get_y (self, self->minutes + OG_WEEK_STEP);

  accent->alpha = og_draw_alpha (GTK_WIDGET (self), CURSOR_ALPHA, CURSOR_ALPHA_CONTRAST);
  gtk_snapshot_append_color (snapshot, accent,
                             &GRAPHENE_RECT_INIT (0, top, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                  bottom - top));
}

static void
draw_target (OgWeekDay   *self,
             GtkSnapshot *snapshot)
{
  double y;
  int height;

  fill_between (self, snapshot, self->target, self->target + OG_WEEK_STEP, CURSOR_ALPHA);
  pango_layout_get_pixel_size (self->target_time, NULL, &height);
  y = og_week_day_get_y (self, self->target) - (self->target >= LAST_MINUTE ? height : 0);
  og_draw_layout (GTK_WIDGET (self), snapshot, self->target_time, 2 * GAP, (float) y, 1);
}

/**
 * og_week_day_snapshot:
 *
 * Draws the hours, which of them nobody attends, what time it is, and the posts upon them.
 */
void
og_week_day_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  OgWeekDay *self = OG_WEEK_DAY (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                            (float) gtk_widget_get_height (widget));

  if (self->facts.closed)
    og_draw_hatch (widget, snapshot, &all);
  shade_unattended (self, snapshot);
  draw_hours (self, snapshot);
  if (self->chosen)
    draw_cursor (self, snapshot);
  if (self->target >= 0)
    draw_target (self, snapshot);
  for (guint i = 0; i < self->posts->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->chips, i), snapshot);
  if (self->engine != NULL && self->facts.today)
    draw_now (self, snapshot);
}
