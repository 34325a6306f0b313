/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-week-hours.h"

#include "og-chip-draw.h"
#include "og-time-text.h"
#include "og-week-day.h"

#define INSET 6
#define ALPHA 0.7F

struct _OgWeekHours
{
  GtkWidget parent_instance;

  gboolean spacer; /* as wide, without hours */
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (OgWeekHours, og_week_hours, GTK_TYPE_WIDGET)

static void
og_week_hours_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  OgWeekHours *self = OG_WEEK_HOURS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      og_layout_set (widget, &self->layout, "00:00");
      pango_layout_get_pixel_size (self->layout, minimum, NULL);
      *minimum += 2 * INSET;
    }
  else
    *minimum = self->spacer ? 0 :
                              (OG_WEEK_LAST_HOUR - OG_WEEK_FIRST_HOUR) * og_week_hour_height (widget);
  *natural = *minimum;
}

static void
og_week_hours_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  OgWeekHours *self = OG_WEEK_HOURS (widget);
  int height = og_week_hour_height (widget);

  if (self->spacer)
    return;
  for (int hour = OG_WEEK_FIRST_HOUR; hour < OG_WEEK_LAST_HOUR; hour++)
    {
      g_autofree char *text = og_time_text_format (hour * 60);
      int width;

      og_layout_set (widget, &self->layout, text);
      pango_layout_get_pixel_size (self->layout, &width, NULL);
      og_draw_layout (widget, snapshot, self->layout,
                      (float) (gtk_widget_get_width (widget) - width - INSET),
                      (float) ((hour - OG_WEEK_FIRST_HOUR) * height), ALPHA);
    }
}

static void
og_week_hours_dispose (GObject *object)
{
  g_clear_object (&OG_WEEK_HOURS (object)->layout);

  G_OBJECT_CLASS (og_week_hours_parent_class)->dispose (object);
}

static void
og_week_hours_class_init (OgWeekHoursClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_week_hours_dispose;
  GTK_WIDGET_CLASS (klass)->measure = og_week_hours_measure;
  GTK_WIDGET_CLASS (klass)->snapshot = og_week_hours_snapshot;
  /* Each half hour is named where the keyboard is. */
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
og_week_hours_init (OgWeekHours *self)
{
}

/**
 * og_week_hours_new:
 *
 * Returns: (transfer floating): the hours from top to bottom
 */
GtkWidget *
og_week_hours_new (void)
{
  return g_object_new (OG_TYPE_WEEK_HOURS, NULL);
}

/**
 * og_week_hours_new_spacer:
 *
 * Returns: (transfer floating): nothing, as wide as the hours
 */
GtkWidget *
og_week_hours_new_spacer (void)
{
  OgWeekHours *self = g_object_new (OG_TYPE_WEEK_HOURS, NULL);

  self->spacer = TRUE;
  return GTK_WIDGET (self);
}
