/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-practice-connection.h"

#include "og-error.h"
#include "og-practice.h"

/* The town's server publishes by itself what it is given, as the servers out there do: also while this
 * program is closed. */

/* Like Mastodon (MIN_SCHEDULE_OFFSET). */
#define MIN_AHEAD_SECONDS (5 * 60)

static char *
dup_id (const OgTownPlan *plan)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, plan->id);
}

static DexFuture *
future_of_plan (const OgTownPlan *plan)
{
  g_autofree char *id = dup_id (plan);

  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, og_receipt_new (id, NULL));
}

/* What stands there already, of a plan that was due since. */
static DexFuture *
future_of_entry (const OgTownEntry *entry)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, entry->id);
  OgReceipt *receipt = og_receipt_new (id, NULL);

  receipt->published = TRUE;
  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, receipt);
}

static OgTownPlan *
find_plan (OgTown     *town,
           const char *id)
{
  guint64 number = 0;

  if (id == NULL || !g_ascii_string_to_unsigned (id, 10, 1, G_MAXINT32, &number, NULL))
    return NULL;
  return og_town_get_plan (town, (gint64) number);
}

static OgTownPlan *
find_key (OgTown     *town,
          const char *key)
{
  for (guint i = 0; key != NULL && i < town->plans->len; i++)
    if (g_strcmp0 (((OgTownPlan *) g_ptr_array_index (town->plans, i))->key, key) == 0)
      return g_ptr_array_index (town->plans, i);
  return NULL;
}

DexFuture *
og_practice_schedule (OgConnection *connection,
                      OgDelivery   *delivery,
                      GListModel   *attachments,
                      const char   *folder)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autofree char *text = og_practice_dup_text (delivery);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownPlan *plan = town != NULL ? find_key (town, delivery->key) : NULL;
  OgTownEntry *entry = town != NULL ? og_town_find_key (town, delivery->key) : NULL;

  if (plan != NULL)
    return future_of_plan (plan);
  if (entry != NULL)
    return future_of_entry (entry);
  if (town == NULL || !og_practice_may_say (delivery, attachments, folder, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (delivery->due < og_practice_now (connection) + MIN_AHEAD_SECONDS)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_REJECTED, "It is too soon");
  plan = og_town_add_plan (town, 0, delivery->key, text, delivery->visibility, delivery->due);
  plan->n_pictures = attachments != NULL ? (int) g_list_model_get_n_items (attachments) : 0;
  if (!og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return future_of_plan (plan);
}

DexFuture *
og_practice_reschedule (OgConnection *connection,
                        const char   *scheduled_id,
                        gint64        due)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownPlan *plan;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  plan = find_plan (town, scheduled_id);
  if (plan == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "There is no plan %s", scheduled_id);
  if (due < og_practice_now (connection) + MIN_AHEAD_SECONDS)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_REJECTED, "It is too soon");
  plan->due = due;
  if (!og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

DexFuture *
og_practice_unschedule (OgConnection *connection,
                        const char   *scheduled_id)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownPlan *plan;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  plan = find_plan (town, scheduled_id);
  if (plan == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "There is no plan %s", scheduled_id);
  og_town_remove_plan (town, plan);
  if (!og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

DexFuture *
og_practice_list_scheduled (OgConnection *connection)
{
  g_autoptr (GListStore) list = g_list_store_new (OG_TYPE_SCHEDULED);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (OG_PRACTICE_CONNECTION (connection), &error);

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  for (guint i = 0; i < town->plans->len; i++)
    {
      const OgTownPlan *plan = g_ptr_array_index (town->plans, i);
      g_autofree char *id = dup_id (plan);
      g_autoptr (OgScheduled) scheduled = NULL;

      scheduled = g_object_new (OG_TYPE_SCHEDULED, "channel-id",
                                og_connection_get_channel (connection)->id, "id", id, "text", plan->text,
                                "due", plan->due, "n-pictures", plan->n_pictures, NULL);
      g_list_store_append (list, scheduled);
    }
  g_list_store_sort (list, og_scheduled_compare, NULL);
  return dex_future_new_take_object (g_steal_pointer (&list));
}
