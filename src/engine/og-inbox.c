/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-inbox.h"

#include "og-answer-by.h"
#include "og-call.h"

struct _OgInbox
{
  GObject parent_instance;

  OgStore *store;
  OgAccounts *accounts;
  OgClock *clock;
  OgNews *news;
  OgOfficeTime *time;
};

G_DEFINE_FINAL_TYPE (OgInbox, og_inbox, G_TYPE_OBJECT)

static void
og_inbox_dispose (GObject *object)
{
  OgInbox *self = OG_INBOX (object);

  g_clear_object (&self->store);
  g_clear_object (&self->accounts);
  g_clear_object (&self->clock);
  g_clear_object (&self->news);
  g_clear_pointer (&self->time, og_office_time_unref);

  G_OBJECT_CLASS (og_inbox_parent_class)->dispose (object);
}

static void
og_inbox_class_init (OgInboxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_inbox_dispose;
}

static void
og_inbox_init (OgInbox *self)
{
}

/**
 * og_inbox_new:
 *
 * Returns: (transfer full): the inbox of a store
 */
OgInbox *
og_inbox_new (OgStore    *store,
              OgAccounts *accounts,
              OgClock    *clock,
              OgNews     *news)
{
  OgInbox *self = g_object_new (OG_TYPE_INBOX, NULL);

  self->store = g_object_ref (store);
  self->accounts = g_object_ref (accounts);
  self->clock = g_object_ref (clock);
  self->news = g_object_ref (news);
  return self;
}

/* (transfer full) (nullable) */
static OgConcern *
load_concern_fiber (OgInbox *self,
                    gint64   concern_id,
                    GError **error)
{
  g_autoptr (GListModel) found = dex_await_object (og_store_load_concerns (self->store, &concern_id,
                                                                           1),
                                                   error);
  OgConcern *concern;

  if (found == NULL)
    return NULL;
  concern = g_list_model_get_item (found, 0);
  if (concern == NULL)
    g_set_error (error, OG_ERROR, OG_ERROR_GONE, "No concern %" G_GINT64_FORMAT, concern_id);
  return concern;
}

