/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

/* The channels of a post that still exist. (transfer full) of OgChannel */
GListModel *og_post_channels (OgEngine *engine,
                              OgPost   *post);

G_END_DECLS
