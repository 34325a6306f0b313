/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-module-page.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-modules.h"
#include "og-own-key.h"
#include "og-record-entry.h"
#include "og-text-modules.h"
#include "og-text-row.h"
#include "og-words-module.h"

struct _OgModulePage
{
  AdwNavigationPage parent_instance;

  OgEngine *engine;
  OgTextModule *module; /* as it stands on the page */
  gboolean showing;     /* what changes comes from the program */

  GtkEditable *title_entry;
  AdwComboRow *category;
  OgTextRow *text;
  GtkEditable *keywords;
  AdwActionRow *approval;
  GtkButton *approve;
  AdwSwitchRow *offered;
};

enum
{
  APPROVE_WANTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgModulePage, og_module_page, ADW_TYPE_NAVIGATION_PAGE)

static void
act (OgModulePage *self,
     OgModuleAct   what)
{
  g_autoptr (GListStore) one = g_list_store_new (OG_TYPE_TEXT_MODULE);

  g_list_store_append (one, self->module);
  og_widget_then (GTK_WIDGET (self),
                  og_engine_change_modules (self->engine, what, G_LIST_MODEL (one), NULL), NULL, NULL,
                  NULL, NULL);
}

static void
keep (OgModulePage *self)
{
  if (!self->showing)
    act (self, OG_MODULE_ACT_CHANGE);
}

static void
on_text_changed (OgModulePage *self)
{
  const char *text = og_text_row_get_own (self->text);

  og_record_set_string (OG_RECORD (self->module), "text", text != NULL ? text : "");
}

static void
on_category_changed (OgModulePage *self)
{
  if (!self->showing)
    og_record_set_int (OG_RECORD (self->module), "category",
                       (int) adw_combo_row_get_selected (self->category));
}

static void
on_offered_changed (OgModulePage *self)
{
  if (!self->showing)
    act (self, adw_switch_row_get_active (self->offered) ? OG_MODULE_ACT_OFFER :
                                                           OG_MODULE_ACT_RETIRE);
}

/* (transfer full) (nullable): as it is saved */
static OgTextModule *
dup_saved (OgModulePage *self)
{
  return og_text_modules_find (og_engine_get_office (self->engine), self->module->key,
                               og_engine_now (self->engine));
}

static void
on_approve_clicked (OgModulePage *self)
{
  g_autoptr (OgTextModule) saved = dup_saved (self);

  if (saved != NULL)
    g_signal_emit (self, signals[APPROVE_WANTED], 0, saved, saved->approved_by == NULL);
}

/* What is known only of what is saved. */
static void
show_state (OgModulePage *self)
{
  OgOffice *office = og_engine_get_office (self->engine);
  g_autoptr (OgTextModule) saved = dup_saved (self);
  const gboolean approved = saved != NULL && saved->approved_by != NULL;
  const gboolean ready = saved != NULL && *saved->text != '\0';
  g_autofree char *words =
    og_words_module_approval (saved != NULL ? saved : self->module, office->zone,
                              og_engine_now (self->engine));

  self->showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->approval), words);
  adw_action_row_set_subtitle (self->approval, approved ? _("A change of the text ends the approval.") :
                                                          "");
  gtk_button_set_label (self->approve, approved ? _("_Withdraw Approval") : _("_Approve"));
  gtk_button_set_use_underline (self->approve, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->approve), ready && !saved->retired);
  gtk_widget_set_sensitive (GTK_WIDGET (self->offered), saved != NULL);
  adw_switch_row_set_active (self->offered, saved == NULL || !saved->retired);
  self->showing = FALSE;
}

static void
og_module_page_dispose (GObject *object)
{
  OgModulePage *self = OG_MODULE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_MODULE_PAGE);
  g_clear_object (&self->module);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_module_page_parent_class)->dispose (object);
}

