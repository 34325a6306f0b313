/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-chip-draw.h"

#define HATCH_STEP 7
#define HATCH_ALPHA 0.07F

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
 * og_draw_layout:
 * @alpha: how much of the colour of the widget's text, 1 for all of it
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
  color.alpha *= alpha;
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

/**
 * og_draw_hatch:
 *
 * Quiet slanted lines: here the office is closed.
 */
void
og_draw_hatch (GtkWidget             *widget,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *bounds)
{
  GdkRGBA line, none;
  GskColorStop stops[4];
  const float step = 0.85F;

  gtk_widget_get_color (widget, &line);
  line.alpha *= HATCH_ALPHA;
  none = line;
  none.alpha = 0;
  stops[0] = (GskColorStop) { 0, none };
  stops[1] = (GskColorStop) { step, none };
  stops[2] = (GskColorStop) { step, line };
  stops[3] = (GskColorStop) { 1, line };
  gtk_snapshot_append_repeating_linear_gradient (
    snapshot, bounds, &bounds->origin,
    &GRAPHENE_POINT_INIT (bounds->origin.x + HATCH_STEP, bounds->origin.y + HATCH_STEP), stops,
    G_N_ELEMENTS (stops));
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
