/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-month-days.h"

#include "og-post-sentence.h"

#define LET_GO_MS 50

struct _OgMonthDays
{
  GPtrArray *days; /* of GPtrArray of OgPost */
};

static GPtrArray *
new_days (void)
{
  GPtrArray *days = g_ptr_array_new_full (OG_MONTH_GRID_MAX_DAYS, (GDestroyNotify) g_ptr_array_unref);

  for (int i = 0; i < OG_MONTH_GRID_MAX_DAYS; i++)
    g_ptr_array_add (days, g_ptr_array_new_with_free_func (g_object_unref));
  return days;
}

/**
 * og_month_days_new:
 *
 * Returns: (transfer full): days without posts
 */
OgMonthDays *
og_month_days_new (void)
{
  OgMonthDays *self = g_new0 (OgMonthDays, 1);

  self->days = new_days ();
  return self;
}

void
og_month_days_free (OgMonthDays *self)
{
  g_ptr_array_unref (self->days);
  g_free (self);
}

/**
 * og_month_days_get:
 * @index: of a day of the grid, from 0
 *
 * Returns: (transfer none) (element-type OgPost): its posts, in order of time
 */
GPtrArray *
og_month_days_get (OgMonthDays *self,
                   int          index)
{
  return g_ptr_array_index (self->days, index);
}

static gboolean
let_go (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/**
 * og_month_days_set:
 * @posts: (nullable): of OgPost, in order of time; those of other days are left out
 *
 * The posts before are let go a moment later, when the month has been painted: to free some
 * hundreds of them takes as long as to draw a week.
 */
void
og_month_days_set (OgMonthDays       *self,
                   const OgMonthGrid *grid,
                   GListModel        *posts)
{
  guint n = posts != NULL ? g_list_model_get_n_items (posts) : 0;

  g_timeout_add_full (G_PRIORITY_LOW, LET_GO_MS, let_go, g_steal_pointer (&self->days),
                      (GDestroyNotify) g_ptr_array_unref);
  self->days = new_days ();
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);
      GDate day;
      int index = og_post_get_day (post, &day) ? og_month_grid_find (grid, &day) : -1;

      if (index >= 0)
        g_ptr_array_add (og_month_days_get (self, index), g_steal_pointer (&post));
    }
}
