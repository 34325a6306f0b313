/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-preview.h"

#include <glib/gi18n.h>

#include "og-format.h"
#include "og-link-markup.h"
#include "og-thumbnail.h"

#define MOST_PICTURES 4
#define PICTURE_HEIGHT 150

struct _OgPostPreview
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *handle_label;
  GtkLabel *text_label;
  GtkBox *pictures_box;
  GtkLabel *when_label;
};

G_DEFINE_FINAL_TYPE (OgPostPreview, og_post_preview, ADW_TYPE_BIN)

static void
og_post_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_POST_PREVIEW);

  G_OBJECT_CLASS (og_post_preview_parent_class)->dispose (object);
}

static void
og_post_preview_class_init (OgPostPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_post_preview_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-post-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, avatar);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, name_label);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, handle_label);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, text_label);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, pictures_box);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, when_label);
}

static void
og_post_preview_init (OgPostPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_channels (OgPostPreview *self,
               OgEngine      *engine,
               OgPost        *post)
{
  g_autoptr (GArray) ids = og_post_dup_channel_ids (post);
  g_autoptr (GString) handles = g_string_new (NULL);
  const char *name = og_engine_get_office (engine)->name;

  for (guint i = ids->len; i > 0; i--)
    {
      OgChannel *channel = og_engine_find_channel (engine, g_array_index (ids, gint64, i - 1));

      if (channel == NULL)
        continue;
      name = channel->name;
      if (handles->len > 0)
        g_string_prepend (handles, " · ");
      g_string_prepend (handles, channel->handle);
    }
  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_text (self->name_label, name != NULL ? name : "");
  gtk_label_set_text (self->handle_label, handles->str);
  gtk_widget_set_visible (GTK_WIDGET (self->handle_label), handles->len > 0);
}

static void
show_pictures (OgPostPreview *self,
               OgEngine      *engine,
               OgPost        *post)
{
  GListModel *pictures = G_LIST_MODEL (post->attachments);
  guint n = MIN (g_list_model_get_n_items (pictures), MOST_PICTURES);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pictures_box));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);
      g_autofree char *path = og_engine_dup_picture_path (engine, picture);

      if (child == NULL)
        {
          child = og_thumbnail_new ();
          og_thumbnail_set_frame (OG_THUMBNAIL (child), -1, PICTURE_HEIGHT);
          gtk_box_append (self->pictures_box, child);
        }
      og_thumbnail_set_picture (OG_THUMBNAIL (child), path, picture->alt);
      child = gtk_widget_get_next_sibling (child);
    }
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_box_remove (self->pictures_box, child);
      child = next;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->pictures_box), n > 0);
}

/**
 * og_post_preview_show:
 * @post: shown as it is now; nothing of it is held
 */
void
og_post_preview_show (OgPostPreview *self,
                      OgEngine      *engine,
                      OgPost        *post)
{
  g_autofree char *markup = og_link_markup (post->text);
  g_autofree char *when = NULL;
  gboolean blank = *post->text == '\0';

  show_channels (self, engine, post);
  show_pictures (self, engine, post);
  if (blank)
    gtk_label_set_text (self->text_label, _("The text will stand here."));
  else
    gtk_label_set_markup (self->text_label, markup);
  if (blank)
    gtk_widget_add_css_class (GTK_WIDGET (self->text_label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text_label), "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (self->text_label),
                          !blank || !gtk_widget_get_visible (GTK_WIDGET (self->pictures_box)));
  if (post->local_time != NULL)
    when = og_format_when (post->due, post->zone, og_engine_now (engine));
  gtk_label_set_text (self->when_label, when != NULL ? when : _("No day and time yet"));
}
