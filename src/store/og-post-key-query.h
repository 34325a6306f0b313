/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs that find posts without reading them; what they do stands in og-store-plan.h. */
gboolean og_post_key_query_list (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error);
gboolean og_post_key_query_list_labels (OgSqliteConnection *db,
                                        OgJob              *job,
                                        GError            **error);

G_END_DECLS
