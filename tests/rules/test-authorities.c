/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-authorities.h"

#include <string.h>

#include "og-own-key.h"
#include "og-post-templates.h"

static OgOffice *
make_office (OgForm form)
{
  OgOffice *office = og_office_new ();

  g_object_set (office, "name", "Gemeinde Musterbach", "form", form, NULL);
  return office;
}

static char *
answer (OgOffice   *office,
        const char *key)
{
  g_autoptr (OgAuthority) authority = og_authorities_find (office, key);

  g_assert_nonnull (authority);
  return og_authority_answer (authority, office);
}

static void
test_given (void)
{
  g_autoptr (OgOffice) office = make_office (OG_FORM_SIE);
  g_autoptr (GListModel) all = og_authorities (office);

  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 30);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OgAuthority) authority = g_list_model_get_item (all, i);
      g_autofree char *text = og_authority_answer (authority, office);
      g_autofree char *keywords = og_authority_keywords (authority, office);

      g_assert_cmpstr (authority->tasks, !=, "");
      g_assert_null (strpbrk (text, "{}|"));
      g_assert_nonnull (strstr (keywords, "nicht zuständig"));
      g_assert_false (authority->retired);
    }
}

/* A name and a contact that the town gave stand in the answer; until then there are gaps. */
static void
test_filled_in (void)
{
  g_autoptr (OgOffice) office = make_office (OG_FORM_DU);
  g_autofree char *before = answer (office, "street-lamps");
  g_autofree char *after = NULL;

  g_assert_nonnull (strstr (before, "Betreiber der Straßenbeleuchtung [Versorger]."));
  g_assert_nonnull (strstr (before, "Melde den Schaden bitte dort"));
  g_assert_true (g_str_has_suffix (before, "[Kontakt]."));
  g_object_set (og_own_key_get (office->authorities, "street-lamps"), "name", "Stadtwerke {name} [1]",
                "contact", "0800 1234567", NULL);
  after = answer (office, "street-lamps");
  /* What somebody typed is no template. */
  g_assert_nonnull (strstr (after, "Stadtwerke {name} [1]."));
  g_assert_true (g_str_has_suffix (after, ": 0800 1234567."));
}

static void
test_own (void)
{
  g_autoptr (OgOffice) office = make_office (OG_FORM_SIE);
  g_autofree char *first = og_own_key_new (G_LIST_MODEL (office->authorities));
  g_autofree char *second = NULL;
  g_autofree char *text = NULL;
  g_autofree char *keywords = NULL;
  g_autoptr (OgAuthority) harbour = NULL;
  g_autoptr (GListModel) all = NULL;
  g_autoptr (OgAuthority) top = NULL;

  g_assert_cmpstr (first, ==, "own-1");
  g_object_set (og_own_key_get (office->authorities, first), "tasks", "Bootshafen", "name",
                "Hafenmeisterei", "contact", "07121 55", NULL);
  second = og_own_key_new (G_LIST_MODEL (office->authorities));
  g_assert_cmpstr (second, ==, "own-2");
  text = answer (office, first);
  g_assert_cmpstr (text, ==, ("Dafür ist nicht das Rathaus zuständig. Zuständig ist: Hafenmeisterei. "
                              "Kontakt: 07121 55."));
  harbour = og_authorities_find (office, first);
  keywords = og_authority_keywords (harbour, office);
  g_assert_nonnull (strstr (keywords, "Hafenmeisterei"));
  all = og_authorities (office);
  top = g_list_model_get_item (all, 0);
  g_assert_true (top == harbour);
}

/* What the clerk says is kept apart from what is given, and nothing is kept that says nothing. */
static void
test_change (void)
{
  g_autoptr (OgOffice) office = make_office (OG_FORM_SIE);
  g_autoptr (OgAuthority) waste = og_authorities_find (office, "waste");
  g_autoptr (OgAuthority) own = og_authority_new ();
  g_autoptr (OgAuthority) again = NULL;
  OgAuthority *said = NULL;

  g_object_set (waste, "contact", "07121 1", "retired", TRUE, NULL);
  og_authority_change (waste, office);
  said = og_own_key_find (G_LIST_MODEL (office->authorities), "waste");
  g_assert_cmpstr (said->name, ==, "");
  g_assert_cmpstr (said->tasks, ==, "");
  again = og_authorities_find (office, "waste");
  g_assert_cmpstr (again->name, ==, waste->name);
  g_assert_cmpstr (again->contact, ==, "07121 1");
  g_assert_true (again->retired);

  g_object_set (own, "key", "own-1", "tasks", "Bootshafen", NULL);
  og_authority_change (own, office);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->authorities)), ==, 2);
  g_object_set (own, "tasks", "", NULL);
  og_authority_change (own, office);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (office->authorities)), ==, 1);
}

static void
test_unknown (void)
{
  g_autoptr (OgOffice) office = make_office (OG_FORM_SIE);

  g_assert_null (og_authorities_find (office, "own-1"));
  g_assert_null (og_authorities_find (office, "default"));
  g_assert_null (og_authorities_find (office, "unicorns"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/authorities/given", test_given);
  g_test_add_func ("/rules/authorities/filled-in", test_filled_in);
  g_test_add_func ("/rules/authorities/own", test_own);
  g_test_add_func ("/rules/authorities/change", test_change);
  g_test_add_func ("/rules/authorities/unknown", test_unknown);
  return g_test_run ();
}
