/* SPDX-License-Identifier: EUPL-1.2 */
/* Answers about days, deadlines and the netiquette. */
#include <stdio.h>

#include "og-ask.h"
#include "og-deadline.h"
#include "og-holidays.h"
#include "og-local-time.h"
#include "og-municipality-file.h"
#include "og-netiquette.h"
#include "og-office-time.h"
#include "og-template.h"
#include "og-town-words.h"

#define FIRST_YEAR 1990
#define LAST_YEAR 2100
#define MAX_WINDOW_HOURS (366 * 24)

static const char *const kinds[OG_N_CONCERN_KINDS] = {
  "question",
  "complaint",
  "defect",
  "idea",
  "praise",
  "participation",
  "breach",
};

/* On one line, so that a field of a line stays one. */
static char *
dup_line (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n\r\t", ' ');
}

static gboolean
is_land (const char *code)
{
  guint n;
  const OgLand *lands = og_lands (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (lands[i].code, code))
      return TRUE;
  return FALSE;
}

static int
communal_of (OgAsk *asked)
{
  return (asked->assumption ? OG_COMMUNAL_ASSUMPTION : 0) |
         (asked->corpus_christi ? OG_COMMUNAL_CORPUS_CHRISTI : 0) |
         (asked->augsburg ? OG_COMMUNAL_PEACE_FESTIVAL : 0);
}

/* A line for each statutory holiday: the day, a tab, its name. */
OgAskStatus
og_ask_holidays (OgAsk *asked)
{
  g_autofree char *land = g_ascii_strup (asked->land != NULL ? asked->land : "", -1);
  const int communal = communal_of (asked);
  g_autoptr (GArray) holidays = NULL;

  if (asked->year < FIRST_YEAR || asked->year > LAST_YEAR)
    return og_ask_complain (OG_ASK_WRONG_USE, "--year must be from %d to %d.", FIRST_YEAR, LAST_YEAR);
  if (!is_land (land))
    return og_ask_complain (OG_ASK_WRONG_USE, "--land must be one of "
                                              "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH.");
  if ((communal & ~og_holidays_communal_of_land (land)) != 0)
    og_ask_complain (OG_ASK_DONE, "a switch that municipalities in %s do not have changes nothing.", land);

  holidays = og_holidays_of_year (land, communal, asked->year);
  for (guint i = 0; i < holidays->len; i++)
    {
      const OgHoliday *holiday = &g_array_index (holidays, OgHoliday, i);

      printf ("%04d-%02d-%02d\t%s\n", g_date_get_year (&holiday->date),
              g_date_get_month (&holiday->date), g_date_get_day (&holiday->date),
              og_holiday_name (holiday->id, asked->lang));
    }
  return OG_ASK_DONE;
}

static OgOffice *
read_setup (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  OgOffice *office;
  gsize length = 0;

  text = og_ask_read (path, OG_MUNICIPALITY_FILE_MAX_BYTES, &length);
  if (text == NULL)
    {
      og_ask_complain (OG_ASK_NO_ANSWER, "the setup %s cannot be read.", path);
      return NULL;
    }
  office = og_municipality_file_read (text, length, &error);
  if (office == NULL)
    og_ask_complain (OG_ASK_NO_ANSWER, "the setup cannot be used: %s", error->message);
  return office;
}

static int
find_kind (const char *name)
{
  for (int i = 0; i < OG_N_CONCERN_KINDS; i++)
    if (g_strcmp0 (kinds[i], name) == 0)
      return i;
  return -1;
}

static OgAskStatus
complain_of_none (const OgDeadline *deadline,
                  const char       *kind)
{
  if (deadline->promise == 0)
    return og_ask_complain (OG_ASK_NO_ANSWER,
                            "there is no deadline: the setup promises nothing for a %s.", kind);
  return og_ask_complain (OG_ASK_NO_ANSWER,
                          "there is no deadline: with these hours the promise (%d %s) cannot "
                          "be kept within two years.",
                          deadline->promise,
                          deadline->unit == OG_PROMISE_DAYS ? "working days" : "office hours");
}

/* The deadline in the office's time; how it came about. */
OgAskStatus
og_ask_deadline (OgAsk *asked)
{
  g_autoptr (OgOffice) office = NULL;
  g_autoptr (OgOfficeTime) time = NULL;
  g_autofree char *local = NULL;
  g_autofree char *words = NULL;
  const int kind = find_kind (asked->kind);
  OgDeadline deadline;
  gint64 received;

  if (asked->setup == NULL || asked->received == NULL)
    return og_ask_complain (OG_ASK_WRONG_USE, "--setup and --received are needed.");
  if (kind < 0)
    return og_ask_complain (OG_ASK_WRONG_USE,
                            "--kind must be one of question, complaint, defect, idea, praise, "
                            "participation, breach.");
  if (asked->window < 0 || asked->window > MAX_WINDOW_HOURS)
    return og_ask_complain (OG_ASK_WRONG_USE, "--window must be from 0 to %d hours.", MAX_WINDOW_HOURS);
  office = read_setup (asked->setup);
  if (office == NULL)
    return OG_ASK_NO_ANSWER;
  if (!og_local_time_to_unix (asked->received, office->zone, &received))
    return og_ask_complain (OG_ASK_WRONG_USE, "--received must be a time such as 2026-12-23T16:00.");

  time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  deadline = og_deadline_for (time, (OgConcernKind) kind, received,
                              (gint64) asked->window * 60 * 60);
  if (deadline.deadline == 0)
    return complain_of_none (&deadline, asked->kind);
  local = og_local_time_from_unix (deadline.deadline, office->zone);
  words = og_town_words_deadline (&deadline, office->zone, received, asked->lang);
  printf ("%s\n%s\n", local, words);
  return OG_ASK_DONE;
}

/* The name of a fact in place of the fact. */
static char *
show_fact (const char *name,
           gpointer    data)
{
  return g_strdup_printf ("‹%s›", name);
}

/* A line for each clause: its id, a tab, its subject, a tab, its short form. */
OgAskStatus
og_ask_netiquette (OgAsk *asked)
{
  GPtrArray *clauses = og_netiquette_catalogue (asked->lang);

  for (guint i = 0; i < clauses->len; i++)
    {
      const OgClause *clause = g_ptr_array_index (clauses, i);
      g_autofree char *subject =
        og_template_expand (clause->subject, OG_FORM_SIE, show_fact, NULL, NULL);
      g_autofree char *brief =
        og_template_expand (clause->brief, OG_FORM_SIE, show_fact, NULL, NULL);
      g_autofree char *subject_line = dup_line (subject);
      g_autofree char *brief_line = dup_line (brief);

      printf ("%s\t%s\t%s\n", clause->id, subject_line, brief_line);
    }
  return OG_ASK_DONE;
}
