/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-holidays.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "og-local-time.h"
#include "og-office.h"
#include "og-rules-data.h"

/* What stands in data/rules/holidays.ini, read once: each holiday with its rule and with the Länder
 * and years in which it holds. */

#define FILE_NAME "holidays.ini"
#define FIRST_YEAR 1990
#define LAST_YEAR 2100
#define MAX_SPANS 4

/* clang-format off */
static const OgLand lands[] = {
  { "BW", N_("Baden-Württemberg") },
  { "BY", N_("Bavaria") },
  { "BE", N_("Berlin") },
  { "BB", N_("Brandenburg") },
  { "HB", N_("Bremen") },
  { "HH", N_("Hamburg") },
  { "HE", N_("Hesse") },
  { "MV", N_("Mecklenburg-Vorpommern") },
  { "NI", N_("Lower Saxony") },
  { "NW", N_("North Rhine-Westphalia") },
  { "RP", N_("Rhineland-Palatinate") },
  { "SL", N_("Saarland") },
  { "SN", N_("Saxony") },
  { "ST", N_("Saxony-Anhalt") },
  { "SH", N_("Schleswig-Holstein") },
  { "TH", N_("Thuringia") },
};

/* The holidays that a municipality's switches turn on. */
static const struct
{
  OgCommunalHoliday bit;
  const char *id;
} switches[] = {
  { OG_COMMUNAL_ASSUMPTION, "assumption" },
  { OG_COMMUNAL_CORPUS_CHRISTI, "corpus-christi" },
  { OG_COMMUNAL_PEACE_FESTIVAL, "peace-festival" },
};
/* clang-format on */

/* All Länder as bits, one for each row of the table above. */
#define ALL ((1u << G_N_ELEMENTS (lands)) - 1)

typedef enum
{
  FIXED,  /* a date of every year */
  EASTER, /* days from Easter Sunday */
  BEFORE, /* a weekday before a date */
} Kind;

/* Where a holiday holds in some years. */
typedef struct
{
  guint lands; /* bits */
  int from;    /* first and last year */
  int to;
} Span;

typedef struct
{
  const char *id;
  char *english;
  char *german;
  Kind kind;
  int month;
  int day;
  int offset;          /* EASTER: days after Easter Sunday; BEFORE: 1 Monday … 7 Sunday */
  Span spans[MAX_SPANS];
  guint n_spans;
  guint switchable;    /* Länder of which some municipalities have it, as bits */
  int communal;        /* the switch, an OgCommunalHoliday */
} Rule;

/**
 * og_lands:
 * @n_lands: (out) (optional): always 16
 *
 * Returns: (transfer none) (array length=n_lands): the Länder in the usual official order, that of
 *   their German names
 */
const OgLand *
og_lands (guint *n_lands)
{
  if (n_lands != NULL)
    *n_lands = G_N_ELEMENTS (lands);
  return lands;
}

/* The bit of a Land, 0 for none. */
static guint
land_bit (const char *code)
{
  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (lands); i++)
    if (g_str_equal (lands[i].code, code))
      return 1u << i;
  return 0;
}

/* "2019-", "2017" or "1990-1994". */
static void
read_years (const char *text,
            Span       *span)
{
  const char *hyphen = strchr (text, '-');

  span->from = (int) g_ascii_strtoll (text, NULL, 10);
  if (hyphen == NULL)
    span->to = span->from;
  else if (hyphen[1] != '\0')
    span->to = (int) g_ascii_strtoll (hyphen + 1, NULL, 10);
  g_assert (span->from >= FIRST_YEAR && span->to >= span->from && span->to <= LAST_YEAR);
}

/* "BB MV SN", "all 2017", "BE 2019-". */
static Span
read_span (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  Span span = { 0, FIRST_YEAR, LAST_YEAR };

  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_isdigit (*words[i]))
      read_years (words[i], &span);
    else if (g_str_equal (words[i], "all"))
      span.lands |= ALL;
    else
      {
        g_assert (land_bit (words[i]) != 0);
        span.lands |= land_bit (words[i]);
      }
  return span;
}

