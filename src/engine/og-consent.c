/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-consent.h"

#include "og-call.h"
#include "og-planner-private.h"
#include "og-store-plan.h"

static gboolean
hold_fiber (OgPlanner *self,
            OgPost    *post,
            GError   **error)
{
  switch (post->state)
    {
    case OG_POST_PLANNED:
      return dex_await (og_planner_hold (self, post->id, OG_POST_PAUSED), error);
    case OG_POST_SUBMITTED:
      return dex_await (og_planner_hold (self, post->id, OG_POST_DRAFT), error);
    default:
      return TRUE;
    }
}

static gboolean
hold_all_fiber (OgPlanner  *self,
                GListModel *posts,
                GError    **error)
{
  g_autoptr (GError) first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);
      g_autoptr (GError) failed = NULL;

      /* What has left cannot be held; the person sees it in the list. */
      if (!hold_fiber (self, post, &failed) &&
          !g_error_matches (failed, OG_ERROR, OG_ERROR_FORBIDDEN) && first == NULL)
        first = g_steal_pointer (&failed);
    }
  if (first == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&first));
  return FALSE;
}

static DexFuture *
withdraw_fiber (gpointer data)
{
  OgCall *call = data;
  OgPlanner *self = call->self;
  g_autoptr (GListModel) posts = NULL;
  g_autoptr (GListModel) uses = NULL;
  g_autoptr (GError) error = NULL;

  /* Noted first: whatever happens to the servers, nobody forgets it. */
  if (dex_await (og_store_withdraw_picture (self->store, call->text, og_clock_now (self->clock)),
                 &error))
    posts = dex_await_object (og_store_list_picture_uses (self->store, call->text), &error);
  if (posts != NULL)
    {
      hold_all_fiber (self, posts, &error);
      og_news_tell (self->news, OG_NEWS_POSTS);
    }
  if (error == NULL)
    uses = dex_await_object (og_store_list_picture_uses (self->store, call->text), &error);
  return uses != NULL ? dex_future_new_take_object (g_steal_pointer (&uses)) :
                        dex_future_new_for_error (g_steal_pointer (&error));
}

/**
 * og_consent_withdraw:
 *
 * Returns: (transfer full): a future of a GListStore of OgPost
 */
DexFuture *
og_consent_withdraw (OgPlanner  *planner,
                     const char *digest)
{
  g_return_val_if_fail (OG_IS_PLANNER (planner), NULL);
  g_return_val_if_fail (digest != NULL && *digest != '\0', NULL);

  return og_call_spawn (withdraw_fiber, planner, NULL, 0, 0, digest);
}
