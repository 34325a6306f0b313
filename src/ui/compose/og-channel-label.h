/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

char *og_channel_label (OgEngine   *engine,
                        OgChannel  *channel,
                        GListModel *among);

G_END_DECLS
