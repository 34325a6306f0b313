/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the table office and of those of its lists; what they do stands in og-store.h. */
gboolean og_office_table_load (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);
gboolean og_office_table_save (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);

G_END_DECLS
