/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-town.h"
#include "og-engine-private.h"

#include <string.h>

#include "og-call.h"
#include "og-file-work.h"
#include "og-municipality-file.h"

/* (transfer full) (nullable) */
static OgDocumentExport *
find_export (OgOffice      *office,
             OgDocumentKind kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->exports)); i++)
    {
      g_autoptr (OgDocumentExport) found =
        g_list_model_get_item (G_LIST_MODEL (office->exports), i);

      if (found->document == (int) kind)
        return g_steal_pointer (&found);
    }
  return NULL;
}

/* (transfer full): what is in force; the rules as the setup has them if nothing is */
static OgNetiquette *
dup_netiquette (OgEngine *self)
{
  return self->netiquette != NULL ?
           og_netiquette_ref (self->netiquette) :
           og_netiquette_new (self->office, 0, og_clock_now (self->clock));
}

/**
 * og_engine_make_document:
 *
 * With the netiquette that is in force; with the rules as the setup has them if none is.
 *
 * Returns: (transfer full): the document, of the saved office
 */
OgDocument *
og_engine_make_document (OgEngine      *self,
                         OgDocumentKind kind)
{
  g_autoptr (OgNetiquette) netiquette = NULL;

  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  netiquette = dup_netiquette (self);
  return og_document_new (kind, self->office, netiquette,
                          og_accounts_get_channels (self->accounts), og_clock_now (self->clock));
}

/* What is set on paper. A poster is read standing: it has the rules in their short forms. */
static OgDocument *
make_document_to_set (OgEngine        *self,
                      OgDocumentKind   kind,
                      OgDocumentFormat format)
{
  g_autoptr (OgNetiquette) netiquette = NULL;
  g_autoptr (OgNetiquette) brief = NULL;

  if (kind != OG_DOCUMENT_NETIQUETTE || format != OG_FORMAT_PDF_A3)
    return og_engine_make_document (self, kind);
  netiquette = dup_netiquette (self);
  brief = og_netiquette_shorten (netiquette);
  return og_document_new (kind, self->office, brief, og_accounts_get_channels (self->accounts),
                          og_clock_now (self->clock));
}

/* data: the OgDocumentExport to be remembered */
static OgOffice *
remember_export (OgOffice *saved,
                 gpointer  data)
{
  OgDocumentExport *news = data;
  OgOffice *office = og_office_copy (saved);
  g_autoptr (OgDocumentExport) known = find_export (office, (OgDocumentKind) news->document);

  if (known == NULL)
    g_list_store_append (office->exports, news);
  else
    g_object_set (known, "exported", news->exported, "digest", news->digest, NULL);
  return office;
}

/* What an export works on. */
typedef struct
{
  OgEngine *self;
  OgDocument *document; /* what it says, in full */
  OgDocument *set;      /* what is written into the file */
  OgDocumentFormat format;
  GFile *file; /* (nullable) */
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_clear_object (&export->self);
  g_clear_pointer (&export->document, og_document_unref);
  g_clear_pointer (&export->set, og_document_unref);
  g_clear_object (&export->file);
  g_free (export);
}

