/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-practice-connection.h"

#include <glib/gstdio.h>
#include <string.h>

#include "og-error.h"
#include "og-practice.h"
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

gint64
og_practice_now (OgConnection *connection)
{
  return og_clock_now (og_connection_get_clock (connection));
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
      self->town = og_town_new (og_practice_now (OG_CONNECTION (self)));
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

  if (town == NULL || !og_town_publish_due (town, og_practice_now (OG_CONNECTION (self))))
    return town;
  return og_practice_save_town (self, error) ? self->town : NULL;
}

OgTownEntry *
og_practice_find_entry (OgTown     *town,
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
  entry = og_practice_find_entry (town, remote_id);
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

  if (town == NULL || !og_town_read_profile (town, fields, &error) ||
      !og_practice_save_town (self, &error))
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
  connection_class->publish = og_practice_publish;
  connection_class->find = og_practice_find;
  connection_class->edit = og_practice_edit;
  connection_class->withdraw = og_practice_withdraw;
  connection_class->fetch = og_practice_fetch;
  connection_class->fetch_thread = og_practice_fetch_thread;
  connection_class->schedule = og_practice_schedule;
  connection_class->reschedule = og_practice_reschedule;
  connection_class->unschedule = og_practice_unschedule;
  connection_class->list_scheduled = og_practice_list_scheduled;
  connection_class->pin = og_practice_connection_pin;
  connection_class->set_profile = og_practice_connection_set_profile;
  connection_class->measure = og_practice_measure;
  connection_class->undo = og_practice_undo;
  connection_class->verify = og_practice_verify;
}

static void
og_practice_connection_init (OgPracticeConnection *self)
{
}
