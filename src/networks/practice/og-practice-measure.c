/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-practice-connection.h"

#include "og-error.h"

/* What the town hall does about what citizens wrote. Here everything is possible, so that everything can
 * be practised; and as everything is kept, doing it twice is doing it once. */

/* The citizen's words that it is about; NULL with OG_ERROR_GONE. (transfer none) */
static OgTownEntry *
find_words (OgTown    *town,
            OgMeasure *measure,
            GError   **error)
{
  OgTownEntry *entry = og_practice_find_entry (town, measure->remote_id);

  if (entry != NULL && entry->role != OG_TOWN_OWN)
    return entry;
  g_set_error (error, OG_ERROR, OG_ERROR_GONE, "There is no %s by a citizen", measure->remote_id);
  return NULL;
}

static gboolean
is_citizen (const char *id)
{
  guint n_citizens;
  const OgCitizen *citizens = og_citizens (&n_citizens);

  for (guint i = 0; i < n_citizens; i++)
    if (g_strcmp0 (citizens[i].id, id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
block (OgTown    *town,
       OgMeasure *measure,
       GError   **error)
{
  if (!is_citizen (measure->author_id))
    {
      g_set_error (error, OG_ERROR, OG_ERROR_GONE, "There is no citizen %s", measure->author_id);
      return FALSE;
    }
  og_town_put (town->blocked, measure->author_id, TRUE);
  return TRUE;
}

/* Does it to the town. */
static gboolean
act (OgTown    *town,
     OgMeasure *measure,
     GError   **error)
{
  OgTownEntry *entry = NULL;

  switch ((OgMeasureKind) measure->kind)
    {
    case OG_MEASURE_HIDE:
      entry = find_words (town, measure, error);
      if (entry != NULL)
        entry->hidden = TRUE;
      return entry != NULL;
    case OG_MEASURE_DELETE:
      entry = og_practice_find_entry (town, measure->remote_id);
      if (entry == NULL)
        return TRUE; /* it is gone */
      entry = find_words (town, measure, error);
      if (entry != NULL)
        entry->gone = TRUE;
      return entry != NULL;
    case OG_MEASURE_REPORT:
      og_town_put (town->reports, measure->file_number, TRUE);
      return TRUE;
    case OG_MEASURE_BLOCK:
      return block (town, measure, error);
    case OG_MEASURE_NOTICE:
    default:
      g_set_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "No measure %d", measure->kind);
      return FALSE;
    }
}

DexFuture *
og_practice_measure (OgConnection *connection,
                     OgMeasure    *measure)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);

  if (town == NULL || !act (town, measure, &error) || !og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (measure->kind == OG_MEASURE_REPORT)
    return dex_future_new_take_boxed (OG_TYPE_RECEIPT, og_receipt_new (measure->file_number, NULL));
  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, NULL);
}

DexFuture *
og_practice_undo (OgConnection *connection,
                  OgMeasure    *measure)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownEntry *entry;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (measure->kind != OG_MEASURE_HIDE && measure->kind != OG_MEASURE_BLOCK)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "This cannot be taken back");
  entry = og_practice_find_entry (town, measure->remote_id);
  if (measure->kind == OG_MEASURE_BLOCK)
    og_town_put (town->blocked, measure->author_id, FALSE);
  else if (entry != NULL)
    entry->hidden = FALSE;
  if (!og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

DexFuture *
og_practice_verify (OgConnection *connection,
                    OgMeasure    *measure)
{
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (OG_PRACTICE_CONNECTION (connection), &error);
  OgTownEntry *entry;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = og_practice_find_entry (town, measure->remote_id);
  switch ((OgMeasureKind) measure->kind)
    {
    case OG_MEASURE_NOTICE:
      return dex_future_new_for_boolean (og_practice_find_entry (town, measure->receipt) != NULL);
    case OG_MEASURE_HIDE:
      return dex_future_new_for_boolean (entry == NULL || entry->hidden);
    case OG_MEASURE_DELETE:
      return dex_future_new_for_boolean (entry == NULL);
    case OG_MEASURE_REPORT:
      return dex_future_new_for_boolean (og_town_has (town->reports, measure->file_number));
    case OG_MEASURE_BLOCK:
      return dex_future_new_for_boolean (og_town_has (town->blocked, measure->author_id));
    default:
      return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "No measure %d", measure->kind);
    }
}
