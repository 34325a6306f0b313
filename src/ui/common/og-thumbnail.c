/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-thumbnail.h"

#include <glib/gi18n.h>

struct _OgThumbnail
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkPicture *picture;
  char *path;
  GCancellable *loading;
};

G_DEFINE_FINAL_TYPE (OgThumbnail, og_thumbnail, ADW_TYPE_BIN)

/* In another thread. */
static void
load (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GBytes) bytes = NULL;
  int width = 0, height = 0, side;

  /* gdk_pixbuf_new_from_file_at_scale() would enlarge small ones. */
  gdk_pixbuf_get_file_info (data, &width, &height);
  side = CLAMP (MAX (width, height), 1, OG_THUMBNAIL_PIXELS);
  pixbuf = gdk_pixbuf_new_from_file_at_scale (data, side, side, TRUE, &error);
  if (pixbuf == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  bytes = gdk_pixbuf_read_pixel_bytes (pixbuf);
  g_task_return_pointer (
    task,
    gdk_memory_texture_new (gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf),
                            gdk_pixbuf_get_has_alpha (pixbuf) ? GDK_MEMORY_R8G8B8A8 :
                                                                GDK_MEMORY_R8G8B8,
                            bytes, gdk_pixbuf_get_rowstride (pixbuf)),
    g_object_unref);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  OgThumbnail *self = OG_THUMBNAIL (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (texture == NULL)
    {
      g_message ("a picture cannot be shown: %s", error->message);
      return;
    }
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (self->stack, "picture");
}

static void
stop_loading (OgThumbnail *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
og_thumbnail_dispose (GObject *object)
{
  OgThumbnail *self = OG_THUMBNAIL (object);

  stop_loading (self);

  G_OBJECT_CLASS (og_thumbnail_parent_class)->dispose (object);
}

static void
og_thumbnail_finalize (GObject *object)
{
  g_free (OG_THUMBNAIL (object)->path);

  G_OBJECT_CLASS (og_thumbnail_parent_class)->finalize (object);
}

static void
og_thumbnail_class_init (OgThumbnailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_thumbnail_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_thumbnail_finalize;
}

static void
og_thumbnail_init (OgThumbnail *self)
{
  GtkWidget *symbol = gtk_image_new_from_icon_name ("image-x-generic-symbolic");

  gtk_widget_add_css_class (symbol, "dim-label");
  self->picture = GTK_PICTURE (gtk_picture_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, symbol, "symbol");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->picture), "picture");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "thumbnail");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

/**
 * og_thumbnail_new:
 *
 * Returns: (transfer floating): a thumbnail without a picture
 */
GtkWidget *
og_thumbnail_new (void)
{
  return g_object_new (OG_TYPE_THUMBNAIL, NULL);
}

/**
 * og_thumbnail_set_picture:
 * @path: a local file
 * @alt: the picture's description, for screen readers; "" while it is missing
 */
void
og_thumbnail_set_picture (OgThumbnail *self,
                          const char  *path,
                          const char  *alt)
{
  g_autoptr (GTask) task = NULL;

  gtk_picture_set_alternative_text (self->picture, *alt != '\0' ? alt : _("Picture"));
  if (g_set_str (&self->path, path))
    {
      stop_loading (self);
      gtk_stack_set_visible_child_name (self->stack, "symbol");
      self->loading = g_cancellable_new ();
      task = g_task_new (self, self->loading, on_loaded, NULL);
      g_task_set_task_data (task, g_strdup (path), g_free);
      g_task_run_in_thread (task, load);
    }
}

/**
 * og_thumbnail_set_frame:
 * @width: pixels, -1 for as wide as there is room
 * @height: pixels
 *
 * Gives every picture the same frame, which it fills; what is over is cut off.
 */
void
og_thumbnail_set_frame (OgThumbnail *self,
                        int          width,
                        int          height)
{
  GtkWidget *tall = adw_clamp_new ();
  GtkWidget *wide = adw_clamp_new ();

  g_return_if_fail (adw_bin_get_child (ADW_BIN (self)) == GTK_WIDGET (self->stack));

  g_object_ref (self->stack);
  adw_bin_set_child (ADW_BIN (self), wide);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (tall), GTK_ORIENTATION_VERTICAL);
  adw_clamp_set_maximum_size (ADW_CLAMP (tall), height);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (tall), height);
  adw_clamp_set_maximum_size (ADW_CLAMP (wide), width > 0 ? width : G_MAXINT);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (wide), width > 0 ? width : G_MAXINT);
  adw_clamp_set_child (ADW_CLAMP (wide), tall);
  adw_clamp_set_child (ADW_CLAMP (tall), GTK_WIDGET (self->stack));
  g_object_unref (self->stack);
  gtk_widget_set_size_request (GTK_WIDGET (self), width, height);
  gtk_picture_set_content_fit (self->picture, GTK_CONTENT_FIT_COVER);
}
