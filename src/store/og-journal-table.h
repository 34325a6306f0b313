/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-journal-entry.h"
#include "og-measure.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the table journal; what they do stands in og-store-measures.h. */
gboolean og_journal_table_add (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);
gboolean og_journal_table_list (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error);

/* Writes the entry as the newest, sealed with the one before it. Its id and digest are not read. */
gboolean og_journal_table_append (OgSqliteConnection *db,
                                  OgJournalEntry     *entry,
                                  GError            **error);
/* The same about a measure: its file number is what one finds the entry by. */
gboolean og_journal_table_note (OgSqliteConnection *db,
                                OgMeasure          *measure,
                                OgJournalKind       kind,
                                const char         *person,
                                gint64              time,
                                GError            **error);

G_END_DECLS
