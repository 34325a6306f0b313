/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-practice.h"

#include "og-concern.h"
#include "og-netiquette.h"

/* The practice town's town hall, as a clerk would have set it up. Content of an invented town in its
 * own language, and therefore not translated. The telephone numbers are those kept free for such. */

#define ROSENMONTAG (-48)

static const struct
{
  OgDayRepeat repeat;
  int day;    /* YEARLY */
  int month;
  int easter; /* EASTER */
  const char *name;
  const char *hours;
} special_days[] = {
  { OG_DAY_YEARLY, 24, 12, 0, "Heiligabend", NULL },
  { OG_DAY_YEARLY, 31, 12, 0, "Silvester", NULL },
  { OG_DAY_EASTER, 0, 0, ROSENMONTAG, "Rosenmontag", NULL },
  { OG_DAY_BRIDGE, 0, 0, 0, "Brückentag", NULL },
};

static const struct
{
  OgConcernKind kind;
  int amount;
} promises[] = {
  { OG_CONCERN_DEFECT, 2 },
  { OG_CONCERN_COMPLAINT, 2 },
  { OG_CONCERN_PARTICIPATION, 3 },
};

static const struct
{
  OgDutyRole role;
  const char *person;
  const char *unit;
  const char *phone;
  const char *email;
  const char *deputy;
  const char *deputy_phone;
  const char *deputy_email;
} duties[] = {
  { OG_DUTY_EDITORIAL, "Sabine Brunner", "Hauptamt", "0221 4710-110",
    "s.brunner@musterbach.example", "Emre Aydın", "0221 4710-111",
    "e.aydin@musterbach.example" },
  { OG_DUTY_TECHNICAL, "Jürgen Wolter", "Organisation und EDV", "0221 4710-130",
    "j.wolter@musterbach.example", "Sabine Brunner", "0221 4710-110",
    "s.brunner@musterbach.example" },
  { OG_DUTY_DATA_RIGHTS, "Dr. Heike Lang", "Datenschutz", "0221 4710-140",
    "datenschutz@musterbach.example", "Jürgen Wolter", "0221 4710-130",
    "j.wolter@musterbach.example" },
  { OG_DUTY_CONTENT, "Petra Hollmann", "Bürgermeisterin", "0221 4710-100",
    "buergermeisterin@musterbach.example", "Sabine Brunner", "0221 4710-110",
    "s.brunner@musterbach.example" },
  { OG_DUTY_SIGN_OFF, "Petra Hollmann", "Bürgermeisterin", "0221 4710-100",
    "buergermeisterin@musterbach.example", "Sabine Brunner", "0221 4710-110",
    "s.brunner@musterbach.example" },
};

static const struct
{
  const char *name;
  const char *role;
  const char *phone;
  const char *email;
  gboolean speaks;
  const char *note;
} contacts[] = {
  { "Petra Hollmann", "Bürgermeisterin", "0221 4710-100", "buergermeisterin@musterbach.example",
    TRUE, "Immer zuerst, auch am Wochenende" },
  { "Sabine Brunner", "Hauptamt, Öffentlichkeitsarbeit", "0221 4710-110",
    "s.brunner@musterbach.example", TRUE, "Schreibt und veröffentlicht" },
  { "Klaus Reuter", "Ordnungsamt", "0221 4710-150", "ordnungsamt@musterbach.example", FALSE,
    "Bei Sperrungen, Unwetter und Gefahr" },
  { "Bereitschaft Bauhof", "Bauhof", "0221 4710-190", "bauhof@musterbach.example", FALSE,
    "Straßen, Wasser, Kanal; Tag und Nacht" },
};

static void
fill_who_and_where (OgOffice *office)
{
  g_object_set (office,
                "name", "Gemeinde Musterbach",
                "land", "NW",
                "zone", "Europe/Berlin",
                "street", "Marktplatz 1",
                "postcode", "50999",
                "town", "Musterbach",
                "phone", "0221 4710-0",
                "email", "rathaus@musterbach.example",
                "website", "https://www.musterbach.example",
                "imprint-url", "https://www.musterbach.example/impressum",
                "privacy-url", "https://www.musterbach.example/datenschutz",
                "language", "de",
                "form", (int) OG_FORM_SIE,
                NULL);
}

