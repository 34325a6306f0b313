/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sentence-tokens.h"

#include <string.h>

#define MAX_ORDINAL_DIGITS 2

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Signs that stand before a word and not for an item of a list. */
static gboolean
opens_word (gunichar c)
{
  const GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_CLOSE_PUNCTUATION ||
         type == G_UNICODE_INITIAL_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION ||
         (c != 0 && c < 128 && strchr ("\"'#@&,.;:!?/", (int) c) != NULL);
}

/* "musterbach.de", "post@musterbach.de", "@gemeinde": a dot or an at between letters, and what stands
 * after the last dot is letters only and longer than those of abbreviations. */
static gboolean
looks_like_address (const char *start,
                    const char *end)
{
  const char *dot = g_strrstr_len (start, end - start, ".");
  const char *c;

  if (memchr (start, '@', (gsize) (end - start)) != NULL)
    return TRUE;
  if (dot == NULL || dot - start < 3 || end - dot < 3)
    return FALSE;
  for (c = dot + 1; c < end && g_ascii_islower (*c); c++)
    ;
  return c == end;
}

static OgWordKind
kind_of (const OgToken *token)
{
  const char *before = token->core - 1;
  gsize length = (gsize) (token->core_end - token->core);

  if (before >= token->start && *before == '#')
    return OG_WORD_TAG;
  if (before >= token->start && *before == '@')
    return OG_WORD_LINK;
  if (g_strstr_len (token->core, (gssize) length, "://") != NULL ||
      (length > 4 && g_ascii_strncasecmp (token->core, "www.", 4) == 0) ||
      looks_like_address (token->core, token->core_end))
    return OG_WORD_LINK;
  return OG_WORD_PLAIN;
}

static void
find_core (OgToken *token)
{
  for (const char *p = token->start; p < token->end; p = g_utf8_next_char (p))
    if (is_letter (g_utf8_get_char (p)))
      {
        token->core = token->core != NULL ? token->core : p;
        token->core_end = g_utf8_next_char (p);
      }
  if (token->core != NULL)
    token->kind = kind_of (token);
}

/* The number of "1." or "2)" before an item of a list; 0: none. */
static int
item_number (const OgToken *token)
{
  const char *digits = token->start;

  while (g_ascii_isdigit (*digits))
    digits++;
  if (digits == token->start || digits - token->start > MAX_ORDINAL_DIGITS ||
      token->end - digits != 1 || strchr (".)", *digits) == NULL)
    return 0;
  return (int) g_ascii_strtoll (token->start, NULL, 10);
}

/* A number before an item is one if its neighbours are counted too: "3. Oktober" is a day. */
static void
mark_numbers (GArray *tokens)
{
  OgToken *last = NULL;

  for (guint i = 0; i < tokens->len; i++)
    {
      OgToken *token = &g_array_index (tokens, OgToken, i);
      const int number = token->first ? item_number (token) : 0;

      if (number == 0)
        continue;
      if (last != NULL && item_number (last) == number - 1)
        last->bullet = token->bullet = TRUE;
      last = token;
    }
}

static void
mark_sign (OgToken *token)
{
  /* "a)" */
  if (token->core != NULL)
    token->bullet = token->core == token->start && token->end - token->start == 2 &&
                    token->end[-1] == ')' && g_ascii_islower (*token->start);
  else
    token->bullet = !opens_word (g_utf8_get_char (token->start));
}

GArray *
og_sentence_tokens (const char *text,
                    GArray    **line_lengths)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (OgToken));
  GArray *lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean first = TRUE;
  guint length = 0;

  for (const char *p = text; *p != '\0';)
    {
      OgToken token = { .start = p, .line = lengths->len, .first = first };

      if (*p == '\n')
        {
          g_array_append_val (lengths, length);
          length = 0;
          first = TRUE;
        }
      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          length += *p != '\n';
          p = g_utf8_next_char (p);
          continue;
        }
      for (; *p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        length++;
      token.end = p;
      find_core (&token);
      if (first)
        mark_sign (&token);
      first = FALSE;
      g_array_append_val (tokens, token);
    }
  g_array_append_val (lengths, length);
  mark_numbers (tokens);
  *line_lengths = lengths;
  return tokens;
}
