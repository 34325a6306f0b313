/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-town.h"

G_BEGIN_DECLS

OgTown *og_town_load (const char *file,
                      GError    **error);
gboolean og_town_save (OgTown     *self,
                       const char *file,
                       GError    **error);

G_END_DECLS
