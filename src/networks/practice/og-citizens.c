/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-citizens.h"

#include <string.h>

enum
{
  RENATE,
  MEHMET,
  JONAS,
  ILSE,
  LENA,
  TOBIAS,
};

static const OgCitizen citizens[] = {
  { "renate.keller",
    "Renate Keller",
    { "Vielen Dank für die schnelle Antwort, das hilft mir sehr.",
      "Danke, dann weiß ich Bescheid. Einen schönen Tag im Rathaus.",
      "Das ist freundlich von Ihnen, herzlichen Dank." } },
  { "mehmet.yildiz",
    "Mehmet Yıldız",
    { "Danke für die klare Auskunft.",
      "Alles klar, vielen Dank. Ich gebe es in der Nachbarschaft weiter.",
      "Super, danke. Genau das wollte ich wissen." } },
  { "jonas.brandt",
    "Jonas Brandt",
    { "Okay, danke. So schnell hatte ich nicht mit einer Antwort gerechnet.",
      "Gut, dann warte ich das ab. Danke.",
      "Danke für die Rückmeldung." } },
  { "ilse.hofmann",
    "Ilse Hofmann",
    { "Sehr geehrte Damen und Herren, haben Sie besten Dank für Ihre Mühe. Ilse Hofmann",
      "Ich danke Ihnen für die freundliche Antwort. Mit freundlichen Grüßen, Ilse Hofmann",
      "Besten Dank, so ist mir geholfen. Ilse Hofmann" } },
  { "lena.vogt",
    "Lena Vogt",
    { "Danke euch 🙂",
      "Top, danke für die Info 👍",
      "Ah okay, jetzt ist es klar. Danke!" } },
  { "tobias.schrader",
    "Tobias Schrader",
    { "Danke, das sage ich auch im Verein weiter.",
      "Prima, vielen Dank ans Rathaus.",
      "Danke für die ehrliche Antwort." } },
};

