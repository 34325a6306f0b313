/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine-calendar.h"

G_BEGIN_DECLS

/* What a look at a calendar brought, in words. All (transfer full). */

char *og_import_words_title (const OgImportResult *result);
char *og_import_words_more (const OgImportResult *result); /* (nullable) */
/* Why nothing was brought. */
char *og_import_words_error (const GError *error);
/* Of a file only its name; an address as it stands. */
char *og_import_words_address (const char *address);

G_END_DECLS
