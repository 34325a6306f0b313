/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-versions-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-plan.h"
#include "og-format.h"

struct _OgPostVersionsDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  char *current;

  GtkStack *stack;
  GtkListBox *list;
};

enum
{
  CHOSEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgPostVersionsDialog, og_post_versions_dialog, ADW_TYPE_DIALOG)

static void
on_take (GtkWidget            *button,
         OgPostVersionsDialog *self)
{
  g_autofree char *text = g_strdup (g_object_get_data (G_OBJECT (button), "text"));

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, text);
  g_object_unref (self);
}

static GtkWidget *
new_content (OgPostVersionsDialog *self,
             OgPostVersion        *version,
             const char           *when)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *label = gtk_label_new (version->text);
  GtkWidget *button = gtk_button_new_with_label (_("Take This Text"));
  /* Translators: the name of a button; %s is day and time */
  g_autofree char *name = g_strdup_printf (_("Take the Text of %s"), when);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "text", g_strdup (version->text), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_take), self);
  g_object_set (box, "margin-top", 12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12,
                NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
add (OgPostVersionsDialog *self,
     OgPostVersion        *version)
{
  OgOffice *office = og_engine_get_office (self->engine);
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *when = og_format_when (version->created, office->zone,
                                          og_engine_now (self->engine));
  g_autofree char *line = g_strdelimit (g_strdup (version->text), "\n\r\t", ' ');

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (row), 1);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_content (self, version, when));
  gtk_list_box_append (self->list, row);
}

/* What is written now is no earlier version. */
static void
on_versions (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  OgPostVersionsDialog *self = OG_POST_VERSIONS_DIALOG (widget);
  GListModel *versions = g_value_get_object (value);
  const guint n = g_list_model_get_n_items (versions);
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPostVersion) version = g_list_model_get_item (versions, i);

      if (g_str_equal (version->text, self->current))
        continue;
      add (self, version);
      any = TRUE;
    }
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "none");
}

static void
og_post_versions_dialog_dispose (GObject *object)
{
  OgPostVersionsDialog *self = OG_POST_VERSIONS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_POST_VERSIONS_DIALOG);
  g_clear_object (&self->engine);
  g_clear_pointer (&self->current, g_free);

  G_OBJECT_CLASS (og_post_versions_dialog_parent_class)->dispose (object);
}

static void
og_post_versions_dialog_class_init (OgPostVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_post_versions_dialog_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", OG_TYPE_POST_VERSIONS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-post-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPostVersionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, OgPostVersionsDialog, list);
}

static void
og_post_versions_dialog_init (OgPostVersionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_post_versions_dialog_new:
 * @post: only read
 *
 * Returns: (transfer floating): to be presented
 */
AdwDialog *
og_post_versions_dialog_new (OgEngine *engine,
                             OgPost   *post)
{
  OgPostVersionsDialog *self = g_object_new (OG_TYPE_POST_VERSIONS_DIALOG, NULL);

  self->engine = g_object_ref (engine);
  self->current = g_strdup (post->text);
  if (post->id == 0)
    gtk_stack_set_visible_child_name (self->stack, "none");
  else
    og_widget_then (GTK_WIDGET (self), og_engine_list_post_versions (engine, post->id), on_versions,
                    NULL, NULL, NULL);
  return ADW_DIALOG (self);
}
