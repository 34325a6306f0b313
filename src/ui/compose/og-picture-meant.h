/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-checks.h"

G_BEGIN_DECLS

guint og_picture_meant (GListModel    *pictures,
                        const OgCheck *check,
                        int            day);

G_END_DECLS
