/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-planner.h"
#include "og-sign-off.h"

G_BEGIN_DECLS

/* What the second person says about posts, and what follows from it. */

/* word: post_id, kind, person, deputy, comment and the digest that was shown; code: (nullable): of the
 * sheet, for PAPER. See og_engine_sign_post(). → TRUE */
DexFuture *og_signing_sign (OgPlanner  *planner,
                            OgSignOff  *word,
                            const char *code) G_GNUC_WARN_UNUSED_RESULT;
/* The second person's word about the new text of a published post, and the change itself. word: as
 * above, SIGNED or EXPRESS, without a digest. → TRUE; OG_ERROR_NOT_SUPPORTED */
DexFuture *og_signing_edit_published (OgPlanner  *planner,
                                      OgSignOff  *word,
                                      const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* After a start: what was signed when the program ended is planned, and what was changed after it was
 * submitted is a draft. → TRUE */
DexFuture *og_signing_recover (OgPlanner *planner) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgPost, by due */
DexFuture *og_signing_list_submitted (OgPlanner *planner) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
