/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/* A new draft that says the same. local_time: (nullable): when it is to go out. → int64 id */
DexFuture *og_copy_post (OgEngine   *engine,
                         OgPost     *post,
                         const char *local_time) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
