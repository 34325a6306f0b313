/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-town-words.h"

#include "og-local-time.h"
#include "og-rules-data.h"

#define DEADLINE_GROUP "deadline"
#define WEEK_DAYS 7
#define MANY_DAYS 300 /* from where on a day and month could be another year's */

/* The sentence of one deadline while it is written. */
typedef struct
{
  GKeyFile *words;
  const char *lang;
  const char *zone;
  gint64 now;
  gint64 received;
  GString *text;
} Sentence;

/* How many days an instant is from today, or from the day of receipt, whatever is more. */
static int
days_away (Sentence *self,
           gint64    at)
{
  const int day = og_local_time_day (at, self->zone);

  return MAX (ABS (day - og_local_time_day (self->now, self->zone)),
              ABS (day - og_local_time_day (self->received, self->zone)));
}

/* "Montag 8:00", "Montag, 4. Januar, 8:00" */
static char *
dup_when (Sentence *self,
          gint64    at)
{
  g_autoptr (GDateTime) local = og_local_time_at (at, self->zone);
  g_auto (GStrv) weekdays = og_rules_data_list (self->words, "days", "names", self->lang);
  g_auto (GStrv) months = og_rules_data_list (self->words, "months", "names", self->lang);
  g_autofree char *time = g_strdup_printf ("%d:%02d", g_date_time_get_hour (local),
                                           g_date_time_get_minute (local));
  g_autofree char *number = g_strdup_printf ("%d", g_date_time_get_day_of_month (local));
  g_autofree char *year = g_strdup_printf ("%d", g_date_time_get_year (local));
  const int away = days_away (self, at);
  g_autofree char *day =
    og_rules_data_fill (self->words, "time", away >= MANY_DAYS ? "day-year" : "day", self->lang,
                        "number", number, "month", months[g_date_time_get_month (local) - 1],
                        "year", year, NULL);

  return og_rules_data_fill (self->words, DEADLINE_GROUP, away >= WEEK_DAYS ? "when-dated" : "when",
                             self->lang, "weekday",
                             weekdays[g_date_time_get_day_of_week (local) - 1], "day", day, "time",
                             time, NULL);
}

/* Adds a part that names one instant. */
static void
add_instant (Sentence   *self,
             const char *key,
             gint64      at)
{
  g_autofree char *when = dup_when (self, at);
  g_autofree char *part =
    og_rules_data_fill (self->words, DEADLINE_GROUP, key, self->lang, "when", when, NULL);

  g_string_append (self->text, part);
}

static void
add_part (Sentence   *self,
          const char *key)
{
  g_autofree char *part = og_rules_data_string (self->words, DEADLINE_GROUP, key, self->lang);

  g_string_append (self->text, part);
}

/* What is promised; when that is, unless it is never. */
static void
add_promise (Sentence         *self,
             const OgDeadline *deadline)
{
  g_autofree char *amount = og_town_words_amount (deadline->promise, deadline->unit, self->lang);
  g_autofree char *when = dup_when (self, deadline->promised);
  g_autofree char *part =
    og_rules_data_fill (self->words, DEADLINE_GROUP,
                        deadline->promised != 0 ? "promise" : "promise-unkept", self->lang,
                        "amount", amount, "when", when, NULL);

  g_string_append (self->text, part);
}

static void
add_window (Sentence         *self,
            const OgDeadline *deadline)
{
  g_autofree char *window = dup_when (self, deadline->window);
  g_autofree char *when = dup_when (self, deadline->deadline);
  g_autofree char *part = og_rules_data_fill (self->words, DEADLINE_GROUP, "window", self->lang,
                                              "window", window, "when", when, NULL);

  g_string_append (self->text, part);
}

/**
 * og_town_words_deadline:
 * @zone: IANA name of the office's zone
 * @now: unix seconds: instants a week or more away from now, or from the receipt, have a date
 * @lang: "de", else English
 *
 * Returns: (transfer full): how the deadline came about
 */
char *
og_town_words_deadline (const OgDeadline *deadline,
                        const char       *zone,
                        gint64            now,
                        const char       *lang)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Sentence self = {
    og_rules_data_keys ("words.ini"),
    lang,
    zone,
    now,
    deadline->received,
    text,
  };
  const gboolean never_open = deadline->promise > 0 && deadline->promised == 0;
  const gboolean window_decides =
    deadline->window != 0 && deadline->deadline != 0 &&
    (deadline->promised == 0 || deadline->window < deadline->promised);

  add_instant (&self, "received", deadline->received);
  if (never_open)
    add_part (&self, "never-open");
  else if (deadline->opening > deadline->received)
    add_instant (&self, "closed", deadline->opening);
  if (deadline->promise > 0)
    add_promise (&self, deadline);
  else
    add_part (&self, "nothing");
  if (window_decides)
    add_window (&self, deadline);
  else if (never_open && deadline->deadline == 0)
    add_part (&self, "no-deadline");
  return g_string_free_and_steal (g_steal_pointer (&text));
}
