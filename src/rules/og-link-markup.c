/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-link-markup.h"

#include <string.h>

static gsize
scheme_length (const char *text)
{
  static const char *const schemes[] = { "https://", "http://" };

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_has_prefix (text, schemes[i]))
      return strlen (schemes[i]);
  return 0;
}

/* Up to the next white space, without what ends the sentence around it; 0 if nothing is left. */
static gsize
link_length (const char *text)
{
  gsize scheme = scheme_length (text);
  gsize length = scheme > 0 ? strcspn (text, " \t\r\n<>\"") : 0;

  while (length > scheme && strchr (".,;:!?)'", text[length - 1]) != NULL)
    length--;
  return length > scheme ? length : 0;
}

static void
append_escaped (GString    *markup,
                const char *text,
                gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (markup, escaped);
}

/**
 * og_link_markup:
 * @text: plain text, as it was written
 *
 * Returns: (transfer full): the same as Pango markup, in which web addresses are links
 */
char *
og_link_markup (const char *text)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  const char *start = text;

  for (const char *at = text; *at != '\0';)
    {
      gsize length = *at == 'h' ? link_length (at) : 0;

      if (length == 0)
        {
          at++;
          continue;
        }
      append_escaped (markup, start, at - start);
      g_string_append (markup, "<a href=\"");
      append_escaped (markup, at, length);
      g_string_append (markup, "\">");
      append_escaped (markup, at, length);
      g_string_append (markup, "</a>");
      at += length;
      start = at;
    }
  append_escaped (markup, start, strlen (start));
  return g_string_free (g_steal_pointer (&markup), FALSE);
}
