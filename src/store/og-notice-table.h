/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-delivery.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the table notice; what they do stands in og-store.h. */
gboolean og_notice_table_list (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);
gboolean og_notice_table_begin (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error);
gboolean og_notice_table_remove (OgSqliteConnection *db,
                                 OgJob              *job,
                                 GError            **error);

gboolean og_notice_table_follow (OgSqliteConnection *db,
                                 OgDelivery         *delivery,
                                 GError            **error);

G_END_DECLS
