/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-fill-office.h"

#include "og-concern.h"
#include "og-netiquette.h"

#define ROSENMONTAG (-48)

static void
add_hours (OgOffice *office)
{
  for (int weekday = 1; weekday <= 5; weekday++)
    og_office_add_period (office, weekday, 8 * 60, 12 * 60 + 30);
  og_office_add_period (office, 2, 14 * 60, 16 * 60);
  og_office_add_period (office, 4, 14 * 60, 18 * 60);
}

static int
julian (int year,
        int month,
        int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (int) g_date_get_julian (&date);
}

static void
add_special_day (OgOffice   *office,
                 OgDayRepeat repeat,
                 int         first,
                 int         easter_offset,
                 const char *name,
                 const char *hours)
{
  g_autoptr (OgSpecialDay) day = og_special_day_new ();

  g_object_set (day, "repeat", (int) repeat, "first", first, "easter-offset", easter_offset, "name",
                name, "hours", hours, NULL);
  g_list_store_append (office->special_days, day);
}

static void
add_special_days (OgOffice *office)
{
  add_special_day (office, OG_DAY_YEARLY, julian (2025, 12, 24), 0, "Heiligabend", NULL);
  add_special_day (office, OG_DAY_YEARLY, julian (2025, 12, 31), 0, "Silvester", NULL);
  add_special_day (office, OG_DAY_EASTER, 0, ROSENMONTAG, "Rosenmontag", "08:00-11:00");
  add_special_day (office, OG_DAY_ONCE, julian (2026, 6, 26), 0, "Betriebsausflug", NULL);
}

static void
add_promise (OgOffice     *office,
             OgConcernKind kind,
             int           amount)
{
  g_autoptr (OgPromise) promise = og_promise_new ();

  g_object_set (promise, "kind", (int) kind, "amount", amount, "unit", (int) OG_PROMISE_DAYS, NULL);
  g_list_store_append (office->promises, promise);
}

static void
add_duty (OgOffice   *office,
          OgDutyRole  role,
          const char *person,
          const char *unit,
          const char *deputy)
{
  g_object_set (og_office_get_duty (office, role), "person", person, "unit", unit, "phone",
                "030 23125 100", "email", "rathaus@gemeinde-musterbach.example", "deputy", deputy,
                "deputy-phone", deputy != NULL ? "030 23125 101" : NULL, NULL);
}

static void
add_contact (OgOffice   *office,
             const char *name,
             const char *role,
             const char *phone,
             gboolean    speaks)
{
  g_autoptr (OgContact) contact = og_contact_new ();

  g_object_set (contact, "name", name, "role", role, "phone", phone, "speaks", speaks, NULL);
  g_list_store_append (office->contacts, contact);
}

OgOffice *
og_fill_office (void)
{
  OgOffice *office = og_office_new ();

  g_object_set (office, "name", "Gemeinde Musterbach", "land", "BW", "street", "Hauptstraße 1",
                "postcode", "12345", "town", "Musterbach", "phone", "030 23125 100", "email",
                "rathaus@gemeinde-musterbach.example", "website",
                "https://gemeinde-musterbach.example", "imprint-url",
                "https://gemeinde-musterbach.example/impressum", "privacy-url",
                "https://gemeinde-musterbach.example/datenschutz", "promise", 2, "promise-unit",
                (int) OG_PROMISE_DAYS, "setup-step", "finish", "setup-done", TRUE, NULL);
  add_hours (office);
  add_special_days (office);
  add_promise (office, OG_CONCERN_COMPLAINT, 3);
  add_promise (office, OG_CONCERN_DEFECT, 1);
  add_duty (office, OG_DUTY_EDITORIAL, "Sabine Krämer", "Hauptamt", "Jonas Wirth");
  add_duty (office, OG_DUTY_TECHNICAL, "Jonas Wirth", "Hauptamt", "Sabine Krämer");
  add_duty (office, OG_DUTY_DATA_RIGHTS, "Beate Lang", "Ordnungsamt", NULL);
  add_duty (office, OG_DUTY_CONTENT, "Martina Vogel", "Bürgermeisterin", "Sabine Krämer");
  add_contact (office, "Martina Vogel", "Bürgermeisterin", "030 23125 110", TRUE);
  add_contact (office, "Beate Lang", "Ordnungsamt", "030 23125 120", FALSE);
  add_contact (office, "Sabine Krämer", "Hauptamt", "030 23125 130", FALSE);
  og_netiquette_complete_rules (office);
  og_ladder_complete (office);
  og_statements_complete (office);
  return office;
}
