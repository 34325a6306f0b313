/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-toast.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A person who was interrupted for a moment still finds the way back. */
#define BUTTON_SECONDS 10

typedef struct
{
  OgToastFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Button;

static void
button_free (gpointer  data,
             GClosure *closure)
{
  Button *button = data;

  if (button->destroy != NULL)
    button->destroy (button->data);
  g_free (button);
}

static void
on_button (AdwToast *toast,
           Button   *button)
{
  OgToastFunc func = g_steal_pointer (&button->func);

  if (func != NULL)
    func (button->data);
}

/* The nearest overlay around the widget, that of a dialog itself, else the window's. */
static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (found == NULL && ADW_IS_DIALOG (widget))
    found = adw_dialog_get_child (ADW_DIALOG (widget));
  if (!ADW_IS_TOAST_OVERLAY (found) && ADW_IS_APPLICATION_WINDOW (root))
    found = adw_application_window_get_content (ADW_APPLICATION_WINDOW (root));
  return ADW_IS_TOAST_OVERLAY (found) ? ADW_TOAST_OVERLAY (found) : NULL;
}

static void
show (GtkWidget *widget,
      AdwToast  *toast)
{
  AdwToastOverlay *overlay = find_overlay (widget);

  adw_toast_set_use_markup (toast, FALSE);
  /* At once, before what can still be undone: "Undo" means what was done last. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (overlay, toast);
  else
    g_object_unref (toast);
}

/**
 * og_toast_show:
 * @widget: any widget of the window in which to show it
 * @text: a sentence, translated
 */
void
og_toast_show (GtkWidget  *widget,
               const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  show (widget, adw_toast_new (text));
}

/**
 * og_toast_show_button:
 * @widget: any widget of the window in which to show it
 * @text: what happened, translated
 * @label: of the button, translated
 * @func: what the button does
 * @data: for @func
 * @destroy: (nullable): frees @data
 */
void
og_toast_show_button (GtkWidget     *widget,
                      const char    *text,
                      const char    *label,
                      OgToastFunc    func,
                      gpointer       data,
                      GDestroyNotify destroy)
{
  AdwToast *toast;
  Button *button;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  toast = adw_toast_new (text);
  button = g_new0 (Button, 1);
  button->func = func;
  button->data = data;
  button->destroy = destroy;
  adw_toast_set_button_label (toast, label);
  adw_toast_set_timeout (toast, BUTTON_SECONDS);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_button), button, button_free, 0);
  show (widget, toast);
}

/**
 * og_toast_show_undo:
 * @widget: any widget of the window in which to show it
 * @text: what was done, translated
 * @undo: takes it back
 * @data: for @undo
 * @destroy: (nullable): frees @data
 */
void
og_toast_show_undo (GtkWidget     *widget,
                    const char    *text,
                    OgUndoFunc     undo,
                    gpointer       data,
                    GDestroyNotify destroy)
{
  og_toast_show_button (widget, text, _("_Undo"), undo, data, destroy);
}
