/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-compose-page-private.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-plan.h"
#include "og-local-time.h"
#include "og-own-templates.h"
#include "og-post-templates.h"
#include "og-post-versions-dialog.h"
#include "og-templates-dialog.h"

#define DAY_SECONDS (24 * 60 * 60)

/* What is written is kept before another text takes its place. */
static void
keep_text (OgComposePage *self)
{
  if (self->post->id != 0 && *self->post->text != '\0')
    og_widget_then (GTK_WIDGET (self),
                    og_engine_keep_version (self->engine, self->post->id, self->post->text), NULL,
                    NULL, NULL, NULL);
}

/* A validity counts from the post's time, or from now while it has none, to the end of that day. */
static void
take_validity (OgComposePage  *self,
               OgPostTemplate *post_template)
{
  const gint64 from = self->post->due != 0 ? self->post->due : og_engine_now (self->engine);
  g_autofree char *local = NULL;

  if (post_template->valid_days <= 0)
    return;
  local = og_local_time_from_unix (from + (gint64) post_template->valid_days * DAY_SECONDS,
                                   og_engine_get_office (self->engine)->zone);
  memcpy (local + strlen ("YYYY-MM-DDT"), "23:59", strlen ("23:59"));
  og_record_set_string (OG_RECORD (self->post), "valid_until", local);
}

/**
 * og_compose_page_take_template:
 *
 * Its text takes the place of what is written, with the keyboard in the first gap.
 */
void
og_compose_page_take_template (OgComposePage  *self,
                               OgPostTemplate *post_template)
{
  g_autofree char *text = og_post_template_fill (post_template,
                                                 og_engine_get_office (self->engine));

  keep_text (self);
  og_record_set_int (OG_RECORD (self->post), "kind", post_template->kind);
  take_validity (self, post_template);
  if (post_template->poll != NULL)
    {
      og_record_set_string (OG_RECORD (self->post), "poll", post_template->poll);
      og_record_set_int (OG_RECORD (self->post), "poll_seconds", 0);
    }
  og_more_box_take (self->more);
  og_text_box_put (self->text, text);
}

static void
on_template (OgComposePage  *self,
             OgPostTemplate *post_template)
{
  if (!self->over && !self->planning)
    og_compose_page_take_template (self, post_template);
}

static void
show_templates (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  OgComposePage *self = OG_COMPOSE_PAGE (widget);
  AdwDialog *dialog = og_templates_dialog_new (self->engine);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_template), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
keep_template (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OgComposePage *self = OG_COMPOSE_PAGE (widget);

  og_own_templates_ask_name (widget, self->engine, self->post);
}

static void
on_version (OgComposePage *self,
            const char    *text)
{
  if (self->over || self->planning)
    return;
  keep_text (self);
  og_text_box_put (self->text, text);
}

static void
show_versions (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OgComposePage *self = OG_COMPOSE_PAGE (widget);
  AdwDialog *dialog = og_post_versions_dialog_new (self->engine, self->post);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_version), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/**
 * og_compose_page_install_templates:
 * @widget_class: that of OgComposePage, being set up
 */
void
og_compose_page_install_templates (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compose.templates", NULL, show_templates);
  gtk_widget_class_install_action (widget_class, "compose.keep-template", NULL, keep_template);
  gtk_widget_class_install_action (widget_class, "compose.versions", NULL, show_versions);
}
