/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* OgAuthorityPage: one authority that is responsible where the town is not; kept at every keystroke. */
#define OG_TYPE_AUTHORITY_PAGE (og_authority_page_get_type ())
G_DECLARE_FINAL_TYPE (OgAuthorityPage, og_authority_page, OG, AUTHORITY_PAGE, AdwNavigationPage)

/* authority: as og_authorities() has it; NULL: a new one of the town's own. */
AdwNavigationPage *og_authority_page_new (OgEngine    *engine,
                                          OgAuthority *authority);

G_END_DECLS