static DexFuture *
export_fiber (gpointer data)
{
  Export *export = data;
  OgEngine *self = export->self;
  gint64 now = og_clock_now (self->clock);
  g_autofree char *digest = og_document_dup_digest (export->document);
  g_autoptr (GError) error = NULL;

  if (export->file != NULL &&
      !dex_await (og_file_write_document (export->file, export->set, export->format), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return og_engine_change_office (self, remember_export,
                                  g_object_new (OG_TYPE_DOCUMENT_EXPORT,
                                                "document", (int) export->document->kind,
                                                "first-exported", now,
                                                "exported", now,
                                                "digest", digest,
                                                NULL),
                                  g_object_unref, FALSE);
}

/**
 * og_engine_export_document:
 * @file: (nullable): where to; %NULL only for OG_FORMAT_TEXT, which went to the clipboard
 *
 * Writes a document and remembers what it said.
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_INPUT if the file cannot be written,
 *   OG_ERROR_STORAGE if the document cannot be set or the export not be remembered
 */
DexFuture *
og_engine_export_document (OgEngine        *self,
                           OgDocumentKind   kind,
                           OgDocumentFormat format,
                           GFile           *file)
{
  Export *export;
  DexFuture *future;

  OG_ENGINE_REQUIRE_OPEN (self);
  g_return_val_if_fail (file != NULL || format == OG_FORMAT_TEXT, dex_future_new_infinite ());

  export = g_new0 (Export, 1);
  export->self = g_object_ref (self);
  export->document = og_engine_make_document (self, kind);
  export->set = make_document_to_set (self, kind, format);
  export->format = format;
  export->file = file != NULL ? g_object_ref (file) : NULL;
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, export_fiber, export, export_free);
  /* What stands on the disk is remembered, even if the screen that asked has gone. */
  dex_future_disown (dex_ref (future));
  return future;
}

/**
 * og_engine_get_export_state:
 * @exported: (out): unix seconds of the last export, 0 for never
 *
 * Returns: whether a document was exported and would read otherwise now
 */
OgExportState
og_engine_get_export_state (OgEngine      *self,
                            OgDocumentKind kind,
                            gint64        *exported)
{
  g_autoptr (OgDocumentExport) found = NULL;
  g_autoptr (OgDocument) document = NULL;
  g_autofree char *digest = NULL;

  g_return_val_if_fail (OG_IS_ENGINE (self) && exported != NULL, OG_EXPORT_NEVER);

  *exported = 0;
  found = find_export (self->office, kind);
  if (found == NULL)
    return OG_EXPORT_NEVER;
  *exported = found->exported;
  document = og_engine_make_document (self, kind);
  digest = og_document_dup_digest (document);
  return g_str_equal (digest, found->digest) ? OG_EXPORT_CURRENT : OG_EXPORT_OUTDATED;
}

/* data: gint64, unix seconds */
static OgOffice *
remember_evaluation (OgOffice *saved,
                     gpointer  data)
{
  OgOffice *office = og_office_copy (saved);

  og_record_set_int (OG_RECORD (office), "evaluated", *(gint64 *) data);
  return office;
}

/**
 * og_engine_set_evaluated:
 *
 * Remembers that the yearly evaluation has been done today. The usage concept says so, and is to be
 * exported again.
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_set_evaluated (OgEngine *self)
{
  gint64 now;

  OG_ENGINE_REQUIRE_OPEN (self);

  now = og_clock_now (self->clock);
  return og_engine_change_office (self, remember_evaluation, g_memdup2 (&now, sizeof now), g_free,
                                  FALSE);
}

/**
 * og_engine_export_municipality:
 *
 * Writes the setup as a file, without secrets, accounts and messages.
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_INPUT if it cannot be written
 */
DexFuture *
og_engine_export_municipality (OgEngine *self,
                               GFile    *file)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  OG_ENGINE_REQUIRE_OPEN (self);

  text = og_municipality_file_write (self->office);
  bytes = g_bytes_new_take (text, strlen (text));
  return og_file_write (file, bytes);
}

static DexFuture *
read_municipality_fiber (gpointer data)
{
  GFile *file = ((OgCall *) data)->object;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dex_await_boxed (og_file_read (file, OG_MUNICIPALITY_FILE_MAX_BYTES),
                                              &error);
  OgOffice *office = NULL;
  const char *text;
  gsize length;

  if (bytes != NULL)
    {
      text = g_bytes_get_data (bytes, &length);
      office = og_municipality_file_read (text != NULL ? text : "", length, &error);
    }
  return office != NULL ? dex_future_new_take_object (office) :
                          dex_future_new_for_error (g_steal_pointer (&error));
}

/**
 * og_engine_read_municipality:
 *
 * Reads a setup from a file; nothing is saved.
 *
 * Returns: (transfer full): a future of the OgOffice; OG_ERROR_INPUT if it is no such file
 */
DexFuture *
og_engine_read_municipality (OgEngine *self,
                             GFile    *file)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_call_spawn (read_municipality_fiber, self, file, 0, 0, NULL);
}
