/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-module-entry.h"

#include <adwaita.h>
#include <string.h>

#include "og-module-popover.h"
#include "og-post-templates.h"
#include "og-text-modules.h"
#include "og-text-place.h"

#define SIGN "::"
/* More is no search any more, but a sentence after two colons. */
#define MOST_CHARACTERS 30
#define GAP_ALPHA 0.25f

struct _OgModuleEntry
{
  GObject parent_instance;

  OgEngine *engine;
  OgConcern *concern;  /* nullable */
  GtkTextView *text;   /* nullable, not owned: NULL once detached */
  GtkWidget *parent;   /* not owned */
  GtkTextBuffer *buffer;
  GtkTextTag *gap;
  GtkTextMark *closed; /* the signs at which the list was closed: it stays so */
  OgModulePopover *popover;
};

G_DEFINE_FINAL_TYPE (OgModuleEntry, og_module_entry, G_TYPE_OBJECT)

static char *
dup_text (OgModuleEntry *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* Finding what is searched */

/* Whether the cursor stands after "::" and some letters, in one line; start is at the signs. */
static gboolean
find_search (OgModuleEntry *self,
             GtkTextIter   *start,
             GtkTextIter   *end,
             char         **words)
{
  GtkTextIter line, after, before;

  if (gtk_text_buffer_get_has_selection (self->buffer))
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, end, gtk_text_buffer_get_insert (self->buffer));
  line = *end;
  gtk_text_iter_set_line_offset (&line, 0);
  if (!gtk_text_iter_backward_search (end, SIGN, GTK_TEXT_SEARCH_TEXT_ONLY, start, &after, &line) ||
      gtk_text_iter_get_offset (end) - gtk_text_iter_get_offset (&after) > MOST_CHARACTERS)
    return FALSE;
  before = *start;
  /* More colons than two are something else. */
  if (gtk_text_iter_backward_char (&before) && gtk_text_iter_get_char (&before) == ':')
    return FALSE;
  *words = gtk_text_iter_get_text (&after, end);
  return !g_unichar_isspace (gtk_text_iter_get_char (&after)) || gtk_text_iter_equal (&after, end);
}

static gboolean
is_closed_at (OgModuleEntry     *self,
              const GtkTextIter *start)
{
  GtkTextIter closed;

  if (self->closed == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &closed, self->closed);
  return gtk_text_iter_equal (&closed, start);
}

static void
open_again (OgModuleEntry *self)
{
  if (self->closed != NULL)
    gtk_text_buffer_delete_mark (self->buffer, self->closed);
  self->closed = NULL;
}

static void
place_of (OgModuleEntry     *self,
          const GtkTextIter *at,
          GdkRectangle      *place)
{
  graphene_point_t point;
  int x, y;

  gtk_text_view_get_iter_location (self->text, at, place);
  gtk_text_view_buffer_to_window_coords (self->text, GTK_TEXT_WINDOW_WIDGET, place->x, place->y, &x,
                                         &y);
  if (gtk_widget_compute_point (GTK_WIDGET (self->text), self->parent,
                                &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    {
      place->x = (int) point.x;
      place->y = (int) point.y;
    }
}

static gboolean
is_open (OgModuleEntry *self)
{
  return self->text != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popover));
}

/* Opens the list, searches on, or closes it: as the text around the cursor wants it. */
static void
follow (OgModuleEntry *self)
{
  g_autofree char *words = NULL;
  GtkTextIter start, end;
  GdkRectangle place;

  if (self->text == NULL || !gtk_widget_has_focus (GTK_WIDGET (self->text)) ||
      !gtk_text_view_get_editable (self->text) || !find_search (self, &start, &end, &words) ||
      is_closed_at (self, &start))
    {
      if (is_open (self))
        gtk_popover_popdown (GTK_POPOVER (self->popover));
      return;
    }
  open_again (self);
  if (!is_open (self))
    {
      g_autoptr (GListModel) modules = og_text_modules (og_engine_get_office (self->engine),
                                                        og_engine_now (self->engine));

      og_module_popover_set_modules (self->popover, modules);
    }
  place_of (self, &start, &place);
  og_module_popover_search (self->popover, words, &place);
}

