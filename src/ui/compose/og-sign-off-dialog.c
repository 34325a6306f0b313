/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-off-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-plan.h"
#include "og-sign-off-box.h"
#include "og-sign-off-person.h"
#include "og-toast.h"
#include "og-words-sign-off.h"
#include "og-words.h"

/* Of the page with the ways to sign and the forms behind it; the question alone needs less. */
#define TALL 620

struct _OgSignOffDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  OgPost *post;
  gboolean busy; /* the engine has been asked */

  AdwNavigationView *views;
  AdwPreferencesGroup *reason_group;
  AdwEntryRow *by_row;
  GtkLabel *fault;
  OgSignOffBox *before;  /* the record of a draft that was submitted before */
  OgSignOffBox *waiting; /* (nullable): of the page that follows */
};

static guint submitted_signal;

G_DEFINE_FINAL_TYPE (OgSignOffDialog, og_sign_off_dialog, ADW_TYPE_DIALOG)

static void
show_fault (OgSignOffDialog *self,
            const char      *sentence)
{
  gtk_label_set_label (self->fault, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The window says it, since the dialog has gone. */
static void
on_decided (OgSignOffDialog *self,
            OgPost          *post)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *outcome = og_sign_off_outcome (self->engine, post);

  adw_dialog_close (ADW_DIALOG (self));
  if (window != NULL)
    og_toast_show (window, outcome);
}

static AdwNavigationPage *
make_waiting_page (OgSignOffDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  AdwNavigationPage *page;

  self->waiting = g_object_new (OG_TYPE_SIGN_OFF_BOX, NULL);
  g_signal_connect_object (self->waiting, "decided", G_CALLBACK (on_decided), self,
                           G_CONNECT_SWAPPED);
  og_sign_off_box_show (self->waiting, self->engine, self->post);
  g_object_set (clamp, "child", self->waiting, "margin-top", 12, "margin-bottom", 24, "margin-start",
                12, "margin-end", 12, NULL);
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  page = adw_navigation_page_new (view, _("Sign-Off"));
  return page;
}

static void
show_waiting (OgSignOffDialog *self)
{
  AdwNavigationPage *page = make_waiting_page (self);

  adw_navigation_view_replace (self->views, &page, 1);
  adw_dialog_set_content_height (ADW_DIALOG (self), TALL);
}

static void
on_loaded (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgSignOffDialog *self = OG_SIGN_OFF_DIALOG (widget);

  g_set_object (&self->post, g_value_get_object (value));
  self->busy = FALSE;
  show_waiting (self);
  g_signal_emit (self, submitted_signal, 0);
}

static void
on_not_submitted (GtkWidget    *widget,
                  const GError *error,
                  gpointer      data)
{
  OgSignOffDialog *self = OG_SIGN_OFF_DIALOG (widget);
  g_autofree char *sentence = og_words_error (error);

  self->busy = FALSE;
  g_message ("%s", error->message);
  show_fault (self, sentence);
}

static void
on_submitted (GtkWidget    *widget,
              const GValue *value,
              gpointer      data)
{
  OgSignOffDialog *self = OG_SIGN_OFF_DIALOG (widget);

  og_widget_then (widget, og_engine_load_post (self->engine, g_value_get_int64 (value)), on_loaded,
                  on_not_submitted, NULL, NULL);
}

static void
on_changed (OgSignOffDialog *self)
{
  show_fault (self, NULL);
}

static void
on_submit (OgSignOffDialog *self)
{
  g_autofree char *by = g_strstrip (
    g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->by_row))));

  if (self->busy)
    return;
  if (*by == '\0')
    {
      show_fault (self, _("Enter your name, so that the second person knows who asks."));
      gtk_widget_grab_focus (GTK_WIDGET (self->by_row));
      return;
    }
  self->busy = TRUE;
  og_widget_then (GTK_WIDGET (self), og_engine_submit_post (self->engine, self->post, by),
                  on_submitted, on_not_submitted, NULL, NULL);
}

static void
og_sign_off_dialog_dispose (GObject *object)
{
  OgSignOffDialog *self = OG_SIGN_OFF_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_SIGN_OFF_DIALOG);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);

  G_OBJECT_CLASS (og_sign_off_dialog_parent_class)->dispose (object);
}

static void
og_sign_off_dialog_class_init (OgSignOffDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_sign_off_dialog_dispose;
  submitted_signal = g_signal_new ("submitted", OG_TYPE_SIGN_OFF_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OG_TYPE_SIGN_OFF_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-sign-off-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSignOffDialog, views);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffDialog, reason_group);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffDialog, by_row);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, OgSignOffDialog, before);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_submit);
}

static void
og_sign_off_dialog_init (OgSignOffDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_sign_off_dialog_new:
 * @post: a draft, stored or not; or one that is submitted
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
og_sign_off_dialog_new (OgEngine *engine,
                        OgPost   *post)
{
  OgSignOffDialog *self = g_object_new (OG_TYPE_SIGN_OFF_DIALOG, NULL);
  g_autofree char *by = og_sign_off_dup_asker (engine, post);
  g_autofree char *reason = og_words_sign_off_reason (og_engine_get_sign_off_reason (engine, post),
                                                      og_engine_get_office (engine), post);
  g_autofree char *escaped = g_markup_escape_text (reason != NULL ? reason : "", -1);

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  adw_preferences_group_set_description (self->reason_group, escaped);
  gtk_editable_set_text (GTK_EDITABLE (self->by_row), by != NULL ? by : "");
  og_sign_off_box_show (self->before, engine, post);
  if (post->state == OG_POST_SUBMITTED)
    show_waiting (self);
  return ADW_DIALOG (self);
}
