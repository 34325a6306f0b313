/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-calendar-place-private.h"
#include "og-foreign-posts.h"
#include "og-move.h"
#include "og-post-chip.h"
#include "og-post-line.h"

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
  if (og_post_can_hold (post))
    g_menu_append (leave, _("_Hold"), "calendar.pause");
  g_menu_append (leave, post->state == OG_POST_DRAFT ? _("_Discard") : _("_Delete"),
                 "calendar.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (leave));
  return menu;
}

/**
 * og_calendar_place_open_menu:
 * @anchor: what stands for the post; gets the keyboard back
 */
void
og_calendar_place_open_menu (OgCalendarPlace *self,
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

/**
 * og_calendar_place_post_of:
 *
 * Returns: (transfer none) (nullable): the post that a widget stands for, itself or around it
 */
OgPost *
og_calendar_place_post_of (GtkWidget *widget)
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
  OgPost *post = picked != NULL ? og_calendar_place_post_of (picked) : NULL;
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (gesture));
  GtkEventSequenceState answer = GTK_EVENT_SEQUENCE_DENIED;

  if (post != NULL && button == GDK_BUTTON_SECONDARY && !og_post_is_foreign (post))
    {
      og_calendar_place_open_menu (self, post, picked);
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

/**
 * og_calendar_place_add_menu:
 *
 * What the pointer does with a post beside opening it.
 */
void
og_calendar_place_add_menu (OgCalendarPlace *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
