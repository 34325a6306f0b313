/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "og-error.h"

struct _OgLock
{
  int fd;
};

/**
 * og_lock_take:
 * @folder: an existing folder
 *
 * Takes the lock of a data folder. The kernel gives it back when the process dies, so a crash
 * leaves nothing to clean.
 *
 * Returns: (transfer full) (nullable): the lock; OG_ERROR_FORBIDDEN if another engine holds it,
 *   OG_ERROR_STORAGE if the folder cannot be written
 */
OgLock *
og_lock_take (const char *folder,
              GError    **error)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  OgLock *self;
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_STORAGE, "Cannot open “%s”: %s", path,
                   g_strerror (errno));
      return NULL;
    }
  if (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      g_set_error (error, OG_ERROR,
                   errno == EWOULDBLOCK ? OG_ERROR_FORBIDDEN : OG_ERROR_STORAGE,
                   "Cannot lock “%s”: %s", path, g_strerror (errno));
      close (fd);
      return NULL;
    }
  self = g_new0 (OgLock, 1);
  self->fd = fd;
  return self;
}

/**
 * og_lock_free:
 *
 * Gives the lock back.
 */
void
og_lock_free (OgLock *self)
{
  close (self->fd);
  g_free (self);
}
