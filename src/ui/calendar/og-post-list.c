/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-list.h"

#include <glib/gi18n.h>

#include "og-post-sentence.h"
#include "og-words.h"

struct _OgPostList
{
  AdwBin parent_instance;

  GtkListBox *list;
  OgEngine *engine; /* of the posts shown */
  gboolean of_drafts;
};

enum
{
  OPEN,
  DISCARD,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgPostList, og_post_list, ADW_TYPE_BIN)

static void
on_row_activated (OgPostList    *self,
                  GtkListBoxRow *row)
{
  OgPost *post = g_object_get_data (G_OBJECT (row), "post");

  g_signal_emit (self, signals[OPEN], 0, post->id);
}

static void
on_discard (GtkButton  *button,
            OgPostList *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);

  g_signal_emit (self, signals[DISCARD], 0, g_object_get_data (G_OBJECT (row), "post"));
}

static GtkWidget *
new_discard_button (OgPostList *self,
                    const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: the button beside a draft; %s are its first words. */
  g_autofree char *label = g_strdup_printf (_("Discard “%s”"), title);

  gtk_widget_set_tooltip_text (button, _("Discard"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_discard), self);
  return button;
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  OgPost *post = item;
  OgPostList *self = data;
  g_autofree char *title = og_words_post_title (post);
  g_autofree char *subtitle = og_post_subtitle (self->engine, post, self->of_drafts);
  g_autofree char *sentence = og_post_sentence (self->engine, post);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 2,
                                 "subtitle-lines", 2, "activatable", TRUE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (og_words_post_icon (post));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (icon, og_post_style_for_state (og_words_post_state (post)));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (self->of_drafts && post->state == OG_POST_DRAFT)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_discard_button (self, title));

  /* The row names itself by its title; the sentence says more. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  g_object_set_data_full (G_OBJECT (row), "post", g_object_ref (post), g_object_unref);
  return row;
}

static void
og_post_list_dispose (GObject *object)
{
  OgPostList *self = OG_POST_LIST (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_post_list_parent_class)->dispose (object);
}

static void
og_post_list_class_init (OgPostListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_post_list_dispose;

  signals[OPEN] = g_signal_new ("open", OG_TYPE_POST_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[DISCARD] = g_signal_new ("discard", OG_TYPE_POST_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, OG_TYPE_POST);
}

static void
og_post_list_init (OgPostList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Posts"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * og_post_list_set_of_drafts:
 * @of_drafts: whether it is the list of drafts, of any day, with a button to discard each; before
 *   the posts are handed over
 */
void
og_post_list_set_of_drafts (OgPostList *self,
                            gboolean    of_drafts)
{
  self->of_drafts = of_drafts;
}

/**
 * og_post_list_set_posts:
 * @posts: of OgPost, in the order to show them
 */
void
og_post_list_set_posts (OgPostList *self,
                        OgEngine   *engine,
                        GListModel *posts)
{
  g_set_object (&self->engine, engine);
  gtk_list_box_bind_model (self->list, posts, create_row, self, NULL);
}