static const OgCitizenLine lines[] = {
  { OG_TOPIC_FIRST, RENATE,
    "Guten Tag, wann wird in der Lindenstraße die Biotonne geleert? Im Abfallkalender steht "
    "Mittwoch, aber sie steht immer noch voll am Straßenrand.",
    "Danke schön. Gilt das dann auch für die Papiertonne nächste Woche?" },
  { OG_TOPIC_FIRST, JONAS,
    "In der Bahnhofstraße vor Hausnummer 14 ist seit drei Wochen ein tiefes Schlagloch. Gestern "
    "wäre dort fast eine Radfahrerin gestürzt. Bis wann wird das repariert?",
    NULL },

  { OG_TOPIC_DIRECT, ILSE,
    "Sehr geehrte Damen und Herren, ich möchte das nicht öffentlich schreiben: Beim Nachbarn im "
    "Eichenweg 5 brennt nachts oft ein Feuer im Garten. An wen kann ich mich wenden?",
    NULL },
  { OG_TOPIC_DIRECT, MEHMET,
    "Guten Tag, ich brauche bis Monatsende einen neuen Reisepass für meine Tochter. Welche "
    "Unterlagen soll ich mitbringen?",
    "Vielen Dank. Muss meine Tochter zum Termin selbst mitkommen?" },
  { OG_TOPIC_DIRECT, LENA,
    "Hi, ich ziehe zum Ersten um, bleibe aber in Musterbach. Muss ich mich trotzdem ummelden?",
    "Danke! Geht das auch online oder muss ich vorbeikommen?" },
  { OG_TOPIC_DIRECT, TOBIAS,
    "Hallo, unser Verein möchte im Sommer die Festwiese mieten. Wer ist dafür zuständig?", NULL },

  { OG_TOPIC_WASTE, RENATE,
    "Wird der Sperrmüll jetzt wieder vor dem Haus abgeholt, oder muss man ihn bringen?", NULL },
  { OG_TOPIC_WASTE, MEHMET,
    "Unsere gelbe Tonne wurde letztes Mal stehen gelassen. Wo kann ich das melden?",
    "Danke, das mache ich. Bekomme ich dann eine Rückmeldung?" },
  { OG_TOPIC_WASTE, JONAS, "Hat der Wertstoffhof am Samstag auch geöffnet?", NULL },
  { OG_TOPIC_WASTE, ILSE,
    "Könnten Sie den Abfallkalender bitte auch wieder gedruckt auslegen? Nicht alle haben "
    "Internet. Ilse Hofmann",
    NULL },

  { OG_TOPIC_CLOSURE, JONAS,
    "Schon wieder eine Sperrung. Wie komme ich morgens um sieben zum Bahnhof?",
    "Verstehe. Fährt der Bus in der Zeit auch die Umleitung?" },
  { OG_TOPIC_CLOSURE, MEHMET,
    "Kommt die Müllabfuhr während der Sperrung trotzdem durch?", NULL },
  { OG_TOPIC_CLOSURE, RENATE,
    "Danke für die Information. Kann man zu Fuß weiterhin zur Apotheke?", NULL },
  { OG_TOPIC_CLOSURE, TOBIAS,
    "Gilt die Sperrung auch für Fahrräder? Die Umleitung über die Landstraße ist mit Kindern "
    "gefährlich.",
    NULL },

  { OG_TOPIC_STREET, TOBIAS,
    "Wird bei der Gelegenheit endlich auch der Radweg mitgemacht?",
    "Schade, aber danke für die Auskunft. Ist er wenigstens für nächstes Jahr eingeplant?" },
  { OG_TOPIC_STREET, ILSE,
    "Der Gehweg vor dem Friedhof ist sehr uneben. Mit dem Rollator komme ich kaum voran. Ilse "
    "Hofmann",
    NULL },
  { OG_TOPIC_STREET, LENA, "Und wann kommt der Zebrastreifen vor der Schule? 🙏", NULL },
  { OG_TOPIC_STREET, JONAS,
    "In der Gartenstraße fahren alle viel zu schnell. Kann da mal gemessen werden?", NULL },

  { OG_TOPIC_WATER, MEHMET,
    "Bei uns kommt seit heute früh nur braunes Wasser. Kann man das trinken?",
    "Danke. Wie lange soll ich das Wasser ungefähr laufen lassen?" },
  { OG_TOPIC_WATER, RENATE, "Ist das Oberdorf auch betroffen?", NULL },
  { OG_TOPIC_WATER, ILSE,
    "Bitte denken Sie an die älteren Menschen, die keinen Eimer tragen können. Gibt es eine "
    "Ausgabestelle? Ilse Hofmann",
    NULL },
  { OG_TOPIC_WATER, TOBIAS, "Der Bach steht am Sportplatz schon ziemlich hoch. Ist das bekannt?",
    NULL },

  { OG_TOPIC_FESTIVAL, LENA, "Mega, freu mich! Gibt es wieder Livemusik? 🎶",
    "Cool! Und wie lange geht es am Samstag?" },
  { OG_TOPIC_FESTIVAL, RENATE,
    "Das ist eine schöne Nachricht. Werden noch Kuchenspenden gebraucht?", NULL },
  { OG_TOPIC_FESTIVAL, MEHMET, "Wo kann man am besten parken? Wir kommen mit Kinderwagen.", NULL },
  { OG_TOPIC_FESTIVAL, JONAS,
    "Hoffentlich ist die Musik dieses Mal um Mitternacht aus. Wer ist an dem Abend erreichbar?",
    NULL },

  { OG_TOPIC_CHILDREN, MEHMET,
    "Bis wann muss man die Kinder anmelden, und geht das auch online?",
    "Danke. Reicht dafür eine Kopie der Geburtsurkunde?" },
  { OG_TOPIC_CHILDREN, LENA, "Gilt das auch für Geschwisterkinder?", NULL },
  { OG_TOPIC_CHILDREN, RENATE,
    "Mein Enkel freut sich schon. Ist der Spielplatz am Weiher auch wieder offen?", NULL },
  { OG_TOPIC_CHILDREN, TOBIAS,
    "Unser Verein könnte eine Sportstunde anbieten. Bei wem meldet man sich da?", NULL },

  { OG_TOPIC_TOWN_HALL, ILSE,
    "Darf man auch ohne Termin kommen? Das Telefon war gestern lange besetzt. Ilse Hofmann",
    NULL },
  { OG_TOPIC_TOWN_HALL, LENA, "Kann ich den Ausweis auch abends abholen? Ich arbeite bis 18 Uhr.",
    "Okay! Und kann den auch meine Mutter für mich abholen?" },
  { OG_TOPIC_TOWN_HALL, JONAS, "Kann man im Bürgerbüro inzwischen mit Karte bezahlen?", NULL },
  { OG_TOPIC_TOWN_HALL, TOBIAS, "Gelten die Zeiten auch für das Standesamt?", NULL },

  { OG_TOPIC_COUNCIL, JONAS, "Ist die Sitzung öffentlich, und wo finde ich die Unterlagen?",
    NULL },
  { OG_TOPIC_COUNCIL, TOBIAS,
    "Gut, dass man gefragt wird. Was passiert denn mit den Ergebnissen?",
    "Danke. Wird das Ergebnis auch veröffentlicht?" },
  { OG_TOPIC_COUNCIL, ILSE,
    "Ich würde gern teilnehmen, habe aber keinen Computer. Geht das auch auf Papier? Ilse Hofmann",
    NULL },
  { OG_TOPIC_COUNCIL, MEHMET, "Wird die Sitzung auch übertragen? Um 18 Uhr arbeite ich noch.",
    NULL },

  { OG_TOPIC_LEISURE, LENA, "Gibt es wieder die Zehnerkarte für Schülerinnen und Studenten?",
    NULL },
  { OG_TOPIC_LEISURE, TOBIAS, "Darf unsere Schwimmgruppe weiter die Bahn am Dienstag nutzen?",
    "Danke. An wen schicke ich die Liste mit den Namen?" },
  { OG_TOPIC_LEISURE, RENATE, "Ist die Seniorengymnastik am Donnerstag auch dabei?", NULL },
  { OG_TOPIC_LEISURE, MEHMET, "Ab welchem Alter dürfen Kinder allein hinein?", NULL },

  { OG_TOPIC_GENERAL, RENATE, "Danke für die Information. Wo kann ich das noch einmal nachlesen?",
    NULL },
  { OG_TOPIC_GENERAL, MEHMET, "Gilt das auch für die Ortsteile oder nur für Musterbach selbst?",
    "Danke. Und ab wann genau gilt das?" },
  { OG_TOPIC_GENERAL, JONAS, "Warum erfährt man das erst jetzt?", NULL },
  { OG_TOPIC_GENERAL, ILSE,
    "An wen kann ich mich wenden, wenn ich dazu eine Frage habe? Ilse Hofmann", NULL },
  { OG_TOPIC_GENERAL, LENA, "Gute Sache 👍 Kann man irgendwo mitmachen?",
    "Cool, danke! Muss man sich dafür anmelden?" },
  { OG_TOPIC_GENERAL, TOBIAS, "Ich habe es im Verein weitergesagt. Gibt es dazu auch ein Plakat?",
    NULL },
  { OG_TOPIC_GENERAL, RENATE, "Schön, dass Sie jetzt auch hier berichten. Bitte weiter so.",
    NULL },
  { OG_TOPIC_GENERAL, MEHMET, "Gibt es die Information auch in anderen Sprachen?", NULL },
  { OG_TOPIC_GENERAL, JONAS, "Was kostet das eigentlich, und wer bezahlt es?",
    "Okay. Steht das auch im Haushaltsplan?" },
  { OG_TOPIC_GENERAL, ILSE, "Steht das auch im Amtsblatt? Das lese ich immer. Ilse Hofmann",
    NULL },
  { OG_TOPIC_GENERAL, LENA, "Könnt ihr das auch noch mal kurz vorher posten? Ich vergesse so was.",
    NULL },
  { OG_TOPIC_GENERAL, TOBIAS, "Wer ist denn der Ansprechpartner für die Vereine?", NULL },
};

