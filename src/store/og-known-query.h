/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* The job of og_store_knows(). */
gboolean og_known_query_ask (OgSqliteConnection *db,
                             OgJob              *job,
                             GError            **error);

G_END_DECLS
