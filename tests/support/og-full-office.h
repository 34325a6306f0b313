/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-concern.h"
#include "og-local-time.h"
#include "og-netiquette.h"

/* A town that has answered everything, for the tests of what is made of the answers. */

static const char *const languages[] = { "de", "en" };
static const OgForm forms[] = { OG_FORM_SIE, OG_FORM_IHR, OG_FORM_DU };

static inline gint64
today (void)
{
  gint64 result = 0;

  g_assert_true (og_local_time_to_unix ("2026-11-23T10:00", "Europe/Berlin", &result));
  return result;
}

/* An office that has answered everything. */
static inline OgOffice *
make_office (const char *lang,
             OgForm      form)
{
  OgOffice *office = og_office_new ();
  g_autoptr (OgPromise) promise = og_promise_new ();

  g_object_set (office, "name", "Gemeinde Musterbach", "street", "Am Markt 1", "postcode", "12345",
                "town", "Musterbach", "phone", "07000 1234", "email", "rathaus@musterbach.example",
                "website", "https://www.musterbach.example", "imprint-url",
                "https://www.musterbach.example/impressum", "privacy-url",
                "https://www.musterbach.example/datenschutz", "promise", 1, "promise-unit",
                OG_PROMISE_DAYS, "language", lang, "form", form, NULL);
  og_record_set_string (OG_RECORD (og_office_get_week (office, OG_HOURS_OPENING)), "week",
                        "Mo-We 08:00-12:00; Th 08:00-12:00,14:00-18:00; Fr 08:00-12:00");
  g_object_set (promise, "kind", OG_CONCERN_COMPLAINT, "amount", 3, "unit", OG_PROMISE_DAYS, NULL);
  g_list_store_append (office->promises, promise);
  og_record_set_string (OG_RECORD (og_office_get_duty (office, OG_DUTY_CONTENT)), "person",
                        "Anna Keller");
  og_ladder_complete (office);
  og_netiquette_complete_rules (office);
  return office;
}

static inline OgRule *
find_rule (OgOffice   *office,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (office->rules)); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);

      if (g_str_equal (rule->clause, id))
        return rule; /* the list keeps it */
    }
  g_assert_not_reached ();
}
