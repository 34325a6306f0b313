/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-row-cache.h"

G_BEGIN_DECLS

/* The rows of the calendar's list and what is loaded of them. */
void og_post_rows_fill (OgRowCache *rows,
                        GListModel *loaded);

G_END_DECLS
