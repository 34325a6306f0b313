/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sign-off-rule.h"

#include <string.h>

#include "og-local-time.h"
#include "og-office-holder.h"

#define ZONE "Europe/Berlin"

typedef struct
{
  OgOffice *office;
  OgPost *post;
  OgDelivery *row;
} Fixture;

static gint64
at (const char *local)
{
  gint64 result = 0;

  g_assert_true (og_local_time_to_unix (local, ZONE, &result));
  return result;
}

static int
day (int number,
     int month,
     int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) number, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

static OgAttachment *
add_picture (OgPost     *post,
             const char *digest,
             const char *alt)
{
  g_autoptr (OgAttachment) picture = og_attachment_new ();

  g_object_set (picture, "digest", digest, "alt", alt, "file", "1.jpg", NULL);
  g_list_store_append (post->attachments, picture);
  return picture; /* the list keeps it */
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->office = og_office_new ();
  fixture->post = og_post_new ();
  g_object_set (fixture->post, "id", (gint64) 5, "text", "Die Hauptstraße ist gesperrt.", "channels",
                "1,3", "kind", OG_POST_CLOSURE, "due", at ("2026-11-24T09:00"), NULL);
  fixture->row = og_delivery_new ();
  g_object_set (fixture->row, "post-id", (gint64) 5, "channel-id", (gint64) 1, "due",
                at ("2026-11-24T09:00"), "text", fixture->post->text, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->office);
  g_clear_object (&fixture->post);
  g_clear_object (&fixture->row);
}

static void
add_election (Fixture *fixture)
{
  g_autoptr (OgElection) election = og_election_new ();

  g_object_set (election, "name", "Landtagswahl", "first", day (1, 12, 2026), "last",
                day (14, 3, 2027), NULL);
  g_list_store_append (fixture->office->elections, election);
}

/* Says something about the post as it is now, or about a changed text of it. */
static void
say (Fixture      *fixture,
     OgSignOffKind kind,
     const char   *text)
{
  g_autoptr (OgSignOff) word = og_sign_off_new ();
  g_autofree char *digest = og_sign_off_digest (fixture->post, text);

  g_object_set (word, "kind", kind, "digest", digest, "person", "Anna Keller", NULL);
  g_list_store_append (fixture->post->sign_offs, word);
}

static gboolean
may_leave (Fixture *fixture)
{
  return og_sign_off_may_leave (fixture->office, fixture->post, fixture->row);
}

static OgSignOffReason
reason (Fixture    *fixture,
        const char *local)
{
  return og_sign_off_reason (fixture->office, fixture->post, at (local));
}

static void
test_reason (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NOT_NEEDED);
  g_object_set (fixture->office, "sign-off-kinds", 1 << OG_POST_WARNING, NULL);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NOT_NEEDED);
  g_object_set (fixture->post, "kind", OG_POST_WARNING, NULL);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NEEDED_KIND);
  g_object_set (fixture->office, "sign-off", OG_SIGN_OFF_OF_ALL, NULL);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NEEDED_ALL);
  /* A damaged database does not shift out of the number. */
  g_object_set (fixture->office, "sign-off", 0, NULL);
  g_object_set (fixture->post, "kind", 32, NULL);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NOT_NEEDED);
}

static void
test_election (Fixture      *fixture,
               gconstpointer data)
{
  g_object_set (fixture->office, "sign-off", OG_SIGN_OFF_IN_ELECTION, NULL);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NOT_NEEDED);
  add_election (fixture);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NEEDED_ELECTION);
  /* The office's own days, from the first minute to the last. */
  g_assert_cmpint (reason (fixture, "2026-11-30T23:59"), ==, OG_SIGN_OFF_NOT_NEEDED);
  g_assert_cmpint (reason (fixture, "2026-12-01T00:00"), ==, OG_SIGN_OFF_NEEDED_ELECTION);
  g_assert_cmpint (reason (fixture, "2027-03-14T23:59"), ==, OG_SIGN_OFF_NEEDED_ELECTION);
  g_assert_cmpint (reason (fixture, "2027-03-15T00:00"), ==, OG_SIGN_OFF_NOT_NEEDED);
  g_assert_cmpint (og_sign_off_reason (fixture->office, fixture->post, 0), ==,
                   OG_SIGN_OFF_NOT_NEEDED);
  g_assert_cmpstr (og_sign_off_election (fixture->office, at ("2027-01-01T12:00"))->name, ==,
                   "Landtagswahl");
  g_assert_null (og_sign_off_election (fixture->office, at ("2027-03-15T00:00")));
}

