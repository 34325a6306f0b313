/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-field.h"

#include <glib/gi18n.h>

#include "og-hint-marks.h"
#include "og-post-templates.h"
#include "og-spelling.h"
#include "og-text-place.h"

/* Longer than libspelling waits for the cursor to rest. */
#define ANEW_MILLISECONDS 300

struct _OgTextField
{
  AdwBin parent_instance;

  GtkSourceView *view;
  GtkTextBuffer *buffer;
  SpellingTextBufferAdapter *spelling;
  GtkScrolledWindow *scroller;
  OgHintMarks *marks;
  GMenu *menu; /* the context menu: what a hint proposes, then the spelling's */
  gboolean setting;
  gboolean is_empty;
  guint anew_id;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgTextField, og_text_field, ADW_TYPE_BIN)

static gboolean
on_anew (gpointer data)
{
  OgTextField *self = data;

  self->anew_id = 0;
  spelling_text_buffer_adapter_invalidate_all (self->spelling);
  return G_SOURCE_REMOVE;
}

/* A draft, a template or what is pasted comes all at once into an empty field. libspelling 0.4 loses what
 * it finds there while it waits for the cursor to rest, so that is looked at again. */
static void
check_anew (OgTextField *self)
{
  const gboolean was_empty = self->is_empty;

  self->is_empty = gtk_text_buffer_get_char_count (self->buffer) == 0;
  if (was_empty && self->spelling != NULL && self->anew_id == 0)
    self->anew_id = g_timeout_add (ANEW_MILLISECONDS, on_anew, self);
}

static void
on_changed (OgTextField *self)
{
  og_spelling_skip_others (self->buffer);
  check_anew (self);
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
get_iter_at (OgTextField *self,
             double       x,
             double       y,
             GtkTextIter *at)
{
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self->view), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self->view), at, buffer_x, buffer_y);
}

/* The context menu is about the word that was clicked. */
static void
on_secondary (GtkGestureClick *gesture,
              int              n_press,
              double           x,
              double           y,
              OgTextField     *self)
{
  GtkTextIter at;

  if (!get_iter_at (self, x, y, &at))
    return;
  if (!gtk_text_buffer_get_has_selection (self->buffer))
    gtk_text_buffer_place_cursor (self->buffer, &at);
  if (self->spelling != NULL)
    spelling_text_buffer_adapter_update_corrections (self->spelling);
}

/* From gap to gap; after the last one Tab leaves the field, as ever. */
static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        OgTextField           *self)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  if (key != GDK_KEY_Tab || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  text = og_text_field_dup_text (self);
  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);
  return og_text_field_select_gap (self, og_text_place_get_byte (text, &end));
}

static void
og_text_field_dispose (GObject *object)
{
  OgTextField *self = OG_TEXT_FIELD (object);

  g_clear_handle_id (&self->anew_id, g_source_remove);
  if (self->marks != NULL)
    og_hint_marks_unparent (self->marks);
  g_clear_object (&self->marks);
  g_clear_object (&self->spelling);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (og_text_field_parent_class)->dispose (object);
}

static gboolean
og_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OG_TEXT_FIELD (widget)->view));
}

static void
og_text_field_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GTK_WIDGET_CLASS (og_text_field_parent_class)->size_allocate (widget, width, height, baseline);
  og_hint_marks_present (OG_TEXT_FIELD (widget)->marks);
}

static void
og_text_field_class_init (OgTextFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_source_init ();
  spelling_init ();

  G_OBJECT_CLASS (klass)->dispose = og_text_field_dispose;
  widget_class->grab_focus = og_text_field_grab_focus;
  widget_class->size_allocate = og_text_field_size_allocate;
  signals[CHANGED] = g_signal_new ("changed", OG_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

/* A source view only for the spell check: without its own colours, and without numbers of lines. */
static void
make_view (OgTextField *self)
{
  GtkSourceBuffer *buffer = gtk_source_buffer_new (NULL);

  gtk_source_buffer_set_highlight_syntax (buffer, FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  gtk_source_buffer_set_implicit_trailing_newline (buffer, FALSE);
  gtk_source_buffer_set_style_scheme (buffer, NULL);
  self->buffer = GTK_TEXT_BUFFER (buffer);
  self->view = GTK_SOURCE_VIEW (gtk_source_view_new_with_buffer (buffer));
  g_object_unref (buffer);
  g_object_set (self->view, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "top-margin", 12,
                "bottom-margin", 12, "left-margin", 12, "right-margin", 12, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "og-field");
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

static void
add_controllers (OgTextField *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (secondary), GTK_PHASE_CAPTURE);
  g_signal_connect_object (secondary, "pressed", G_CALLBACK (on_secondary), self, 0);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (secondary));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (view, key);
}

static void
og_text_field_init (OgTextField *self)
{
  GtkWidget *frame = gtk_frame_new (NULL);

  self->is_empty = TRUE;
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  make_view (self);
  add_controllers (self);
  self->marks = og_hint_marks_new (GTK_TEXT_VIEW (self->view), GTK_WIDGET (self));
  self->menu = g_menu_new ();
  g_menu_append_section (self->menu, NULL, og_hint_marks_get_menu (self->marks));
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->view), G_MENU_MODEL (self->menu));

  g_object_set (self->scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height",
                TRUE, "min-content-height", 150, "max-content-height", 360, NULL);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  gtk_frame_set_child (GTK_FRAME (frame), GTK_WIDGET (self->scroller));
  adw_bin_set_child (ADW_BIN (self), frame);
}

