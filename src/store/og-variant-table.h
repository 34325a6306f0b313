/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-sqlite-connection.h"

G_BEGIN_DECLS

gboolean og_variant_table_save_all (OgSqliteConnection *db,
                                    gint64              post_id,
                                    GListModel         *variants,
                                    GError            **error);

G_END_DECLS