static void
test_holder (Fixture      *fixture,
             gconstpointer data)
{
  OgAttachment *picture = add_picture (fixture->post, "aa", "Ein Bagger");

  g_object_set (fixture->office, "office-holders", "Anna Keller\nDr. Bernd Groß", NULL);
  g_object_set (fixture->post, "text", "Anna Keller eröffnet die Straße.", NULL);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NOT_NEEDED);
  add_election (fixture);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NEEDED_HOLDER);
  g_object_set (fixture->post, "text", "Die Straße ist frei.", NULL);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NOT_NEEDED);

  g_object_set (picture, "alt", "Bernd Groß auf einem Bagger", NULL);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NEEDED_HOLDER);
  g_object_set (picture, "alt", "Ein Mann auf einem Bagger", "persons", OG_PERSONS_OFFICE, NULL);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NEEDED_HOLDER);
  g_object_set (picture, "persons", OG_PERSONS_ASSEMBLY, NULL);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NOT_NEEDED);

  /* Only in the text of a channel that gets one. */
  og_post_set_variant (fixture->post, 3, "Frau Keller gibt die Straße frei.");
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NEEDED_HOLDER);
  og_post_set_channel (fixture->post, 3, FALSE);
  g_assert_cmpint (reason (fixture, "2026-12-24T09:00"), ==, OG_SIGN_OFF_NOT_NEEDED);
}

