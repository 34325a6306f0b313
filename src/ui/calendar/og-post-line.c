/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-line.h"

#include <glib/gi18n.h>

#include "og-chip-draw.h"
#include "og-post-sentence.h"
#include "og-thumbnail.h"
#include "og-words.h"

#define ICON 16
#define GAP 10
#define PICTURE 40
#define WORDS_ALPHA 0.75F

struct _OgPostLine
{
  GtkWidget parent_instance;

  OgEngine *engine;
  OgPost *post;     /* (nullable) */
  const char *icon;
  PangoLayout *time;
  PangoLayout *title;
  PangoLayout *words;
  GtkWidget *picture; /* (nullable): made for the first post with a picture */
  gboolean has_picture;
  gboolean picture_shown;
  int time_width; /* 0 until it is needed */
};

G_DEFINE_FINAL_TYPE (OgPostLine, og_post_line, GTK_TYPE_WIDGET)

static int
time_width (OgPostLine *self)
{
  PangoContext *context;
  PangoFontMetrics *metrics;

  if (self->time_width > 0)
    return self->time_width;
  context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  metrics = pango_context_get_metrics (context, NULL, NULL);
  self->time_width = 5 * PANGO_PIXELS (pango_font_metrics_get_approximate_digit_width (metrics));
  pango_font_metrics_unref (metrics);
  return self->time_width;
}

/* Perhaps with another font. */
static void
og_post_line_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (og_post_line_parent_class)->css_changed (widget, change);

  OG_POST_LINE (widget)->time_width = 0;
}

static void
og_post_line_system_setting_changed (GtkWidget       *widget,
                                     GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (og_post_line_parent_class)->system_setting_changed (widget, setting);

  OG_POST_LINE (widget)->time_width = 0;
}

static int
text_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
og_post_line_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  OgPostLine *self = OG_POST_LINE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 400;
      return;
    }
  /* The same with and without a picture. */
  *minimum = *natural = MAX (text_height (self->title) + text_height (self->words), PICTURE);
}

static void
og_post_line_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  OgPostLine *self = OG_POST_LINE (widget);
  int room = width - time_width (self) - ICON - 2 * GAP;

  if (self->has_picture)
    room -= PICTURE + GAP;
  if (self->picture != NULL)
    gtk_widget_size_allocate (self->picture,
                              &(GtkAllocation) { width - PICTURE, (height - PICTURE) / 2, PICTURE,
                                                 PICTURE },
                              -1);
  pango_layout_set_width (self->title, MAX (room, 0) * PANGO_SCALE);
  pango_layout_set_width (self->words, MAX (room, 0) * PANGO_SCALE);
}

static void
og_post_line_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  OgPostLine *self = OG_POST_LINE (widget);
  int title = text_height (self->title);
  float top = (float) (gtk_widget_get_height (widget) - title - text_height (self->words)) / 2;
  float x = (float) time_width (self) + GAP;

  if (self->post == NULL)
    return;
  og_draw_layout (widget, snapshot, self->time, 0, top, 1);
  og_draw_icon (widget, snapshot, self->icon, ICON, x, top + (float) (title - ICON) / 2);
  x += ICON + GAP;
  og_draw_layout (widget, snapshot, self->title, x, top, 1);
  og_draw_layout (widget, snapshot, self->words, x, top + (float) title, WORDS_ALPHA);
  if (self->picture != NULL)
    gtk_widget_snapshot_child (widget, self->picture, snapshot);
}

static void
og_post_line_dispose (GObject *object)
{
  OgPostLine *self = OG_POST_LINE (object);

  og_post_line_set_post (self, NULL);
  g_clear_object (&self->engine);
  g_clear_object (&self->time);
  g_clear_object (&self->title);
  g_clear_object (&self->words);
  g_clear_pointer (&self->picture, gtk_widget_unparent);

  G_OBJECT_CLASS (og_post_line_parent_class)->dispose (object);
}

