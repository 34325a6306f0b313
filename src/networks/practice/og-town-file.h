/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-town.h"

G_BEGIN_DECLS

OgTown *og_town_load (const char *file,
                      GError    **error);
gboolean og_town_save (OgTown     *self,
                       const char *file,
                       GError    **error);
/* Fields as og_connection_set_profile() is handed them; OG_ERROR_INPUT. */
gboolean og_town_read_profile (OgTown     *self,
                               const char *json,
                               GError    **error);

G_END_DECLS
