/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-preview.h"

#include <glib/gi18n.h>

#include "og-channel-label.h"
#include "og-format.h"
#include "og-poll-limits.h"
#include "og-poll-text.h"
#include "og-preview-markup.h"
#include "og-preview-pictures.h"

struct _OgPostPreview
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgPost *post;
  GListModel *channels; /* of OgChannel: the chosen ones */
  gint64 channel_id;    /* the one shown; one that is not chosen any more gives way to the first */
  char *names;          /* of the drop-down, to leave it alone if unchanged */
  char *poll;           /* shown, likewise */
  gboolean setting;

  GtkDropDown *channel_drop;
  GtkWidget *head_box;
  AdwAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *handle_label;
  GtkLabel *text_label;
  GtkBox *poll_box;
  OgPreviewPictures *pictures;
  GtkLabel *when_label;
  GtkWidget *foot_box;
  GtkLabel *note_label;
};

G_DEFINE_FINAL_TYPE (OgPostPreview, og_post_preview, ADW_TYPE_BIN)

static void show (OgPostPreview *self);

static void
on_selected (OgPostPreview *self)
{
  g_autoptr (OgChannel) channel = NULL;

  if (self->setting || self->channels == NULL)
    return;
  channel = g_list_model_get_item (self->channels, gtk_drop_down_get_selected (self->channel_drop));
  if (channel == NULL)
    return;
  self->channel_id = channel->id;
  show (self);
}

/* Hashtags and names look like links, and lead nowhere from here. */
static gboolean
on_link (OgPostPreview *self,
         const char    *uri)
{
  return *uri == '\0';
}

static void
og_post_preview_dispose (GObject *object)
{
  OgPostPreview *self = OG_POST_PREVIEW (object);

  self->setting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_POST_PREVIEW);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);
  g_clear_object (&self->channels);
  g_clear_pointer (&self->names, g_free);
  g_clear_pointer (&self->poll, g_free);

  G_OBJECT_CLASS (og_post_preview_parent_class)->dispose (object);
}

static void
og_post_preview_class_init (OgPostPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_post_preview_dispose;

  g_type_ensure (OG_TYPE_PREVIEW_PICTURES);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-post-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, channel_drop);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, head_box);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, avatar);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, name_label);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, handle_label);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, text_label);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, poll_box);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, pictures);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, when_label);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, foot_box);
  gtk_widget_class_bind_template_child (widget_class, OgPostPreview, note_label);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_link);
}

static void
og_post_preview_init (OgPostPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static OgChannel *
find_channel (OgPostPreview *self,
              guint         *place)
{
  const guint n = g_list_model_get_n_items (self->channels);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (self->channels, i);

      *place = i;
      if (channel->id == self->channel_id)
        return g_steal_pointer (&channel);
    }
  *place = 0;
  return g_list_model_get_item (self->channels, 0);
}

static void
show_names (OgPostPreview *self,
            guint          selected)
{
  const guint n = g_list_model_get_n_items (self->channels);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (self->channels, i);
      g_autofree char *label = og_channel_label (self->engine, channel, self->channels);

      gtk_string_list_append (names, label);
      g_string_append_printf (all, "%s\n", label);
    }
  self->setting = TRUE;
  if (g_set_str (&self->names, all->str))
    gtk_drop_down_set_model (self->channel_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->channel_drop, n > 0 ? selected : GTK_INVALID_LIST_POSITION);
  self->setting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->channel_drop), n > 1);
}

static void
show_head (OgPostPreview *self,
           OgChannel     *channel)
{
  const char *name = channel != NULL ? channel->name : og_engine_get_office (self->engine)->name;

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_text (self->name_label, name != NULL ? name : "");
  gtk_label_set_text (self->handle_label, channel != NULL ? channel->handle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->handle_label),
                          channel != NULL && *channel->handle != '\0');
}

