/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-views.h"

#include <glib/gi18n.h>

#include "og-work-words.h"

struct _OgInboxViews
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgConcernView view;
  GtkToggleButton *buttons[OG_N_CONCERN_VIEWS]; /* not owned */

  AdwWrapBox *box;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (OgInboxViews, og_inbox_views, ADW_TYPE_BIN)

static void
on_toggled (OgInboxViews    *self,
            GtkToggleButton *button)
{
  int view = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "view"));

  if (!gtk_toggle_button_get_active (button) || self->view == (OgConcernView) view)
    return;
  self->view = (OgConcernView) view;
  g_signal_emit (self, changed_signal, 0);
}

static void
on_counts_changed (OgInboxViews *self)
{
  const OgCounts *counts = og_engine_get_counts (self->engine);

  for (int view = 0; view < OG_N_CONCERN_VIEWS; view++)
    {
      g_autofree char *label = og_work_view_label ((OgConcernView) view, counts->views[view]);

      gtk_button_set_label (GTK_BUTTON (self->buttons[view]), label);
    }
}

static void
add_button (OgInboxViews *self,
            int           view)
{
  GtkWidget *button = gtk_toggle_button_new ();

  g_object_set_data (G_OBJECT (button), "view", GINT_TO_POINTER (view));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "og-view");
  self->buttons[view] = GTK_TOGGLE_BUTTON (button);
  if (view > 0)
    gtk_toggle_button_set_group (self->buttons[view], self->buttons[0]);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, button);
}

/* The keyboard goes to the view that is chosen. */
static gboolean
og_inbox_views_grab_focus (GtkWidget *widget)
{
  OgInboxViews *self = OG_INBOX_VIEWS (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->buttons[self->view]));
}

static void
og_inbox_views_dispose (GObject *object)
{
  g_clear_object (&OG_INBOX_VIEWS (object)->engine);
  /* The child is also a part of the template, which would free it before AdwBin lets go of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_INBOX_VIEWS);

  G_OBJECT_CLASS (og_inbox_views_parent_class)->dispose (object);
}

static void
og_inbox_views_class_init (OgInboxViewsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_inbox_views_dispose;
  widget_class->grab_focus = og_inbox_views_grab_focus;
  changed_signal = g_signal_new ("changed", OG_TYPE_INBOX_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-inbox-views.ui");
  gtk_widget_class_bind_template_child (widget_class, OgInboxViews, box);
}

static void
og_inbox_views_init (OgInboxViews *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int view = 0; view < OG_N_CONCERN_VIEWS; view++)
    add_button (self, view);
  gtk_toggle_button_set_active (self->buttons[OG_VIEW_DUE], TRUE);
}

/**
 * og_inbox_views_set_engine:
 *
 * To be called once, before anything else.
 */
void
og_inbox_views_set_engine (OgInboxViews *self,
                           OgEngine     *engine)
{
  g_return_if_fail (OG_IS_INBOX_VIEWS (self));
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  g_signal_connect_object (engine, "counts-changed", G_CALLBACK (on_counts_changed), self,
                           G_CONNECT_SWAPPED);
  on_counts_changed (self);
}

/**
 * og_inbox_views_get:
 *
 * Returns: the one that is chosen
 */
OgConcernView
og_inbox_views_get (OgInboxViews *self)
{
  g_return_val_if_fail (OG_IS_INBOX_VIEWS (self), OG_VIEW_DUE);

  return self->view;
}

/**
 * og_inbox_views_set:
 *
 * Chooses another one; "changed" follows if it is.
 */
void
og_inbox_views_set (OgInboxViews *self,
                    OgConcernView view)
{
  g_return_if_fail (OG_IS_INBOX_VIEWS (self));
  g_return_if_fail ((guint) view < OG_N_CONCERN_VIEWS);

  gtk_toggle_button_set_active (self->buttons[view], TRUE);
}
