/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store.h"

G_BEGIN_DECLS

typedef struct _OgJob OgJob; /* og-store-thread.h */

/* For the files of the face: og-store.c, og-store-town.c. */
DexFuture *og_store_push (OgStore *self,
                          OgJob   *job) G_GNUC_WARN_UNUSED_RESULT;

/* For tests: runs SQL on the store's connection, for instance to make the disk full. → TRUE */
DexFuture *og_store_run_sql (OgStore    *self,
                             const char *sql) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
