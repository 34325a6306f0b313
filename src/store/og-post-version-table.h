/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the table post_version; what they do stands in og-store-plan.h. */
gboolean og_post_version_table_keep (OgSqliteConnection *db,
                                     OgJob              *job,
                                     GError            **error);
gboolean og_post_version_table_list (OgSqliteConnection *db,
                                     OgJob              *job,
                                     GError            **error);

G_END_DECLS
