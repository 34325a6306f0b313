/* SPDX-License-Identifier: EUPL-1.2 */
#include <adwaita.h>

#include "og-chip-draw.h"

#define HATCH_SIDE 14
#define HATCH_LINE 2
#define HATCH_ALPHA 0.07F
#define HATCH_ALPHA_CONTRAST 0.25F

/* Icons that were looked up, by "size/name", until the theme of icons changes. */
static GHashTable *icons;

static void
forget_icons (void)
{
  if (icons != NULL)
    g_hash_table_remove_all (icons);
}

static GtkIconPaintable *
find_icon (GtkWidget  *widget,
           const char *name,
           int         size)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  int scale = gtk_widget_get_scale_factor (widget);
  char key[96];
  GtkIconPaintable *icon;

  if (icons == NULL)
    {
      icons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      g_signal_connect (theme, "changed", G_CALLBACK (forget_icons), NULL);
    }
  g_snprintf (key, sizeof key, "%d/%d/%s", size, scale, name);
  icon = g_hash_table_lookup (icons, key);
  if (icon == NULL)
    {
      icon = gtk_icon_theme_lookup_icon (theme, name, NULL, size, scale,
                                         gtk_widget_get_direction (widget), 0);
      g_hash_table_insert (icons, g_strdup (key), icon);
    }
  return icon;
}

/**
 * og_draw_icon:
 * @name: of a symbolic icon, which gets the colour of the widget's text
 * @size: pixels of each side
 */
void
og_draw_icon (GtkWidget   *widget,
              GtkSnapshot *snapshot,
              const char  *name,
              int          size,
              float        x,
              float        y)
{
  GtkIconPaintable *icon = find_icon (widget, name, size);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size,
                                            &color, 1);
  gtk_snapshot_restore (snapshot);
}

/**
 * og_draw_alpha:
 * @alpha: how much of a colour is seen usually, 0 to 1
 * @contrast: the same in high contrast, of which style sheets know, but not what is drawn by hand
 *
 * Returns: which of the two holds
 */
float
og_draw_alpha (GtkWidget *widget,
               float      alpha,
               float      contrast)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  return adw_style_manager_get_high_contrast (manager) ? contrast : alpha;
}

/**
 * og_draw_layout:
 * @alpha: how much of the colour of the widget's text, 1 for all of it, as it is anyway in high
 * contrast
 */
void
og_draw_layout (GtkWidget   *widget,
                GtkSnapshot *snapshot,
                PangoLayout *layout,
                float        x,
                float        y,
                float        alpha)
{
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  if (alpha < 1)
    color.alpha *= og_draw_alpha (widget, alpha, 1);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/**
 * og_draw_rounded:
 *
 * A filled rectangle with round corners.
 */
void
og_draw_rounded (GtkSnapshot           *snapshot,
                 const graphene_rect_t *bounds,
                 float                  radius,
                 const GdkRGBA         *color)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}

/* A square of slanted lines in that colour, one line across it, to be laid side by side. */
static GdkTexture *
paint_hatch (const GdkRGBA *color,
             int            scale)
{
  const int side = HATCH_SIDE * scale;
  const guint32 alpha = (guint32) (color->alpha * 255.0F + 0.5F);
  const guint32 line = alpha << 24 | (guint32) (color->red * (float) alpha + 0.5F) << 16 |
                       (guint32) (color->green * (float) alpha + 0.5F) << 8 |
                       (guint32) (color->blue * (float) alpha + 0.5F);
  g_autofree guint32 *pixels = g_new0 (guint32, side * side);
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < side * side; i++)
    if ((i % side + i / side) % side >= side - HATCH_LINE * scale)
      pixels[i] = line;
  bytes = g_bytes_new_take (g_steal_pointer (&pixels), (gsize) (side * side) * sizeof (guint32));
  return gdk_memory_texture_new (side, side, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) side * sizeof (guint32));
}

/* (transfer none): painted once for all closed days, until the colour of text is another one. */
static GdkTexture *
find_hatch (const GdkRGBA *color,
            int            scale)
{
  static GdkTexture *hatch;
  static GdkRGBA its_color;
  static int its_scale;

  if (hatch == NULL || its_scale != scale || !gdk_rgba_equal (&its_color, color))
    {
      g_clear_object (&hatch);
      hatch = paint_hatch (color, scale);
      its_color = *color;
      its_scale = scale;
    }
  return hatch;
}

/**
 * og_draw_hatch:
 *
 * Quiet slanted lines: here the office is closed. As a small picture that is repeated: a gradient
 * that repeats itself is reckoned anew for each pixel.
 */
void
og_draw_hatch (GtkWidget             *widget,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *bounds)
{
  const graphene_rect_t tile = GRAPHENE_RECT_INIT (bounds->origin.x, bounds->origin.y, HATCH_SIDE,
                                                   HATCH_SIDE);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  color.alpha *= og_draw_alpha (widget, HATCH_ALPHA, HATCH_ALPHA_CONTRAST);
  gtk_snapshot_push_repeat (snapshot, bounds, &tile);
  gtk_snapshot_append_scaled_texture (
    snapshot, find_hatch (&color, gtk_widget_get_scale_factor (widget)), GSK_SCALING_FILTER_NEAREST,
    &tile);
  gtk_snapshot_pop (snapshot);
}

/**
 * og_layout_set:
 * @layout: made when it is first needed
 *
 * Returns: whether it says something else than before
 */
gboolean
og_layout_set (GtkWidget    *widget,
               PangoLayout **layout,
               const char   *text)
{
  if (*layout == NULL)
    *layout = gtk_widget_create_pango_layout (widget, NULL);
  else if (g_str_equal (pango_layout_get_text (*layout), text))
    return FALSE;
  pango_layout_set_text (*layout, text, -1);
  return TRUE;
}
