/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

DexFuture *og_copy_post (OgEngine *engine,
                         OgPost   *post) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
