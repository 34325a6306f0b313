/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-html.h"
#include "og-mastodon-match.h"
#include "og-mastodon-sign-in.h"

#include "og-error.h"

#define CLAIMED G_GINT64_CONSTANT (1795348800)

static OgDelivery *
make_delivery (const char *text,
               const char *mention)
{
  return g_object_new (OG_TYPE_DELIVERY, "text", text, "mention", mention, "claimed", CLAIMED,
                       NULL);
}

static void
outgoing (const char *text,
          const char *mention,
          const char *expected)
{
  g_autoptr (OgDelivery) delivery = make_delivery (text, mention);
  g_autofree char *got = og_mastodon_dup_outgoing (delivery, "@amt@gemeinde.example");

  g_assert_cmpstr (got, ==, expected);
}

static void
test_outgoing (void)
{
  outgoing ("Am Freitag.", NULL, "Am Freitag.");
  outgoing ("Am Freitag.", "@erika@nachbar.example", "@erika@nachbar.example Am Freitag.");
  outgoing ("Am Freitag.", "@paul@gemeinde.example", "@paul Am Freitag.");
  outgoing ("@paul Am Freitag.", "@paul@gemeinde.example", "@paul Am Freitag.");
  outgoing ("Ja, @Paul.", "@paul@gemeinde.example", "Ja, @Paul.");
  outgoing ("@erika@nachbar.example, ja", "@erika@nachbar.example", "@erika@nachbar.example, ja");
  outgoing ("Ja @erika@Nachbar.example.", "@erika@nachbar.example", "Ja @erika@Nachbar.example.");
  /* Somebody else of this name, a longer name, an address of a mailbox. */
  outgoing ("@erika Ja", "@erika@nachbar.example", "@erika@nachbar.example @erika Ja");
  outgoing ("@pauline Ja", "@paul@gemeinde.example", "@paul @pauline Ja");
  outgoing ("x@paul Ja", "@paul@gemeinde.example", "@paul x@paul Ja");
  outgoing ("@erika@nachbar.example.org", "@erika@nachbar.example",
            "@erika@nachbar.example @erika@nachbar.example.org");
  outgoing ("Ja", "@erika@localhost:8001", "@erika@localhost:8001 Ja");
}

static gboolean
matches (const char *sent,
         const char *html,
         const char *source)
{
  g_autoptr (OgDelivery) delivery = make_delivery (sent, NULL);
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;
  g_autoptr (OgMessage) status = NULL;

  og_html_to_text (html, &text, &markup);
  status = g_object_new (OG_TYPE_MESSAGE, "own", TRUE, "created", CLAIMED, "text", text, NULL);
  return og_mastodon_matches (status, source, delivery, sent);
}

static void
test_texts (void)
{
  g_assert_true (matches ("Die Brücke ist zu.", "<p>Die Brücke ist zu.</p>", NULL));
  g_assert_true (matches ("Eins\nzwei\n\n\ndrei  vier", "<p>Eins<br>zwei</p><p>drei vier</p>",
                          NULL));
  g_assert_true (matches ("Ein langer Satz", "<p>Ein langer<br>Satz</p>", NULL));
  g_assert_true (matches ("a & b < c \"e\"", "<p>a &amp; b &lt; c &quot;e&quot;</p>", NULL));
  g_assert_true (matches ("- eins\n- zwei", "<ul><li>eins</li><li>zwei</li></ul>", NULL));
  g_assert_true (matches ("**Wichtig**", "<p><b>Wichtig</b></p>", NULL));
  g_assert_true (matches ("Mu\xcc\x88ll", "<p>Müll</p>", NULL));
  g_assert_true (matches ("@erika@nachbar.example ja",
                          "<p><span class=\"h-card\"><a href=\"https://nachbar.example/@erika\" "
                          "class=\"u-url mention\">@<span>erika</span></a></span> ja</p>",
                          NULL));
  g_assert_true (matches ("Siehe https://www.gemeinde.example/lang/laenger",
                          "<p>Siehe <a href=\"https://www.gemeinde.example/lang/laenger\">"
                          "<span class=\"invisible\">https://www.</span><span class=\"ellipsis\">"
                          "gemeinde.example/lang</span><span class=\"invisible\">/laenger</span>"
                          "</a></p>",
                          NULL));
  g_assert_true (matches ("<b>x</b>", "<b>x</b>", "<b>x</b>"));

  g_assert_false (matches ("Die Brücke ist zu.", "<p>Die Brücke ist zu!</p>", NULL));
  g_assert_false (matches ("Die Brücke ist zu.", "<p>Die Brücke ist zu. Noch immer.</p>", NULL));
  g_assert_false (matches ("@erika ja", "<p>@paul ja</p>", NULL));
  g_assert_false (matches ("ja", "", NULL));
}

