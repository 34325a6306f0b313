/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-record.h"

G_BEGIN_DECLS

/* Keeps the rows of a list box in step with a list of records; a record that moves keeps its row, and
 * with it what is open and what stands in the fields. */

/* Returns: (transfer floating): a row for the record */
typedef GtkWidget *(*OgRecordRowFunc) (OgRecord *record,
                                       gpointer  data);
void og_record_rows_sync (GtkListBox     *box,
                          GListModel     *records,
                          OgRecordRowFunc make,
                          gpointer        data);

/* Takes a record out of its list, and offers to put it back where it stood. text: what was done,
 * translated. */
void og_record_rows_remove (GtkWidget  *widget,
                            GListStore *records,
                            OgRecord   *record,
                            const char *text);

G_END_DECLS
