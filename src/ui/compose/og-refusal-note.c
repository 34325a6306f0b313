/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-refusal-note.h"

#include <glib/gi18n.h>

#include "og-format.h"
#include "og-words-sign-off.h"

struct _OgRefusalNote
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *comment;
};

G_DEFINE_FINAL_TYPE (OgRefusalNote, og_refusal_note, ADW_TYPE_BIN)

static void
og_refusal_note_class_init (OgRefusalNoteClass *klass)
{
}

static GtkLabel *
new_label (GtkWidget  *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
og_refusal_note_init (OgRefusalNote *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("action-unavailable-symbolic");
  GtkLabel *next;

  self->title = new_label (words, "heading");
  self->comment = new_label (words, NULL);
  gtk_label_set_selectable (self->comment, TRUE);
  next = new_label (words, "caption");
  gtk_label_set_text (next, _("Change the post and submit it again. The comment stays in the record."));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_object_set (words, "margin-top", 12, "margin-bottom", 12, "margin-end", 12, NULL);
  g_object_set (icon, "margin-top", 14, "margin-start", 12, NULL);
  gtk_box_append (GTK_BOX (card), icon);
  gtk_box_append (GTK_BOX (card), words);
  gtk_widget_add_css_class (card, "card");
  adw_bin_set_child (ADW_BIN (self), card);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * og_refusal_note_show:
 * @post: with its record of sign-offs
 */
void
og_refusal_note_show (OgRefusalNote *self,
                      OgEngine      *engine,
                      OgPost        *post)
{
  GListModel *log = G_LIST_MODEL (post->sign_offs);
  const guint n = g_list_model_get_n_items (log);
  g_autoptr (OgSignOff) last = n > 0 ? g_list_model_get_item (log, n - 1) : NULL;
  const gboolean refused = last != NULL && last->kind == OG_SIGN_OFF_REFUSED;
  g_autofree char *who = NULL;
  g_autofree char *when = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), refused);
  if (!refused)
    return;
  who = og_words_sign_off (last);
  when = og_format_when (last->time, og_engine_get_office (engine)->zone, og_engine_now (engine));
  title = g_strdup_printf ("%s · %s", who, when);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->comment, last->comment != NULL ? last->comment : "");
  gtk_widget_set_visible (GTK_WIDGET (self->comment), last->comment != NULL);
}
