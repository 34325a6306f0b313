/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-file-work.h"

#include <string.h>

#include "og-document-pdf.h"
#include "og-error.h"

/* What the thread works on. */
typedef struct
{
  GFile *file;
  GBytes *bytes;        /* to be written, or NULL */
  OgDocument *document; /* to be set and written, or NULL */
  OgDocumentFormat format;
  gsize max_bytes;      /* to be read */
  DexPromise *promise;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->file);
  g_clear_pointer (&work->bytes, g_bytes_unref);
  g_clear_pointer (&work->document, og_document_unref);
  dex_clear (&work->promise);
  g_free (work);
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

/* (transfer full) (nullable): what the file will hold */
static GBytes *
set_document (OgDocument      *document,
              OgDocumentFormat format,
              GError         **error)
{
  switch (format)
    {
    case OG_FORMAT_ODT:
      return take_text (og_document_to_odt (document));
    case OG_FORMAT_HTML:
      return take_text (og_document_to_html (document));
    case OG_FORMAT_TEXT:
      return take_text (og_document_to_text (document));
    case OG_FORMAT_PDF_A4:
    case OG_FORMAT_PDF_A3:
    default:
      return og_document_pdf_new (document, format, error);
    }
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GError) error = NULL;

  if (work->bytes == NULL)
    work->bytes = set_document (work->document, work->format, &error);
  if (work->bytes != NULL &&
      g_file_replace_contents (work->file, g_bytes_get_data (work->bytes, NULL),
                               g_bytes_get_size (work->bytes), NULL, FALSE, G_FILE_CREATE_NONE,
                               NULL, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Reads one byte more than allowed, to see that there is more. */
static GBytes *
read_bounded (GFile   *file,
              gsize    max_bytes,
              GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *data = g_malloc (max_bytes + 1);
  gsize size = 0;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), data, max_bytes + 1, &size, NULL, error))
    return NULL;
  if (size <= max_bytes)
    return g_bytes_new (data, size);
  g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, "The file is too large");
  return NULL;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GError) error = NULL;

  work->bytes = read_bounded (work->file, work->max_bytes, &error);
  if (work->bytes != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Only errors of this program leave: a file that cannot be opened is the person's, not ours. */
static GError *
as_own_error (const GError *error)
{
  return error->domain == OG_ERROR ?
           g_error_copy (error) :
           g_error_new_literal (OG_ERROR, OG_ERROR_INPUT, error->message);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    dex_promise_reject (work->promise, as_own_error (error));
  else if (work->max_bytes > 0)
    dex_promise_resolve_boxed (work->promise, G_TYPE_BYTES, g_steal_pointer (&work->bytes));
  else
    dex_promise_resolve_boolean (work->promise, TRUE);
}

/* Takes over what is in @work. */
static DexFuture *
start (Work           *work,
       GTaskThreadFunc func)
{
  DexPromise *promise = dex_promise_new ();
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_done, NULL);

  work->promise = dex_ref (promise);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, func);
  return DEX_FUTURE (promise);
}

/**
 * og_file_write:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_file_write (GFile  *file,
               GBytes *bytes)
{
  Work *work = g_new0 (Work, 1);

  work->file = g_object_ref (file);
  work->bytes = g_bytes_ref (bytes);
  return start (work, write_in_thread);
}

/**
 * og_file_write_document:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_file_write_document (GFile           *file,
                        OgDocument      *document,
                        OgDocumentFormat format)
{
  Work *work = g_new0 (Work, 1);

  work->file = g_object_ref (file);
  work->document = og_document_ref (document);
  work->format = format;
  return start (work, write_in_thread);
}

/**
 * og_file_read:
 * @max_bytes: more is OG_ERROR_INPUT
 *
 * Returns: (transfer full): a future of the GBytes
 */
DexFuture *
og_file_read (GFile *file,
              gsize  max_bytes)
{
  Work *work = g_new0 (Work, 1);

  work->file = g_object_ref (file);
  work->max_bytes = max_bytes;
  return start (work, read_in_thread);
}
