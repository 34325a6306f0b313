/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-time-text.h"

#include <string.h>

#define MINUTES_PER_DAY (24 * 60)

/* Reads up to `most` digits; -1 if there is none. */
static int
take_number (const char **text,
             int          most)
{
  int value = 0, n = 0;

  for (; n < most && g_ascii_isdigit (**text); n++, (*text)++)
    value = value * 10 + (**text - '0');
  return n > 0 ? value : -1;
}

static void
skip_blanks (const char **text)
{
  while (g_ascii_isspace (**text))
    (*text)++;
}

/* "Uhr" and "h" may follow a time, with minutes behind them or without: "9 Uhr 30". */
static void
skip_word (const char **text)
{
  skip_blanks (text);
  if (g_ascii_strncasecmp (*text, "uhr", 3) == 0)
    *text += 3;
  else if (**text == 'h' || **text == 'H')
    (*text)++;
  skip_blanks (text);
}

/**
 * og_time_text_parse:
 * @text: a time of day as people type it: "9", "9:00", "09.00", "0900", "900", "9 Uhr 30"
 * @minutes: (out): minutes since midnight, 0 … 1439
 *
 * Returns: %FALSE if it is no time of day
 */
gboolean
og_time_text_parse (const char *text,
                    int        *minutes)
{
  gsize digits;
  int hour, minute = 0;

  skip_blanks (&text);
  digits = strspn (text, "0123456789");
  if (digits == 0 || digits > 4)
    return FALSE;

  /* Without a sign between them the last two of three or four digits are the minutes. */
  hour = take_number (&text, digits > 2 ? (int) digits - 2 : 2);
  if (digits > 2)
    minute = take_number (&text, 2);
  skip_word (&text);
  if (digits <= 2 && *text != '\0')
    {
      if (strchr (":.,", *text) != NULL)
        text++;
      if (strspn (text, "0123456789") != 2)
        return FALSE;
      minute = take_number (&text, 2);
      skip_word (&text);
    }
  if (*text != '\0' || hour > 23 || minute > 59)
    return FALSE;

  *minutes = hour * 60 + minute;
  return TRUE;
}

/**
 * og_time_text_format:
 * @minutes: since midnight, 0 … 1439
 *
 * Returns: (transfer full): the time as it stands in a field, "9:00"
 */
char *
og_time_text_format (int minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes < MINUTES_PER_DAY, NULL);

  return g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
}

/**
 * og_time_text_local:
 * @minutes: since midnight, 0 … 1439
 *
 * Returns: (transfer full): local wall time "YYYY-MM-DDTHH:MM"
 */
char *
og_time_text_local (const GDate *day,
                    int          minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes < MINUTES_PER_DAY, NULL);

  return g_strdup_printf ("%04u-%02u-%02uT%02d:%02d", g_date_get_year (day), g_date_get_month (day),
                          g_date_get_day (day), minutes / 60, minutes % 60);
}

/* Exactly so many digits, and the sign behind them if there is one. Not by sscanf(): a calendar
 * splits thousands of these at once. */
static gboolean
take_part (const char **text,
           int          digits,
           char         sign,
           int         *value)
{
  const char *begin = *text;

  *value = take_number (text, digits);
  if (*text - begin != digits || (sign != '\0' && **text != sign))
    return FALSE;
  if (sign != '\0')
    (*text)++;
  return TRUE;
}

/**
 * og_time_text_split:
 * @local: (nullable): local wall time "YYYY-MM-DDTHH:MM", or a day alone, "YYYY-MM-DD"
 * @day: (out): the day
 * @minutes: (out): minutes since midnight, -1 for a day alone
 *
 * Returns: %FALSE if it is neither
 */
gboolean
og_time_text_split (const char *local,
                    GDate      *day,
                    int        *minutes)
{
  const char *text = local;
  int year, month, number, hour, minute;

  if (local == NULL || !take_part (&text, 4, '-', &year) || !take_part (&text, 2, '-', &month) ||
      !take_part (&text, 2, '\0', &number) || year < 1 ||
      !g_date_valid_dmy ((GDateDay) number, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (day, (GDateDay) number, (GDateMonth) month, (GDateYear) year);
  *minutes = -1;
  if (*text == '\0')
    return TRUE;

  if (*text++ != 'T' || !take_part (&text, 2, ':', &hour) || !take_part (&text, 2, '\0', &minute) ||
      *text != '\0' || hour > 23 || minute > 59)
    return FALSE;
  *minutes = hour * 60 + minute;
  return TRUE;
}

/**
 * og_time_text_follow:
 * @until: (nullable): local wall time, some days after @from
 * @from: (nullable): local wall time
 * @day: Julian day number of another @from
 *
 * Returns: (transfer full) (nullable): the same time of day, as many days after @day as @until is after
 *   @from; %NULL without both
 */
char *
og_time_text_follow (const char *until,
                     const char *from,
                     int         day)
{
  GDate first, last;
  int first_minutes, last_minutes;

  if (!og_time_text_split (from, &first, &first_minutes) ||
      !og_time_text_split (until, &last, &last_minutes) || last_minutes < 0)
    return NULL;
  g_date_set_julian (&first, (guint32) (day + (int) g_date_get_julian (&last) -
                                        (int) g_date_get_julian (&first)));
  return og_time_text_local (&first, last_minutes);
}
