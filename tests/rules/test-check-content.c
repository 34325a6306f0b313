/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-checks-fixture.h"
#include "og-text-hints.h"

static void
set_text (ChecksFixture *fixture,
          const char    *text)
{
  g_object_set (fixture->channel, "max-characters", 5000, NULL);
  g_object_set (fixture->post, "text", text, NULL);
}

/* The place that the only check of that kind points at. */
static char *
dup_place (ChecksFixture *fixture,
           OgCheckKind    kind,
           const char    *text)
{
  g_autoptr (GArray) checks = check (fixture);
  char *place = NULL;

  for (guint i = 0; i < checks->len; i++)
    {
      const OgCheck *one = &g_array_index (checks, OgCheck, i);

      if (one->kind != kind)
        continue;
      g_assert_null (place);
      place = g_strndup (text + one->start, (gsize) (one->end - one->start));
    }
  return place;
}

static void
test_gap (ChecksFixture *fixture,
          gconstpointer  data)
{
  g_autofree char *place = NULL;
  g_autoptr (GArray) checks = NULL;

  set_text (fixture, "Die [Straße] ist zu. Tel. 115");
  assert_only (fixture, OG_CHECK_GAP, 0, 0);
  place = dup_place (fixture, OG_CHECK_GAP, fixture->post->text);
  g_assert_cmpstr (place, ==, "[Straße]");
  /* Only in a text that some channel gets. */
  og_post_set_variant (fixture->post, 7, "Die Hauptstraße ist zu. Tel. 115");
  assert_nothing (fixture);
  og_post_set_variant (fixture->post, 7, "[Tag] und [Ort] im Rathaus");
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 2);
  g_assert_cmpint (g_array_index (checks, OgCheck, 1).channel_id, ==, 7);
}

/* What no template has may be a gap as well; what is usual in brackets is none. */
static void
test_brackets (ChecksFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (OgPostTemplate) own = og_post_template_new ();
  g_autofree char *place = NULL;

  set_text (fixture, "[Update] Die Hauptstraße ist frei [1]. Tel. 115");
  assert_nothing (fixture);
  set_text (fixture, "Das [Becken] ist zu. Tel. 115");
  assert_only (fixture, OG_CHECK_BRACKETS, 0, 0);
  place = dup_place (fixture, OG_CHECK_BRACKETS, fixture->post->text);
  g_assert_cmpstr (place, ==, "[Becken]");

  g_object_set (own, "name", "Freibad", "text", "[Becken] zu", NULL);
  g_list_store_append (fixture->office->templates, own);
  assert_only (fixture, OG_CHECK_GAP, 0, 0);
}

static void
test_variant (ChecksFixture *fixture,
              gconstpointer  data)
{
  og_post_set_variant (fixture->post, 7, "  ");
  assert_only (fixture, OG_CHECK_NO_TEXT, 7, 0);
  og_post_set_variant (fixture->post, 7, "Im Rathaus abcdefghijklmnopqrstuvwxyzabcÄÖÜ");
  assert_only (fixture, OG_CHECK_TOO_LONG, 7, 3);
}

static void
test_rights (ChecksFixture *fixture,
             gconstpointer  data)
{
  OgAttachment *picture = add_picture (fixture);
  GDate due;

  assert_nothing (fixture);
  g_object_set (picture, "source", " ", "licence", NULL, "persons", OG_PERSONS_UNSAID, NULL);
  assert_only (fixture, OG_CHECK_RIGHTS, 0, 1);
  g_object_set (picture, "source", "Bauhof", "persons", OG_PERSONS_CONSENTED, NULL);
  assert_only (fixture, OG_CHECK_RIGHTS, 0, 1);
  g_object_set (picture, "consent", "schriftlich am 2.11.", NULL);
  assert_nothing (fixture);
  g_object_set (picture, "persons", OG_PERSONS_ASSEMBLY, "consent", NULL, NULL);
  assert_nothing (fixture);
  g_object_set (picture, "children", TRUE, NULL);
  assert_only (fixture, OG_CHECK_RIGHTS, 0, 1);
  g_object_set (picture, "children", FALSE, NULL);

  g_date_clear (&due, 1);
  g_date_set_dmy (&due, 24, G_DATE_NOVEMBER, 2026);
  g_object_set (picture, "expires", (int) g_date_get_julian (&due), NULL);
  assert_nothing (fixture);
  g_object_set (picture, "expires", (int) g_date_get_julian (&due) - 1, NULL);
  assert_only (fixture, OG_CHECK_RIGHTS_OVER, 0, 1);
  g_object_set (picture, "expires", 0, "withdrawn", fixture->now, NULL);
  assert_only (fixture, OG_CHECK_RIGHTS_OVER, 0, 1);
}

