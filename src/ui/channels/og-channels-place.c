/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-channels-place.h"

#include "og-channel-row.h"

struct _OgChannelsPlace
{
  OgPlace parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (OgChannelsPlace, og_channels_place, OG_TYPE_PLACE)

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  return og_channel_row_new (og_place_get_engine (OG_PLACE (data)), OG_CHANNEL (item));
}

static void
on_channels_changed (OgChannelsPlace *self)
{
  GListModel *channels = og_engine_get_channels (og_place_get_engine (OG_PLACE (self)));

  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (channels) > 0 ?
                                                   "channels" :
                                                   "empty");
}

static void
og_channels_place_shown (OgPlace *place)
{
  OgChannelsPlace *self = OG_CHANNELS_PLACE (place);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    og_channel_row_update (OG_CHANNEL_ROW (row));
}

static void
og_channels_place_constructed (GObject *object)
{
  OgChannelsPlace *self = OG_CHANNELS_PLACE (object);
  OgEngine *engine = og_place_get_engine (OG_PLACE (self));
  GListModel *channels = og_engine_get_channels (engine);

  G_OBJECT_CLASS (og_channels_place_parent_class)->constructed (object);

  gtk_widget_set_visible (self->add_button, !og_engine_get_practice (engine));
  gtk_list_box_bind_model (self->list, channels, make_row, self, NULL);
  g_signal_connect_object (channels, "items-changed", G_CALLBACK (on_channels_changed), self,
                           G_CONNECT_SWAPPED);
  on_channels_changed (self);
}

static void
og_channels_place_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OG_TYPE_CHANNELS_PLACE);

  G_OBJECT_CLASS (og_channels_place_parent_class)->dispose (object);
}

static void
og_channels_place_class_init (OgChannelsPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = og_channels_place_constructed;
  object_class->dispose = og_channels_place_dispose;
  OG_PLACE_CLASS (klass)->shown = og_channels_place_shown;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/channels/og-channels-place.ui");
  gtk_widget_class_bind_template_child (widget_class, OgChannelsPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, OgChannelsPlace, list);
  gtk_widget_class_bind_template_child (widget_class, OgChannelsPlace, add_button);
}

static void
og_channels_place_init (OgChannelsPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