static void
og_module_page_class_init (OgModulePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_module_page_dispose;
  signals[APPROVE_WANTED] = g_signal_new ("approve-wanted", OG_TYPE_MODULE_PAGE, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 2, OG_TYPE_TEXT_MODULE,
                                          G_TYPE_BOOLEAN);

  g_type_ensure (OG_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/rules/og-module-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OgModulePage, title_entry);
  gtk_widget_class_bind_template_child (widget_class, OgModulePage, category);
  gtk_widget_class_bind_template_child (widget_class, OgModulePage, text);
  gtk_widget_class_bind_template_child (widget_class, OgModulePage, keywords);
  gtk_widget_class_bind_template_child (widget_class, OgModulePage, approval);
  gtk_widget_class_bind_template_child (widget_class, OgModulePage, approve);
  gtk_widget_class_bind_template_child (widget_class, OgModulePage, offered);
  gtk_widget_class_bind_template_callback (widget_class, on_approve_clicked);
}

static void
og_module_page_init (OgModulePage *self)
{
  g_autoptr (GtkStringList) categories = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < OG_N_MODULE_CATEGORIES; i++)
    gtk_string_list_append (categories, og_words_module_category (i));
  adw_combo_row_set_model (self->category, G_LIST_MODEL (categories));
}

/* (transfer full) (nullable): what a given one says by itself */
static char *
dup_given_text (OgModulePage *self)
{
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (self->engine));
  g_autoptr (OgTextModule) given = NULL;

  if (og_own_key_is_own (self->module->key))
    return NULL;
  og_text_module_reset (self->module, office);
  given = og_text_modules_find (office, self->module->key, og_engine_now (self->engine));
  return given != NULL ? g_strdup (given->text) : NULL;
}

static void
show_module (OgModulePage *self)
{
  OgOffice *office = og_engine_get_office (self->engine);
  const gboolean own = og_own_key_is_own (self->module->key);
  const gboolean own_words = own || og_text_module_is_reworded (self->module, office);
  g_autofree char *given = dup_given_text (self);
  g_autofree char *text = own_words && *self->module->text != '\0' ? g_strdup (self->module->text) :
                                                                     NULL;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *self->module->title != '\0' ?
                                                               self->module->title :
                                                               _("New Text Module"));
  gtk_widget_set_visible (GTK_WIDGET (self->title_entry), own);
  gtk_widget_set_visible (GTK_WIDGET (self->category), own);
  gtk_widget_set_visible (GTK_WIDGET (self->keywords), own);
  adw_combo_row_set_selected (self->category, (guint) self->module->category);
  og_record_entry_bind_required (OG_RECORD (self->module), "title", self->title_entry);
  og_record_entry_bind (OG_RECORD (self->module), "keywords", self->keywords);
  og_text_row_set_texts (self->text, text, given);
  /* From here on it holds the own wording only; "" means that of the catalogue. */
  og_record_set_string (OG_RECORD (self->module), "text", text != NULL ? text : "");
}

/**
 * og_module_page_new:
 * @module: (nullable): what is written; a copy is
 *
 * Returns: (transfer floating): to be pushed
 */
AdwNavigationPage *
og_module_page_new (OgEngine     *engine,
                    OgTextModule *module,
                    int           category)
{
  OgModulePage *self = g_object_new (OG_TYPE_MODULE_PAGE, NULL);
  g_autofree char *key = og_own_key_new (G_LIST_MODEL (og_engine_get_office (engine)->modules));

  self->engine = g_object_ref (engine);
  self->module = og_text_module_new ();
  if (module != NULL)
    og_record_copy_fields (OG_RECORD (self->module), OG_RECORD (module));
  else
    g_object_set (self->module, "key", key, "category", category, NULL);
  self->showing = TRUE;
  show_module (self);
  show_state (self);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (on_text_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->category, "notify::selected", G_CALLBACK (on_category_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->offered, "notify::active", G_CALLBACK (on_offered_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->module, "notify", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  return ADW_NAVIGATION_PAGE (self);
}
