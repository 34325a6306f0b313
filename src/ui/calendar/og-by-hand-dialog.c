/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-by-hand-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-plan.h"
#include "og-save-picture.h"
#include "og-thumbnail.h"
#include "og-toast.h"

#define THUMBNAIL_SIZE 48

struct _OgByHandDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  OgDelivery *delivery;
  OgPost *post; /* (nullable): until it is there */

  AdwActionRow *text_row;
  GtkWidget *pictures_group;
  GtkListBox *pictures;
  AdwPreferencesGroup *done_group;
  AdwEntryRow *url_row;
  GtkLabel *fault;
};

G_DEFINE_FINAL_TYPE (OgByHandDialog, og_by_hand_dialog, ADW_TYPE_DIALOG)

static void
on_copy_text (OgByHandDialog *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->delivery->text);
  og_toast_show (GTK_WIDGET (self), _("The text is copied and can be pasted anywhere."));
}

static void
on_copy_alt (GtkWidget *button)
{
  OgAttachment *picture = g_object_get_data (G_OBJECT (button), "og-picture");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), picture->alt);
  og_toast_show (button, _("The description is copied and can be pasted anywhere."));
}

static void
on_save (OgByHandDialog *self,
         GtkWidget      *button)
{
  og_save_picture (GTK_WIDGET (self), self->engine,
                   g_object_get_data (G_OBJECT (button), "og-picture"));
}

static GtkWidget *
make_button (OgAttachment *picture,
             const char   *icon,
             char         *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "og-picture", g_object_ref (picture), g_object_unref);
  g_free (label);
  return button;
}

static GtkWidget *
make_picture_row (gpointer item,
                  gpointer data)
{
  OgByHandDialog *self = data;
  OgAttachment *picture = item;
  const char *name = picture->name != NULL ? picture->name : _("Picture");
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name,
                                 "title-lines", 0, "subtitle", picture->alt, "subtitle-lines", 0,
                                 "activatable", FALSE, NULL);
  /* Translators: %s is the name of a picture */
  GtkWidget *save = make_button (picture, "document-save-symbolic",
                                 g_strdup_printf (_("Save “%s”"), name));
  /* Translators: %s is the name of a picture */
  GtkWidget *copy = make_button (picture, "edit-copy-symbolic",
                                 g_strdup_printf (_("Copy the Description of “%s”"), name));
  GtkWidget *image = og_thumbnail_new ();
  g_autofree char *path = og_engine_dup_picture_path (self->engine, picture);

  og_thumbnail_set_frame (OG_THUMBNAIL (image), THUMBNAIL_SIZE, THUMBNAIL_SIZE);
  og_thumbnail_set_picture (OG_THUMBNAIL (image), path, picture->alt);
  g_signal_connect_object (save, "clicked", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  g_signal_connect (copy, "clicked", G_CALLBACK (on_copy_alt), NULL);
  gtk_widget_set_visible (copy, *picture->alt != '\0');
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), copy);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), save);
  return row;
}

static void
show_fault (OgByHandDialog *self,
            const char     *sentence)
{
  gtk_label_set_label (self->fault, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
}

static void
on_url_changed (OgByHandDialog *self)
{
  show_fault (self, NULL);
}

static void
on_ticked_off (GtkWidget    *widget,
               const GValue *value,
               gpointer      data)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  adw_dialog_close (ADW_DIALOG (widget));
  if (window != NULL)
    og_toast_show (window, _("Noted as published."));
}

/* What is later opened in the browser has to be a page. */
static gboolean
is_page (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);

  return uri != NULL && g_uri_get_host (uri) != NULL &&
         (g_str_equal (g_uri_get_scheme (uri), "https") ||
          g_str_equal (g_uri_get_scheme (uri), "http"));
}

static void
on_done (OgByHandDialog *self)
{
  g_autofree char *url = g_strstrip (
    g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->url_row))));

  if (*url != '\0' && !is_page (url))
    {
      show_fault (self, _("Write the address as https://…, or leave the field empty."));
      gtk_widget_grab_focus (GTK_WIDGET (self->url_row));
      return;
    }
  og_widget_then (GTK_WIDGET (self),
                  og_engine_published_by_hand (self->engine, self->delivery->id,
                                               *url != '\0' ? url : NULL),
                  on_ticked_off, NULL, NULL, NULL);
}

static void
on_loaded (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgByHandDialog *self = OG_BY_HAND_DIALOG (widget);
  GListModel *pictures;

  g_set_object (&self->post, g_value_get_object (value));
  pictures = G_LIST_MODEL (self->post->attachments);
  gtk_widget_set_visible (self->pictures_group, g_list_model_get_n_items (pictures) > 0);
  gtk_list_box_bind_model (self->pictures, pictures, make_picture_row, self, NULL);
}

static void
og_by_hand_dialog_dispose (GObject *object)
{
  OgByHandDialog *self = OG_BY_HAND_DIALOG (object);

  if (self->pictures != NULL)
    gtk_list_box_bind_model (self->pictures, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_BY_HAND_DIALOG);
  g_clear_object (&self->engine);
  g_clear_object (&self->delivery);
  g_clear_object (&self->post);

  G_OBJECT_CLASS (og_by_hand_dialog_parent_class)->dispose (object);
}

static void
og_by_hand_dialog_class_init (OgByHandDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_by_hand_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/calendar/og-by-hand-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgByHandDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, OgByHandDialog, pictures_group);
  gtk_widget_class_bind_template_child (widget_class, OgByHandDialog, pictures);
  gtk_widget_class_bind_template_child (widget_class, OgByHandDialog, done_group);
  gtk_widget_class_bind_template_child (widget_class, OgByHandDialog, url_row);
  gtk_widget_class_bind_template_child (widget_class, OgByHandDialog, fault);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_text);
  gtk_widget_class_bind_template_callback (widget_class, on_url_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

static void
og_by_hand_dialog_init (OgByHandDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->pictures_group, FALSE);
}

/**
 * og_by_hand_dialog_new:
 * @delivery: one whose time has come at a channel where a person publishes
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
og_by_hand_dialog_new (OgEngine   *engine,
                       OgDelivery *delivery)
{
  OgByHandDialog *self = g_object_new (OG_TYPE_BY_HAND_DIALOG, NULL);
  OgChannel *channel = og_engine_find_channel (engine, delivery->channel_id);

  self->engine = g_object_ref (engine);
  self->delivery = g_object_ref (delivery);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text_row), delivery->text);
  if (channel != NULL)
    {
      /* Translators: %s is the name of a channel, such as "Schaukasten" */
      g_autofree char *title = g_strdup_printf (_("Publish on %s"), channel->name);

      adw_dialog_set_title (ADW_DIALOG (self), title);
    }
  og_widget_then (GTK_WIDGET (self), og_engine_load_post (engine, delivery->post_id), on_loaded, NULL,
                  NULL, NULL);
  return ADW_DIALOG (self);
}
