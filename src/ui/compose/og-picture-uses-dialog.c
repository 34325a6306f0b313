/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-picture-uses-dialog.h"

#include <glib/gi18n.h>

#include "og-await.h"
#include "og-engine-plan.h"
#include "og-format.h"
#include "og-post-sentence.h"
#include "og-thumbnail.h"
#include "og-words.h"

#define THUMBNAIL_SIZE 64

struct _OgPictureUsesDialog
{
  AdwDialog parent_instance;

  OgEngine *engine;
  GListModel *pictures;  /* of OgAttachment: one at least */
  OgAttachment *picture; /* the one that is shown; of the pictures */
  GListStore *uses;      /* of OgPost, newest first */
  GListStore *remaining; /* of OgPost: those that citizens can still see */

  OgThumbnail *thumbnail;
  AdwComboRow *picture_row;
  AdwPreferencesGroup *state_group;
  AdwActionRow *state_row;
  AdwPreferencesGroup *published_group;
  GtkListBox *published;
  GtkListBox *all;
  AdwPreferencesGroup *consent_group;
};

G_DEFINE_FINAL_TYPE (OgPictureUsesDialog, og_picture_uses_dialog, ADW_TYPE_DIALOG)

/* Whether citizens can see the post anywhere. */
static gboolean
is_published (OgPost *post)
{
  GListModel *deliveries = G_LIST_MODEL (post->deliveries);

  for (guint i = 0; i < g_list_model_get_n_items (deliveries); i++)
    {
      g_autoptr (OgDelivery) delivery = g_list_model_get_item (deliveries, i);

      if (delivery->kind == OG_DELIVERY_POST && delivery->state == OG_DELIVERY_SENT)
        return TRUE;
    }
  return FALSE;
}

/* Whether it would go out by itself. */
static gboolean
is_coming (OgPost *post)
{
  const int state = og_words_post_state (post);

  return post->state == OG_POST_SUBMITTED || state == OG_DELIVERY_PLANNED ||
         state == OG_DELIVERY_SCHEDULED || state == OG_DELIVERY_BY_HAND ||
         state == OG_DELIVERY_LATE || state == OG_DELIVERY_UNSIGNED;
}

static guint
count (OgPictureUsesDialog *self,
       gboolean (*is) (OgPost *))
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->uses)); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (G_LIST_MODEL (self->uses), i);

      n += is (post) ? 1 : 0;
    }
  return n;
}

static void
on_open (OgPictureUsesDialog *self,
         GtkListBoxRow       *row)
{
  OgPost *post = g_object_get_data (G_OBJECT (row), "og-post");
  g_autoptr (OgPictureUsesDialog) held = g_object_ref (self);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-post", "x", post->id);
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  OgPictureUsesDialog *self = data;
  OgPost *post = item;
  g_autofree char *title = og_words_post_title (post);
  g_autofree char *subtitle = og_post_subtitle (self->engine, post, TRUE);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "title-lines", 2, "subtitle", subtitle, "subtitle-lines", 0,
                                 "activatable", TRUE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (og_words_post_icon (post));

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_object_set_data_full (G_OBJECT (row), "og-post", g_object_ref (post), g_object_unref);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
  return row;
}

static void
fill_remaining (OgPictureUsesDialog *self)
{
  g_list_store_remove_all (self->remaining);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->uses)); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (G_LIST_MODEL (self->uses), i);

      if (is_published (post))
        g_list_store_append (self->remaining, post);
    }
}

static void
show_state (OgPictureUsesDialog *self)
{
  const gint64 now = og_engine_now (self->engine);
  g_autofree char *when = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->state_group), self->picture->withdrawn != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->consent_group), self->picture->withdrawn == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->published_group),
                          self->picture->withdrawn != 0 &&
                            g_list_model_get_n_items (G_LIST_MODEL (self->remaining)) > 0);
  if (self->picture->withdrawn == 0)
    return;
  when = og_format_when (self->picture->withdrawn, og_engine_get_office (self->engine)->zone, now);
  /* Translators: %s is day and time */
  title = g_strdup_printf (_("The consent was withdrawn: %s"), when);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state_row), title);
  adw_action_row_set_subtitle (self->state_row,
                               g_list_model_get_n_items (G_LIST_MODEL (self->remaining)) > 0 ?
                                 _("Posts that were planned are held. What is published is still "
                                   "there.") :
                                 _("Posts that were planned are held. None is published."));
}

