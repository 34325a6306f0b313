/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine.h"
#include "og-engine-private.h"

#include "og-call.h"
#include "og-concern-list.h"
#include "og-engine-inbox.h"

/**
 * og_engine_list_concerns:
 * @query: (nullable): words to be found
 *
 * Returns: (transfer full): a lazy list of OgConcern that keeps itself up to date
 */
GListModel *
og_engine_list_concerns (OgEngine     *self,
                         OgConcernView view,
                         const char   *query)
{
  g_autoptr (OgConcernFilter) filter = og_concern_filter_new (view);

  og_record_set_string (OG_RECORD (filter), "query", query);
  return og_engine_find_concerns (self, filter);
}

/**
 * og_engine_find_concerns:
 * @filter: what is shown; copied. Without an assignee OG_VIEW_MINE is that of og_engine_dup_clerk()
 *
 * Returns: (transfer full): a lazy list of OgConcern that keeps itself up to date
 */
GListModel *
og_engine_find_concerns (OgEngine        *self,
                         OgConcernFilter *filter)
{
  g_autoptr (OgConcernFilter) copy = NULL;
  g_autofree char *clerk = NULL;

  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);
  g_return_val_if_fail (OG_IS_CONCERN_FILTER (filter), NULL);

  copy = og_call_copy_record (filter);
  clerk = og_engine_dup_clerk (self);
  if (copy->assignee == NULL)
    og_record_set_string (OG_RECORD (copy), "assignee", clerk);
  return G_LIST_MODEL (og_concern_list_new (self->store, self->news, self->clock, copy));
}

/**
 * og_engine_load_concern:
 *
 * Returns: (transfer full): a future of the OgConcern; OG_ERROR_GONE
 */
DexFuture *
og_engine_load_concern (OgEngine *self,
                        gint64    concern_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_inbox_load (self->inbox, concern_id);
}

/**
 * og_engine_load_conversation:
 *
 * Returns: (transfer full): a future of a GListStore of OgMessage, oldest first
 */
DexFuture *
og_engine_load_conversation (OgEngine *self,
                             gint64    concern_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_load_conversation (self->store, concern_id);
}

/**
 * og_engine_list_pending_replies:
 *
 * Returns: (transfer full): a future of a GListStore of OgDelivery
 */
DexFuture *
og_engine_list_pending_replies (OgEngine *self,
                                gint64    concern_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_pending_replies (self->store, concern_id);
}

/**
 * og_engine_mark_read:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_mark_read (OgEngine *self,
                     gint64    concern_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_inbox_mark_read (self->inbox, concern_id);
}

/**
 * og_engine_save_reply_draft:
 * @text: (nullable): "" and NULL: no draft
 *
 * Kept at every keystroke; tells nobody, as it is the screen that says it.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_save_reply_draft (OgEngine   *self,
                            gint64      concern_id,
                            const char *text)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_save_reply_draft (self->store, concern_id,
                                    text != NULL && *text != '\0' ? text : NULL);
}

/**
 * og_engine_reply:
 * @due: unix seconds; 0 for as soon as it may leave
 *
 * Returns: (transfer full): a future of the delivery's int64 id; OG_ERROR_INPUT for an empty text
 */
DexFuture *
og_engine_reply (OgEngine   *self,
                 gint64      concern_id,
                 const char *text,
                 gint64      due)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  due = MAX (due, og_clock_now (self->clock) + OG_REPLY_UNDO_SECONDS);
  return og_inbox_reply (self->inbox, concern_id, text, due);
}

/**
 * og_engine_undo_reply:
 *
 * Returns: (transfer full): a future of whether it was still here
 */
DexFuture *
og_engine_undo_reply (OgEngine *self,
                      gint64    delivery_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_inbox_undo_reply (self->inbox, delivery_id);
}
