/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-calendar.h"

#include <string.h>

#include "og-calendar-file.h"
#include "og-call.h"
#include "og-engine-private.h"
#include "og-file-work.h"
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

/**
 * og_engine_list_calendar_sources:
 *
 * Returns: (transfer full): a future of a GListStore of OgCalendarSource
 */
DexFuture *
og_engine_list_calendar_sources (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_calendar_sources (self->store);
}

/**
 * og_engine_remove_calendar_source:
 *
 * Returns: (transfer full): a future of TRUE; its drafts stay
 */
DexFuture *
og_engine_remove_calendar_source (OgEngine *self,
                                  gint64    source_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_remove_calendar_source (self->store, source_id);
}

/* What makes the names of events this town's. (transfer full) */
static char *
dup_domain (OgOffice *office)
{
  g_autoptr (GUri) uri = office->website != NULL ?
                           g_uri_parse (office->website, G_URI_FLAGS_NONE, NULL) :
                           NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return g_strdup (host != NULL && host[0] != '\0' ? host : "ortsgespraech.invalid");
}

static DexFuture *
export_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (GListModel) posts = NULL;
  g_autofree char *domain = dup_domain (self->office);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  posts = dex_await_object (og_store_list_posts (self->store, call->id, call->number), &error);
  if (posts != NULL)
    {
      text = og_calendar_file_write (posts, self->office->name, domain, og_clock_now (self->clock));
      bytes = g_bytes_new_take (text, strlen (text));
      dex_await (og_file_write (G_FILE (call->object), bytes), &error);
    }
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         dex_future_new_true ();
}

/**
 * og_engine_export_calendar:
 * @from: unix seconds
 * @to: unix seconds, not included
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_export_calendar (OgEngine *self,
                           gint64    from,
                           gint64    to,
                           GFile    *file)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (export_fiber, self, file, from, to, NULL);
}
