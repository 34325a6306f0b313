/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-office-schedule.h"

#include "og-holidays.h"
#include "og-local-time.h"
#include "og-office-weeks.h"

#define FIRST_YEAR 1990
#define LAST_YEAR 2100

typedef struct
{
  OgDayRepeat repeat;
  int first; /* ONCE: the days; YEARLY: the first is the day from which on */
  int last;
  int offset;
  gboolean specific; /* of this kind of hours alone */
  guint index;
  char *name;      /* nullable */
  GArray *periods; /* nullable: closed */
} Special;

typedef struct
{
  int julian;
  const char *id;
} Holiday;

struct _OgOfficeSchedule
{
  GArray *weeks;     /* of OgOfficeWeek, the first that holds counts */
  GArray *once;      /* of Special, by first day */
  GArray *repeated;  /* of Special, the first that holds counts */
  GArray *holidays;  /* of Holiday, by day */
  int longest;       /* days of the longest span in `once` */
};

static void
clear_special (gpointer data)
{
  Special *special = data;

  g_clear_pointer (&special->name, g_free);
  g_clear_pointer (&special->periods, g_array_unref);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static int
compare_once (gconstpointer a,
              gconstpointer b)
{
  return ((const Special *) a)->first - ((const Special *) b)->first;
}

static int
compare_repeated (gconstpointer a,
                  gconstpointer b)
{
  const Special *left = a;
  const Special *right = b;

  if ((left->repeat == OG_DAY_BRIDGE) != (right->repeat == OG_DAY_BRIDGE))
    return left->repeat == OG_DAY_BRIDGE ? 1 : -1;
  if (left->specific != right->specific)
    return left->specific ? -1 : 1;
  return left->index > right->index ? -1 : 1;
}

static void
add_special (OgOfficeSchedule *self,
             OgSpecialDay     *day,
             guint             index)
{
  g_autoptr (GArray) periods = og_periods_parse (day->hours);
  GArray *weekdays[OG_OFFICE_WEEKDAYS] = { 0 };
  Special special = {
    .repeat = (OgDayRepeat) day->repeat,
    .first = day->first,
    .last = MAX (day->last, day->first),
    .offset = day->easter_offset,
    .specific = day->scope != OG_SCOPE_BOTH,
    .index = index,
    .name = *day->name != '\0' ? g_strdup (day->name) : NULL,
  };

  if (periods != NULL)
    og_office_weeks_take_periods (periods, weekdays);
  special.periods = g_steal_pointer (&weekdays[0]);
  for (int i = 1; i < OG_OFFICE_WEEKDAYS; i++)
    g_clear_pointer (&weekdays[i], g_array_unref);

  if (special.repeat != OG_DAY_ONCE)
    g_array_append_val (self->repeated, special);
  else
    {
      self->longest = MAX (self->longest, special.last - special.first);
      g_array_append_val (self->once, special);
    }
}

static void
add_specials (OgOfficeSchedule *self,
              OgOffice         *office,
              OgHoursKind       kind)
{
  const OgDayScope other = kind == OG_HOURS_OPENING ? OG_SCOPE_ATTENDANCE : OG_SCOPE_OPENING;
  GListModel *list = G_LIST_MODEL (office->special_days);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OgSpecialDay) day = g_list_model_get_item (list, i);
      const gboolean dated = day->repeat == OG_DAY_ONCE || day->repeat == OG_DAY_YEARLY;

      if (day->scope != (int) other && (!dated || day->first > 0))
        add_special (self, day, i);
    }
  g_array_sort (self->once, compare_once);
  g_array_sort (self->repeated, compare_repeated);
}

static void
add_holidays (OgOfficeSchedule *self,
              OgOffice         *office)
{
  for (int year = FIRST_YEAR; office->land != NULL && year <= LAST_YEAR; year++)
    {
      g_autoptr (GArray) found = og_holidays_of_year (office->land, office->communal, year);

      for (guint i = 0; i < found->len; i++)
        {
          const OgHoliday *day = &g_array_index (found, OgHoliday, i);
          Holiday holiday = { (int) g_date_get_julian (&day->date), day->id };

          g_array_append_val (self->holidays, holiday);
        }
    }
}

static GArray *
new_specials (void)
{
  GArray *specials = g_array_new (FALSE, FALSE, sizeof (Special));

  g_array_set_clear_func (specials, clear_special);
  return specials;
}

/**
 * og_office_schedule_new:
 * @kind: whose hours; attendance is that of the opening hours unless the office has them apart.
 *   Special days of the other kind do not count either way.
 *
 * Returns: (transfer full): the hours of an office as it is now
 */
OgOfficeSchedule *
og_office_schedule_new (OgOffice   *office,
                        OgHoursKind kind)
{
  OgOfficeSchedule *self = g_new0 (OgOfficeSchedule, 1);

  self->weeks = og_office_weeks_new (office, kind);
  self->once = new_specials ();
  self->repeated = new_specials ();
  self->holidays = g_array_new (FALSE, FALSE, sizeof (Holiday));
  add_specials (self, office, kind);
  add_holidays (self, office);
  return self;
}

