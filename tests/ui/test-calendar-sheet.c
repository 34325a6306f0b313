/* SPDX-License-Identifier: EUPL-1.2 */
/* The calendar on paper: written into a PDF by the very operation that prints, and read back by
 * poppler's programs. */
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <locale.h>
#include <stdio.h>

#include "og-calendar-print.h"
#include "og-day-facts.h"
#include "og-plan-fixture.h"

/* A4 across, in points, and 1 cm of margin less what a printer may be off. */
#define WIDTH 842
#define HEIGHT 595
#define MARGIN 27
#define MANY 90

typedef struct
{
  OgScript *script;
  OgPlan *plan;
  GListStore *posts;
  char *path;
} Paper;

static Paper *
paper_open_fiber (void)
{
  Paper *paper = g_new0 (Paper, 1);

  paper->script = og_script_new (NULL);
  paper->plan = og_plan_open_fiber (paper->script, OG_PLAN_START);
  paper->posts = g_list_store_new (OG_TYPE_POST);
  paper->path = g_build_filename (g_get_tmp_dir (), "og-calendar-sheet.pdf", NULL);
  return paper;
}

static DexFuture *
paper_close_fiber (Paper *paper)
{
  og_plan_close_fiber (paper->plan);
  g_object_unref (paper->script);
  g_object_unref (paper->posts);
  g_remove (paper->path);
  g_free (paper->path);
  g_free (paper);
  return dex_future_new_true ();
}

static void
add_post (Paper      *paper,
          const char *text,
          const char *local)
{
  g_autoptr (OgPost) post = og_plan_new_post (paper->plan, text, local);

  post->id = g_list_model_get_n_items (G_LIST_MODEL (paper->posts)) + 1;
  post->state = OG_POST_PLANNED;
  g_list_store_append (paper->posts, post);
}

static char *
run (const char *const *command)
{
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return said;
}

/* What the printed pages say, a word a line. */
static GStrv
print (Paper      *paper,
       const char *date,
       gboolean    week)
{
  const char *const read[] = { "pdftotext", "-raw", paper->path, "-", NULL };
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_parse (&day, date);
  operation = og_calendar_print_operation (paper->plan->engine, G_LIST_MODEL (paper->posts), &day, week,
                                           FALSE);
  gtk_print_operation_set_export_filename (operation, paper->path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  said = run (read);
  return g_strsplit_set (said, " \n\f", -1);
}

static guint
count_word (GStrv       words,
            const char *word)
{
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += g_str_equal (words[i], word) ? 1 : 0;
  return n;
}

/* Whether these words follow each other; a line may end between them. */
static gboolean
says (GStrv       words,
      const char *sentence)
{
  g_autofree char *all = g_strjoinv (" ", words);

  return strstr (all, sentence) != NULL;
}

static int
count_pages (Paper *paper)
{
  const char *const ask[] = { "pdfinfo", paper->path, NULL };
  g_autofree char *said = run (ask);
  int pages = 0;

  g_assert_cmpint (sscanf (strstr (said, "Pages:"), "Pages: %d", &pages), ==, 1);
  g_assert_nonnull (strstr (said, "(A4)"));
  return pages;
}

/* Of an attribute that comes next; the point stands before the decimals in every language. */
static double
value_of (const char *word,
          const char *name)
{
  g_autofree char *begin = g_strdup_printf ("%s=\"", name);
  const char *value = strstr (word, begin);

  g_assert_nonnull (value);
  return g_ascii_strtod (value + strlen (begin), NULL);
}

/* Every word of every page lies within the margins. */
static void
assert_nothing_cut (Paper *paper)
{
  const char *const ask[] = { "pdftotext", "-bbox", paper->path, "-", NULL };
  g_autofree char *said = run (ask);
  guint n = 0;

  for (const char *word = said; (word = strstr (word, "<word ")) != NULL; word++)
    {
      g_assert_cmpfloat (value_of (word, "xMin"), >=, MARGIN);
      g_assert_cmpfloat (value_of (word, "yMin"), >=, MARGIN);
      g_assert_cmpfloat (value_of (word, "xMax"), <=, WIDTH - MARGIN);
      g_assert_cmpfloat (value_of (word, "yMax"), <=, HEIGHT - MARGIN);
      n++;
    }
  g_assert_cmpuint (n, >, 40);
}

static DexFuture *
month_fiber (gpointer data)
{
  Paper *paper = paper_open_fiber ();
  g_auto (GStrv) words = NULL;
  GDate first, christmas, today = og_day_today (paper->plan->engine);
  OgDayFacts facts;

  add_post (paper, "Dezember ohne Frost", "2026-12-01T09:00");
  add_post (paper, "Nikolaus am Rathaus", "2026-12-06T16:30");
  add_post (paper, "Januar kommt danach", "2027-01-20T09:00");
  words = print (paper, "2026-12-15", FALSE);

  g_assert_cmpint (count_pages (paper), ==, 1);
  assert_nothing_cut (paper);
  g_assert_true (says (words, "Gemeinde Musterbach"));
  g_assert_true (says (words, "Dezember ohne Frost"));
  g_assert_true (says (words, "16:30"));
  g_assert_true (says (words, "Nikolaus am Rathaus"));
  g_assert_false (says (words, "Januar kommt"));
  /* The grid: the weekdays, and the days of five weeks from 30 November to 3 January. */
  g_date_set_dmy (&first, 30, 11, 2026);
  for (guint i = 0; i < 7; i++)
    {
      char name[64];
      GDate day = first;

      g_date_add_days (&day, i);
      g_date_strftime (name, sizeof name, "%A", &day);
      g_assert_cmpuint (count_word (words, name), ==, 1);
    }
  for (guint i = 4; i <= 31; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i);

      g_assert_cmpuint (count_word (words, number), ==, i == 30 ? 2 : 1);
    }
  g_date_set_dmy (&christmas, 25, 12, 2026);
  facts = og_day_facts (paper->plan->engine, &christmas, &today);
  g_assert_nonnull (facts.reason);
  g_assert_true (says (words, facts.reason));
  return paper_close_fiber (paper);
}

