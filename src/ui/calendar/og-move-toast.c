/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-move-toast.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  AdwToast *toast; /* not owned: owns this */
  OgToastFunc take_instead;
  OgToastFunc undo;
  gpointer data;
  GDestroyNotify destroy;
  gboolean used;
} Words;

/* Seconds: it is to be read where it went, and decided. */
#define LONG_TIMEOUT 10

static void
words_free (gpointer  data,
            GClosure *closure)
{
  Words *words = data;

  words->destroy (words->data);
  g_free (words);
}

static void
on_undo (AdwToast *toast,
         Words    *words)
{
  if (!words->used)
    words->undo (words->data);
  words->used = TRUE;
}

static void
on_instead (GtkButton *button,
            Words     *words)
{
  if (!words->used)
    words->take_instead (words->data);
  words->used = TRUE;
  adw_toast_dismiss (words->toast);
}

static GtkWidget *
new_title (Words      *words,
           const char *text,
           const char *instead)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new ();
  /* Translators: the button that takes a time at which the office is attended; %s is day and time:
   * "Take Tuesday 8:30" */
  g_autofree char *take = g_strdup_printf (_("Take %s"), instead);
  GtkWidget *inside = gtk_label_new (take);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (inside), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), inside);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  g_signal_connect (button, "clicked", G_CALLBACK (on_instead), words);
  return box;
}

/**
 * og_move_toast_clear:
 *
 * What was said before is over: its button would take back something else than what was done last.
 */
void
og_move_toast_clear (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *overlay = NULL;

  if (ADW_IS_APPLICATION_WINDOW (root))
    overlay = adw_application_window_get_content (ADW_APPLICATION_WINDOW (root));
  if (ADW_IS_TOAST_OVERLAY (overlay))
    adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (overlay));
}

/**
 * og_move_toast_show:
 * @text: what was moved where, translated
 * @instead: (nullable): day and time of the better time
 * @take_instead: called at most once, and not after @undo
 * @undo: called at most once
 * @destroy: frees @data when the toast is gone
 */
void
og_move_toast_show (GtkWidget     *widget,
                    const char    *text,
                    const char    *instead,
                    OgToastFunc    take_instead,
                    OgToastFunc    undo,
                    gpointer       data,
                    GDestroyNotify destroy)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *overlay = NULL;
  AdwToast *toast;
  Words *words;

  og_move_toast_clear (widget);
  if (ADW_IS_APPLICATION_WINDOW (root))
    overlay = adw_application_window_get_content (ADW_APPLICATION_WINDOW (root));
  if (!ADW_IS_TOAST_OVERLAY (overlay))
    {
      destroy (data);
      return;
    }
  toast = adw_toast_new (text);
  words = g_new0 (Words, 1);
  words->toast = toast;
  words->take_instead = take_instead;
  words->undo = undo;
  words->data = data;
  words->destroy = destroy;
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_timeout (toast, LONG_TIMEOUT);
  if (instead != NULL)
    adw_toast_set_custom_title (toast, new_title (words, text, instead));
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo), words, words_free, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  /* A title of its own is not spoken by itself. */
  if (instead != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (overlay), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
