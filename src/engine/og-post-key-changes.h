/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-plan.h"

G_BEGIN_DECLS

/* Where two lists of posts differ: what is between two places at which both are the same. */
typedef struct _OgPostKeyChange
{
  guint old_end;
  guint new_end;
  guint removed;
  guint added;
} OgPostKeyChange;

GArray *og_post_key_changes_find (const OgPostKey *old_keys,
                                  guint            n_old,
                                  const OgPostKey *new_keys,
                                  guint            n_new);
void og_post_key_changes_join (GArray *changes);

G_END_DECLS
