/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-inbox.h"
#include "og-engine-private.h"

#include "og-call.h"
#include "og-duty-plan.h"
#include "og-local-time.h"
#include "og-store-inbox.h"

/**
 * og_engine_dup_clerk:
 *
 * Returns: (transfer full) (nullable): who answers today, as the responsibilities say
 */
char *
og_engine_dup_clerk (OgEngine *self)
{
  int day = 0;

  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  day = og_local_time_day (og_clock_now (self->clock), self->office->zone);
  return g_strdup (og_duty_plan_of (self->office, OG_DUTY_EDITORIAL, day).name);
}

/* People */

/* Adds a name unless it is there, in whatever case. */
static void
add_name (GPtrArray  *names,
          GHashTable *seen,
          const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);

  if (*stripped == '\0' || g_hash_table_contains (seen, folded))
    return;
  g_hash_table_add (seen, g_steal_pointer (&folded));
  g_ptr_array_add (names, g_steal_pointer (&stripped));
}

static void
add_people_of_office (GPtrArray  *names,
                      GHashTable *seen,
                      OgOffice   *office)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->duties)); i++)
    {
      g_autoptr (OgDuty) duty = g_list_model_get_item (G_LIST_MODEL (office->duties), i);

      add_name (names, seen, duty->person);
      add_name (names, seen, duty->deputy);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->contacts)); i++)
    {
      g_autoptr (OgContact) contact = g_list_model_get_item (G_LIST_MODEL (office->contacts), i);

      add_name (names, seen, contact->name);
    }
}

static DexFuture *
list_colleagues_fiber (gpointer data)
{
  OgEngine *self = ((OgCall *) data)->self;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *clerk = og_engine_dup_clerk (self);
  g_auto (GStrv) assignees = NULL;
  g_autoptr (GError) error = NULL;

  assignees = dex_await_boxed (og_store_list_assignees (self->store), &error);
  if (assignees == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  add_name (names, seen, clerk);
  add_people_of_office (names, seen, self->office);
  for (guint i = 0; assignees[i] != NULL; i++)
    add_name (names, seen, assignees[i]);
  g_ptr_array_add (names, NULL);
  return dex_future_new_take_boxed (G_TYPE_STRV, g_strdupv ((char **) names->pdata));
}

/**
 * og_engine_list_colleagues:
 *
 * Returns: (transfer full): a future of a GStrv: who may take care of a concern
 */
DexFuture *
og_engine_list_colleagues (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (list_colleagues_fiber, self, NULL, 0, 0, NULL);
}

/**
 * og_engine_list_topics:
 *
 * Returns: (transfer full): a future of a GStrv: the topics in use
 */
DexFuture *
og_engine_list_topics (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_topics (self->store);
}

/* Acts */

/* The promise of a kind gives the deadlines anew. */
static gboolean
recalculate_fiber (OgEngine   *self,
                   GListModel *concerns,
                   GError    **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (concerns); i++)
    {
      g_autoptr (OgConcern) concern = g_list_model_get_item (concerns, i);

      if (!dex_await (og_inbox_recalculate (self->inbox, concern->id), error))
        return FALSE;
    }
  return TRUE;
}

/* What a change is called with. */
typedef struct
{
  OgEngine *self;
  OgConcernAct act;
  GArray *ids;
  OgConcern *values;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->self);
  g_array_unref (change->ids);
  g_object_unref (change->values);
  g_free (change);
}

static DexFuture *
change_fiber (gpointer data)
{
  Change *change = data;
  OgEngine *self = change->self;
  g_autoptr (GListModel) before = NULL;
  g_autoptr (GError) error = NULL;

  before = dex_await_object (og_store_change_concerns (self->store, change->act,
                                                       (gint64 *) (gpointer) change->ids->data,
                                                       change->ids->len, change->values),
                             &error);
  if (before == NULL ||
      (change->act == OG_ACT_KIND && !recalculate_fiber (self, before, &error)))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS);
  return dex_future_new_take_object (g_steal_pointer (&before));
}

/**
 * og_engine_change_concerns:
 * @ids: (element-type gint64): which ones; copied
 * @values: what the act writes; copied
 *
 * Returns: (transfer full): a future of a GListStore of OgConcern: those that were changed, as they
 *   stood before
 */
