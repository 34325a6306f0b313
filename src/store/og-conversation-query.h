/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs that read messages in their order; what they do stands in og-store.h. */
gboolean og_conversation_query_load (OgSqliteConnection *db,
                                     OgJob              *job,
                                     GError            **error);
gboolean og_conversation_query_list_waiting (OgSqliteConnection *db,
                                             OgJob              *job,
                                             GError            **error);

G_END_DECLS
