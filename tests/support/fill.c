/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * og-fill DIR MESSAGES POSTS [SERVER] - makes DIR/ortsgespraech.db as a town hall has it after a year:
 * the office set up, one account, conversations with citizens of which the newest wait for an
 * answer, posts that were published, are planned or only begun. More than 5,000 posts are those of
 * ten years, as og-many-posts.h has them. The same numbers give the same content. SERVER is the
 * address of the account's server, https://example.org if not given. Prints the key under which the
 * program looks for the account's token.
 */
#include <glib/gstdio.h>
#include <libdex.h>
#include <stdlib.h>

#include "og-deadline.h"
#include "og-fill-office.h"
#include "og-fill-texts.h"
#include "og-local-time.h"
#include "og-many-posts.h"
#include "og-netiquette.h"
#include "og-store-private.h"

#define DAY (gint64) 86400
#define YEAR (365 * DAY)
#define HOURS_PER_MESSAGE 3 /* until the year is full */
#define PAGE 2000
#define MANY_POSTS 5000
#define ZONE "Europe/Berlin"
#define PICK(fill, list) pick (fill, list, G_N_ELEMENTS (list))

typedef struct
{
  char *path;
  const char *server;
  guint n_messages;
  guint n_posts;
  gint64 now;
  GRand *rand;
  OgOffice *office;
  OgOfficeTime *time;
  OgStore *store;
  gint64 channel_id;
  guint n_published;
  GError *error;
} Fill;

static const char *
pick (Fill       *fill,
      const char *const *list,
      guint       n)
{
  return list[g_rand_int_range (fill->rand, 0, (gint32) n)];
}

static OgChannel *
make_channel (Fill *fill)
{
  OgChannel *channel = og_channel_new ();

  g_object_set (channel, "network", "mastodon", "base-url", fill->server, "remote-id", "1",
                "handle", "@gemeinde@example.org", "name", "Gemeinde Musterbach", "web-url",
                "https://example.org/@gemeinde", "last-contact", fill->now - 240, "created",
                fill->now - YEAR, "max-characters", 500, "characters-per-link", 23,
                "max-attachments", 4, "max-alt-characters", 1500, "max-image-bytes",
                G_GINT64_CONSTANT (16777216), NULL);
  return channel;
}

/* Some sentences about a place, as one writes to a town hall. */
static char *
make_request (Fill *fill)
{
  GString *text = g_string_new ("@gemeinde ");
  const char *greeting = PICK (fill, greetings);
  const char *closing = PICK (fill, closings);

  g_string_append_printf (text, "%s%s", greeting, greeting[0] != '\0' ? " " : "");
  g_string_append (text, PICK (fill, requests));
  for (int i = g_rand_int_range (fill->rand, 0, 3); i > 0; i--)
    g_string_append_printf (text, " %s", PICK (fill, details));
  if (closing[0] != '\0')
    g_string_append_printf (text, " %s", closing);
  g_string_replace (text, "{}", PICK (fill, places), 0);
  g_string_replace (text, "an dem ", "am ", 0);
  g_string_replace (text, "von dem ", "vom ", 0);
  return g_string_free (text, FALSE);
}

/* Takes the text. */
static OgMessage *
make_message (Fill       *fill,
              guint       number,
              const char *parent_id,
              guint       citizen,
              char       *text,
              gint64      created)
{
  OgMessage *message = og_message_new ();
  const char *first = first_names[citizen % G_N_ELEMENTS (first_names)];
  const char *last = last_names[citizen / G_N_ELEMENTS (first_names) % G_N_ELEMENTS (last_names)];
  g_autofree char *remote_id = g_strdup_printf ("%u", 100000 + number);
  g_autofree char *author_id = g_strdup_printf ("%u", 1000 + citizen);
  g_autofree char *name = g_strdup_printf ("%s %s", first, last);
  g_autofree char *handle = g_strdup_printf ("@buerger%u@social.example", citizen);
  g_autofree char *address = g_strdup_printf ("https://social.example/@b%u/%u", citizen, number);
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autofree char *raw = g_strdup_printf ("<p>%s</p>", markup);

  g_object_set (message, "remote-id", remote_id, "parent-id", parent_id, "author-id", author_id,
                "author-name", name, "author-handle", handle, "remote-url", address, "language",
                "de", "markup", markup, "raw", raw, "created", MIN (created, fill->now), "fetched",
                MIN (created, fill->now), NULL);
  g_free (message->text);
  message->text = text;
  return message;
}

