/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-moderator-private.h"

#include "og-call.h"
#include "og-store-measures.h"
#include "og-text-blank.h"

/* What becomes of a measure: looked at, done by hand, taken back. */

/* Writes down what was seen. */
static gboolean
verify_now_fiber (OgModerator *self,
                  gint64       measure_id,
                  GError     **error)
{
  g_autoptr (OgMeasure) measure = NULL;
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (GError) failed = NULL;
  gboolean in_effect = FALSE;

  measure = dex_await_object (og_store_load_measure (self->store, measure_id), &failed);
  if (measure != NULL && !og_moderation_has (og_moderator_get_means (self, measure->channel_id).verifies,
                                             (OgMeasureKind) measure->kind))
    g_set_error_literal (&failed, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "This cannot be seen");
  if (failed == NULL)
    connection = dex_await_object (og_accounts_connect (self->accounts, measure->channel_id), &failed);
  if (connection != NULL)
    in_effect = dex_await_boolean (og_connection_verify (connection, measure), &failed);
  if (failed == NULL && !self->stopped)
    dex_await (og_store_verify_measure (self->store, measure_id, in_effect,
                                        og_clock_now (self->clock)),
               &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  og_news_tell (self->news, OG_NEWS_CONCERNS);
  return in_effect;
}

static DexFuture *
verify_fiber (gpointer data)
{
  OgCall *call = data;
  g_autoptr (GError) error = NULL;
  gboolean in_effect = verify_now_fiber (call->self, call->id, &error);

  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_for_boolean (in_effect);
}

/**
 * og_moderator_verify:
 *
 * Returns: (transfer full): a future of whether the measure is in effect at the network now
 */
DexFuture *
og_moderator_verify (OgModerator *self,
                     gint64       measure_id)
{
  g_return_val_if_fail (OG_IS_MODERATOR (self), NULL);

  return og_call_spawn (verify_fiber, self, NULL, measure_id, 0, NULL);
}

/* Whether it is said to be in effect, and nobody has seen that yet. */
static gboolean
is_to_be_seen_fiber (OgModerator *self,
                     gint64       measure_id,
                     GError     **error)
{
  g_autoptr (OgMeasure) measure =
    dex_await_object (og_store_load_measure (self->store, measure_id), error);

  return measure != NULL &&
         (measure->state == OG_MEASURE_DONE || measure->state == OG_MEASURE_BY_HAND_DONE);
}

static DexFuture *
look_fiber (gpointer data)
{
  OgCall *call = data;
  OgModerator *self = call->self;
  gboolean again = TRUE;
  g_autoptr (GError) error = NULL;

  while (again && error == NULL && !self->stopped)
    {
      g_hash_table_insert (self->looks, g_memdup2 (&call->id, sizeof call->id), NULL);
      if (is_to_be_seen_fiber (self, call->id, &error))
        verify_now_fiber (self, call->id, &error);
      again = g_hash_table_lookup (self->looks, &call->id) != NULL;
    }
  g_hash_table_remove (self->looks, &call->id);
  if (error != NULL && !self->stopped && !g_error_matches (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED))
    g_message ("Cannot look at a measure: %s", error->message);
  return dex_future_new_true ();
}

/**
 * og_moderator_look:
 *
 * Looks at a measure; once more if that is being done.
 */
void
og_moderator_look (OgModerator *self,
                   gint64       measure_id)
{
  const gboolean looking = g_hash_table_contains (self->looks, &measure_id);

  if (self->stopped)
    return;
  /* What was told while somebody looks may have come after the look. */
  g_hash_table_insert (self->looks, g_memdup2 (&measure_id, sizeof measure_id),
                       GINT_TO_POINTER (looking));
  if (!looking)
    dex_future_disown (og_call_spawn (look_fiber, self, NULL, measure_id, 0, NULL));
}

static DexFuture *
by_hand_fiber (gpointer data)
{
  OgCall *call = data;
  OgModerator *self = call->self;
  g_autoptr (GError) error = NULL;

  if (!dex_await (og_store_finish_by_hand (self->store, call->id, call->text,
                                           og_clock_now (self->clock)),
                  &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS);
  og_moderator_look (self, call->id);
  return dex_future_new_true ();
}

/**
 * og_moderator_finish_by_hand:
 * @person: (nullable): who did it
 *
 * Ticks off what a person has done; where that can be seen, it is looked at.
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_FORBIDDEN if nothing is left to a person
 */
DexFuture *
og_moderator_finish_by_hand (OgModerator *self,
                             gint64       measure_id,
                             const char  *person)
{
  g_return_val_if_fail (OG_IS_MODERATOR (self), NULL);

  return og_call_spawn (by_hand_fiber, self, NULL, measure_id, 0, person);
}

/* The row that takes it back; NULL if the network need not be asked, or with an error if it cannot do
 * it. (transfer full) (nullable) */
static OgDelivery *
make_undo (OgModerator *self,
           OgMeasure   *measure,
           GError     **error)
{
  gint64 now = og_clock_now (self->clock);

  if (measure->by_hand || og_measure_may_be_withdrawn (measure))
    return NULL;
  if (og_moderation_has (og_moderator_get_means (self, measure->channel_id).undoes,
                         (OgMeasureKind) measure->kind))
    return g_object_new (OG_TYPE_DELIVERY, "kind", (int) OG_DELIVERY_UNDO, "channel-id",
                         measure->channel_id, "due", now, "created", now, NULL);
  g_set_error_literal (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "The network cannot take this back");
  return NULL;
}

/* What an undo is called with, beside OgCall. */
typedef struct
{
  OgModerator *self;
  gint64 measure_id;
  char *reason;
  char *person;
} Undo;

static void
undo_free (gpointer data)
{
  Undo *undo = data;

  g_object_unref (undo->self);
  g_free (undo->reason);
  g_free (undo->person);
  g_free (undo);
}

static DexFuture *
undo_fiber (gpointer data)
{
  Undo *undo = data;
  OgModerator *self = undo->self;
  g_autoptr (OgMeasure) measure = NULL;
  g_autoptr (OgDelivery) row = NULL;
  g_autoptr (GError) error = NULL;

  measure = dex_await_object (og_store_load_measure (self->store, undo->measure_id), &error);
  if (measure != NULL)
    row = make_undo (self, measure, &error);
  if (error == NULL)
    dex_await (og_store_undo_measure (self->store, undo->measure_id, undo->reason, undo->person, row,
                                      og_clock_now (self->clock)),
               &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS | OG_NEWS_POSTS);
  og_publisher_wake (self->publisher);
  return dex_future_new_true ();
}

/**
 * og_moderator_undo:
 * @reason: why it is taken back
 * @person: (nullable): who decided that
 *
 * Takes a measure back.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_moderator_undo (OgModerator *self,
                   gint64       measure_id,
                   const char  *reason,
                   const char  *person)
{
  Undo *undo;
  DexFuture *future;

  g_return_val_if_fail (OG_IS_MODERATOR (self), NULL);

  if (og_text_is_blank (reason))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "No reason is given");
  undo = g_new0 (Undo, 1);
  undo->self = g_object_ref (self);
  undo->measure_id = measure_id;
  undo->reason = g_strstrip (g_strdup (reason));
  undo->person = g_strdup (person);
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, undo_fiber, undo, undo_free);
  /* As og_call_spawn(): whoever asked may go away. */
  dex_future_disown (dex_ref (future));
  return future;
}
