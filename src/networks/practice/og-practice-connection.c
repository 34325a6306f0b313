/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-practice-connection.h"

#include <glib/gstdio.h>
#include <string.h>

#include "og-error.h"
#include "og-poll-text.h"
#include "og-practice.h"
#include "og-text-count.h"
#include "og-town-file.h"

/* Everything here is done when the call returns: the file is small, and between reading and
 * writing it nothing else may happen. */

struct _OgPracticeConnection
{
  OgConnection parent_instance;

  char *file;     /* the town's file; NULL until first asked for */
  OgTown *town;   /* NULL: not read yet */
  GStatBuf seen;  /* the file as it was when `town` was read or written */
};

G_DEFINE_FINAL_TYPE (OgPracticeConnection, og_practice_connection, OG_TYPE_CONNECTION)

static gint64
now_of (OgPracticeConnection *self)
{
  return og_clock_now (og_connection_get_clock (OG_CONNECTION (self)));
}

static const char *
get_file (OgPracticeConnection *self)
{
  const char *base_url = og_connection_get_channel (OG_CONNECTION (self))->base_url;

  if (self->file == NULL && base_url != NULL && g_str_has_prefix (base_url, OG_PRACTICE_SCHEME))
    self->file = g_build_filename (base_url + strlen (OG_PRACTICE_SCHEME), "town.json", NULL);
  return self->file;
}

static gboolean
same_file (const GStatBuf *a,
           const GStatBuf *b)
{
  return a->st_ino == b->st_ino && a->st_size == b->st_size &&
         a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

gboolean
og_practice_save_town (OgPracticeConnection *self,
                       GError              **error)
{
  if (og_town_save (self->town, get_file (self), error) &&
      g_stat (get_file (self), &self->seen) == 0)
    return TRUE;

  /* What is in memory did not happen: the file is the truth. */
  g_clear_pointer (&self->town, og_town_free);
  if (error != NULL && *error == NULL)
    g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "The practice town was taken away");
  return FALSE;
}

/* The town as its file has it; a new town if there is no file. (transfer none) */
static OgTown *
read_town (OgPracticeConnection *self,
           GError              **error)
{
  const char *file = get_file (self);
  g_autoptr (GError) local_error = NULL;
  GStatBuf seen = { 0 };

  if (file == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "The channel names no folder");
      return NULL;
    }
  if (self->town != NULL && g_stat (file, &seen) == 0 && same_file (&seen, &self->seen))
    return self->town;

  g_clear_pointer (&self->town, og_town_free);
  if (g_stat (file, &self->seen) == 0)
    self->town = og_town_load (file, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (self->town == NULL)
    {
      self->town = og_town_new (now_of (self));
      if (!og_practice_save_town (self, error))
        return NULL;
    }
  return self->town;
}

OgTown *
og_practice_get_town (OgPracticeConnection *self,
                      GError              **error)
{
  OgTown *town = read_town (self, error);

  if (town == NULL || !og_town_publish_due (town, now_of (self)))
    return town;
  return og_practice_save_town (self, error) ? self->town : NULL;
}

static DexFuture *
future_of_receipt (const OgTownEntry *entry)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, entry->id);

  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, og_receipt_new (id, NULL));
}

/* The entry of a remote id that is still there. */
static OgTownEntry *
find_entry (OgTown     *town,
            const char *remote_id)
{
  guint64 id = 0;
  OgTownEntry *entry;

  if (remote_id == NULL || !g_ascii_string_to_unsigned (remote_id, 10, 1, G_MAXINT32, &id, NULL))
    return NULL;
  entry = og_town_get (town, (gint64) id);
  return entry != NULL && !entry->gone ? entry : NULL;
}

static DexFuture *
og_practice_connection_check (OgConnection *connection)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;

  if (og_practice_get_town (self, &error) == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_object (
    og_practice_new_channel (og_connection_get_channel (connection)->base_url +
                             strlen (OG_PRACTICE_SCHEME)));
}

