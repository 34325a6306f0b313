/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-gaps.h"

#include "og-local-time.h"
#include "og-post.h"

#define BIT(gap) (G_GUINT64_CONSTANT (1) << (gap))
#define ALL_GAPS (BIT (OG_N_GAPS) - 1)

static gint64
at (const char *local)
{
  gint64 seconds = 0;

  g_assert_true (og_local_time_to_unix (local, "Europe/Berlin", &seconds));
  return seconds;
}

static void
add (GListStore *list,
     gpointer    record)
{
  g_list_store_append (list, record);
  g_object_unref (record);
}

static void
add_duty (OgOffice   *office,
          OgDutyRole  role,
          const char *person,
          const char *unit,
          const char *deputy)
{
  add (office->duties, g_object_new (OG_TYPE_DUTY, "role", (int) role, "person", person, "unit",
                                     unit, "deputy", deputy, NULL));
}

static void
add_export (OgOffice *office,
            gint64    first,
            gint64    last)
{
  add (office->exports,
       g_object_new (OG_TYPE_DOCUMENT_EXPORT, "document", (int) OG_DOCUMENT_CONCEPT,
                     "first-exported", first, "exported", last, NULL));
}

/* Everything answered. */
static OgOffice *
full_office (void)
{
  OgOffice *office = og_office_new ();

  g_object_set (office, "name", "Gemeinde Musterbach", "land", "BW", "street", "Marktplatz 1",
                "postcode", "77777", "town", "Musterbach", "phone", "07777 120", "email",
                "rathaus@musterbach.example", "website", "https://musterbach.example",
                "imprint-url", "https://musterbach.example/impressum", "privacy-url",
                "https://musterbach.example/datenschutz", "promise", 2, "promise-unit",
                (int) OG_PROMISE_DAYS, NULL);
  og_office_add_period (office, 1, 8 * 60, 12 * 60);
  add (office->rules, g_object_new (OG_TYPE_RULE, "clause", "tone", "chosen", TRUE, NULL));
  add (office->measures, g_object_new (OG_TYPE_MEASURE_STEP, "chosen", TRUE, "after", 1, NULL));
  add_duty (office, OG_DUTY_EDITORIAL, "Eva Beispiel", NULL, "Jan Muster");
  add_duty (office, OG_DUTY_TECHNICAL, NULL, "Hauptamt", NULL);
  add_duty (office, OG_DUTY_DATA_RIGHTS, NULL, "Hauptamt", NULL);
  add_duty (office, OG_DUTY_CONTENT, "Eva Beispiel", NULL, NULL);
  add (office->contacts, g_object_new (OG_TYPE_CONTACT, "role", "Bürgermeisterin", "phone", "1",
                                       "speaks", TRUE, NULL));
  add (office->statements, g_object_new (OG_TYPE_STATEMENT, "title", "Erste Stunde", "text",
                                         "Wir klären das.", NULL));
  add_export (office, at ("2026-11-22T10:00"), at ("2026-11-22T10:00"));
  return office;
}

static void
test_empty (void)
{
  g_autoptr (OgOffice) office = og_office_new ();

  /* Attendance follows the opening hours until it is asked for apart. */
  g_assert_cmpuint (og_gaps (office, 0, 0), ==,
                    ALL_GAPS & ~BIT (OG_GAP_ATTENDANCE) & ~BIT (OG_GAP_SIGNER));
  g_object_set (office, "attendance-apart", TRUE, NULL);
  g_assert_cmpuint (og_gaps (office, 0, 0), ==, ALL_GAPS & ~BIT (OG_GAP_SIGNER));
  /* Nobody is asked to sign where no post needs it. */
  g_object_set (office, "sign-off-kinds", 1 << OG_POST_WARNING, NULL);
  g_assert_cmpuint (og_gaps (office, 0, 0), ==, ALL_GAPS);
  /* Asking changes nothing. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->duties)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->timetables)), ==, 0);
}

static void
test_full (void)
{
  g_autoptr (OgOffice) office = full_office ();

  g_assert_cmpuint (og_gaps (office, 1, 1), ==, 0);
  g_assert_cmpuint (og_gaps (office, 0, 1), ==, BIT (OG_GAP_CHANNEL));
  g_assert_cmpuint (og_gaps (office, 2, 0), ==, BIT (OG_GAP_IN_FORCE));
}

/* Each answer taken away by itself is missed by itself. */
static void
test_fields (void)
{
  static const struct
  {
    const char *name;
    OgGap gap;
  } cases[] = {
    { "name", OG_GAP_NAME },
    { "land", OG_GAP_LAND },
    { "street", OG_GAP_ADDRESS },
    { "postcode", OG_GAP_ADDRESS },
    { "town", OG_GAP_ADDRESS },
    { "phone", OG_GAP_PHONE },
    { "email", OG_GAP_EMAIL },
    { "website", OG_GAP_WEBSITE },
    { "imprint-url", OG_GAP_IMPRINT },
    { "privacy-url", OG_GAP_PRIVACY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OgOffice) office = full_office ();

      g_object_set (office, cases[i].name, " \u00a0", NULL);
      g_assert_cmpuint (og_gaps (office, 1, 1), ==, BIT (cases[i].gap));
      g_assert_cmpint (og_gap_topic (cases[i].gap), ==, OG_TOPIC_MUNICIPALITY);
    }
}

static void
test_lists (void)
{
  g_autoptr (OgOffice) office = full_office ();
  g_autoptr (OgDuty) content = g_list_model_get_item (G_LIST_MODEL (office->duties), 3);
  g_autoptr (OgContact) contact = g_list_model_get_item (G_LIST_MODEL (office->contacts), 0);
  g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), 0);

  /* By law a natural person. */
  g_object_set (content, "person", NULL, "unit", "Hauptamt", NULL);
  g_assert_cmpuint (og_gaps (office, 1, 1), ==, BIT (OG_GAP_CONTENT));
  g_object_set (content, "person", "Eva Beispiel", NULL);

  g_object_set (contact, "phone", NULL, NULL);
  g_assert_cmpuint (og_gaps (office, 1, 1), ==, BIT (OG_GAP_CALL_TREE));
  g_object_set (contact, "email", "b@musterbach.example", "speaks", FALSE, NULL);
  g_assert_cmpuint (og_gaps (office, 1, 1), ==, BIT (OG_GAP_SPEAKER));
  g_object_set (contact, "speaks", TRUE, NULL);

  g_object_set (rule, "chosen", FALSE, NULL);
  g_assert_cmpuint (og_gaps (office, 1, 1), ==, BIT (OG_GAP_RULES));
  g_object_set (rule, "chosen", TRUE, NULL);

  g_object_set (office, "attendance-apart", TRUE, NULL);
  g_assert_cmpuint (og_gaps (office, 1, 1), ==, BIT (OG_GAP_ATTENDANCE));
  og_timetable_add_period (og_office_get_week (office, OG_HOURS_ATTENDANCE), 2, 480, 720);
  g_assert_cmpuint (og_gaps (office, 1, 1), ==, 0);
}

