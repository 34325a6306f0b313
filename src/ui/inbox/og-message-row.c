/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-message-row.h"

#include <glib/gi18n.h>

#include "og-format.h"
#include "og-inbox-words.h"
#include "og-message-media.h"
#include "og-open-link.h"
#include "og-personal-line.h"
#include "og-words.h"

struct _OgMessageRow
{
  GtkListBoxRow parent_instance;

  OgEngine *engine;
  OgMessage *message;

  GtkWidget *automatic_icon;
  GtkLabel *author;
  GtkImage *visibility_icon;
  GtkLabel *time;
  GtkLabel *text;
  GtkBox *media;
  OgPersonalLine *personal;
};

enum
{
  PRIVATE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgMessageRow, og_message_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
on_activate_link (OgMessageRow *self,
                  const char   *uri)
{
  og_open_link (GTK_WIDGET (self), uri);
  return TRUE;
}

static void
on_private_wanted (OgMessageRow *self)
{
  g_signal_emit (self, signals[PRIVATE_WANTED], 0);
}

static void
on_open_clicked (GtkButton    *button,
                 OgMessageRow *self)
{
  og_open_link (GTK_WIDGET (self), g_object_get_data (G_OBJECT (button), "og-url"));
}

static const char *
media_icon (OgMedia *media)
{
  if (g_str_equal (media->type, "video") || g_str_equal (media->type, "gifv"))
    return "video-x-generic-symbolic";
  if (g_str_equal (media->type, "audio"))
    return "audio-x-generic-symbolic";
  return "image-x-generic-symbolic";
}

static char *
media_words (OgMedia *media)
{
  gboolean is_video = g_str_equal (media->type, "video") || g_str_equal (media->type, "gifv");
  gboolean is_audio = g_str_equal (media->type, "audio");

  if (*media->alt == '\0')
    return g_strdup (is_video ? _("Video without a description") :
                     is_audio ? _("Recording without a description") :
                                _("Picture without a description"));
  if (is_video)
    /* Translators: %s is the description that the author gave */
    return g_strdup_printf (_("Video: %s"), media->alt);
  if (is_audio)
    /* Translators: %s is the description that the author gave */
    return g_strdup_printf (_("Recording: %s"), media->alt);
  /* Translators: %s is the description that the author gave */
  return g_strdup_printf (_("Picture: %s"), media->alt);
}

static void
add_media (OgMessageRow *self,
           OgMedia      *media)
{
  g_autofree char *words = media_words (media);
  g_autofree char *action = NULL;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (media_icon (media));
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Open in the Browser"));
  /* Translators: %s is "Picture: a broken street lamp" */
  action = g_strdup_printf (_("Open in the browser: %s"), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, action,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "og-url", g_strdup (media->url), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_open_clicked), self, 0);

  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (self->media, line);
}

static void
show_media (OgMessageRow *self)
{
  g_autoptr (GPtrArray) media = og_message_list_media (self->message);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->media))) != NULL)
    gtk_box_remove (self->media, child);
  for (guint i = 0; i < media->len; i++)
    add_media (self, media->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->media), media->len > 0);
}

/* What the program said by itself is none of the clerk's words. */
static const char *
author_words (OgMessage *message)
{
  if (message->own)
    return message->automatic ? _("Automatic answer") : C_("author", "You");
  if (message->author_name != NULL && *message->author_name != '\0')
    return message->author_name;
  return message->author_handle;
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
show_author (OgMessageRow *self)
{
  OgMessage *message = self->message;
  GtkWidget *letter = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self));

  gtk_label_set_label (self->author, author_words (message));
  gtk_widget_set_visible (self->automatic_icon, message->own && message->automatic);
  set_css_class (letter, "og-own", message->own && !message->automatic);
  set_css_class (letter, "og-automatic", message->own && message->automatic);
}

static void
show_visibility (OgMessageRow *self)
{
  g_autofree char *sentence = og_words_visibility_sentence (self->message->visibility,
                                                            self->message->author_name);

  gtk_image_set_from_icon_name (self->visibility_icon,
                                og_words_visibility_icon (self->message->visibility));
  /* Of our own letters the other one's name is not known here. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->visibility_icon),
                               self->message->own ?
                                 og_words_visibility_word (self->message->visibility) :
                                 sentence);
}

static void
og_message_row_dispose (GObject *object)
{
  OgMessageRow *self = OG_MESSAGE_ROW (object);

  g_clear_object (&self->message);
  g_clear_object (&self->engine);
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_MESSAGE_ROW);

  G_OBJECT_CLASS (og_message_row_parent_class)->dispose (object);
}

static void
og_message_row_class_init (OgMessageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_message_row_dispose;

  signals[PRIVATE_WANTED] = g_signal_new ("private-wanted", OG_TYPE_MESSAGE_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OG_TYPE_PERSONAL_LINE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/inbox/og-message-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OgMessageRow, automatic_icon);
  gtk_widget_class_bind_template_child (widget_class, OgMessageRow, author);
  gtk_widget_class_bind_template_child (widget_class, OgMessageRow, visibility_icon);
  gtk_widget_class_bind_template_child (widget_class, OgMessageRow, time);
  gtk_widget_class_bind_template_child (widget_class, OgMessageRow, text);
  gtk_widget_class_bind_template_child (widget_class, OgMessageRow, media);
  gtk_widget_class_bind_template_child (widget_class, OgMessageRow, personal);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_link);
  gtk_widget_class_bind_template_callback (widget_class, on_private_wanted);
}

static void
og_message_row_init (OgMessageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * og_message_row_new:
 *
 * Returns: (transfer floating): a row that shows the message
 */
OgMessageRow *
og_message_row_new (OgEngine  *engine,
                    OgMessage *message)
{
  OgMessageRow *self = g_object_new (OG_TYPE_MESSAGE_ROW, NULL);

  self->engine = g_object_ref (engine);
  og_message_row_set_message (self, message);
  return self;
}

/**
 * og_message_row_get_message:
 *
 * Returns: (transfer none): what it shows
 */
OgMessage *
og_message_row_get_message (OgMessageRow *self)
{
  g_return_val_if_fail (OG_IS_MESSAGE_ROW (self), NULL);

  return self->message;
}

/**
 * og_message_row_set_message:
 * @message: the same message, perhaps changed
 *
 * What did not change is left alone, so that a text selected in it stays selected.
 */
void
og_message_row_set_message (OgMessageRow *self,
                            OgMessage    *message)
{
  g_return_if_fail (OG_IS_MESSAGE_ROW (self));

  g_set_object (&self->message, message);
  show_author (self);
  show_visibility (self);
  if (g_strcmp0 (gtk_label_get_label (self->text), message->markup) != 0)
    gtk_label_set_markup (self->text, message->markup);
  gtk_widget_set_visible (GTK_WIDGET (self->text), *message->text != '\0');
  show_media (self);
  og_personal_line_set_message (self->personal, self->engine, message);
  og_message_row_update_time (self);
}

/**
 * og_message_row_update_time:
 *
 * "today" becomes "yesterday".
 */
void
og_message_row_update_time (OgMessageRow *self)
{
  OgOffice *office = NULL;
  g_autofree char *when = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (OG_IS_MESSAGE_ROW (self));

  office = og_engine_get_office (self->engine);
  when = og_format_when (self->message->created, office->zone, og_engine_now (self->engine));
  sentence = og_inbox_message_sentence (self->engine, self->message);
  gtk_label_set_label (self->time, when);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}
