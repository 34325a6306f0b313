/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-preview-markup.h"

#include <string.h>

/* Of an address so much is shown, as these networks do. */
#define LINK_CHARACTERS 30

/**
 * og_preview_pattern:
 *
 * Returns: (transfer none): finds what networks make links of
 */
GRegex *
og_preview_pattern (void)
{
  static GRegex *regex = NULL;

  if (g_once_init_enter_pointer (&regex))
    g_once_init_leave_pointer (
      &regex, g_regex_new ("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]|(?<![\\w/])#[\\p{L}\\p{N}_]+|"
                           "(?<![\\w/])@[\\w.-]*\\w(?:@[\\w.-]*\\w)?",
                           G_REGEX_OPTIMIZE, 0, NULL));
  return regex;
}

/* "https://www.musterbach.de/abfall/kalender" is shown as "musterbach.de/abfall/kalend…". */
static char *
shorten (const char *link)
{
  const char *rest = strstr (link, "://") + 3;
  g_autofree char *start = NULL;

  if (g_str_has_prefix (rest, "www."))
    rest += 4;
  if (g_utf8_strlen (rest, -1) <= LINK_CHARACTERS)
    return g_strdup (rest);
  start = g_utf8_substring (rest, 0, LINK_CHARACTERS);
  return g_strconcat (start, "…", NULL);
}

static void
append_escaped (GString    *markup,
                const char *text,
                gssize      length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (markup, escaped);
}

static void
append_marked (GString    *markup,
               const char *part)
{
  const gboolean is_link = g_str_has_prefix (part, "http");
  g_autofree char *shown = is_link ? shorten (part) : g_strdup (part);
  g_autofree char *address = g_markup_escape_text (is_link ? part : "", -1);

  g_string_append_printf (markup, "<a href=\"%s\">", address);
  append_escaped (markup, shown, -1);
  g_string_append (markup, "</a>");
}

/**
 * og_preview_markup:
 *
 * Returns: (transfer full): Pango markup with links, hashtags and names of accounts marked, links as
 *   short as they are shown; those that lead nowhere have an empty address
 */
char *
og_preview_markup (const char *text)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int at = 0;

  g_regex_match (og_preview_pattern (), text, 0, &match);
  while (g_match_info_matches (match))
    {
      g_autofree char *part = g_match_info_fetch (match, 0);
      int start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      append_escaped (markup, text + at, start - at);
      append_marked (markup, part);
      at = end;
      if (!g_match_info_next (match, NULL))
        break;
    }
  append_escaped (markup, text + at, -1);
  return g_string_free_and_steal (g_steal_pointer (&markup));
}
