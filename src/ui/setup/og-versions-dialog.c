/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-versions-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-town.h"
#include "og-format.h"
#include "og-netiquette-view.h"
#include "og-toast.h"

struct _OgVersionsDialog
{
  AdwDialog parent_instance;

  char *zone;

  AdwNavigationView *navigation;
  AdwPreferencesGroup *list;
  AdwNavigationPage *text_page;
  OgNetiquetteView *view;
};

G_DEFINE_FINAL_TYPE (OgVersionsDialog, og_versions_dialog, ADW_TYPE_DIALOG)

static char *
dup_title (OgVersionsDialog *self,
           OgRulesVersion   *version)
{
  g_autofree char *date = og_format_long_date (version->created, self->zone);

  /* Translators: the number of a version of the netiquette, and a date */
  return g_strdup_printf (_("Version %1$d, %2$s"), (int) version->id, date);
}

static void
on_activated (AdwActionRow     *row,
              OgVersionsDialog *self)
{
  OgRulesVersion *version = g_object_get_data (G_OBJECT (row), "version");
  g_autoptr (OgNetiquette) netiquette = og_netiquette_thaw (version);
  g_autofree char *title = dup_title (self, version);

  if (netiquette == NULL)
    {
      og_toast_show (GTK_WIDGET (self), _("The text of this version is damaged and cannot be "
                                          "shown. The version in force is not touched by that."));
      return;
    }
  og_netiquette_view_show (self->view, netiquette);
  adw_navigation_page_set_title (self->text_page, title);
  adw_navigation_view_push_by_tag (self->navigation, "text");
}

static void
add_version (OgVersionsDialog *self,
             OgRulesVersion   *version)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *title = dup_title (self, version);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (version->note != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), version->note);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "version", g_object_ref (version), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated), self, 0);
  adw_preferences_group_add (self->list, row);
}

static void
on_versions (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  OgVersionsDialog *self = OG_VERSIONS_DIALOG (widget);
  GListModel *versions = g_value_get_object (value);

  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (OgRulesVersion) version = g_list_model_get_item (versions, i);

      add_version (self, version);
    }
}

static void
og_versions_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_VERSIONS_DIALOG);

  G_OBJECT_CLASS (og_versions_dialog_parent_class)->dispose (object);
}

static void
og_versions_dialog_finalize (GObject *object)
{
  g_free (OG_VERSIONS_DIALOG (object)->zone);

  G_OBJECT_CLASS (og_versions_dialog_parent_class)->finalize (object);
}

static void
og_versions_dialog_class_init (OgVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_versions_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_versions_dialog_finalize;

  g_type_ensure (OG_TYPE_NETIQUETTE_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgVersionsDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, OgVersionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, OgVersionsDialog, text_page);
  gtk_widget_class_bind_template_child (widget_class, OgVersionsDialog, view);
}

static void
og_versions_dialog_init (OgVersionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_versions_dialog_new:
 * @engine: whose versions
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
og_versions_dialog_new (OgEngine *engine)
{
  OgVersionsDialog *self = g_object_new (OG_TYPE_VERSIONS_DIALOG, NULL);

  self->zone = g_strdup (og_engine_get_office (engine)->zone);
  og_widget_then (GTK_WIDGET (self), og_engine_list_versions (engine), on_versions, NULL, NULL,
                  NULL);
  return ADW_DIALOG (self);
}
