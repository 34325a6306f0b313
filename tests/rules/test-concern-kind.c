/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "og-concern-kind.h"
#include "og-rules-data.h"
#include "og-word-text.h"

/* So many of a hundred sentences the words must get right; the clerk decides all of them. */
#define FLOOR 80
#define FLOOR_OF_OTHERS 60

#define Q OG_CONCERN_QUESTION
#define C OG_CONCERN_COMPLAINT
#define D OG_CONCERN_DEFECT
#define I OG_CONCERN_IDEA
#define L OG_CONCERN_PRAISE
#define P OG_CONCERN_PARTICIPATION
#define B OG_CONCERN_BREACH

typedef struct
{
  OgConcernKind kind;
  gboolean asked;
  const char *text;
} Sentence;

/* As citizens write, with their spelling; judged by a person before the words were looked up. */
static const Sentence sentences[] = {
  { Q, FALSE, "Guten Tag, wann hat das Bürgerbüro am Samstag geöffnet?" },
  { Q, FALSE, "Brauche ich für den neuen Personalausweis einen Termin?" },
  { Q, FALSE, "Wo kann ich mein altes Fahrrad abgeben" },
  { Q, FALSE, "Hallo zusammen, weiß jemand ob der Wertstoffhof zwischen den Jahren offen ist?" },
  { Q, FALSE, "Wie hoch ist die Hundesteuer für den zweiten Hund?" },
  { Q, FALSE, "Bis wann muss man das Kind für die Kita anmelden? Danke im Voraus!" },
  { Q, FALSE, "@rathaus welche Unterlagen brauche ich für die Anmeldung einer Eheschließung" },
  { Q, FALSE, "Ich hätte mal eine Frage: Darf ich im Außenbereich ein Gartenhaus aufstellen?" },
  { Q, FALSE, "wird morgen der müll abgeholt trotz feiertag??" },
  { Q, FALSE, "Guten Morgen, an wen wende ich mich wegen einer Grabstelle? Mit freundlichen Grüßen, Vogt" },
  { Q, FALSE, "Gibt es beim Dorffest wieder einen Shuttlebus?" },
  { Q, FALSE, "Wann ist die Baustelle in der Hauptstraße fertig?" },
  { Q, FALSE, "Ist das Freibad heute trotz Regen auf?" },
  { Q, FALSE, "Stimmt es, dass die Bücherei umzieht?" },
  { Q, FALSE, "Kann man die Sitzung des Gemeinderats auch online verfolgen?" },
  { Q, FALSE, "Hello, where can I register my new address?" },
  { C, FALSE, "Meine Biotonne wurde schon wieder nicht geleert!" },
  { C, FALSE, "Seit Wochen ruft mich keiner zurück, das ist eine Zumutung." },
  { C, FALSE, "Unmöglich, wie hier alles zugeparkt wird und das Ordnungsamt schaut zu" },
  { C, FALSE, "Ich habe drei Mails geschrieben und keine Antwort bekommen." },
  { C, FALSE, "Jeden Abend Lärm vom Sportplatz bis 23 Uhr. Wir können nicht schlafen." },
  { C, FALSE, "Warum dauert das mit dem Bauantrag so lange?! Seit einem halben Jahr warten wir." },
  { C, FALSE, "Danke für nichts, liebe Gemeinde. Der Bus fährt jetzt gar nicht mehr." },
  { C, FALSE, "Die Gebühren für die Kita sind viel zu hoch, das kann sich doch keiner leisten" },
  { C, FALSE, "Im Bürgerbüro wurde ich sehr unfreundlich behandelt." },
  { C, FALSE, "Es kann doch nicht sein, dass der Winterdienst bei uns nie kommt" },
  { C, FALSE, "Hier wird gerast wie verrückt, wann tut endlich jemand was?" },
  { C, FALSE, "Überall Hundehaufen im Park. Ekelhaft." },
  { C, FALSE, "Zwei Stunden Wartezeit trotz Termin. Das geht gar nicht." },
  { C, FALSE, "Ganz toll gemacht, die Umleitung führt direkt in eine Sackgasse" },
  { C, FALSE, "Enttäuscht vom Weihnachtsmarkt, jedes Jahr weniger Stände und teurer" },
  { C, FALSE, "Ich möchte mich über die Sperrung der Brücke beschweren." },
  { D, FALSE, "In der Gartenstraße ist die Laterne vor Nr. 12 ausgefallen" },
  { D, FALSE, "Riesiges Schlagloch Ecke Bahnhofstraße, da bricht sich noch einer was" },
  { D, FALSE, "Die Schaukel auf dem Spielplatz am Lindenweg ist kaputt." },
  { D, FALSE, "Hallo, am Waldparkplatz hat jemand Sperrmüll illegal abgeladen (Foto)" },
  { D, FALSE, "Ampel an der Schule blinkt nur noch gelb" },
  { D, FALSE, "Auf dem Radweg nach Oberbach liegen überall Glasscherben" },
  { D, FALSE, "Gullydeckel klappert und wackelt, bitte mal schauen" },
  { D, FALSE, "Der Mülleimer am Marktplatz quillt über" },
  { D, FALSE, "Baum auf die Straße gestürzt, Höhe Friedhof, Fahrbahn blockiert" },
  { D, FALSE, "Wann wird die kaputte Straßenlampe bei uns repariert?" },
  { D, FALSE, "Das Geländer an der Treppe zum Bach ist locker. Gefährlich für Kinder!" },
  { D, FALSE, "Bei uns leuchtet seit Montag die Straßenbeleuchtung nicht mehr" },
  { D, FALSE, "Unterführung steht unter Wasser" },
  { D, FALSE, "Bushaltestelle wieder mit Graffiti beschmiert" },
  { D, FALSE, "Die Hecke am Gehweg ist so zugewachsen, dass man mit dem Kinderwagen nicht durchkommt" },
  { D, FALSE, "#SchlaglochAlarm in der Mühlgasse" },
  { D, FALSE, "There is a broken streetlight on Park Lane" },
  { I, FALSE, "Wie wäre es mit einem Bücherschrank am Marktplatz?" },
  { I, FALSE, "Könnte man nicht am Bahnhof mehr Fahrradständer aufstellen?" },
  { I, FALSE, "Vorschlag: Tempo 30 vor der Grundschule" },
  { I, FALSE, "Es wäre schön, wenn das Rathaus auch mal abends offen hätte" },
  { I, FALSE, "Ich würde mir Trinkbrunnen in der Innenstadt wünschen" },
  { I, FALSE, "Man sollte die alte Halle als Jugendtreff nutzen" },
  { I, FALSE, "Kleine Anregung für den Spielplatz: ein Sonnensegel wäre toll" },
  { I, FALSE, "Warum nicht einfach eine Blühwiese statt Rasen?" },
  { I, FALSE, "Hätte da eine Idee fürs Stadtfest – ein Seifenkistenrennen" },
  { I, FALSE, "Bitte stellt doch am Seeweg ein paar Bänke auf" },
  { L, FALSE, "Herzlichen Dank an den Bauhof, der Spielplatz ist wunderschön geworden!" },
  { L, FALSE, "Tolles Fest gestern, super organisiert" },
  { L, FALSE, "Ein großes Lob an die Mitarbeiterin im Bürgerbüro, so freundlich und schnell" },
  { L, FALSE, "Danke für die schnelle Reparatur der Laterne!" },
  { L, FALSE, "Weiter so 👍" },
  { L, FALSE, "Schön, dass ihr jetzt auch hier seid" },
  { L, FALSE, "Respekt vor unserer Feuerwehr, klasse Leistung heute Nacht" },
  { L, FALSE, "Das neue Freibad gefällt uns richtig gut" },
  { L, FALSE, "Endlich mal eine Gemeinde die antwortet. Danke!" },
  { L, FALSE, "Thanks for the quick help, great job" },
  { P, TRUE, "Variante B, mit dem breiteren Gehweg" },
  { P, TRUE, "Am liebsten wäre mir ein Spielplatz" },
  { P, TRUE, "Samstag passt uns besser" },
  { P, TRUE, "Ich bin dafür, dass der Platz autofrei wird" },
  { P, FALSE, "Ich bin gegen die Umgehungsstraße, meine Stimme habt ihr nicht" },
  { P, FALSE, "Wir haben 200 Unterschriften für den Erhalt des Hallenbads gesammelt" },
  { P, FALSE, "Unsere Stellungnahme zum Bebauungsplan Süd schicken wir noch" },
  { P, TRUE, "Ja!" },
  { Q, TRUE, "Bis wann kann man denn abstimmen und wo?" },
  { C, TRUE, "Ihr fragt uns immer und macht dann doch was ihr wollt. Eine Frechheit!" },
  { B, FALSE, "Ihr seid doch alle Idioten im Rathaus" },
  { B, FALSE, "Bürgermeister, ich weiß wo du wohnst!!!" },
  { B, FALSE, "So ein Arschloch, der gehört aufgehängt" },
  { B, FALSE, "Haltet die Fresse ihr Versager" },
  { B, FALSE, "Volksverräter, alle miteinander" },
  { B, FALSE, "Wegen so Leuten wie dir ist das Dorf am Ende, verpiss dich" },
};

