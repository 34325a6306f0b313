/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-drag.h"

#include "og-move.h"
#include "og-post-chip.h"

typedef struct
{
  OgFindDropFunc find;
  OgLeaveDropFunc leave;
  GtkDragSource *source; /* not owned */
  graphene_point_t hold; /* where in the chip it is held */
  gboolean cancelled;
} Drag;

static GdkContentProvider *
on_prepare (GtkDragSource *source,
            double         x,
            double         y,
            Drag          *drag)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  OgPost *post;

  drag->cancelled = FALSE;
  if (!OG_IS_POST_CHIP (picked))
    return NULL;
  post = og_post_chip_get_post (OG_POST_CHIP (picked));
  if (post == NULL || !og_post_can_move (post) ||
      !gtk_widget_compute_point (view, picked, &point, &drag->hold))
    return NULL;
  g_object_set_data_full (G_OBJECT (source), "chip", g_object_ref (picked), g_object_unref);
  return gdk_content_provider_new_typed (OG_TYPE_POST, post);
}

static void
on_begin (GtkDragSource *source,
          GdkDrag       *drag_object,
          Drag          *drag)
{
  GtkWidget *chip = g_object_get_data (G_OBJECT (source), "chip");
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (chip);
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, (int) drag->hold.x, (int) drag->hold.y);
  g_object_set_data (G_OBJECT (source), "chip", NULL);
}

/* On X11, GTK does not hear it while something is dragged, and what was cancelled is dropped all the
 * same when the button is let go. */
static gboolean
on_key (GtkEventControllerKey *keys,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        Drag                  *drag)
{
  if (key != GDK_KEY_Escape || gtk_drag_source_get_drag (drag->source) == NULL)
    return GDK_EVENT_PROPAGATE;
  drag->cancelled = TRUE;
  drag->leave (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys)));
  gtk_drag_source_drag_cancel (drag->source);
  return GDK_EVENT_STOP;
}

static GdkDragAction
on_motion (GtkDropTarget *target,
           double         x,
           double         y,
           Drag          *drag)
{
  const GValue *value = gtk_drop_target_get_value (target);
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autofree char *local = NULL;

  if (value != NULL && !drag->cancelled)
    local = drag->find (view, g_value_get_object (value), x, y);
  return local != NULL ? GDK_ACTION_MOVE : 0;
}

static void
on_leave (GtkDropTarget *target,
          Drag          *drag)
{
  drag->leave (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Drag          *drag)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  OgPost *post = g_value_get_object (value);
  g_autofree char *local = drag->cancelled ? NULL : drag->find (view, post, x, y);

  drag->leave (view);
  if (local == NULL)
    return FALSE;
  gtk_widget_activate_action (view, "calendar.drop", "(xs)", post->id, local);
  return TRUE;
}

/**
 * og_calendar_drag_install:
 * @view: whose chips can be dragged, and dropped on it
 */
void
og_calendar_drag_install (GtkWidget      *view,
                          OgFindDropFunc  find,
                          OgLeaveDropFunc leave)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (OG_TYPE_POST, GDK_ACTION_MOVE);
  GtkEventController *keys = gtk_event_controller_key_new ();
  Drag *drag = g_new0 (Drag, 1);

  drag->source = source;
  drag->find = find;
  drag->leave = leave;
  g_object_set_data_full (G_OBJECT (view), "og-calendar-drag", drag, g_free);
  /* Before the chip takes the press for a click. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), drag);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_begin), drag);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), drag);
  g_signal_connect (target, "enter", G_CALLBACK (on_motion), drag);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), drag);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), drag);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), drag);
  gtk_widget_add_controller (view, keys);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (target));
}