/* What the office answers: a message of our own account. */
static OgMessage *
make_answer (Fill       *fill,
             guint       number,
             const char *parent_id,
             gint64      created)
{
  OgMessage *message = make_message (fill, number, parent_id, 0, g_strdup (PICK (fill, answers)),
                                     created);

  g_object_set (message, "own", TRUE, "author-id", "1", "author-name", "Gemeinde Musterbach",
                "author-handle", "@gemeinde@example.org", NULL);
  return message;
}

static gint64
deadline_for (Fill  *fill,
              gint64 received)
{
  return og_deadline_for (fill->time, OG_CONCERN_QUESTION, received, 0).deadline;
}

/* Adds a conversation of one to three messages that begins at this time. */
static void
add_conversation (Fill      *fill,
                  GPtrArray *page,
                  guint      number,
                  guint      left,
                  gint64     begin)
{
  guint citizen = (guint) g_rand_int_range (fill->rand, 0, 900);
  gboolean recent = begin > fill->now - 4 * DAY;
  g_autofree char *post_id = NULL;
  OgMessage *request = NULL;
  OgMessage *answer = NULL;
  OgMessage *reply = NULL;

  if (fill->n_published > 0 && g_rand_int_range (fill->rand, 0, 5) < 3)
    post_id = g_strdup_printf ("p%d",
                               g_rand_int_range (fill->rand, 1, (gint32) fill->n_published + 1));
  request = make_message (fill, number, post_id, citizen, make_request (fill), begin);
  request->unread = recent && g_rand_boolean (fill->rand);
  if (g_rand_int_range (fill->rand, 0, 6) == 0)
    request->visibility = OG_VISIBILITY_DIRECT;
  if (recent)
    request->deadline = deadline_for (fill, begin);
  g_ptr_array_add (page, request);
  if (left < 2 || (recent && g_rand_int_range (fill->rand, 0, 4) > 0))
    return;

  answer = make_answer (fill, number + 1, request->remote_id, begin + 5400);
  g_ptr_array_add (page, answer);
  if (left < 3 || g_rand_boolean (fill->rand))
    return;
  reply = make_message (fill, number + 2, answer->remote_id, citizen,
                        g_strdup (PICK (fill, thanks)), begin + 7200);
  if (recent)
    reply->deadline = deadline_for (fill, reply->created);
  g_ptr_array_add (page, reply);
}

static gboolean
await_fiber (Fill      *fill,
             DexFuture *future)
{
  return fill->error == NULL && dex_await (future, &fill->error);
}

static void
add_messages_fiber (Fill *fill)
{
  const gint64 span = MIN (YEAR, (gint64) fill->n_messages * HOURS_PER_MESSAGE * 3600);
  guint number = 0;

  while (number < fill->n_messages && fill->error == NULL)
    {
      g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char *cursor = NULL;

      while (page->len < PAGE && number < fill->n_messages)
        {
          guint before = page->len;
          gint64 begin = fill->now - span +
                         (gint64) ((double) number / fill->n_messages * (double) span);

          add_conversation (fill, page, number, fill->n_messages - number, begin);
          number += page->len - before;
        }
      cursor = g_strdup_printf ("%u", number);
      await_fiber (fill, og_store_add_messages (fill->store, fill->channel_id, page, cursor));
    }
}

/* A post at an office hour of one of the days from nine months ago to two months ahead. */
static OgPost *
make_post (Fill *fill,
           guint number)
{
  OgPost *post = og_post_new ();
  double part = (double) number / MAX (fill->n_posts, 1);
  gint64 day = fill->now - 270 * DAY + (gint64) (part * 330.0) * DAY;
  g_autofree char *at = og_local_time_from_unix (day, ZONE);
  g_autofree char *date = g_strndup (at, 10);
  g_autofree char *local = g_strdup_printf ("%sT%02d:%02d", date,
                                            8 + g_rand_int_range (fill->rand, 0, 9),
                                            15 * g_rand_int_range (fill->rand, 0, 4));
  gint64 due = 0;

  if (!og_local_time_to_unix (local, ZONE, &due))
    g_error ("%s is no time", local);
  g_object_set (post, "text", PICK (fill, announcements), "local-time", local, "zone", ZONE, "due",
                due, "created", due - 7 * DAY, "changed", due - 6 * DAY, NULL);
  og_post_set_channel (post, fill->channel_id, TRUE);
  return post;
}

