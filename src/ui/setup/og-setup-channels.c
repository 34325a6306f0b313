/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-channels.h"

#include "og-words.h"

struct _OgSetupChannels
{
  OgSetupPage parent_instance;

  AdwPreferencesGroup *accounts;
  GtkWidget *hint;
  GPtrArray *rows; /* of AdwActionRow, borrowed: one for each channel */
};

G_DEFINE_FINAL_TYPE (OgSetupChannels, og_setup_channels, OG_TYPE_SETUP_PAGE)

static void
add_row (OgSetupChannels *self,
         OgChannel       *channel)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (og_words_channel_icon (channel));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), channel->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), channel->handle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (32, channel->name, TRUE));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_widget_set_tooltip_text (icon, og_words_channel_word (channel));
  adw_preferences_group_add (self->accounts, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_channels (OgSetupChannels *self)
{
  GListModel *channels = og_engine_get_channels (og_setup_page_get_engine (OG_SETUP_PAGE (self)));
  const guint n_channels = g_list_model_get_n_items (channels);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->accounts, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_channels; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      add_row (self, channel);
    }
  gtk_widget_set_visible (self->hint, n_channels == 0);
  og_setup_page_changed (OG_SETUP_PAGE (self));
}

static void
og_setup_channels_constructed (GObject *object)
{
  OgSetupChannels *self = OG_SETUP_CHANNELS (object);
  GListModel *channels = og_engine_get_channels (og_setup_page_get_engine (OG_SETUP_PAGE (self)));

  G_OBJECT_CLASS (og_setup_channels_parent_class)->constructed (object);
  g_signal_connect_object (channels, "items-changed", G_CALLBACK (show_channels), self,
                           G_CONNECT_SWAPPED);
  show_channels (self);
}

static void
og_setup_channels_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_SETUP_CHANNELS);

  G_OBJECT_CLASS (og_setup_channels_parent_class)->dispose (object);
}

static void
og_setup_channels_finalize (GObject *object)
{
  g_ptr_array_unref (OG_SETUP_CHANNELS (object)->rows);

  G_OBJECT_CLASS (og_setup_channels_parent_class)->finalize (object);
}

static void
og_setup_channels_class_init (OgSetupChannelsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = og_setup_channels_constructed;
  object_class->dispose = og_setup_channels_dispose;
  object_class->finalize = og_setup_channels_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-setup-channels.ui");
  gtk_widget_class_bind_template_child (widget_class, OgSetupChannels, accounts);
  gtk_widget_class_bind_template_child (widget_class, OgSetupChannels, hint);
}

static void
og_setup_channels_init (OgSetupChannels *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
