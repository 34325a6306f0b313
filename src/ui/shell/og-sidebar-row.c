/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sidebar-row.h"

#include <glib/gi18n.h>

struct _OgSidebarRow
{
  GtkListBoxRow parent_instance;

  const OgPlaceInfo *place;
  GtkWidget *badge;
};

G_DEFINE_FINAL_TYPE (OgSidebarRow, og_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
og_sidebar_row_class_init (OgSidebarRowClass *klass)
{
}

static void
og_sidebar_row_init (OgSidebarRow *self)
{
}

/**
 * og_sidebar_row_new:
 * @place: static
 *
 * Returns: (transfer floating): its row, without a badge
 */
GtkWidget *
og_sidebar_row_new (const OgPlaceInfo *place)
{
  OgSidebarRow *self = g_object_new (OG_TYPE_SIDEBAR_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (place->icon);
  GtkWidget *title = gtk_label_new (gettext (place->title));

  self->place = place;
  self->badge = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->badge, "og-badge");
  gtk_widget_add_css_class (self->badge, "numeric");
  gtk_widget_set_valign (self->badge, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->badge, FALSE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->badge);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  og_sidebar_row_set_badge (self, 0, NULL);
  return GTK_WIDGET (self);
}

/**
 * og_sidebar_row_get_place:
 *
 * Returns: (transfer none): the place's name, such as "inbox"
 */
const char *
og_sidebar_row_get_place (OgSidebarRow *self)
{
  g_return_val_if_fail (OG_IS_SIDEBAR_ROW (self), NULL);

  return self->place->name;
}

/**
 * og_sidebar_row_set_badge:
 * @count: 0 hides the badge
 * @words: (nullable): what is counted, in words
 */
void
og_sidebar_row_set_badge (OgSidebarRow *self,
                          int           count,
                          const char   *words)
{
  g_autofree char *number = g_strdup_printf ("%d", count);
  g_autofree char *spoken = NULL;

  g_return_if_fail (OG_IS_SIDEBAR_ROW (self));

  if (count > 0 && words != NULL)
    /* Translators: %1$s is a place such as "Inbox", %2$s is what is to be done there */
    spoken = g_strdup_printf (_("%1$s, %2$s"), gettext (self->place->title), words);
  gtk_label_set_label (GTK_LABEL (self->badge), number);
  gtk_widget_set_visible (self->badge, count > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), count > 0 ? words : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken != NULL ? spoken : gettext (self->place->title), -1);
}
