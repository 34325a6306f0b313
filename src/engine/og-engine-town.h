/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-deadline.h"
#include "og-document.h"
#include "og-engine.h"
#include "og-netiquette.h"
#include "og-notice.h"
#include "og-office-time.h"

G_BEGIN_DECLS

/* What the engine does with the town's rules: puts them into force, shows them to the world, keeps
 * them on paper, and answers while nobody is there. */

/* When somebody attends to social media, of the office as it is saved. (transfer none) */
OgOfficeTime *og_engine_get_attendance (OgEngine *self);

/* The netiquette. */
/* What is in force (transfer none) (nullable); renewed with "office-changed". */
OgNetiquette *og_engine_get_netiquette (OgEngine *self);
/* Whether what the setup says now differs from what is in force; TRUE if nothing is. */
gboolean og_engine_get_rules_changed (OgEngine *self);
/* Freezes the rules of the saved office as a new version. note: (nullable) why. → int64: its number;
 * OG_ERROR_INPUT if no rule is chosen, or if they are too many or too long to be kept. The boards
 * follow by themselves. */
DexFuture *og_engine_enact_rules (OgEngine   *self,
                                  const char *note) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgRulesVersion, newest first */
DexFuture *og_engine_list_versions (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

/* The notice board of an account: pinned netiquette and profile fields. */
typedef enum
{
  OG_BOARD_STATE_OFF,     /* not wanted, and nothing stands there */
  OG_BOARD_STATE_NO_RULES,/* wanted, but nothing is in force yet */
  OG_BOARD_STATE_BUSY,    /* something is on its way */
  OG_BOARD_STATE_STANDS,  /* as it is in force */
  OG_BOARD_STATE_STUCK,   /* the network refused something for good */
} OgBoardState;
OgBoardState og_engine_get_board_state (OgEngine *self,
                                        gint64    channel_id);
/* (transfer full) (nullable): address of the first part; the error it is stuck with, or -1 */
char *og_engine_dup_board_url (OgEngine *self,
                               gint64    channel_id);
int og_engine_get_board_error (OgEngine *self,
                               gint64    channel_id);
/* Puts it up (and keeps it up to date), or takes it down; a stuck one is tried again. → TRUE.
 * OG_ERROR_NOT_SUPPORTED where the network has no such thing (OG_ABILITY_BOARD). "office-changed"
 * tells of every change of a board's state. */
DexFuture *og_engine_set_board (OgEngine *self,
                                gint64    channel_id,
                                gboolean  wanted) G_GNUC_WARN_UNUSED_RESULT;

/* The automatic answer. → TRUE */
DexFuture *og_engine_set_auto_answer (OgEngine    *self,
                                      gint64       channel_id,
                                      OgAutoAnswer mode) G_GNUC_WARN_UNUSED_RESULT;
/* The log: → GListStore of OgDelivery of the kind AUTO_ANSWER, newest first (at most 500) */
DexFuture *og_engine_list_auto_answers (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

/* Documents, always of the saved office. (transfer full) */
OgDocument *og_engine_make_document (OgEngine      *self,
                                     OgDocumentKind kind);
/* Writes it and remembers in the office what it said. → TRUE; OG_ERROR_INPUT if the file cannot be
 * written, OG_ERROR_STORAGE. TEXT counts as an export as well, with file NULL. */
DexFuture *og_engine_export_document (OgEngine        *self,
                                      OgDocumentKind   kind,
                                      OgDocumentFormat format,
                                      GFile           *file) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a document was exported and would read otherwise now. */
typedef enum
{
  OG_EXPORT_NEVER,
  OG_EXPORT_CURRENT,
  OG_EXPORT_OUTDATED,
} OgExportState;
OgExportState og_engine_get_export_state (OgEngine      *self,
                                          OgDocumentKind kind,
                                          gint64        *exported); /* (out) unix seconds, 0 */
/* The yearly evaluation has been done today. → TRUE */
DexFuture *og_engine_set_evaluated (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

/* The setup as a file. export → TRUE. read → OgOffice, not saved: the setup shows it and takes it
 * over; OG_ERROR_INPUT if it is no such file. */
DexFuture *og_engine_export_municipality (OgEngine *self,
                                          GFile    *file) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_read_municipality (OgEngine *self,
                                        GFile    *file) G_GNUC_WARN_UNUSED_RESULT;

/* What a citizen wants; the promise of that kind gives the deadline anew. → TRUE */
DexFuture *og_engine_set_concern_kind (OgEngine     *self,
                                       gint64        concern_id,
                                       OgConcernKind kind) G_GNUC_WARN_UNUSED_RESULT;

/* By when a concern is to be answered, and how that came about: the promise of its kind, the
 * network's window, the hours; received counts as in the deadline itself. */
OgDeadline og_engine_explain_deadline (OgEngine  *self,
                                       OgConcern *concern);

G_END_DECLS