/* Rules and what the program says by itself set nothing off: it is for the citizens to read. */
static OgTownEntry *
say (OgPracticeConnection *self,
     OgTown               *town,
     OgDelivery           *delivery,
     gint64                parent)
{
  gboolean quiet = delivery->kind == OG_DELIVERY_NOTICE ||
                   delivery->kind == OG_DELIVERY_AUTO_ANSWER;
  g_autofree char *text = og_practice_dup_text (delivery);

  return (quiet ? og_town_announce : og_town_publish) (town, delivery->key, text, parent,
                                                       delivery->visibility, now_of (self));
}

/* As many options, and as long, as the channel says. */
static gboolean
is_poll_possible (OgDelivery *delivery,
                  guint       n_attachments,
                  GError    **error)
{
  g_auto (GStrv) options = og_poll_options (delivery->poll);
  guint n = g_strv_length (options);

  for (guint i = 0; i < n; i++)
    if (g_utf8_strlen (options[i], -1) > OG_PRACTICE_MAX_OPTION_CHARACTERS)
      {
        g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "An option is too long: %s", options[i]);
        return FALSE;
      }
  if (n == 1 || n > OG_PRACTICE_MAX_OPTIONS)
    g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "%u options make no poll", n);
  else if (n > 0 && n_attachments > 0)
    g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "A poll cannot have pictures");
  else
    return TRUE;
  return FALSE;
}

static gboolean
is_length_possible (const char *text,
                    guint       n_attachments,
                    GError    **error)
{
  guint length = og_text_count (text, og_practice_network.count,
                                (guint) og_practice_network.characters_per_link);

  if (length > (guint) og_practice_network.max_characters)
    g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "%u characters are too many", length);
  else if (length == 0 && n_attachments == 0)
    g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "There is nothing to say");
  else if (n_attachments > (guint) og_practice_network.max_attachments)
    g_set_error (error, OG_ERROR, OG_ERROR_REJECTED, "%u pictures are too many", n_attachments);
  else
    return TRUE;
  return FALSE;
}