static void
og_post_line_class_init (OgPostLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_post_line_dispose;
  widget_class->measure = og_post_line_measure;
  widget_class->size_allocate = og_post_line_size_allocate;
  widget_class->snapshot = og_post_line_snapshot;
  widget_class->css_changed = og_post_line_css_changed;
  widget_class->system_setting_changed = og_post_line_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "post-line");
  /* The row that holds it says everything. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
og_post_line_init (OgPostLine *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoAttrList) small = pango_attr_list_from_string ("0 -1 scale 0.9");

  og_layout_set (widget, &self->time, "");
  og_layout_set (widget, &self->title, "");
  og_layout_set (widget, &self->words, "");
  pango_layout_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  pango_layout_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
  pango_layout_set_attributes (self->words, small);
}

/**
 * og_post_line_new:
 *
 * Returns: (transfer floating): a line that shows nothing yet
 */
GtkWidget *
og_post_line_new (OgEngine *engine)
{
  OgPostLine *self = g_object_new (OG_TYPE_POST_LINE, NULL);

  self->engine = g_object_ref (engine);
  return GTK_WIDGET (self);
}

static void
forget_picture (OgPostLine *self)
{
  self->has_picture = FALSE;
  self->picture_shown = FALSE;
  if (self->picture != NULL)
    gtk_widget_set_child_visible (self->picture, FALSE);
}

/* "planned · @gemeinde@host · The server sends" */
static char *
words_of (OgPostLine *self)
{
  g_autofree char *channels = og_post_channel_names (self->engine, self->post);
  const char *sender = og_post_sender (self->engine, self->post);
  g_autoptr (GString) words = g_string_new (og_post_word (self->post));

  if (*channels != '\0')
    g_string_append_printf (words, " · %s", channels);
  if (sender != NULL)
    g_string_append_printf (words, " · %s", sender);
  if (self->post->label != NULL && *self->post->label != '\0')
    g_string_append_printf (words, " · %s", self->post->label);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Also when the content of a row arrives. */
static void
fill (OgPostLine *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *time = NULL;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  if (!self->post->loaded)
    {
      og_layout_set (widget, &self->time, "");
      og_layout_set (widget, &self->title, "…");
      og_layout_set (widget, &self->words, "");
      self->icon = "content-loading-symbolic";
    }
  else
    {
      time = og_post_time_of_day (self->post);
      title = og_words_post_title (self->post);
      words = words_of (self);
      og_layout_set (widget, &self->time, time);
      og_layout_set (widget, &self->title, title);
      og_layout_set (widget, &self->words, words);
      self->icon = og_post_icon (self->post);
    }
  forget_picture (self);
  /* Its place is kept free at once. */
  self->has_picture = g_list_model_get_n_items (G_LIST_MODEL (self->post->attachments)) > 0;
  gtk_widget_queue_allocate (widget);
  gtk_widget_queue_draw (widget);
}

/**
 * og_post_line_set_post:
 * @post: (nullable): what to show now; it may still be on its way
 */
void
og_post_line_set_post (OgPostLine *self,
                       OgPost     *post)
{
  if (self->post == post)
    return;
  if (self->post != NULL)
    g_signal_handlers_disconnect_by_func (self->post, fill, self);
  forget_picture (self);
  g_set_object (&self->post, post);
  if (post == NULL)
    return;
  g_signal_connect_swapped (post, "notify::loaded", G_CALLBACK (fill), self);
  fill (self);
}

/**
 * og_post_line_get_post:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
OgPost *
og_post_line_get_post (OgPostLine *self)
{
  return self->post;
}

/**
 * og_post_line_show_picture:
 *
 * Loads the first picture of the post, if it has one that is not there yet.
 */
void
og_post_line_show_picture (OgPostLine *self)
{
  g_autoptr (OgAttachment) first = NULL;
  g_autofree char *path = NULL;

  if (!self->has_picture || self->picture_shown)
    return;
  first = g_list_model_get_item (G_LIST_MODEL (self->post->attachments), 0);
  if (first == NULL)
    return;
  path = og_engine_dup_picture_path (self->engine, first);
  if (self->picture == NULL)
    {
      self->picture = og_thumbnail_new ();
      og_thumbnail_set_frame (OG_THUMBNAIL (self->picture), PICTURE, PICTURE);
      gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
    }
  og_thumbnail_set_picture (OG_THUMBNAIL (self->picture), path, first->alt);
  gtk_widget_set_child_visible (self->picture, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  self->picture_shown = TRUE;
}