/* "01-06", "easter-2", "wednesday before 11-23". */
static void
read_when (const char *text,
           Rule       *rule)
{
  static const char *const weekdays[] = { "monday", "tuesday", "wednesday", "thursday",
                                          "friday", "saturday", "sunday" };
  const char *date = strstr (text, " before ");

  if (g_str_has_prefix (text, "easter"))
    {
      rule->kind = EASTER;
      rule->offset = (int) g_ascii_strtoll (text + strlen ("easter"), NULL, 10);
      return;
    }
  if (date != NULL)
    {
      rule->kind = BEFORE;
      for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
        if (g_str_has_prefix (text, weekdays[i]))
          rule->offset = (int) i + 1;
      g_assert (rule->offset != 0);
      date += strlen (" before ");
    }
  if (sscanf (date != NULL ? date : text, "%2d-%2d", &rule->month, &rule->day) != 2)
    g_assert_not_reached ();
}

static void
read_rule (GKeyFile   *keys,
           const char *id,
           Rule       *rule)
{
  g_autofree char *when = og_rules_data_string (keys, id, "when", "");
  g_auto (GStrv) where = og_rules_data_list (keys, id, "where", "");
  g_autofree char *some = g_key_file_get_string (keys, id, "switch", NULL);

  rule->id = id;
  rule->english = og_rules_data_string (keys, id, "name", "");
  rule->german = og_rules_data_string (keys, id, "name", "de");
  read_when (when, rule);
  for (guint i = 0; where[i] != NULL; i++)
    {
      g_assert (rule->n_spans < MAX_SPANS);
      rule->spans[rule->n_spans++] = read_span (where[i]);
    }
  if (some != NULL)
    rule->switchable = read_span (some).lands;
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (g_str_equal (switches[i].id, id))
      rule->communal = switches[i].bit;
}

/* The rules in the order of the file; kept for ever. */
static const Rule *
get_rules (gsize *n_rules)
{
  static Rule *rules;
  static gsize n;

  if (g_once_init_enter (&n))
    {
      GKeyFile *keys = og_rules_data_keys (FILE_NAME);
      gsize count;
      char **ids = g_key_file_get_groups (keys, &count);

      rules = g_new0 (Rule, count);
      for (gsize i = 0; i < count; i++)
        read_rule (keys, g_intern_string (ids[i]), &rules[i]);
      g_strfreev (ids);
      g_once_init_leave (&n, count);
    }
  *n_rules = n;
  return rules;
}

