/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-moderator-private.h"

#include "og-call.h"
#include "og-evidence-keeper.h"
#include "og-local-time.h"
#include "og-store-measures.h"
#include "og-text-blank.h"

/* How a measure comes about. */

/* What it is about, as it stands now. FALSE with OG_ERROR_GONE. */
static gboolean
take_message (OgModerator *self,
              OgMeasure   *measure,
              OgMessage   *message,
              GError     **error)
{
  OgModerationMeans means = og_moderator_get_means (self, message->channel_id);

  if (message->own || og_accounts_find (self->accounts, message->channel_id) == NULL)
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_GONE, "No citizen's message of a channel");
      return FALSE;
    }
  g_object_set (measure,
                "concern-id", message->concern_id,
                "message-id", message->id,
                "channel-id", message->channel_id,
                "remote-id", message->remote_id,
                "remote-url", message->remote_url,
                "author-id", message->author_id != NULL ? message->author_id : "",
                "author-handle", message->author_handle != NULL ? message->author_handle : "",
                "by-hand", !og_moderation_has (means.acts, (OgMeasureKind) measure->kind),
                NULL);
  return TRUE;
}

/* The year on the office's wall. */
static int
year_of (OgModerator *self,
         gint64       time)
{
  g_autoptr (GDateTime) local = og_local_time_at (time, self->office->zone);

  return g_date_time_get_year (local);
}

static DexFuture *
propose_fiber (gpointer data)
{
  OgCall *call = data;
  OgModerator *self = call->self;
  OgMeasure *measure = call->object;
  gint64 now = og_clock_now (self->clock);
  int year = year_of (self, now);
  g_autoptr (OgMessage) message = NULL;
  g_autofree char *notice = NULL;
  g_autofree char *number = NULL;
  g_autoptr (GError) error = NULL;
  gint64 last = 0;

  message = dex_await_object (og_store_load_message (self->store, call->id), &error);
  if (message != NULL && take_message (self, measure, message, &error))
    last = dex_await_int64 (og_store_next_file_number (self->store, year), &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  number = g_strdup_printf ("%04d/%04" G_GINT64_FORMAT, year, last);
  g_object_set (measure, "file-number", number, "created", now, NULL);
  notice = og_moderation_dup_notice (self->office, measure, call->text, now);
  og_record_set_string (OG_RECORD (measure), "notice_text", notice);
  return dex_future_new_take_object (g_object_ref (measure));
}

/* (nullable) (transfer none) */
static OgNumberedRule *
find_rule (OgNetiquette *netiquette,
           const char   *rule_id)
{
  for (guint i = 0; netiquette != NULL && i < netiquette->rules->len; i++)
    {
      OgNumberedRule *rule = g_ptr_array_index (netiquette->rules, i);

      if (g_strcmp0 (rule->id, rule_id) == 0)
        return rule;
    }
  return NULL;
}

/**
 * og_moderator_propose:
 * @rule_id: OgNumberedRule.id of the netiquette in force
 *
 * Returns: (transfer full): a future of the OgMeasure, complete but for the reason, the person and the
 *   caution
 */
DexFuture *
og_moderator_propose (OgModerator  *self,
                      gint64        message_id,
                      OgMeasureKind kind,
                      const char   *rule_id)
{
  OgNumberedRule *rule = find_rule (self->netiquette, rule_id);
  g_autoptr (OgMeasure) measure = og_measure_new ();
  g_autofree char *clause = NULL;

  g_return_val_if_fail (OG_IS_MODERATOR (self), NULL);
  g_return_val_if_fail ((int) kind >= 0 && kind < OG_N_MEASURES, NULL);

  if (rule == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "No such rule is in force");
  clause = g_strconcat (rule->subject, "\n", rule->text, NULL);
  g_object_set (measure, "kind", (int) kind, "rule-id", rule->id, "rule-number", rule->number,
                "version", self->netiquette->version, "clause", clause, NULL);
  return og_call_spawn (propose_fiber, self, measure, message_id, 0, rule->subject);
}

/* The row that tells the author. (transfer full) */
static OgDelivery *
make_notice (OgModerator *self,
             OgMeasure   *measure,
             OgMessage   *message)
{
  return g_object_new (OG_TYPE_DELIVERY,
                       "kind", (int) OG_DELIVERY_REPLY,
                       "channel-id", message->channel_id,
                       "message-id", message->id,
                       "text", measure->notice_text,
                       "language", self->office->language,
                       "visibility", measure->notice_visibility,
                       "parent-id", message->remote_id,
                       "mention", message->author_handle,
                       "due", measure->created,
                       "created", measure->created,
                       NULL);
}

/* (transfer full) */
static OgDelivery *
make_act (OgMeasure *measure)
{
  return g_object_new (OG_TYPE_DELIVERY,
                       "kind", (int) OG_DELIVERY_MEASURE,
                       "channel-id", measure->channel_id,
                       "due", measure->created,
                       "created", measure->created,
                       NULL);
}

/* The notice leaves first: whoever is blocked cannot be told any more, and what is deleted cannot be
 * answered. */
static GPtrArray *
make_rows (OgModerator *self,
           OgMeasure   *measure,
           OgMessage   *message)
{
  OgModerationMeans means = og_moderator_get_means (self, measure->channel_id);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (og_text_is_blank (measure->notice_text))
    og_record_set_string (OG_RECORD (measure), "notice_text", NULL);
  else if (og_moderation_has (means.acts, OG_MEASURE_NOTICE))
    g_ptr_array_add (rows, make_notice (self, measure, message));
  if (!measure->by_hand && measure->kind != OG_MEASURE_NOTICE)
    g_ptr_array_add (rows, make_act (measure));
  return rows;
}

/* The evidence is there before the first row is. */
static OgEvidence *
freeze_fiber (OgModerator *self,
              OgMessage   *message,
              GError     **error)
{
  g_autoptr (GListModel) thread = NULL;
  g_autoptr (OgChannel) channel = NULL;
  g_autofree char *zone = g_strdup (self->office->zone);
  OgFreezing freezing = { .http = self->http, .folder = self->folder, .clock = self->clock };

  if (message->concern_id != 0)
    {
      thread = dex_await_object (og_store_load_conversation (self->store, message->concern_id), error);
      if (thread == NULL)
        return NULL;
    }
  g_set_object (&channel, og_accounts_find (self->accounts, message->channel_id));
  if (channel == NULL)
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_GONE, "The channel was removed");
      return NULL;
    }
  freezing.channel = channel;
  freezing.message = message;
  freezing.thread = thread;
  freezing.zone = zone;
  return og_evidence_freeze_fiber (&freezing, error);
}