/**
 * og_text_field_be_short:
 *
 * For a sentence or two: lower, and with narrower margins.
 */
void
og_text_field_be_short (OgTextField *self)
{
  g_object_set (self->scroller, "min-content-height", 52, "max-content-height", 160, NULL);
  g_object_set (self->view, "top-margin", 6, "bottom-margin", 6, "left-margin", 9, "right-margin", 9,
                NULL);
}

/**
 * og_text_field_get_view:
 *
 * Returns: (transfer none): what the keyboard is in
 */
GtkTextView *
og_text_field_get_view (OgTextField *self)
{
  return GTK_TEXT_VIEW (self->view);
}

/**
 * og_text_field_set_language:
 * @lang: ISO 639-1, "de"
 *
 * Once.
 *
 * Returns: whether there is a dictionary for it; without one nothing is underlined
 */
gboolean
og_text_field_set_language (OgTextField *self,
                            const char  *lang)
{
  g_return_val_if_fail (self->spelling == NULL, TRUE);

  self->spelling = og_spelling_attach (self->view, lang);
  if (self->spelling == NULL)
    return FALSE;
  og_hint_marks_raise (self->marks);
  g_menu_append_section (self->menu, NULL,
                         spelling_text_buffer_adapter_get_menu_model (self->spelling));
  return TRUE;
}

/**
 * og_text_field_set_name:
 *
 * As it is spoken.
 */
void
og_text_field_set_name (OgTextField *self,
                        const char  *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/**
 * og_text_field_dup_text:
 *
 * Returns: (transfer full): all that is written
 */
char *
og_text_field_dup_text (OgTextField *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/**
 * og_text_field_set_text:
 *
 * Another text begins, without "changed"; what was undone before belongs to the other one.
 */
void
og_text_field_set_text (OgTextField *self,
                        const char  *text)
{
  self->setting = TRUE;
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  self->setting = FALSE;
}

/**
 * og_text_field_replace:
 * @end: -1 for the end of the text
 *
 * As if the person had written it: it can be undone, and "changed" is emitted.
 */
void
og_text_field_replace (OgTextField *self,
                       int          start,
                       int          end,
                       const char  *text)
{
  og_text_place_replace (self->buffer, start, end, text);
}

/**
 * og_text_field_select:
 *
 * Puts the keyboard into the field, with that part selected and in sight; 0 and 0: only the keyboard.
 */
void
og_text_field_select (OgTextField *self,
                      int          start,
                      int          end)
{
  g_autofree char *text = og_text_field_dup_text (self);
  GtkTextIter from, to;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (start == 0 && end == 0)
    return;
  og_text_place_get_iter (self->buffer, text, start, &from);
  og_text_place_get_iter (self->buffer, text, end, &to);
  gtk_text_buffer_select_range (self->buffer, &to, &from);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->view),
                                      gtk_text_buffer_get_insert (self->buffer));
}

/**
 * og_text_field_select_gap:
 * @from: where to begin, bytes
 *
 * Returns: %FALSE if there is no gap from there on
 */
gboolean
og_text_field_select_gap (OgTextField *self,
                          int          from)
{
  g_autofree char *text = og_text_field_dup_text (self);
  int start, end;

  if (!og_post_template_find_gap (text, from, &start, &end))
    return FALSE;
  og_text_field_select (self, start, end);
  return TRUE;
}

/**
 * og_text_field_set_hints:
 * @hints: (nullable) (element-type OgHint): about the text as it stands; %NULL for no marks
 */
void
og_text_field_set_hints (OgTextField *self,
                         GArray      *hints)
{
  og_hint_marks_set_hints (self->marks, hints);
}
