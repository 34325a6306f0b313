/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-evidence.h"
#include "og-journal-entry.h"
#include "og-measure.h"
#include "og-store.h"

G_BEGIN_DECLS

/* The part of the room's face that is about moderation on record; see og-store.h for how it answers.
 * What a row of the outbox with a measure_id becomes is written to its measure and into the journal by
 * the same transaction that writes the row. */

/* → int64: the running number that the next measure of a year will get */
DexFuture *og_store_next_file_number (OgStore *self,
                                      int      year) G_GNUC_WARN_UNUSED_RESULT;
/* The measure (its id, file_number and state are not read), its evidence, an entry in the journal, and
 * the rows of the outbox (OgDelivery, perhaps none) that act and tell the author, in one transaction.
 * Where the notice has measure->file_number in it, it gets the number that is given now. → OgMeasure as
 * it stands; OG_ERROR_FORBIDDEN if the same measure (all but a notice) is on record and stands. */
DexFuture *og_store_begin_measure (OgStore    *self,
                                   OgMeasure  *measure,
                                   OgEvidence *evidence,
                                   GPtrArray  *deliveries,
                                   int         year) G_GNUC_WARN_UNUSED_RESULT;
/* → OgMeasure; OG_ERROR_GONE */
DexFuture *og_store_load_measure (OgStore *self,
                                  gint64   measure_id) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgMeasure, oldest first: those of a concern; or newest first: those in one of the
 * states, bits (1 << OgMeasureState) */
DexFuture *og_store_list_measures (OgStore *self,
                                   gint64   concern_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_measures_in (OgStore *self,
                                      guint    states) G_GNUC_WARN_UNUSED_RESULT;
/* → OgEvidence; OG_ERROR_GONE */
DexFuture *og_store_load_evidence (OgStore *self,
                                   gint64   measure_id) G_GNUC_WARN_UNUSED_RESULT;
/* What a look at the network found: it is in effect, or not → boolean: whether it was to be. */
DexFuture *og_store_verify_measure (OgStore *self,
                                    gint64   measure_id,
                                    gboolean in_effect,
                                    gint64   now) G_GNUC_WARN_UNUSED_RESULT;
/* A person did what the network has no way for. → TRUE; OG_ERROR_FORBIDDEN unless BY_HAND_OPEN */
DexFuture *og_store_finish_by_hand (OgStore    *self,
                                    gint64      measure_id,
                                    const char *person,
                                    gint64      now) G_GNUC_WARN_UNUSED_RESULT;
/* Takes a measure back: on record alone if nothing was done at the network, or a person did it there;
 * else by the row (nullable). → TRUE; OG_ERROR_FORBIDDEN if it cannot be taken back so now. */
DexFuture *og_store_undo_measure (OgStore    *self,
                                  gint64      measure_id,
                                  const char *reason,
                                  const char *person,
                                  OgDelivery *delivery,
                                  gint64      now) G_GNUC_WARN_UNUSED_RESULT;

/* The journal. add: fields time, person, kind, concern_id, measure_id and words (nothing personal about
 * citizens) → TRUE. list → GListStore of OgJournalEntry, oldest first; measure_id 0: all */
DexFuture *og_store_add_to_journal (OgStore        *self,
                                    OgJournalEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_journal (OgStore *self,
                                  gint64   measure_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
