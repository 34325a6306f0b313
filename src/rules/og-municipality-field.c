/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-municipality-field.h"

#include <stdio.h>
#include <string.h>

#include "og-error.h"
#include "og-holidays.h"
#include "og-local-time.h"
#include "og-timetable.h"

#define MAX_TEXT_BYTES 20000
#define FIRST_YEAR 1900
#define LAST_YEAR 2200
/* More is no promise. */
#define MAX_AMOUNT 10000
/* Easter is never further from another day of its year. */
#define MAX_EASTER_OFFSET 300
#define MAX_VALID_DAYS 3660
/* In the order of OgModuleCategory. */
#define MODULE_CATEGORIES                                                                     \
  "greeting receipt handed-on in-work done question private appointment form complaint idea " \
  "praise breach heated not-us closing"
/* In the order of OgPostKind. */
#define POST_KINDS                                                                            \
  "other closure waste council hours event vacancy warning fire-brigade greeting condolence " \
  "question poll"

typedef enum
{
  FORM_PLAIN,  /* what the kind of the field asks for, and nothing more */
  FORM_NUMBER, /* min … max */
  FORM_WORD,   /* one of the words; its place is the value */
  FORM_FLAGS,  /* some of the words, separated by semicolons; each is a bit */
  FORM_LAND,
  FORM_ZONE,
  FORM_LANGUAGE,
  FORM_ADDRESS, /* on the Web */
  FORM_FILLED,  /* a text that is not empty */
  FORM_WEEK,    /* periods with weekdays */
  FORM_HOURS,   /* periods of a single day */
} Form;

typedef struct
{
  const char *group;
  const char *field;
  Form form;
  const char *words; /* WORD and FLAGS: in the order of the enumeration */
  int min;
  int max;
} Rule;

/* clang-format off */
static const Rule rules[] = {
  { "municipality", "land", FORM_LAND, NULL, 0, 0 },
  { "municipality", "zone", FORM_ZONE, NULL, 0, 0 },
  { "municipality", "communal", FORM_FLAGS, "assumption corpus-christi peace-festival", 0, 0 },
  { "municipality", "website", FORM_ADDRESS, NULL, 0, 0 },
  { "municipality", "imprint_url", FORM_ADDRESS, NULL, 0, 0 },
  { "municipality", "privacy_url", FORM_ADDRESS, NULL, 0, 0 },
  { "municipality", "netiquette_url", FORM_ADDRESS, NULL, 0, 0 },
  { "municipality", "language", FORM_LANGUAGE, NULL, 0, 0 },
  { "municipality", "form", FORM_WORD, "sie ihr du", 0, 0 },
  { "municipality", "promise", FORM_NUMBER, NULL, 0, MAX_AMOUNT },
  { "municipality", "promise_unit", FORM_WORD, "hours days", 0, 0 },
  { "municipality", "sign_off", FORM_FLAGS, "all election", 0, 0 },
  { "municipality", "sign_off_kinds", FORM_FLAGS, POST_KINDS, 0, 0 },
  { "timetable", "kind", FORM_WORD, "opening attendance", 0, 0 },
  { "timetable", "week", FORM_WEEK, NULL, 0, 0 },
  { "special_day", "repeat", FORM_WORD, "once yearly easter bridge", 0, 0 },
  { "special_day", "easter_offset", FORM_NUMBER, NULL, -MAX_EASTER_OFFSET, MAX_EASTER_OFFSET },
  { "special_day", "hours", FORM_HOURS, NULL, 0, 0 },
  { "special_day", "scope", FORM_WORD, "both opening attendance", 0, 0 },
  { "promise", "kind", FORM_WORD, "question complaint defect idea praise participation breach", 0, 0 },
  { "promise", "amount", FORM_NUMBER, NULL, 1, MAX_AMOUNT },
  { "promise", "unit", FORM_WORD, "hours days", 0, 0 },
  { "rule", "clause", FORM_FILLED, NULL, 0, 0 },
  { "measure_step", "kind", FORM_WORD, "notice hide delete report block", 0, 0 },
  { "measure_step", "after", FORM_NUMBER, NULL, 1, 100 },
  { "duty", "role", FORM_WORD, "editorial technical data-rights content sign-off", 0, 0 },
  { "post_template", "kind", FORM_WORD, POST_KINDS, 0, 0 },
  { "post_template", "valid_days", FORM_NUMBER, NULL, 0, MAX_VALID_DAYS },
  { "topic", "name", FORM_FILLED, NULL, 0, 0 },
  { "text_module", "key", FORM_FILLED, NULL, 0, 0 },
  { "text_module", "category", FORM_WORD, MODULE_CATEGORIES, 0, 0 },
  { "authority", "key", FORM_FILLED, NULL, 0, 0 },
};

