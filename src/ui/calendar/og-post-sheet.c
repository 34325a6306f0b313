/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gi18n.h>

#include "og-await.h"
#include "og-delivery-row.h"
#include "og-foreign-posts.h"
#include "og-format.h"
#include "og-post-channels.h"
#include "og-post-sentence.h"
#include "og-post-sheet-private.h"
#include "og-toast.h"

G_DEFINE_FINAL_TYPE (OgPostSheet, og_post_sheet, ADW_TYPE_DIALOG)

static GtkWidget *
create_alt_row (gpointer item,
                gpointer data)
{
  OgAttachment *picture = item;

  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                       picture->name != NULL ? picture->name : "", "subtitle", picture->alt, NULL);
}

static GtkWidget *
create_delivery_row (gpointer item,
                     gpointer data)
{
  return og_delivery_row_new (OG_POST_SHEET (data)->engine, item);
}

/* A deletion that was made stands in the row of what was deleted. */
static gboolean
is_of_interest (gpointer item,
                gpointer data)
{
  OgDelivery *delivery = item;

  return delivery->kind != OG_DELIVERY_DELETE || delivery->state != OG_DELIVERY_SENT;
}

static void
show_deliveries (OgPostSheet *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_of_interest, NULL, NULL));
  g_autoptr (GtkFilterListModel) model = gtk_filter_list_model_new (
    g_object_ref (G_LIST_MODEL (self->post->deliveries)), filter);

  gtk_list_box_bind_model (self->deliveries_list, G_LIST_MODEL (model), create_delivery_row, self,
                           NULL);
  gtk_widget_set_visible (self->deliveries_group, g_list_model_get_n_items (G_LIST_MODEL (model)) > 0);
}

static void
show_note (OgPostSheet *self,
           const char  *icon,
           const char  *title,
           const char  *subtitle)
{
  gtk_image_set_from_icon_name (self->note_icon, icon);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note_row), title);
  adw_action_row_set_subtitle (self->note_row, subtitle);
}

/* What neither the preview nor the rows of the channels say. */
static void
show_notes (OgPostSheet *self)
{
  const gboolean foreign = og_post_is_foreign (self->post);
  const gboolean paused = self->post->state == OG_POST_PAUSED;
  const gboolean ends = self->post->expires > 0;

  if (foreign)
    show_note (self, og_post_icon (self->post), _("Planned by Another Program"),
               _("The server has it and publishes it at that time. It can be changed only where it was "
                 "planned."));
  else if (paused)
    show_note (self, og_post_icon (self->post), _("On Hold"),
               _("Nothing of it goes out until it is planned again."));
  if (ends)
    {
      g_autofree char *when = og_format_when (self->post->expires, self->post->zone,
                                              og_engine_now (self->engine));

      adw_action_row_set_subtitle (self->valid_row, when);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->note_row), foreign || paused);
  gtk_widget_set_visible (GTK_WIDGET (self->valid_row), ends);
  gtk_widget_set_visible (self->note_group, foreign || paused || ends);
}

/* The row that had the keyboard is there no more; the list alone does not hear Escape. */
static void
keep_focus (OgPostSheet *self,
            GtkWidget   *focus)
{
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->acts_group)) &&
      !gtk_widget_is_visible (focus))
    gtk_widget_child_focus (self->acts_group, GTK_DIR_TAB_FORWARD);
}

static void
refresh (OgPostSheet *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const gboolean foreign = og_post_is_foreign (self->post);
  g_autoptr (GListModel) channels = og_post_channels (self->engine, self->post);
  guint n_pictures = g_list_model_get_n_items (G_LIST_MODEL (self->post->attachments));

  og_post_preview_show (self->preview, self->engine, self->post, channels);
  gtk_list_box_bind_model (self->alt_list, G_LIST_MODEL (self->post->attachments), create_alt_row,
                           self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->alt_list), n_pictures > 0);
  show_notes (self);
  gtk_widget_set_visible (self->acts_group, !foreign);
  show_deliveries (self);
  og_sign_off_box_show (self->sign_off, self->engine, self->post);
  og_post_sheet_show_series (self);
  og_post_sheet_show_acts (self);
  keep_focus (self, focus);
}

