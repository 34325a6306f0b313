/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine.h"

G_BEGIN_DECLS

char *og_count_line (OgEngine   *engine,
                     OgChannel  *channel,
                     const char *text,
                     gboolean    with_name,
                     gboolean   *too_long);

G_END_DECLS