/* What is past has been published, what is to come is planned, and some are only begun. */
static void
add_posts_fiber (Fill *fill)
{
  for (guint i = 0; i < fill->n_posts && fill->error == NULL; i++)
    {
      g_autoptr (OgPost) post = make_post (fill, i);
      gboolean past = post->due < fill->now;

      fill->n_published += past;
      if (past || i % 5 != 0)
        await_fiber (fill, og_store_plan_post (fill->store, post));
      else
        await_fiber (fill, og_store_save_post (fill->store, post));
    }
}

/* What would take one transaction each by the usual ways. */
static void
settle_fiber (Fill *fill)
{
  g_autofree char *sql = g_strdup_printf (
    "UPDATE delivery SET state = 2, attempt = 1, key = 'key-' || id, claimed = due,"
    " sent = due + 2, remote_id = 'p' || id, remote_url = 'https://example.org/@gemeinde/p' || id"
    " WHERE state = 0 AND due < %" G_GINT64_FORMAT,
    fill->now);

  await_fiber (fill, og_store_run_sql (fill->store, sql));
}

static void
close_old_concerns_fiber (Fill *fill)
{
  g_autofree char *sql = g_strdup_printf (
    "UPDATE concern SET state = 1 WHERE last_time < %" G_GINT64_FORMAT, fill->now - 4 * DAY);

  await_fiber (fill, og_store_run_sql (fill->store, sql));
}

/* The netiquette has been in force for a quarter of a year. */
static void
enact_rules_fiber (Fill *fill)
{
  const gint64 since = fill->now - 90 * DAY;
  g_autoptr (OgNetiquette) netiquette = og_netiquette_new (fill->office, 1, since);
  g_autofree char *content = og_netiquette_freeze (netiquette);
  g_autoptr (OgRulesVersion) version = og_rules_version_new ();

  g_object_set (version, "created", since, "content", content, NULL);
  await_fiber (fill, og_store_add_version (fill->store, version));
}

/* Past the store, which is closed meanwhile. */
static void
add_many_posts_fiber (Fill *fill)
{
  if (!await_fiber (fill, og_store_close (fill->store)) ||
      !og_many_posts_fill (fill->path, fill->n_posts, fill->now, &fill->error))
    return;
  fill->n_published = fill->n_posts / 2;
  g_clear_object (&fill->store);
  fill->store = dex_await_object (og_store_open (fill->path), &fill->error);
}

static DexFuture *
fill_fiber (gpointer data)
{
  Fill *fill = data;
  g_autoptr (OgChannel) channel = make_channel (fill);

  fill->store = dex_await_object (og_store_open (fill->path), &fill->error);
  if (fill->store == NULL)
    return dex_future_new_true ();
  await_fiber (fill, og_store_save_office (fill->store, fill->office));
  enact_rules_fiber (fill);
  fill->channel_id = dex_await_int64 (og_store_save_channel (fill->store, channel), NULL);
  g_print ("channel/%s/%" G_GINT64_FORMAT "\n", og_store_get_id (fill->store), fill->channel_id);
  if (fill->n_posts > MANY_POSTS)
    {
      add_many_posts_fiber (fill);
    }
  else
    {
      add_posts_fiber (fill);
      settle_fiber (fill);
    }
  if (fill->error != NULL)
    return dex_future_new_true ();
  add_messages_fiber (fill);
  close_old_concerns_fiber (fill);
  await_fiber (fill, og_store_close (fill->store));
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  Fill fill = { 0 };
  g_autoptr (DexFuture) future = NULL;

  if (argc < 4)
    {
      g_printerr ("usage: og-fill DIR MESSAGES POSTS [SERVER]\n");
      return 2;
    }
  dex_init ();
  fill.path = g_build_filename (argv[1], "ortsgespraech.db", NULL);
  fill.n_messages = (guint) strtoul (argv[2], NULL, 10);
  fill.n_posts = (guint) strtoul (argv[3], NULL, 10);
  fill.server = argc > 4 ? argv[4] : "https://example.org";
  fill.now = g_get_real_time () / G_USEC_PER_SEC;
  fill.rand = g_rand_new_with_seed (1);
  fill.office = og_fill_office ();
  fill.time = og_office_time_new (fill.office, OG_HOURS_ATTENDANCE);
  if (g_file_test (fill.path, G_FILE_TEST_EXISTS))
    g_error ("%s is there already", fill.path);

  future = dex_scheduler_spawn (dex_scheduler_get_default (), 0, fill_fiber, &fill, NULL);
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  if (fill.error != NULL)
    g_error ("%s", fill.error->message);

  g_clear_object (&fill.store);
  g_clear_pointer (&fill.time, og_office_time_unref);
  g_clear_object (&fill.office);
  g_rand_free (fill.rand);
  g_free (fill.path);
  return 0;
}