static guint32
julian_of (int year,
           int month,
           int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/* Easter Sunday of the Gregorian calendar, by the rule that Gauss gave and Lichtenberg completed:
 * the first Sunday after the first full moon of spring, as a day of March. */
static guint32
julian_of_easter (int year)
{
  const int century = year / 100;
  const int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
  const int sun = 2 - (3 * century + 3) / 4;
  const int golden = year % 19;
  const int seed = (19 * golden + moon) % 30;
  const int full_moon = 21 + seed - (seed + golden / 11) / 29;
  const int first_sunday = 7 - (year + year / 4 + sun) % 7;

  /* 1 March, and not the day itself, because the sum may exceed 31. */
  return julian_of (year, 3, 1) +
         (guint32) (full_moon + 7 - (full_moon - first_sunday + 35) % 7 - 1);
}

/**
 * og_holidays_easter:
 * @year: 1 … 9999
 *
 * Returns: Easter Sunday of the Gregorian calendar
 */
GDate
og_holidays_easter (int year)
{
  GDate date;

  date = og_local_time_date (julian_of_easter (CLAMP (year, 1, 9999)));
  return date;
}

static guint32
julian_of_rule (const Rule *rule,
                int         year,
                guint32     easter)
{
  guint32 day;

  if (rule->kind == EASTER)
    return (guint32) ((int) easter + rule->offset);
  day = julian_of (year, rule->month, rule->day);
  if (rule->kind == FIXED)
    return day;
  /* Julian day 1 was a Monday, so that julian % 7 is the weekday, with 0 for Sunday. */
  day--;
  return day - (day + 7 - (guint32) rule->offset % 7) % 7;
}

static gboolean
holds (const Rule *rule,
       guint       land,
       int         communal,
       int         year)
{
  if ((rule->switchable & land) != 0 && (rule->communal & communal) != 0)
    return TRUE;
  for (guint i = 0; i < rule->n_spans; i++)
    if ((rule->spans[i].lands & land) != 0 && year >= rule->spans[i].from &&
        year <= rule->spans[i].to)
      return TRUE;
  return FALSE;
}

static int
compare_holidays (gconstpointer a,
                  gconstpointer b)
{
  return g_date_compare (&((const OgHoliday *) a)->date, &((const OgHoliday *) b)->date);
}

/**
 * og_holidays_of_year:
 * @land: (nullable): code of a Land, such as "BW"
 * @communal: the municipality's switches, OgCommunalHoliday bits; those that its Land does not have
 *   change nothing
 * @year: 1990 … 2100
 *
 * Two holidays may fall on one day (Labour Day and Ascension Day in 2008); both are listed then.
 *
 * Returns: (transfer full) (element-type OgHoliday): the statutory holidays in order of date; empty
 *   if the Land is unknown or the year outside the table
 */
GArray *
og_holidays_of_year (const char *land,
                     int         communal,
                     int         year)
{
  GArray *holidays = g_array_new (FALSE, FALSE, sizeof (OgHoliday));
  const guint bit = land_bit (land);
  const Rule *rules;
  gsize n_rules;
  guint32 easter;

  if (bit == 0 || year < FIRST_YEAR || year > LAST_YEAR)
    return holidays;

  easter = julian_of_easter (year);
  rules = get_rules (&n_rules);
  for (gsize i = 0; i < n_rules; i++)
    if (holds (&rules[i], bit, communal, year))
      {
        OgHoliday holiday = { .id = rules[i].id };

        g_date_clear (&holiday.date, 1);
        g_date_set_julian (&holiday.date, julian_of_rule (&rules[i], year, easter));
        g_array_append_val (holidays, holiday);
      }
  g_array_sort (holidays, compare_holidays);
  return holidays;
}

/**
 * og_holiday_name:
 * @id: (nullable): of a holiday
 * @lang: "de"; any other means English
 *
 * Returns: (transfer none) (nullable): its name; %NULL if there is no such holiday
 */
const char *
og_holiday_name (const char *id,
                 const char *lang)
{
  gsize n_rules;
  const Rule *rules = get_rules (&n_rules);

  for (gsize i = 0; i < n_rules; i++)
    if (g_strcmp0 (rules[i].id, id) == 0)
      return g_strcmp0 (lang, "de") == 0 ? rules[i].german : rules[i].english;
  return NULL;
}

/**
 * og_holidays_communal_of_land:
 * @land: (nullable): code of a Land
 *
 * Returns: the switches that mean something there, OgCommunalHoliday bits
 */
int
og_holidays_communal_of_land (const char *land)
{
  const guint bit = land_bit (land);
  int communal = 0;
  gsize n_rules;
  const Rule *rules = get_rules (&n_rules);

  for (gsize i = 0; i < n_rules; i++)
    if ((rules[i].switchable & bit) != 0)
      communal |= rules[i].communal;
  return communal;
}

/**
 * og_holidays_communal_name:
 * @communal: one OgCommunalHoliday
 *
 * Returns: (transfer none) (nullable): the name of the holiday that it turns on
 */
const char *
og_holidays_communal_name (int         communal,
                           const char *lang)
{
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if ((int) switches[i].bit == communal)
      return og_holiday_name (switches[i].id, lang);
  return NULL;
}
