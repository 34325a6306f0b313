/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-modules-dialog.h"

#include <glib/gi18n.h>

#include "og-authorities.h"
#include "og-authority-page.h"
#include "og-await.h"
#include "og-duty-plan.h"
#include "og-engine-modules.h"
#include "og-format.h"
#include "og-module-category-page.h"
#include "og-module-page.h"
#include "og-text-modules.h"
#include "og-toast.h"
#include "og-words-module.h"

struct _OgModulesDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;

  AdwNavigationView *navigation;
  AdwViewStack *stack;
  GtkEditable *search;
  GtkEditable *approver;
  OgModuleList *found;
  GtkWidget *nothing;
  AdwPreferencesGroup *kinds;
  AdwActionRow *kind_rows[OG_N_MODULE_CATEGORIES];
  AdwPreferencesGroup *authorities;
  GPtrArray *authority_rows; /* of AdwActionRow, not owned */
};

G_DEFINE_FINAL_TYPE (OgModulesDialog, og_modules_dialog, ADW_TYPE_DIALOG)

/* Approving */

static void
approve (OgModulesDialog *self,
         GListModel      *modules,
         gboolean         wanted)
{
  g_autofree char *person = g_strstrip (g_strdup (gtk_editable_get_text (self->approver)));

  if (wanted && *person == '\0')
    {
      adw_navigation_view_pop_to_tag (self->navigation, "start");
      gtk_widget_grab_focus (GTK_WIDGET (self->approver));
      og_toast_show (GTK_WIDGET (self), _("Please say first who approves."));
      return;
    }
  og_widget_then (GTK_WIDGET (self),
                  og_engine_change_modules (self->engine, OG_MODULE_ACT_APPROVE, modules,
                                            wanted ? person : NULL),
                  NULL, NULL, NULL, NULL);
}

static void
on_approve_one (OgModulesDialog *self,
                OgTextModule    *module,
                gboolean         wanted)
{
  g_autoptr (GListStore) one = g_list_store_new (OG_TYPE_TEXT_MODULE);

  g_list_store_append (one, module);
  approve (self, G_LIST_MODEL (one), wanted);
}

/* Going from page to page */

static void
open_module (OgModulesDialog *self,
             OgTextModule    *module,
             int              category)
{
  AdwNavigationPage *page = og_module_page_new (self->engine, module, category);

  g_signal_connect_object (page, "approve-wanted", G_CALLBACK (on_approve_one), self,
                           G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);
}

static void
on_found_opened (OgModulesDialog *self,
                 OgTextModule    *module)
{
  open_module (self, module, module->category);
}

static void
on_category_opened (OgModuleCategoryPage *page,
                    OgTextModule         *module,
                    OgModulesDialog      *self)
{
  open_module (self, module, og_module_category_page_get_category (page));
}

static void
on_add_module (OgModulesDialog *self)
{
  open_module (self, NULL, OG_MODULE_GREETING);
}

static void
on_kind (AdwActionRow    *row,
         OgModulesDialog *self)
{
  AdwNavigationPage *page;
  int category = 0;

  while (category < OG_N_MODULE_CATEGORIES - 1 && self->kind_rows[category] != row)
    category++;
  page = og_module_category_page_new (self->engine, category);
  g_signal_connect_object (page, "opened", G_CALLBACK (on_category_opened), self, 0);
  g_signal_connect_object (page, "approve-wanted", G_CALLBACK (approve), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, page);
}

static void
on_authority (AdwActionRow    *row,
              OgModulesDialog *self)
{
  OgAuthority *authority = g_object_get_data (G_OBJECT (row), "authority");

  adw_navigation_view_push (self->navigation, og_authority_page_new (self->engine, authority));
}

static void
on_add_authority (OgModulesDialog *self)
{
  adw_navigation_view_push (self->navigation, og_authority_page_new (self->engine, NULL));
}

/* What stands on the first page */

static AdwActionRow *
add_row (OgModulesDialog     *self,
         AdwPreferencesGroup *group,
         GCallback            activated)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", activated, self, 0);
  adw_preferences_group_add (group, row);
  return ADW_ACTION_ROW (row);
}

static void
show_kinds (OgModulesDialog *self)
{
  g_autoptr (GListModel) all = og_text_modules (og_engine_get_office (self->engine),
                                                og_engine_now (self->engine));
  guint n[OG_N_MODULE_CATEGORIES] = { 0 };
  guint approved[OG_N_MODULE_CATEGORIES] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OgTextModule) module = g_list_model_get_item (all, i);
      const int category = CLAMP (module->category, 0, OG_N_MODULE_CATEGORIES - 1);

      n[category] += !module->retired;
      approved[category] += !module->retired && module->approved_by != NULL;
    }
  for (int i = 0; i < OG_N_MODULE_CATEGORIES; i++)
    {
      /* Translators: %1$u of %2$u text modules are approved */
      g_autofree char *state = g_strdup_printf (_("%1$u of %2$u approved"), approved[i], n[i]);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->kind_rows[i]),
                                     og_words_module_category (i));
      adw_action_row_set_subtitle (self->kind_rows[i], state);
    }
}

