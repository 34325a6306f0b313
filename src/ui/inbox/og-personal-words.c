/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-personal-words.h"

#include <glib/gi18n.h>

#include "og-text-hints.h"

/* Translators: what a message contains, as in “This message contains a telephone number and an address.” */
static const char *const words[] = {
  [OG_PERSONAL_PHONE] = N_ ("a telephone number"),
  [OG_PERSONAL_IBAN] = N_ ("the number of a bank account"),
  [OG_PERSONAL_BIRTH_DATE] = N_ ("a date of birth"),
  [OG_PERSONAL_FILE_NUMBER] = N_ ("a file number"),
  [OG_PERSONAL_EMAIL] = N_ ("an e-mail address"),
  [OG_PERSONAL_ADDRESS] = N_ ("an address"),
};

/**
 * og_personal_words:
 *
 * Returns: (transfer full): the kinds, with commas and "and"
 */
char *
og_personal_words (int kinds)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((kinds & (1 << i)) != 0)
      {
        if (last != NULL)
          /* Translators: between the parts of a list, as in “a telephone number, an address and …” */
          g_string_append_printf (list, "%s%s", list->len > 0 ? _(", ") : "", last);
        last = gettext (words[i]);
      }
  if (list->len == 0)
    return g_strdup (last);
  /* Translators: the end of a list: “a telephone number, an e-mail address” and “an address” */
  return g_strdup_printf (_("%1$s and %2$s"), list->str, last);
}

/**
 * og_personal_sentence:
 *
 * Returns: (transfer full): what the message contains
 */
char *
og_personal_sentence (int kinds)
{
  g_autofree char *list = og_personal_words (kinds);

  /* Translators: %s is “a telephone number and an address” */
  return g_strdup_printf (_("This message contains %s."), list);
}

/**
 * og_personal_note:
 * @when: of the message
 *
 * Returns: (transfer full): a note for colleagues
 */
char *
og_personal_note (int         kinds,
                  const char *when)
{
  g_autofree char *list = og_personal_words (kinds);

  /* Translators: a note for colleagues: %1$s is day and time of a message, %2$s “a telephone number and an
   * address” */
  return g_strdup_printf (_("Masked on this computer, in the message of %1$s: %2$s."), when, list);
}
