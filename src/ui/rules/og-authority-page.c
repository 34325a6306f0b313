/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-authority-page.h"

#include <glib/gi18n.h>

#include "og-authorities.h"
#include "og-await.h"
#include "og-engine-modules.h"
#include "og-own-key.h"
#include "og-record-entry.h"

struct _OgAuthorityPage
{
  AdwNavigationPage parent_instance;

  OgEngine *engine;
  OgAuthority *authority; /* as it stands on the page */

  GtkEditable *tasks;
  GtkEditable *name;
  GtkEditable *contact;
  AdwSwitchRow *here;
  AdwActionRow *answer;
};

G_DEFINE_FINAL_TYPE (OgAuthorityPage, og_authority_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_answer (OgAuthorityPage *self)
{
  g_autofree char *text = og_authority_answer (self->authority, og_engine_get_office (self->engine));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->answer), text);
}

static void
keep (OgAuthorityPage *self)
{
  show_answer (self);
  og_widget_then (GTK_WIDGET (self), og_engine_change_authority (self->engine, self->authority), NULL,
                  NULL, NULL, NULL);
}

static void
on_here_changed (OgAuthorityPage *self)
{
  og_record_set_int (OG_RECORD (self->authority), "retired", !adw_switch_row_get_active (self->here));
}

static void
og_authority_page_dispose (GObject *object)
{
  OgAuthorityPage *self = OG_AUTHORITY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_AUTHORITY_PAGE);
  g_clear_object (&self->authority);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_authority_page_parent_class)->dispose (object);
}

static void
og_authority_page_class_init (OgAuthorityPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_authority_page_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/rules/og-authority-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OgAuthorityPage, tasks);
  gtk_widget_class_bind_template_child (widget_class, OgAuthorityPage, name);
  gtk_widget_class_bind_template_child (widget_class, OgAuthorityPage, contact);
  gtk_widget_class_bind_template_child (widget_class, OgAuthorityPage, here);
  gtk_widget_class_bind_template_child (widget_class, OgAuthorityPage, answer);
}

static void
og_authority_page_init (OgAuthorityPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_authority_page_new:
 * @authority: (nullable): what is written; a copy is
 *
 * Returns: (transfer floating): to be pushed
 */
AdwNavigationPage *
og_authority_page_new (OgEngine    *engine,
                       OgAuthority *authority)
{
  OgAuthorityPage *self = g_object_new (OG_TYPE_AUTHORITY_PAGE, NULL);
  OgOffice *office = og_engine_get_office (engine);
  g_autofree char *key = og_own_key_new (G_LIST_MODEL (office->authorities));

  self->engine = g_object_ref (engine);
  self->authority = og_authority_new ();
  if (authority != NULL)
    og_record_copy_fields (OG_RECORD (self->authority), OG_RECORD (authority));
  else
    og_record_set_string (OG_RECORD (self->authority), "key", key);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *self->authority->tasks != '\0' ?
                                                               self->authority->tasks :
                                                               _("New Authority"));
  gtk_widget_set_visible (GTK_WIDGET (self->tasks), og_own_key_is_own (self->authority->key));
  og_record_entry_bind_required (OG_RECORD (self->authority), "tasks", self->tasks);
  og_record_entry_bind_required (OG_RECORD (self->authority), "name", self->name);
  og_record_entry_bind (OG_RECORD (self->authority), "contact", self->contact);
  adw_switch_row_set_active (self->here, !self->authority->retired);
  show_answer (self);
  g_signal_connect_object (self->here, "notify::active", G_CALLBACK (on_here_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->authority, "notify", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  return ADW_NAVIGATION_PAGE (self);
}
