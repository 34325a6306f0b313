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

/* The posts of the day left and of the day reached join those that are moved together. */
static gboolean
on_extend_days (GtkWidget *widget,
                GVariant  *args,
                gpointer   data)
{
  emit (OG_MONTH_VIEW (widget), "extend");
  on_move_days (widget, args, data);
  emit (OG_MONTH_VIEW (widget), "extend");
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

static void
bind_key (GtkWidgetClass *widget_class,
          guint           key,
          GtkShortcutFunc func,
          int             n)
{
  gtk_widget_class_add_binding (widget_class, key, 0, func, "i", n);
}

static void
bind_arrow (GtkWidgetClass *widget_class,
            guint           key,
            int             n)
{
  bind_key (widget_class, key, on_move_days, n);
  gtk_widget_class_add_binding (widget_class, key, GDK_SHIFT_MASK, on_extend_days, "i", n);
}

/**
 * og_month_keys_install:
 * @widget_class: that of OgMonthView, being set up
 */
void
og_month_keys_install (GtkWidgetClass *widget_class)
{
  bind_arrow (widget_class, GDK_KEY_Left, -1);
  bind_arrow (widget_class, GDK_KEY_KP_Left, -1);
  bind_arrow (widget_class, GDK_KEY_Right, 1);
  bind_arrow (widget_class, GDK_KEY_KP_Right, 1);
  bind_arrow (widget_class, GDK_KEY_Up, -7);
  bind_arrow (widget_class, GDK_KEY_KP_Up, -7);
  bind_arrow (widget_class, GDK_KEY_Down, 7);
  bind_arrow (widget_class, GDK_KEY_KP_Down, 7);
  bind_key (widget_class, GDK_KEY_Page_Up, on_move_months, -1);
  bind_key (widget_class, GDK_KEY_KP_Page_Up, on_move_months, -1);
  bind_key (widget_class, GDK_KEY_Page_Down, on_move_months, 1);
  bind_key (widget_class, GDK_KEY_KP_Page_Down, on_move_months, 1);
  bind_key (widget_class, GDK_KEY_Return, on_open, 0);
  bind_key (widget_class, GDK_KEY_KP_Enter, on_open, 0);
}
