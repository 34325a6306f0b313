/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

/* For tests that die in the middle: the process kills itself by SIGKILL before a given step. A step
 * is a write of the database to the disk, or whatever else calls take_step(). */

/* How many steps this process still has before it kills itself; 0: it lives on. */
static int steps_left;

static void
take_step (void)
{
  if (steps_left > 0 && --steps_left == 0)
    kill (getpid (), SIGKILL);
}

/* What the database calls instead of the system. */
static gssize
write_or_die (int           fd,
              gconstpointer data,
              gsize         size)
{
  take_step ();
  return write (fd, data, size);
}

static gssize
pwrite_or_die (int           fd,
               gconstpointer data,
               gsize         size,
               off_t         offset)
{
  take_step ();
  return pwrite (fd, data, size, offset);
}

static int
truncate_or_die (int   fd,
                 off_t size)
{
  take_step ();
  return ftruncate (fd, size);
}

/* From now on each write of any database of this process is a step. */
static void
count_steps_of_database (void)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);

  vfs->xSetSystemCall (vfs, "write", (sqlite3_syscall_ptr) write_or_die);
  vfs->xSetSystemCall (vfs, "pwrite", (sqlite3_syscall_ptr) pwrite_or_die);
  vfs->xSetSystemCall (vfs, "pwrite64", (sqlite3_syscall_ptr) pwrite_or_die);
  vfs->xSetSystemCall (vfs, "ftruncate", (sqlite3_syscall_ptr) truncate_or_die);
}