/* The same from other days, written when the words stood already, and never used to choose them. */
static const Sentence others[] = {
  { Q, FALSE, "Moin, hat der Recyclinghof am 24. noch auf?" },
  { Q, FALSE, "Ich suche das Formular für die Ummeldung, können Sie mir einen Link schicken?" },
  { Q, FALSE, "Wird die Turnhalle in den Ferien geheizt?" },
  { Q, FALSE, "Zu welcher Grundschule gehört der Amselweg" },
  { Q, FALSE, "Bitte um Info wann die nächste Blutspende stattfindet" },
  { C, FALSE, "Der Bus kommt jeden Morgen zehn Minuten später. So kommt mein Sohn immer zu spät zur Schule" },
  { C, FALSE, "Ich warte jetzt seit acht Wochen auf meinen Reisepass." },
  { C, FALSE, "Die Straßenreinigung war bei uns dieses Jahr noch kein einziges Mal" },
  { C, FALSE, "Das ist reine Geldverschwendung, was ihr da am Kreisel gebaut habt" },
  { C, FALSE, "Nachbars Hund bellt die ganze Nacht und das Ordnungsamt macht nichts" },
  { D, FALSE, "Bei der Grundschule ist ein Ast abgebrochen und hängt über dem Weg" },
  { D, FALSE, "Der Brunnen am Markt läuft über" },
  { D, FALSE, "Straßenschild Ecke Mühlweg umgefahren, liegt im Graben" },
  { D, FALSE, "Kanal verstopft, das Wasser drückt aus dem Gully" },
  { D, FALSE, "Die Uhr am Kirchturm geht seit gestern nicht" },
  { I, FALSE, "Habt ihr schon mal an eine Mitfahrbank gedacht?" },
  { I, FALSE, "Vielleicht könnte der Wochenmarkt auch nachmittags stattfinden" },
  { I, FALSE, "Mein Wunsch: eine Skateanlage für die Jugend" },
  { I, FALSE, "Ein Zebrastreifen an der Bäckerei wäre sinnvoll" },
  { L, FALSE, "Das war ein wunderschöner Laternenumzug, vielen Dank an alle Helfer" },
  { L, FALSE, "Die neue Homepage ist echt gelungen 👏" },
  { L, FALSE, "Kompliment, so schnell hatte ich noch nie einen Ausweis" },
  { L, FALSE, "Toll, dass die Brücke wieder offen ist" },
  { P, TRUE, "Eher die zweite Lösung, die ist günstiger" },
  { P, TRUE, "Für den Spielplatz!" },
  { P, FALSE, "Beim Bürgerentscheid stimme ich mit Nein" },
  { B, FALSE, "Diese Vollidioten im Bauamt kriegen nichts hin" },
  { B, FALSE, "Man sollte euch alle anzeigen und einsperren ihr Dreckspack" },
  { C, FALSE, "So ein Mist, wieder keine Termine frei" },
  { D, FALSE, "Wo kann ich melden, dass die Lampe im Durchgang flackert?" },
};

