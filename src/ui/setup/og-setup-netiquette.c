/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-netiquette.h"

#include "og-enact-group.h"
#include "og-engine-town.h"
#include "og-netiquette-preview.h"
#include "og-netiquette.h"
#include "og-rule-list.h"

/* How long nothing must be typed before the preview is made anew. */
#define PREVIEW_DELAY_MS 60

struct _OgSetupNetiquette
{
  OgSetupPage parent_instance;

  /* The office with the rules completed by the catalogue: a proposal until the person goes on or
   * changes something. Its rules are then those of the office as well, the very same objects. */
  OgOffice *proposal;
  OgNetiquettePreview *preview; /* (nullable): until it is asked for */
  guint preview_source;

  OgEnactGroup *in_force;
  OgRuleList *rules;
};

G_DEFINE_FINAL_TYPE (OgSetupNetiquette, og_setup_netiquette, OG_TYPE_SETUP_PAGE)

static gint64
get_now (OgSetupNetiquette *self)
{
  return og_engine_now (og_setup_page_get_engine (OG_SETUP_PAGE (self)));
}

/* As it would be if it were put into force now. */
static OgNetiquette *
make_netiquette (OgSetupNetiquette *self)
{
  OgNetiquette *in_force = og_engine_get_netiquette (og_setup_page_get_engine (
    OG_SETUP_PAGE (self)));

  return og_netiquette_new (self->proposal, in_force != NULL ? in_force->version + 1 : 1,
                            get_now (self));
}

/* What differs from what is in force is the next version; else it is what is in force. */
static void
show_result (OgSetupNetiquette *self)
{
  OgEngine *engine = og_setup_page_get_engine (OG_SETUP_PAGE (self));
  OgNetiquette *in_force = og_engine_get_netiquette (engine);
  g_autoptr (OgNetiquette) proposed = NULL;

  if (self->proposal == NULL)
    return;
  proposed = make_netiquette (self);
  og_enact_group_show (self->in_force, engine, proposed);
  if (self->preview != NULL)
    og_netiquette_preview_show (
      self->preview,
      in_force != NULL && og_netiquette_equal (in_force, proposed) ? in_force : proposed,
      og_setup_page_get_office (OG_SETUP_PAGE (self))->netiquette_url);
}

static void
on_preview_time (gpointer data)
{
  OgSetupNetiquette *self = data;

  self->preview_source = 0;
  show_result (self);
}

/* Soon, and once for everything that is typed in between. */
static void
show_result_soon (OgSetupNetiquette *self)
{
  if (self->preview_source == 0)
    self->preview_source = g_timeout_add_once (PREVIEW_DELAY_MS, on_preview_time, self);
}

static void
take_over (OgSetupNetiquette *self)
{
  GListStore *rules = og_setup_page_get_office (OG_SETUP_PAGE (self))->rules;

  g_list_store_remove_all (rules);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->proposal->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (self->proposal->rules), i);

      g_list_store_append (rules, rule);
    }
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

static void
on_changed (OgSetupNetiquette *self)
{
  take_over (self);
  show_result_soon (self);
}

static void
on_add (OgSetupNetiquette *self)
{
  og_rule_list_add_own (self->rules);
}

static void
on_enact (OgSetupNetiquette *self)
{
  take_over (self);
  og_enact_group_enact (self->in_force, og_setup_page_get_office (OG_SETUP_PAGE (self)));
}

static void
og_setup_netiquette_shown (OgSetupPage *page)
{
  OgSetupNetiquette *self = OG_SETUP_NETIQUETTE (page);

  g_clear_object (&self->proposal);
  self->proposal = og_office_copy (og_setup_page_get_office (page));
  og_netiquette_complete_rules (self->proposal);
  og_rule_list_set_office (self->rules, self->proposal, get_now (self));
  show_result (self);
}

static void
og_setup_netiquette_accept (OgSetupPage *page)
{
  OgSetupNetiquette *self = OG_SETUP_NETIQUETTE (page);

  if (g_list_model_get_n_items (G_LIST_MODEL (og_setup_page_get_office (page)->rules)) == 0)
    take_over (self);
}

static GtkWidget *
og_setup_netiquette_get_preview (OgSetupPage *page)
{
  OgSetupNetiquette *self = OG_SETUP_NETIQUETTE (page);

  if (self->preview == NULL)
    {
      self->preview = OG_NETIQUETTE_PREVIEW (
        g_object_ref_sink (og_netiquette_preview_new (og_setup_page_get_engine (page))));
      show_result (self);
    }
  return GTK_WIDGET (self->preview);
}

static void
og_setup_netiquette_constructed (GObject *object)
{
  G_OBJECT_CLASS (og_setup_netiquette_parent_class)->constructed (object);

  g_signal_connect_object (og_setup_page_get_engine (OG_SETUP_PAGE (object)), "office-changed",
                           G_CALLBACK (show_result), object, G_CONNECT_SWAPPED);
}

static void
og_setup_netiquette_dispose (GObject *object)
{
  OgSetupNetiquette *self = OG_SETUP_NETIQUETTE (object);

  g_clear_handle_id (&self->preview_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_SETUP_NETIQUETTE);
  g_clear_object (&self->preview);
  g_clear_object (&self->proposal);

  G_OBJECT_CLASS (og_setup_netiquette_parent_class)->dispose (object);
}

static void
og_setup_netiquette_class_init (OgSetupNetiquetteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = og_setup_netiquette_constructed;
  G_OBJECT_CLASS (klass)->dispose = og_setup_netiquette_dispose;
  OG_SETUP_PAGE_CLASS (klass)->shown = og_setup_netiquette_shown;
  OG_SETUP_PAGE_CLASS (klass)->accept = og_setup_netiquette_accept;
  OG_SETUP_PAGE_CLASS (klass)->get_preview = og_setup_netiquette_get_preview;

  g_type_ensure (OG_TYPE_ENACT_GROUP);
  g_type_ensure (OG_TYPE_RULE_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-netiquette.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupNetiquette, in_force);
  gtk_widget_class_bind_template_child (widget_class, OgSetupNetiquette, rules);
  gtk_widget_class_bind_template_callback (widget_class, on_enact);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
og_setup_netiquette_init (OgSetupNetiquette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
