/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-posts-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-day-facts.h"
#include "og-discard.h"
#include "og-foreign-posts.h"
#include "og-local-time.h"
#include "og-post-list.h"
#include "og-time-text.h"

struct _OgPostsDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  GDate day;    /* invalid: the drafts */
  gint64 from;  /* unix seconds: the day begins */
  gint64 to;
  guint turn;

  GtkStack *pages;
  OgPostList *list;
  AdwStatusPage *empty_page;
  GtkWidget *bottom;
};

G_DEFINE_FINAL_TYPE (OgPostsDialog, og_posts_dialog, ADW_TYPE_DIALOG)

static void
on_loaded (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgPostsDialog *self = OG_POSTS_DIALOG (widget);
  GListModel *posts = g_value_get_object (value);

  if (GPOINTER_TO_UINT (data) != self->turn)
    return;
  if (g_date_valid (&self->day))
    og_foreign_posts_add (self->engine, G_LIST_STORE (posts), self->from, self->to);
  og_post_list_set_posts (self->list, self->engine, posts);
  gtk_stack_set_visible_child_name (self->pages,
                                    g_list_model_get_n_items (posts) > 0 ? "list" : "empty");
}

static DexFuture *
list_day (OgPostsDialog *self)
{
  OgOffice *office = og_engine_get_office (self->engine);
  GDate next = self->day;
  g_autofree char *start = og_time_text_local (&self->day, 0);
  g_autofree char *end = NULL;

  g_date_add_days (&next, 1);
  end = og_time_text_local (&next, 0);
  if (!og_local_time_to_unix (start, office->zone, &self->from) ||
      !og_local_time_to_unix (end, office->zone, &self->to))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "unknown time zone %s", office->zone);
  return og_engine_list_posts (self->engine, self->from, self->to);
}

static void
reload (OgPostsDialog *self)
{
  DexFuture *future = g_date_valid (&self->day) ? list_day (self) :
                                                  og_engine_list_drafts (self->engine);

  self->turn++;
  og_widget_then (GTK_WIDGET (self), future, on_loaded, NULL, GUINT_TO_POINTER (self->turn), NULL);
}

/* The window shows the post; what was asked for here is answered. */
static void
on_open (OgPostsDialog *self,
         gint64         post_id)
{
  g_autoptr (OgPostsDialog) held = g_object_ref (self);

  if (post_id < 0)
    og_foreign_posts_open (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), self->engine, post_id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-post", "x", post_id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_discard (OgPostsDialog *self,
            OgPost        *post)
{
  og_discard_draft (GTK_WIDGET (self), self->engine, post);
}

static void
on_begin (OgPostsDialog *self)
{
  g_autoptr (OgPostsDialog) held = g_object_ref (self);
  char text[16];

  g_date_strftime (text, sizeof text, "%Y-%m-%d", &self->day);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-post", "s", text);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
og_posts_dialog_dispose (GObject *object)
{
  OgPostsDialog *self = OG_POSTS_DIALOG (object);

  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_POSTS_DIALOG);

  G_OBJECT_CLASS (og_posts_dialog_parent_class)->dispose (object);
}

static void
og_posts_dialog_class_init (OgPostsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_posts_dialog_dispose;

  g_type_ensure (OG_TYPE_POST_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/calendar/og-posts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPostsDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, OgPostsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, OgPostsDialog, empty_page);
  gtk_widget_class_bind_template_child (widget_class, OgPostsDialog, bottom);
  gtk_widget_class_bind_template_callback (widget_class, on_open);
  gtk_widget_class_bind_template_callback (widget_class, on_discard);
  gtk_widget_class_bind_template_callback (widget_class, on_begin);
}

static void
og_posts_dialog_init (OgPostsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
be_of_day (OgPostsDialog *self,
           const GDate   *day)
{
  g_autofree char *heading = og_day_heading (self->engine, day);
  GDate today = og_day_today (self->engine);

  self->day = *day;
  adw_dialog_set_title (ADW_DIALOG (self), heading);
  adw_status_page_set_title (self->empty_page, _("No Posts on This Day"));
  gtk_widget_set_visible (self->bottom, g_date_compare (day, &today) >= 0);
}

static void
be_of_drafts (OgPostsDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), _("Drafts"));
  adw_status_page_set_title (self->empty_page, _("No Drafts"));
  adw_status_page_set_description (self->empty_page,
                                   _("What you begin to write is kept here until you plan it."));
  og_post_list_set_of_drafts (self->list, TRUE);
  gtk_widget_set_visible (self->bottom, FALSE);
}

/**
 * og_posts_dialog_new:
 * @day: (nullable): the day whose posts it shows; %NULL for the drafts
 *
 * Returns: (transfer floating): the dialog, to be presented
 */
AdwDialog *
og_posts_dialog_new (OgEngine    *engine,
                     const GDate *day)
{
  OgPostsDialog *self = g_object_new (OG_TYPE_POSTS_DIALOG, NULL);

  self->engine = g_object_ref (engine);
  if (day != NULL)
    be_of_day (self, day);
  else
    be_of_drafts (self);
  g_signal_connect_object (engine, "posts-changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
  return ADW_DIALOG (self);
}
