/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-compose-page-private.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-discard.h"
#include "og-format.h"
#include "og-post-undo.h"
#include "og-sign-off-dialog.h"
#include "og-toast.h"
#include "og-words.h"

static DexFuture *
unplan (OgEngine *engine,
        OgPost   *post)
{
  return og_engine_unplan_post (engine, post->id);
}

/* widget: the window, for the person may have left the page meanwhile. */
static void
on_planned (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  OgComposePage *self = data;
  g_autofree char *when = og_format_when (self->post->due, self->post->zone,
                                          og_engine_now (self->engine));
  /* Translators: %s is day and time */
  g_autofree char *text = g_strdup_printf (_("Planned for %s."), when);

  og_compose_page_leave (self);
  og_post_undo_offer (widget, text, self->engine, self->post, unplan);
}

static void
on_not_planned (GtkWidget    *widget,
                const GError *error,
                gpointer      data)
{
  OgComposePage *self = data;
  g_autofree char *sentence = og_words_error (error);

  self->planning = FALSE;
  g_message ("%s", error->message);
  og_toast_show (widget, sentence);
}

static void
say_what_is_missing (OgComposePage *self,
                     OgCheck       *first)
{
  OgChannel *channel = first->channel_id != 0 ?
                         og_engine_find_channel (self->engine, first->channel_id) :
                         NULL;
  g_autofree char *missing = og_words_check (first, channel,
                                             first->channel_id != 0 ?
                                               og_post_get_text_for (self->post, first->channel_id) :
                                               self->post->text,
                                             og_engine_get_office (self->engine)->zone,
                                             og_engine_now (self->engine));
  /* Translators: %s says what is missing, as a sentence. */
  g_autofree char *text = g_strdup_printf (_("Not planned yet. %s"), missing);

  og_toast_show (GTK_WIDGET (self), text);
  if (first->kind != OG_CHECK_SIGNED_OUT)
    og_compose_page_go_to (self, first);
}

static void
on_submitted (OgComposePage *self)
{
  og_compose_page_leave (self);
}

/* On the window, since the page goes before the dialog does. */
static void
submit (OgComposePage *self)
{
  AdwDialog *dialog = og_sign_off_dialog_new (self->engine, self->post);

  g_signal_connect_object (dialog, "submitted", G_CALLBACK (on_submitted), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, og_compose_page_get_toast_place (self));
}

/* The button is never grey: pressed too early, it says what is missing and leads there. */
static void
plan (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  OgComposePage *self = OG_COMPOSE_PAGE (widget);
  g_autoptr (GArray) checks = NULL;

  if (self->planning || self->over)
    return;
  checks = og_compose_page_refresh (self);
  if (checks->len > 0 && g_array_index (checks, OgCheck, 0).blocks)
    {
      say_what_is_missing (self, &g_array_index (checks, OgCheck, 0));
      return;
    }
  if (og_compose_page_needs_sign_off (self))
    {
      submit (self);
      return;
    }

  /* The engine keeps saves and plans of a post in order. */
  self->planning = TRUE;
  og_draft_keeper_stop (self->keeper);
  og_widget_then (og_compose_page_get_toast_place (self),
                  og_engine_plan_post (self->engine, self->post), on_planned, on_not_planned,
                  g_object_ref (self), g_object_unref);
}

static void
on_discard_flushed (GtkWidget    *widget,
                    const GValue *value,
                    gpointer      data)
{
  OgComposePage *self = OG_COMPOSE_PAGE (widget);

  if (self->post->id != 0)
    og_discard_draft (og_compose_page_get_toast_place (self), self->engine, self->post);
  gtk_widget_activate_action (widget, "navigation.pop", NULL);
}

static void
on_discard_failed (GtkWidget    *widget,
                   const GError *error,
                   gpointer      data)
{
  g_autofree char *sentence = og_words_error (error);

  OG_COMPOSE_PAGE (widget)->over = FALSE;
  g_message ("%s", error->message);
  og_toast_show (widget, sentence);
}

/* What is on its way into the store is waited for, so that it can be taken out again. */
static void
discard (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  OgComposePage *self = OG_COMPOSE_PAGE (widget);

  if (self->planning || self->over)
    return;
  self->over = TRUE;
  og_widget_then (widget, og_draft_keeper_flush (self->keeper), on_discard_flushed,
                  on_discard_failed, NULL, NULL);
}

/**
 * og_compose_page_install_actions:
 * @widget_class: that of OgComposePage, being set up
 */
void
og_compose_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compose.plan", NULL, plan);
  gtk_widget_class_install_action (widget_class, "compose.discard", NULL, discard);
}
