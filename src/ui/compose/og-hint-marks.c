/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-hint-marks.h"

#include <glib/gi18n.h>

#include "og-text-place.h"
#include "og-words-hint.h"

struct _OgHintMarks
{
  GObject parent_instance;

  GtkTextView *view; /* the view holds the marks: not owned */
  GtkTextBuffer *buffer;
  GtkTextTag *tag;
  GMenu *menu;
  GArray *hints; /* of OgHint, nullable */
  int hint;      /* the one under the cursor, -1 for none */

  GtkPopover *popover;
  GtkLabel *popover_label;
  GtkButton *popover_button;
};

G_DEFINE_FINAL_TYPE (OgHintMarks, og_hint_marks, G_TYPE_OBJECT)

static char *
dup_text (OgHintMarks *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* A long sentence is told of by the meter: a line under all of it would only disturb. */
static gboolean
is_marked (const OgHint *hint)
{
  return hint->kind != OG_HINT_LONG_SENTENCE;
}

static int
find_hint (OgHintMarks       *self,
           const GtkTextIter *at)
{
  g_autofree char *text = dup_text (self);
  const int byte = og_text_place_get_byte (text, at);

  for (guint i = 0; self->hints != NULL && i < self->hints->len; i++)
    {
      OgHint *hint = &g_array_index (self->hints, OgHint, i);

      if (is_marked (hint) && byte >= hint->start && byte <= hint->end)
        return (int) i;
    }
  return -1;
}

/* The context menu follows the cursor, so that it works from the keyboard as well. */
static void
on_cursor (OgHintMarks *self)
{
  g_autofree char *label = NULL;
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, gtk_text_buffer_get_insert (self->buffer));
  self->hint = find_hint (self, &at);
  g_menu_remove_all (self->menu);
  if (self->hint >= 0)
    label = og_words_hint_take (&g_array_index (self->hints, OgHint, self->hint));
  if (label != NULL)
    g_menu_append (self->menu, label, "hint.take");
}

static void
on_take (OgHintMarks *self)
{
  g_autofree char *better = NULL;
  OgHint *hint;

  if (self->hint < 0 || self->hints == NULL || (guint) self->hint >= self->hints->len)
    return;
  hint = &g_array_index (self->hints, OgHint, self->hint);
  better = g_strdup (hint->better);
  gtk_popover_popdown (self->popover);
  if (better != NULL)
    og_text_place_replace (self->buffer, hint->start, hint->end, better);
}

static void
show_hint (OgHintMarks  *self,
           GdkRectangle *place)
{
  g_autofree char *text = dup_text (self);
  OgHint *hint = &g_array_index (self->hints, OgHint, self->hint);
  g_autofree char *sentence = og_words_hint (hint, text);
  g_autofree char *label = og_words_hint_take (hint);

  gtk_label_set_text (self->popover_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->popover_button), label != NULL);
  gtk_button_set_label (self->popover_button, label != NULL ? label : "");
  gtk_popover_set_pointing_to (self->popover, place);
  gtk_popover_popup (self->popover);
}

static gboolean
get_iter_at (OgHintMarks *self,
             double       x,
             double       y,
             GtkTextIter *at)
{
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (self->view, at, buffer_x, buffer_y);
}