static const char *const names[] = { "question", "complaint", "defect", "idea",
                                     "praise", "participation", "breach" };

/* Says how many are judged as by a person, and which are not. */
static guint
count_right (const Sentence *list,
             guint           n)
{
  guint right = 0;

  for (guint i = 0; i < n; i++)
    {
      const OgKindContext context = { list[i].asked };
      g_auto (OgKindProposal) proposal = { OG_CONCERN_QUESTION, NULL };

      og_concern_kind_propose (list[i].text, &context, &proposal);
      right += proposal.kind == list[i].kind;
      if (proposal.kind != list[i].kind)
        g_test_message ("%s, not %s: %s (%s)", names[proposal.kind], names[list[i].kind], list[i].text,
                        proposal.reason != NULL ? proposal.reason : "no word");
    }
  g_test_message ("%u of %u sentences as a person judged them", right, n);
  return right * 100 / n;
}

static void
test_sentences (void)
{
  g_assert_cmpuint (count_right (sentences, G_N_ELEMENTS (sentences)), >=, FLOOR);
}

static void
test_other_sentences (void)
{
  g_assert_cmpuint (count_right (others, G_N_ELEMENTS (others)), >=, FLOOR_OF_OTHERS);
}

static void
assert_reason (const char          *text,
               const OgKindContext *context,
               const char          *expected)
{
  g_auto (OgKindProposal) proposal = { OG_CONCERN_QUESTION, NULL };

  og_concern_kind_propose (text, context, &proposal);
  g_assert_cmpstr (proposal.reason, ==, expected);
}

