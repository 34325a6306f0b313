/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-full-office.h"

#include <string.h>

/* The parts put together again without their numbers. */
static char *
join_parts (GPtrArray *parts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      g_autofree char *suffix = g_strdup_printf ("\n\n%u/%u", i + 1, parts->len);
      g_autofree char *plain = g_strdup (part);

      if (parts->len > 1)
        {
          g_assert_true (g_str_has_suffix (part, suffix));
          plain[strlen (plain) - strlen (suffix)] = '\0';
        }
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", plain);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

#define LINK "https://www.musterbach.example/rathaus/buergerservice/soziale-medien/netiquette"

static void
check_thread (OgNetiquette *netiquette,
              OgCountKind   count,
              int           limit)
{
  g_autoptr (GPtrArray) parts = og_netiquette_thread (netiquette, count, limit, 23, LINK);
  g_autofree char *joined = join_parts (parts);
  const char *last;

  g_test_message ("limit %d: %u parts", limit, parts->len);
  g_assert_cmpuint (parts->len, >, 0);
  for (guint i = 0; i < parts->len; i++)
    g_assert_cmpuint (og_text_count (g_ptr_array_index (parts, i), count, 23), <=, (guint) limit);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (parts, 0), netiquette->title));
  last = g_ptr_array_index (parts, parts->len - 1);
  g_assert_nonnull (strstr (last, netiquette->outro));
  g_assert_nonnull (strstr (last, LINK));

  /* Every rule is there whole, in one part. */
  for (guint i = 0; i < netiquette->rules->len; i++)
    {
      const OgNumberedRule *rule = g_ptr_array_index (netiquette->rules, i);
      g_autofree char *text = g_strdup_printf ("%d. %s", rule->number, rule->brief);

      g_assert_nonnull (strstr (joined, text));
    }
}

static void
test_thread (void)
{
  static const int limits[] = { 300, 500, 1000, 5000 };

  for (guint f = 0; f < G_N_ELEMENTS (forms); f++)
    for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
      {
        g_autoptr (OgOffice) office = make_office (languages[i % 2], forms[f]);
        g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 12, today ());

        check_thread (netiquette, OG_COUNT_MASTODON, limits[i]);
        check_thread (netiquette, OG_COUNT_PLAIN, limits[i]);
      }
}

/* Few short rules are one post without a number. */
static void
test_thread_single (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_DU);
  g_autoptr (OgNetiquette) netiquette = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);

      g_object_set (rule, "chosen",
                    g_str_equal (rule->clause, "tone") || g_str_equal (rule->clause, "topic"), NULL);
    }
  netiquette = og_netiquette_new (office, 1, today ());
  parts = og_netiquette_thread (netiquette, OG_COUNT_MASTODON, 500, 23, "https://example.org/n");
  g_assert_cmpuint (parts->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (parts, 0), ==,
                   "Netiquette der Gemeinde Musterbach\n\n"
                   "1. Bleib freundlich und sachlich. Hinter jedem Beitrag steht ein Mensch.\n"
                   "2. Bleib beim Thema des Beitrags. Für alles andere schreib uns bitte eine eigene "
                   "Nachricht.\n\n"
                   "Fassung 1 vom 23. November 2026\nhttps://example.org/n");
}

/* A rule longer than a post is cut between sentences, else between words, else anywhere. */
static void
test_thread_long (void)
{
  static const char sentence[] = "Ein Satz mit sechs Wörtern hier. ";
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgRule) own = og_netiquette_add_own_rule (office);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *word = g_strnfill (900, 'x');
  static const int limits[] = { 60, 100, 300, 500 };

  for (int i = 0; i < 30; i++)
    g_string_append (text, sentence);
  og_record_set_string (OG_RECORD (own), "brief", text->str);
  for (int round = 0; round < 2; round++)
    {
      g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 1, today ());

      for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
        {
          g_autoptr (GPtrArray) parts =
            og_netiquette_thread (netiquette, OG_COUNT_PLAIN, limits[i], 23, NULL);

          g_assert_cmpuint (parts->len, >, 2);
          for (guint p = 0; p < parts->len; p++)
            {
              const char *part = g_ptr_array_index (parts, p);

              g_assert_cmpuint (og_text_count (part, OG_COUNT_PLAIN, 23), <=, (guint) limits[i]);
              if (round == 0 && limits[i] >= 300)
                g_assert_null (strstr (part, "Wörtern\n"));
            }
        }
      og_record_set_string (OG_RECORD (own), "brief", word);
    }
}

