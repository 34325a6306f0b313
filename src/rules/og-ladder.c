/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-netiquette.h"

#include "og-rules-data.h"
#include "og-template.h"

#define MEASURES "measures.ini"
#define STATEMENTS "statements.ini"

/* In the order of OgMeasureKind. */
static const char *const measure_groups[OG_N_MEASURES] = {
  "notice",
  "hide",
  "delete",
  "report",
  "block",
};

/**
 * og_ladder_complete:
 *
 * Gives an office that has no measures yet the five usual ones.
 */
void
og_ladder_complete (OgOffice *office)
{
  GKeyFile *keys = og_rules_data_keys (MEASURES);

  if (g_list_model_get_n_items (G_LIST_MODEL (office->measures)) > 0)
    return;
  for (int kind = 0; kind < OG_N_MEASURES; kind++)
    {
      g_autoptr (OgMeasureStep) step = og_measure_step_new ();
      const char *group = measure_groups[kind];

      g_object_set (step, "kind", kind, "chosen", g_key_file_get_boolean (keys, group, "chosen", NULL),
                    "after", g_key_file_get_integer (keys, group, "after", NULL), NULL);
      g_list_store_append (office->measures, step);
    }
}

/**
 * og_ladder_dup_text:
 *
 * Own words are never read as template: they may be part of the fact "ladder".
 *
 * Returns: (transfer full): what citizens read about the step
 */
char *
og_ladder_dup_text (OgOffice      *office,
                    OgMeasureStep *step)
{
  OgOfficeFacts facts = { .office = office };
  g_autofree char *standard = NULL;

  if (step->text != NULL && *step->text != '\0')
    return g_strstrip (g_strdup (step->text));
  if (step->kind < 0 || step->kind >= OG_N_MEASURES)
    return g_strdup (""); /* of a file that a newer program wrote */

  standard = og_rules_data_string (og_rules_data_keys (MEASURES), measure_groups[step->kind], "text",
                                   office->language);
  return og_template_expand (standard, (OgForm) office->form, og_office_fact, &facts, NULL);
}

/**
 * og_statements_complete:
 *
 * Gives an office that has no holding statements yet the usual ones, with its own facts in them.
 */
void
og_statements_complete (OgOffice *office)
{
  GKeyFile *keys = og_rules_data_keys (STATEMENTS);
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);
  OgOfficeFacts facts = { .office = office };

  if (g_list_model_get_n_items (G_LIST_MODEL (office->statements)) > 0)
    return;
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autoptr (OgStatement) statement = og_statement_new ();
      g_autofree char *title = og_rules_data_string (keys, groups[i], "title", office->language);
      g_autofree char *template = og_rules_data_string (keys, groups[i], "text", office->language);
      g_autofree char *text =
        og_template_expand (template, (OgForm) office->form, og_office_fact, &facts, NULL);

      g_strstrip (text);
      g_object_set (statement, "title", title, "text", text, NULL);
      g_list_store_append (office->statements, statement);
    }
}