static DexFuture *
load_fiber (gpointer data)
{
  OgCall *call = data;
  g_autoptr (GError) error = NULL;
  OgConcern *concern = load_concern_fiber (call->self, call->id, &error);

  if (concern == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_object (concern);
}

/**
 * og_inbox_load:
 *
 * Returns: (transfer full): a future of the OgConcern; OG_ERROR_GONE
 */
DexFuture *
og_inbox_load (OgInbox *self,
               gint64   concern_id)
{
  g_return_val_if_fail (OG_IS_INBOX (self), NULL);

  return og_call_spawn (load_fiber, self, NULL, concern_id, 0, NULL);
}

static DexFuture *
mark_read_fiber (gpointer data)
{
  OgCall *call = data;
  OgInbox *self = call->self;
  g_autoptr (GError) error = NULL;

  if (!dex_await (og_store_mark_read (self->store, call->id), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS);
  return dex_future_new_true ();
}

/**
 * og_inbox_mark_read:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_inbox_mark_read (OgInbox *self,
                    gint64   concern_id)
{
  g_return_val_if_fail (OG_IS_INBOX (self), NULL);

  return og_call_spawn (mark_read_fiber, self, NULL, concern_id, 0, NULL);
}

/* What the reply answers: the newest message by the citizen whose concern it is; where other
 * citizens wrote last, still that one. (transfer full) (nullable) */
static OgMessage *
choose_message (GListModel *conversation,
                OgConcern  *concern)
{
  g_autoptr (OgMessage) chosen = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (conversation); i++)
    {
      g_autoptr (OgMessage) message = g_list_model_get_item (conversation, i);
      gboolean his = g_strcmp0 (message->author_id, concern->author_id) == 0;

      if (!message->own && message->concern_id == concern->id &&
          (his || chosen == NULL || g_strcmp0 (chosen->author_id, concern->author_id) != 0))
        g_set_object (&chosen, message);
    }
  return g_steal_pointer (&chosen);
}

static OgDelivery *
make_reply (OgInbox    *self,
            OgMessage  *message,
            const char *text,
            gint64      due)
{
  return g_object_new (OG_TYPE_DELIVERY,
                       "kind", (int) OG_DELIVERY_REPLY,
                       "channel-id", message->channel_id,
                       "message-id", message->id,
                       "text", text,
                       "language", "de",
                       "visibility", message->visibility,
                       "parent-id", message->remote_id,
                       "mention", message->author_handle,
                       "due", due,
                       "created", og_clock_now (self->clock),
                       NULL);
}

static DexFuture *
reply_fiber (gpointer data)
{
  OgCall *call = data;
  OgInbox *self = call->self;
  g_autoptr (OgConcern) concern = NULL;
  g_autoptr (GListModel) conversation = NULL;
  g_autoptr (OgMessage) message = NULL;
  g_autoptr (OgDelivery) delivery = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  concern = load_concern_fiber (self, call->id, &error);
  if (concern != NULL)
    conversation = dex_await_object (og_store_load_conversation (self->store, call->id), &error);
  if (conversation == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  message = choose_message (conversation, concern);
  if (message == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "Nothing to answer");

  delivery = make_reply (self, message, call->text, call->number);
  id = dex_await_int64 (og_store_add_delivery (self->store, delivery), &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS | OG_NEWS_POSTS);
  return dex_future_new_for_int64 (id);
}

/**
 * og_inbox_reply:
 * @due: unix seconds: when it leaves
 *
 * Puts an answer to the newest message of the concern's citizen into the outbox, with that
 * message's visibility, naming the citizen.
 *
 * Returns: (transfer full): a future of the delivery's int64 id
 */
DexFuture *
og_inbox_reply (OgInbox    *self,
                gint64      concern_id,
                const char *text,
                gint64      due)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (OG_IS_INBOX (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "The reply is empty");
  return og_call_spawn (reply_fiber, self, NULL, concern_id, due, stripped);
}

/* The reply as a draft again, together with what has been begun since. (transfer full) */
static char *
join_drafts (const char *reply,
             const char *draft)
{
  if (draft == NULL || *draft == '\0')
    return g_strdup (reply);
  return g_strconcat (reply, "\n\n", draft, NULL);
}

static DexFuture *
undo_reply_fiber (gpointer data)
{
  OgCall *call = data;
  OgInbox *self = call->self;
  g_autoptr (OgDelivery) delivery = NULL;
  g_autoptr (OgMessage) message = NULL;
  g_autoptr (OgConcern) concern = NULL;
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;
  gboolean removed = FALSE;

  delivery = dex_await_object (og_store_load_delivery (self->store, call->id), &error);
  if (delivery != NULL)
    message = dex_await_object (og_store_load_message (self->store, delivery->message_id), &error);
  if (message != NULL)
    concern = load_concern_fiber (self, message->concern_id, &error);
  if (concern == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  /* First kept, then removed: a crash in between must not lose a word. */
  draft = join_drafts (delivery->text, concern->draft);
  if (dex_await (og_store_save_reply_draft (self->store, concern->id, draft), &error))
    removed = dex_await_boolean (og_store_remove_delivery (self->store, call->id), &error);
  if (error == NULL && !removed)
    dex_await (og_store_save_reply_draft (self->store, concern->id, concern->draft), &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS | OG_NEWS_POSTS);
  return dex_future_new_for_boolean (removed);
}

/**
 * og_inbox_undo_reply:
 *
 * Takes a reply back that has not left; its text is the concern's draft again.
 *
 * Returns: (transfer full): a future of whether it was still here
 */
DexFuture *
og_inbox_undo_reply (OgInbox *self,
                     gint64   delivery_id)
{
  g_return_val_if_fail (OG_IS_INBOX (self), NULL);

  return og_call_spawn (undo_reply_fiber, self, NULL, delivery_id, 0, NULL);
}

static DexFuture *
recalculate_fiber (gpointer data)
{
  OgCall *call = data;
  OgInbox *self = call->self;
  g_autoptr (GListModel) waiting = NULL;
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  waiting = dex_await_object (og_store_list_waiting_messages (self->store, call->id), &error);
  if (waiting == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  for (guint i = 0; i < g_list_model_get_n_items (waiting); i++)
    {
      g_autoptr (OgMessage) message = g_list_model_get_item (waiting, i);
      OgChannel *channel = og_accounts_find (self->accounts, message->channel_id);
      gint64 deadline = og_answer_by (self->time, channel, message);

      if (deadline == message->deadline)
        continue;
      og_record_set_int (OG_RECORD (message), "deadline", deadline);
      g_ptr_array_add (changed, g_steal_pointer (&message));
    }
  if (changed->len > 0 && !dex_await (og_store_set_deadlines (self->store, changed), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS);
  return dex_future_new_true ();
}

/**
 * og_inbox_set_time:
 *
 * Sets the hours and promises that give deadlines from now on.
 */
void
og_inbox_set_time (OgInbox      *self,
                   OgOfficeTime *time)
{
  g_return_if_fail (OG_IS_INBOX (self));

  time = og_office_time_ref (time);
  g_clear_pointer (&self->time, og_office_time_unref);
  self->time = time;
}

/**
 * og_inbox_recalculate:
 * @concern_id: whose messages; 0 for all
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_inbox_recalculate (OgInbox *self,
                      gint64   concern_id)
{
  g_return_val_if_fail (OG_IS_INBOX (self), NULL);

  return og_call_spawn (recalculate_fiber, self, NULL, concern_id, 0, NULL);
}
