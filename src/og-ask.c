/* SPDX-License-Identifier: EUPL-1.2 */
/* og-ask - what the rules of the program say, for developers, translators and officials who check
 * them. Built on rules and model alone, not installed; `./dev ask` builds and runs it. */
#include "og-ask.h"

#include <locale.h>
#include <stdio.h>

static OgAsk asked;

#define OPTION(name, kind, field, help, arg) \
  { name, 0, 0, G_OPTION_ARG_##kind, &asked.field, help, arg }

#define TEXT_HELP "A text in UTF-8; - for standard input"

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

static const GOptionEntry count_entries[] = {
  OPTION ("network", STRING, network, "mastodon, bluesky or facebook", "NETWORK"),
  OPTION ("text-file", FILENAME, text_file, TEXT_HELP, "FILE"),
  G_OPTION_ENTRY_NULL,
};

static const GOptionEntry readability_entries[] = {
  OPTION ("text-file", FILENAME, text_file, TEXT_HELP, "FILE"),
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
  OgAskAnswer answer;
} questions[] = {
  { "holidays", "Prints the statutory holidays of a year: the day, a tab, the name.", NULL,
    holidays_entries, og_ask_holidays },
  { "deadline", "Prints until when a message is to be answered, and how that came about.",
    SETUP_HELP, deadline_entries, og_ask_deadline },
  { "netiquette", "Prints the catalogue of clauses: id, subject and short form, with tabs.", NULL,
    NULL, og_ask_netiquette },
  { "count", "Prints how many characters a network counts in a text.",
    ("Mastodon counts each link as 23 and of a mention only the name; Bluesky counts what a person\n"
     "calls a character; Facebook counts Unicode characters."),
    count_entries, og_ask_count },
  { "readability", "Prints how hard a text is to read: name, a tab, value.",
    ("LIX, Amstad's index and the four Wiener Sachtextformeln, for German. Below 30 words they say\n"
     "little."),
    readability_entries, og_ask_readability },
};

static OgAskStatus
print_help (FILE *to)
{
  fputs ("Usage: ask QUESTION [OPTIONS]\n\n", to);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    fprintf (to, "  %-12s %s\n", questions[i].name, questions[i].summary);
  fputs ("\nask QUESTION --help names the options.\n", to);
  return to == stdout ? OG_ASK_DONE : OG_ASK_WRONG_USE;
}

/* The options of one question, then its answer. */
static OgAskStatus
ask (guint  i,
     int    argc,
     char **argv)
{
  g_autofree char *program = g_strconcat ("ask ", questions[i].name, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *help = NULL;
  OgAskStatus status = OG_ASK_WRONG_USE;

  g_set_prgname (program);
  g_option_context_set_summary (context, questions[i].summary);
  g_option_context_set_description (context, questions[i].description);
  g_option_context_add_main_entries (context, lang_entries, NULL);
  if (questions[i].entries != NULL)
    g_option_context_add_main_entries (context, questions[i].entries, NULL);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    og_ask_complain (OG_ASK_WRONG_USE, "%s.", error->message);
  else if (argc > 1)
    og_ask_complain (OG_ASK_WRONG_USE, "%s is one word too many.", argv[1]);
  else
    {
      if (asked.lang == NULL)
        asked.lang = g_strdup ("de");
      if (g_str_equal (asked.lang, "de") || g_str_equal (asked.lang, "en"))
        status = questions[i].answer (&asked);
      else
        og_ask_complain (OG_ASK_WRONG_USE, "--lang must be de or en.");
    }
  if (status == OG_ASK_WRONG_USE)
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
    return (int) print_help (stdout);
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (questions); i++)
    if (g_str_equal (questions[i].name, argv[1]))
      status = (int) ask (i, argc - 1, argv + 1);
  if (status < 0)
    {
      if (argc > 1)
        og_ask_complain (OG_ASK_WRONG_USE, "there is no question “%s”.\n", argv[1]);
      status = (int) print_help (stderr);
    }
  g_free (asked.land);
  g_free (asked.setup);
  g_free (asked.received);
  g_free (asked.kind);
  g_free (asked.network);
  g_free (asked.text_file);
  g_free (asked.lang);
  return status;
}