static void
show_authority (AdwActionRow *row,
                OgAuthority  *authority)
{
  g_autofree char *below = NULL;

  if (authority->retired)
    below = g_strdup (_("Done by your own town hall"));
  else if (authority->contact == NULL)
    below = g_strdup_printf ("%s\n%s", authority->name, _("Contact is missing"));
  else
    below = g_strdup_printf ("%s\n%s", authority->name, authority->contact);
  g_object_set_data_full (G_OBJECT (row), "authority", g_object_ref (authority), g_object_unref);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *authority->tasks != '\0' ?
                                                              authority->tasks :
                                                              authority->name);
  adw_action_row_set_subtitle (row, below);
}

/* A row that stays keeps its widget, and with it the keyboard. */
static void
show_authorities (OgModulesDialog *self)
{
  g_autoptr (GListModel) all = og_authorities (og_engine_get_office (self->engine));
  const guint n = g_list_model_get_n_items (all);

  while (self->authority_rows->len < n)
    g_ptr_array_add (self->authority_rows,
                     add_row (self, self->authorities, G_CALLBACK (on_authority)));
  while (self->authority_rows->len > n)
    adw_preferences_group_remove (self->authorities,
                                  g_ptr_array_steal_index (self->authority_rows,
                                                           self->authority_rows->len - 1));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAuthority) authority = g_list_model_get_item (all, i);

      show_authority (g_ptr_array_index (self->authority_rows, i), authority);
    }
}

static void
on_search (OgModulesDialog *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->search)));
  const gboolean searching = *words != '\0';

  if (searching)
    og_module_list_show (self->found, -1, words);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), !searching);
  gtk_widget_set_visible (GTK_WIDGET (self->found),
                          searching && og_module_list_get_n (self->found) > 0);
  gtk_widget_set_visible (self->nothing, searching && og_module_list_get_n (self->found) == 0);
}

static void
on_stop (OgModulesDialog *self)
{
  gtk_editable_set_text (self->search, "");
}

static void
on_office_changed (OgModulesDialog *self)
{
  show_kinds (self);
  show_authorities (self);
}

static void
og_modules_dialog_dispose (GObject *object)
{
  OgModulesDialog *self = OG_MODULES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_MODULES_DIALOG);
  g_clear_pointer (&self->authority_rows, g_ptr_array_unref);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_modules_dialog_parent_class)->dispose (object);
}

static void
og_modules_dialog_class_init (OgModulesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_modules_dialog_dispose;

  g_type_ensure (OG_TYPE_MODULE_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/rules/og-modules-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgModulesDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, OgModulesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, OgModulesDialog, search);
  gtk_widget_class_bind_template_child (widget_class, OgModulesDialog, approver);
  gtk_widget_class_bind_template_child (widget_class, OgModulesDialog, found);
  gtk_widget_class_bind_template_child (widget_class, OgModulesDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, OgModulesDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, OgModulesDialog, authorities);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_add_module);
  gtk_widget_class_bind_template_callback (widget_class, on_add_authority);
}

static void
og_modules_dialog_init (OgModulesDialog *self)
{
  self->authority_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < OG_N_MODULE_CATEGORIES; i++)
    self->kind_rows[i] = add_row (self, self->kinds, G_CALLBACK (on_kind));
  g_signal_connect_object (self->found, "opened", G_CALLBACK (on_found_opened), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->found, "approve-wanted", G_CALLBACK (on_approve_one), self,
                           G_CONNECT_SWAPPED);
}

/* Who signs posts, else who writes them, is the first to be thought of. */
static void
propose_approver (OgModulesDialog *self)
{
  OgOffice *office = og_engine_get_office (self->engine);
  const int today = og_format_julian_day (og_engine_now (self->engine), office->zone);
  OgDutyPlan plan = og_duty_plan_of (office, OG_DUTY_SIGN_OFF, today);

  if (plan.name == NULL)
    plan = og_duty_plan_of (office, OG_DUTY_EDITORIAL, today);
  if (plan.name != NULL)
    gtk_editable_set_text (self->approver, plan.name);
}

/**
 * og_modules_dialog_new:
 * @page: which of the two lists is shown first
 *
 * Returns: (transfer floating): to be presented
 */
AdwDialog *
og_modules_dialog_new (OgEngine   *engine,
                       const char *page)
{
  OgModulesDialog *self = g_object_new (OG_TYPE_MODULES_DIALOG, NULL);

  self->engine = g_object_ref (engine);
  og_module_list_set_engine (self->found, engine);
  adw_view_stack_set_visible_child_name (self->stack, page);
  propose_approver (self);
  on_office_changed (self);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (on_office_changed), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