/* A person sees the words of the message, not the patterns. */
static void
test_reason (void)
{
  const OgKindContext asked = { TRUE };

  assert_reason ("Die STRAẞENLATERNE ist Kaputt!", NULL, "Kaputt\nSTRAẞENLATERNE");
  assert_reason ("Ja", &asked, OG_KIND_REASON_ASKED);
  assert_reason ("Variante zwei", &asked, OG_KIND_REASON_ASKED "\nVariante");
  assert_reason ("Sehr geehrte Damen und Herren", NULL, NULL);
}

static void
test_nothing_is_proposed (void)
{
  static const char *const texts[] = { "", " \n", "Hallo", "👋", "Sehr geehrte Damen und Herren,",
                                       "https://example.org/kaputt?wann=warum", "@kaputt@schlagloch.de" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (OgKindProposal) proposal = { OG_CONCERN_DEFECT, NULL };

      g_assert_false (og_concern_kind_propose (texts[i], NULL, &proposal));
      g_assert_cmpint (proposal.kind, ==, OG_CONCERN_QUESTION);
      g_assert_null (proposal.reason);
    }
}

/* Signs that nobody sees, other directions, decorated letters: a word stays a word. */
static void
test_disguised (void)
{
  static const char *const texts[] = {
    "Die Schaukel ist ka\u200bputt",
    "Die Schaukel ist ka\u00adputt",
    "Die Schaukel ist \u202ekaputt\u202c",
    "Die Schaukel ist k\ufeffa\u2060p\u200du\u200ctt",
    "Die Schaukel ist 𝗸𝗮𝗽𝘂𝘁𝘁",
    "Die Schaukel ist ｋａｐｕｔｔ",
    "Die Schaukel ist ka\u0336p\u0336u\u0336t\u0336t\u0336",
    "#SchaukelKaputt",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (OgKindProposal) proposal = { OG_CONCERN_QUESTION, NULL };

      g_assert_true (og_concern_kind_propose (texts[i], NULL, &proposal));
      g_assert_cmpint (proposal.kind, ==, OG_CONCERN_DEFECT);
      g_assert_true (g_utf8_validate (proposal.reason, -1, NULL));
      g_assert_nonnull (strstr (proposal.reason, "putt") != NULL ? "" : strstr (proposal.reason, "Kaputt"));
    }
}

