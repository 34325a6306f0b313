/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-templates-dialog.h"

#include <glib/gi18n.h>

#include "og-own-templates.h"
#include "og-post-templates.h"
#include "og-words-post-kind.h"

struct _OgTemplatesDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;

  GtkEditable *search;
  GtkStack *stack;
  GtkListBox *list;
};

enum
{
  CHOSEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgTemplatesDialog, og_templates_dialog, ADW_TYPE_DIALOG)

static OgPostTemplate *
template_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "template");
}

static void
on_row (OgTemplatesDialog *self,
        GtkListBoxRow     *row)
{
  g_autoptr (OgPostTemplate) chosen = g_object_ref (template_of (GTK_WIDGET (row)));

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, chosen);
  g_object_unref (self);
}

static void
on_remove (GtkWidget         *button,
           OgTemplatesDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  og_own_templates_remove (GTK_WIDGET (self), self->engine, template_of (button));
}

static gboolean
fits (OgPostTemplate *post_template,
      const char     *wanted)
{
  g_autofree char *all = g_strdup_printf ("%s\n%s\n%s", post_template->name, post_template->text,
                                          og_words_post_kind (post_template->kind));
  g_autofree char *folded = g_utf8_casefold (all, -1);

  return strstr (folded, wanted) != NULL;
}

static gboolean
filter (GtkListBoxRow *row,
        gpointer       data)
{
  OgTemplatesDialog *self = data;
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (self->search), -1);

  return fits (template_of (GTK_WIDGET (row)), g_strstrip (wanted));
}

static void
on_search (OgTemplatesDialog *self)
{
  gboolean any = FALSE;
  GtkListBoxRow *row;

  gtk_list_box_invalidate_filter (self->list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    any |= filter (row, self);
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "none");
}

static void
on_stop (OgTemplatesDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Enter takes the first that was found. */
static void
on_activate (OgTemplatesDialog *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (filter (row, self))
      {
        on_row (self, row);
        return;
      }
}

static void
add_remove_button (OgTemplatesDialog *self,
                   GtkWidget         *row,
                   OgPostTemplate    *post_template)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is the name of a template */
  g_autofree char *name = g_strdup_printf (_("Remove “%s”"), post_template->name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  g_object_set_data_full (G_OBJECT (button), "template", g_object_ref (post_template),
                          g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
new_row (OgTemplatesDialog *self,
         OgPostTemplate    *post_template)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (og_words_post_kind_icon (post_template->kind));
  g_autofree char *line = g_strdelimit (g_strdup (post_template->text), "\n\r\t", ' ');

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), post_template->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "template", g_object_ref (post_template), g_object_unref);
  if (og_own_templates_has (self->engine, post_template))
    add_remove_button (self, row, post_template);
  return row;
}

static void
fill (OgTemplatesDialog *self)
{
  g_autoptr (GListModel) templates = og_post_templates (og_engine_get_office (self->engine));
  const guint n = g_list_model_get_n_items (templates);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPostTemplate) post_template = g_list_model_get_item (templates, i);

      gtk_list_box_append (self->list, new_row (self, post_template));
    }
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "templates.write",
    g_list_model_get_n_items (G_LIST_MODEL (og_engine_get_office (self->engine)->templates)) > 0);
  on_search (self);
}

static void
read_file (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  og_own_templates_read (widget, OG_TEMPLATES_DIALOG (widget)->engine);
}

static void
write_file (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  og_own_templates_write (widget, OG_TEMPLATES_DIALOG (widget)->engine);
}

static void
og_templates_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_TEMPLATES_DIALOG);
  g_clear_object (&OG_TEMPLATES_DIALOG (object)->engine);

  G_OBJECT_CLASS (og_templates_dialog_parent_class)->dispose (object);
}

static void
og_templates_dialog_class_init (OgTemplatesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_templates_dialog_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", OG_TYPE_TEMPLATES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, OG_TYPE_POST_TEMPLATE);
  gtk_widget_class_install_action (widget_class, "templates.read", NULL, read_file);
  gtk_widget_class_install_action (widget_class, "templates.write", NULL, write_file);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-templates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgTemplatesDialog, search);
  gtk_widget_class_bind_template_child (widget_class, OgTemplatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, OgTemplatesDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_row);
}

static void
og_templates_dialog_init (OgTemplatesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter, self, NULL);
}

/**
 * og_templates_dialog_new:
 *
 * Returns: (transfer floating): to be presented
 */
AdwDialog *
og_templates_dialog_new (OgEngine *engine)
{
  OgTemplatesDialog *self = g_object_new (OG_TYPE_TEMPLATES_DIALOG, NULL);

  self->engine = g_object_ref (engine);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return ADW_DIALOG (self);
}
