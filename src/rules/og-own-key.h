/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-record.h"

G_BEGIN_DECLS

/* Lists of the office whose records have a `key`: that of something given, which stands in a catalogue
 * of data/rules, or "own-1", "own-2" … of the town's own. A given thing about which the town says
 * nothing has no record. */

gboolean og_own_key_is_own (const char *key);
/* (transfer full): one that no record of the list has */
char *og_own_key_new (GListModel *records);
/* (transfer none) (nullable): the list keeps it */
gpointer og_own_key_find (GListModel *records,
                          const char *key);
/* The same, made and added if it is not there. */
gpointer og_own_key_get (GListStore *records,
                         const char *key);
void og_own_key_remove (GListStore *records,
                        const char *key);

G_END_DECLS