/* Gaps */

static void
mark_gaps (OgModuleEntry *self)
{
  g_autofree char *text = dup_text (self);
  GtkTextIter from, to;
  int start, end;

  gtk_text_buffer_get_bounds (self->buffer, &from, &to);
  gtk_text_buffer_remove_tag (self->buffer, self->gap, &from, &to);
  for (int at = 0; og_post_template_find_gap (text, at, &start, &end); at = end)
    {
      og_text_place_get_iter (self->buffer, text, start, &from);
      og_text_place_get_iter (self->buffer, text, end, &to);
      gtk_text_buffer_apply_tag (self->buffer, self->gap, &from, &to);
    }
}

/* Selects the next gap, so that what is typed takes its place. */
static gboolean
select_gap (OgModuleEntry *self,
            int            from)
{
  g_autofree char *text = dup_text (self);
  GtkTextIter first, last;
  int start, end;

  if (!og_post_template_find_gap (text, from, &start, &end))
    return FALSE;
  og_text_place_get_iter (self->buffer, text, start, &first);
  og_text_place_get_iter (self->buffer, text, end, &last);
  gtk_text_buffer_select_range (self->buffer, &last, &first);
  gtk_text_view_scroll_mark_onscreen (self->text, gtk_text_buffer_get_insert (self->buffer));
  return TRUE;
}

/* From gap to gap; after the last one Tab leaves the field, as ever. */
static gboolean
go_to_next_gap (OgModuleEntry *self)
{
  g_autofree char *text = dup_text (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);
  return select_gap (self, og_text_place_get_byte (text, &end));
}

/* Inserting */

/* (transfer full): the module as it stands in this reply, after what stands before it. */
static char *
dup_piece (OgModuleEntry     *self,
           OgTextModule      *module,
           const GtkTextIter *start)
{
  const OgModuleFacts facts = {
    .citizen = self->concern != NULL ? self->concern->author_name : NULL,
    .assignee = self->concern != NULL ? self->concern->assignee : NULL,
    .deadline = self->concern != NULL ? self->concern->deadline : 0,
    .now = og_engine_now (self->engine),
  };
  g_autofree char *text = og_text_module_fill (module, og_engine_get_office (self->engine), &facts);
  GtkTextIter before = *start;
  gboolean follows = gtk_text_iter_backward_char (&before) &&
                     !g_unichar_isspace (gtk_text_iter_get_char (&before));

  if (module->category == OG_MODULE_CLOSING && !gtk_text_iter_starts_line (start))
    return g_strconcat ("\n", text, NULL);
  return g_strconcat (follows ? " " : "", text, NULL);
}

static void
on_chosen (OgModuleEntry *self,
           OgTextModule  *module)
{
  g_autofree char *words = NULL;
  g_autofree char *piece = NULL;
  g_autofree char *before = NULL;
  GtkTextIter start, end;
  int from, to;

  if (!find_search (self, &start, &end, &words))
    return;
  piece = dup_piece (self, module, &start);
  before = dup_text (self);
  from = og_text_place_get_byte (before, &start);
  to = og_text_place_get_byte (before, &end);
  og_text_place_replace (self->buffer, from, to, piece);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  g_free (before);
  before = dup_text (self);
  og_text_place_get_iter (self->buffer, before, from + (int) strlen (piece), &end);
  gtk_text_buffer_place_cursor (self->buffer, &end);
  if (strchr (piece, '[') != NULL)
    select_gap (self, from);
}

/* Keys */