static const char *const passed_over[] = { "evaluated", "setup_step", "setup_done" };

static const struct
{
  const char *group;
  const char *field;
} unique[] = {
  { "promise", "kind" },
  { "rule", "clause" },
  { "measure_step", "kind" },
  { "duty", "role" },
  { "text_module", "key" },
  { "authority", "key" },
  { "topic", "name" },
};
/* clang-format on */

static Form
form_of (const char    *group,
         const OgField *field,
         const Rule   **rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].group, group) && g_str_equal (rules[i].field, field->name))
      {
        *rule = &rules[i];
        return rules[i].form;
      }
  return FORM_PLAIN;
}

gboolean
og_municipality_field_is_kept (const char    *group,
                               const OgField *field)
{
  if (!g_str_equal (group, OG_MUNICIPALITY_GROUP))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (passed_over); i++)
    if (g_str_equal (passed_over[i], field->name))
      return FALSE;
  return TRUE;
}

gboolean
og_municipality_field_is_needed (const char    *group,
                                 const OgField *field)
{
  const Rule *rule = NULL;

  return form_of (group, field, &rule) == FORM_FILLED;
}

const char *
og_municipality_field_unique (const char *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (unique); i++)
    if (g_str_equal (unique[i].group, group))
      return unique[i].field;
  return NULL;
}

