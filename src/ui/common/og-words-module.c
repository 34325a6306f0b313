/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-words-module.h"

#include <glib/gi18n.h>

#include "og-format.h"

/* Translators: what a text module, a piece of a reply to a citizen, is for */
static const char *const categories[OG_N_MODULE_CATEGORIES] = {
  [OG_MODULE_GREETING] = NC_ ("text module", "Greeting"),
  [OG_MODULE_RECEIPT] = NC_ ("text module", "Message Received"),
  [OG_MODULE_HANDED_ON] = NC_ ("text module", "Handed On"),
  [OG_MODULE_IN_WORK] = NC_ ("text module", "In Work"),
  [OG_MODULE_DONE] = NC_ ("text module", "Done"),
  [OG_MODULE_QUESTION] = NC_ ("text module", "Questions to the Citizen"),
  [OG_MODULE_PRIVATE] = NC_ ("text module", "Please Not in Public"),
  [OG_MODULE_APPOINTMENT] = NC_ ("text module", "Appointments and Opening Hours"),
  [OG_MODULE_FORM] = NC_ ("text module", "Forms and Online Services"),
  [OG_MODULE_COMPLAINT] = NC_ ("text module", "Complaint"),
  [OG_MODULE_IDEA] = NC_ ("text module", "Idea"),
  [OG_MODULE_PRAISE] = NC_ ("text module", "Praise"),
  [OG_MODULE_BREACH] = NC_ ("text module", "Breach of the Netiquette"),
  [OG_MODULE_HEATED] = NC_ ("text module", "Heated Discussion"),
  [OG_MODULE_NOT_US] = NC_ ("text module", "Somebody Else Is Responsible"),
  [OG_MODULE_CLOSING] = NC_ ("text module", "Closing"),
};

/**
 * og_words_module_category:
 * @category: OgModuleCategory; that of a newer program is shown as the first
 *
 * Returns: (transfer none): what modules of the category are for
 */
const char *
og_words_module_category (int category)
{
  const gboolean known = category >= 0 && category < OG_N_MODULE_CATEGORIES;

  return g_dpgettext2 (NULL, "text module", categories[known ? category : OG_MODULE_GREETING]);
}

/**
 * og_words_module_approval:
 * @module: as og_text_modules() has it
 *
 * Returns: (transfer full): whether somebody stands for its wording
 */
char *
og_words_module_approval (OgTextModule *module,
                          const char   *zone,
                          gint64        now)
{
  g_autofree char *day = NULL;

  if (module->approved_by == NULL)
    return g_strdup (_("Not yet approved"));
  if (module->approved <= 0)
    /* Translators: %s is the name of a person */
    return g_strdup_printf (_("Approved by %s"), module->approved_by);
  day = og_format_julian (module->approved, zone, now);
  /* Translators: %1$s is the name of a person, %2$s a day such as "Monday, 23 November" */
  return g_strdup_printf (_("Approved by %1$s on %2$s"), module->approved_by, day);
}