static void
fill_hours (OgOffice *office)
{
  for (int weekday = G_DATE_MONDAY; weekday <= G_DATE_SUNDAY; weekday++)
    og_office_clear_day (office, weekday);
  for (int weekday = G_DATE_MONDAY; weekday <= G_DATE_FRIDAY; weekday++)
    og_office_add_period (office, weekday, 8 * 60, 12 * 60 + 30);
  og_office_add_period (office, G_DATE_THURSDAY, 14 * 60, 18 * 60);

  g_list_store_remove_all (office->special_days);
  for (guint i = 0; i < G_N_ELEMENTS (special_days); i++)
    {
      g_autoptr (OgSpecialDay) day = og_special_day_new ();
      GDate first;

      g_object_set (day, "repeat", (int) special_days[i].repeat, "easter-offset",
                    special_days[i].easter, "name", special_days[i].name, "hours",
                    special_days[i].hours, NULL);
      if (special_days[i].repeat == OG_DAY_YEARLY)
        {
          g_date_clear (&first, 1);
          g_date_set_dmy (&first, special_days[i].day, special_days[i].month, 2020);
          g_object_set (day, "first", (int) g_date_get_julian (&first), NULL);
        }
      g_list_store_append (office->special_days, day);
    }
}

static void
fill_promises (OgOffice *office)
{
  g_object_set (office, "promise", 1, "promise-unit", (int) OG_PROMISE_DAYS, NULL);
  g_list_store_remove_all (office->promises);
  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      g_autoptr (OgPromise) promise = og_promise_new ();

      g_object_set (promise, "kind", (int) promises[i].kind, "amount", promises[i].amount, "unit",
                    (int) OG_PROMISE_DAYS, NULL);
      g_list_store_append (office->promises, promise);
    }
}

static void
fill_people (OgOffice *office)
{
  for (guint i = 0; i < G_N_ELEMENTS (duties); i++)
    g_object_set (og_office_get_duty (office, duties[i].role),
                  "person", duties[i].person,
                  "unit", duties[i].unit,
                  "phone", duties[i].phone,
                  "email", duties[i].email,
                  "deputy", duties[i].deputy,
                  "deputy-phone", duties[i].deputy_phone,
                  "deputy-email", duties[i].deputy_email,
                  NULL);

  g_list_store_remove_all (office->contacts);
  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++)
    {
      g_autoptr (OgContact) contact = og_contact_new ();

      g_object_set (contact, "name", contacts[i].name, "role", contacts[i].role, "phone",
                    contacts[i].phone, "email", contacts[i].email, "speaks", contacts[i].speaks,
                    "note", contacts[i].note, NULL);
      g_list_store_append (office->contacts, contact);
    }
}

/* Who decides: the mild steps whoever is at the desk, the others the mayor's office. */
static void
fill_ladder (OgOffice *office)
{
  GListModel *measures = G_LIST_MODEL (office->measures);

  og_ladder_complete (office);
  for (guint i = 0; i < g_list_model_get_n_items (measures); i++)
    {
      g_autoptr (OgMeasureStep) step = g_list_model_get_item (measures, i);
      gboolean mild = step->kind == OG_MEASURE_NOTICE || step->kind == OG_MEASURE_HIDE;

      og_record_set_string (OG_RECORD (step), "decided_by", mild ? "Redaktion" : "Hauptamt");
    }
}

/**
 * og_practice_fill_office:
 * @office: a new one
 *
 * Gives it what a small town hall has set up: open in the mornings and on Thursday afternoon, an
 * answer promised within one working day, rules, people and a plan for a difficult situation.
 */
void
og_practice_fill_office (OgOffice *office)
{
  fill_who_and_where (office);
  fill_hours (office);
  fill_promises (office);
  og_netiquette_complete_rules (office);
  fill_ladder (office);
  fill_people (office);
  og_statements_complete (office);
  og_record_set_int (OG_RECORD (office), "setup_done", TRUE);
}
