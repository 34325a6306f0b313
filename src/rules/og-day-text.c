/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-day-text.h"

#include "og-local-time.h"

#include <stdio.h>
#include <string.h>

#define FIRST_YEAR 1990
#define LAST_YEAR 2100
#define MONTHS 12
/* Until the next 29 February, also over 2100. */
#define YEARS_AHEAD 8

/* The beginnings that tell the months apart, German and English, in lower case. */
static const char *const month_starts[MONTHS][3] = {
  { "jan", "jän" },
  { "feb" },
  { "mär", "mar", "mrz" },
  { "apr" },
  { "mai", "may" },
  { "jun" },
  { "jul" },
  { "aug" },
  { "sep" },
  { "okt", "oct" },
  { "nov" },
  { "dez", "dec" },
};

static int
to_julian (int day,
           int month,
           int year)
{
  GDate date;

  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > 31 || month < 1 || month > MONTHS ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

static int
next_such_day (int day,
               int month,
               int today)
{
  GDate date;
  int year;

  if (!g_date_valid_julian ((guint32) today))
    return 0;
  date = og_local_time_date (today);
  year = g_date_get_year (&date);
  for (int i = 0; i <= YEARS_AHEAD; i++)
    {
      const int julian = to_julian (day, month, year + i);

      if (julian >= today)
        return julian;
    }
  return 0;
}

/* Up to four digits at the cursor; -1 without any. */
static int
read_number (const char **cursor,
             gsize       *digits)
{
  int number = 0;

  for (*digits = 0; g_ascii_isdigit (**cursor) && *digits < 4; (*cursor)++, (*digits)++)
    number = number * 10 + g_ascii_digit_value (**cursor);
  return *digits > 0 ? number : -1;
}

static void
skip_blanks (const char **cursor)
{
  while (g_ascii_isspace (**cursor))
    (*cursor)++;
}

/* A name such as "dezember" or "dez."; 0 if it is none. */
static int
read_month_name (const char **cursor)
{
  const char *end = *cursor;
  int found = 0;

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  for (int month = 0; month < MONTHS && found == 0; month++)
    for (int i = 0; i < 3 && month_starts[month][i] != NULL; i++)
      if (g_str_has_prefix (*cursor, month_starts[month][i]))
        found = month + 1;
  if (found != 0)
    *cursor = *end == '.' ? end + 1 : end;
  return found;
}

static int
read_month (const char **cursor)
{
  gsize digits;
  int month;

  if (!g_ascii_isdigit (**cursor))
    return read_month_name (cursor);
  month = read_number (cursor, &digits);
  if (**cursor == '.')
    (*cursor)++;
  return digits <= 2 ? month : 0;
}

static int
parse_iso (const char *text)
{
  int year, month, day, end = 0;

  if (sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &end) == 3 && text[end] == '\0')
    return to_julian (day, month, year);
  return 0;
}

/**
 * og_day_text_parse:
 * @text: as typed
 * @today: Julian day number
 *
 * Returns: Julian day number, or 0
 */
int
og_day_text_parse (const char *text,
                   int         today)
{
  g_autofree char *valid = NULL;
  g_autofree char *lower = NULL;
  const char *cursor;
  gsize digits;
  int day, month, year;

  g_return_val_if_fail (text != NULL, 0);

  valid = g_utf8_make_valid (text, -1);
  lower = g_utf8_strdown (g_strstrip (valid), -1);
  cursor = lower;
  day = read_number (&cursor, &digits);
  if (digits == 4)
    return parse_iso (lower);
  if (day < 0)
    return 0;
  if (*cursor == '.')
    cursor++;
  skip_blanks (&cursor);
  month = read_month (&cursor);
  skip_blanks (&cursor);
  if (month == 0)
    return 0;
  if (*cursor == '\0')
    return next_such_day (day, month, today);
  year = read_number (&cursor, &digits);
  if (*cursor != '\0' || (digits != 2 && digits != 4))
    return 0;
  return to_julian (day, month, digits == 2 ? 2000 + year : year);
}

/**
 * og_day_text_format:
 * @julian: a valid Julian day number
 *
 * Returns: (transfer full): "24.12.2026"
 */
char *
og_day_text_format (int julian)
{
  GDate date;

  g_return_val_if_fail (julian > 0 && g_date_valid_julian ((guint32) julian), NULL);

  date = og_local_time_date (julian);
  return g_strdup_printf ("%02d.%02d.%04d", g_date_get_day (&date), g_date_get_month (&date),
                          g_date_get_year (&date));
}
