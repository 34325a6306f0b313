/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-preview-pictures.h"

#include <glib/gi18n.h>

#include "og-thumbnail.h"

#define MOST_PICTURES 4
#define HEIGHT 180

struct _OgPreviewPictures
{
  AdwBin parent_instance;

  GtkGrid *grid;
  char *shown; /* files and descriptions, to leave the pictures alone if unchanged */
};

G_DEFINE_FINAL_TYPE (OgPreviewPictures, og_preview_pictures, ADW_TYPE_BIN)

static void
og_preview_pictures_finalize (GObject *object)
{
  g_free (OG_PREVIEW_PICTURES (object)->shown);

  G_OBJECT_CLASS (og_preview_pictures_parent_class)->finalize (object);
}

static void
og_preview_pictures_class_init (OgPreviewPicturesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = og_preview_pictures_finalize;
}

static void
og_preview_pictures_init (OgPreviewPictures *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 3);
  gtk_grid_set_column_spacing (self->grid, 3);
  gtk_grid_set_row_homogeneous (self->grid, TRUE);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self->grid), GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

/* Networks put "ALT" on a picture that has a description. */
static GtkWidget *
new_badge (OgAttachment *picture)
{
  g_autofree char *alt = g_strstrip (g_strdup (picture->alt));
  GtkWidget *badge = gtk_label_new (*alt != '\0' ? _("ALT") : _("No ALT"));

  gtk_widget_add_css_class (badge, "og-alt-badge");
  gtk_widget_add_css_class (badge, "caption-heading");
  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  gtk_widget_set_valign (badge, GTK_ALIGN_END);
  gtk_widget_set_tooltip_text (badge, *alt != '\0' ? alt : _("The description is missing."));
  return badge;
}

static GtkWidget *
new_picture (OgEngine     *engine,
             OgAttachment *picture,
             int           height)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *thumbnail = og_thumbnail_new ();
  g_autofree char *path = og_engine_dup_picture_path (engine, picture);

  og_thumbnail_set_frame (OG_THUMBNAIL (thumbnail), -1, height);
  og_thumbnail_set_picture (OG_THUMBNAIL (thumbnail), path, picture->alt);
  gtk_widget_set_hexpand (thumbnail, TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), thumbnail);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), new_badge (picture));
  return overlay;
}

/* One fills the width, two stand side by side, of three the first is as high as the others. */
static void
fill (OgPreviewPictures *self,
      OgEngine          *engine,
      GListModel        *pictures)
{
  const guint n = MIN (g_list_model_get_n_items (pictures), MOST_PICTURES);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);
      const gboolean tall = n <= 2 || (n == 3 && i == 0);
      GtkWidget *shown = new_picture (engine, picture, tall ? HEIGHT : HEIGHT / 2);

      if (n <= 2)
        gtk_grid_attach (self->grid, shown, (int) i, 0, 1, 1);
      else if (n == 3)
        gtk_grid_attach (self->grid, shown, i == 0 ? 0 : 1, i == 2 ? 1 : 0, 1, i == 0 ? 2 : 1);
      else
        gtk_grid_attach (self->grid, shown, (int) i % 2, (int) i / 2, 1, 1);
    }
}

/**
 * og_preview_pictures_show:
 * @pictures: of OgAttachment, in order; nothing of it is held
 */
void
og_preview_pictures_show (OgPreviewPictures *self,
                          OgEngine          *engine,
                          GListModel        *pictures)
{
  const guint n = g_list_model_get_n_items (pictures);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);

      g_string_append_printf (shown, "%s\n%s\n", picture->file, picture->alt);
    }
  if (g_set_str (&self->shown, shown->str))
    fill (self, engine, pictures);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}