static void
on_listed (GtkWidget    *widget,
           const GValue *value,
           gpointer      data)
{
  OgPictureUsesDialog *self = OG_PICTURE_USES_DIALOG (widget);
  GListModel *posts = g_value_get_object (value);

  /* Another picture may have been chosen meanwhile. */
  if (data != NULL && data != self->picture)
    return;
  g_list_store_remove_all (self->uses);
  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);

      g_list_store_append (self->uses, post);
    }
  fill_remaining (self);
  show_state (self);
}

static void
refresh (OgPictureUsesDialog *self)
{
  og_widget_then (GTK_WIDGET (self), og_engine_list_picture_uses (self->engine, self->picture),
                  on_listed, NULL, g_object_ref (self->picture), g_object_unref);
}

static void
show_picture (OgPictureUsesDialog *self,
              guint                place)
{
  g_autoptr (OgAttachment) picture = g_list_model_get_item (self->pictures, place);
  g_autofree char *path = NULL;

  if (picture == NULL || !g_set_object (&self->picture, picture))
    return;
  path = og_engine_dup_picture_path (self->engine, picture);
  og_thumbnail_set_picture (self->thumbnail, path, picture->alt);
  g_list_store_remove_all (self->uses);
  fill_remaining (self);
  show_state (self);
  refresh (self);
}

static void
on_picture (OgPictureUsesDialog *self)
{
  if (self->pictures != NULL)
    show_picture (self, adw_combo_row_get_selected (self->picture_row));
}