static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        OgModuleEntry         *self)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (key == GDK_KEY_space && modifiers == GDK_CONTROL_MASK)
    {
      og_module_entry_begin (self);
      return GDK_EVENT_STOP;
    }
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  if (!is_open (self))
    return key == GDK_KEY_Tab && go_to_next_gap (self);
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      og_module_popover_move (self->popover, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      og_module_popover_move (self->popover, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
      og_module_popover_take (self->popover);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_focus_left (OgModuleEntry *self)
{
  if (is_open (self))
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
on_changed (OgModuleEntry *self)
{
  mark_gaps (self);
  follow (self);
}

static void
og_module_entry_dispose (GObject *object)
{
  OgModuleEntry *self = OG_MODULE_ENTRY (object);

  og_module_entry_detach (self);
  g_clear_object (&self->concern);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_module_entry_parent_class)->dispose (object);
}

static void
og_module_entry_class_init (OgModuleEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_module_entry_dispose;
}

static void
og_module_entry_init (OgModuleEntry *self)
{
}

static void
set_gap_colour (OgModuleEntry *self)
{
  g_autoptr (GdkRGBA) colour =
    adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  colour->alpha = GAP_ALPHA;
  g_object_set (self->gap, "background-rgba", colour, NULL);
}

static void
add_controllers (OgModuleEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
}

/**
 * og_module_entry_new:
 * @parent: an ancestor of @text
 *
 * Returns: (transfer full): at work
 */
OgModuleEntry *
og_module_entry_new (GtkTextView *text,
                     GtkWidget   *parent,
                     OgEngine    *engine)
{
  OgModuleEntry *self = g_object_new (OG_TYPE_MODULE_ENTRY, NULL);

  self->engine = g_object_ref (engine);
  self->text = text;
  self->parent = parent;
  self->buffer = gtk_text_view_get_buffer (text);
  self->gap = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  set_gap_colour (self);
  self->popover = OG_MODULE_POPOVER (og_module_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->popover), parent);
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::accent-color-rgba",
                           G_CALLBACK (set_gap_colour), self, G_CONNECT_SWAPPED);
  add_controllers (self);
  return self;
}

/**
 * og_module_entry_detach:
 *
 * Before the text view and its parent are gone.
 */
void
og_module_entry_detach (OgModuleEntry *self)
{
  if (self->text == NULL)
    return;
  self->text = NULL;
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
}

/**
 * og_module_entry_present:
 *
 * From the parent's size_allocate.
 */
void
og_module_entry_present (OgModuleEntry *self)
{
  if (self->text != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

/**
 * og_module_entry_set_concern:
 * @concern: what is answered
 */
void
og_module_entry_set_concern (OgModuleEntry *self,
                             OgConcern     *concern)
{
  g_set_object (&self->concern, concern);
}

/**
 * og_module_entry_begin:
 *
 * Puts the signs where the cursor is, and opens the list.
 */
void
og_module_entry_begin (OgModuleEntry *self)
{
  g_autofree char *words = NULL;
  GtkTextIter start, end;

  if (self->text == NULL || !gtk_text_view_get_editable (self->text))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  open_again (self);
  if (find_search (self, &start, &end, &words))
    follow (self);
  else
    {
      gtk_text_buffer_begin_user_action (self->buffer);
      gtk_text_buffer_delete_selection (self->buffer, FALSE, TRUE);
      gtk_text_buffer_insert_at_cursor (self->buffer, SIGN, -1);
      gtk_text_buffer_end_user_action (self->buffer);
    }
}

/**
 * og_module_entry_close:
 *
 * Returns: whether the list was open; it does not open again at these signs
 */
gboolean
og_module_entry_close (OgModuleEntry *self)
{
  g_autofree char *words = NULL;
  GtkTextIter start, end;

  if (!is_open (self))
    return FALSE;
  open_again (self);
  if (find_search (self, &start, &end, &words))
    self->closed = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  return TRUE;
}

/**
 * og_module_entry_dup_gap:
 *
 * Returns: (transfer full) (nullable): the first gap with its brackets
 */
char *
og_module_entry_dup_gap (OgModuleEntry *self)
{
  g_autofree char *text = dup_text (self);
  int start, end;

  if (!og_post_template_find_gap (text, 0, &start, &end))
    return NULL;
  return g_strndup (text + start, (gsize) (end - start));
}

/**
 * og_module_entry_go_to_gap:
 *
 * With the keyboard in the text.
 */
void
og_module_entry_go_to_gap (OgModuleEntry *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  select_gap (self, 0);
}
