/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-channel-counts.h"

#include "og-count-line.h"

struct _OgChannelCounts
{
  AdwBin parent_instance;

  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (OgChannelCounts, og_channel_counts, ADW_TYPE_BIN)

static void
og_channel_counts_class_init (OgChannelCountsClass *klass)
{
}

static void
og_channel_counts_init (OgChannelCounts *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 12);
  adw_wrap_box_set_line_spacing (self->box, 3);
  adw_wrap_box_set_align (self->box, 1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * og_channel_counts_show:
 * @channels: of OgChannel: the chosen ones
 */
void
og_channel_counts_show (OgChannelCounts *self,
                        OgEngine        *engine,
                        OgPost          *post,
                        GListModel      *channels)
{
  const guint n = g_list_model_get_n_items (channels);
  GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);
      gboolean too_long;
      g_autofree char *line = og_count_line (engine, channel,
                                             og_post_get_text_for (post, channel->id), n > 1,
                                             &too_long);

      if (label == NULL)
        {
          label = gtk_label_new (NULL);
          gtk_widget_add_css_class (label, "caption");
          gtk_widget_add_css_class (label, "numeric");
          adw_wrap_box_append (self->box, label);
        }
      gtk_label_set_text (GTK_LABEL (label), line);
      gtk_widget_remove_css_class (label, too_long ? "dim-label" : "error");
      gtk_widget_add_css_class (label, too_long ? "error" : "dim-label");
      label = gtk_widget_get_next_sibling (label);
    }
  while (label != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (label);

      adw_wrap_box_remove (self->box, label);
      label = next;
    }
}
