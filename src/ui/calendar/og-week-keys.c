/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-week-day.h"
#include "og-week-view-private.h"

static gboolean
on_move_days (GtkWidget *widget,
              GVariant  *args,
              gpointer   data)
{
  OgWeekView *self = OG_WEEK_VIEW (widget);
  GDate day = self->chosen;
  int n = g_variant_get_int32 (args);

  if (n >= 0)
    g_date_add_days (&day, (guint) n);
  else
    g_date_subtract_days (&day, (guint) -n);
  og_week_view_choose (self, &day);
  og_week_view_focus (self);
  return GDK_EVENT_STOP;
}

static gboolean
on_move_time (GtkWidget *widget,
              GVariant  *args,
              gpointer   data)
{
  OgWeekView *self = OG_WEEK_VIEW (widget);

  og_week_view_set_minutes (self, self->minutes + g_variant_get_int32 (args) * OG_WEEK_STEP);
  og_week_view_focus (self);
  return GDK_EVENT_STOP;
}

static gboolean
on_move_pages (GtkWidget *widget,
               GVariant  *args,
               gpointer   data)
{
  og_week_view_page (OG_WEEK_VIEW (widget), g_variant_get_int32 (args));
  og_week_view_focus (OG_WEEK_VIEW (widget));
  return GDK_EVENT_STOP;
}

/* Not while a chip has the keyboard: Enter there opens that post. */
static gboolean
on_enter (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  OgWeekView *self = OG_WEEK_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root == NULL || !OG_IS_WEEK_DAY (gtk_root_get_focus (root)))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit_by_name (self, "begin", g_date_get_julian (&self->chosen), self->minutes);
  return GDK_EVENT_STOP;
}

static void
bind_key (GtkWidgetClass *widget_class,
          guint           key,
          guint           keypad,
          GtkShortcutFunc func,
          int             n)
{
  gtk_widget_class_add_binding (widget_class, key, 0, func, "i", n);
  gtk_widget_class_add_binding (widget_class, keypad, 0, func, "i", n);
}

/**
 * og_week_view_bind_keys:
 * @widget_class: that of OgWeekView, being set up
 */
void
og_week_view_bind_keys (GtkWidgetClass *widget_class)
{
  bind_key (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, on_move_days, -1);
  bind_key (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, on_move_days, 1);
  bind_key (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, on_move_time, -1);
  bind_key (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, on_move_time, 1);
  bind_key (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, on_move_pages, -1);
  bind_key (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, on_move_pages, 1);
  bind_key (widget_class, GDK_KEY_Return, GDK_KEY_KP_Enter, on_enter, 0);
}
