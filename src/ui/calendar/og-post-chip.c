/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-chip.h"

#include "og-post-sentence.h"
#include "og-words.h"

struct _OgPostChip
{
  GtkButton parent_instance;

  GtkWidget *icon;
  GtkWidget *time;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (OgPostChip, og_post_chip, GTK_TYPE_BUTTON)

static void
og_post_chip_class_init (OgPostChipClass *klass)
{
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

/**
 * og_post_chip_set_post:
 * @post: the post to show now; the chip is used again for others and holds none
 */
void
og_post_chip_set_post (OgPostChip *self,
                       OgEngine   *engine,
                       OgPost     *post)
{
  g_autofree char *time = og_post_time_of_day (post);
  g_autofree char *words = og_words_post_title (post);
  g_autofree char *sentence = og_post_sentence (engine, post);
  g_autofree char *tooltip = og_post_tooltip (engine, post);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), og_words_post_icon (post));
  gtk_label_set_text (GTK_LABEL (self->time), time);
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", post->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-post");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  og_post_style_for_state (GTK_WIDGET (self), og_words_post_state (post));
}
