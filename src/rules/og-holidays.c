/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-holidays.h"

#include <glib/gi18n-lib.h>

/* The statutory holidays of the sixteen Länder as one table. Sources: the Feiertagsgesetz of each
 * Land (FTG BW, FTG BY, FeiertG BE, FTG BB, SFG HB, FeiertG HH, HFeiertagsG, FTG M-V, NFeiertagsG,
 * Feiertagsgesetz NW, LFtG RP, SFG SL, SächsSFG, FeiertG LSA, SFTG SH, ThürFtG) and, for 3 October,
 * Article 2 (2) of the Unification Treaty.
 * Not here: days that are free only in some municipalities (Assumption Day in Bavaria, Corpus
 * Christi in parts of Saxony and Thuringia, the Peace Festival of Augsburg), and 24 and 31
 * December, which no law makes a holiday. */

#define FIRST_YEAR 1990
#define LAST_YEAR 2100

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
/* clang-format on */

/* One bit for each row of the table above. */
enum
{
  BW = 1 << 0,
  BY = 1 << 1,
  BE = 1 << 2,
  BB = 1 << 3,
  HB = 1 << 4,
  HH = 1 << 5,
  HE = 1 << 6,
  MV = 1 << 7,
  NI = 1 << 8,
  NW = 1 << 9,
  RP = 1 << 10,
  SL = 1 << 11,
  SN = 1 << 12,
  ST = 1 << 13,
  SH = 1 << 14,
  TH = 1 << 15,
  ALL = (1 << 16) - 1,
};

typedef enum
{
  FIXED,      /* a date of every year */
  EASTER,     /* days after Easter Sunday */
  REPENTANCE, /* the Wednesday before 23 November */
} Kind;

typedef struct
{
  const char *name;
  guint lands;
  Kind kind;
  int month_or_offset; /* EASTER: days after Easter Sunday */
  int day;
  int from; /* first and last year */
  int to;
} Rule;

/* clang-format off */
static const Rule rules[] = {
  { N_("New Year’s Day"), ALL, FIXED, 1, 1, FIRST_YEAR, LAST_YEAR },
  { N_("Epiphany"), BW | BY | ST, FIXED, 1, 6, FIRST_YEAR, LAST_YEAR },
  { N_("International Women’s Day"), BE, FIXED, 3, 8, 2019, LAST_YEAR },
  { N_("International Women’s Day"), MV, FIXED, 3, 8, 2023, LAST_YEAR },
  { N_("Good Friday"), ALL, EASTER, -2, 0, FIRST_YEAR, LAST_YEAR },
  { N_("Easter Sunday"), BB, EASTER, 0, 0, FIRST_YEAR, LAST_YEAR },
  { N_("Easter Monday"), ALL, EASTER, 1, 0, FIRST_YEAR, LAST_YEAR },
  { N_("Labour Day"), ALL, FIXED, 5, 1, FIRST_YEAR, LAST_YEAR },
  { N_("Liberation Day"), BE, FIXED, 5, 8, 2020, 2020 },
  { N_("Liberation Day"), BE, FIXED, 5, 8, 2025, 2025 },
  { N_("Ascension Day"), ALL, EASTER, 39, 0, FIRST_YEAR, LAST_YEAR },
  { N_("Whit Sunday"), BB, EASTER, 49, 0, FIRST_YEAR, LAST_YEAR },
  { N_("Whit Monday"), ALL, EASTER, 50, 0, FIRST_YEAR, LAST_YEAR },
  { N_("Corpus Christi"), BW | BY | HE | NW | RP | SL, EASTER, 60, 0, FIRST_YEAR, LAST_YEAR },
  { N_("Anniversary of the Uprising of 17 June 1953"), BE, FIXED, 6, 17, 2028, 2028 },
  { N_("Assumption Day"), SL, FIXED, 8, 15, FIRST_YEAR, LAST_YEAR },
  { N_("World Children’s Day"), TH, FIXED, 9, 20, 2019, LAST_YEAR },
  { N_("German Unity Day"), ALL, FIXED, 10, 3, FIRST_YEAR, LAST_YEAR },
  { N_("Reformation Day"), BB | MV | SN | ST | TH, FIXED, 10, 31, FIRST_YEAR, 2016 },
  { N_("Reformation Day"), ALL, FIXED, 10, 31, 2017, 2017 }, /* 500 years: once everywhere */
  { N_("Reformation Day"), BB | MV | SN | ST | TH | HB | HH | NI | SH, FIXED, 10, 31, 2018,
    LAST_YEAR },
  { N_("All Saints’ Day"), BW | BY | NW | RP | SL, FIXED, 11, 1, FIRST_YEAR, LAST_YEAR },
  /* Given up in 1995 to pay for the care insurance, except in Saxony. */
  { N_("Repentance and Prayer Day"), ALL, REPENTANCE, 0, 0, FIRST_YEAR, 1994 },
  { N_("Repentance and Prayer Day"), SN, REPENTANCE, 0, 0, 1995, LAST_YEAR },
  { N_("Christmas Day"), ALL, FIXED, 12, 25, FIRST_YEAR, LAST_YEAR },
  { N_("Second Day of Christmas"), ALL, FIXED, 12, 26, FIRST_YEAR, LAST_YEAR },
};
/* clang-format on */

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
  if (code == NULL)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (lands); i++)
    if (g_str_equal (lands[i].code, code))
      return 1u << i;
  return 0;
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
  int century = year / 100;
  int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
  int sun = 2 - (3 * century + 3) / 4;
  int golden = year % 19;
  int seed = (19 * golden + moon) % 30;
  int full_moon = 21 + seed - (seed + golden / 11) / 29;
  int first_sunday = 7 - (year + year / 4 + sun) % 7;

  /* 1 March, and not the day itself, because the sum may exceed 31. */
  return julian_of (year, 3, 1) +
         (guint32) (full_moon + 7 - (full_moon - first_sunday + 35) % 7 - 1);
}

