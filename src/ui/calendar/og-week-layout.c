/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-week-layout.h"

/* The first lane that is free at that time; ends: when each becomes so. */
static int
find_lane (GArray *ends,
           int     start)
{
  for (guint i = 0; i < ends->len; i++)
    if (g_array_index (ends, int, i) <= start)
      return (int) i;
  return (int) ends->len;
}

/**
 * og_week_layout:
 * @length: minutes that each of them covers on the screen
 *
 * Puts side by side what would lie on each other, and gives the full width to what stands alone.
 */
void
og_week_layout (OgWeekSlot *slots,
                guint       n_slots,
                int         length)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (int));
  guint first = 0;
  int until = G_MININT;

  for (guint i = 0; i < n_slots; i++)
    {
      int end = slots[i].start + length;

      if (slots[i].start >= until)
        {
          g_array_set_size (ends, 0);
          first = i;
        }
      slots[i].lane = find_lane (ends, slots[i].start);
      if (slots[i].lane == (int) ends->len)
        g_array_append_val (ends, end);
      else
        g_array_index (ends, int, slots[i].lane) = end;
      until = MAX (until, end);
      for (guint k = first; k <= i; k++)
        slots[k].n_lanes = (int) ends->len;
    }
}