/* Where there are no polls the options stand in the text. */
static void
show_text (OgPostPreview *self,
           OgChannel     *channel,
           gboolean       by_hand,
           gboolean       polls)
{
  const char *own = channel != NULL ? og_post_get_text_for (self->post, channel->id) :
                                      self->post->text;
  const gboolean with_options = self->post->poll != NULL && !polls;
  g_autofree char *text = with_options ? og_poll_as_text (own, self->post->poll) : g_strdup (own);
  g_autofree char *markup = og_preview_markup (text);
  const gboolean blank = *text == '\0';

  if (blank)
    gtk_label_set_text (self->text_label, _("The text will stand here."));
  else if (by_hand)
    gtk_label_set_text (self->text_label, text);
  else
    gtk_label_set_markup (self->text_label, markup);
  if (blank)
    gtk_widget_add_css_class (GTK_WIDGET (self->text_label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text_label), "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (self->text_label),
                          !blank || g_list_model_get_n_items (
                                      G_LIST_MODEL (self->post->attachments)) == 0);
}

static void
fill_poll (OgPostPreview *self)
{
  g_auto (GStrv) options = og_poll_options (self->post->poll);
  g_autofree char *duration = og_poll_duration_words (self->post->poll_seconds);
  GtkWidget *first = NULL;
  GtkWidget *label = gtk_label_new (duration);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->poll_box))) != NULL)
    gtk_box_remove (self->poll_box, child);
  for (guint i = 0; options[i] != NULL; i++)
    {
      GtkWidget *option = gtk_check_button_new_with_label (options[i]);

      if (!self->post->poll_multiple && first != NULL)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (option), GTK_CHECK_BUTTON (first));
      else if (!self->post->poll_multiple)
        first = option;
      gtk_widget_set_focusable (option, FALSE);
      gtk_widget_set_can_target (option, FALSE);
      gtk_box_append (self->poll_box, option);
    }
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->poll_box, label);
}

static void
show_poll (OgPostPreview *self,
           gboolean       polls)
{
  const gboolean shown = self->post->poll != NULL && polls;
  g_autofree char *poll = shown ? g_strdup_printf ("%d %d %s", self->post->poll_multiple,
                                                   self->post->poll_seconds, self->post->poll) :
                                  NULL;

  if (g_set_str (&self->poll, poll) && shown)
    fill_poll (self);
  gtk_widget_set_visible (GTK_WIDGET (self->poll_box), shown);
}

static void
show_when (OgPostPreview *self,
           gboolean       by_hand)
{
  g_autofree char *when = NULL;

  if (self->post->local_time != NULL)
    when = og_format_when (self->post->due, self->post->zone, og_engine_now (self->engine));
  gtk_label_set_text (self->when_label, when != NULL ? when : _("No day and time yet"));
  gtk_label_set_text (self->note_label,
                      by_hand ? _("To be copied: you publish this by yourself at that time.") :
                      og_engine_get_practice (self->engine) ?
                                _("Practice: only the citizens of the practice town see it.") :
                                _("About as people see it. Every program shows it a little "
                                  "differently."));
}

static void
show (OgPostPreview *self)
{
  guint place = 0;
  g_autoptr (OgChannel) channel = find_channel (self, &place);
  const gboolean by_hand = channel != NULL &&
                           og_engine_channel_can (self->engine, channel, OG_ABILITY_BY_HAND);
  const gboolean polls = channel == NULL ||
                         og_engine_channel_can (self->engine, channel, OG_ABILITY_POLL);
  /* Reply, boost, favourite, bookmark stand below a post where it is counted as Mastodon does. */
  const gboolean foot = channel != NULL && !by_hand &&
                        og_engine_get_count_kind (self->engine, channel) == OG_COUNT_MASTODON;

  show_names (self, place);
  show_head (self, channel);
  show_text (self, channel, by_hand, polls);
  show_poll (self, polls);
  show_when (self, by_hand);
  og_preview_pictures_show (self->pictures, self->engine, G_LIST_MODEL (self->post->attachments));
  gtk_widget_set_visible (self->head_box, !by_hand);
  gtk_widget_set_visible (self->foot_box, foot);
}

/**
 * og_post_preview_show:
 * @post: shown as it is now
 * @channels: of OgChannel: those chosen now
 */
void
og_post_preview_show (OgPostPreview *self,
                      OgEngine      *engine,
                      OgPost        *post,
                      GListModel    *channels)
{
  g_set_object (&self->engine, engine);
  g_set_object (&self->post, post);
  g_set_object (&self->channels, channels);
  show (self);
}

/**
 * og_post_preview_turn_to:
 *
 * Another channel's text is being written: with the next og_post_preview_show() that one is shown.
 */
void
og_post_preview_turn_to (OgPostPreview *self,
                         gint64         channel_id)
{
  if (channel_id != 0)
    self->channel_id = channel_id;
}
