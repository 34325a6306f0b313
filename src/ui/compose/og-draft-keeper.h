/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgDraftKeeper: sees to it that what is typed is stored.
 *
 * One save at a time; what changes meanwhile goes with the next one. A new post without a text
 * and without pictures is not stored: nobody began it. Outlives the composer while a save is
 * under way.
 *
 * Signal "failed" (GError): something could not be stored; it is tried again with the next change.
 */
#define OG_TYPE_DRAFT_KEEPER (og_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (OgDraftKeeper, og_draft_keeper, OG, DRAFT_KEEPER, GObject)

/* Every keystroke is stored within this time. */
#define OG_DRAFT_KEEPER_MILLISECONDS 250

OgDraftKeeper *og_draft_keeper_new (OgEngine *engine,
                                    OgPost   *post);
void og_draft_keeper_touch (OgDraftKeeper *self);
DexFuture *og_draft_keeper_flush (OgDraftKeeper *self) G_GNUC_WARN_UNUSED_RESULT;
void og_draft_keeper_stop (OgDraftKeeper *self);

G_END_DECLS
