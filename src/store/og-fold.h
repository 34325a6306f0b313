/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

char *og_fold (const char *text);
char *og_fold_query (const char *query);
int og_fold_register (sqlite3 *handle);

G_END_DECLS
