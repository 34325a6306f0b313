/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store.h"

G_BEGIN_DECLS

/* For tests: runs SQL on the store's connection, for instance to make the disk full. → TRUE */
DexFuture *og_store_run_sql (OgStore    *self,
                             const char *sql) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