/* The button that had the keyboard goes away with the withdrawal: what is to be done next gets it. */
static void
focus_what_is_left (OgPictureUsesDialog *self)
{
  const gboolean published = gtk_widget_get_visible (GTK_WIDGET (self->published_group));

  if (!gtk_widget_child_focus (GTK_WIDGET (published ? self->published : self->all),
                               GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
on_withdrawn (GtkWidget    *widget,
              const GValue *value,
              gpointer      data)
{
  OgPictureUsesDialog *self = OG_PICTURE_USES_DIALOG (widget);

  /* What a composer holds knows of it as well; the store has noted it already. */
  og_record_set_int (OG_RECORD (data), "withdrawn", og_engine_now (self->engine));
  if (data == self->picture)
    {
      on_listed (widget, value, NULL);
      focus_what_is_left (self);
    }
  /* Not as a toast, which would take the next Escape for itself: the dialog shows it as well. */
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), _("The withdrawal is noted."),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_answer (OgPictureUsesDialog *self,
           const char          *response)
{
  if (g_str_equal (response, "withdraw"))
    og_widget_then (GTK_WIDGET (self), og_engine_withdraw_consent (self->engine, self->picture),
                    on_withdrawn, NULL, g_object_ref (self->picture), g_object_unref);
}

/* (transfer full): what will happen to whom */
static char *
dup_consequences (OgPictureUsesDialog *self)
{
  const guint n_coming = count (self, is_coming);
  const guint n_published = count (self, is_published);
  g_autofree char *coming = g_strdup_printf (
    ngettext ("%u post that is still to go out is held and does not go out with the picture.",
              "%u posts that are still to go out are held and do not go out with the picture.",
              n_coming),
    n_coming);
  g_autofree char *published = g_strdup_printf (
    ngettext ("%u post is published: citizens see it until you delete it. It is shown to you next.",
              "%u posts are published: citizens see them until you delete them. They are shown to "
              "you next.",
              n_published),
    n_published);

  return g_strjoin ("\n\n", n_coming > 0 ? coming : _("No post with the picture is still to go out."),
                    n_published > 0 ? published : _("No post with the picture is published."),
                    _("The picture cannot be used any more. This cannot be undone."), NULL);
}

static void
on_withdraw (OgPictureUsesDialog *self)
{
  g_autofree char *consequences = dup_consequences (self);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Consent Withdrawn?"),
                                                                   consequences));

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "withdraw", _("_Note Withdrawal"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "withdraw", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
og_picture_uses_dialog_dispose (GObject *object)
{
  OgPictureUsesDialog *self = OG_PICTURE_USES_DIALOG (object);

  if (self->all != NULL)
    {
      gtk_list_box_bind_model (self->all, NULL, NULL, NULL, NULL);
      gtk_list_box_bind_model (self->published, NULL, NULL, NULL, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), OG_TYPE_PICTURE_USES_DIALOG);
  g_clear_object (&self->engine);
  g_clear_object (&self->pictures);
  g_clear_object (&self->picture);
  g_clear_object (&self->uses);
  g_clear_object (&self->remaining);

  G_OBJECT_CLASS (og_picture_uses_dialog_parent_class)->dispose (object);
}

static void
og_picture_uses_dialog_class_init (OgPictureUsesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_picture_uses_dialog_dispose;

  g_type_ensure (OG_TYPE_THUMBNAIL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/de/ortsgespraech/Ortsgespraech/compose/og-picture-uses-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OgPictureUsesDialog, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, OgPictureUsesDialog, picture_row);
  gtk_widget_class_bind_template_child (widget_class, OgPictureUsesDialog, state_group);
  gtk_widget_class_bind_template_child (widget_class, OgPictureUsesDialog, state_row);
  gtk_widget_class_bind_template_child (widget_class, OgPictureUsesDialog, published_group);
  gtk_widget_class_bind_template_child (widget_class, OgPictureUsesDialog, published);
  gtk_widget_class_bind_template_child (widget_class, OgPictureUsesDialog, all);
  gtk_widget_class_bind_template_child (widget_class, OgPictureUsesDialog, consent_group);
  gtk_widget_class_bind_template_callback (widget_class, on_picture);
  gtk_widget_class_bind_template_callback (widget_class, on_withdraw);
}

static void
og_picture_uses_dialog_init (OgPictureUsesDialog *self)
{
  self->uses = g_list_store_new (OG_TYPE_POST);
  self->remaining = g_list_store_new (OG_TYPE_POST);
  gtk_widget_init_template (GTK_WIDGET (self));
  og_thumbnail_set_frame (self->thumbnail, THUMBNAIL_SIZE, THUMBNAIL_SIZE);
  gtk_list_box_bind_model (self->all, G_LIST_MODEL (self->uses), make_row, self, NULL);
  gtk_list_box_bind_model (self->published, G_LIST_MODEL (self->remaining), make_row, self, NULL);
}

/* One picture has a name; among several each has its number before it. (transfer full) */
static GListModel *
name_pictures (GListModel *pictures)
{
  const guint n = g_list_model_get_n_items (pictures);
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);
      const char *name = picture->name != NULL ? picture->name : "";

      if (n > 1)
        /* Translators: %1$u is the number of a picture of a post, %2$s the name of its file */
        gtk_string_list_take (names, g_strdup_printf (_("%1$u: %2$s"), i + 1, name));
      else
        gtk_string_list_append (names, name);
    }
  return G_LIST_MODEL (names);
}

/**
 * og_picture_uses_dialog_new:
 * @pictures: of OgAttachment, one at least; of any post. If a consent is withdrawn it is noted in them
 *
 * Returns: (transfer floating): the dialog, with the first picture shown
 */
AdwDialog *
og_picture_uses_dialog_new (OgEngine   *engine,
                            GListModel *pictures)
{
  OgPictureUsesDialog *self = g_object_new (OG_TYPE_PICTURE_USES_DIALOG, NULL);
  g_autoptr (GListModel) names = name_pictures (pictures);

  g_return_val_if_fail (g_list_model_get_n_items (pictures) > 0, ADW_DIALOG (self));

  self->engine = g_object_ref (engine);
  g_signal_connect_object (engine, "posts-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  adw_combo_row_set_model (self->picture_row, names);
  self->pictures = g_object_ref (pictures);
  show_picture (self, 0);
  return ADW_DIALOG (self);
}