/* Pictures stay where they are; but one that is lost is noticed here as it would be elsewhere. */
static gboolean
has_pictures (GListModel *attachments,
              const char *folder,
              GError    **error)
{
  for (guint i = 0; attachments != NULL && i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (attachments, i);
      g_autofree char *path = g_build_filename (folder, picture->file, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        {
          g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "The picture %s is missing", path);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
og_practice_may_say (OgDelivery *delivery,
                     GListModel *attachments,
                     const char *folder,
                     GError    **error)
{
  guint n_attachments = attachments != NULL ? g_list_model_get_n_items (attachments) : 0;

  return is_length_possible (delivery->text, n_attachments, error) &&
         is_poll_possible (delivery, n_attachments, error) &&
         has_pictures (attachments, folder, error);
}

char *
og_practice_dup_text (OgDelivery *delivery)
{
  return og_poll_as_text (delivery->text, delivery->poll);
}

static DexFuture *
og_practice_connection_publish (OgConnection *connection,
                                OgDelivery   *delivery,
                                GListModel   *attachments,
                                const char   *folder)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownEntry *parent, *entry;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = og_town_find_key (town, delivery->key);
  if (entry != NULL)
    return future_of_receipt (entry);
  if (!og_practice_may_say (delivery, attachments, folder, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  parent = find_entry (town, delivery->parent_id);
  if (parent == NULL && delivery->parent_id != NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "There is no %s", delivery->parent_id);

  entry = say (self, town, delivery, parent != NULL ? parent->id : 0);
  if (!og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return future_of_receipt (entry);
}

/* The town keeps every key, so what was published with it is found for certain, and another text
 * that only looks the same is not taken for it. */
static DexFuture *
og_practice_connection_find (OgConnection *connection,
                             OgDelivery   *delivery)
{
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (OG_PRACTICE_CONNECTION (connection), &error);
  OgTownEntry *entry;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = og_town_find_key (town, delivery->key);
  if (entry == NULL || entry->gone)
    return dex_future_new_take_boxed (OG_TYPE_RECEIPT, NULL);
  return future_of_receipt (entry);
}

static DexFuture *
og_practice_connection_edit (OgConnection *connection,
                             OgDelivery   *delivery)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownEntry *entry;

  if (town == NULL || !is_length_possible (delivery->text, 1, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = find_entry (town, delivery->remote_id);
  if (entry == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "There is no %s", delivery->remote_id);
  if (entry->role != OG_TOWN_OWN)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "%s is not ours",
                                  delivery->remote_id);
  g_set_str (&entry->text, delivery->text);
  if (!og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return future_of_receipt (entry);
}

static DexFuture *
og_practice_connection_withdraw (OgConnection *connection,
                                 const char   *remote_id)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownEntry *entry;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = find_entry (town, remote_id);
  if (entry == NULL)
    return dex_future_new_true ();
  if (entry->role != OG_TOWN_OWN)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "%s is not ours", remote_id);
  og_town_withdraw (town, entry->id, now_of (self));
  if (!og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

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
                now_of (self), "unread", !own, "media", "[]", NULL);
  return message;
}

/* The cursor is the id of the last entry that was given away. Entries are given in the order of
 * their ids and up to the first one that is not due, so none is ever left out. */
static DexFuture *
og_practice_connection_fetch (OgConnection *connection,
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

      if (!og_town_is_due (entry, now_of (self)))
        break;
      if (entry->role != OG_TOWN_OWN && !entry->gone)
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

static DexFuture *
og_practice_connection_fetch_thread (OgConnection *connection,
                                     const char   *remote_id)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (OgBatch) batch = og_batch_new ();
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownEntry *entry;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = find_entry (town, remote_id);
  if (entry == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "There is no %s", remote_id);
  for (guint i = 0; i < town->entries->len; i++)
    {
      OgTownEntry *other = g_ptr_array_index (town->entries, i);

      if (other != entry && !other->gone && og_town_is_due (other, now_of (self)) &&
          (is_above (town, other, entry) || is_above (town, entry, other)))
        g_ptr_array_add (batch->messages, message_of (self, other));
    }
  return dex_future_new_take_boxed (OG_TYPE_BATCH, g_steal_pointer (&batch));
}

static DexFuture *
og_practice_connection_pin (OgConnection *connection,
                            const char   *remote_id,
                            gboolean      pinned)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);
  OgTownEntry *entry;

  if (town == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  entry = find_entry (town, remote_id);
  if (entry == NULL && !pinned)
    return dex_future_new_true ();
  if (entry == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "There is no %s", remote_id);
  if (entry->role != OG_TOWN_OWN)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "%s is not ours", remote_id);
  entry->pinned = pinned;
  if (!og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

static DexFuture *
og_practice_connection_set_profile (OgConnection *connection,
                                    const char   *fields)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (connection);
  g_autoptr (GError) error = NULL;
  OgTown *town = og_practice_get_town (self, &error);

  if (town == NULL || !og_town_read_profile (town, fields, &error) || !og_practice_save_town (self, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

static void
og_practice_connection_finalize (GObject *object)
{
  OgPracticeConnection *self = OG_PRACTICE_CONNECTION (object);

  g_clear_pointer (&self->town, og_town_free);
  g_clear_pointer (&self->file, g_free);

  G_OBJECT_CLASS (og_practice_connection_parent_class)->finalize (object);
}

static void
og_practice_connection_class_init (OgPracticeConnectionClass *klass)
{
  OgConnectionClass *connection_class = OG_CONNECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = og_practice_connection_finalize;
  connection_class->check = og_practice_connection_check;
  connection_class->publish = og_practice_connection_publish;
  connection_class->find = og_practice_connection_find;
  connection_class->edit = og_practice_connection_edit;
  connection_class->withdraw = og_practice_connection_withdraw;
  connection_class->fetch = og_practice_connection_fetch;
  connection_class->fetch_thread = og_practice_connection_fetch_thread;
  connection_class->schedule = og_practice_schedule;
  connection_class->reschedule = og_practice_reschedule;
  connection_class->unschedule = og_practice_unschedule;
  connection_class->list_scheduled = og_practice_list_scheduled;
  connection_class->pin = og_practice_connection_pin;
  connection_class->set_profile = og_practice_connection_set_profile;
}

static void
og_practice_connection_init (OgPracticeConnection *self)
{
}
