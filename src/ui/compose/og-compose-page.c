/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-compose-page-private.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-plan.h"
#include "og-local-time.h"
#include "og-repeat-dialog.h"
#include "og-toast.h"
#include "og-words.h"

/* How often time alone may change what is to be said: a chosen time passes. */
#define REFRESH_SECONDS 20

G_DEFINE_FINAL_TYPE (OgComposePage, og_compose_page, ADW_TYPE_NAVIGATION_PAGE)

/**
 * og_compose_page_get_toast_place:
 *
 * Returns: (transfer none): the window, also after the page has left it
 */
GtkWidget *
og_compose_page_get_toast_place (OgComposePage *self)
{
  return self->window != NULL ? self->window : GTK_WIDGET (self);
}

/**
 * og_compose_page_check:
 *
 * Says everything anew that follows from the post.
 */
void
og_compose_page_check (OgComposePage *self)
{
  g_autoptr (GArray) checks = og_compose_page_refresh (self);
}

static gboolean
on_refresh (gpointer data)
{
  og_compose_page_check (data);
  return G_SOURCE_CONTINUE;
}

/**
 * og_compose_page_changed:
 *
 * Something of the post is another one: it is said, and stored.
 */
void
og_compose_page_changed (OgComposePage *self)
{
  if (self->over || self->planning)
    return;
  og_compose_page_check (self);
  og_draft_keeper_touch (self->keeper);
}

static void
on_changed (OgComposePage *self)
{
  og_compose_page_changed (self);
}

static void
on_turned (OgComposePage *self)
{
  og_post_preview_turn_to (self->preview, og_text_box_get_channel (self->text));
  og_compose_page_check (self);
}

static void
on_template (OgComposePage  *self,
             OgPostTemplate *post_template)
{
  og_compose_page_take_template (self, post_template);
}

static void
on_all_templates (OgComposePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "compose.templates", NULL);
}

static void
on_series_saved (OgComposePage *self)
{
  og_compose_page_leave (self);
}

/* The draft is stored first: the dialog may put occurrences in its place. */
static void
on_flushed (GtkWidget    *widget,
            const GValue *value,
            gpointer      data)
{
  OgComposePage *self = OG_COMPOSE_PAGE (widget);
  AdwDialog *dialog = og_repeat_dialog_new (self->engine, self->post);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_series_saved), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
on_repeat (OgComposePage *self)
{
  og_widget_then (GTK_WIDGET (self), og_draft_keeper_flush (self->keeper), on_flushed, NULL, NULL,
                  NULL);
}

/* A picture in the clipboard becomes one of the post; text goes its usual way. */
static void
on_paste (OgComposePage *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (og_picture_box_paste (self->pictures, clipboard))
    g_signal_stop_emission_by_name (og_text_box_get_view (self->text), "paste-clipboard");
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         OgComposePage *self)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *at = files; at != NULL; at = at->next)
    og_picture_box_add_file (self->pictures, at->data);
  g_slist_free (files);
  return TRUE;
}

static void
on_take (OgComposePage *self)
{
  g_autofree char *local = NULL;

  if (self->next_attended == 0)
    return;
  local = og_local_time_from_unix (self->next_attended, og_engine_get_office (self->engine)->zone);
  og_when_box_set_local_time (self->when, local);
  og_compose_page_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->when));
}

/* The list may be made anew by what happens there. */
static void
on_wanted (OgComposePage *self,
           const OgCheck *wanted)
{
  const OgCheck check = *wanted;

  og_compose_page_go_to (self, &check);
}

/**
 * og_compose_page_leave:
 *
 * There is no draft any more: the page goes, and keeps nothing.
 */
