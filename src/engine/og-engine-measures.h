/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-engine.h"
#include "og-evidence.h"
#include "og-journal-entry.h"
#include "og-moderation.h"

G_BEGIN_DECLS

/* Moderation on record: what ui may ask. How it goes, from the dialog's side:
 *
 *  1. og_engine_propose_measure() for the message, the step and the rule that were chosen. It gives an
 *     OgMeasure that is not stored: rule by number and version, its words, the file number that it will
 *     probably get, whether it has to be done by hand (`by_hand`), and the notice to the author.
 *  2. Show og_moderation_dup_effect(), or og_moderation_dup_by_hand() if by_hand, and
 *     og_moderation_dup_caution() if there is one. Let the person write `reason` (one sentence), change
 *     or empty `notice_text` (og_moderation_dup_notice() makes it anew with the reason in it; the
 *     channel's limits hold for it), choose `notice_visibility`, and acknowledge the caution: `caution`
 *     is the time at which that was done. og_moderation_check() says what is lacking still.
 *  3. og_engine_begin_measure(). From then on the concern's measures have it; "news" of concerns tells
 *     of every change. Until `state` says DONE nothing has happened at the network; VERIFIED: it was
 *     seen there. FAILED: `error`, or with done > 0 it is not in effect though it was accepted; a row of
 *     the outbox that failed or is in doubt stands among what needs attention, as every other does.
 *     BY_HAND_OPEN: og_engine_finish_by_hand() when the person has done it.
 *  4. og_engine_undo_measure(), where og_engine_can_undo_measure() says so. */

/* What the network of a channel can do. */
OgModerationMeans og_engine_get_moderation_means (OgEngine *self,
                                                  gint64    channel_id);
/* Which step of the town's ladder fits after so many measures before, see og_moderation_propose_kind(). */
OgMeasureKind og_engine_propose_measure_kind (OgEngine *self,
                                              guint     n_before);
/* → OgMeasure, not stored. OG_ERROR_INPUT if no netiquette is in force, or the rule is not in it;
 * OG_ERROR_GONE without the message or its channel. */
DexFuture *og_engine_propose_measure (OgEngine     *self,
                                      gint64        message_id,
                                      OgMeasureKind kind,
                                      const char   *rule_id) G_GNUC_WARN_UNUSED_RESULT;
/* Copied; without a person it is whoever answers today. → OgMeasure as it stands. OG_ERROR_INPUT if
 * something is lacking, OG_ERROR_FORBIDDEN if the same is on record and stands, OG_ERROR_GONE. */
DexFuture *og_engine_begin_measure (OgEngine  *self,
                                    OgMeasure *measure) G_GNUC_WARN_UNUSED_RESULT;
gboolean og_engine_can_undo_measure (OgEngine  *self,
                                     OgMeasure *measure);
/* → TRUE: it is being taken back, or is. OG_ERROR_INPUT without a reason, OG_ERROR_NOT_SUPPORTED if the
 * network cannot, OG_ERROR_FORBIDDEN if it is under way. */
DexFuture *og_engine_undo_measure (OgEngine   *self,
                                   gint64      measure_id,
                                   const char *reason) G_GNUC_WARN_UNUSED_RESULT;
/* → TRUE; OG_ERROR_FORBIDDEN unless it is BY_HAND_OPEN */
DexFuture *og_engine_finish_by_hand (OgEngine *self,
                                     gint64    measure_id) G_GNUC_WARN_UNUSED_RESULT;
/* Looks at the network once more. → boolean: it is in effect; OG_ERROR_NOT_SUPPORTED where that cannot
 * be seen */
DexFuture *og_engine_verify_measure (OgEngine *self,
                                     gint64    measure_id) G_GNUC_WARN_UNUSED_RESULT;

/* → GListStore of OgMeasure: of a concern, oldest first; those that a person has to look after (FAILED,
 * BY_HAND_OPEN), newest first. → OgMeasure; → OgEvidence. OG_ERROR_GONE */
DexFuture *og_engine_list_measures (OgEngine *self,
                                    gint64    concern_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_list_open_measures (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_load_measure (OgEngine *self,
                                   gint64    measure_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_load_evidence (OgEngine *self,
                                    gint64    measure_id) G_GNUC_WARN_UNUSED_RESULT;
/* The file of a copied picture (`file` in the evidence). (transfer full) */
char *og_engine_dup_evidence_path (OgEngine   *self,
                                   const char *file);

/* Writes the file of a measure (Moderationsakte) with everything in it as PDF. → TRUE; OG_ERROR_GONE;
 * OG_ERROR_INPUT if the file cannot be written, OG_ERROR_BAD_ANSWER if the evidence is damaged */
DexFuture *og_engine_export_measure (OgEngine *self,
                                     gint64    measure_id,
                                     GFile    *file) G_GNUC_WARN_UNUSED_RESULT;

/* The journal. → GListStore of OgJournalEntry, oldest first; measure_id 0: all. check → int64: the first
 * entry that is not as it was written, 0: all are. */
DexFuture *og_engine_list_journal (OgEngine *self,
                                   gint64    measure_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_check_journal (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