/* What is looked at is the beginning, however much is sent. */
static void
test_bounded (void)
{
  static const char *const parts[] = { "@someone@example.org ", "kaputt ", "?a", "\u202e\u200b", "ﷺ", "Ä",
                                       "a\u0336", "\xff", "((((((", "https://", "laternekaputt",
                                       "kaputt\nschlagloch\n" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new ("Die Laterne ist kaputt. ");
      g_auto (OgKindProposal) proposal = { OG_CONCERN_QUESTION, NULL };

      while (text->len < 1024 * 1024)
        g_string_append (text, parts[i]);
      g_assert_true (og_concern_kind_propose (text->str, NULL, &proposal));
      g_assert_cmpint (proposal.kind, ==, OG_CONCERN_DEFECT);
      g_assert_cmpuint (g_utf8_strlen (proposal.reason, -1), <, 400);
    }
}

static void
test_end_is_not_read (void)
{
  g_autofree char *mentions = g_strnfill (OG_WORD_TEXT_BYTES, '@');
  g_autofree char *text = g_strconcat (mentions, " kaputt", NULL);
  g_auto (OgKindProposal) proposal = { OG_CONCERN_QUESTION, NULL };

  g_assert_false (og_concern_kind_propose (text, NULL, &proposal));
}

static void
test_post_asks (void)
{
  g_assert_true (og_post_asks ("Wie soll der Platz heißen?", NULL));
  g_assert_true (og_post_asks ("Stimmen Sie ab", "Ja\nNein"));
  g_assert_false (og_post_asks ("Das Rathaus ist geschlossen.", NULL));
  g_assert_false (og_post_asks ("Mehr: https://example.org/?id=3", "\n"));
}

/* Each kind has its words, and none stands in a list twice: it would count twice. */
static void
test_data (void)
{
  GKeyFile *keys = og_rules_data_keys ("concern-kinds.ini");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) numbers = g_key_file_get_keys (keys, names[i], NULL, NULL);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      g_assert_nonnull (numbers);
      for (guint n = 0; numbers[n] != NULL; n++)
        {
          g_auto (GStrv) words = g_key_file_get_string_list (keys, names[i], numbers[n], NULL, NULL);

          if (*numbers[n] == '-')
            continue;
          for (guint w = 0; words[w] != NULL; w++)
            if (!g_hash_table_add (seen, og_word_pattern (words[w])))
              g_test_fail_printf ("%s: “%s” stands there twice", names[i], words[w]);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/concern-kind/sentences", test_sentences);
  g_test_add_func ("/rules/concern-kind/other-sentences", test_other_sentences);
  g_test_add_func ("/rules/concern-kind/reason", test_reason);
  g_test_add_func ("/rules/concern-kind/nothing-is-proposed", test_nothing_is_proposed);
  g_test_add_func ("/rules/concern-kind/disguised", test_disguised);
  g_test_add_func ("/rules/concern-kind/bounded", test_bounded);
  g_test_add_func ("/rules/concern-kind/end-is-not-read", test_end_is_not_read);
  g_test_add_func ("/rules/concern-kind/post-asks", test_post_asks);
  g_test_add_func ("/rules/concern-kind/data", test_data);
  return g_test_run ();
}
