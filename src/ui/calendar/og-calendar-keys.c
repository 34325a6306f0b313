/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-calendar-place-private.h"
#include "og-foreign-posts.h"
#include "og-post-chip.h"
#include "og-post-line.h"
#include "og-week-day.h"

/* One letter does something only while nobody writes. */
static gboolean
is_writing (OgCalendarPlace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return GTK_IS_EDITABLE (focus);
}

static gboolean
on_view_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  OgCalendarPlace *self = OG_CALENDAR_PLACE (widget);
  const char *view;

  if (is_writing (self))
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
  if (is_writing (OG_CALENDAR_PLACE (widget)))
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

  if (is_writing (self))
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

  if (is_writing (self))
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
  if (is_writing (OG_CALENDAR_PLACE (widget)))
    return GDK_EVENT_PROPAGATE;
  og_calendar_place_delete (OG_CALENDAR_PLACE (widget));
  return GDK_EVENT_STOP;
}

static gboolean
on_undo_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  if (is_writing (OG_CALENDAR_PLACE (widget)))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (widget, "calendar.undo", NULL);
  return GDK_EVENT_STOP;
}

static void
on_menu_closed (OgCalendarPlace *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->menu_post);
}

/* An item that was activated is done with a moment after the menu has closed. */
static gboolean
on_menu_idle (gpointer data)
{
  OgCalendarPlace *self = data;

  if (self->menu != NULL && !gtk_widget_get_visible (self->menu))
    {
      g_autoptr (GtkWidget) anchor = g_weak_ref_get (&self->menu_anchor);

      on_menu_closed (self);
      /* Unless an item has opened something that has the keyboard now. */
      if (anchor != NULL && gtk_widget_get_mapped (anchor) &&
          adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (
            gtk_widget_get_root (GTK_WIDGET (self)))) == NULL)
        gtk_widget_grab_focus (anchor);
    }
  return G_SOURCE_REMOVE;
}

static void
on_menu_close (OgCalendarPlace *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_menu_idle, g_object_ref (self), g_object_unref);
}

static GMenu *
new_menu (OgPost *post)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) leave = g_menu_new ();
  g_autoptr (GMenuItem) open = g_menu_item_new (_("_Open"), NULL);

  g_menu_item_set_action_and_target (open, "calendar.open", "x", post->id);
  g_menu_append_item (menu, open);
  g_menu_append (change, _("_Move to…"), "calendar.move-to");
  g_menu_append (change, _("_Copy to Another Date…"), "calendar.copy-to");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  if (post->state == OG_POST_PLANNED)
    g_menu_append (leave, _("_Hold"), "calendar.pause");
  g_menu_append (leave, post->state == OG_POST_DRAFT ? _("_Discard") : _("_Delete"),
                 "calendar.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (leave));
  return menu;
}

static void
open_menu (OgCalendarPlace *self,
           OgPost          *post,
           GtkWidget       *anchor)
{
  g_autoptr (GMenu) menu = new_menu (post);
  graphene_rect_t bounds;

  on_menu_closed (self);
  if (!gtk_widget_compute_bounds (anchor, GTK_WIDGET (self), &bounds))
    return;
  self->menu_post = g_object_ref (post);
  g_weak_ref_set (&self->menu_anchor, anchor);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                 (int) bounds.size.width, (int) bounds.size.height });
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (on_menu_close), self);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* The post that a widget stands for, itself or around it. */
static OgPost *
post_of (GtkWidget *widget)
{
  GtkWidget *line;

  if (OG_IS_POST_CHIP (widget))
    return og_post_chip_get_post (OG_POST_CHIP (widget));
  line = OG_IS_POST_LINE (widget) ? widget :
                                    gtk_widget_get_ancestor (widget, OG_TYPE_POST_LINE);
  /* The row around a line. */
  if (line == NULL && OG_IS_POST_LINE (gtk_widget_get_first_child (widget)))
    line = gtk_widget_get_first_child (widget);
  return line != NULL ? og_post_line_get_post (OG_POST_LINE (line)) : NULL;
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  OgPost *post = focus != NULL ? post_of (focus) : NULL;

  if (post == NULL || og_post_is_foreign (post))
    return GDK_EVENT_PROPAGATE;
  open_menu (OG_CALENDAR_PLACE (widget), post, focus);
  return GDK_EVENT_STOP;
}

/* Before the chip takes a press for a click: with Ctrl or Shift it is chosen, by the other button its
 * menu opens. */
static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            OgCalendarPlace *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  OgPost *post = picked != NULL ? post_of (picked) : NULL;
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (gesture));
  GtkEventSequenceState answer = GTK_EVENT_SEQUENCE_DENIED;

  if (post != NULL && button == GDK_BUTTON_SECONDARY && !og_post_is_foreign (post))
    {
      open_menu (self, post, picked);
      answer = GTK_EVENT_SEQUENCE_CLAIMED;
    }
  else if (OG_IS_POST_CHIP (picked) && post != NULL && button == GDK_BUTTON_PRIMARY &&
           (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    {
      og_calendar_place_toggle_selected (self, post);
      answer = GTK_EVENT_SEQUENCE_CLAIMED;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), answer);
}

/* Before the chip takes Space for a click, and the list Home for its first row. */
static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        OgCalendarPlace       *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK);

  if (is_writing (self) || (held & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_space && OG_IS_POST_CHIP (focus) && post_of (focus) != NULL)
    {
      og_calendar_place_toggle_selected (self, post_of (focus));
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

/**
 * og_calendar_place_add_keys:
 *
 * What must be heard before the widgets inside.
 */
void
og_calendar_place_add_keys (OgCalendarPlace *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
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
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, on_undo_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK,
                                       "calendar.go-to-date", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "calendar.print",
                                       NULL);
  bind_move (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  bind_move (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  bind_move (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  bind_move (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
}