static void
test_names (void)
{
  static const struct
  {
    const char *text;
    gboolean named;
  } cases[] = {
    { "Anna Keller lädt ein.", TRUE },
    { "Die Rede ANNA KELLERS", TRUE },
    { "Danke, #AnnaKeller!", TRUE },
    { "Bürgermeisterin Keller kommt.", TRUE },
    { "Bürgermeisterin A. Keller kommt.", TRUE },
    { "Frau Keller kommt.", TRUE },
    { "Herr Prof. Dr. Groß-Umstadt", TRUE },
    { "Herr Dr. Gross", TRUE },
    { "Anna\nKeller", TRUE },
    { "Keller unter Wasser: Was nun?", FALSE },
    { "Die Keller sind trocken.", FALSE },
    { "Anna und Keller", FALSE },
    { "Frau Kellermann", FALSE },
    { "Groß ist die Freude.", FALSE },
    { "Hannanna Keller", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (og_office_holder_is_named (cases[i].text,
                                   "Bürgermeisterin Anna Keller\n\nDr. Bernd Groß") !=
        cases[i].named)
      g_error ("“%s”", cases[i].text);
  /* Surnames of several words, and titles of many kinds. */
  g_assert_true (og_office_holder_is_named ("Landrätin Müller-Lüdenscheidt", "Anna Müller-Lüdenscheidt"));
  g_assert_true (og_office_holder_is_named ("Frau von Bergs Rede", "Max Moritz von Berg"));
  g_assert_true (og_office_holder_is_named ("Verbandsbürgermeister Keller", "Jan Keller"));
  g_assert_true (og_office_holder_is_named ("Landtagsabgeordnete Keller", "Anna Keller"));
  g_assert_false (og_office_holder_is_named ("von Berg zu Tal", "Max von Berg"));
  g_assert_false (og_office_holder_is_named (NULL, "Anna Keller"));
  g_assert_false (og_office_holder_is_named ("Anna Keller", NULL));
  g_assert_false (og_office_holder_is_named ("Anna Keller", "\n \n"));
}

/* That a change is another content. */
static void
assert_other (OgPost     *post,
              char      **digest,
              const char *what)
{
  g_autofree char *now = og_sign_off_digest (post, NULL);

  if (g_str_equal (now, *digest))
    g_error ("%s changes nothing", what);
  g_set_str (digest, now);
}

static void
test_digest (Fixture      *fixture,
             gconstpointer data)
{
  OgPost *post = fixture->post;
  g_autofree char *digest = og_sign_off_digest (post, NULL);
  OgAttachment *picture;

  g_assert_cmpuint (strlen (digest), ==, 64);
  g_object_set (post, "text", "Die Hauptstraße ist frei.", NULL);
  assert_other (post, &digest, "text");
  og_post_set_variant (post, 3, "Frei.");
  assert_other (post, &digest, "variant");
  og_post_set_channel (post, 4, TRUE);
  assert_other (post, &digest, "channel");
  picture = add_picture (post, "aa", "Ein Bagger");
  assert_other (post, &digest, "picture");
  g_object_set (picture, "alt", "Ein Kran", NULL);
  assert_other (post, &digest, "description");
  g_object_set (picture, "digest", "bb", NULL);
  assert_other (post, &digest, "picture's content");
  g_object_set (picture, "digest", "", NULL);
  assert_other (post, &digest, "unknown content");
  g_object_set (picture, "file", "2.jpg", NULL);
  assert_other (post, &digest, "picture's file");
  g_object_set (post, "poll", "Ja\nNein", NULL);
  assert_other (post, &digest, "poll");
  g_object_set (post, "poll-multiple", TRUE, NULL);
  assert_other (post, &digest, "poll of many");
  g_object_set (post, "poll-seconds", 3600, NULL);
  assert_other (post, &digest, "time of the poll");
}

/* What citizens do not see, or see alike, changes nothing. */
static void
test_digest_alike (Fixture      *fixture,
                   gconstpointer data)
{
  OgPost *post = fixture->post;
  g_autofree char *digest = og_sign_off_digest (post, NULL);
  g_autofree char *later = NULL;

  g_object_set (post, "channels", "3,1,3", "local-time", "2027-01-01T08:00", "label", "Bauhof", "due",
                (gint64) 7, "valid-until", "2027-02-01T08:00", "poll-seconds", 60, NULL);
  og_post_set_variant (post, 9, "Für einen Kanal, der nicht gewählt ist");
  og_post_set_variant (post, 3, post->text);
  later = og_sign_off_digest (post, NULL);
  g_assert_cmpstr (digest, ==, later);
}

/* No content can be written so that it looks like another. */
static void
test_digest_apart (void)
{
  static const struct
  {
    const char *text, *alt, *poll;
  } contents[] = {
    { "ab", "c", NULL },
    { "a", "bc", NULL },
    { "abc", "", NULL },
    { "a1:b", "c", NULL },
    { "ab", "c", "" },
    { "ab", "c", "Ja\nNein" },
    { "ab", "cJa", "Nein" },
    { "2:ab", "c", NULL },
    { "ab1:c", "", NULL },
    { "", "ab", "c" },
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (OgPost) post = og_post_new ();

      g_object_set (post, "text", contents[i].text, "poll", contents[i].poll, NULL);
      add_picture (post, "aa", contents[i].alt);
      g_assert_true (g_hash_table_add (seen, og_sign_off_digest (post, NULL)));
    }
}

static void
test_digest_of_pictures_in_order (void)
{
  g_autoptr (OgPost) one = og_post_new ();
  g_autoptr (OgPost) other = og_post_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  add_picture (one, "aa", "");
  add_picture (one, "bb", "");
  add_picture (other, "bb", "");
  add_picture (other, "aa", "");
  first = og_sign_off_digest (one, NULL);
  second = og_sign_off_digest (other, NULL);
  g_assert_cmpstr (first, !=, second);
}

static void
test_code (void)
{
  static const char digest[] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  g_autofree char *code = og_sign_off_code (digest);
  g_autofree char *other = og_sign_off_code ("9f86d081884c7d65");
  g_autofree char *lower = g_ascii_strdown (code, -1);
  g_autofree char *spoken = g_strdup_printf (" %.4s – %s ", lower, lower + 5);
  g_autofree char *bare = g_strdup_printf ("%.4s%s", code, code + 5);
  g_autofree char *too_long = g_strconcat (code, "0", NULL);
  g_autofree char *short_one = g_strndup (code, 8);

  g_assert_true (g_regex_match_simple ("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", code, 0, 0));
  g_assert_cmpstr (code, !=, other);
  g_assert_true (og_sign_off_code_fits (digest, code));
  g_assert_true (og_sign_off_code_fits (digest, spoken));
  g_assert_true (og_sign_off_code_fits (digest, bare));
  g_assert_false (og_sign_off_code_fits (digest, other));
  g_assert_false (og_sign_off_code_fits (digest, too_long));
  g_assert_false (og_sign_off_code_fits (digest, short_one));
  g_assert_false (og_sign_off_code_fits (digest, ""));
  g_assert_false (og_sign_off_code_fits (digest, "-"));
  g_assert_false (og_sign_off_code_fits (digest, "\xff"));
}

/* O for 0, I and L for 1: of many digests, some codes have these digits. */
static void
test_code_read_wrongly (void)
{
  guint n_zero = 0, n_one = 0;

  for (int i = 0; i < 200; i++)
    {
      g_autofree char *digest = g_strdup_printf ("%d", i);
      g_autofree char *code = og_sign_off_code (digest);
      g_autofree char *typed = g_strdup (code);

      n_zero += strchr (code, '0') != NULL;
      n_one += strchr (code, '1') != NULL;
      g_assert_true (og_sign_off_code_fits (digest, g_strdelimit (typed, "0", 'o')));
      g_assert_true (og_sign_off_code_fits (digest, g_strdelimit (typed, "1", 'l')));
      g_assert_true (og_sign_off_code_fits (digest, g_strdelimit (typed, "l", 'I')));
    }
  g_assert_cmpuint (n_zero, >, 10);
  g_assert_cmpuint (n_one, >, 10);
}

static void
test_holds (Fixture      *fixture,
            gconstpointer data)
{
  GListModel *words = G_LIST_MODEL (fixture->post->sign_offs);
  g_autofree char *digest = og_sign_off_digest (fixture->post, NULL);

  g_assert_false (og_sign_off_holds (words, digest));
  say (fixture, OG_SIGN_OFF_SUBMITTED, NULL);
  g_assert_false (og_sign_off_holds (words, digest));
  say (fixture, OG_SIGN_OFF_SIGNED, NULL);
  g_assert_true (og_sign_off_holds (words, digest));
  /* What was said about another content says nothing about this one. */
  say (fixture, OG_SIGN_OFF_REFUSED, "Anders");
  g_assert_true (og_sign_off_holds (words, digest));
  say (fixture, OG_SIGN_OFF_REFUSED, NULL);
  g_assert_false (og_sign_off_holds (words, digest));
  say (fixture, OG_SIGN_OFF_PAPER, NULL);
  g_assert_true (og_sign_off_holds (words, digest));
  say (fixture, OG_SIGN_OFF_SUBMITTED, NULL);
  g_assert_false (og_sign_off_holds (words, digest));
  say (fixture, OG_SIGN_OFF_EXPRESS, NULL);
  g_assert_true (og_sign_off_holds (words, digest));
}

static void
test_gate (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_true (may_leave (fixture));
  g_object_set (fixture->office, "sign-off", OG_SIGN_OFF_OF_ALL, NULL);
  g_assert_false (may_leave (fixture));
  say (fixture, OG_SIGN_OFF_SIGNED, NULL);
  g_assert_true (may_leave (fixture));

  /* The row's own text is what leaves. */
  g_object_set (fixture->row, "text", "Etwas anderes.", NULL);
  g_assert_false (may_leave (fixture));
  g_object_set (fixture->row, "text", fixture->post->text, "channel-id", (gint64) 2, NULL);
  g_assert_false (may_leave (fixture));
  g_object_set (fixture->row, "channel-id", (gint64) 3, NULL);
  g_assert_true (may_leave (fixture));
  g_object_set (fixture->row, "poll", "Ja\nNein", NULL);
  g_assert_false (may_leave (fixture));
  g_object_set (fixture->row, "poll", NULL, NULL);

  /* The sign-off falls with a change of the post, and of what the row no longer is. */
  og_post_set_variant (fixture->post, 1, "Gesperrt.");
  g_assert_false (may_leave (fixture));
  say (fixture, OG_SIGN_OFF_SIGNED, NULL);
  g_assert_true (may_leave (fixture));
  add_picture (fixture->post, "aa", "Ein Bagger");
  g_assert_false (may_leave (fixture));
  g_assert_false (og_sign_off_may_leave (fixture->office, NULL, fixture->row));
}

static void
test_gate_of_polls (Fixture      *fixture,
                    gconstpointer data)
{
  g_object_set (fixture->office, "sign-off", OG_SIGN_OFF_OF_ALL, NULL);
  g_object_set (fixture->post, "poll", "Ja\nNein", "poll-seconds", 3600, NULL);
  say (fixture, OG_SIGN_OFF_SIGNED, NULL);
  g_assert_false (may_leave (fixture));
  g_object_set (fixture->row, "poll", "Ja\nNein", "poll-seconds", 3600, NULL);
  g_assert_true (may_leave (fixture));
  g_object_set (fixture->row, "poll-multiple", TRUE, NULL);
  g_assert_false (may_leave (fixture));
  /* Where there are no polls, the options stand beneath the text. */
  g_object_set (fixture->row, "poll", NULL, "text", "Die Hauptstraße ist gesperrt.\n\n• Ja\n• Nein",
                NULL);
  g_assert_true (may_leave (fixture));
}

static void
test_gate_of_changes (Fixture      *fixture,
                      gconstpointer data)
{
  g_object_set (fixture->office, "sign-off", OG_SIGN_OFF_OF_ALL, NULL);
  say (fixture, OG_SIGN_OFF_SIGNED, NULL);
  g_object_set (fixture->row, "kind", OG_DELIVERY_EDIT, "text", "Die Straße ist frei.", NULL);
  g_assert_false (may_leave (fixture));
  say (fixture, OG_SIGN_OFF_SIGNED, "Die Straße ist frei.");
  g_assert_true (may_leave (fixture));
  g_object_set (fixture->row, "text", "Die Straße ist zu.", NULL);
  g_assert_false (may_leave (fixture));

  /* What takes away, answers, or is the netiquette needs nobody. */
  for (int kind = OG_DELIVERY_POST; kind <= OG_DELIVERY_UNDO; kind++)
    {
      g_object_set (fixture->row, "kind", kind, "notice-id", (gint64) 0, NULL);
      g_assert_cmpint (may_leave (fixture), ==,
                       kind != OG_DELIVERY_POST && kind != OG_DELIVERY_EDIT);
    }
  g_object_set (fixture->row, "kind", OG_DELIVERY_EDIT, "notice-id", (gint64) 2, NULL);
  g_assert_true (may_leave (fixture));
}

/* A change that brings in a name, before an election, is looked at by its own text and time. */
static void
test_gate_of_holders (Fixture      *fixture,
                      gconstpointer data)
{
  add_election (fixture);
  g_object_set (fixture->office, "office-holders", "Anna Keller", NULL);
  g_object_set (fixture->row, "kind", OG_DELIVERY_EDIT, "text", "Frei, sagt Anna Keller.", NULL);
  g_assert_true (may_leave (fixture));
  g_object_set (fixture->row, "due", at ("2026-12-24T09:00"), NULL);
  g_assert_false (may_leave (fixture));
  g_object_set (fixture->row, "text", "Die Straße ist frei.", NULL);
  g_assert_true (may_leave (fixture));
  g_object_set (fixture->post, "text", "Anna Keller", "due", at ("2026-12-24T09:00"), NULL);
  g_object_set (fixture->row, "kind", OG_DELIVERY_POST, "text", "Anna Keller", "due", (gint64) 0,
                NULL);
  g_assert_false (may_leave (fixture));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture      *fixture,
                  gconstpointer data);
  } tests[] = {
    { "/rules/sign-off/reason", test_reason },
    { "/rules/sign-off/election", test_election },
    { "/rules/sign-off/holder", test_holder },
    { "/rules/sign-off/digest", test_digest },
    { "/rules/sign-off/digest-alike", test_digest_alike },
    { "/rules/sign-off/holds", test_holds },
    { "/rules/sign-off/gate", test_gate },
    { "/rules/sign-off/gate-of-polls", test_gate_of_polls },
    { "/rules/sign-off/gate-of-changes", test_gate_of_changes },
    { "/rules/sign-off/gate-of-holders", test_gate_of_holders },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/rules/sign-off/names", test_names);
  g_test_add_func ("/rules/sign-off/digest-apart", test_digest_apart);
  g_test_add_func ("/rules/sign-off/digest-of-pictures-in-order", test_digest_of_pictures_in_order);
  g_test_add_func ("/rules/sign-off/code", test_code);
  g_test_add_func ("/rules/sign-off/code-read-wrongly", test_code_read_wrongly);
  return g_test_run ();
}
