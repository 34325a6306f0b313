/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-edit-page.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-count-line.h"
#include "og-sign-off-form.h"
#include "og-words-sign-off.h"
#include "og-words.h"

struct _OgPostEditPage
{
  AdwNavigationPage parent_instance;

  OgEngine *engine;
  OgPost *post;

  GtkLabel *reason;
  GtkTextView *view;
  GtkLabel *count_label;
  GtkLabel *fault;
};

static guint edited_signal;

G_DEFINE_FINAL_TYPE (OgPostEditPage, og_post_edit_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
dup_text (OgPostEditPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* The line for every channel it was published on; whether one of them is too long for it. */
static gboolean
show_count (OgPostEditPage *self)
{
  g_autoptr (GArray) ids = og_post_dup_channel_ids (self->post);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *text = dup_text (self);
  gboolean any_too_long = FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      OgChannel *channel = og_engine_find_channel (self->engine, g_array_index (ids, gint64, i));
      g_autofree char *line = NULL;
      gboolean too_long;

      if (channel == NULL)
        continue;
      line = og_count_line (self->engine, channel, text, ids->len > 1, &too_long);
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? " · " : "", line);
      any_too_long = any_too_long || too_long;
    }
  gtk_label_set_text (self->count_label, lines->str);
  return any_too_long;
}

static void
show_fault (OgPostEditPage *self,
            const char     *sentence)
{
  gtk_label_set_label (self->fault, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_changed (OgPostEditPage *self)
{
  show_count (self);
  show_fault (self, NULL);
}

static void
on_signed (OgPostEditPage *self)
{
  g_signal_emit (self, edited_signal, 0);
}

static void ask_second_person (OgPostEditPage *self,
                               OgSignOffKind   kind);

static void
on_express_wanted (OgPostEditPage *self)
{
  ask_second_person (self, OG_SIGN_OFF_EXPRESS);
}

static void
ask_second_person (OgPostEditPage *self,
                   OgSignOffKind   kind)
{
  GtkWidget *views = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  g_autofree char *text = dup_text (self);
  AdwNavigationPage *form = og_sign_off_form_new (self->engine, self->post, kind, text);

  g_signal_connect_object (form, "decided", G_CALLBACK (on_signed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "express-wanted", G_CALLBACK (on_express_wanted), self,
                           G_CONNECT_SWAPPED);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (views), form);
}

static void
on_edited (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  g_signal_emit (widget, edited_signal, 0);
}

/* The rules may ask for a second person in a way that only the new text shows, as by a name in it. */
static void
on_not_edited (GtkWidget    *widget,
               const GError *error,
               gpointer      data)
{
  OgPostEditPage *self = OG_POST_EDIT_PAGE (widget);
  g_autofree char *sentence = og_words_error (error);

  if (g_error_matches (error, OG_ERROR, OG_ERROR_UNSIGNED))
    {
      ask_second_person (self, OG_SIGN_OFF_SIGNED);
      return;
    }
  g_message ("%s", error->message);
  show_fault (self, sentence);
}

static void
on_done (OgPostEditPage *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0')
    show_fault (self, _("A post needs a text."));
  else if (show_count (self))
    show_fault (self, _("The text is too long."));
  else
    og_widget_then (GTK_WIDGET (self), og_engine_edit_published (self->engine, self->post, text),
                    on_edited, on_not_edited, NULL, NULL);
}

static void
og_post_edit_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (OG_POST_EDIT_PAGE (page)->view));
}

static void
og_post_edit_page_dispose (GObject *object)
{
  OgPostEditPage *self = OG_POST_EDIT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_POST_EDIT_PAGE);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);

  G_OBJECT_CLASS (og_post_edit_page_parent_class)->dispose (object);
}

static void
og_post_edit_page_class_init (OgPostEditPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_post_edit_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = og_post_edit_page_shown;
  edited_signal = g_signal_new ("edited", OG_TYPE_POST_EDIT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/calendar/og-post-edit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPostEditPage, reason);
  gtk_widget_class_bind_template_child (widget_class, OgPostEditPage, view);
  gtk_widget_class_bind_template_child (widget_class, OgPostEditPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, OgPostEditPage, fault);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
og_post_edit_page_init (OgPostEditPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

/**
 * og_post_edit_page_new:
 * @post: published
 *
 * Returns: (transfer floating): the page, to be pushed
 */
AdwNavigationPage *
og_post_edit_page_new (OgEngine *engine,
                       OgPost   *post)
{
  OgPostEditPage *self = g_object_new (OG_TYPE_POST_EDIT_PAGE, NULL);
  g_autofree char *reason = og_words_sign_off_reason (og_engine_get_sign_off_reason (engine, post),
                                                      og_engine_get_office (engine), post);

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), post->text, -1);
  show_count (self);
  return ADW_NAVIGATION_PAGE (self);
}
