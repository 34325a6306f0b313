/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-letters.h"

#include "og-message-row.h"
#include "og-note-row.h"
#include "og-pending-row.h"

/* Whether the row shows this very thing, in whatever state. */
static gboolean
row_shows (GtkListBoxRow *row,
           gpointer       thing)
{
  if (OG_IS_MESSAGE_ROW (row) && OG_IS_MESSAGE (thing))
    return og_message_row_get_message (OG_MESSAGE_ROW (row))->id == OG_MESSAGE (thing)->id;
  if (OG_IS_NOTE_ROW (row) && OG_IS_NOTE (thing))
    return og_note_row_get_note (OG_NOTE_ROW (row))->id == OG_NOTE (thing)->id;
  if (OG_IS_PENDING_ROW (row) && OG_IS_DELIVERY (thing))
    return og_pending_row_get_delivery (OG_PENDING_ROW (row))->id == OG_DELIVERY (thing)->id;
  return FALSE;
}

static void
set_thing (GtkListBoxRow *row,
           gpointer       thing)
{
  if (OG_IS_MESSAGE (thing))
    og_message_row_set_message (OG_MESSAGE_ROW (row), thing);
  else if (OG_IS_DELIVERY (thing))
    og_pending_row_set_delivery (OG_PENDING_ROW (row), thing);
}

static GtkListBoxRow *
make_row (OgEngine *engine,
          gpointer  thing)
{
  if (OG_IS_MESSAGE (thing))
    return GTK_LIST_BOX_ROW (og_message_row_new (engine, thing));
  if (OG_IS_NOTE (thing))
    return GTK_LIST_BOX_ROW (og_note_row_new (engine, thing));
  return GTK_LIST_BOX_ROW (og_pending_row_new (engine, thing));
}

/* Everything before `position` is in line already. Rows of what is gone are removed on the way to
 * the row that shows the thing; if there is none, it gets a new one. */
static void
place_thing (GtkListBox        *box,
             OgEngine          *engine,
             int                position,
             gpointer           thing,
             OgPendingAddedFunc added,
             gpointer           data)
{
  GtkListBoxRow *row = NULL;
  int found = position;

  while ((row = gtk_list_box_get_row_at_index (box, found)) != NULL && !row_shows (row, thing))
    found++;
  if (row != NULL)
    {
      for (int i = position; i < found; i++)
        gtk_list_box_remove (box, GTK_WIDGET (gtk_list_box_get_row_at_index (box, position)));
      set_thing (row, thing);
      return;
    }
  row = make_row (engine, thing);
  gtk_list_box_insert (box, GTK_WIDGET (row), position);
  if (!OG_IS_NOTE_ROW (row))
    added (GTK_WIDGET (row), data);
}

/* Messages and notes in the order in which they were written. (transfer full) */
static GPtrArray *
merge (GListModel *messages,
       GListModel *notes)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_notes = g_list_model_get_n_items (notes);
  guint next = 0;
  g_autoptr (OgNote) note = g_list_model_get_item (notes, 0);

  for (guint i = 0; i < g_list_model_get_n_items (messages); i++)
    {
      OgMessage *message = g_list_model_get_item (messages, i);

      while (note != NULL && note->created < message->created)
        {
          g_ptr_array_add (all, g_steal_pointer (&note));
          note = g_list_model_get_item (notes, ++next);
        }
      g_ptr_array_add (all, message);
    }
  while (note != NULL)
    {
      g_ptr_array_add (all, g_steal_pointer (&note));
      note = ++next < n_notes ? g_list_model_get_item (notes, next) : NULL;
    }
  return all;
}

/**
 * og_letters_update:
 * @messages: of OgMessage, oldest first
 * @notes: of OgNote, oldest first
 * @pending: of OgDelivery
 * @added: for each new row of a message, or of a reply in the outbox
 */
void
og_letters_update (GtkListBox        *box,
                   OgEngine          *engine,
                   GListModel        *messages,
                   GListModel        *notes,
                   GListModel        *pending,
                   OgPendingAddedFunc added,
                   gpointer           data)
{
  g_autoptr (GPtrArray) written = merge (messages, notes);
  guint n = written->len + g_list_model_get_n_items (pending);
  GtkListBoxRow *row = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) thing = i < written->len ?
                                    g_object_ref (g_ptr_array_index (written, i)) :
                                    g_list_model_get_item (pending, i - written->len);

      place_thing (box, engine, (int) i, thing, added, data);
    }
  while ((row = gtk_list_box_get_row_at_index (box, (int) n)) != NULL)
    gtk_list_box_remove (box, GTK_WIDGET (row));
}

/**
 * og_letters_update_time:
 *
 * Writes times and states anew.
 */
void
og_letters_update_time (GtkListBox *box)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL; i++)
    if (OG_IS_MESSAGE_ROW (row))
      og_message_row_update_time (OG_MESSAGE_ROW (row));
    else if (OG_IS_NOTE_ROW (row))
      og_note_row_update_time (OG_NOTE_ROW (row));
    else
      og_pending_row_update_time (OG_PENDING_ROW (row));
}
