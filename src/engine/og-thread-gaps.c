/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-thread-gaps.h"

/* So many conversations are asked for with one page of messages, and so much is taken of each: a page is
 * forty messages, and a server may say anything. */
#define MAX_THREADS 20
#define MAX_OWN 50

static gboolean
is_among (GPtrArray  *messages,
          const char *remote_id)
{
  for (guint i = 0; i < messages->len; i++)
    if (g_strcmp0 (((OgMessage *) g_ptr_array_index (messages, i))->remote_id, remote_id) == 0)
      return TRUE;
  return FALSE;
}

/* Whether it answers something that nobody here knows. One that is stored already has been asked about when
 * it came first. */
static gboolean
has_gap_fiber (OgStore      *store,
               OgConnection *connection,
               GPtrArray    *messages,
               OgMessage    *message,
               GError      **error)
{
  const gint64 channel_id = og_connection_get_channel (connection)->id;
  g_autoptr (GError) failed = NULL;
  gboolean known;

  if (message->own || message->parent_id == NULL || is_among (messages, message->parent_id))
    return FALSE;
  known = dex_await_boolean (og_store_knows (store, channel_id, message->parent_id), &failed) ||
          (failed == NULL &&
           dex_await_boolean (og_store_knows (store, channel_id, message->remote_id), &failed));
  if (failed == NULL)
    return !known;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* Takes over what is ours and not among them yet: what was said before the message in front of it, so that
 * each is stored after what it answers. */
static void
take_own (GPtrArray *messages,
          OgMessage *message,
          OgBatch   *thread)
{
  guint at = 0;
  guint n = 0;

  if (!g_ptr_array_find (messages, message, &at))
    return;
  for (guint i = 0; i < thread->messages->len && n < MAX_OWN; i++)
    {
      OgMessage *other = g_ptr_array_index (thread->messages, i);
      const gboolean earlier = other->created <= message->created;

      if (!other->own || other->remote_id == NULL || is_among (messages, other->remote_id))
        continue;
      g_ptr_array_insert (messages, earlier ? (int) at++ : -1, g_object_ref (other));
      n++;
    }
}

/**
 * og_thread_gaps_fill_fiber:
 * @messages: (element-type OgMessage) (inout): a page as it was fetched
 *
 * Adds our part of the conversations in which the page's messages answer something unknown. A network that
 * cannot tell, or does not answer, leaves them as they are: they are not worth waiting for.
 */
void
og_thread_gaps_fill_fiber (OgStore      *store,
                           OgConnection *connection,
                           GPtrArray    *messages)
{
  g_autoptr (GPtrArray) page = g_ptr_array_copy (messages, (GCopyFunc) g_object_ref, NULL);
  g_autoptr (GError) error = NULL;
  guint n_threads = 0;

  g_ptr_array_set_free_func (page, g_object_unref);
  for (guint i = 0; i < page->len && n_threads < MAX_THREADS && error == NULL; i++)
    {
      OgMessage *message = g_ptr_array_index (page, i);
      g_autoptr (OgBatch) thread = NULL;

      if (!has_gap_fiber (store, connection, messages, message, &error))
        continue;
      n_threads++;
      thread = dex_await_boxed (og_connection_fetch_thread (connection, message->remote_id), &error);
      if (thread != NULL)
        take_own (messages, message, thread);
      else if (g_error_matches (error, OG_ERROR, OG_ERROR_GONE))
        g_clear_error (&error);
    }
  if (error != NULL && !g_error_matches (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED))
    g_message ("Cannot ask what a message answers: %s", error->message);
}