static void
test_thread_hopeless (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_SIE);
  g_autoptr (OgNetiquette) netiquette = og_netiquette_new (office, 1, today ());
  static const int limits[] = { G_MININT, -1, 0, 1, OG_NETIQUETTE_MIN_LIMIT - 1 };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr (GPtrArray) parts =
        og_netiquette_thread (netiquette, OG_COUNT_MASTODON, limits[i], 23, LINK);

      g_assert_cmpuint (parts->len, ==, 0);
    }
}

static void
assert_profile (OgOffice   *office,
                const char *link,
                gboolean    withdraw,
                const char *expected)
{
  g_autofree char *found = og_netiquette_profile (office, link, withdraw, today ());

  g_assert_cmpstr (found, ==, expected);
}

static void
test_profile (void)
{
  g_autoptr (OgOffice) office = make_office ("de", OG_FORM_DU);
  g_autoptr (OgOffice) empty = og_office_new ();

  assert_profile (office, "https://example.org/n", FALSE,
                  "[{\"name\":\"Impressum\",\"value\":\"https://www.musterbach.example/impressum\"},"
                  "{\"name\":\"Öffnungszeiten\",\"value\":\"Mo–Mi 8–12, Do 8–12, 14–18, Fr 8–12 Uhr\"},"
                  "{\"name\":\"Antwortzeit\",\"value\":\"innerhalb eines Arbeitstages\"},"
                  "{\"name\":\"Netiquette\",\"value\":\"https://example.org/n\"}]");
  assert_profile (empty, NULL, FALSE, "[]");

  og_record_set_string (OG_RECORD (og_office_get_week (office, OG_HOURS_ATTENDANCE)), "week",
                        "Mo-Fr 09:00-10:00");
  g_object_set (office, "attendance-apart", TRUE, "imprint-url", "https://a.example/\"\\\n\x01", NULL);
  assert_profile (office, NULL, FALSE,
                  "[{\"name\":\"Impressum\",\"value\":\"https://a.example/\\\"\\\\\\u000a\\u0001\"},"
                  "{\"name\":\"Erreichbar\",\"value\":\"Mo–Fr 9–10 Uhr\"},"
                  "{\"name\":\"Antwortzeit\",\"value\":\"innerhalb eines Arbeitstages\"}]");
  g_object_set (office, "language", "en", NULL);
  assert_profile (office, "https://example.org/n", TRUE,
                  "[{\"name\":\"Imprint\",\"value\":\"\"},{\"name\":\"Opening hours\",\"value\":\"\"},"
                  "{\"name\":\"Attended\",\"value\":\"\"},{\"name\":\"Response time\",\"value\":\"\"},"
                  "{\"name\":\"Netiquette\",\"value\":\"\"}]");
}

/* A value is cut between words, an address left out. */
static void
test_profile_bounded (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  g_autofree char *path = g_strnfill (300, 'a');
  g_autofree char *link = g_strconcat ("https://example.org/", path, NULL);
  g_autoptr (GString) week = g_string_new ("Mo ");
  g_autofree char *found = NULL;
  char *value, *end;

  for (int hour = 0; hour < 24; hour++)
    g_string_append_printf (week, "%s%02d:01-%02d:17,%02d:23-%02d:47", hour > 0 ? "," : "", hour, hour,
                            hour, hour);
  og_record_set_string (OG_RECORD (og_office_get_week (office, OG_HOURS_OPENING)), "week", week->str);
  found = og_netiquette_profile (office, link, FALSE, today ());
  g_assert_null (strstr (found, "example"));
  value = strstr (found, "Mo ");
  g_assert_nonnull (value);
  end = strstr (value, "…\"}]");
  g_assert_nonnull (end);
  g_assert_cmpint (g_utf8_strlen (value, end - value), <, 255);
  g_assert_cmpint (g_utf8_strlen (value, end - value), >, 230);
  g_assert_cmpint (end[-1], ==, ',');
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/netiquette-posts/thread", test_thread);
  g_test_add_func ("/netiquette-posts/thread-single", test_thread_single);
  g_test_add_func ("/netiquette-posts/thread-long", test_thread_long);
  g_test_add_func ("/netiquette-posts/thread-hopeless", test_thread_hopeless);
  g_test_add_func ("/netiquette-posts/profile", test_profile);
  g_test_add_func ("/netiquette-posts/profile-bounded", test_profile_bounded);

  return g_test_run ();
}
