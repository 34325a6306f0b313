/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-chip.h"

#include "og-post-sentence.h"
#include "og-words.h"

struct _OgPostChip
{
  GtkButton parent_instance;

  OgEngine *engine;
  OgPost *post;
  const char *style; /* the class that colours it */

  GtkWidget *icon;
  GtkWidget *time;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (OgPostChip, og_post_chip, GTK_TYPE_BUTTON)

/* Not by an action of its own: keeping up two hundred of them costs more than drawing them. */
static void
og_post_chip_clicked (GtkButton *button)
{
  gtk_widget_activate_action (GTK_WIDGET (button), "win.open-post", "x",
                              OG_POST_CHIP (button)->post->id);
}

/* Made when it is asked for: setting a tooltip's text asks the screen where the pointer is. */
static gboolean
og_post_chip_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    by_keyboard,
                            GtkTooltip *tooltip)
{
  OgPostChip *self = OG_POST_CHIP (widget);
  g_autofree char *text = og_post_tooltip (self->engine, self->post);

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
og_post_chip_dispose (GObject *object)
{
  OgPostChip *self = OG_POST_CHIP (object);

  g_clear_object (&self->engine);
  g_clear_object (&self->post);

  G_OBJECT_CLASS (og_post_chip_parent_class)->dispose (object);
}

static void
og_post_chip_class_init (OgPostChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_post_chip_dispose;
  GTK_WIDGET_CLASS (klass)->query_tooltip = og_post_chip_query_tooltip;
  GTK_BUTTON_CLASS (klass)->clicked = og_post_chip_clicked;
}

/* Without a template: a month has up to two hundred of them. */
static void
og_post_chip_init (OgPostChip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->icon = gtk_image_new ();
  self->time = gtk_label_new (NULL);
  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_add_css_class (self->time, "numeric");
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->time);
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "post-chip");
}

/**
 * og_post_chip_new:
 *
 * Returns: (transfer floating): a chip that shows nothing yet
 */
GtkWidget *
og_post_chip_new (void)
{
  return g_object_new (OG_TYPE_POST_CHIP, NULL);
}

static void
set_style (OgPostChip *self,
           const char *style)
{
  if (self->style == style)
    return;
  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->style);
  gtk_widget_add_css_class (GTK_WIDGET (self), style);
  self->style = style;
}

/**
 * og_post_chip_set_post:
 * @post: the post to show now; the chip is used again for others
 */
void
og_post_chip_set_post (OgPostChip *self,
                       OgEngine   *engine,
                       OgPost     *post)
{
  g_autofree char *time = og_post_time_of_day (post);
  g_autofree char *words = og_words_post_title (post);
  g_autofree char *sentence = og_post_sentence (engine, post);

  g_set_object (&self->engine, engine);
  g_set_object (&self->post, post);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), og_words_post_icon (post));
  gtk_label_set_text (GTK_LABEL (self->time), time);
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  set_style (self, og_post_style_for_state (og_words_post_state (post)));
}
