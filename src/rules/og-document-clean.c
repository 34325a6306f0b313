/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-private.h"

/* What stands on every page is a line, whatever was typed. */
#define LONGEST_LINE 90

/* Marks that turn the writing direction of what follows them, and what XML cannot hold. */
static gboolean
is_unwanted (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x2028 || c == 0x2029 || (c & 0xfffe) == 0xfffe;
}

/**
 * og_document_clean:
 * @text: (nullable)
 *
 * Returns: (transfer full): the text as it may stand in a document, without space at either end
 */
char *
og_document_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || (c == '\r' && p[1] != '\n'))
        {
          while (clean->len > 0 && clean->str[clean->len - 1] == ' ')
            g_string_truncate (clean, clean->len - 1);
          if (!g_str_has_suffix (clean->str, "\n\n"))
            g_string_append_c (clean, '\n');
        }
      else if (c == '\t')
        g_string_append_c (clean, ' ');
      else if (!is_unwanted (c))
        g_string_append_unichar (clean, c);
    }
  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&clean)));
}

/**
 * og_document_clean_line:
 * @text: (nullable)
 *
 * Returns: (transfer full): the same in one line
 */
char *
og_document_clean_line (const char *text)
{
  char *clean = og_document_clean (text);

  return g_strdelimit (clean, "\n", ' ');
}

/**
 * og_document_short_line:
 * @text: (nullable)
 *
 * Returns: (transfer full): the same in one line, cut off where it is too long for a page
 */
char *
og_document_short_line (const char *text)
{
  g_autofree char *line = og_document_clean_line (text);
  g_autofree char *begin = NULL;

  if (g_utf8_strlen (line, -1) <= LONGEST_LINE)
    return g_steal_pointer (&line);
  begin = g_utf8_substring (line, 0, LONGEST_LINE - 1);
  return g_strconcat (g_strchomp (begin), "…", NULL);
}

/**
 * og_document_is_blank:
 * @text: (nullable)
 *
 * Returns: whether a reader would see nothing
 */
gboolean
og_document_is_blank (const char *text)
{
  g_autofree char *clean = og_document_clean (text);

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}
