/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-foreign-posts.h"

#include "og-engine-plan.h"
#include "og-local-time.h"
#include "og-post-sheet.h"

/**
 * og_post_is_foreign:
 *
 * Returns: whether another program has planned it
 */
gboolean
og_post_is_foreign (OgPost *post)
{
  return post->id < 0;
}

/* The same as long as the server has it. */
static gint64
id_of (OgScheduled *plan)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %s", plan->channel_id, plan->id);

  return -1 - (gint64) g_str_hash (key);
}

static OgPost *
make_post (OgScheduled *plan,
           const char  *zone)
{
  OgPost *post = og_post_new ();
  g_autofree char *local = og_local_time_from_unix (plan->due, zone);

  post->id = id_of (plan);
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

/**
 * og_foreign_posts_open:
 * @widget: over whose window it stands
 * @id: of one of them
 *
 * Shows it; nothing if the server has it no more.
 */
void
og_foreign_posts_open (GtkWidget *widget,
                       OgEngine  *engine,
                       gint64     id)
{
  GListModel *plans = og_engine_get_foreign_plans (engine);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (OgScheduled) plan = g_list_model_get_item (plans, i);
      g_autoptr (OgPost) post = NULL;

      if (id_of (plan) != id)
        continue;
      post = make_post (plan, og_engine_get_office (engine)->zone);
      og_post_sheet_present (engine, post, widget);
      return;
    }
}
