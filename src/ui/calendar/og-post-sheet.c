/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-sheet.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-copy-post.h"
#include "og-count-line.h"
#include "og-delivery-row.h"
#include "og-post-preview.h"
#include "og-post-undo.h"
#include "og-toast.h"
#include "og-words.h"

struct _OgPostSheet
{
  AdwDialog parent_instance;

  OgEngine *engine;
  OgPost *post;
  gboolean leaving; /* an act of its own is about to close it */

  AdwNavigationView *views;
  OgPostPreview *preview;
  GtkListBox *alt_list;
  GtkListBox *deliveries_list;
  GtkWidget *change_row;
  GtkWidget *unplan_row;
  GtkWidget *edit_row;
  GtkWidget *copy_row;
  GtkWidget *delete_row;
  GtkTextView *edit_view;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (OgPostSheet, og_post_sheet, ADW_TYPE_DIALOG)

/* Whether a delivery of the post was sent to a channel that can do this afterwards. */
static gboolean
can_afterwards (OgPostSheet *self,
                OgAbility    ability)
{
  GListModel *deliveries = G_LIST_MODEL (self->post->deliveries);

  for (guint i = 0; i < g_list_model_get_n_items (deliveries); i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (deliveries, i);
      OgChannel *channel = og_engine_find_channel (self->engine, delivery->channel_id);

      if (delivery->kind == OG_DELIVERY_POST && delivery->state == OG_DELIVERY_SENT &&
          channel != NULL && og_engine_channel_can (self->engine, channel, ability))
        return TRUE;
    }
  return FALSE;
}

/* What has been sent anywhere cannot be a draft again. */
static gboolean
is_all_planned (OgPostSheet *self)
{
  GListModel *deliveries = G_LIST_MODEL (self->post->deliveries);

  for (guint i = 0; i < g_list_model_get_n_items (deliveries); i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (deliveries, i);

      if (delivery->state != OG_DELIVERY_PLANNED)
        return FALSE;
    }
  return self->post->state == OG_POST_PLANNED;
}

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
}