static void
test_poll (ChecksFixture *fixture,
           gconstpointer  data)
{
  g_object_set (fixture->channel, "max-poll-options", 2, "max-poll-option-characters", 4,
                "min-poll-seconds", 300, "max-poll-seconds", 3600, NULL);
  g_object_set (fixture->post, "poll", "Ja\nNein", "poll-seconds", 3600, NULL);
  assert_nothing (fixture);
  g_object_set (fixture->post, "poll-seconds", 3601, NULL);
  assert_only (fixture, OG_CHECK_POLL, 7, 2);
  g_object_set (fixture->post, "poll-seconds", 299, NULL);
  assert_only (fixture, OG_CHECK_POLL, 7, 2);
  g_object_set (fixture->post, "poll-seconds", 300, "poll", "Ja\nNein\nEgal", NULL);
  assert_only (fixture, OG_CHECK_POLL, 7, 2);
  g_object_set (fixture->post, "poll", "Ja\nNeinn", NULL);
  assert_only (fixture, OG_CHECK_POLL, 7, 2);
  g_object_set (fixture->post, "poll", "Ja\n \n", NULL);
  assert_only (fixture, OG_CHECK_POLL, 0, 0);
  g_object_set (fixture->post, "poll", "Ja\nJA ", NULL);
  assert_only (fixture, OG_CHECK_POLL, 0, 0);
  g_object_set (fixture->post, "poll", "", NULL);
  assert_only (fixture, OG_CHECK_POLL, 0, 0);
  g_object_set (fixture->post, "poll", "Ja\nNein", NULL);
  add_picture (fixture);
  assert_only (fixture, OG_CHECK_POLL, 0, 0);
}

/* Where there are no polls the options go out as text, and count as that. */
static void
test_no_polls (ChecksFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GArray) checks = NULL;

  g_object_set (fixture->post, "poll", "Ja\nNein", NULL);
  g_object_set (fixture->channel, "max-characters", 38 + 2 + 4 + 1 + 6, NULL);
  assert_only (fixture, OG_CHECK_NO_POLLS, 7, 0);
  add_picture (fixture);
  assert_only (fixture, OG_CHECK_NO_POLLS, 7, 0);
  g_object_set (fixture->channel, "max-characters", 50, NULL);
  checks = check (fixture);
  g_assert_cmpuint (checks->len, ==, 2);
  g_assert_cmpint (g_array_index (checks, OgCheck, 0).kind, ==, OG_CHECK_TOO_LONG);
  g_assert_cmpint (g_array_index (checks, OgCheck, 0).amount, ==, 1);
}

static void
test_personal (ChecksFixture *fixture,
               gconstpointer  data)
{
  g_autofree char *place = NULL;

  set_text (fixture, "Herr Maier (07121 98765) hilft.");
  assert_only (fixture, OG_CHECK_PERSONAL, 0, OG_PERSONAL_PHONE);
  place = dup_place (fixture, OG_CHECK_PERSONAL, fixture->post->text);
  g_assert_cmpstr (place, ==, "(07121 98765");
  g_object_set (fixture->office, "phone", "07121/98765", NULL);
  assert_nothing (fixture);
  set_text (fixture, "Im Rathaus, Az.: 3 K 5339/19");
  assert_only (fixture, OG_CHECK_PERSONAL, 0, OG_PERSONAL_FILE_NUMBER);
}

static void
test_other_way (ChecksFixture *fixture,
                gconstpointer  data)
{
  static const char *const ways[] = {
    "Mehr auf https://musterbach.de",
    "Mehr auf www.musterbach.de",
    "Mehr auf musterbach.de",
    "Fragen im Rathaus",
    "Notruf 112",
    "Mehr im Amtsblatt",
    "Kommen Sie in den Bürgerservice",
    "Am Markt 1, Zimmer 2",
  };
  static const char *const none[] = {
    "Die Hauptstraße ist gesperrt.",
    "Antworten Sie @wache@example.org",
    "Es kommen 1120 Leute, 112,5 Meter",
    "#Rathau",
  };

  g_object_set (fixture->office, "street", "Am Markt 1", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      set_text (fixture, ways[i]);
      assert_nothing (fixture);
    }
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_object_set (fixture->post, "kind", OG_POST_OTHER, NULL);
      set_text (fixture, none[i]);
      assert_only (fixture, OG_CHECK_NO_OTHER_WAY, 0, 0);
      g_object_set (fixture->post, "kind", OG_POST_GREETING, NULL);
      assert_nothing (fixture);
    }
}

static void
test_hard_text (ChecksFixture *fixture,
                gconstpointer  data)
{
  set_text (fixture,
            "Straßenbaumaßnahmen erfordern Verkehrsbeschränkungen, weswegen Verkehrsteilnehmende "
            "Umleitungsstrecken berücksichtigen müssen, deren Beschilderung die "
            "Straßenverkehrsbehörde angeordnet hat, nachdem Anliegerinnen, Anlieger, "
            "Verkehrsbetriebe, Rettungsdienste, Polizei, Feuerwehr, Schulen, Kindergärten, "
            "Gewerbetreibende, Landwirtschaft, Verwaltung, Rathaus, Gemeinderat angehört wurden.");
  {
    g_autoptr (GArray) checks = check (fixture);
    const OgCheck *first = &g_array_index (checks, OgCheck, 0);

    g_assert_cmpuint (checks->len, ==, 1);
    g_assert_cmpint (first->kind, ==, OG_CHECK_HARD_TEXT);
    g_assert_false (first->blocks);
    g_assert_cmpint (first->amount, >=, 60);
    g_assert_cmpint (first->amount, <=, 200);
  }
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (ChecksFixture *fixture,
                  gconstpointer  data);
  } tests[] = {
    { "/rules/check-content/gap", test_gap },
    { "/rules/check-content/brackets", test_brackets },
    { "/rules/check-content/variant", test_variant },
    { "/rules/check-content/rights", test_rights },
    { "/rules/check-content/poll", test_poll },
    { "/rules/check-content/no-polls", test_no_polls },
    { "/rules/check-content/personal", test_personal },
    { "/rules/check-content/other-way", test_other_way },
    { "/rules/check-content/hard-text", test_hard_text },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, ChecksFixture, NULL, checks_set_up, tests[i].test, checks_tear_down);
  return g_test_run ();
}
