/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-blank.h"

gboolean
og_text_is_blank (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}
