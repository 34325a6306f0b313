/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-record-rows.h"

#include "og-toast.h"

static OgRecord *
record_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "og-record");
}

/* (nullable) */
static GtkListBoxRow *
find_row (GtkListBox *box,
          OgRecord   *record)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL; i++)
    if (record_of (row) == record)
      return row;
  return NULL;
}

static gboolean
holds (GListModel *records,
       OgRecord   *record)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (OgRecord) held = g_list_model_get_item (records, i);

      if (held == record)
        return TRUE;
    }
  return FALSE;
}

static void
remove_strangers (GtkListBox *box,
                  GListModel *records)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL;)
    {
      if (holds (records, record_of (row)))
        i++;
      else
        gtk_list_box_remove (box, GTK_WIDGET (row));
    }
}

/**
 * og_record_rows_sync:
 * @records: of OgRecord
 * @make: makes the row of a record that has none yet
 */
void
og_record_rows_sync (GtkListBox     *box,
                     GListModel     *records,
                     OgRecordRowFunc make,
                     gpointer        data)
{
  remove_strangers (box, records);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (OgRecord) record = g_list_model_get_item (records, i);
      GtkListBoxRow *found = find_row (box, record);
      g_autoptr (GtkWidget) row = found != NULL ? g_object_ref (GTK_WIDGET (found)) :
                                                  g_object_ref_sink (make (record, data));

      if (found != NULL && gtk_list_box_row_get_index (found) == (int) i)
        continue;
      if (found != NULL)
        gtk_list_box_remove (box, row);
      else
        g_object_set_data_full (G_OBJECT (row), "og-record", g_object_ref (record), g_object_unref);
      gtk_list_box_insert (box, row, (int) i);
    }
}

typedef struct
{
  GListStore *records;
  OgRecord *record;
  guint position;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_object_unref (removal->records);
  g_object_unref (removal->record);
  g_free (removal);
}

static void
put_back (gpointer data)
{
  Removal *removal = data;

  g_list_store_insert (removal->records,
                       MIN (removal->position,
                            g_list_model_get_n_items (G_LIST_MODEL (removal->records))),
                       removal->record);
}

/**
 * og_record_rows_remove:
 * @widget: any widget of the window, for the toast
 * @records: has @record, else nothing happens
 * @text: what was done, translated
 */
void
og_record_rows_remove (GtkWidget  *widget,
                       GListStore *records,
                       OgRecord   *record,
                       const char *text)
{
  Removal *removal;
  guint position;

  if (!g_list_store_find (records, record, &position))
    return;
  removal = g_new0 (Removal, 1);
  removal->records = g_object_ref (records);
  removal->record = g_object_ref (record);
  removal->position = position;
  g_list_store_remove (records, position);
  og_toast_show_undo (widget, text, put_back, removal, removal_free);
}
