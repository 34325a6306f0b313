/* SPDX-License-Identifier: EUPL-1.2 */
/* og-ask - what the rules of the program say, for developers, translators and officials who check
 * them. Built on rules and model alone, not installed; `./dev ask` builds and runs it. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

enum
{
  DONE = 0,
  NO_ANSWER = 1,
  WRONG_USE = 2,
};

/* What was asked; strings are (nullable) and owned. */
typedef struct
{
  int year;
  char *land;
  gboolean augsburg;
  gboolean assumption;
  gboolean corpus_christi;
  char *setup;
  char *received;
  char *kind;
  int window;
  char *lang;
} Question;

typedef int (*Answer) (Question *question);

static const char *const kinds[OG_N_CONCERN_KINDS] = {
  "question",
  "complaint",
  "defect",
  "idea",
  "praise",
  "participation",
  "breach",
};

static int
complain (int         status,
          const char *format,
          ...) G_GNUC_PRINTF (2, 3);

/* Says on standard error why there is no answer. */
static int
complain (int         status,
          const char *format,
          ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  fprintf (stderr, "ask: %s\n", text);
  return status;
}

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
communal_of (Question *question)
{
  return (question->assumption ? OG_COMMUNAL_ASSUMPTION : 0) |
         (question->corpus_christi ? OG_COMMUNAL_CORPUS_CHRISTI : 0) |
         (question->augsburg ? OG_COMMUNAL_PEACE_FESTIVAL : 0);
}

/* A line for each statutory holiday: the day, a tab, its name. */
static int
answer_holidays (Question *question)
{
  g_autofree char *land = g_ascii_strup (question->land != NULL ? question->land : "", -1);
  const int communal = communal_of (question);
  g_autoptr (GArray) holidays = NULL;

  if (question->year < FIRST_YEAR || question->year > LAST_YEAR)
    return complain (WRONG_USE, "--year must be from %d to %d.", FIRST_YEAR, LAST_YEAR);
  if (!is_land (land))
    return complain (WRONG_USE, "--land must be one of "
                                "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH.");
  if ((communal & ~og_holidays_communal_of_land (land)) != 0)
    complain (DONE, "a switch that municipalities in %s do not have changes nothing.", land);

  holidays = og_holidays_of_year (land, communal, question->year);
  for (guint i = 0; i < holidays->len; i++)
    {
      const OgHoliday *holiday = &g_array_index (holidays, OgHoliday, i);

      printf ("%04d-%02d-%02d\t%s\n", g_date_get_year (&holiday->date),
              g_date_get_month (&holiday->date), g_date_get_day (&holiday->date),
              og_holiday_name (holiday->id, question->lang));
    }
  return DONE;
}

/* The whole of a file, or of standard input for "-", up to more than a setup may have. */
static char *
read_all (const char *path,
          gsize      *length)
{
  FILE *file = g_str_equal (path, "-") ? stdin : fopen (path, "rb");
  char *text;

  if (file == NULL)
    return NULL;
  text = g_malloc (OG_MUNICIPALITY_FILE_MAX_BYTES + 2);
  *length = fread (text, 1, OG_MUNICIPALITY_FILE_MAX_BYTES + 1, file);
  text[*length] = '\0';
  if (ferror (file))
    g_clear_pointer (&text, g_free);
  if (file != stdin)
    fclose (file);
  return text;
}

