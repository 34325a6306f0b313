/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-accounts.h"
#include "og-news.h"
#include "og-office-time.h"

G_BEGIN_DECLS

/* OgInbox: what the clerk does with concerns. Nothing of it leaves the program but through the
 * outbox. */
#define OG_TYPE_INBOX (og_inbox_get_type ())
G_DECLARE_FINAL_TYPE (OgInbox, og_inbox, OG, INBOX, GObject)

OgInbox *og_inbox_new (OgStore    *store,
                       OgAccounts *accounts,
                       OgClock    *clock,
                       OgNews     *news);

DexFuture *og_inbox_load (OgInbox *self,
                          gint64   concern_id) G_GNUC_WARN_UNUSED_RESULT; /* → OgConcern */
DexFuture *og_inbox_mark_read (OgInbox *self,
                               gint64   concern_id) G_GNUC_WARN_UNUSED_RESULT;
/* due: unix seconds. → int64: the delivery's id */
DexFuture *og_inbox_reply (OgInbox    *self,
                           gint64      concern_id,
                           const char *text,
                           gint64      due) G_GNUC_WARN_UNUSED_RESULT;
/* → boolean: whether it was still here */
DexFuture *og_inbox_undo_reply (OgInbox *self,
                                gint64   delivery_id) G_GNUC_WARN_UNUSED_RESULT;
/* The hours and promises that give deadlines from now on. */
void og_inbox_set_time (OgInbox      *self,
                        OgOfficeTime *time);
/* Reckons the deadlines of what waits anew: of one concern, or of all (0). → TRUE */
DexFuture *og_inbox_recalculate (OgInbox *self,
                                 gint64   concern_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