/* A click on a marked word says what could be better. One that selects text means something else. */
static void
on_released (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             OgHintMarks     *self)
{
  GtkTextIter at;

  if (n_press != 1 || gtk_text_buffer_get_has_selection (self->buffer) ||
      !get_iter_at (self, x, y, &at))
    return;
  self->hint = find_hint (self, &at);
  if (self->hint >= 0)
    show_hint (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
og_hint_marks_dispose (GObject *object)
{
  OgHintMarks *self = OG_HINT_MARKS (object);

  og_hint_marks_unparent (self);
  g_clear_object (&self->menu);
  g_clear_pointer (&self->hints, g_array_unref);

  G_OBJECT_CLASS (og_hint_marks_parent_class)->dispose (object);
}

static void
og_hint_marks_class_init (OgHintMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_hint_marks_dispose;
}

static void
og_hint_marks_init (OgHintMarks *self)
{
  self->hint = -1;
  self->menu = g_menu_new ();
}

/* Another shape than the wavy line of the spell check, so that colour is not the only difference. */
static void
make_tag (OgHintMarks *self)
{
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_DOUBLE,
                                          "underline-rgba", &(GdkRGBA) { 0.21f, 0.52f, 0.89f, 1 },
                                          NULL);
}

static void
make_popover (OgHintMarks *self,
              GtkWidget   *parent)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->popover = GTK_POPOVER (gtk_popover_new ());
  self->popover_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->popover_label, TRUE);
  gtk_label_set_xalign (self->popover_label, 0);
  gtk_label_set_max_width_chars (self->popover_label, 40);
  self->popover_button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->popover_button), GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->popover_button), "hint.take");
  g_object_set (box, "margin-top", 6, "margin-bottom", 6, "margin-start", 6, "margin-end", 6, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->popover_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->popover_button));
  gtk_popover_set_child (self->popover, box);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), parent);
}

static void
add_actions (OgHintMarks *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) take = g_simple_action_new ("take", NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (take, "activate", G_CALLBACK (on_take), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (take));
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "hint", G_ACTION_GROUP (actions));
  gtk_widget_insert_action_group (GTK_WIDGET (self->popover), "hint", G_ACTION_GROUP (actions));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

/**
 * og_hint_marks_new:
 * @parent: allocates the popover (og_hint_marks_present()) and lets it go (og_hint_marks_unparent())
 */
OgHintMarks *
og_hint_marks_new (GtkTextView *view,
                   GtkWidget   *parent)
{
  OgHintMarks *self = g_object_new (OG_TYPE_HINT_MARKS, NULL);

  self->view = view;
  self->buffer = gtk_text_view_get_buffer (view);
  make_tag (self);
  make_popover (self, parent);
  add_actions (self);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (on_cursor), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * og_hint_marks_get_menu:
 *
 * Returns: (transfer none): what is better for the word at the cursor; empty where nothing is
 */
GMenuModel *
og_hint_marks_get_menu (OgHintMarks *self)
{
  return G_MENU_MODEL (self->menu);
}

/**
 * og_hint_marks_raise:
 *
 * The marks are seen also where the spell check has something to say. After it was attached.
 */
void
og_hint_marks_raise (OgHintMarks *self)
{
  og_text_place_raise (self->buffer, self->tag);
}

/**
 * og_hint_marks_present:
 *
 * From the parent's size_allocate.
 */
void
og_hint_marks_present (OgHintMarks *self)
{
  if (self->popover != NULL)
    gtk_popover_present (self->popover);
}

/**
 * og_hint_marks_unparent:
 *
 * From the parent's dispose.
 */
void
og_hint_marks_unparent (OgHintMarks *self)
{
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->popover)));
}

/**
 * og_hint_marks_set_hints:
 * @hints: (nullable) (element-type OgHint): about the text as it stands; %NULL for no marks
 */
void
og_hint_marks_set_hints (OgHintMarks *self,
                         GArray      *hints)
{
  g_autofree char *text = dup_text (self);
  GtkTextIter from, to;

  g_clear_pointer (&self->hints, g_array_unref);
  self->hints = hints != NULL ? g_array_ref (hints) : NULL;
  gtk_text_buffer_get_bounds (self->buffer, &from, &to);
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &from, &to);
  for (guint i = 0; hints != NULL && i < hints->len; i++)
    {
      OgHint *hint = &g_array_index (hints, OgHint, i);

      if (!is_marked (hint))
        continue;
      og_text_place_get_iter (self->buffer, text, hint->start, &from);
      og_text_place_get_iter (self->buffer, text, hint->end, &to);
      gtk_text_buffer_apply_tag (self->buffer, self->tag, &from, &to);
    }
  on_cursor (self);
}
