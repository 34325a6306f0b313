/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-key-changes.h"

static int
compare_keys (const OgPostKey *a,
              const OgPostKey *b)
{
  if (a->due != b->due)
    return a->due < b->due ? -1 : 1;
  return a->id < b->id ? -1 : a->id > b->id;
}

/**
 * og_post_key_changes_find:
 *
 * Both lists are in the same order, so that one walk through both finds where they differ.
 *
 * Returns: (transfer full) (element-type OgPostKeyChange): from the front
 */
GArray *
og_post_key_changes_find (const OgPostKey *old_keys,
                          guint            n_old,
                          const OgPostKey *new_keys,
                          guint            n_new)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (OgPostKeyChange));
  OgPostKeyChange change = { 0 };
  guint i = 0;
  guint j = 0;

  while (i < n_old || j < n_new)
    {
      const int order = i == n_old ? 1 : j == n_new ? -1 :
                                                      compare_keys (&old_keys[i], &new_keys[j]);

      change.removed += order < 0;
      change.added += order > 0;
      i += order <= 0;
      j += order >= 0;
      change.old_end = i;
      change.new_end = j;
      if (order != 0)
        continue;
      change.old_end--;
      change.new_end--;
      if (change.removed > 0 || change.added > 0)
        g_array_append_val (changes, change);
      change = (OgPostKeyChange) { 0 };
    }
  if (change.removed > 0 || change.added > 0)
    g_array_append_val (changes, change);
  return changes;
}

/**
 * og_post_key_changes_join:
 * @changes: at least one
 *
 * Makes them one change from the first to the last.
 */
void
og_post_key_changes_join (GArray *changes)
{
  const OgPostKeyChange first = g_array_index (changes, OgPostKeyChange, 0);
  OgPostKeyChange *last = &g_array_index (changes, OgPostKeyChange, changes->len - 1);

  last->removed = last->old_end - (first.old_end - first.removed);
  last->added = last->new_end - (first.new_end - first.added);
  g_array_remove_range (changes, 0, changes->len - 1);
}