static void
on_reloaded (GtkWidget    *widget,
             const GValue *value,
             gpointer      data)
{
  OgPostSheet *self = OG_POST_SHEET (widget);

  g_set_object (&self->post, g_value_get_object (value));
  if (self->post->state != OG_POST_DRAFT)
    refresh (self);
  else if (!self->leaving)
    adw_dialog_close (ADW_DIALOG (self));
}

/* Unless the sheet itself has taken it away: then it closes with a word about it. */
static void
on_gone (GtkWidget    *widget,
         const GError *error,
         gpointer      data)
{
  if (!OG_POST_SHEET (widget)->leaving)
    adw_dialog_close (ADW_DIALOG (widget));
}

static void
on_posts_changed (OgPostSheet *self)
{
  og_widget_then (GTK_WIDGET (self), og_engine_load_post (self->engine, self->post->id),
                  on_reloaded, on_gone, NULL, NULL);
}

/* The sheet goes where nothing is left to wait for: the post is a draft again. */
static void
on_decided (OgPostSheet *self,
            OgPost      *post)
{
  g_autofree char *outcome = og_sign_off_outcome (self->engine, post);

  if (post->state == OG_POST_DRAFT)
    og_post_sheet_leave_with (self, outcome);
  else
    og_toast_show (GTK_WIDGET (self->views), outcome);
}

static void
og_post_sheet_dispose (GObject *object)
{
  OgPostSheet *self = OG_POST_SHEET (object);

  if (self->deliveries_list != NULL)
    {
      gtk_list_box_bind_model (self->alt_list, NULL, NULL, NULL, NULL);
      gtk_list_box_bind_model (self->deliveries_list, NULL, NULL, NULL, NULL);
    }
  g_clear_object (&self->engine);
  g_clear_object (&self->post);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_POST_SHEET);

  G_OBJECT_CLASS (og_post_sheet_parent_class)->dispose (object);
}

static void
og_post_sheet_class_init (OgPostSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_post_sheet_dispose;

  g_type_ensure (OG_TYPE_POST_PREVIEW);
  g_type_ensure (OG_TYPE_SIGN_OFF_BOX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/calendar/og-post-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, views);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, preview);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, alt_list);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, note_group);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, note_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, note_icon);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, valid_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, deliveries_group);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, deliveries_list);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, sign_off);
  gtk_widget_class_bind_template_callback (widget_class, on_decided);
  og_post_sheet_bind_acts (widget_class);
  og_post_sheet_bind_series (widget_class);
}

static void
og_post_sheet_init (OgPostSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_post_sheet_leave_with:
 * @sentence: translated
 *
 * Closes the sheet; the window says the sentence.
 */
void
og_post_sheet_leave_with (OgPostSheet *self,
                          const char  *sentence)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  self->leaving = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
  if (window != NULL)
    og_toast_show (window, sentence);
}

/**
 * og_post_sheet_open_in_composer:
 * @post_id: the draft that the post has become, or one that was made from it
 */
void
og_post_sheet_open_in_composer (OgPostSheet *self,
                                gint64       post_id)
{
  g_autoptr (OgPostSheet) held = g_object_ref (self);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-post", "x", post_id);
  adw_dialog_close (ADW_DIALOG (self));
}

static AdwDialog *
sheet_new (OgEngine *engine,
           OgPost   *post)
{
  OgPostSheet *self = g_object_new (OG_TYPE_POST_SHEET, NULL);

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  if (!og_post_is_foreign (post))
    g_signal_connect_object (engine, "posts-changed", G_CALLBACK (on_posts_changed), self,
                             G_CONNECT_SWAPPED);
  refresh (self);
  return ADW_DIALOG (self);
}

/**
 * og_post_sheet_present:
 * @post: no draft; one that another program has planned is only shown
 * @widget: over whose window it stands
 *
 * Shows the post; the sheet follows what happens to it. If it is shown already, as after a double
 * click, nothing happens: a second sheet below the first would be left behind without the keyboard.
 */
void
og_post_sheet_present (OgEngine  *engine,
                       OgPost    *post,
                       GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  AdwDialog *shown = ADW_IS_APPLICATION_WINDOW (root) ?
                       adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) :
                       NULL;

  if (!OG_IS_POST_SHEET (shown) || OG_POST_SHEET (shown)->post->id != post->id)
    adw_dialog_present (sheet_new (engine, post), widget);
}
