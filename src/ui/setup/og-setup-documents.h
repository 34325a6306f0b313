/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupDocuments: the netiquette out in the world, and the documents on paper. */
#define OG_TYPE_SETUP_DOCUMENTS (og_setup_documents_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupDocuments, og_setup_documents, OG, SETUP_DOCUMENTS, OgSetupPage)

G_END_DECLS
