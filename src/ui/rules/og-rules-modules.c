/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-rules-modules.h"

#include <glib/gi18n.h>

#include "og-authorities.h"
#include "og-modules-dialog.h"
#include "og-text-modules.h"

struct _OgRulesModules
{
  AdwPreferencesGroup parent_instance;

  OgEngine *engine;
  AdwActionRow *modules;
  AdwActionRow *authorities;
};

G_DEFINE_FINAL_TYPE (OgRulesModules, og_rules_modules, ADW_TYPE_PREFERENCES_GROUP)

static void
on_row (AdwActionRow   *row,
        OgRulesModules *self)
{
  adw_dialog_present (og_modules_dialog_new (self->engine,
                                             row == self->modules ? "modules" : "authorities"),
                      GTK_WIDGET (self));
}

static AdwActionRow *
add_row (OgRulesModules *self,
         const char     *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return ADW_ACTION_ROW (row);
}

static void
og_rules_modules_dispose (GObject *object)
{
  g_clear_object (&OG_RULES_MODULES (object)->engine);

  G_OBJECT_CLASS (og_rules_modules_parent_class)->dispose (object);
}

static void
og_rules_modules_class_init (OgRulesModulesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_rules_modules_dispose;
}

static void
og_rules_modules_init (OgRulesModules *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Text Modules for Answers"));
  self->modules = add_row (self, _("Text Modules"));
  self->authorities = add_row (self, _("Who Is Responsible"));
}

/**
 * og_rules_modules_new:
 *
 * Returns: (transfer floating): the group; og_rules_modules_show() fills it
 */
GtkWidget *
og_rules_modules_new (OgEngine *engine)
{
  OgRulesModules *self = g_object_new (OG_TYPE_RULES_MODULES, NULL);

  self->engine = g_object_ref (engine);
  return GTK_WIDGET (self);
}

static void
show_modules (OgRulesModules *self,
              OgOffice       *office)
{
  g_autoptr (GListModel) all = og_text_modules (office, og_engine_now (self->engine));
  g_autoptr (GListModel) offered = og_text_modules_found (all, "");
  const guint n = g_list_model_get_n_items (offered);
  guint approved = 0;
  g_autofree char *state = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgTextModule) module = g_list_model_get_item (offered, i);

      approved += module->approved_by != NULL;
    }
  /* Translators: %1$u of %2$u text modules are approved */
  state = g_strdup_printf (_("%1$u of %2$u approved"), approved, n);
  adw_action_row_set_subtitle (self->modules, state);
}

static void
show_authorities (OgRulesModules *self,
                  OgOffice       *office)
{
  g_autoptr (GListModel) all = og_authorities (office);
  guint n = 0;
  guint known = 0;
  g_autofree char *state = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OgAuthority) authority = g_list_model_get_item (all, i);

      n += !authority->retired;
      known += !authority->retired && authority->contact != NULL;
    }
  /* Translators: of %2$u authorities the program knows how %1$u are reached */
  state = g_strdup_printf (_("%1$u of %2$u with a contact"), known, n);
  adw_action_row_set_subtitle (self->authorities, state);
}

/**
 * og_rules_modules_show:
 *
 * Says how things stand in the saved office.
 */
void
og_rules_modules_show (OgRulesModules *self)
{
  OgOffice *office = NULL;

  g_return_if_fail (OG_IS_RULES_MODULES (self));

  office = og_engine_get_office (self->engine);
  show_modules (self, office);
  show_authorities (self, office);
}
