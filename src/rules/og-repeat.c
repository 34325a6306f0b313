/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-recurrence-private.h"

#include <stdio.h>
#include <string.h>

#include "og-error.h"
#include "og-local-time.h"

#define RRULE "RRULE:"
#define HOLIDAY "HOLIDAY:"
/* Nothing a person sets up is longer. */
#define MAX_RULE_BYTES 500
#define MAX_COUNT 10000
#define MAX_INTERVAL 1000
/* More working days lie between two holidays only by accident. */
#define MAX_HOLIDAY_DAYS 30

static const char *const weekday_names[] = { "", "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

static gboolean
refuse (const char *why,
        GError    **error)
{
  g_set_error_literal (error, OG_ERROR, OG_ERROR_INPUT, why);
  return FALSE;
}

/* The Julian day number; 0 if there is no such day. */
static int
to_julian (int year,
           int month,
           int day)
{
  GDate date;

  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

/* "20271231"; 0 if it is no day. */
static int
read_day (const char *text)
{
  int year, month, day;

  if (strlen (text) != 8 || strspn (text, "0123456789") != 8 ||
      sscanf (text, "%4d%2d%2d", &year, &month, &day) != 3)
    return 0;
  return to_julian (year, month, day);
}

/* "-1", "-1;UNTIL=20271231", "1;COUNT=5" */
static gboolean
read_holiday (const char *text,
              OgRuleRead *read,
              GError    **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", 4);
  gint64 number = 0;

  read->holiday = TRUE;
  if (parts[0] == NULL ||
      !g_ascii_string_to_signed (parts[0], 10, -MAX_HOLIDAY_DAYS, MAX_HOLIDAY_DAYS, &number, NULL) ||
      number == 0)
    return refuse ("a holiday rule needs a number of working days", error);
  read->days = (int) number;
  for (guint i = 1; parts[i] != NULL; i++)
    {
      if (g_str_has_prefix (parts[i], "UNTIL="))
        {
          read->until = read_day (parts[i] + strlen ("UNTIL="));
          if (read->until == 0)
            return refuse ("an end that is no day", error);
        }
      else if (g_str_has_prefix (parts[i], "COUNT=") &&
               g_ascii_string_to_signed (parts[i] + strlen ("COUNT="), 10, 1, MAX_COUNT, &number,
                                         NULL))
        read->count = (int) number;
      else
        return refuse ("an unknown part of a holiday rule", error);
    }
  return TRUE;
}

static int
day_of (struct icaltimetype time)
{
  return icaltime_is_null_time (time) ? 0 : to_julian (time.year, time.month, time.day);
}

static gboolean
is_set (const short *list)
{
  return list[0] != ICAL_RECURRENCE_ARRAY_MAX;
}

/* RFC 5545 section 3.3.10. What comes several times a day, or by other calendars, is refused. */
static gboolean
read_recurrence (const char *text,
                 OgRuleRead *read,
                 GError    **error)
{
  struct icalrecurrencetype *found = &read->recurrence;

  if (strcasestr (text, "RSCALE") != NULL)
    return refuse ("a rule of another calendar", error);
  icalerror_set_errors_are_fatal (0);
  *found = icalrecurrencetype_from_string (text);
  if (found->freq == ICAL_NO_RECURRENCE)
    return refuse ("the rule cannot be read", error);
  if (found->freq < ICAL_DAILY_RECURRENCE || is_set (found->by_hour) || is_set (found->by_minute) ||
      is_set (found->by_second))
    return refuse ("the rule comes more than once a day", error);
  if (found->interval < 1 || found->interval > MAX_INTERVAL || found->count < 0 ||
      found->count > MAX_COUNT)
    return refuse ("a number of the rule is too large", error);
  read->count = found->count;
  read->until = day_of (found->until);
  if (read->until == 0 && !icaltime_is_null_time (found->until))
    return refuse ("an end that is no day", error);
  found->count = 0;
  found->until = icaltime_null_time ();
  return TRUE;
}

/**
 * og_rule_read:
 * @read: (out): what it says
 *
 * Returns: %FALSE with OG_ERROR_INPUT for a rule that cannot be used
 */
gboolean
og_rule_read (const char *rule,
              OgRuleRead *read,
              GError    **error)
{
  memset (read, 0, sizeof *read);
  if (rule == NULL || strlen (rule) > MAX_RULE_BYTES)
    return refuse ("no rule", error);
  if (g_str_has_prefix (rule, HOLIDAY))
    return read_holiday (rule + strlen (HOLIDAY), read, error);
  if (g_str_has_prefix (rule, RRULE))
    return read_recurrence (rule + strlen (RRULE), read, error);
  return refuse ("a rule of an unknown kind", error);
}

/* Monday 1 … Sunday 7 */
static int
weekday_of (short by_day)
{
  const int day = (int) icalrecurrencetype_day_day_of_week (by_day); /* Sunday 1 … Saturday 7 */

  return day == 1 ? 7 : day - 1;
}

static gboolean
is_single (const short *list)
{
  return is_set (list) && list[1] == ICAL_RECURRENCE_ARRAY_MAX;
}

/* Whether only those parts are said that the form of this kind has. */
static gboolean
has_only (const struct icalrecurrencetype *rule,
          gboolean                         by_day,
          gboolean                         by_month_day)
{
  return (by_day || !is_set (rule->by_day)) && (by_month_day || !is_set (rule->by_month_day)) &&
         !is_set (rule->by_year_day) && !is_set (rule->by_week_no) && !is_set (rule->by_month) &&
         !is_set (rule->by_set_pos);
}

static void
take_weekly (const struct icalrecurrencetype *rule,
             OgRepeat                        *repeat)
{
  if (!has_only (rule, TRUE, FALSE))
    return;
  for (guint i = 0; i < ICAL_BY_DAY_SIZE && rule->by_day[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)
    {
      if (icalrecurrencetype_day_position (rule->by_day[i]) != 0)
        return;
      repeat->weekdays |= 1 << weekday_of (rule->by_day[i]);
    }
  /* Which weeks every second one is, depends on where weeks begin. */
  if (rule->interval > 1 && rule->week_start != ICAL_MONDAY_WEEKDAY)
    return;
  repeat->kind = OG_REPEAT_WEEKLY;
}

static void
take_monthly (const struct icalrecurrencetype *rule,
              OgRepeat                        *repeat)
{
  if (is_single (rule->by_month_day) && has_only (rule, FALSE, TRUE) &&
      rule->by_month_day[0] >= -1)
    {
      repeat->kind = OG_REPEAT_MONTHLY_DAY;
      repeat->month_day = rule->by_month_day[0];
    }
  else if (is_single (rule->by_day) && has_only (rule, TRUE, FALSE))
    {
      const int nth = icalrecurrencetype_day_position (rule->by_day[0]);

      if (nth < -1 || nth == 0 || nth > 4)
        return;
      repeat->kind = OG_REPEAT_MONTHLY_WEEKDAY;
      repeat->nth = nth;
      repeat->weekdays = 1 << weekday_of (rule->by_day[0]);
    }
  else if (has_only (rule, FALSE, FALSE))
    repeat->kind = OG_REPEAT_MONTHLY_DAY;
}

/**
 * og_repeat_read:
 *
 * Returns: the rule taken apart; of the kind OTHER if that cannot be done without losing something
 */
OgRepeat
og_repeat_read (const char *rule)
{
  OgRepeat repeat = { .kind = OG_REPEAT_OTHER, .interval = 1 };
  OgRuleRead read;

  if (!og_rule_read (rule, &read, NULL))
    return repeat;
  repeat.count = read.count;
  repeat.until = read.until;
  if (read.holiday)
    {
      repeat.kind = OG_REPEAT_HOLIDAY;
      repeat.days = read.days;
      return repeat;
    }
  repeat.interval = read.recurrence.interval;
  if (read.recurrence.freq == ICAL_DAILY_RECURRENCE && has_only (&read.recurrence, FALSE, FALSE))
    repeat.kind = OG_REPEAT_DAILY;
  else if (read.recurrence.freq == ICAL_WEEKLY_RECURRENCE)
    take_weekly (&read.recurrence, &repeat);
  else if (read.recurrence.freq == ICAL_MONTHLY_RECURRENCE)
    take_monthly (&read.recurrence, &repeat);
  else if (read.recurrence.freq == ICAL_YEARLY_RECURRENCE &&
           has_only (&read.recurrence, FALSE, FALSE))
    repeat.kind = OG_REPEAT_YEARLY;
  return repeat;
}

static void
add_weekdays (GString *rule,
              int      weekdays,
              int      nth)
{
  const char *separator = "";

  g_string_append (rule, ";BYDAY=");
  for (int weekday = 1; weekday <= 7; weekday++)
    if (weekdays & 1 << weekday)
      {
        g_string_append (rule, separator);
        if (nth != 0)
          g_string_append_printf (rule, "%d", nth);
        g_string_append (rule, weekday_names[weekday]);
        separator = ",";
      }
}

static void
add_end (GString        *rule,
         const OgRepeat *repeat)
{
  GDate date;

  if (repeat->count > 0)
    g_string_append_printf (rule, ";COUNT=%d", repeat->count);
  else if (repeat->until > 0)
    {
      date = og_local_time_date (repeat->until);
      g_string_append_printf (rule, ";UNTIL=%04d%02d%02d", g_date_get_year (&date),
                              g_date_get_month (&date), g_date_get_day (&date));
    }
}

static const char *
frequency (OgRepeatKind kind)
{
  switch (kind)
    {
    case OG_REPEAT_DAILY:
      return "DAILY";
    case OG_REPEAT_WEEKLY:
      return "WEEKLY";
    case OG_REPEAT_YEARLY:
      return "YEARLY";
    case OG_REPEAT_MONTHLY_DAY:
    case OG_REPEAT_MONTHLY_WEEKDAY:
      return "MONTHLY";
    case OG_REPEAT_HOLIDAY:
    case OG_REPEAT_OTHER:
    default:
      g_return_val_if_reached ("YEARLY");
    }
}

/**
 * og_repeat_write:
 * @repeat: not of the kind OTHER
 * @first: the first day; says weekday, day of the month and which week where @repeat leaves it open
 *
 * Returns: (transfer full): the rule
 */
char *
og_repeat_write (const OgRepeat *repeat,
                 int             first)
{
  GString *rule = g_string_new (NULL);
  GDate date;
  int weekdays, nth;

  date = og_local_time_date (MAX (first, 1));
  weekdays = repeat->weekdays != 0 ? repeat->weekdays : 1 << g_date_get_weekday (&date);
  nth = (g_date_get_day (&date) - 1) / 7 + 1;
  if (repeat->kind == OG_REPEAT_HOLIDAY)
    {
      g_string_printf (rule, HOLIDAY "%d", repeat->days);
      add_end (rule, repeat);
      return g_string_free_and_steal (rule);
    }
  g_string_printf (rule, RRULE "FREQ=%s", frequency (repeat->kind));
  if (repeat->interval > 1)
    g_string_append_printf (rule, ";INTERVAL=%d", repeat->interval);
  if (repeat->kind == OG_REPEAT_WEEKLY)
    add_weekdays (rule, weekdays, 0);
  else if (repeat->kind == OG_REPEAT_MONTHLY_WEEKDAY)
    add_weekdays (rule, weekdays, repeat->nth != 0 ? repeat->nth : nth > 4 ? -1 :
                                                                             nth);
  else if (repeat->kind == OG_REPEAT_MONTHLY_DAY)
    g_string_append_printf (rule, ";BYMONTHDAY=%d",
                            repeat->month_day != 0 ? repeat->month_day : g_date_get_day (&date));
  add_end (rule, repeat);
  return g_string_free_and_steal (rule);
}