void
og_office_schedule_free (OgOfficeSchedule *self)
{
  g_array_unref (self->weeks);
  g_array_unref (self->once);
  g_array_unref (self->repeated);
  g_array_unref (self->holidays);
  g_free (self);
}

static const char *
find_holiday (OgOfficeSchedule *self,
              int               julian)
{
  guint found;

  if (!g_array_binary_search (self->holidays, &julian, compare_days, &found))
    return NULL;
  /* Two on one day: the one that the law names first. */
  while (found > 0 && g_array_index (self->holidays, Holiday, found - 1).julian == julian)
    found--;
  return g_array_index (self->holidays, Holiday, found).id;
}

/* Whether hours of a special day hold on a day, and not only its being closed. A single date opens
 * any day. What comes again opens no weekday that the week has closed (24 December until noon is
 * not meant for a Sunday), and a span of days opens no holiday either. */
static gboolean
opens (const Special *special,
       GArray        *week,
       const char    *holiday)
{
  if (special->repeat == OG_DAY_ONCE && special->first == special->last)
    return TRUE;
  return week != NULL && (special->repeat != OG_DAY_ONCE || holiday == NULL);
}

static const Special *
find_once (OgOfficeSchedule *self,
           int               julian,
           GArray           *week,
           const char       *holiday)
{
  const Special *best = NULL;
  guint low = 0;
  guint high = self->once->len;

  /* The first that begins after the day. */
  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (self->once, Special, middle).first > julian)
        high = middle;
      else
        low = middle + 1;
    }
  while (low-- > 0)
    {
      const Special *special = &g_array_index (self->once, Special, low);
      const int length = special->last - special->first;
      const int shortest = best != NULL ? best->last - best->first : G_MAXINT;

      if (special->first < julian - self->longest)
        break;
      if (special->last < julian || (special->periods != NULL && !opens (special, week, holiday)))
        continue;
      if (best == NULL || length < shortest ||
          (length == shortest && (special->specific > best->specific ||
                                  (special->specific == best->specific &&
                                   special->index > best->index))))
        best = special;
    }
  return best;
}

static gboolean
is_bridge (OgOfficeSchedule *self,
           int               julian)
{
  const int weekday = og_office_weekday (julian);

  return (weekday == G_DATE_FRIDAY && find_holiday (self, julian - 1) != NULL) ||
         (weekday == G_DATE_MONDAY && find_holiday (self, julian + 1) != NULL);
}

/* Whether a special day that comes again falls on a day. */
static gboolean
falls_on (OgOfficeSchedule *self,
          const Special    *special,
          const GDate      *date,
          const char       *holiday)
{
  const int julian = (int) g_date_get_julian (date);
  GDate other;

  switch (special->repeat)
    {
    case OG_DAY_YEARLY:
      other = og_local_time_date (special->first);
      return julian >= special->first && g_date_get_month (&other) == g_date_get_month (date) &&
             g_date_get_day (&other) == g_date_get_day (date);
    case OG_DAY_EASTER:
      other = og_holidays_easter (g_date_get_year (date));
      return (int) g_date_get_julian (&other) + special->offset == julian;
    case OG_DAY_BRIDGE:
      return holiday == NULL && is_bridge (self, julian);
    case OG_DAY_ONCE:
    default:
      return FALSE;
    }
}

static const Special *
find_repeated (OgOfficeSchedule *self,
               int               julian,
               GArray           *week,
               const char       *holiday)
{
  GDate date;

  date = og_local_time_date (julian);
  for (guint i = 0; i < self->repeated->len; i++)
    {
      const Special *special = &g_array_index (self->repeated, Special, i);

      if (falls_on (self, special, &date, holiday) &&
          (special->periods == NULL || opens (special, week, holiday)))
        return special;
    }
  return NULL;
}

/**
 * og_office_schedule_look:
 * @julian: the day, as GDate numbers it
 *
 * Returns: its hours, and why they are not those of the week
 */
OgScheduleDay
og_office_schedule_look (OgOfficeSchedule *self,
                         int               julian)
{
  const OgOfficeWeek *week = og_office_weeks_find (self->weeks, julian);
  OgScheduleDay day = { week != NULL ? week->weekdays[og_office_weekday (julian)] : NULL,
                        find_holiday (self, julian), NULL };
  const Special *special = find_once (self, julian, day.periods, day.holiday);

  if (special == NULL && self->repeated->len > 0)
    special = find_repeated (self, julian, day.periods, day.holiday);
  if (special != NULL)
    {
      day.periods = special->periods;
      day.reason = special->name;
    }
  else if (day.holiday != NULL)
    day.periods = NULL;
  return day;
}
