/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-practice-connection.h"

#include "og-error.h"

/* What the citizens say. */

/* An entry as it comes from any network. (transfer full) */
static OgMessage *
message_of (OgPracticeConnection *self,
            const OgTownEntry    *entry)
{
  OgChannel *channel = og_connection_get_channel (OG_CONNECTION (self));
  OgMessage *message = og_message_new ();
  guint n_citizens;
  const OgCitizen *citizen = &og_citizens (&n_citizens)[entry->citizen];
  gboolean own = entry->role == OG_TOWN_OWN;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, entry->id);
  g_autofree char *parent = g_strdup_printf ("%" G_GINT64_FORMAT, entry->parent);
  g_autofree char *handle = g_strconcat ("@", citizen->id, NULL);
  g_autofree char *markup = g_markup_escape_text (entry->text, -1);

  g_object_set (message, "channel-id", channel->id, "remote-id", id, "parent-id",
                entry->parent != 0 ? parent : NULL, "own", own, "author-id",
                own ? channel->remote_id : citizen->id, "author-name",
                own ? channel->name : citizen->name, "author-handle",
                own ? channel->handle : handle, NULL);
  g_object_set (message, "raw", entry->text, "text", entry->text, "markup", markup, "language",
                "de", "visibility", entry->visibility, "created", entry->at, "fetched",
                og_practice_now (OG_CONNECTION (self)), "unread", !own, "media", "[]", NULL);
  return message;
}

/* What a blocked citizen writes does not reach the town hall. */
static gboolean
is_blocked (OgTown            *town,
            const OgTownEntry *entry)
{
  guint n_citizens;

  return og_town_has (town->blocked, og_citizens (&n_citizens)[entry->citizen].id);
}

/* The cursor is the id of the last entry that was given away. Entries are given in the order of
 * their ids and up to the first one that is not due, so none is ever left out. */
DexFuture *
og_practice_fetch (OgConnection *connection,
                   const char   *cursor)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (OgBatch) batch = og_batch_new ();
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  guint64 last = 0;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (cursor != NULL && !g_ascii_string_to_unsigned (cursor, 10, 0, G_MAXINT32, &last, &error))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_BAD_ANSWER, "No cursor: %s", cursor);

  if (last > town->entries->len)
    last = 0; /* the town of this cursor was taken away; this is another */
  for (; last < town->entries->len; last++)
    {
      const OgTownEntry *entry = g_ptr_array_index (town->entries, last);

      if (!og_town_is_due (entry, og_practice_now (connection)))
        break;
      if (entry->role != OG_TOWN_OWN && !entry->gone && !is_blocked (town, entry))
        g_ptr_array_add (batch->messages, message_of (self, entry));
    }
  batch->cursor = g_strdup_printf ("%" G_GUINT64_FORMAT, last);
  return dex_future_new_take_boxed (OG_TYPE_BATCH, g_steal_pointer (&batch));
}

/* Whether one entry stands above the other in a conversation, or is it. */
static gboolean
is_above (OgTown            *town,
          const OgTownEntry *above,
          const OgTownEntry *below)
{
  /* Parents have lower ids, so this ends. */
  while (below != NULL && below->id > above->id)
    below = og_town_get (town, below->parent);
  return below == above;
}

DexFuture *
og_practice_fetch_thread (OgConnection *connection,
                          const char   *remote_id)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (OgBatch) batch = og_batch_new ();
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownEntry *entry;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = og_practice_find_entry (town, remote_id);
  if (entry == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "There is no %s", remote_id);
  for (guint i = 0; i < town->entries->len; i++)
    {
      OgTownEntry *other = g_ptr_array_index (town->entries, i);

      if (other != entry && !other->gone && og_town_is_due (other, og_practice_now (connection)) &&
          (is_above (town, other, entry) || is_above (town, entry, other)))
        g_ptr_array_add (batch->messages, message_of (self, other));
    }
  return dex_future_new_take_boxed (OG_TYPE_BATCH, g_steal_pointer (&batch));
}
