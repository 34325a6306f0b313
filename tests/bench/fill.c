/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fill DATABASE SERVER MESSAGES POSTS - makes a database as a town hall has it after some months:
 * an office, one account at the server with this address, messages by many citizens, half of the
 * posts sent and half planned. Prints the key under which the account's token is looked for.
 */
#include <libdex.h>
#include <stdio.h>
#include <stdlib.h>

#include "og-store.h"

#define HOUR (gint64) 3600
#define CITIZENS 200

typedef struct
{
  const char *path;
  const char *server;
  guint n_messages;
  guint n_posts;
  gint64 now;
} Task;

static const char *const topics[] = {
  "die Müllabfuhr in der Lindenstraße",
  "die Öffnungszeiten am Freitag",
  "das Schlagloch am Bauhof",
  "den Wochenmarkt",
  "die Anmeldung zum Kindergarten",
  "die Baustelle an der Brücke",
};

static OgOffice *
make_office (void)
{
  OgOffice *office = og_office_new ();

  g_object_set (office, "name", "Gemeinde Musterbach", "land", "BW", "zone", "Europe/Berlin",
                "promise", 8, "promise-unit", OG_PROMISE_HOURS, "setup-done", TRUE, NULL);
  for (int weekday = 1; weekday <= 5; weekday++)
    {
      og_office_add_period (office, weekday, 8 * 60, 12 * 60 + 30);
      og_office_add_period (office, weekday, 14 * 60, 16 * 60 + 30);
    }
  return office;
}

static OgChannel *
make_channel (const Task *task)
{
  OgChannel *channel = og_channel_new ();

  g_object_set (channel, "network", "mastodon", "base-url", task->server, "remote-id", "1",
                "handle", "@musterbach@example.org", "name", "Gemeinde Musterbach", "created",
                task->now, "max-characters", 500, "characters-per-link", 23, "max-attachments", 4, NULL);
  return channel;
}

static OgMessage *
make_message (const Task *task,
              guint       index,
              gint64      channel_id)
{
  OgMessage *message = og_message_new ();
  guint citizen = index * 7 % CITIZENS;
  gint64 created = task->now - (task->n_messages - index) * HOUR;
  g_autofree char *remote_id = g_strdup_printf ("%u", index + 1);
  g_autofree char *author_id = g_strdup_printf ("%u", citizen + 1000);
  g_autofree char *name = g_strdup_printf ("Bürgerin %u", citizen);
  g_autofree char *handle = g_strdup_printf ("@buerger%u@example.org", citizen);
  g_autofree char *text = g_strdup_printf ("Guten Tag, ich habe eine Frage: Wie steht es um %s? "
                                           "Vielen Dank für eine kurze Antwort (%u).",
                                           topics[index % G_N_ELEMENTS (topics)], index);

  g_object_set (message, "channel-id", channel_id, "remote-id", remote_id, "author-id", author_id,
                "author-name", name, "author-handle", handle, "raw", text, "text", text, "markup",
                text, "visibility", OG_VISIBILITY_PUBLIC, "created", created, "fetched", created,
                "deadline", created + 24 * HOUR, "unread", index % 3 == 0, "media", "[]", NULL);
  return message;
}

static OgPost *
make_post (const Task *task,
           guint       index,
           gint64      channel_id)
{
  OgPost *post = og_post_new ();
  gint64 due = task->now + ((gint64) index - task->n_posts / 2) * 8 * HOUR + HOUR;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) instant = g_date_time_new_from_unix_utc (due);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (instant, zone);
  g_autofree char *local_time = g_date_time_format (local, "%Y-%m-%dT%H:%M");
  g_autofree char *text = g_strdup_printf ("Liebe Bürgerinnen und Bürger, wir informieren über %s "
                                           "(Beitrag %u).",
                                           topics[index % G_N_ELEMENTS (topics)], index);

  g_object_set (post, "state", OG_POST_PLANNED, "text", text, "language", "de", "local-time",
                local_time, "zone", "Europe/Berlin", "due", due, "created", task->now, "changed",
                task->now, NULL);
  og_post_set_channel (post, channel_id, TRUE);
  return post;
}

static gboolean
add_messages_fiber (OgStore    *store,
                    const Task *task,
                    gint64      channel_id,
                    GError    **error)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) added = NULL;

  for (guint index = 0; index < task->n_messages; index++)
    g_ptr_array_add (messages, make_message (task, index, channel_id));
  added = dex_await_object (og_store_add_messages (store, channel_id, messages, NULL), error);
  return added != NULL;
}

static gboolean
plan_posts_fiber (OgStore    *store,
                  const Task *task,
                  gint64      channel_id,
                  GError    **error)
{
  for (guint index = 0; index < task->n_posts; index++)
    {
      g_autoptr (OgPost) post = make_post (task, index, channel_id);

      if (dex_await_int64 (og_store_plan_post (store, post), error) <= 0)
        return FALSE;
    }
  return TRUE;
}

/* Marks what was due by now as sent, the way the publisher does. */
static gboolean
send_due_fiber (OgStore    *store,
                const Task *task,
                GError    **error)
{
  g_autoptr (GListModel) due = dex_await_object (og_store_list_due (store, task->now), error);

  for (guint index = 0; due != NULL && index < g_list_model_get_n_items (due); index++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (due, index);
      g_autoptr (OgDelivery) claimed =
        dex_await_object (og_store_claim_delivery (store, row->id, FALSE, task->now), error);
      g_autofree char *remote_id = g_strdup_printf ("s%u", index);

      if (claimed == NULL)
        return FALSE;
      g_object_set (claimed, "state", OG_DELIVERY_SENT, "remote-id", remote_id, "sent",
                    claimed->due, NULL);
      if (!dex_await_boolean (og_store_finish_delivery (store, claimed, OG_DELIVERY_SENDING, NULL),
                              error))
        return FALSE;
    }
  return due != NULL;
}

static DexFuture *
fill_fiber (gpointer data)
{
  const Task *task = data;
  GError *error = NULL;
  g_autoptr (OgStore) store = dex_await_object (og_store_open (task->path), &error);
  g_autoptr (OgOffice) office = make_office ();
  g_autoptr (OgChannel) channel = make_channel (task);
  gint64 channel_id = 0;

  if (store == NULL || !dex_await (og_store_save_office (store, office), &error))
    return dex_future_new_for_error (error);
  channel_id = dex_await_int64 (og_store_save_channel (store, channel), &error);
  if (channel_id <= 0 || !add_messages_fiber (store, task, channel_id, &error) ||
      !plan_posts_fiber (store, task, channel_id, &error) || !send_due_fiber (store, task, &error))
    return dex_future_new_for_error (error);
  printf ("channel/%s/%" G_GINT64_FORMAT "\n", og_store_get_id (store), channel_id);
  return og_store_close (store);
}

int
main (int    argc,
      char **argv)
{
  Task task = { 0 };
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 5)
    {
      fprintf (stderr, "usage: fill DATABASE SERVER MESSAGES POSTS\n");
      return 2;
    }
  task.path = argv[1];
  task.server = argv[2];
  task.n_messages = (guint) atoi (argv[3]);
  task.n_posts = (guint) atoi (argv[4]);
  task.now = g_get_real_time () / G_USEC_PER_SEC;

  dex_init ();
  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, fill_fiber, &task, NULL);
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  if (dex_future_get_value (future, &error) == NULL)
    {
      fprintf (stderr, "fill: %s\n", error->message);
      return 1;
    }
  return 0;
}
