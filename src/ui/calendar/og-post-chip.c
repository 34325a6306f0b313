/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-chip.h"

#include <glib/gi18n.h>

#include "og-chip-draw.h"
#include "og-post-sentence.h"
#include "og-words.h"

#define ICON 12
#define GAP 4
#define BADGE_RADIUS 4.0F
#define BADGE_ALPHA 0.14F
/* Few letters are as narrow as that: as many pixels hardly hold more of them. */
#define NARROW_LETTER 4
#define NARROW 60        /* pixels, below which even the shortened words may not fit */
#define FIRST_LETTERS 40 /* before the first layout */

struct _OgPostChip
{
  GtkButton parent_instance;

  OgEngine *engine;
  OgPost *post;      /* NULL while it says how many more there are */
  guint n_more;
  const char *style; /* the class that colours it */
  const char *icon;
  gboolean selected;

  char *words;        /* time and first words */
  int n_letters;      /* that may have room */
  PangoLayout *text;  /* as much of them */
  PangoLayout *badge; /* the channels' letters; NULL where there is one channel only */
  int badge_width;
};

G_DEFINE_FINAL_TYPE (OgPostChip, og_post_chip, GTK_TYPE_BUTTON)

/* Not by an action of its own: keeping up two hundred of them costs more than drawing them. */
static void
og_post_chip_clicked (GtkButton *button)
{
  OgPostChip *self = OG_POST_CHIP (button);

  if (self->post != NULL)
    gtk_widget_activate_action (GTK_WIDGET (button), "calendar.open", "x", self->post->id);
}

/* Made when it is asked for: setting a tooltip's text asks the screen where the pointer is. */
static gboolean
og_post_chip_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    by_keyboard,
                            GtkTooltip *tooltip)
{
  OgPostChip *self = OG_POST_CHIP (widget);
  g_autofree char *text = NULL;

  if (self->post == NULL)
    return FALSE;
  text = og_post_tooltip (self->engine, self->post);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* What has no room at all is cut off before it is laid out, which costs by the letter. */
static void
show_words (OgPostChip *self)
{
  const char *end = self->words;
  g_autofree char *start = NULL;
  gboolean first = self->text == NULL;

  for (int i = 0; i < self->n_letters && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  if (*end != '\0')
    start = g_strdup_printf ("%.*s…", (int) (end - self->words), self->words);
  if (og_layout_set (GTK_WIDGET (self), &self->text, start != NULL ? start : self->words))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  if (first)
    pango_layout_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);
}

static void
og_post_chip_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  OgPostChip *self = OG_POST_CHIP (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = 120;
      return;
    }
  if (self->text == NULL)
    og_layout_set (widget, &self->text, " ");
  pango_layout_get_pixel_size (self->text, NULL, minimum);
  *minimum = *natural = MAX (*minimum, ICON);
}

static void
og_post_chip_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  OgPostChip *self = OG_POST_CHIP (widget);
  int room = width;

  if (self->text == NULL)
    return;
  if (self->icon != NULL)
    room -= ICON + GAP;
  if (self->badge_width > 0 && room > 4 * self->badge_width)
    room -= self->badge_width + GAP;
  pango_layout_set_width (self->text, MAX (room, 0) * PANGO_SCALE);
  if (self->n_letters == MAX (room, 0) / NARROW_LETTER)
    return;
  self->n_letters = MAX (room, 0) / NARROW_LETTER;
  show_words (self);
}

static void
draw_badge (OgPostChip  *self,
            GtkSnapshot *snapshot,
            int          width,
            int          height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t bounds;
  GdkRGBA color;
  int badge_height;

  pango_layout_get_pixel_size (self->badge, NULL, &badge_height);
  gtk_widget_get_color (widget, &color);
  color.alpha *= BADGE_ALPHA;
  bounds = GRAPHENE_RECT_INIT ((float) (width - self->badge_width), (float) (height - badge_height) / 2,
                               (float) self->badge_width, (float) badge_height);
  og_draw_rounded (snapshot, &bounds, BADGE_RADIUS, &color);
  og_draw_layout (widget, snapshot, self->badge, bounds.origin.x + GAP, bounds.origin.y, 1);
}

static void
og_post_chip_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  OgPostChip *self = OG_POST_CHIP (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int room, used;
  float x = 0;
  gboolean tight;

  if (self->text == NULL)
    return;
  pango_layout_get_pixel_size (self->text, NULL, &used);
  /* Not by the widget's overflow: cutting at round corners costs more than all the rest. And only
   * what does not fit: words that are too long are shortened. */
  tight = MAX (used, ICON) > height || width < NARROW;
  if (tight)
    gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (self->icon != NULL)
    {
      og_draw_icon (widget, snapshot, self->selected ? "object-select-symbolic" : self->icon, ICON, 0,
                    (float) (MIN (height, 2 * ICON) - ICON) / 2);
      x = ICON + GAP;
    }
  og_draw_layout (widget, snapshot, self->text, x, (float) MAX (height - used, 0) / 2, 1);
  room = width - (int) x;
  if (self->badge_width > 0 && room > 4 * self->badge_width)
    draw_badge (self, snapshot, width, height);
  if (tight)
    gtk_snapshot_pop (snapshot);
}