static void
refresh (OgPostSheet *self)
{
  gboolean planned = is_all_planned (self);
  guint n_pictures = g_list_model_get_n_items (G_LIST_MODEL (self->post->attachments));

  og_post_preview_show (self->preview, self->engine, self->post);
  gtk_list_box_bind_model (self->alt_list, G_LIST_MODEL (self->post->attachments), create_alt_row,
                           self, NULL);
  show_deliveries (self);
  gtk_widget_set_visible (GTK_WIDGET (self->alt_list), n_pictures > 0);
  gtk_widget_set_visible (self->change_row, planned);
  gtk_widget_set_visible (self->unplan_row, planned);
  gtk_widget_set_visible (self->edit_row, can_afterwards (self, OG_ABILITY_EDIT));
  gtk_widget_set_visible (self->delete_row, can_afterwards (self, OG_ABILITY_DELETE));
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

static void
on_gone (GtkWidget    *widget,
         const GError *error,
         gpointer      data)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
on_posts_changed (OgPostSheet *self)
{
  og_widget_then (GTK_WIDGET (self), og_engine_load_post (self->engine, self->post->id),
                  on_reloaded, on_gone, NULL, NULL);
}

/* Opens the draft that the post has become, or its copy. */
static void
open_in_composer (OgPostSheet *self,
                  gint64       post_id)
{
  g_autoptr (OgPostSheet) held = g_object_ref (self);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-post", "x", post_id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_change_ready (GtkWidget    *widget,
                 const GValue *value,
                 gpointer      data)
{
  OgPostSheet *self = OG_POST_SHEET (widget);

  open_in_composer (self, self->post->id);
}

static void
on_not_unplanned (GtkWidget    *widget,
                  const GError *error,
                  gpointer      data)
{
  OgPostSheet *self = OG_POST_SHEET (widget);
  g_autofree char *sentence = og_words_error (error);

  self->leaving = FALSE;
  g_message ("%s", error->message);
  og_toast_show (GTK_WIDGET (self->views), sentence);
}

static void
on_change (OgPostSheet *self)
{
  self->leaving = TRUE;
  og_widget_then (GTK_WIDGET (self), og_engine_unplan_post (self->engine, self->post->id),
                  on_change_ready, on_not_unplanned, NULL, NULL);
}

static void
on_unplanned (GtkWidget    *widget,
              const GValue *value,
              gpointer      data)
{
  OgPostSheet *self = OG_POST_SHEET (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  if (window != NULL)
    og_post_undo_offer (window, _("The post is a draft again. It will not go out."), self->engine,
                        self->post, og_engine_plan_post);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_unplan (OgPostSheet *self)
{
  self->leaving = TRUE;
  og_widget_then (GTK_WIDGET (self), og_engine_unplan_post (self->engine, self->post->id),
                  on_unplanned, on_not_unplanned, NULL, NULL);
}

static char *
dup_edited (OgPostSheet *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->edit_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* The line for every channel it was published on; whether one of them is too long for it. */
static gboolean
show_count (OgPostSheet *self)
{
  g_autoptr (GArray) ids = og_post_dup_channel_ids (self->post);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *text = dup_edited (self);
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
on_edit_changed (OgPostSheet *self)
{
  show_count (self);
}

static void
on_edit (OgPostSheet *self)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->edit_view), self->post->text, -1);
  adw_navigation_view_push_by_tag (self->views, "edit");
  gtk_widget_grab_focus (GTK_WIDGET (self->edit_view));
}

static void
on_edited (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgPostSheet *self = OG_POST_SHEET (widget);

  adw_navigation_view_pop_to_tag (self->views, "post");
  og_toast_show (GTK_WIDGET (self->views), _("The change is on its way."));
}

static void
on_edit_done (OgPostSheet *self)
{
  g_autofree char *text = dup_edited (self);
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0')
    og_toast_show (GTK_WIDGET (self->views), _("A post needs a text."));
  else if (show_count (self))
    og_toast_show (GTK_WIDGET (self->views), _("The text is too long."));
  else
    og_widget_then (GTK_WIDGET (self), og_engine_edit_published (self->engine, self->post, text),
                    on_edited, NULL, NULL, NULL);
}

static void
on_copied (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  open_in_composer (OG_POST_SHEET (widget), g_value_get_int64 (value));
}

static void
on_copy (OgPostSheet *self)
{
  og_widget_then (GTK_WIDGET (self), og_copy_post (self->engine, self->post), on_copied, NULL, NULL,
                  NULL);
}

static void
on_withdrawn (GtkWidget    *widget,
              const GValue *value,
              gpointer      data)
{
  og_toast_show (GTK_WIDGET (OG_POST_SHEET (widget)->views), _("The deletion is on its way."));
}

static void
on_delete_answer (OgPostSheet *self,
                  const char  *response)
{
  if (g_str_equal (response, "delete"))
    og_widget_then (GTK_WIDGET (self), og_engine_withdraw_published (self->engine, self->post),
                    on_withdrawn, NULL, NULL, NULL);
}

/* There is no undo at the network, so this is asked. */
static void
on_delete (OgPostSheet *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
    _("Delete from the Network?"),
    _("Citizens will no longer find the post, and answers to it lose their context. Copies on "
      "other servers are asked to go away, too, but nobody can force them. The text stays in your "
      "calendar. This cannot be undone.")));

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "delete", _("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_delete_answer), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
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
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/calendar/og-post-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, views);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, preview);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, alt_list);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, deliveries_list);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, change_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, unplan_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, edit_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, copy_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, delete_row);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, edit_view);
  gtk_widget_class_bind_template_child (widget_class, OgPostSheet, count_label);
  gtk_widget_class_bind_template_callback (widget_class, on_change);
  gtk_widget_class_bind_template_callback (widget_class, on_unplan);
  gtk_widget_class_bind_template_callback (widget_class, on_edit);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_delete);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_done);
}

static void
og_post_sheet_init (OgPostSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->edit_view), "changed",
                           G_CALLBACK (on_edit_changed), self, G_CONNECT_SWAPPED);
}

/**
 * og_post_sheet_new:
 * @post: planned or published
 *
 * Returns: (transfer floating): the dialog, to be presented; it follows what happens to the post
 */
AdwDialog *
og_post_sheet_new (OgEngine *engine,
                   OgPost   *post)
{
  OgPostSheet *self = g_object_new (OG_TYPE_POST_SHEET, NULL);

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  g_signal_connect_object (engine, "posts-changed", G_CALLBACK (on_posts_changed), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return ADW_DIALOG (self);
}
