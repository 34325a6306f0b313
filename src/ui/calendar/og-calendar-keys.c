/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-place-private.h"
#include "og-foreign-posts.h"
#include "og-post-chip.h"
#include "og-week-day.h"

static GtkWidget *
get_focus (OgCalendarPlace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Keys do something only while nobody writes, and no menu or dialog hears them itself. */
static gboolean
is_elsewhere (OgCalendarPlace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = get_focus (self);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL)
    return TRUE;
  return focus != NULL &&
         (GTK_IS_EDITABLE (focus) || gtk_widget_get_native (focus) != GTK_NATIVE (root));
}

/* What changes posts is meant for those in sight, never for a button. */
static gboolean
is_outside_view (OgCalendarPlace *self)
{
  GtkWidget *focus = get_focus (self);

  return is_elsewhere (self) || focus == NULL ||
         !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages));
}

static gboolean
on_view_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (widget);
  const char *view;

  if (is_elsewhere (self))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "&s", &view);
  og_calendar_place_set_view (self, view);
  og_calendar_place_focus_view (self);
  return GDK_EVENT_STOP;
}

static gboolean
on_today_key (GtkWidget *widget,
              GVariant  *args,
              gpointer   data)
{
  if (is_elsewhere (OG_CALENDAR_PLACE (widget)))
    return GDK_EVENT_PROPAGATE;
  og_calendar_place_go_today (OG_CALENDAR_PLACE (widget));
  return GDK_EVENT_STOP;
}

/* On the day the keyboard is on; in the week, at its half hour. */
static gboolean
on_new_key (GtkWidget *widget,
            GVariant  *args,
            gpointer   data)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (widget);
  const char *view = og_calendar_place_get_view (self);
  GDate day = og_calendar_place_get_day (self);

  if (is_elsewhere (self))
    return GDK_EVENT_PROPAGATE;
  if (g_str_equal (view, "list"))
    gtk_widget_activate_action (widget, "win.new-post", "s", "");
  else
    og_calendar_place_begin (self, &day,
                             g_str_equal (view, "week") ? og_week_view_get_minutes (self->week) : -1);
  return GDK_EVENT_STOP;
}

/* By a day or a week; up and down in the week view by half an hour. */
static gboolean
on_move_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (widget);
  int days, steps;

  if (is_outside_view (self))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(ii)", &days, &steps);
  if (steps != 0 && g_str_equal (og_calendar_place_get_view (self), "week"))
    og_calendar_place_shift (self, 0, steps * OG_WEEK_STEP);
  else
    og_calendar_place_shift (self, days + 7 * steps, 0);
  return GDK_EVENT_STOP;
}

static gboolean
on_delete_key (GtkWidget *widget,
               GVariant  *args,
               gpointer   data)
{
  if (is_outside_view (OG_CALENDAR_PLACE (widget)))
    return GDK_EVENT_PROPAGATE;
  og_calendar_place_delete (OG_CALENDAR_PLACE (widget));
  return GDK_EVENT_STOP;
}

/* From a button beside the view; the views have these keys themselves. */
static gboolean
on_page_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (widget);

  if (is_elsewhere (self))
    return GDK_EVENT_PROPAGATE;
  if (!g_str_equal (og_calendar_place_get_view (self), "list"))
    og_calendar_place_turn (self, g_variant_get_int32 (args));
  og_calendar_place_focus_view (self);
  return GDK_EVENT_STOP;
}

/* A key with Ctrl, wherever in the window the keyboard is; data: the action. */
static gboolean
on_control_key (GtkWidget *widget,
                GVariant  *args,
                gpointer   data)
{
  if (is_elsewhere (OG_CALENDAR_PLACE (widget)))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (widget, data, NULL);
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  GtkWidget *focus = get_focus (OG_CALENDAR_PLACE (widget));
  OgPost *post = focus != NULL ? og_calendar_place_post_of (focus) : NULL;

  if (post == NULL || og_post_is_foreign (post))
    return GDK_EVENT_PROPAGATE;
  og_calendar_place_open_menu (OG_CALENDAR_PLACE (widget), post, focus);
  return GDK_EVENT_STOP;
}

/* Before the chip takes Space for a click, and the list Home for its first row. */
static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        OgCalendarPlace       *self)
{
  GtkWidget *focus = get_focus (self);
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK);

  if (is_elsewhere (self) || (held & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_space && OG_IS_POST_CHIP (focus) && og_calendar_place_post_of (focus) != NULL)
    {
      og_calendar_place_toggle_selected (self, og_calendar_place_post_of (focus));
      return GDK_EVENT_STOP;
    }
  if ((key == GDK_KEY_Home || key == GDK_KEY_KP_Home) && held == 0 &&
      (state & GDK_SHIFT_MASK) == 0)
    {
      og_calendar_place_go_today (self);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape && g_hash_table_size (self->selected) > 0)
    {
      og_calendar_place_clear_selected (self);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

/* What the place has in the header is no child of it. */
static gboolean
on_header_key (GtkEventControllerKey *controller,
               guint                  key,
               guint                  code,
               GdkModifierType        state,
               OgCalendarPlace       *self)
{
  return !is_elsewhere (self) && gtk_event_controller_key_forward (controller, GTK_WIDGET (self));
}

static void
listen (OgCalendarPlace *self,
        GtkWidget       *widget,
        GCallback        func)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", func, self, 0);
  gtk_widget_add_controller (widget, keys);
}

static void
add_control_key (GtkEventController *keys,
                 guint               key,
                 const char         *action)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                      gtk_callback_action_new (on_control_key, (gpointer) action, NULL)));
}

/**
 * og_calendar_place_add_keys:
 *
 * What must be heard before the widgets inside, and from outside.
 */
void
og_calendar_place_add_keys (OgCalendarPlace *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  listen (self, GTK_WIDGET (self), G_CALLBACK (on_key));
  listen (self, GTK_WIDGET (self->views), G_CALLBACK (on_header_key));
  listen (self, self->end_box, G_CALLBACK (on_header_key));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_control_key (keys, GDK_KEY_g, "calendar.go-to-date");
  add_control_key (keys, GDK_KEY_p, "calendar.print");
  add_control_key (keys, GDK_KEY_z, "calendar.undo");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
bind_move (GtkWidgetClass *widget_class,
           guint           key,
           guint           keypad,
           int             days,
           int             steps)
{
  gtk_widget_class_add_binding (widget_class, key, GDK_ALT_MASK, on_move_key, "(ii)", days, steps);
  gtk_widget_class_add_binding (widget_class, keypad, GDK_ALT_MASK, on_move_key, "(ii)", days, steps);
}

/**
 * og_calendar_place_bind_keys:
 * @widget_class: that of OgCalendarPlace, being set up
 */
void
og_calendar_place_bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_1, 0, on_view_key, "s", "list");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_2, 0, on_view_key, "s", "week");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_3, 0, on_view_key, "s", "month");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, 0, on_today_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, on_new_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, on_delete_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, on_page_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Page_Up, 0, on_page_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, on_page_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Page_Down, 0, on_page_key, "i", 1);
  bind_move (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  bind_move (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  bind_move (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  bind_move (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
}
