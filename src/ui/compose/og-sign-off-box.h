/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine-plan.h"

G_BEGIN_DECLS

/**
 * OgSignOffBox: how a post stands with the second person: why one is needed, what can be done while
 * it waits, and the record of who did what.
 *
 * Its pages are pushed on the AdwNavigationView around it. Invisible where there is nothing to say.
 *
 * Signal: "decided" (OgPost *post): the second person has spoken, and the page has gone; the post as
 * it stands now.
 */
#define OG_TYPE_SIGN_OFF_BOX (og_sign_off_box_get_type ())
G_DECLARE_FINAL_TYPE (OgSignOffBox, og_sign_off_box, OG, SIGN_OFF_BOX, AdwBin)

/* post: stored; called again whenever it has changed */
void og_sign_off_box_show (OgSignOffBox *self,
                           OgEngine     *engine,
                           OgPost       *post);
/* What a decision came to, in a sentence for a toast. (transfer full) */
char *og_sign_off_outcome (OgEngine *engine,
                           OgPost   *post);

G_END_DECLS
