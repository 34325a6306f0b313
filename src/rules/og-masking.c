/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-masking.h"

#include <string.h>

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const OgPersonal *one = a, *other = b;

  return one->start != other->start ? (one->start < other->start ? -1 : 1) : 0;
}

/* A place never begins or ends within a character. */
static gsize
place_in (const char *text,
          gsize       length,
          int         place,
          gboolean    end)
{
  gsize at = MIN ((gsize) MAX (place, 0), length);

  while (at > 0 && at < length && ((guchar) text[at] & 0xc0) == 0x80)
    at += end ? 1 : -1;
  return at;
}

/**
 * og_mask_text:
 * @text: valid UTF-8
 * @found: (element-type OgPersonal): places in @text
 *
 * Returns: (transfer full): the masked text
 */
char *
og_mask_text (const char   *text,
              const GArray *found)
{
  const gsize length = strlen (text);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (OgPersonal));
  g_autoptr (GString) masked = g_string_sized_new (length);
  gsize done = 0;
  gboolean covered = FALSE; /* the mask of the place before stands directly before `done` */

  if (found->len > 0)
    g_array_append_vals (sorted, found->data, found->len);
  g_array_sort (sorted, compare_places);
  for (guint i = 0; i < sorted->len; i++)
    {
      const OgPersonal *one = &g_array_index (sorted, OgPersonal, i);
      const gsize start = place_in (text, length, one->start, FALSE);
      const gsize end = place_in (text, length, one->end, TRUE);

      if (end <= start || end <= done)
        continue;
      if (!covered || start > done)
        {
          g_string_append_len (masked, text + done, (gssize) (MAX (start, done) - done));
          g_string_append (masked, OG_MASK);
        }
      done = end;
      covered = TRUE;
    }
  g_string_append (masked, text + done);
  return g_string_free_and_steal (g_steal_pointer (&masked));
}
