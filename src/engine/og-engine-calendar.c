/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-calendar.h"

#include "og-engine-private.h"
#include "og-post-list-model.h"

/* ui does not see the store, so that both name what a list shows; they are the same. */
G_STATIC_ASSERT ((int) OG_SHOW_ALL == (int) OG_POSTS_ALL);
G_STATIC_ASSERT ((int) OG_SHOW_DRAFTS == (int) OG_POSTS_DRAFTS);
G_STATIC_ASSERT ((int) OG_SHOW_SUBMITTED == (int) OG_POSTS_SUBMITTED);
G_STATIC_ASSERT ((int) OG_SHOW_PLANNED == (int) OG_POSTS_PLANNED);
G_STATIC_ASSERT ((int) OG_SHOW_SENT == (int) OG_POSTS_SENT);
G_STATIC_ASSERT ((int) OG_SHOW_ATTENTION == (int) OG_POSTS_ATTENTION);

/**
 * og_engine_list_calendar:
 * @channel_id: only posts for that channel; 0: all
 * @kind: OgPostKind; -1: all
 * @label: (nullable): only posts with that label
 * @query: (nullable): words that are to be found
 *
 * Returns: (transfer full): a lazy list of OgPost that keeps itself up to date. A search shows the
 *   newest fifty first, then all
 */
OgPostListModel *
og_engine_list_calendar (OgEngine   *self,
                         OgShow      show,
                         gint64      channel_id,
                         int         kind,
                         const char *label,
                         const char *query)
{
  const OgPostFilter filter = { .state = (OgPostsState) show,
                                .channel_id = channel_id,
                                .kind = kind,
                                .label = (char *) label,
                                .query = (char *) query };

  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  return og_post_list_model_new (self->store, self->news, &filter);
}

/**
 * og_engine_list_labels:
 *
 * Returns: (transfer full): a future of a GStrv (boxed): the labels in use, in alphabetical order
 */
DexFuture *
og_engine_list_labels (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_labels (self->store);
}
