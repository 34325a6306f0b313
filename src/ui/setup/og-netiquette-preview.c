/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-netiquette-preview.h"

#include <glib/gi18n.h>

#include "og-netiquette-view.h"

/* What a Mastodon server allows where none has said otherwise; a link counts as 23. */
#define USUAL_LIMIT 500
#define USUAL_LINK 23

/* How wide a line wants to be: beside the page there is no more room. */
#define PREVIEW_CHARS 28

struct _OgNetiquettePreview
{
  AdwBin parent_instance;

  OgEngine *engine;
  OgNetiquette *netiquette; /* (nullable): what is shown */
  char *link;               /* (nullable): where the long form stands */

  OgNetiquetteView *view;
  GtkStack *stack;
  GtkLabel *sum;
  GtkWidget *posts;
};

G_DEFINE_FINAL_TYPE (OgNetiquettePreview, og_netiquette_preview, ADW_TYPE_BIN)

/* (nullable) (transfer full): the first account that can show the netiquette */
static OgChannel *
find_channel (OgNetiquettePreview *self)
{
  GListModel *channels = og_engine_get_channels (self->engine);

  for (guint i = 0; i < g_list_model_get_n_items (channels); i++)
    {
      g_autoptr (OgChannel) channel = g_list_model_get_item (channels, i);

      if (og_engine_channel_can (self->engine, channel, OG_ABILITY_BOARD))
        return g_steal_pointer (&channel);
    }
  return NULL;
}

static GtkWidget *
make_post (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars",
                                   PREVIEW_CHARS, "margin-top", 12, "margin-bottom", 12,
                                   "margin-start", 12, "margin-end", 12, NULL);
  GtkWidget *card = adw_bin_new ();

  adw_bin_set_child (ADW_BIN (card), label);
  gtk_widget_add_css_class (card, "card");
  return card;
}

static void
show_posts (OgNetiquettePreview *self)
{
  g_autoptr (OgChannel) channel = find_channel (self);
  const int limit = channel != NULL ? channel->max_characters : USUAL_LIMIT;
  const int per_link = channel != NULL ? channel->characters_per_link : USUAL_LINK;
  const OgCountKind count =
    channel != NULL ? og_engine_get_count_kind (self->engine, channel) : OG_COUNT_MASTODON;
  g_autoptr (GPtrArray) texts = og_netiquette_thread (self->netiquette, count, limit, per_link,
                                                      self->link);
  g_autofree char *sum = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->posts)) != NULL)
    gtk_box_remove (GTK_BOX (self->posts), child);
  for (guint i = 0; i < texts->len; i++)
    gtk_box_append (GTK_BOX (self->posts), make_post (g_ptr_array_index (texts, i)));
  /* Translators: the first number counts the posts, the second is the network's limit */
  sum = g_strdup_printf (ngettext ("%1$u post of at most %2$d characters",
                                   "%1$u posts of at most %2$d characters", texts->len),
                         texts->len, limit);
  gtk_label_set_label (self->sum, sum);
}

/* Only what is in sight is renewed: this runs while somebody types. */
static void
show_visible (OgNetiquettePreview *self)
{
  if (self->netiquette == NULL)
    return;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "posts") == 0)
    show_posts (self);
  else
    og_netiquette_view_show (self->view, self->netiquette);
}

static void
og_netiquette_preview_dispose (GObject *object)
{
  OgNetiquettePreview *self = OG_NETIQUETTE_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_NETIQUETTE_PREVIEW);
  g_clear_pointer (&self->netiquette, og_netiquette_unref);
  g_clear_pointer (&self->link, g_free);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_netiquette_preview_parent_class)->dispose (object);
}

static void
og_netiquette_preview_class_init (OgNetiquettePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_netiquette_preview_dispose;

  g_type_ensure (OG_TYPE_NETIQUETTE_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/setup/og-netiquette-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, OgNetiquettePreview, view);
  gtk_widget_class_bind_template_child (widget_class, OgNetiquettePreview, stack);
  gtk_widget_class_bind_template_child (widget_class, OgNetiquettePreview, sum);
  gtk_widget_class_bind_template_child (widget_class, OgNetiquettePreview, posts);
}

static void
og_netiquette_preview_init (OgNetiquettePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->stack, "notify::visible-child-name", G_CALLBACK (show_visible),
                           self, G_CONNECT_SWAPPED);
}

/**
 * og_netiquette_preview_new:
 * @engine: whose accounts say how long a post may be
 *
 * Returns: (transfer floating): the preview, empty
 */
GtkWidget *
og_netiquette_preview_new (OgEngine *engine)
{
  OgNetiquettePreview *self = g_object_new (OG_TYPE_NETIQUETTE_PREVIEW, NULL);

  self->engine = g_object_ref (engine);
  return GTK_WIDGET (self);
}

/**
 * og_netiquette_preview_show:
 * @netiquette: what to show
 * @link: (nullable): where the long form stands, for the posts
 */
void
og_netiquette_preview_show (OgNetiquettePreview *self,
                            OgNetiquette        *netiquette,
                            const char          *link)
{
  g_return_if_fail (OG_IS_NETIQUETTE_PREVIEW (self));

  g_clear_pointer (&self->netiquette, og_netiquette_unref);
  self->netiquette = og_netiquette_ref (netiquette);
  g_set_str (&self->link, link);
  show_visible (self);
}