static void
og_post_chip_dispose (GObject *object)
{
  OgPostChip *self = OG_POST_CHIP (object);

  g_clear_object (&self->engine);
  g_clear_object (&self->post);
  g_clear_object (&self->text);
  g_clear_object (&self->badge);

  G_OBJECT_CLASS (og_post_chip_parent_class)->dispose (object);
}

static void
og_post_chip_finalize (GObject *object)
{
  g_free (OG_POST_CHIP (object)->words);

  G_OBJECT_CLASS (og_post_chip_parent_class)->finalize (object);
}

static void
og_post_chip_class_init (OgPostChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = og_post_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_post_chip_finalize;
  widget_class->query_tooltip = og_post_chip_query_tooltip;
  widget_class->measure = og_post_chip_measure;
  widget_class->size_allocate = og_post_chip_size_allocate;
  widget_class->snapshot = og_post_chip_snapshot;
  GTK_BUTTON_CLASS (klass)->clicked = og_post_chip_clicked;
  gtk_widget_class_set_css_name (widget_class, "post-chip");
}

/* Without a template, and without the children of a button. */
static void
og_post_chip_init (OgPostChip *self)
{
  self->n_letters = FIRST_LETTERS;
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/**
 * og_post_chip_new:
 *
 * Returns: (transfer floating): a chip that shows nothing yet
 */
GtkWidget *
og_post_chip_new (void)
{
  return g_object_new (OG_TYPE_POST_CHIP, NULL);
}

static void
set_style (OgPostChip *self,
           const char *style)
{
  if (self->style == style)
    return;
  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->style);
  gtk_widget_add_css_class (GTK_WIDGET (self), style);
  self->style = style;
}

static void
set_words (OgPostChip *self,
           const char *words)
{
  g_set_str (&self->words, words);
  show_words (self);
}

static void
set_badge (OgPostChip *self,
           const char *letters)
{
  int width = 0;

  if (*letters != '\0')
    {
      og_layout_set (GTK_WIDGET (self), &self->badge, letters);
      pango_layout_get_pixel_size (self->badge, &width, NULL);
      width += 2 * GAP;
    }
  self->badge_width = width;
}

static void
set_name (OgPostChip *self,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_name (OgPostChip *self)
{
  g_autofree char *sentence = og_post_sentence (self->engine, self->post);
  g_autofree char *selected = NULL;

  if (self->selected)
    /* Translators: spoken of a post that was chosen together with others; %s says what it is */
    selected = g_strdup_printf (_("Selected: %s"), sentence);
  set_name (self, selected != NULL ? selected : sentence);
}

/**
 * og_post_chip_set_post:
 * @post: the post to show now; the chip is used again for others
 */
void
og_post_chip_set_post (OgPostChip *self,
                       OgEngine   *engine,
                       OgPost     *post)
{
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  g_autofree char *letters = NULL;

  if (self->post == post)
    return;
  time = og_post_time_of_day (post);
  words = og_words_post_title (post);
  text = g_strdup_printf ("%s%s%s", time, *time != '\0' ? " " : "", words);
  letters = og_post_channel_letters (engine, post);
  g_set_object (&self->engine, engine);
  g_set_object (&self->post, post);
  self->n_more = 0;
  self->icon = og_post_icon (post);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  set_words (self, text);
  set_badge (self, letters);
  update_name (self);
  set_style (self, og_post_style (post));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * og_post_chip_set_more:
 * @n_more: of how many posts it says that they have no room
 */
void
og_post_chip_set_more (OgPostChip *self,
                       guint       n_more)
{
  g_autofree char *label = g_strdup_printf (ngettext ("%u more", "%u more", n_more), n_more);

  g_clear_object (&self->post);
  self->n_more = n_more;
  self->icon = NULL;
  set_words (self, label);
  set_badge (self, "");
  set_name (self, label);
  set_style (self, "more");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * og_post_chip_set_selected:
 * @selected: whether it is one of several that are moved together
 */
void
og_post_chip_set_selected (OgPostChip *self,
                           gboolean    selected)
{
  if (self->selected == selected || self->post == NULL)
    return;
  self->selected = selected;
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * og_post_chip_get_post:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
OgPost *
og_post_chip_get_post (OgPostChip *self)
{
  return self->post;
}

/**
 * og_post_chip_get_more:
 *
 * Returns: of how many posts it says that they have no room; 0 if it shows one
 */
guint
og_post_chip_get_more (OgPostChip *self)
{
  return self->n_more;
}
