/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-template-bar.h"

#include <glib/gi18n.h>

#include "og-post-templates.h"
#include "og-words-post-kind.h"

/* More would be a list, which the dialog is. */
#define MOST_BUTTONS 5

struct _OgTemplateBar
{
  AdwBin parent_instance;

  OgEngine *engine;
  GtkWidget *box;
};

enum
{
  CHOSEN,
  ALL,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgTemplateBar, og_template_bar, ADW_TYPE_BIN)

static void
on_clicked (GtkWidget     *button,
            OgTemplateBar *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (button), "template"));
}

static void
on_all (OgTemplateBar *self)
{
  g_signal_emit (self, signals[ALL], 0);
}

static void
og_template_bar_dispose (GObject *object)
{
  g_clear_object (&OG_TEMPLATE_BAR (object)->engine);

  G_OBJECT_CLASS (og_template_bar_parent_class)->dispose (object);
}

static void
og_template_bar_class_init (OgTemplateBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_template_bar_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", OG_TYPE_TEMPLATE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, OG_TYPE_POST_TEMPLATE);
  signals[ALL] = g_signal_new ("all", OG_TYPE_TEMPLATE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static void
og_template_bar_init (OgTemplateBar *self)
{
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

static GtkWidget *
new_button (OgTemplateBar  *self,
            OgPostTemplate *post_template)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content),
                                    og_words_post_kind_icon (post_template->kind));
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), post_template->name);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  g_object_set_data_full (G_OBJECT (button), "template", g_object_ref (post_template),
                          g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
fill (OgTemplateBar *self)
{
  g_autoptr (GListModel) templates = og_post_templates (og_engine_get_office (self->engine));
  const guint n = MIN (g_list_model_get_n_items (templates), MOST_BUTTONS);
  GtkWidget *all = gtk_button_new_with_mnemonic (_("_All Templates…"));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->box), child);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPostTemplate) post_template = g_list_model_get_item (templates, i);

      adw_wrap_box_append (ADW_WRAP_BOX (self->box), new_button (self, post_template));
    }
  g_signal_connect_object (all, "clicked", G_CALLBACK (on_all), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), all);
}

/**
 * og_template_bar_set_engine:
 *
 * Once. Follows the office by itself.
 */
void
og_template_bar_set_engine (OgTemplateBar *self,
                            OgEngine      *engine)
{
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  g_signal_connect_object (engine, "office-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}
