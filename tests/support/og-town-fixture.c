/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-town-fixture.h"

#include "og-concern.h"

static void
add (GListStore *list,
     gpointer    record)
{
  g_list_store_append (list, record);
  g_object_unref (record);
}

static int
julian (int day,
        int month,
        int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

static void
add_hours (OgOffice *office)
{
  for (int weekday = 1; weekday <= 5; weekday++)
    og_office_add_period (office, weekday, 8 * 60, 12 * 60);
  og_office_add_period (office, 4, 14 * 60, 18 * 60);
  g_object_set (office, "attendance-apart", TRUE, NULL);
  for (int weekday = 1; weekday <= 4; weekday++)
    og_timetable_add_period (og_office_get_week (office, OG_HOURS_ATTENDANCE), weekday, 9 * 60,
                             15 * 60 + 30);
  og_timetable_add_period (og_office_get_week (office, OG_HOURS_ATTENDANCE), 5, 9 * 60, 12 * 60);
}

static void
add_promise (OgOffice     *office,
             OgConcernKind kind,
             int           amount,
             OgPromiseUnit unit)
{
  add (office->promises, g_object_new (OG_TYPE_PROMISE, "kind", (int) kind, "amount", amount,
                                       "unit", (int) unit, NULL));
}

static void
add_rule (OgOffice   *office,
          const char *clause,
          const char *subject,
          const char *text)
{
  add (office->rules, g_object_new (OG_TYPE_RULE, "clause", clause, "chosen", TRUE, "subject",
                                    subject, "text", text, NULL));
}

static void
add_measure (OgOffice     *office,
             OgMeasureKind kind,
             int           after,
             const char   *decided_by)
{
  add (office->measures, g_object_new (OG_TYPE_MEASURE_STEP, "kind", (int) kind, "chosen", TRUE,
                                       "after", after, "decided-by", decided_by, NULL));
}

static void
add_duties (OgOffice *office)
{
  add (office->duties,
       g_object_new (OG_TYPE_DUTY, "role", (int) OG_DUTY_EDITORIAL, "person", "Eva Brunner",
                     "unit", "Hauptamt", "phone", "07825 9120-14", "email",
                     "e.brunner@musterbach.example", "deputy", "Jörg Öttinger", "deputy-phone",
                     "07825 9120-16", "deputy-email", "j.oettinger@musterbach.example",
                     "away-from", julian (21, 12, 2026), "away-until", julian (3, 1, 2027), NULL));
  add (office->duties,
       g_object_new (OG_TYPE_DUTY, "role", (int) OG_DUTY_TECHNICAL, "person", "Murat Yıldız",
                     "unit", "EDV", "phone", "07825 9120-20", "email",
                     "edv@musterbach.example", "deputy", "Eva Brunner", "deputy-phone",
                     "07825 9120-14", NULL));
  add (office->duties,
       g_object_new (OG_TYPE_DUTY, "role", (int) OG_DUTY_DATA_RIGHTS, "unit",
                     "Datenschutzbeauftragte der Gemeinde", "phone", "07825 9120-11", "email",
                     "datenschutz@musterbach.example", "deputy", "Hauptamt", NULL));
  add (office->duties,
       g_object_new (OG_TYPE_DUTY, "role", (int) OG_DUTY_CONTENT, "person",
                     "Bürgermeisterin Anna Großmann", "phone", "07825 9120-10", "email",
                     "buergermeisterin@musterbach.example", "deputy", "Eva Brunner", NULL));
  add (office->duties,
       g_object_new (OG_TYPE_DUTY, "role", (int) OG_DUTY_SIGN_OFF, "person",
                     "Bürgermeisterin Anna Großmann", "phone", "07825 9120-10", "email",
                     "buergermeisterin@musterbach.example", "deputy", "Jörg Öttinger", "deputy-phone",
                     "07825 9120-16", NULL));
}

static void
add_crisis (OgOffice *office)
{
  add (office->contacts,
       g_object_new (OG_TYPE_CONTACT, "name", "Anna Großmann", "role", "Bürgermeisterin", "phone",
                     "0170 0000001", "email", "buergermeisterin@musterbach.example", "speaks", TRUE,
                     "note", "immer zuerst", NULL));
  add (office->contacts,
       g_object_new (OG_TYPE_CONTACT, "name", "Eva Brunner", "role", "Redaktion", "phone",
                     "0170 0000002", "note", "hält geplante Beiträge an", NULL));
  add (office->contacts,
       g_object_new (OG_TYPE_CONTACT, "role", "Polizeiposten Musterbach", "phone",
                     "07825 110-0", "note", "bei Bedrohungen und anderen Straftaten", NULL));
  add (office->statements,
       g_object_new (OG_TYPE_STATEMENT, "title", "Erste Stunde", "text",
                     "Wir haben von dem Vorfall erfahren und klären gerade, was geschehen ist. "
                     "Bis 18 Uhr informieren wir hier erneut.",
                     NULL));
  add (office->statements,
       g_object_new (OG_TYPE_STATEMENT, "title", "Falsche Behauptung", "text",
                     "Derzeit verbreitet sich eine Behauptung, die nicht stimmt. Richtig ist, was "
                     "auf unserer Website steht.",
                     NULL));
}

OgOffice *
og_town_fixture_new_office (const char *lang)
{
  OgOffice *office = og_office_new ();

  g_object_set (office, "name", "Gemeinde Musterbach", "land", "BW", "street", "Marktplatz 1",
                "postcode", "77777", "town", "Musterbach", "phone", "07825 9120-0", "email",
                "rathaus@musterbach.example", "website", "https://www.musterbach.example",
                "imprint-url", "https://www.musterbach.example/impressum", "privacy-url",
                "https://www.musterbach.example/datenschutz-soziale-medien", "language", lang,
                "promise", 2, "promise-unit", (int) OG_PROMISE_DAYS, NULL);
  add_hours (office);
  add_promise (office, OG_CONCERN_DEFECT, 1, OG_PROMISE_DAYS);
  add_promise (office, OG_CONCERN_QUESTION, 8, OG_PROMISE_HOURS);
  add_rule (office, "own-1", "Respekt", "Wir gehen höflich miteinander um, auch im Streit.");
  add_rule (office, "own-2", "Beim Thema bleiben", "Kommentare gehören zum Thema des Beitrags.");
  add_measure (office, OG_MEASURE_NOTICE, 1, NULL);
  add_measure (office, OG_MEASURE_HIDE, 2, "Hauptamtsleitung");
  add_measure (office, OG_MEASURE_BLOCK, 3, "Bürgermeisterin");
  add_duties (office);
  add_crisis (office);
  return office;
}

GListStore *
og_town_fixture_new_channels (void)
{
  GListStore *channels = g_list_store_new (OG_TYPE_CHANNEL);

  add (channels, g_object_new (OG_TYPE_CHANNEL, "id", (gint64) 1, "network", "mastodon",
                               "base-url", "https://social.example", "handle",
                               "@musterbach@social.example", "name", "Gemeinde Musterbach",
                               "web-url", "https://social.example/@musterbach", NULL));
  return channels;
}
