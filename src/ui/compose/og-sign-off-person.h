/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/* Who asks for a sign-off and who signs, as far as the responsibilities say. */

char *og_sign_off_dup_signer (OgEngine *engine); /* (transfer full) (nullable): today, or the deputy */
/* (transfer full) (nullable): "Max Braun is away until …", for the deputy; NULL: nobody is away */
char *og_sign_off_dup_away (OgEngine *engine);
/* (transfer full) (nullable): who asked, or who writes today. post: (nullable) */
char *og_sign_off_dup_asker (OgEngine *engine,
                             OgPost   *post);
gboolean og_sign_off_is_deputy (OgEngine   *engine,
                                const char *person);
/* Whether that person is the one who asked last. */
gboolean og_sign_off_is_asker (OgPost     *post,
                               const char *person);

G_END_DECLS
