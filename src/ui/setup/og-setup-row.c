/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-row.h"

#include <glib/gi18n.h>

#include "og-words-gap.h"

struct _OgSetupRow
{
  GtkListBoxRow parent_instance;

  OgTopic topic;
  GtkImage *icon;
  GtkWidget *missing; /* how much, in words */
};

G_DEFINE_FINAL_TYPE (OgSetupRow, og_setup_row, GTK_TYPE_LIST_BOX_ROW)

static void
og_setup_row_class_init (OgSetupRowClass *klass)
{
}

static void
og_setup_row_init (OgSetupRow *self)
{
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->missing = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->missing), 0);
  gtk_label_set_wrap (GTK_LABEL (self->missing), TRUE);
  gtk_widget_add_css_class (self->missing, "caption");
  gtk_widget_add_css_class (self->missing, "dimmed");
}

/**
 * og_setup_row_new:
 *
 * Returns: (transfer floating): the row of a step
 */
GtkWidget *
og_setup_row_new (OgTopic topic)
{
  OgSetupRow *self = g_object_new (OG_TYPE_SETUP_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (og_words_topic (topic));

  self->topic = topic;
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), self->missing);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  return GTK_WIDGET (self);
}

static guint
count_bits (guint64 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

/**
 * og_setup_row_show_gaps:
 * @gaps: what is missing on that page, as bits
 */
void
og_setup_row_show_gaps (OgSetupRow *self,
                        guint64     gaps)
{
  const gboolean asks = og_gaps_of_topic (self->topic) != 0;
  const guint n = count_bits (gaps);
  /* Translators: how many things the setup has not been told yet on that page */
  g_autofree char *missing = g_strdup_printf (ngettext ("%u missing", "%u missing", n), n);
  g_autofree char *spoken = NULL;

  g_return_if_fail (OG_IS_SETUP_ROW (self));

  gtk_image_set_from_icon_name (self->icon, !asks  ? "go-next-symbolic" :
                                            n == 0 ? "object-select-symbolic" :
                                                     "radio-symbolic");
  gtk_label_set_label (GTK_LABEL (self->missing), missing);
  gtk_widget_set_visible (self->missing, n > 0);
  if (!asks)
    spoken = g_strdup (og_words_topic (self->topic));
  else if (n == 0)
    /* Translators: %s is a step of the setup */
    spoken = g_strdup_printf (_("%s, answered"), og_words_topic (self->topic));
  else
    /* Translators: %1$s is a step of the setup, %2$s says how much: "2 missing" */
    spoken = g_strdup_printf (_("%1$s, %2$s"), og_words_topic (self->topic), missing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
