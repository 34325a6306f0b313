/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox-list-private.h"

#include <glib/gi18n.h>

#include "og-toast.h"

/* How many rows are looked through for one concern: more would load the whole list. */
#define LOOK_AT_MOST 200

/* How many rows Ctrl+A chooses: an act on a whole town's letters is none that a person looks at. */
#define CHOOSE_AT_MOST 200

/**
 * og_inbox_list_has_focus:
 *
 * Returns: whether the keyboard is in the widget
 */
gboolean
og_inbox_list_has_focus (gpointer widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static guint
count_chosen (OgInboxList *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (
    GTK_SELECTION_MODEL (self->selection));

  return (guint) gtk_bitset_get_size (chosen);
}

/**
 * og_inbox_list_first_chosen:
 *
 * Returns: the position; GTK_INVALID_LIST_POSITION where none is chosen
 */
guint
og_inbox_list_first_chosen (OgInboxList *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (
    GTK_SELECTION_MODEL (self->selection));

  return gtk_bitset_is_empty (chosen) ? GTK_INVALID_LIST_POSITION : gtk_bitset_get_minimum (chosen);
}

static void
scroll_to (OgInboxList *self,
           guint        position)
{
  GtkListScrollFlags flags = GTK_LIST_SCROLL_SELECT;

  if (og_inbox_list_has_focus (self->rows))
    flags |= GTK_LIST_SCROLL_FOCUS;
  gtk_list_view_scroll_to (self->rows, position, flags, NULL);
}

static gboolean
on_advance (gpointer data)
{
  OgInboxList *self = data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint position = MIN (self->leaving_position, n > 0 ? n - 1 : 0);

  self->advance_source = 0;
  self->leaving_position = GTK_INVALID_LIST_POSITION;
  if (n > 0 && count_chosen (self) == 0)
    scroll_to (self, position);
  return G_SOURCE_REMOVE;
}

static void
tell_chosen (OgInboxList *self)
{
  if (self->chosen == NULL || self->told || !self->chosen->loaded)
    return;
  self->told = TRUE;
  g_signal_emit (self, og_inbox_list_signals[OG_INBOX_LIST_CONCERN_CHOSEN], 0, self->chosen);
}

static void
on_chosen_loaded (OgInboxList *self,
                  GParamSpec  *pspec,
                  OgConcern   *concern)
{
  if (concern == self->chosen)
    tell_chosen (self);
}

static void
show_bulk (OgInboxList *self,
           guint        n)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%u concern chosen", "%u concerns chosen", n),
                                            n);

  if (n > 1)
    gtk_label_set_label (self->chosen_label, words);
  gtk_revealer_set_reveal_child (self->bulk, n > 1);
}

/**
 * og_inbox_list_selection_changed:
 *
 * Says what is chosen now, and looks for a neighbour where what was chosen has left.
 */
void
og_inbox_list_selection_changed (OgInboxList *self)
{
  guint n = count_chosen (self);
  g_autoptr (OgConcern) only =
    n == 1 ? g_list_model_get_item (G_LIST_MODEL (self->selection), og_inbox_list_first_chosen (self)) : NULL;

  show_bulk (self, n);
  if (n > 0)
    self->leaving_position = GTK_INVALID_LIST_POSITION;
  /* Not here: the list is in the middle of its change. */
  else if (self->leaving_position != GTK_INVALID_LIST_POSITION && self->advance_source == 0)
    self->advance_source = g_idle_add (on_advance, self);
  if (n > 1 || self->several_told)
    g_signal_emit (self, og_inbox_list_signals[OG_INBOX_LIST_SEVERAL_CHOSEN], 0, n);
  self->several_told = n > 1;
  if (only == self->chosen)
    return;
  if (self->chosen != NULL)
    g_signal_handlers_disconnect_by_func (self->chosen, on_chosen_loaded, self);
  g_set_object (&self->chosen, only);
  self->told = FALSE;
  if (only == NULL)
    return;
  g_signal_connect_object (only, "notify::loaded", G_CALLBACK (on_chosen_loaded), self,
                           G_CONNECT_SWAPPED);
  tell_chosen (self);
}

/**
 * og_inbox_list_activated:
 * @position: of a row that Enter or a click opens
 */
void
og_inbox_list_activated (OgInboxList *self,
                         guint        position)
{
  g_autoptr (OgConcern) concern = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (concern == NULL || !concern->loaded)
    return;
  /* Enter opens the row with the keyboard, chosen or not. */
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  g_signal_emit (self, og_inbox_list_signals[OG_INBOX_LIST_CONCERN_OPENED], 0, concern);
}

/**
 * og_inbox_list_several_toggled:
 *
 * Shows the checks of the rows, or hides them.
 */
