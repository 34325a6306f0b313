/* SPDX-License-Identifier: EUPL-1.2 */
/* Links in a text: whether they can be addresses, and show where they lead. */
#include <string.h>

#include "og-rules-data.h"
#include "og-text-hints-private.h"

/* What a link begins with, rightly or not; the right ones first. */
static const struct
{
  const char *text;
  gboolean broken;
} beginnings[] = {
  { "https://", FALSE },
  { "http://", FALSE },
  { "www.", FALSE },
  { "https:/", TRUE },
  { "http:/", TRUE },
  { "https:", TRUE },
  { "http:", TRUE },
  { "https//", TRUE },
  { "http//", TRUE },
  { "htttps:", TRUE },
  { "htttp:", TRUE },
  { "httsp:", TRUE },
  { "htps:", TRUE },
  { "htp:", TRUE },
  { "ttps:", TRUE },
  { "http.", TRUE },
  { "https.", TRUE },
  { "www,", TRUE },
  { "wwww.", TRUE },
  { "ww.", TRUE },
};

static int
find_beginning (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_ascii_strncasecmp (text, beginnings[i].text, strlen (beginnings[i].text)) == 0)
      return (int) i;
  return -1;
}

const char *
og_link_check_scan (const char *text,
                    gunichar    before)
{
  const char *end = text;
  int depth = 0;

  if (g_unichar_isalnum (before) || before == '@' || before == '/' || before == '.' || before == '-' ||
      find_beginning (text) < 0)
    return NULL;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const GUnicodeType type = g_unichar_type (c);

      depth += (c == '(') - (c == ')');
      if (g_unichar_isspace (c) || c == '<' || c == '>' || c == '"' || depth < 0 ||
          type == G_UNICODE_INITIAL_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION)
        break;
      if (c > 127 || strchr (".,;:!?'*", (int) c) == NULL)
        end = g_utf8_next_char (p);
    }
  return end > text ? end : NULL;
}

char *
og_link_check_host (const char *start,
                    const char *end)
{
  const char *scheme = g_strstr_len (start, end - start, "://");
  const char *host = scheme != NULL ? scheme + 3 : start;
  gsize length;

  if (host >= end)
    return NULL;
  if (end - host > 4 && g_ascii_strncasecmp (host, "www.", 4) == 0)
    host += 4;
  length = strcspn (host, "/?#:");
  length = MIN (length, (gsize) (end - host));
  return length > 0 ? g_utf8_strdown (host, (gssize) length) : NULL;
}

/* At least two labels, none of them empty, and the last one of letters. */
static gboolean
is_host (const char *host)
{
  g_auto (GStrv) labels = g_strsplit (host, ".", -1);
  const guint n = g_strv_length (labels);

  if (n < 2)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const glong length = g_utf8_strlen (labels[i], -1);

      if (length == 0 || length > 63 || (i == n - 1 && length < 2))
        return FALSE;
      for (const char *p = labels[i]; *p != '\0'; p = g_utf8_next_char (p))
        if (i == n - 1 && !g_str_has_prefix (labels[i], "xn--") ?
              !g_unichar_isalpha (g_utf8_get_char (p)) :
              !g_unichar_isalnum (g_utf8_get_char (p)) && *p != '-')
          return FALSE;
    }
  return TRUE;
}

/* What a person can open: parsed as the program itself would. */
static gboolean
is_address (const char *link,
            const char *host)
{
  g_autofree char *whole = strstr (link, "://") != NULL ? g_strdup (link) :
                                                          g_strconcat ("https://", link, NULL);
  g_autoptr (GUri) uri = g_uri_parse (whole, G_URI_FLAGS_PARSE_RELAXED, NULL);

  return uri != NULL && host != NULL && is_host (host);
}

static gboolean
is_shortener (const char *host)
{
  g_auto (GStrv) hosts =
    og_rules_data_list (og_rules_data_keys (OG_HINTS_DATA), "shorteners", "hosts", NULL);

  return g_strv_contains ((const char *const *) hosts, host);
}

static void
check_link (GArray     *hints,
            const char *text,
            const char *start,
            const char *end)
{
  g_autofree char *link = g_strndup (start, (gsize) (end - start));
  g_autofree char *host = og_link_check_host (start, end);
  const int first = (int) (start - text), last = (int) (end - text);

  if (beginnings[find_beginning (start)].broken || !is_address (link, host))
    og_hints_add (hints, OG_HINT_BROKEN_LINK, first, last, NULL);
  else if (is_shortener (host))
    og_hints_add (hints, OG_HINT_SHORT_LINK, first, last, NULL);
  else if (g_ascii_strncasecmp (link, "http://", 7) == 0)
    og_hints_add (hints, OG_HINT_PLAIN_LINK, first, last, g_strconcat ("https://", link + 7, NULL));
}

void
og_hints_of_links (GArray     *hints,
                   const char *text)
{
  gunichar before = 0;

  for (const char *p = text; *p != '\0';)
    {
      const char *end = og_link_check_scan (p, before);

      if (end != NULL)
        check_link (hints, text, p, end);
      end = end != NULL ? end : g_utf8_next_char (p);
      before = g_utf8_get_char (g_utf8_prev_char (end));
      p = end;
    }
}
