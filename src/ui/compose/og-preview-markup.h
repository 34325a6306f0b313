/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What networks make links of: addresses, hashtags, names of accounts. (transfer none) */
GRegex *og_preview_pattern (void);

char *og_preview_markup (const char *text);

G_END_DECLS