/* Parts of words in lower case; the first row that fits decides, so "Sperrmüll" is waste and no
 * closure. */
static const struct
{
  OgTopic topic;
  const char *parts[9];
} words[] = {
  { OG_TOPIC_WASTE, { "müll", "abfall", "tonne", "wertstoff", "grünschnitt", "altpapier" } },
  { OG_TOPIC_CLOSURE, { "sperr", "umleitung", "baustelle" } },
  { OG_TOPIC_WATER, { "wasser", "rohrbruch", "kanal", "starkregen" } },
  { OG_TOPIC_CHILDREN, { "kita", "kinder", "schule", "spielplatz", "ferien" } },
  { OG_TOPIC_FESTIVAL, { "fest", "markt", "feier", "konzert", "kirmes", "umzug", "advent" } },
  { OG_TOPIC_STREET,
    { "straße", "strasse", "gehweg", "radweg", "schlagl", "parkpl", "verkehr", "brücke" } },
  { OG_TOPIC_COUNCIL, { "gemeinderat", "sitzung", "haushalt", "beteilig", "umfrage", "wahl" } },
  { OG_TOPIC_TOWN_HALL,
    { "rathaus", "bürgerbüro", "öffnungszeit", "geschlossen", "termin", "ausweis" } },
  { OG_TOPIC_LEISURE, { "freibad", "hallenbad", "sport", "verein", "bücherei" } },
};

/**
 * og_citizens:
 * @n_citizens: (out): how many
 *
 * Returns: (transfer none) (array length=n_citizens): the people of the town
 */
const OgCitizen *
og_citizens (guint *n_citizens)
{
  *n_citizens = G_N_ELEMENTS (citizens);
  return citizens;
}

/**
 * og_citizen_lines:
 * @n_lines: (out): how many
 *
 * Returns: (transfer none) (array length=n_lines): all that they can begin a conversation with
 */
const OgCitizenLine *
og_citizen_lines (guint *n_lines)
{
  *n_lines = G_N_ELEMENTS (lines);
  return lines;
}

/**
 * og_topic_of_text:
 * @text: a post, valid UTF-8
 *
 * Returns: what it is about, %OG_TOPIC_GENERAL if no word tells
 */
OgTopic
og_topic_of_text (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint part = 0; words[i].parts[part] != NULL; part++)
      if (strstr (lower, words[i].parts[part]) != NULL)
        return words[i].topic;
  return OG_TOPIC_GENERAL;
}
