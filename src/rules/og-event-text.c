/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-calendar-file.h"

#include <string.h>

#include "og-local-time.h"
#include "og-rules-data.h"
#include "og-town-words.h"

/* One of the town's own words with a value in it. (transfer full) */
static char *
say (const char *key,
     const char *value,
     const char *lang)
{
  return og_rules_data_fill (og_rules_data_keys ("events.ini"), "lines", key, lang, "value", value,
                             NULL);
}

static char *
dup_date (const char *local,
          const char *lang)
{
  gint64 at = 0;

  /* Only the date is asked: no zone matters. */
  if (!og_local_time_to_unix (local, "UTC", &at))
    return g_strdup (local);
  return og_town_words_date (at, "UTC", lang);
}

static char *
dup_clock (const char *local,
           const char *lang)
{
  gint64 at = 0;

  if (!og_local_time_to_unix (local, "UTC", &at))
    return g_strdup ("");
  return og_town_words_clock ((int) (at % 86400 / 60), lang);
}

/* "Dienstag, 1. Dezember 2026, 9 Uhr bis 11 Uhr" (transfer full) */
static char *
dup_when (const OgEvent *event,
          const char    *lang)
{
  g_autofree char *date = dup_date (event->start, lang);
  g_autofree char *from = dup_clock (event->start, lang);
  g_autofree char *last = event->end != NULL ? dup_date (event->end, lang) : g_strdup ("");
  g_autofree char *to = event->end != NULL ? dup_clock (event->end, lang) : g_strdup ("");
  const gboolean same_day = event->end == NULL ||
                            strncmp (event->start, event->end, strlen ("0000-00-00")) == 0;
  const char *key = event->end == NULL ? "at" :
                    event->all_day     ? "days" :
                    same_day           ? "until" :
                                         "over-days";

  if (event->all_day && event->end == NULL)
    return g_steal_pointer (&date);
  return og_rules_data_fill (og_rules_data_keys ("events.ini"), "when", key, lang, "date", date,
                             "from", from, "last", last, "to", to, NULL);
}

/**
 * og_event_dup_text:
 * @lang: "de" or "en"
 *
 * Returns: (transfer full): the text of the draft that an event becomes
 */
char *
og_event_dup_text (const OgEvent *event,
                   const char    *lang)
{
  g_autofree char *when = dup_when (event, lang);
  g_autofree char *when_line = say ("when", when, lang);
  g_autofree char *summary = event->cancelled ? say ("cancelled", event->summary, lang) :
                                                g_strdup (event->summary);
  GString *text = g_string_new (summary);

  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", when_line);
  if (event->location != NULL)
    {
      g_autofree char *where = NULL;

      /* An address written over several lines is one. */
      g_auto (GStrv) lines = g_strsplit (event->location, "\n", -1);
      g_autofree char *place = g_strjoinv (", ", lines);

      where = say ("where", place, lang);
      g_string_append_printf (text, "\n%s", where);
    }
  if (event->description != NULL)
    g_string_append_printf (text, "\n\n%s", event->description);
  if (event->url != NULL && (event->description == NULL ||
                             strstr (event->description, event->url) == NULL))
    {
      g_autofree char *more = say ("more", event->url, lang);

      g_string_append_printf (text, "\n\n%s", more);
    }
  return g_string_free_and_steal (text);
}
