/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-auto-answerer.h"

#include "og-auto-answer.h"
#include "og-call.h"

struct _OgAutoAnswerer
{
  GObject parent_instance;

  OgStore *store;
  OgAccounts *accounts;
  OgClock *clock;
  OgNews *news;
  OgOfficeTime *time;
};

G_DEFINE_FINAL_TYPE (OgAutoAnswerer, og_auto_answerer, G_TYPE_OBJECT)

static void
og_auto_answerer_dispose (GObject *object)
{
  OgAutoAnswerer *self = OG_AUTO_ANSWERER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->accounts);
  g_clear_object (&self->clock);
  g_clear_object (&self->news);
  g_clear_pointer (&self->time, og_office_time_unref);

  G_OBJECT_CLASS (og_auto_answerer_parent_class)->dispose (object);
}

static void
og_auto_answerer_class_init (OgAutoAnswererClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_auto_answerer_dispose;
}

static void
og_auto_answerer_init (OgAutoAnswerer *self)
{
}

/**
 * og_auto_answerer_new:
 *
 * Returns: (transfer full): one that says nothing until it is asked
 */
OgAutoAnswerer *
og_auto_answerer_new (OgStore    *store,
                      OgAccounts *accounts,
                      OgClock    *clock,
                      OgNews     *news)
{
  OgAutoAnswerer *self = g_object_new (OG_TYPE_AUTO_ANSWERER, NULL);

  self->store = g_object_ref (store);
  self->accounts = g_object_ref (accounts);
  self->clock = g_object_ref (clock);
  self->news = g_object_ref (news);
  return self;
}

/**
 * og_auto_answerer_set_time:
 *
 * Sets when somebody is there.
 */
void
og_auto_answerer_set_time (OgAutoAnswerer *self,
                           OgOfficeTime   *time)
{
  g_return_if_fail (OG_IS_AUTO_ANSWERER (self));

  time = og_office_time_ref (time);
  g_clear_pointer (&self->time, og_office_time_unref);
  self->time = time;
}

/* Only its writer sees it, whatever the message's own visibility. (transfer full) */
static OgDelivery *
make_answer (OgAutoAnswerer *self,
             OgMessage      *message,
             gint64          now)
{
  g_autofree char *text = og_auto_answer_text (self->time, now);

  return g_object_new (OG_TYPE_DELIVERY,
                       "kind", (int) OG_DELIVERY_AUTO_ANSWER,
                       "channel-id", message->channel_id,
                       "message-id", message->id,
                       "text", text,
                       "language", og_office_time_get_office (self->time)->language,
                       "visibility", (int) OG_VISIBILITY_DIRECT,
                       "parent-id", message->remote_id,
                       "mention", message->author_handle,
                       "due", now,
                       "created", now,
                       NULL);
}

static gboolean
is_wanted (OgAutoAnswerer *self,
           OgMessage      *message,
           gint64          now)
{
  OgChannel *channel = og_accounts_find (self->accounts, message->channel_id);

  return self->time != NULL && channel != NULL && message->id != 0 &&
         channel->auto_answer != OG_AUTO_ANSWER_OFF &&
         og_auto_answer_wanted (self->time, channel->auto_answer, message, now);
}

/* → whether it is in the outbox */
static gboolean
answer_one_fiber (OgAutoAnswerer *self,
                  OgMessage      *message,
                  GError        **error)
{
  gint64 now = og_clock_now (self->clock);
  g_autoptr (OgDelivery) answer = NULL;

  if (!is_wanted (self, message, now))
    return FALSE;
  answer = make_answer (self, message, now);
  return dex_await_int64 (og_store_add_auto_answer (self->store, answer, message->author_id,
                                                    og_auto_answer_period (self->time, now)),
                          error) > 0;
}

static DexFuture *
answer_fiber (gpointer data)
{
  OgCall *call = data;
  OgAutoAnswerer *self = call->self;
  GListModel *messages = call->object;
  g_autoptr (GError) error = NULL;
  gboolean any = FALSE;

  for (guint i = 0; error == NULL && i < g_list_model_get_n_items (messages); i++)
    {
      g_autoptr (OgMessage) message = g_list_model_get_item (messages, i);

      any |= answer_one_fiber (self, message, &error);
    }
  if (any)
    og_news_tell (self->news, OG_NEWS_POSTS);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

/**
 * og_auto_answerer_answer:
 * @messages: of OgMessage, new ones by citizens, as they are stored
 *
 * Puts an automatic answer into the outbox for each message that gets one.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_auto_answerer_answer (OgAutoAnswerer *self,
                         GListModel     *messages)
{
  g_return_val_if_fail (OG_IS_AUTO_ANSWERER (self), NULL);

  return og_call_spawn (answer_fiber, self, messages, 0, 0, NULL);
}

/**
 * og_auto_answerer_is_over:
 * @channel: (nullable): its account
 * @delivery: an automatic answer that has not left
 * @now: unix seconds
 *
 * Returns: whether it would be wrong by now: somebody is there or was meanwhile, it is too old, or
 *   it has been switched off
 */
gboolean
og_auto_answerer_is_over (OgOfficeTime *time,
                          OgChannel    *channel,
                          OgDelivery   *delivery,
                          gint64        now)
{
  gint64 opening = 0;

  if (channel == NULL || channel->auto_answer == OG_AUTO_ANSWER_OFF)
    return TRUE;
  if (now - delivery->created > OG_AUTO_ANSWER_MAX_AGE_SECONDS || og_office_time_is_open (time, now))
    return TRUE;
  return og_office_time_next_opening (time, MIN (delivery->created, now), &opening) &&
         opening <= now;
}
