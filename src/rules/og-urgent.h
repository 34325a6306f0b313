/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* OgUrgentFinder: what cannot wait until the office opens, by the usual words (data/rules/urgent.ini) and
 * those of an office, made ready for many texts. Never changed once made: any thread may use it. */
typedef struct _OgUrgentFinder OgUrgentFinder;

OgUrgentFinder *og_urgent_finder_new (OgOffice *office);
void og_urgent_finder_free (OgUrgentFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgUrgentFinder, og_urgent_finder_free)
/* (transfer full) (nullable): the words, as they stand in the text, one a line; NULL: it can wait */
char *og_urgent_finder_find (const OgUrgentFinder *self,
                             const char           *text);

G_END_DECLS
