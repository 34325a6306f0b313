/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-module-category-page.h"

#include "og-words-module.h"

struct _OgModuleCategoryPage
{
  AdwNavigationPage parent_instance;

  int category;

  OgModuleList *list;
  GtkWidget *approve_all;
};

enum
{
  OPENED,
  APPROVE_WANTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgModuleCategoryPage, og_module_category_page, ADW_TYPE_NAVIGATION_PAGE)

static void
on_opened (OgModuleCategoryPage *self,
           OgTextModule         *module)
{
  g_signal_emit (self, signals[OPENED], 0, module);
}

static void
on_add (OgModuleCategoryPage *self)
{
  g_signal_emit (self, signals[OPENED], 0, NULL);
}

static void
on_approve_wanted (OgModuleCategoryPage *self,
                   OgTextModule         *module,
                   gboolean              wanted)
{
  g_autoptr (GListStore) one = g_list_store_new (OG_TYPE_TEXT_MODULE);

  g_list_store_append (one, module);
  g_signal_emit (self, signals[APPROVE_WANTED], 0, one, wanted);
}

static void
on_approve_all (OgModuleCategoryPage *self)
{
  g_autoptr (GListModel) all = og_module_list_dup_unapproved (self->list);

  g_signal_emit (self, signals[APPROVE_WANTED], 0, all, TRUE);
}

static void
show_button (OgModuleCategoryPage *self)
{
  g_autoptr (GListModel) all = og_module_list_dup_unapproved (self->list);

  gtk_widget_set_sensitive (self->approve_all, g_list_model_get_n_items (all) > 0);
}

static void
og_module_category_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_MODULE_CATEGORY_PAGE);

  G_OBJECT_CLASS (og_module_category_page_parent_class)->dispose (object);
}

static void
og_module_category_page_class_init (OgModuleCategoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_module_category_page_dispose;
  signals[OPENED] = g_signal_new ("opened", OG_TYPE_MODULE_CATEGORY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, OG_TYPE_TEXT_MODULE);
  signals[APPROVE_WANTED] = g_signal_new ("approve-wanted", OG_TYPE_MODULE_CATEGORY_PAGE,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          G_TYPE_LIST_MODEL, G_TYPE_BOOLEAN);

  g_type_ensure (OG_TYPE_MODULE_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/rules/og-module-category-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OgModuleCategoryPage, list);
  gtk_widget_class_bind_template_child (widget_class, OgModuleCategoryPage, approve_all);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_approve_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_approve_all);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
og_module_category_page_init (OgModuleCategoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_module_category_page_new:
 * @category: OgModuleCategory
 *
 * Returns: (transfer floating): to be pushed
 */
AdwNavigationPage *
og_module_category_page_new (OgEngine *engine,
                             int       category)
{
  OgModuleCategoryPage *self = g_object_new (OG_TYPE_MODULE_CATEGORY_PAGE, NULL);

  self->category = category;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), og_words_module_category (category));
  og_module_list_set_engine (self->list, engine);
  og_module_list_show (self->list, category, NULL);
  /* After the list, which follows the office by itself. */
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (show_button), self,
                           G_CONNECT_SWAPPED);
  show_button (self);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * og_module_category_page_get_category:
 *
 * Returns: an OgModuleCategory
 */
int
og_module_category_page_get_category (OgModuleCategoryPage *self)
{
  g_return_val_if_fail (OG_IS_MODULE_CATEGORY_PAGE (self), 0);

  return self->category;
}