void
og_inbox_list_several_toggled (OgInboxList *self)
{
  gboolean several = gtk_toggle_button_get_active (self->several);

  for (guint i = 0; i < self->bound->len; i++)
    og_concern_row_set_choosing (self->bound->pdata[i], several);
  if (!several && count_chosen (self) > 1)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
}

static gboolean
on_choose_all (GtkWidget *widget,
               GVariant  *args,
               gpointer   data)
{
  OgInboxList *self = data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_selection_model_select_range (GTK_SELECTION_MODEL (self->selection), 0,
                                    MIN (n, CHOOSE_AT_MOST), TRUE);
  if (n > CHOOSE_AT_MOST)
    {
      g_autofree char *sentence = g_strdup_printf (_("The first %d concerns are chosen."),
                                                   CHOOSE_AT_MOST);

      og_toast_show (GTK_WIDGET (self), sentence);
    }
  return TRUE;
}

/* Escape: from several back to none. */
static gboolean
on_choose_none (GtkWidget *widget,
                GVariant  *args,
                gpointer   data)
{
  OgInboxList *self = data;

  if (count_chosen (self) < 2 && !gtk_toggle_button_get_active (self->several))
    return FALSE;
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  gtk_toggle_button_set_active (self->several, FALSE);
  return TRUE;
}

static void
add_key (OgInboxList    *self,
         guint           key,
         GdkModifierType modifiers,
         GtkShortcutFunc func)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  /* Before the list itself, which would choose every row there is. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                      gtk_callback_action_new (func, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->rows), keys);
}

/**
 * og_inbox_list_add_choosing_keys:
 *
 * To be called once the list has its rows.
 */
void
og_inbox_list_add_choosing_keys (OgInboxList *self)
{
  add_key (self, GDK_KEY_a, GDK_CONTROL_MASK, on_choose_all);
  add_key (self, GDK_KEY_Escape, 0, on_choose_none);
}

/**
 * og_inbox_list_choose:
 * @concern_id: shown elsewhere already; "concern-chosen" follows if it is found
 */
void
og_inbox_list_choose (OgInboxList *self,
                      gint64       concern_id)
{
  guint n = 0;

  g_return_if_fail (OG_IS_INBOX_LIST (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  self->choice_waits = n == 0 ? concern_id : 0;
  for (guint i = 0; i < MIN (n, LOOK_AT_MOST); i++)
    {
      g_autoptr (OgConcern) concern = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (concern->id != concern_id)
        continue;
      gtk_list_view_scroll_to (self->rows, i, GTK_LIST_SCROLL_SELECT, NULL);
      return;
    }
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
}

/**
 * og_inbox_list_expect_leaving:
 *
 * What is chosen may leave this view with the next change: then its neighbour is chosen.
 */
void
og_inbox_list_expect_leaving (OgInboxList *self)
{
  g_return_if_fail (OG_IS_INBOX_LIST (self));

  self->leaving_position = og_inbox_list_first_chosen (self);
}

/**
 * og_inbox_list_dup_chosen:
 *
 * Returns: (transfer full) (element-type gint64): the ids of all that are chosen, in their order
 */
GArray *
og_inbox_list_dup_chosen (OgInboxList *self)
{
  g_autoptr (GtkBitset) chosen = NULL;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position = 0;

  g_return_val_if_fail (OG_IS_INBOX_LIST (self), ids);

  chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean more = gtk_bitset_iter_init_first (&iter, chosen, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (OgConcern) concern = g_list_model_get_item (G_LIST_MODEL (self->selection),
                                                             position);

      g_array_append_val (ids, concern->id);
    }
  return ids;
}

/**
 * og_inbox_list_get_chosen:
 *
 * Returns: (transfer none) (nullable): the one that is chosen, if it is only one and it is loaded
 */
OgConcern *
og_inbox_list_get_chosen (OgInboxList *self)
{
  g_return_val_if_fail (OG_IS_INBOX_LIST (self), NULL);

  return self->chosen != NULL && self->chosen->loaded ? self->chosen : NULL;
}

/**
 * og_inbox_list_step:
 * @by: 1 for the next row, -1 for the one before
 */
void
og_inbox_list_step (OgInboxList *self,
                    int          by)
{
  guint n = 0;
  guint position = 0;

  g_return_if_fail (OG_IS_INBOX_LIST (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  position = og_inbox_list_first_chosen (self);
  if (n == 0)
    return;
  if (position == GTK_INVALID_LIST_POSITION)
    scroll_to (self, 0);
  else if (by > 0 ? position + 1 < n : position > 0)
    scroll_to (self, by > 0 ? position + 1 : position - 1);
}
