/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-practice.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/time.h>

/* A process publishes as fast as it can and is ended in the middle of it by a signal that it does
 * not handle. Whatever it had been told must be there, and nothing twice. */

#define ROUNDS 16
#define KEYS_PER_ROUND 2000
#define RECEIPTS_AT_LEAST 4 /* death is called after 0 … 3 receipts, and comes a little later */
#define FOLDER_VARIABLE "OG_TEST_TOWN"
#define ROUND_VARIABLE "OG_TEST_ROUND"

static OgConnection *
connect_to (const char *folder)
{
  g_autoptr (OgChannel) channel = og_practice_new_channel (folder);
  g_autoptr (OgClock) clock = og_clock_new_set (1795507200);

  return g_object_new (og_practice_network.connection_type (), "channel", channel, "clock", clock,
                       NULL);
}

static OgDelivery *
make_delivery (int round,
               int number)
{
  OgDelivery *delivery = og_delivery_new ();
  g_autofree char *key = g_strdup_printf ("%d-%d", round, number);

  g_object_set (delivery, "key", key, "text", key, NULL);
  return delivery;
}

/* (transfer full) (nullable): the remote id that the future of a receipt holds. The practice town
 * answers at once. */
static char *
take_id (DexFuture *future)
{
  g_autoptr (DexFuture) taken = future;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (taken, &error);
  const OgReceipt *receipt;

  g_assert_no_error (error);
  receipt = g_value_get_boxed (value);
  return receipt != NULL ? g_strdup (receipt->remote_id) : NULL;
}

/* In the process that dies: every receipt is noted the moment it is there. */
static void
test_publish_until_death (void)
{
  const char *folder = g_getenv (FOLDER_VARIABLE);
  int round = (int) g_ascii_strtoll (g_getenv (ROUND_VARIABLE), NULL, 10);
  g_autofree char *path = g_build_filename (folder, "receipts", NULL);
  g_autoptr (OgConnection) connection = connect_to (folder);
  struct itimerval timer = { .it_value = { 0, 200 + round * 1931 } };
  FILE *receipts = g_fopen (path, "a");

  g_assert_nonnull (receipts);
  for (int i = 0; i < KEYS_PER_ROUND; i++)
    {
      g_autoptr (OgDelivery) delivery = make_delivery (round, i);
      g_autofree char *id = NULL;

      if (i == round % RECEIPTS_AT_LEAST)
        g_assert_cmpint (setitimer (ITIMER_REAL, &timer, NULL), ==, 0);
      id = take_id (og_connection_publish (connection, delivery, NULL, NULL));
      fprintf (receipts, "%d %d %s\n", round, i, id);
      fflush (receipts);
    }
}

/* Every line of the file: published as that, found as that, and published anew it is still that. */
static guint
check_receipts (OgConnection *connection,
                const char   *path)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  guint count = 0;

  if (!g_file_get_contents (path, &content, NULL, NULL))
    return 0;
  lines = g_strsplit (content, "\n", -1);
  /* What follows the last end of a line was cut off by death. */
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], " ", 3);
      g_autoptr (OgDelivery) delivery = make_delivery (atoi (parts[0]), atoi (parts[1]));
      g_autofree char *found = take_id (og_connection_find (connection, delivery));
      g_autofree char *again = take_id (og_connection_publish (connection, delivery, NULL, NULL));

      g_assert_cmpstr (found, ==, parts[2]);
      g_assert_cmpstr (again, ==, parts[2]);
      count++;
    }
  return count;
}

/* After each death the next number may be there without a receipt, but no other, and sending it
 * again makes no second one. */
static void
check_next (OgConnection *connection,
            int           round)
{
  int number = 0;
  g_autofree char *found = NULL;
  g_autofree char *sent = NULL;
  g_autofree char *again = NULL;
  g_autoptr (OgDelivery) delivery = NULL;

  do
    {
      g_clear_object (&delivery);
      g_clear_pointer (&found, g_free);
      delivery = make_delivery (round, number++);
      found = take_id (og_connection_find (connection, delivery));
    }
  while (found != NULL && number < KEYS_PER_ROUND);

  sent = take_id (og_connection_publish (connection, delivery, NULL, NULL));
  again = take_id (og_connection_publish (connection, delivery, NULL, NULL));
  g_assert_cmpstr (sent, ==, again);
}

/* What was being written when death came lies beside the file, and harms nobody. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_exactly_once_over_deaths (void)
{
  g_autofree char *folder = g_dir_make_tmp ("og-practice-XXXXXX", NULL);
  g_autofree char *receipts = g_build_filename (folder, "receipts", NULL);
  guint n_receipts = 0;

  g_setenv (FOLDER_VARIABLE, folder, TRUE);
  for (int round = 0; round < ROUNDS; round++)
    {
      g_autofree char *number = g_strdup_printf ("%d", round);
      g_autoptr (OgConnection) connection = connect_to (folder);

      g_setenv (ROUND_VARIABLE, number, TRUE);
      g_test_trap_subprocess ("/practice/kill/subprocess/publish", 0, G_TEST_SUBPROCESS_DEFAULT);
      g_assert_false (g_test_trap_has_passed ());
      g_test_trap_assert_stderr ("");
      n_receipts = check_receipts (connection, receipts);
      check_next (connection, round);
    }
  g_assert_cmpuint (n_receipts, >=, ROUNDS);

  remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/practice/kill/exactly-once-over-deaths", test_exactly_once_over_deaths);
  g_test_add_func ("/practice/kill/subprocess/publish", test_publish_until_death);
  return g_test_run ();
}
