/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-private.h"

/* One change of the office. */
typedef struct
{
  OgEngine *self;
  OgOfficeChange func;
  gpointer data;
  GDestroyNotify free_data;
  gboolean deadlines;
  DexFuture *before; /* (nullable): the change before */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  if (change->free_data != NULL)
    change->free_data (change->data);
  dex_clear (&change->before);
  g_clear_object (&change->self);
  g_free (change);
}

static DexFuture *
change_fiber (gpointer data)
{
  Change *change = data;
  OgEngine *self = change->self;
  g_autoptr (OgOffice) office = NULL;
  g_autoptr (OgOffice) copy = NULL;
  g_autoptr (GError) error = NULL;

  /* Whether the one before could be saved is not this one's matter. */
  if (change->before != NULL)
    dex_await (dex_ref (change->before), NULL);
  office = change->func (self->office, change->data);
  copy = og_office_copy (office);
  if (!dex_await (og_store_save_office (self->store, copy), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_engine_take_office (self, office);
  og_news_tell (self->news, OG_NEWS_OFFICE);
  return change->deadlines ? og_inbox_recalculate (self->inbox, 0) : dex_future_new_true ();
}

/**
 * og_engine_change_office:
 * @func: makes the new office of the saved one
 * @free_data: (nullable): for @data
 * @deadlines: whether the change can move a deadline
 *
 * Changes are made one after the other, in the order in which they were asked for: none is lost
 * because another was on its way to the disk, or because the engine is closed meanwhile.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_change_office (OgEngine      *self,
                         OgOfficeChange func,
                         gpointer       data,
                         GDestroyNotify free_data,
                         gboolean       deadlines)
{
  Change *change = g_new0 (Change, 1);
  DexFuture *future;

  change->self = g_object_ref (self);
  change->func = func;
  change->data = data;
  change->free_data = free_data;
  change->deadlines = deadlines;
  if (self->closed)
    {
      change_free (change);
      return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "The engine has been closed");
    }
  change->before = self->office_saved;
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, change_fiber, change, change_free);
  self->office_saved = dex_ref (future);
  /* A screen that goes away must not stop it half-way. */
  dex_future_disown (dex_ref (future));
  return future;
}

/* The setup's copy may be older than the last export or evaluation: it does not decide about them. */
static OgOffice *
take_setup (OgOffice *saved,
            gpointer  data)
{
  OgOffice *office = og_office_copy (data);

  g_list_store_remove_all (office->exports);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (saved->exports)); i++)
    {
      g_autoptr (OgRecord) record = g_list_model_get_item (G_LIST_MODEL (saved->exports), i);
      g_autoptr (OgDocumentExport) copy = og_document_export_new ();

      og_record_copy_fields (OG_RECORD (copy), record);
      g_list_store_append (office->exports, copy);
    }
  og_record_set_int (OG_RECORD (office), "evaluated", saved->evaluated);
  return office;
}

/**
 * og_engine_save_office:
 * @office: copied at once
 *
 * Saves the town hall and reckons all deadlines that are still open anew. What was exported and
 * evaluated stays as the engine has it.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_save_office (OgEngine *self,
                       OgOffice *office)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_engine_change_office (self, take_setup, og_office_copy (office), g_object_unref, TRUE);
}
