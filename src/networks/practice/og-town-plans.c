/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-town.h"

/* What the town's server publishes by itself. */

/**
 * og_town_add_plan:
 * @id: 0 for a new one, else the id it has in the town's file
 * @key: (nullable): idempotency key
 * @due: unix seconds
 *
 * Returns: (transfer none): the plan
 */
OgTownPlan *
og_town_add_plan (OgTown     *self,
                  gint64      id,
                  const char *key,
                  const char *text,
                  int         visibility,
                  gint64      due)
{
  OgTownPlan *plan = g_new0 (OgTownPlan, 1);

  plan->id = id != 0 ? id : self->n_plans + 1;
  plan->key = g_strdup (key);
  plan->text = g_strdup (text);
  plan->visibility = visibility;
  plan->due = due;
  self->n_plans = MAX (self->n_plans, plan->id);
  g_ptr_array_add (self->plans, plan);
  return plan;
}

/**
 * og_town_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan of that id
 */
OgTownPlan *
og_town_get_plan (OgTown *self,
                  gint64  id)
{
  for (guint i = 0; i < self->plans->len; i++)
    if (((OgTownPlan *) g_ptr_array_index (self->plans, i))->id == id)
      return g_ptr_array_index (self->plans, i);
  return NULL;
}

/**
 * og_town_remove_plan:
 *
 * Takes a plan back.
 */
void
og_town_remove_plan (OgTown     *self,
                     OgTownPlan *plan)
{
  g_ptr_array_remove (self->plans, plan);
}

/* The plan that is to be published next. */
static OgTownPlan *
find_first (OgTown *self,
            gint64  now)
{
  OgTownPlan *first = NULL;

  for (guint i = 0; i < self->plans->len; i++)
    {
      OgTownPlan *plan = g_ptr_array_index (self->plans, i);

      if (plan->due <= now && (first == NULL || plan->due < first->due))
        first = plan;
    }
  return first;
}

/**
 * og_town_publish_due:
 * @now: unix seconds
 *
 * Time has passed, and the server has done its work: what was due was published at its time, whether
 * this program ran or not.
 *
 * Returns: whether something was
 */
gboolean
og_town_publish_due (OgTown *self,
                     gint64  now)
{
  OgTownPlan *plan;
  gboolean any = FALSE;

  while ((plan = find_first (self, now)) != NULL)
    {
      og_town_publish (self, plan->key, plan->text, 0, plan->visibility, plan->due);
      og_town_remove_plan (self, plan);
      any = TRUE;
    }
  return any;
}