/* On days with more than there is room for, the rest stands on the pages behind, once and whole. */
static void
expect_all (Paper *paper,
            GStrv  words)
{
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *begin = g_strdup_printf ("Anfang%u", i);
      g_autofree char *end = g_strdup_printf ("Ende%u", i);

      g_assert_cmpuint (count_word (words, begin), ==, 1);
      /* In the table the last words may have no room; behind it all have. */
      g_assert_cmpuint (count_word (words, end), <=, 1);
    }
  /* The last one stands behind. */
  g_assert_cmpuint (count_word (words, "Ende89"), ==, 1);
}

static void
add_many (Paper *paper)
{
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *text = g_strdup_printf ("Anfang%u und ein Satz bis Ende%u", i, i);
      g_autofree char *local = g_strdup_printf ("2026-12-09T%02u:%02u", 6 + i / 6, i % 6 * 10);

      add_post (paper, text, local);
    }
}

static DexFuture *
full_month_fiber (gpointer data)
{
  Paper *paper = paper_open_fiber ();
  g_auto (GStrv) words = NULL;

  add_many (paper);
  words = print (paper, "2026-12-15", FALSE);
  /* How many depends on the font. */
  g_assert_cmpint (count_pages (paper), >, 1);
  assert_nothing_cut (paper);
  expect_all (paper, words);
  return paper_close_fiber (paper);
}

static DexFuture *
full_week_fiber (gpointer data)
{
  Paper *paper = paper_open_fiber ();
  g_auto (GStrv) words = NULL;

  add_many (paper);
  add_post (paper, "Nicht in dieser Woche", "2026-12-16T09:00");
  words = print (paper, "2026-12-11", TRUE);
  g_assert_cmpint (count_pages (paper), >, 1);
  assert_nothing_cut (paper);
  expect_all (paper, words);
  g_assert_false (says (words, "Nicht in dieser Woche"));
  for (guint i = 7; i <= 13; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i);

      g_assert_cmpuint (count_word (words, number), >=, 1);
    }
  return paper_close_fiber (paper);
}

/* All that is said of a post finds room in an ordinary week: nothing is cut, and there is one page. */
static DexFuture *
week_fiber (gpointer data)
{
  Paper *paper = paper_open_fiber ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *local = g_strdup_printf ("2026-12-%02uT09:00", 7 + i);

      add_post (paper, "Straßenverkehrsordnungsamt: Die Mühlstraße ist gesperrt bis zum Abend.", local);
    }
  words = print (paper, "2026-12-07", TRUE);
  g_assert_cmpint (count_pages (paper), ==, 1);
  assert_nothing_cut (paper);
  g_assert_cmpuint (count_word (words, "Abend."), ==, 3);
  g_assert_cmpuint (count_word (words, "9:00"), ==, 3);
  return paper_close_fiber (paper);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("OG_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  dex_init ();
  gtk_init ();
  og_test_add_fiber ("/calendar-sheet/month", month_fiber);
  og_test_add_fiber ("/calendar-sheet/full-month", full_month_fiber);
  og_test_add_fiber ("/calendar-sheet/week", week_fiber);
  og_test_add_fiber ("/calendar-sheet/full-week", full_week_fiber);
  return g_test_run ();
}