/* Whoever signs is a person; a department has no hand. */
static void
test_signer (void)
{
  g_autoptr (OgOffice) office = full_office ();
  g_autoptr (OgElection) election = og_election_new ();

  g_assert_false (og_office_wants_sign_off (office));
  add_duty (office, OG_DUTY_SIGN_OFF, NULL, "Hauptamt", "Jan Muster");
  add (office->elections, g_object_ref (election));
  g_assert_true (og_office_wants_sign_off (office));
  g_assert_cmpuint (og_gaps (office, 1, 1), ==, BIT (OG_GAP_SIGNER));
  g_object_set (og_office_get_duty (office, OG_DUTY_SIGN_OFF), "person", "Max Braun", NULL);
  g_assert_cmpuint (og_gaps (office, 1, 1), ==, 0);
  g_list_store_remove_all (office->elections);
  g_object_set (office, "sign-off", OG_SIGN_OFF_OF_ALL, NULL);
  g_assert_true (og_office_wants_sign_off (office));
}

static void
test_topics (void)
{
  guint64 all = 0;

  for (OgTopic topic = OG_TOPIC_MUNICIPALITY; topic < OG_N_TOPICS; topic++)
    {
      guint64 bits = og_gaps_of_topic (topic);

      g_assert_cmpuint (all & bits, ==, 0);
      all |= bits;
      g_assert_true ((bits == 0) == (topic == OG_TOPIC_FINISH));
      for (guint gap = 0; gap < OG_N_GAPS; gap++)
        if (bits & BIT (gap))
          g_assert_cmpint (og_gap_topic ((OgGap) gap), ==, topic);
    }
  g_assert_cmpuint (all, ==, ALL_GAPS);
}

static void
test_documents (void)
{
  for (OgDocumentKind kind = 0; kind < OG_N_DOCUMENTS; kind++)
    {
      guint64 bits = og_gaps_of_document (kind);

      g_assert_cmpuint (bits & BIT (OG_GAP_NAME), !=, 0);
      /* No document waits for itself. */
      g_assert_cmpuint (bits & BIT (OG_GAP_CONCEPT), ==, 0);
    }
  g_assert_cmpuint (og_gaps_of_document (OG_DOCUMENT_CRISIS) & BIT (OG_GAP_CALL_TREE), !=, 0);
  g_assert_cmpuint (og_gaps_of_document (OG_DOCUMENT_DUTIES) & BIT (OG_GAP_CALL_TREE), ==, 0);
}

static void
test_evaluation (void)
{
  g_autoptr (OgOffice) office = og_office_new ();
  gint64 since = 7;

  g_object_set (office, "evaluated", at ("2020-01-01T00:00"), NULL);
  g_assert_false (og_evaluation_is_due (office, at ("2026-11-22T10:00"), &since));
  g_assert_cmpint (since, ==, 0);

  /* A new export does not put it off. */
  add_export (office, at ("2026-11-22T10:00"), at ("2027-10-01T10:00"));
  g_assert_false (og_evaluation_is_due (office, at ("2027-11-22T09:59"), &since));
  g_assert_cmpint (since, ==, at ("2026-11-22T10:00"));
  g_assert_true (og_evaluation_is_due (office, at ("2027-11-22T10:00"), &since));

  g_object_set (office, "evaluated", at ("2028-02-29T12:00"), NULL);
  g_assert_false (og_evaluation_is_due (office, at ("2029-02-28T11:59"), &since));
  g_assert_cmpint (since, ==, at ("2028-02-29T12:00"));
  g_assert_true (og_evaluation_is_due (office, at ("2029-02-28T12:00"), &since));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gaps/empty", test_empty);
  g_test_add_func ("/gaps/full", test_full);
  g_test_add_func ("/gaps/fields", test_fields);
  g_test_add_func ("/gaps/lists", test_lists);
  g_test_add_func ("/gaps/signer", test_signer);
  g_test_add_func ("/gaps/topics", test_topics);
  g_test_add_func ("/gaps/documents", test_documents);
  g_test_add_func ("/gaps/evaluation", test_evaluation);
  return g_test_run ();
}
