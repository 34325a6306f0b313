/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-kind-drop-down.h"

#include <glib/gi18n.h>

#include "og-concern-kind.h"
#include "og-words-kind.h"

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *word = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_image_set_from_icon_name (GTK_IMAGE (icon),
                                og_words_kind_icon ((int) gtk_list_item_get_position (item)));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (icon)), word);
  gtk_list_item_set_accessible_label (item, word);
}

/**
 * og_kind_drop_down_fill:
 *
 * To be called once.
 */
void
og_kind_drop_down_fill (GtkDropDown *drop_down)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  for (int kind = 0; kind < OG_N_CONCERN_KINDS; kind++)
    gtk_string_list_append (words, og_words_kind (kind));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  gtk_drop_down_set_factory (drop_down, factory);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (words));
}

/**
 * og_kind_drop_down_dup_reason:
 *
 * Returns: (transfer full) (nullable): why the kind of a concern is the one it is; %NULL if a person decided
 *   it, or nobody proposed one
 */
char *
og_kind_drop_down_dup_reason (OgConcern *concern)
{
  g_auto (GStrv) reasons = NULL;
  g_autoptr (GString) list = g_string_new (NULL);

  if (concern->kind_by != OG_KIND_BY_RULES || concern->kind_reason == NULL)
    return NULL;
  reasons = g_strsplit (concern->kind_reason, "\n", -1);
  for (guint i = 0; reasons[i] != NULL; i++)
    {
      const gboolean asked = g_str_equal (reasons[i], OG_KIND_REASON_ASKED);
      g_autofree char *quoted =
        asked ? g_strdup (_("it answers a question of ours")) :
                /* Translators: %s is a word of a message, quoted: “kaputt” */
                g_strdup_printf (_("“%s”"), reasons[i]);

      if (reasons[i][0] != '\0')
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", quoted);
    }
  /* Translators: under the kind of a concern; %s are words of the message, “kaputt”, “Laterne” */
  return g_strdup_printf (_("Proposed because of: %s. It counts as decided once you choose a kind."),
                          list->str);
}