DexFuture *
og_engine_change_concerns (OgEngine    *self,
                           OgConcernAct act,
                           GArray      *ids,
                           OgConcern   *values)
{
  Change *change = NULL;
  DexFuture *future = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);
  g_return_val_if_fail (ids != NULL && OG_IS_CONCERN (values), dex_future_new_infinite ());

  change = g_new0 (Change, 1);
  change->self = g_object_ref (self);
  change->act = act;
  change->ids = g_array_copy (ids);
  change->values = og_call_copy_record (values);
  if (act == OG_ACT_DONE)
    og_record_set_int (OG_RECORD (change->values), "closed", og_clock_now (self->clock));
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, change_fiber, change, change_free);
  /* What was asked for is done, whoever waits for it. */
  dex_future_disown (dex_ref (future));
  return future;
}

static DexFuture *
restore_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  GListModel *before = call->object;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (before); i++)
    {
      g_autoptr (OgConcern) concern = g_list_model_get_item (before, i);

      g_ptr_array_add (records, og_call_copy_record (concern));
    }
  if (!dex_await (og_store_restore_concerns (self->store, records), &error) ||
      !recalculate_fiber (self, before, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS);
  return dex_future_new_true ();
}

/**
 * og_engine_restore_concerns:
 * @before: what og_engine_change_concerns() answered
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_restore_concerns (OgEngine   *self,
                            GListModel *before)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (restore_fiber, self, before, 0, 0, NULL);
}

/* Notes */

static DexFuture *
add_note_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (GError) error = NULL;
  gint64 id = dex_await_int64 (og_store_add_note (self->store, OG_NOTE (call->object)), &error);

  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS);
  return dex_future_new_for_int64 (id);
}

/**
 * og_engine_add_note:
 * @text: as it was typed
 *
 * Returns: (transfer full): a future of the note's int64 id; OG_ERROR_INPUT for an empty text or one
 *   of more than OG_NOTE_MOST_CHARACTERS, OG_ERROR_GONE
 */
DexFuture *
og_engine_add_note (OgEngine   *self,
                    gint64      concern_id,
                    const char *text)
{
  g_autofree char *stripped = NULL;
  g_autofree char *person = NULL;
  g_autoptr (OgNote) note = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);
  g_return_val_if_fail (text != NULL, dex_future_new_infinite ());

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0' || g_utf8_strlen (stripped, -1) > OG_NOTE_MOST_CHARACTERS)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "The note is empty or too long");
  person = og_engine_dup_clerk (self);
  note = g_object_new (OG_TYPE_NOTE, "concern-id", concern_id, "created", og_clock_now (self->clock),
                       "person", person, "text", stripped, NULL);
  return og_call_spawn (add_note_fiber, self, note, 0, 0, NULL);
}

/**
 * og_engine_put_back_note:
 * @note: what og_engine_remove_note() answered
 *
 * Returns: (transfer full): a future of its int64 id; OG_ERROR_GONE without its concern
 */
DexFuture *
og_engine_put_back_note (OgEngine *self,
                         OgNote   *note)
{
  g_autoptr (OgNote) copy = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);
  g_return_val_if_fail (OG_IS_NOTE (note), dex_future_new_infinite ());

  copy = og_call_copy_record (note);
  return og_call_spawn (add_note_fiber, self, copy, 0, 0, NULL);
}

static DexFuture *
remove_note_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (GError) error = NULL;
  OgNote *removed = dex_await_object (og_store_remove_note (self->store, call->id), &error);

  if (removed == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS);
  return dex_future_new_take_object (removed);
}

/**
 * og_engine_remove_note:
 *
 * Returns: (transfer full): a future of the OgNote as it was; OG_ERROR_GONE
 */
DexFuture *
og_engine_remove_note (OgEngine *self,
                       gint64    note_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (remove_note_fiber, self, NULL, note_id, 0, NULL);
}

/**
 * og_engine_list_notes:
 *
 * Returns: (transfer full): a future of a GListStore of OgNote, oldest first
 */
DexFuture *
og_engine_list_notes (OgEngine *self,
                      gint64    concern_id)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_store_list_notes (self->store, concern_id);
}
