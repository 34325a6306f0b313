/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-tabs.h"

#include <glib/gi18n.h>

#include "og-channel-label.h"

struct _OgTextTabs
{
  AdwBin parent_instance;

  AdwToggleGroup *toggles;
  char *shown; /* what the toggles say, to leave them alone if unchanged */
  gboolean setting;
};

enum
{
  TURNED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgTextTabs, og_text_tabs, ADW_TYPE_BIN)

static void
on_active (OgTextTabs *self)
{
  const char *name = adw_toggle_group_get_active_name (self->toggles);

  if (!self->setting && name != NULL)
    g_signal_emit (self, signals[TURNED], 0, g_ascii_strtoll (name, NULL, 10));
}

static void
og_text_tabs_finalize (GObject *object)
{
  g_free (OG_TEXT_TABS (object)->shown);

  G_OBJECT_CLASS (og_text_tabs_parent_class)->finalize (object);
}

static void
og_text_tabs_class_init (OgTextTabsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = og_text_tabs_finalize;
  signals[TURNED] = g_signal_new ("turned", OG_TYPE_TEXT_TABS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
og_text_tabs_init (OgTextTabs *self)
{
  self->toggles = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  adw_toggle_group_set_can_shrink (self->toggles, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->toggles), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Text For"), -1);
  g_signal_connect_object (self->toggles, "notify::active-name", G_CALLBACK (on_active), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->toggles));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * og_text_tabs_has_own:
 *
 * Returns: whether the channel gets a text of its own
 */
gboolean
og_text_tabs_has_own (OgPost *post,
                      gint64  channel_id)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (post->variants));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgVariant) variant = g_list_model_get_item (G_LIST_MODEL (post->variants), i);

      if (variant->channel_id == channel_id)
        return TRUE;
    }
  return FALSE;
}

static gboolean
any_has_own (OgPost     *post,
             GListModel *channels)
{
  const guint n = g_list_model_get_n_items (channels);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      if (og_text_tabs_has_own (post, channel->id))
        return TRUE;
    }
  return FALSE;
}

static void
add_toggle (OgTextTabs *self,
            gint64      channel_id,
            const char *label)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, channel_id);
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (self->toggles, toggle);
}

/* Every channel's name, "own text" beside those that have one. */
static char *
label_of (OgEngine   *engine,
          OgPost     *post,
          GListModel *channels,
          OgChannel  *channel)
{
  g_autofree char *label = og_channel_label (engine, channel, channels);

  if (!og_text_tabs_has_own (post, channel->id))
    return g_steal_pointer (&label);
  /* Translators: a tab; %s is the name of a channel that gets a text of its own */
  return g_strdup_printf (_("%s: Own Text"), label);
}

static void
fill (OgTextTabs *self,
      OgEngine   *engine,
      OgPost     *post,
      GListModel *channels)
{
  const guint n = g_list_model_get_n_items (channels);

  adw_toggle_group_remove_all (self->toggles);
  add_toggle (self, 0, _("All Channels"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      g_autofree char *label = label_of (engine, post, channels, channel);

      add_toggle (self, channel->id, label);
    }
}

/**
 * og_text_tabs_show:
 * @channels: of OgChannel: the chosen ones
 * @active: id of the channel whose text is shown, 0 for that of all
 */
void
og_text_tabs_show (OgTextTabs *self,
                   OgEngine   *engine,
                   OgPost     *post,
                   GListModel *channels,
                   gint64      active)
{
  const guint n = g_list_model_get_n_items (channels);
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, active);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      g_autofree char *label = label_of (engine, post, channels, channel);

      g_string_append_printf (shown, "%" G_GINT64_FORMAT " %s\n", channel->id, label);
    }
  self->setting = TRUE;
  if (g_set_str (&self->shown, shown->str))
    fill (self, engine, post, channels);
  adw_toggle_group_set_active_name (self->toggles, name);
  self->setting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), n > 1 || any_has_own (post, channels));
}