static DexFuture *
begin_fiber (gpointer data)
{
  OgCall *call = data;
  OgModerator *self = call->self;
  OgMeasure *measure = call->object;
  g_autoptr (OgMessage) message = NULL;
  g_autoptr (OgEvidence) evidence = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (OgMeasure) begun = NULL;
  g_autoptr (GError) error = NULL;

  message = dex_await_object (og_store_load_message (self->store, measure->message_id), &error);
  if (message != NULL && take_message (self, measure, message, &error))
    evidence = freeze_fiber (self, message, &error);
  if (evidence == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_record_set_int (OG_RECORD (measure), "created", og_clock_now (self->clock));
  rows = make_rows (self, measure, message);
  begun = dex_await_object (og_store_begin_measure (self->store, measure, evidence, rows,
                                                    year_of (self, measure->created)),
                            &error);
  if (begun == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS | OG_NEWS_POSTS);
  og_publisher_wake (self->publisher);
  return dex_future_new_take_object (g_steal_pointer (&begun));
}

/**
 * og_moderator_begin:
 * @measure: as it was proposed and completed; copied
 *
 * Freezes the evidence and puts the measure on record and on its way.
 *
 * Returns: (transfer full): a future of the OgMeasure as it stands
 */
DexFuture *
og_moderator_begin (OgModerator *self,
                    OgMeasure   *measure)
{
  g_autoptr (OgMeasure) copy = NULL;

  g_return_val_if_fail (OG_IS_MODERATOR (self), NULL);
  g_return_val_if_fail (OG_IS_MEASURE (measure), NULL);

  if (og_moderation_check (measure) != OG_LACK_NOTHING)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "The measure is not complete");
  copy = og_call_copy_record (measure);
  return og_call_spawn (begin_fiber, self, copy, 0, 0, NULL);
}
