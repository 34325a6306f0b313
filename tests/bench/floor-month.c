/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * floor-month POSTS - the floor of turning a month: one widget that draws all days and as many posts
 * as have room, by GtkSnapshot and Pango, with nothing to hold on to for keyboard or screen reader.
 * Prints "month_floor_ms=…", a line for each turn: processor time from the change until it is
 * painted.
 */
#include <adwaita.h>
#include <stdlib.h>

#include "og-bench-turns.h"

#define DAYS 42
#define WEEKS 6
#define HEAD 22
#define LINE 24

static int n_a_day;
static int month;

#define FLOOR_TYPE_MONTH (floor_month_get_type ())
G_DECLARE_FINAL_TYPE (FloorMonth, floor_month, FLOOR, MONTH, GtkWidget)

struct _FloorMonth
{
  GtkWidget parent_instance;

  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (FloorMonth, floor_month, GTK_TYPE_WIDGET)

static void
write_at (FloorMonth    *self,
          GtkSnapshot   *snapshot,
          const char    *text,
          float          x,
          float          y,
          const GdkRGBA *color)
{
  pango_layout_set_text (self->layout, text, -1);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, self->layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_post (FloorMonth    *self,
           GtkSnapshot   *snapshot,
           int            day,
           int            index,
           float          x,
           float          y,
           float          width,
           const GdkRGBA *color)
{
  static const GdkRGBA back = { 0.2F, 0.5F, 0.9F, 0.25F };
  GskRoundedRect shape;
  char text[96];

  g_snprintf (text, sizeof text, "%d:%02d Der Wertstoffhof %d öffnet am Samstag erst um %d Uhr",
              7 + index % 12, month * 7 % 60, day, (month + index) % 12);
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (x, y, width, LINE - 2), 6);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &back, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  write_at (self, snapshot, text, x + 5, y + 2, color);
}

static void
floor_month_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  FloorMonth *self = FLOOR_MONTH (widget);
  float width = (float) gtk_widget_get_width (widget) / 7;
  float height = (float) gtk_widget_get_height (widget) / WEEKS;
  GdkRGBA color;

  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (widget, NULL);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_width (self->layout, (int) (width - 14) * PANGO_SCALE);
  gtk_widget_get_color (widget, &color);
  for (int day = 0; day < DAYS; day++)
    {
      float x = (float) (day % 7) * width, y = (float) (day / 7) * height;
      char number[8];

      g_snprintf (number, sizeof number, "%d", (day + month) % 31 + 1);
      gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0.5F, 0.5F, 0.5F, 0.3F },
                                 &GRAPHENE_RECT_INIT (x, y, width, 1));
      write_at (self, snapshot, number, x + 4, y + 2, &color);
      for (int i = 0; i < n_a_day && HEAD + (i + 1) * LINE < (int) height; i++)
        draw_post (self, snapshot, day, i, x + 3, y + HEAD + (float) i * LINE, width - 6, &color);
    }
}

static void
floor_month_dispose (GObject *object)
{
  g_clear_object (&FLOOR_MONTH (object)->layout);

  G_OBJECT_CLASS (floor_month_parent_class)->dispose (object);
}

static void
floor_month_class_init (FloorMonthClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = floor_month_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = floor_month_snapshot;
}

static void
floor_month_init (FloorMonth *self)
{
}

static void
turn (GtkWidget *widget)
{
  month++;
  gtk_widget_queue_draw (widget);
}

static void
show (GApplication *application)
{
  og_bench_turns (application, g_object_new (FLOOR_TYPE_MONTH, NULL), turn, "month_floor_ms");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("de.ortsgespraech.FloorMonth", G_APPLICATION_NON_UNIQUE);

  n_a_day = argc > 1 ? atoi (argv[1]) / 30 : 20;
  g_signal_connect (application, "activate", G_CALLBACK (show), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