static guint32
julian_of_repentance (int year)
{
  guint32 before = julian_of (year, 11, 22);

  /* Julian day 1 was a Monday, so the weekday is (julian - 1) % 7 + 1, and 3 is Wednesday. */
  return before - (before - 3) % 7;
}

static guint32
julian_of_rule (const Rule *rule,
                int         year,
                guint32     easter)
{
  switch (rule->kind)
    {
    case EASTER:
      return (guint32) ((int) easter + rule->month_or_offset);
    case REPENTANCE:
      return julian_of_repentance (year);
    case FIXED:
    default:
      return julian_of (year, rule->month_or_offset, rule->day);
    }
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
  guint bit = land_bit (land);
  guint32 easter;

  if (bit == 0 || year < FIRST_YEAR || year > LAST_YEAR)
    return holidays;

  easter = julian_of_easter (year);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if ((rules[i].lands & bit) != 0 && year >= rules[i].from && year <= rules[i].to)
      {
        OgHoliday holiday = { .id = rules[i].name };

        g_date_clear (&holiday.date, 1);
        g_date_set_julian (&holiday.date, julian_of_rule (&rules[i], year, easter));
        g_array_append_val (holidays, holiday);
      }
  g_array_sort (holidays, compare_holidays);
  return holidays;
}

/**
 * og_holiday_on:
 * @land: (nullable): code of a Land
 * @date: a valid date
 *
 * Returns: (transfer none) (nullable): the English name of the statutory holiday on that day
 */
const char *
og_holiday_on (const char  *land,
               int          communal,
                 const GDate *date)
{
  guint bit = land_bit (land);
  int year = g_date_get_year (date);
  guint32 day = g_date_get_julian (date);
  guint32 easter;

  if (bit == 0 || year < FIRST_YEAR || year > LAST_YEAR)
    return NULL;

  easter = julian_of_easter (year);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if ((rules[i].lands & bit) != 0 && year >= rules[i].from && year <= rules[i].to &&
        julian_of_rule (&rules[i], year, easter) == day)
      return rules[i].name;
  return NULL;
}

const char *
og_holiday_name (const char *id,
                 const char *lang)
{
  return id;
}