void
og_compose_page_leave (OgComposePage *self)
{
  self->over = TRUE;
  og_draft_keeper_stop (self->keeper);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
on_save_failed (OgComposePage *self,
                GError        *error)
{
  g_autofree char *sentence = og_words_error (error);

  g_message ("%s", error->message);
  og_toast_show (og_compose_page_get_toast_place (self), sentence);
}

static void
og_compose_page_shown (AdwNavigationPage *page)
{
  OgComposePage *self = OG_COMPOSE_PAGE (page);

  g_set_weak_pointer (&self->window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (page))));
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add_seconds (REFRESH_SECONDS, on_refresh, self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* How it was when it was left can be gone back to. */
static void
keep_version (OgComposePage *self)
{
  if (self->post->id != 0 && *self->post->text != '\0')
    dex_future_disown (og_engine_keep_version (self->engine, self->post->id, self->post->text));
}

static void
og_compose_page_hidden (AdwNavigationPage *page)
{
  OgComposePage *self = OG_COMPOSE_PAGE (page);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->over || self->planning)
    return;
  dex_future_disown (og_draft_keeper_flush (self->keeper));
  keep_version (self);
  if (self->post->id != 0 || *self->post->text != '\0' ||
      g_list_model_get_n_items (G_LIST_MODEL (self->post->attachments)) > 0)
    og_toast_show (og_compose_page_get_toast_place (self), _("Kept as a draft. It is not planned."));
}

static void
og_compose_page_dispose (GObject *object)
{
  OgComposePage *self = OG_COMPOSE_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->keeper != NULL && !self->over)
    dex_future_disown (og_draft_keeper_flush (self->keeper));
  g_clear_object (&self->keeper);
  g_clear_object (&self->neighbours);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_COMPOSE_PAGE);

  G_OBJECT_CLASS (og_compose_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, refusal);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, chips);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, templates_box);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, templates);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, text);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, pictures);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, when);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, hint_box);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, hint_label);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, take_button);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, more);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, checks);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, preview);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, sender_label);
  gtk_widget_class_bind_template_child (widget_class, OgComposePage, plan_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_turned);
  gtk_widget_class_bind_template_callback (widget_class, on_template);
  gtk_widget_class_bind_template_callback (widget_class, on_all_templates);
  gtk_widget_class_bind_template_callback (widget_class, on_repeat);
  gtk_widget_class_bind_template_callback (widget_class, on_take);
  gtk_widget_class_bind_template_callback (widget_class, on_wanted);
}

static void
og_compose_page_class_init (OgComposePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_compose_page_dispose;
  page_class->shown = og_compose_page_shown;
  page_class->hidden = og_compose_page_hidden;

  g_type_ensure (OG_TYPE_REFUSAL_NOTE);
  g_type_ensure (OG_TYPE_CHANNEL_CHIPS);
  g_type_ensure (OG_TYPE_TEMPLATE_BAR);
  g_type_ensure (OG_TYPE_TEXT_BOX);
  g_type_ensure (OG_TYPE_MORE_BOX);
  g_type_ensure (OG_TYPE_PICTURE_BOX);
  g_type_ensure (OG_TYPE_WHEN_BOX);
  g_type_ensure (OG_TYPE_CHECK_LIST);
  g_type_ensure (OG_TYPE_POST_PREVIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-compose-page.ui");
  bind_children (widget_class);
  og_compose_page_install_actions (widget_class);
  og_compose_page_install_templates (widget_class);
}

static void
og_compose_page_init (OgComposePage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before the text takes the name of a dragged file for text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * og_compose_page_new:
 * @post: a draft, or a new post (id 0), perhaps with a time and channels chosen already; it is
 *   changed while the person writes
 *
 * Returns: (transfer floating): the page, to be pushed
 */
AdwNavigationPage *
og_compose_page_new (OgEngine *engine,
                     OgPost   *post)
{
  OgComposePage *self = g_object_new (OG_TYPE_COMPOSE_PAGE, NULL);

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  self->keeper = og_draft_keeper_new (engine, post);
  if (post->id != 0)
    adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _("Draft"));

  og_channel_chips_set_post (self->chips, engine, post);
  og_template_bar_set_engine (self->templates, engine);
  og_text_box_set_post (self->text, engine, post);
  og_picture_box_set_post (self->pictures, engine, post);
  og_when_box_set_engine (self->when, engine);
  og_when_box_set_local_time (self->when, post->local_time);
  og_more_box_set_post (self->more, engine, post);
  g_signal_connect_object (og_text_box_get_view (self->text), "paste-clipboard",
                           G_CALLBACK (on_paste), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (on_save_failed), self,
                           G_CONNECT_SWAPPED);
  og_compose_page_check (self);
  return ADW_NAVIGATION_PAGE (self);
}
