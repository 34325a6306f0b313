/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-channel-chips.h"

#include <glib/gi18n.h>

struct _OgChannelChips
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgPost *post;

  GtkWidget *chips;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgChannelChips, og_channel_chips, ADW_TYPE_BIN)

static void
on_toggled (GtkToggleButton *button,
            OgChannelChips  *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "channel-id");

  og_post_set_channel (self->post, *id, gtk_toggle_button_get_active (button));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A tick beside the colour says that it is chosen. */
static GtkWidget *
new_chip (OgChannelChips *self,
          OgChannel      *channel)
{
  const char *network = og_engine_get_network_name (self->engine, channel);
  const gboolean by_hand = og_engine_channel_can (self->engine, channel, OG_ABILITY_BY_HAND);
  g_autofree char *name = by_hand ? g_strdup (channel->name) :
                                    g_strdup_printf ("%s %s", network != NULL ? _(network) : "",
                                                     channel->handle);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *label = gtk_label_new (g_strstrip (name));
  gint64 *id = g_new (gint64, 1);

  *id = channel->id;
  g_object_set_data_full (G_OBJECT (button), "channel-id", id, g_free);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  g_object_bind_property (button, "active", tick, "visible", G_BINDING_SYNC_CREATE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                og_post_has_channel (self->post, channel->id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  return button;
}

static GtkWidget *
new_add_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Add a _Channel…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-channel");
  return button;
}

static void
fill (OgChannelChips *self)
{
  GListModel *channels = og_engine_get_channels (self->engine);
  guint n = g_list_model_get_n_items (channels);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->chips), child);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      adw_wrap_box_append (ADW_WRAP_BOX (self->chips), new_chip (self, channel));
    }
  if (n == 0)
    adw_wrap_box_append (ADW_WRAP_BOX (self->chips), new_add_button ());
}

/* Channels were added or removed while somebody writes: the only one there is, is meant. */
static void
on_channels (OgChannelChips *self)
{
  GListModel *channels = og_engine_get_channels (self->engine);

  if (g_list_model_get_n_items (channels) == 1)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, 0);

      og_post_set_channel (self->post, channel->id, TRUE);
    }
  fill (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
og_channel_chips_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (OG_CHANNEL_CHIPS (widget)->chips);

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
og_channel_chips_dispose (GObject *object)
{
  OgChannelChips *self = OG_CHANNEL_CHIPS (object);

  g_clear_object (&self->engine);
  g_clear_object (&self->post);

  G_OBJECT_CLASS (og_channel_chips_parent_class)->dispose (object);
}

static void
og_channel_chips_class_init (OgChannelChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_channel_chips_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = og_channel_chips_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_CHANNEL_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
og_channel_chips_init (OgChannelChips *self)
{
  self->chips = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->chips), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->chips), 6);
  adw_bin_set_child (ADW_BIN (self), self->chips);
}

/**
 * og_channel_chips_set_post:
 * @post: its channels are shown and changed
 *
 * Once.
 */
void
og_channel_chips_set_post (OgChannelChips *self,
                           OgEngine       *engine,
                           OgPost         *post)
{
  g_return_if_fail (self->engine == NULL);

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  g_signal_connect_object (og_engine_get_channels (engine), "items-changed",
                           G_CALLBACK (on_channels), self, G_CONNECT_SWAPPED);
  fill (self);
}
