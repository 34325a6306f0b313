/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-setup-part.h"

#include <glib/gi18n.h>

#include "og-gaps.h"
#include "og-gaps.h"
#include "og-holidays.h"
#include "og-words-sign-off.h"
#include "og-words.h"

static const OgSetupPart parts[] = {
  { N_ ("Name, Address and Contact"),
    TRUE,
    { "name", "street", "postcode", "town", "phone", "email", "website", "imprint-url",
      "privacy-url", "netiquette-url" },
    { NULL } },
  { N_ ("Land and Holidays"), FALSE, { "land", "communal", "zone" }, { NULL } },
  { N_ ("Form of Address and Language"), FALSE, { "form", "language" }, { NULL } },
  { N_ ("Office Hours"), FALSE, { "attendance-apart" }, { "timetable", "special_day" } },
  { N_ ("Response Times"), FALSE, { "promise", "promise-unit" }, { "promise" } },
  { N_ ("Rules of the Netiquette"), FALSE, { NULL }, { "rule" } },
  { N_ ("Measures"), FALSE, { NULL }, { "measure_step" } },
  { N_ ("Responsible Persons"), TRUE, { NULL }, { "duty" } },
  { N_ ("Sign-Off and Elections"), FALSE, { "sign-off", "sign-off-kinds" }, { "election" } },
  { N_ ("People Who Hold an Office"), TRUE, { "office-holders" }, { NULL } },
  { N_ ("Call Tree"), TRUE, { NULL }, { "contact" } },
  { N_ ("Holding Statements"), FALSE, { NULL }, { "statement" } },
  { N_ ("Templates for Posts"), FALSE, { NULL }, { "post_template" } },
};

/**
 * og_setup_parts:
 * @n_parts: (out): how many
 *
 * Returns: (transfer none): the parts of a setup, in the order of its pages
 */
const OgSetupPart *
og_setup_parts (guint *n_parts)
{
  *n_parts = G_N_ELEMENTS (parts);
  return parts;
}

static GListStore *
find_list (OgOffice   *office,
           const char *name)
{
  guint n_lists;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  for (guint i = 0; i < n_lists; i++)
    if (g_str_equal (lists[i].name, name))
      return og_office_get_list (office, &lists[i]);
  g_return_val_if_reached (NULL);
}

static guint
count (OgOffice   *office,
       const char *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (find_list (office, list)));
}

static guint
count_chosen_rules (OgOffice *office)
{
  guint n = 0;

  for (guint i = 0; i < count (office, "rule"); i++)
    {
      g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), i);

      n += rule->chosen ? 1 : 0;
    }
  return n;
}

static char *
describe_land (OgOffice *office)
{
  guint n_lands;
  const OgLand *lands = og_lands (&n_lands);

  for (guint i = 0; i < n_lands; i++)
    if (g_strcmp0 (lands[i].code, office->land) == 0)
      return g_strdup (gettext (lands[i].name));
  return NULL;
}

static char *
describe_hours (OgOffice *office)
{
  const guint n = count (office, "special_day");

  if (n == 0 && !og_office_has_hours (office))
    return NULL;
  return g_strdup_printf (
    ngettext ("The week, and %u closing day or special opening",
              "The week, and %u closing days or special openings", n),
    n);
}

static char *
describe_form (OgOffice *office)
{
  static const char *const forms[] = { "Sie", "Ihr", "Du" };
  const char *language = g_str_equal (office->language, "de") ? _ ("German") : _ ("English");

  if (office->form < 0 || office->form >= (int) G_N_ELEMENTS (forms))
    return g_strdup (language);
  return g_strdup_printf ("%s, %s", forms[office->form], language);
}

static char *
describe_list (OgOffice   *office,
               const char *list)
{
  const guint n = g_str_equal (list, "rule") ? count_chosen_rules (office) : count (office, list);

  if (n == 0)
    return NULL;
  if (g_str_equal (list, "rule"))
    return g_strdup_printf (ngettext ("%u rule", "%u rules", n), n);
  if (g_str_equal (list, "measure_step"))
    return g_strdup_printf (ngettext ("%u measure", "%u measures", n), n);
  if (g_str_equal (list, "statement"))
    return g_strdup_printf (ngettext ("%u holding statement", "%u holding statements", n), n);
  if (g_str_equal (list, "duty"))
    return g_strdup_printf (ngettext ("%u responsibility", "%u responsibilities", n), n);
  return g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
}

/**
 * og_setup_part_describe:
 *
 * Returns: (transfer full) (nullable): what the office says there; %NULL if nothing
 */
char *
og_setup_part_describe (const OgSetupPart *part,
                        OgOffice          *office)
{
  if (g_strcmp0 (part->fields[0], "name") == 0)
    return *office->name != '\0' ? g_strdup (office->name) : NULL;
  if (g_strcmp0 (part->fields[0], "land") == 0)
    return describe_land (office);
  if (g_strcmp0 (part->fields[0], "form") == 0)
    return describe_form (office);
  if (g_strcmp0 (part->lists[0], "timetable") == 0)
    return describe_hours (office);
  if (g_strcmp0 (part->fields[0], "promise") == 0)
    return office->promise > 0 ? og_words_promise (office->promise, office->promise_unit) : NULL;
  if (g_strcmp0 (part->fields[0], "sign-off") == 0)
    return og_office_wants_sign_off (office) ? og_words_sign_off_rule (office) : NULL;
  if (g_strcmp0 (part->fields[0], "office-holders") == 0)
    return office->office_holders != NULL ?
             g_strdelimit (g_strdup (office->office_holders), "\n", ';') :
             NULL;
  return describe_list (office, part->lists[0]);
}

/**
 * og_setup_take_list:
 * @name: of the list, as og_office_get_lists() has it
 */
void
og_setup_take_list (OgOffice   *office,
                    OgOffice   *from,
                    const char *name)
{
  GListStore *list = find_list (office, name);
  g_autoptr (OgOffice) copy = og_office_copy (from);
  GListModel *records = G_LIST_MODEL (find_list (copy, name));

  g_list_store_remove_all (list);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (records, i);

      g_list_store_append (list, record);
    }
}

/**
 * og_setup_part_take:
 * @office: (inout): is changed in place, since the pages hold it
 * @from: another town's
 */
void
og_setup_part_take (const OgSetupPart *part,
                    OgOffice          *office,
                    OgOffice          *from)
{
  for (guint i = 0; i < G_N_ELEMENTS (part->fields) && part->fields[i] != NULL; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (from), part->fields[i], &value);
      g_object_set_property (G_OBJECT (office), part->fields[i], &value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (part->lists) && part->lists[i] != NULL; i++)
    og_setup_take_list (office, from, part->lists[i]);
}

/**
 * og_setup_take_all:
 * @office: (inout): is changed in place
 * @from: what it is to say
 */
void
og_setup_take_all (OgOffice *office,
                   OgOffice *from)
{
  guint n_lists;
  const OgOfficeList *lists = og_office_get_lists (&n_lists);

  og_record_copy_fields (OG_RECORD (office), OG_RECORD (from));
  for (guint i = 0; i < n_lists; i++)
    og_setup_take_list (office, from, lists[i].name);
}
