/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-sqlite-connection.h"

G_BEGIN_DECLS

char **og_migrate_dup_all (void);
gboolean og_migrate (OgSqliteConnection *db,
                     const char         *const *migrations,
                     GError            **error);

G_END_DECLS