static void
test_conditions (void)
{
  g_autoptr (OgDelivery) delivery = make_delivery ("Ja", NULL);
  g_autoptr (OgMessage) status = g_object_new (OG_TYPE_MESSAGE, "own", TRUE, "text", "Ja",
                                               "created", CLAIMED - 300, NULL);

  g_assert_true (og_mastodon_matches (status, NULL, delivery, "Ja"));

  g_object_set (status, "created", CLAIMED - 301, NULL);
  g_assert_false (og_mastodon_matches (status, NULL, delivery, "Ja"));
  g_object_set (status, "created", CLAIMED + 86400, NULL);
  g_assert_true (og_mastodon_matches (status, NULL, delivery, "Ja"));

  g_object_set (status, "own", FALSE, NULL);
  g_assert_false (og_mastodon_matches (status, NULL, delivery, "Ja"));
  g_object_set (status, "own", TRUE, "visibility", OG_VISIBILITY_DIRECT, NULL);
  g_assert_false (og_mastodon_matches (status, NULL, delivery, "Ja"));
  g_object_set (status, "visibility", OG_VISIBILITY_PUBLIC, "parent-id", "7", NULL);
  g_assert_false (og_mastodon_matches (status, NULL, delivery, "Ja"));
  g_object_set (delivery, "parent-id", "8", NULL);
  g_assert_false (og_mastodon_matches (status, NULL, delivery, "Ja"));
  g_object_set (delivery, "parent-id", "7", NULL);
  g_assert_true (og_mastodon_matches (status, NULL, delivery, "Ja"));
}

static void
test_servers (void)
{
  static const char *const good[][2] = {
    { "gemeinde.social", "https://gemeinde.social" },
    { " Gemeinde.Social \n", "https://gemeinde.social" },
    { "https://gemeinde.social/", "https://gemeinde.social" },
    { "https://gemeinde.social/@amt?x#y", "https://gemeinde.social" },
    { "http://gemeinde.social", "https://gemeinde.social" },
    { "@amt@gemeinde.social", "https://gemeinde.social" },
    { "amt@gemeinde.social", "https://gemeinde.social" },
    { "gemeinde.social:8443", "https://gemeinde.social:8443" },
    { "grünheide.social", "https://xn--grnheide-75a.social" },
    { "localhost:8001", "http://localhost:8001" },
    { "http://127.0.0.1:8001/", "http://127.0.0.1:8001" },
    { "https://localhost:8001", "https://localhost:8001" },
    { "http://[::1]:8001", "http://[::1]:8001" },
  };
  static const char *const bad[] = {
    "",
    "   ",
    "gemeinde",
    "@amt",
    "https://",
    "gemeinde social",
    "a..b",
    ".b",
    "x\"y.de",
    "a.b:port",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "@@",
    "a%2eb.de",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *url = og_mastodon_normalize_server (good[i][0], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (url, ==, good[i][1]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *url = og_mastodon_normalize_server (bad[i], &error);

      g_assert_cmpstr (url, ==, NULL);
      g_assert_error (error, OG_ERROR, OG_ERROR_INPUT);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mastodon/match/outgoing", test_outgoing);
  g_test_add_func ("/mastodon/match/texts", test_texts);
  g_test_add_func ("/mastodon/match/conditions", test_conditions);
  g_test_add_func ("/mastodon/match/servers", test_servers);
  return g_test_run ();
}
