/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-foreign-posts.h"

#include "og-engine-plan.h"
#include "og-local-time.h"

/**
 * og_post_is_foreign:
 *
 * Returns: whether another program has planned it
 */
gboolean
og_post_is_foreign (OgPost *post)
{
  return post->id == 0 && post->state == OG_POST_PLANNED;
}

static OgPost *
make_post (OgScheduled *plan,
           const char  *zone)
{
  OgPost *post = og_post_new ();
  g_autofree char *local = og_local_time_from_unix (plan->due, zone);

  post->state = OG_POST_PLANNED;
  post->due = plan->due;
  og_record_set_string (OG_RECORD (post), "text", plan->text);
  og_record_set_string (OG_RECORD (post), "zone", zone);
  og_record_set_string (OG_RECORD (post), "local_time", local);
  og_post_set_channel (post, plan->channel_id, TRUE);
  return post;
}

static int
compare_due (gconstpointer a,
             gconstpointer b,
             gpointer      data)
{
  const OgPost *left = a, *right = b;

  return (left->due > right->due) - (left->due < right->due);
}

/**
 * og_foreign_posts_add:
 * @posts: of OgPost, by time
 * @from: unix seconds
 * @to: unix seconds, exclusive
 *
 * Puts the plans of other programs between them.
 */
void
og_foreign_posts_add (OgEngine   *engine,
                      GListStore *posts,
                      gint64      from,
                      gint64      to)
{
  GListModel *plans = og_engine_get_foreign_plans (engine);
  const char *zone = og_engine_get_office (engine)->zone;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (OgScheduled) plan = g_list_model_get_item (plans, i);
      g_autoptr (OgPost) post = NULL;

      if (plan->due < from || plan->due >= to)
        continue;
      post = make_post (plan, zone);
      g_list_store_insert_sorted (posts, post, compare_due, NULL);
    }
}
