/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-module-list.h"

#include <glib/gi18n.h>

#include "og-module-row.h"
#include "og-text-modules.h"

/* More nobody reads; the search goes on with another word. */
#define MOST_FOUND 30

struct _OgModuleList
{
  AdwBin parent_instance;

  OgEngine *engine;
  int category;
  char *words;
  GListModel *modules; /* of OgTextModule: what is shown */
  GtkListBox *box;
};

enum
{
  OPENED,
  APPROVE_WANTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgModuleList, og_module_list, ADW_TYPE_BIN)

static gboolean
is_wanted (OgModuleList *self,
           OgTextModule *module)
{
  return self->category < 0 || module->category == self->category;
}

/* (transfer full) */
static GListModel *
dup_wanted (OgModuleList *self)
{
  g_autoptr (GListModel) all = og_text_modules (og_engine_get_office (self->engine),
                                                og_engine_now (self->engine));
  g_autoptr (GListModel) found = self->category < 0 ? og_text_modules_found (all, self->words) :
                                                      g_object_ref (all);
  GListStore *wanted = g_list_store_new (OG_TYPE_TEXT_MODULE);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (OgTextModule) module = g_list_model_get_item (found, i);

      if (is_wanted (self, module) &&
          (self->category >= 0 || g_list_model_get_n_items (G_LIST_MODEL (wanted)) < MOST_FOUND))
        g_list_store_append (wanted, module);
    }
  return G_LIST_MODEL (wanted);
}

static void
on_approve (GtkWidget    *row,
            gboolean      wanted,
            OgModuleList *self)
{
  g_signal_emit (self, signals[APPROVE_WANTED], 0,
                 og_module_row_get_module (OG_MODULE_ROW (row)), wanted);
}

static void
on_row (OgModuleList  *self,
        GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPENED], 0, og_module_row_get_module (OG_MODULE_ROW (row)));
}

/* A row that stays keeps its widgets, and with them the keyboard. */
static void
refresh (OgModuleList *self)
{
  OgOffice *office = og_engine_get_office (self->engine);
  g_autoptr (GListModel) wanted = dup_wanted (self);
  const guint n = g_list_model_get_n_items (wanted);
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgTextModule) module = g_list_model_get_item (wanted, i);

      row = gtk_list_box_get_row_at_index (self->box, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (og_module_row_new ());
          g_signal_connect_object (row, "approve-wanted", G_CALLBACK (on_approve), self, 0);
          gtk_list_box_append (self->box, GTK_WIDGET (row));
        }
      og_module_row_set_module (OG_MODULE_ROW (row), module, office->zone,
                                og_engine_now (self->engine));
    }
  while ((row = gtk_list_box_get_row_at_index (self->box, (int) n)) != NULL)
    gtk_list_box_remove (self->box, GTK_WIDGET (row));
  g_set_object (&self->modules, wanted);
}

static void
og_module_list_dispose (GObject *object)
{
  OgModuleList *self = OG_MODULE_LIST (object);

  g_clear_pointer (&self->words, g_free);
  g_clear_object (&self->modules);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_module_list_parent_class)->dispose (object);
}

static void
og_module_list_class_init (OgModuleListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_module_list_dispose;
  signals[OPENED] = g_signal_new ("opened", OG_TYPE_MODULE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, OG_TYPE_TEXT_MODULE);
  signals[APPROVE_WANTED] = g_signal_new ("approve-wanted", OG_TYPE_MODULE_LIST, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 2, OG_TYPE_TEXT_MODULE,
                                          G_TYPE_BOOLEAN);
}

static void
og_module_list_init (OgModuleList *self)
{
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_set_valign (GTK_WIDGET (self->box), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Text Modules"), -1);
  g_signal_connect_object (self->box, "row-activated", G_CALLBACK (on_row), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * og_module_list_set_engine:
 *
 * To be called once, before anything else.
 */
void
og_module_list_set_engine (OgModuleList *self,
                           OgEngine     *engine)
{
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

/**
 * og_module_list_show:
 * @category: OgModuleCategory, or -1
 * @words: (nullable): what is searched for
 */
void
og_module_list_show (OgModuleList *self,
                     int           category,
                     const char   *words)
{
  g_return_if_fail (OG_IS_MODULE_LIST (self));

  self->category = category;
  g_set_str (&self->words, words != NULL ? words : "");
  refresh (self);
}

/**
 * og_module_list_get_n:
 *
 * Returns: how many are shown
 */
guint
og_module_list_get_n (OgModuleList *self)
{
  return self->modules != NULL ? g_list_model_get_n_items (self->modules) : 0;
}

/**
 * og_module_list_dup_unapproved:
 *
 * Returns: (transfer full) (element-type OgTextModule): what could be approved at once
 */
GListModel *
og_module_list_dup_unapproved (OgModuleList *self)
{
  GListStore *found = g_list_store_new (OG_TYPE_TEXT_MODULE);

  for (guint i = 0; i < og_module_list_get_n (self); i++)
    {
      g_autoptr (OgTextModule) module = g_list_model_get_item (self->modules, i);

      if (module->approved_by == NULL && !module->retired && *module->text != '\0')
        g_list_store_append (found, module);
    }
  return G_LIST_MODEL (found);
}
