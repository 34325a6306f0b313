/* SPDX-License-Identifier: EUPL-1.2 */
/* What the citizens say, and when. */
#include "og-delivery.h"
#include "og-local-time.h"
#include "og-town-private.h"

/* How long citizens take. The shortest is long enough to see that a post went out before somebody
 * answers it, the longest short enough to wait for. */
#define FIRST_DELAY 4
#define NEXT_DELAY 2
#define REPLY_DELAY 5
#define DIRECT_DELAY 6
/* When the first two messages were written: yesterday after the office closed, and shortly before
 * the town was opened for the first time. */
#define TOWN_ZONE "Europe/Berlin"
#define FIRST_MESSAGE_TIME "T17:40"
#define SECOND_MESSAGE_AGE (40 * 60)

/* Weighs how often a line was said above how much its citizen said. */
#define MANY 1000

/* A direct message comes with the first post, and then with every third. */
#define POSTS_PER_DIRECT 3

/* When a citizen may speak: after all citizens before, so that the order of the list is that of
 * time and "all after number n" never misses one. */
static gint64
citizens_turn (OgTown *self,
               gint64  now,
               gint64  delay)
{
  gint64 turn = now + delay;

  for (guint i = self->entries->len; i > 0; i--)
    {
      OgTownEntry *entry = g_ptr_array_index (self->entries, i - 1);

      if (entry->role == OG_TOWN_OWN || entry->at > now + OG_TOWN_LONGEST_DELAY)
        continue;
      return MAX (turn, entry->at + 1);
    }
  return turn;
}

/* A citizen begins a conversation with one of the lines. */
static OgTownEntry *
say_line (OgTown *self,
          guint   line,
          gint64  parent,
          int     visibility,
          gint64  at)
{
  guint n_lines;
  const OgCitizenLine *lines = og_citizen_lines (&n_lines);
  OgTownEntry *entry = og_town_add (self, OG_TOWN_BEGIN, lines[line].text, parent, visibility, at);

  entry->citizen = lines[line].citizen;
  entry->line = line;
  return entry;
}

static gint64
time_of_first_message (gint64 now)
{
  g_autoptr (GDateTime) today = og_local_time_at (now, TOWN_ZONE);
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (today, -1);
  g_autofree char *local = g_date_time_format (yesterday, "%Y-%m-%d" FIRST_MESSAGE_TIME);
  gint64 at;

  if (!og_local_time_to_unix (local, TOWN_ZONE, &at))
    return now - 24 * 60 * 60;
  return at;
}

/**
 * og_town_new:
 * @now: unix seconds
 *
 * Returns: (transfer full): a town whose inbox already holds a question and a complaint
 */
OgTown *
og_town_new (gint64 now)
{
  OgTown *self = og_town_new_empty ();
  guint n_lines;
  const OgCitizenLine *lines = og_citizen_lines (&n_lines);
  gint64 at = time_of_first_message (now);

  for (guint i = 0; i < n_lines; i++)
    if (lines[i].topic == OG_TOPIC_FIRST)
      {
        say_line (self, i, 0, OG_VISIBILITY_PUBLIC, at);
        at = now - SECOND_MESSAGE_AGE;
      }
  return self;
}

/* How often a line has been said. */
static guint
count_line (OgTown *self,
            guint   line)
{
  guint count = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const OgTownEntry *entry = g_ptr_array_index (self->entries, i);

      count += entry->role == OG_TOWN_BEGIN && entry->line == line;
    }
  return count;
}

static guint
count_citizen (OgTown *self,
               guint   citizen)
{
  guint count = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const OgTownEntry *entry = g_ptr_array_index (self->entries, i);

      count += entry->role != OG_TOWN_OWN && entry->citizen == citizen;
    }
  return count;
}

/* The line of the topic that was said least, else a general one; not by `except`. Among equals the
 * citizen who has said least speaks; the start turns with `seed`. */
static guint
choose_line (OgTown *self,
             OgTopic topic,
             gint64  seed,
             int     except)
{
  guint n_lines, best = 0, best_count = G_MAXUINT;
  const OgCitizenLine *lines = og_citizen_lines (&n_lines);

  for (guint i = 0; i < n_lines; i++)
    {
      guint line = (guint) ((seed + i) % n_lines);
      gboolean general = lines[line].topic == OG_TOPIC_GENERAL && topic != OG_TOPIC_DIRECT;
      guint count;

      if ((lines[line].topic != topic && !general) || (int) lines[line].citizen == except)
        continue;
      /* A general line only when every line of the topic was said as often. */
      count = count_line (self, line) * 2 + (lines[line].topic != topic);
      count = count * MANY + MIN (count_citizen (self, lines[line].citizen), MANY - 1);
      if (count < best_count)
        {
          best = line;
          best_count = count;
        }
    }
  return best;
}

static guint
count_posts (OgTown *self)
{
  guint count = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const OgTownEntry *entry = g_ptr_array_index (self->entries, i);

      count += entry->role == OG_TOWN_OWN && entry->parent == 0 && !entry->quiet;
    }
  return count;
}

void
og_town_answer_post (OgTown            *self,
                     const OgTownEntry *post,
                     gint64             now)
{
  OgTopic topic = og_topic_of_text (post->text);
  guint n_posts = count_posts (self);
  gint64 delay = FIRST_DELAY + post->id % 3;
  OgTownEntry *answer = say_line (self, choose_line (self, topic, post->id, -1), post->id,
                                  post->visibility, citizens_turn (self, now, delay));

  if (n_posts % 2 == 1)
    answer = say_line (self, choose_line (self, topic, post->id, (int) answer->citizen), post->id,
                       post->visibility, citizens_turn (self, now, delay + NEXT_DELAY));
  if (n_posts % POSTS_PER_DIRECT == 1)
    say_line (self, choose_line (self, OG_TOPIC_DIRECT, post->id, (int) answer->citizen), 0,
              OG_VISIBILITY_DIRECT, citizens_turn (self, now, delay + NEXT_DELAY + DIRECT_DELAY));
}

static gboolean
has_reaction (OgTown            *self,
              const OgTownEntry *message)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const OgTownEntry *entry = g_ptr_array_index (self->entries, i);
      const OgTownEntry *reply = og_town_get (self, entry->parent);

      if (entry->role != OG_TOWN_OWN && !entry->gone && reply != NULL &&
          reply->parent == message->id)
        return TRUE;
    }
  return FALSE;
}

void
og_town_react_to_reply (OgTown            *self,
                        const OgTownEntry *reply,
                        const OgTownEntry *message,
                        gint64             now)
{
  guint n_lines, n_citizens;
  const OgCitizenLine *lines = og_citizen_lines (&n_lines);
  const OgCitizen *citizen = &og_citizens (&n_citizens)[message->citizen];
  gint64 turn = citizens_turn (self, now, REPLY_DELAY + reply->id % 3);
  const char *ask = lines[message->line].ask;
  OgTownEntry *reaction;

  if (message->role == OG_TOWN_OWN || message->role == OG_TOWN_THANKS ||
      has_reaction (self, message))
    return;
  if (message->role == OG_TOWN_BEGIN && ask != NULL)
    reaction = og_town_add (self, OG_TOWN_ASK, ask, reply->id, reply->visibility, turn);
  else
    reaction = og_town_add (self, OG_TOWN_THANKS,
                            citizen->thanks[reply->id % G_N_ELEMENTS (citizen->thanks)], reply->id,
                            reply->visibility, turn);
  reaction->citizen = message->citizen;
  reaction->line = message->line;
}
