/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-delivery.h"
#include "og-message.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs of the table message; what they do stands in og-store.h. */
gboolean og_message_table_add (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);
gboolean og_message_table_load (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error);
gboolean og_message_table_set_deadlines (OgSqliteConnection *db,
                                         OgJob              *job,
                                         GError            **error);

gboolean og_message_table_add_reply (OgSqliteConnection *db,
                                     OgDelivery         *delivery,
                                     OgMessage          *own,
                                     GError            **error);

G_END_DECLS
