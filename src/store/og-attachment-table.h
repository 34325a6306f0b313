/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-store-thread.h"

G_BEGIN_DECLS

/* The table attachment; what its job does stands in og-store-plan.h. */
gboolean og_attachment_table_withdraw (OgSqliteConnection *db,
                                       OgJob              *job,
                                       GError            **error);

gboolean og_attachment_table_save_all (OgSqliteConnection *db,
                                       gint64              post_id,
                                       GListModel         *attachments,
                                       GError            **error);

G_END_DECLS
