/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-month-keys.h"

#include "og-day-cell.h"
#include "og-month-view.h"

static void
move_to (OgMonthView *self,
         GDate        day)
{
  og_month_view_choose (self, &day);
  og_month_view_focus (self);
}

static void
emit (OgMonthView *self,
      const char  *signal)
{
  g_signal_emit_by_name (self, signal, g_date_get_julian (og_month_view_get_chosen (self)));
}

static gboolean
on_move_days (GtkWidget *widget,
              GVariant  *args,
              gpointer   data)
{
  OgMonthView *self = OG_MONTH_VIEW (widget);
  GDate day = *og_month_view_get_chosen (self);
  int n = g_variant_get_int32 (args);

  if (n >= 0)
    g_date_add_days (&day, n);
  else
    g_date_subtract_days (&day, -n);
  move_to (self, day);
  return GDK_EVENT_STOP;
}

static gboolean
on_move_months (GtkWidget *widget,
                GVariant  *args,
                gpointer   data)
{
  OgMonthView *self = OG_MONTH_VIEW (widget);

  move_to (self, og_month_grid_shift (og_month_view_get_chosen (self), g_variant_get_int32 (args)));
  return GDK_EVENT_STOP;
}

static gboolean
on_move_today (GtkWidget *widget,
               GVariant  *args,
               gpointer   data)
{
  og_month_view_choose_today (OG_MONTH_VIEW (widget));
  return GDK_EVENT_STOP;
}

/* Not while a chip has the keyboard: Enter there opens that post. */
static gboolean
on_open (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root == NULL || !OG_IS_DAY_CELL (gtk_root_get_focus (root)))
    return GDK_EVENT_PROPAGATE;
  emit (OG_MONTH_VIEW (widget), "open");
  return GDK_EVENT_STOP;
}

static gboolean
on_begin (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  emit (OG_MONTH_VIEW (widget), "begin");
  return GDK_EVENT_STOP;
}

static void
bind_key (GtkWidgetClass *widget_class,
          guint           key,
          GtkShortcutFunc func,
          int             n)
{
  gtk_widget_class_add_binding (widget_class, key, 0, func, "i", n);
}

/**
 * og_month_keys_install:
 * @widget_class: that of OgMonthView, being set up
 */
void
og_month_keys_install (GtkWidgetClass *widget_class)
{
  bind_key (widget_class, GDK_KEY_Left, on_move_days, -1);
  bind_key (widget_class, GDK_KEY_KP_Left, on_move_days, -1);
  bind_key (widget_class, GDK_KEY_Right, on_move_days, 1);
  bind_key (widget_class, GDK_KEY_KP_Right, on_move_days, 1);
  bind_key (widget_class, GDK_KEY_Up, on_move_days, -7);
  bind_key (widget_class, GDK_KEY_KP_Up, on_move_days, -7);
  bind_key (widget_class, GDK_KEY_Down, on_move_days, 7);
  bind_key (widget_class, GDK_KEY_KP_Down, on_move_days, 7);
  bind_key (widget_class, GDK_KEY_Page_Up, on_move_months, -1);
  bind_key (widget_class, GDK_KEY_KP_Page_Up, on_move_months, -1);
  bind_key (widget_class, GDK_KEY_Page_Down, on_move_months, 1);
  bind_key (widget_class, GDK_KEY_KP_Page_Down, on_move_months, 1);
  bind_key (widget_class, GDK_KEY_Home, on_move_today, 0);
  bind_key (widget_class, GDK_KEY_KP_Home, on_move_today, 0);
  bind_key (widget_class, GDK_KEY_Return, on_open, 0);
  bind_key (widget_class, GDK_KEY_KP_Enter, on_open, 0);
  bind_key (widget_class, GDK_KEY_n, on_begin, 0);
}