/* The words of bits, "assumption;peace-festival". */
static char *
format_flags (const char *words,
              gint64      value)
{
  g_auto (GStrv) names = g_strsplit (words, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    if ((value & (1 << i)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", names[i]);
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static char *
format_word (const char *words,
             gint64      value)
{
  g_auto (GStrv) names = g_strsplit (words, " ", -1);

  /* Only a damaged database holds another value; without its key the field is as in a new record. */
  return value >= 0 && value < g_strv_length (names) ? g_strdup (names[value]) : NULL;
}

static char *
format_date (gint64 julian)
{
  GDate date;

  if (julian <= 0)
    return NULL;
  date = og_local_time_date (julian);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

char *
og_municipality_field_format (const char    *group,
                              OgRecord      *record,
                              const OgField *field)
{
  const Rule *rule = NULL;
  const Form form = form_of (group, field, &rule);
  gint64 value;

  if (field->kind == OG_FIELD_STRING)
    return g_strdup (og_record_get_string (record, field));
  value = og_record_get_int (record, field);
  if (field->kind == OG_FIELD_DATE)
    return format_date (value);
  if (field->kind == OG_FIELD_BOOL)
    return g_strdup (value != 0 ? "true" : "false");
  if (form == FORM_WORD)
    return format_word (rule->words, value);
  if (form == FORM_FLAGS)
    return format_flags (rule->words, value);
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static gboolean
parse_date (const char *text,
            gint64     *julian)
{
  int year, month, day, length = 0;
  GDate date;

  if (sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &length) != 3 || length != 10 ||
      text[length] != '\0' || strpbrk (text, " +") != NULL || year < FIRST_YEAR ||
      year > LAST_YEAR || month < 1 || day < 1 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  *julian = g_date_get_julian (&date);
  return TRUE;
}

static gboolean
parse_word (const char *words,
            const char *text,
            gint64     *value)
{
  g_auto (GStrv) names = g_strsplit (words, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], text))
      {
        *value = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
parse_flags (const char *words,
             const char *text,
             gint64     *value)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  *value = 0;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 bit;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (!parse_word (words, parts[i], &bit))
        return FALSE;
      *value |= G_GINT64_CONSTANT (1) << bit;
    }
  return TRUE;
}

static gboolean
parse_int (const OgField *field,
           Form           form,
           const Rule    *rule,
           const char    *text,
           gint64        *value)
{
  if (field->kind == OG_FIELD_DATE)
    return parse_date (text, value);
  if (field->kind == OG_FIELD_BOOL)
    return parse_word ("false true", text, value);
  if (form == FORM_WORD)
    return parse_word (rule->words, text, value);
  if (form == FORM_FLAGS)
    return parse_flags (rule->words, text, value);
  return g_ascii_string_to_signed (text, 10, form == FORM_NUMBER ? rule->min : 0,
                                   form == FORM_NUMBER ? rule->max : G_MAXINT, value, NULL);
}

static gboolean
is_land (const char *text)
{
  guint n;
  const OgLand *lands = og_lands (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (lands[i].code, text))
      return TRUE;
  return FALSE;
}

/* An IANA name that this machine knows; the name becomes that of a file. */
static gboolean
is_zone (const char *text)
{
  g_autoptr (GTimeZone) zone = NULL;

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr ("_-+/", *c) == NULL)
      return FALSE;
  if (!g_ascii_isalpha (*text))
    return FALSE;
  zone = g_time_zone_new_identifier (text);
  return zone != NULL;
}

/* Anything that does not name a scheme which is not that of the Web. */
static gboolean
is_address (const char *text)
{
  const char *scheme = g_uri_peek_scheme (text);

  return scheme == NULL || g_str_equal (scheme, "https") || g_str_equal (scheme, "http") ||
         strchr (scheme, '.') != NULL;
}

/* Periods that all have a weekday, or all have none. */
static gboolean
has_periods (const char *text,
             gboolean    with_weekday)
{
  g_autoptr (GArray) periods = og_periods_parse (text);

  for (guint i = 0; periods != NULL && i < periods->len; i++)
    if ((g_array_index (periods, OgPeriod, i).weekday > 0) != with_weekday)
      return FALSE;
  return periods != NULL;
}

/* Without control characters other than tabs and the ends of lines: pasted text may hold them. */
static char *
dup_clean (const char *text)
{
  char *clean = g_malloc (strlen (text) + 1);
  char *end = clean;

  for (const char *c = text; *c != '\0'; c++)
    if (((guchar) *c >= 0x20 && *c != 0x7f) || *c == '\n' || *c == '\t')
      *end++ = *c;
  *end = '\0';
  return clean;
}

static gboolean
is_text (Form        form,
         const char *text)
{
  if (strlen (text) > MAX_TEXT_BYTES || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  switch (form)
    {
    case FORM_LAND:
      return is_land (text);
    case FORM_ZONE:
      return is_zone (text);
    case FORM_LANGUAGE:
      return g_str_equal (text, "de") || g_str_equal (text, "en");
    case FORM_ADDRESS:
      return is_address (text);
    case FORM_FILLED:
      return *text != '\0';
    case FORM_WEEK:
    case FORM_HOURS:
      return has_periods (text, form == FORM_WEEK);
    case FORM_PLAIN:
    case FORM_NUMBER:
    case FORM_WORD:
    case FORM_FLAGS:
    default:
      return TRUE;
    }
}

gboolean
og_municipality_field_parse (const char    *group,
                             OgRecord      *record,
                             const OgField *field,
                             const char    *text,
                             GError       **error)
{
  const Rule *rule = NULL;
  const Form form = form_of (group, field, &rule);
  g_autofree char *clean = dup_clean (text);
  gint64 value = 0;
  gboolean good;

  if (field->kind == OG_FIELD_STRING)
    good = is_text (form, clean);
  else
    good = parse_int (field, form, rule, text, &value);
  if (!good)
    {
      g_autofree char *shown = g_utf8_make_valid (text, (gssize) MIN (strlen (text), 80));

      g_set_error (error, OG_ERROR, OG_ERROR_INPUT, "[%s] %s: “%s” cannot be used", group,
                   field->name, shown);
      return FALSE;
    }
  if (field->kind == OG_FIELD_STRING)
    og_record_set_string (record, field->name, clean);
  else
    og_record_set_int (record, field->name, value);
  return TRUE;
}
