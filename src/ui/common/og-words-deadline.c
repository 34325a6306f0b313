/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words.h"

#include <glib/gi18n.h>

#include "og-format.h"
#include "og-office-time.h"

/**
 * og_words_deadline_word:
 *
 * Returns: how near the deadline is, in a word
 */
const char *
og_words_deadline_word (OgDeadlineNearness nearness)
{
  switch (nearness)
    {
    case OG_DEADLINE_NONE:
      return C_("deadline", "no deadline");
    case OG_DEADLINE_FAR:
      return C_("deadline", "there is time");
    case OG_DEADLINE_NEAR:
      return C_("deadline", "due soon");
    case OG_DEADLINE_OVERDUE:
      return C_("deadline", "overdue");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_deadline_icon:
 *
 * Returns: name of a symbolic icon, of another shape for each
 */
const char *
og_words_deadline_icon (OgDeadlineNearness nearness)
{
  switch (nearness)
    {
    case OG_DEADLINE_NONE:
      return "view-more-horizontal-symbolic";
    case OG_DEADLINE_FAR:
      return "document-open-recent-symbolic";
    case OG_DEADLINE_NEAR:
      return "alarm-symbolic";
    case OG_DEADLINE_OVERDUE:
      return "dialog-warning-symbolic";
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * og_words_deadline:
 * @deadline: unix seconds, 0 for none
 * @zone: IANA name of the office's zone
 * @now: unix seconds
 *
 * Returns: (transfer full) (nullable): until when to answer, %NULL where nothing is promised
 */
char *
og_words_deadline (gint64             deadline,
                   OgDeadlineNearness nearness,
                   const char        *zone,
                   gint64             now)
{
  g_autofree char *when = NULL;

  if (deadline == 0 || nearness == OG_DEADLINE_NONE)
    return NULL;

  when = og_format_soon (deadline, zone, now);
  if (nearness == OG_DEADLINE_OVERDUE)
    /* Translators: %s is day and time */
    return g_strdup_printf (_("was due %s"), when);
  /* Translators: %s is day and time: until then an answer is promised */
  return g_strdup_printf (_("by %s"), when);
}

/**
 * og_words_promise:
 * @promise: how many, at least 1
 * @unit: an OgPromiseUnit
 *
 * Returns: (transfer full): "within 8 office hours"
 */
char *
og_words_promise (int promise,
                  int unit)
{
  const gulong n = (gulong) MAX (promise, 1);

  if (unit == OG_PROMISE_HOURS)
    return g_strdup_printf (ngettext ("within %lu office hour", "within %lu office hours", n), n);
  return g_strdup_printf (ngettext ("within %lu working day", "within %lu working days", n), n);
}

/* The network lets us answer for less time than we promise. */
static char *
window_sentence (const OgDeadline *deadline,
                 const char       *zone,
                 gint64            now)
{
  g_autofree char *received = og_format_when (deadline->received, zone, now);
  g_autofree char *window = og_format_when (deadline->window, zone, now);
  g_autofree char *until = og_format_when (deadline->deadline, zone, now);

  if (deadline->deadline == deadline->window)
    /* Translators: both are day and time */
    return g_strdup_printf (_("Received %1$s. The network accepts an answer only until %2$s."),
                            received, window);
  /* Translators: all three are day and time */
  return g_strdup_printf (_("Received %1$s. The network accepts an answer only until %2$s, and "
                            "somebody is there for the last time before that at %3$s."),
                          received, window, until);
}

/**
 * og_words_deadline_sentence:
 * @zone: IANA name of the office's zone
 * @now: unix seconds
 *
 * Returns: (transfer full): how the deadline came about, in whole sentences
 */
char *
og_words_deadline_sentence (const OgDeadline *deadline,
                            const char       *zone,
                            gint64            now)
{
  g_autofree char *received = og_format_when (deadline->received, zone, now);
  g_autofree char *opening = NULL;
  g_autofree char *promise = NULL;
  g_autofree char *until = NULL;

  if (deadline->deadline == 0)
    /* Translators: %s is day and time */
    return g_strdup_printf (_("Received %s. No response time is promised."), received);
  if (deadline->deadline != deadline->promised)
    return window_sentence (deadline, zone, now);

  promise = og_words_promise (deadline->promise, deadline->unit);
  until = og_format_when (deadline->deadline, zone, now);
  if (deadline->opening == deadline->received)
    /* Translators: %1$s and %3$s are day and time, %2$s is "within 8 office hours" */
    return g_strdup_printf (_("Received %1$s. An answer is promised %2$s: by %3$s."), received,
                            promise, until);
  opening = og_format_when (deadline->opening, zone, now);
  /* Translators: %1$s, %2$s and %4$s are day and time, %3$s is "within 8 office hours" */
  return g_strdup_printf (_("Received %1$s, while the office was closed. The time counts from %2$s. An "
                            "answer is promised %3$s: by %4$s."),
                          received, opening, promise, until);
}

/**
 * og_words_attended:
 * @now: unix seconds
 *
 * Returns: (transfer full): whether somebody is in the office, and until when it stays so
 */
char *
og_words_attended (OgOfficeTime *time,
                   gint64        now)
{
  OgOffice *office = og_office_time_get_office (time);
  g_autofree char *text = NULL;
  gint64 next = 0;

  if (og_office_time_is_open (time, now) && og_office_time_next_closing (time, now, &next))
    {
      text = og_format_days_between (now, next, office->zone) == 0 ?
               og_format_time_of_day (next, office->zone) :
               og_format_when (next, office->zone, now);
      /* Translators: %s is a time of day, or day and time */
      return g_strdup_printf (_("Open until %s"), text);
    }
  if (!og_office_time_next_opening (time, now, &next))
    return g_strdup (_("No office hours set"));

  text = og_format_soon (next, office->zone, now);
  /* Translators: %s is day and time: "Closed until tomorrow 8:00" */
  return g_strdup_printf (_("Closed until %s"), text);
}