static OgOffice *
read_setup (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  OgOffice *office;
  gsize length = 0;

  text = read_all (path, &length);
  if (text == NULL)
    {
      complain (NO_ANSWER, "the setup %s cannot be read.", path);
      return NULL;
    }
  office = og_municipality_file_read (text, length, &error);
  if (office == NULL)
    complain (NO_ANSWER, "the setup cannot be used: %s", error->message);
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

static int
complain_of_none (const OgDeadline *deadline,
                  const char       *kind)
{
  if (deadline->promise == 0)
    return complain (NO_ANSWER, "there is no deadline: the setup promises nothing for a %s.", kind);
  return complain (NO_ANSWER, "there is no deadline: with these hours the promise (%d %s) cannot "
                              "be kept within two years.",
                   deadline->promise,
                   deadline->unit == OG_PROMISE_DAYS ? "working days" : "office hours");
}

/* The deadline in the office's time; how it came about. */
static int
answer_deadline (Question *question)
{
  g_autoptr (OgOffice) office = NULL;
  g_autoptr (OgOfficeTime) time = NULL;
  g_autofree char *local = NULL;
  g_autofree char *words = NULL;
  const int kind = find_kind (question->kind);
  OgDeadline deadline;
  gint64 received;

  if (question->setup == NULL || question->received == NULL)
    return complain (WRONG_USE, "--setup and --received are needed.");
  if (kind < 0)
    return complain (WRONG_USE, "--kind must be one of question, complaint, defect, idea, praise, "
                                "participation, breach.");
  if (question->window < 0 || question->window > MAX_WINDOW_HOURS)
    return complain (WRONG_USE, "--window must be from 0 to %d hours.", MAX_WINDOW_HOURS);
  office = read_setup (question->setup);
  if (office == NULL)
    return NO_ANSWER;
  if (!og_local_time_to_unix (question->received, office->zone, &received))
    return complain (WRONG_USE, "--received must be a time such as 2026-12-23T16:00.");

  time = og_office_time_new (office, OG_HOURS_ATTENDANCE);
  deadline = og_deadline_for (time, (OgConcernKind) kind, received,
                              (gint64) question->window * 60 * 60);
  if (deadline.deadline == 0)
    return complain_of_none (&deadline, question->kind);
  local = og_local_time_from_unix (deadline.deadline, office->zone);
  words = og_town_words_deadline (&deadline, office->zone, received, question->lang);
  printf ("%s\n%s\n", local, words);
  return DONE;
}

/* The name of a fact in place of the fact. */
static char *
show_fact (const char *name,
           gpointer    data)
{
  return g_strdup_printf ("‹%s›", name);
}

/* A line for each clause: its id, a tab, its subject, a tab, its short form. */
static int
answer_netiquette (Question *question)
{
  GPtrArray *clauses = og_netiquette_catalogue (question->lang);

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
  return DONE;
}

static Question asked;

#define OPTION(name, kind, field, help, arg) \
  { name, 0, 0, G_OPTION_ARG_##kind, &asked.field, help, arg }

static const GOptionEntry lang_entries[] = {
  OPTION ("lang", STRING, lang, "Language of the answer: de (as if not given) or en", "LANG"),
  G_OPTION_ENTRY_NULL,
};

static const GOptionEntry holidays_entries[] = {
  OPTION ("year", INT, year, "From 1990 to 2100", "YEAR"),
  OPTION ("land", STRING, land, "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH", "LAND"),
  OPTION ("augsburg", NONE, augsburg, "With the Peace Festival: the city of Augsburg (BY)", NULL),
  OPTION ("assumption", NONE, assumption, "With Assumption Day: more Catholics (BY)", NULL),
  OPTION ("corpus-christi", NONE, corpus_christi, "With Corpus Christi: some places (SN, TH)",
          NULL),
  G_OPTION_ENTRY_NULL,
};

static const GOptionEntry deadline_entries[] = {
  OPTION ("setup", FILENAME, setup, "A municipality file; - for standard input", "FILE"),
  OPTION ("received", STRING, received, "When the message came, in the office's time",
          "2026-12-23T16:00"),
  OPTION ("kind", STRING, kind,
          "question, complaint, defect, idea, praise, participation or breach", "KIND"),
  OPTION ("window", INT, window, "How long the network lets us answer", "HOURS"),
  G_OPTION_ENTRY_NULL,
};

#define SETUP_HELP                                         \
  "A setup is what the program exports, or a few lines:\n" \
  "\n"                                                     \
  "  [municipality]\n"                                     \
  "  land=BW\n"                                            \
  "  promise=2\n"                                          \
  "  # days: working days; hours: office hours\n"          \
  "  promise_unit=days\n"                                  \
  "  [timetable 1]\n"                                      \
  "  week=Mo-Fr 08:00-12:00; Tu 14:00-18:00\n"             \
  "  [special_day 1]\n"                                    \
  "  # once, yearly, easter or bridge\n"                   \
  "  repeat=yearly\n"                                      \
  "  first=2026-12-24\n"                                   \
  "  name=Heiligabend\n"                                   \
  "  [promise 1]\n"                                        \
  "  kind=complaint\n"                                     \
  "  amount=4\n"                                           \
  "  unit=hours\n"

static const struct
{
  const char *name;
  const char *summary;
  const char *description; /* nullable */
  const GOptionEntry *entries;
  Answer answer;
} questions[] = {
  { "holidays", "Prints the statutory holidays of a year: the day, a tab, the name.", NULL,
    holidays_entries, answer_holidays },
  { "deadline", "Prints until when a message is to be answered, and how that came about.",
    SETUP_HELP, deadline_entries, answer_deadline },
  { "netiquette", "Prints the catalogue of clauses: id, subject and short form, with tabs.", NULL,
    NULL, answer_netiquette },
};

static int
print_help (FILE *to)
{
  fputs ("Usage: ask QUESTION [OPTIONS]\n\n", to);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    fprintf (to, "  %-12s %s\n", questions[i].name, questions[i].summary);
  fputs ("\nask QUESTION --help names the options.\n", to);
  return to == stdout ? DONE : WRONG_USE;
}

/* The options of one question, then its answer. */
static int
ask (guint  i,
     int    argc,
     char **argv)
{
  g_autofree char *program = g_strconcat ("ask ", questions[i].name, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *help = NULL;
  int status = WRONG_USE;

  g_set_prgname (program);
  g_option_context_set_summary (context, questions[i].summary);
  g_option_context_set_description (context, questions[i].description);
  g_option_context_add_main_entries (context, lang_entries, NULL);
  if (questions[i].entries != NULL)
    g_option_context_add_main_entries (context, questions[i].entries, NULL);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    complain (WRONG_USE, "%s.", error->message);
  else if (argc > 1)
    complain (WRONG_USE, "%s is one word too many.", argv[1]);
  else
    {
      if (asked.lang == NULL)
        asked.lang = g_strdup ("de");
      if (g_str_equal (asked.lang, "de") || g_str_equal (asked.lang, "en"))
        status = questions[i].answer (&asked);
      else
        complain (WRONG_USE, "--lang must be de or en.");
    }
  if (status == WRONG_USE)
    {
      help = g_option_context_get_help (context, TRUE, NULL);
      fprintf (stderr, "\n%s", help);
    }
  return status;
}

int
main (int    argc,
      char **argv)
{
  int status = -1;

  setlocale (LC_CTYPE, "");
  if (argc > 1 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "help")))
    return print_help (stdout);
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (questions); i++)
    if (g_str_equal (questions[i].name, argv[1]))
      status = ask (i, argc - 1, argv + 1);
  if (status < 0)
    {
      if (argc > 1)
        complain (WRONG_USE, "there is no question “%s”.\n", argv[1]);
      status = print_help (stderr);
    }
  g_free (asked.land);
  g_free (asked.setup);
  g_free (asked.received);
  g_free (asked.kind);
  g_free (asked.lang);
  return status;
}
