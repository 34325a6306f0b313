/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgInboxActs: what a clerk does with one concern or with several: asks what is to be asked, tells the
 * engine, says what was done, and takes it back when that is wanted.
 *
 * Signals:
 *  - "changed" (int OgConcernAct): it was done
 *  - "undone" (int64 concern id, of the first): it was taken back
 */
#define OG_TYPE_INBOX_ACTS (og_inbox_acts_get_type ())
G_DECLARE_FINAL_TYPE (OgInboxActs, og_inbox_acts, OG, INBOX_ACTS, GObject)

/* widget: over which dialogs and toasts are shown; it owns the acts. (transfer full) */
OgInboxActs *og_inbox_acts_new (GtkWidget *widget,
                                OgEngine  *engine);
/* ids: of int64, at least one. first: (nullable): one of them, for what a dialog begins with. */
void og_inbox_acts_assign (OgInboxActs *self,
                           GArray      *ids,
                           OgConcern   *first);
void og_inbox_acts_put_off (OgInboxActs *self,
                            GArray      *ids,
                            OgConcern   *first);
void og_inbox_acts_done (OgInboxActs *self,
                         GArray      *ids,
                         OgConcern   *first);
void og_inbox_acts_reopen (OgInboxActs *self,
                           GArray      *ids);
void og_inbox_acts_set_kind (OgInboxActs *self,
                             GArray      *ids,
                             int          kind);
void og_inbox_acts_add_note (OgInboxActs *self,
                             gint64       concern_id);
void og_inbox_acts_remove_note (OgInboxActs *self,
                                gint64       note_id);

G_END_DECLS
