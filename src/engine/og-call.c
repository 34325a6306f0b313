/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-call.h"

#include "og-record.h"

static void
og_call_free (gpointer data)
{
  OgCall *call = data;

  g_clear_object (&call->self);
  g_clear_object (&call->object);
  g_free (call->text);
  g_free (call);
}

/**
 * og_call_spawn:
 * @func: a function named `..._fiber`
 * @self: GObject, referenced until the fiber has ended
 * @object: (nullable): GObject, likewise
 * @text: (nullable): copied
 *
 * Returns: (transfer full): what the fiber answers
 */
DexFuture *
og_call_spawn (DexFiberFunc func,
               gpointer     self,
               gpointer     object,
               gint64       id,
               gint64       number,
               const char  *text)
{
  OgCall *call = g_new0 (OgCall, 1);
  DexFuture *future;

  call->self = g_object_ref (self);
  call->object = object != NULL ? g_object_ref (object) : NULL;
  call->id = id;
  call->number = number;
  call->text = g_strdup (text);
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, func, call, og_call_free);
  /* Somebody always waits for it, or a screen that goes away would cancel it half-way. */
  dex_future_disown (dex_ref (future));
  return future;
}

/**
 * og_call_copy_record:
 * @record: an OgRecord
 *
 * What is handed to the store is not touched until it has answered: records that the screens show
 * are therefore copied first.
 *
 * Returns: (transfer full): a record of the same type with the same fields
 */
gpointer
og_call_copy_record (gpointer record)
{
  OgRecord *copy = g_object_new (G_OBJECT_TYPE (record), NULL);

  og_record_copy_fields (copy, OG_RECORD (record));
  return copy;
}
