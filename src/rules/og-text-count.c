/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-count.h"

#include <pango/pango.h>
#include <string.h>

#define MAX_BRACKETS 2

/* What counts for a link or a mention follows the patterns of Mastodon's StatusLengthValidator
 * and Account::MENTION_RE, written as scanners that look at every character once. A domain's last
 * label is not compared with the list of existing ones, which changes. */

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_';
}

static gboolean
is_user_name (char c)
{
  return g_ascii_isalnum (c) || c == '_';
}

/* The end of the host that begins here, NULL if it is none: at least two labels, the last one of
 * letters. */
static const char *
scan_host (const char *start)
{
  const char *end = start, *last_label = NULL;
  const char *p;

  for (p = start;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_word (c))
        end = g_utf8_next_char (p);
      else if (c != '-' && c != '.')
        break;
    }
  for (p = end; p > start && p[-1] != '.'; p--)
    last_label = p - 1;
  if (end == start || p == start || p[0] == '\0' || *start == '.' || *start == '-' ||
      last_label == NULL)
    return NULL;
  if (g_ascii_strncasecmp (last_label, "xn--", 4) == 0)
    return end;
  for (p = last_label; p < end; p = g_utf8_next_char (p))
    if (!g_unichar_isalpha (g_utf8_get_char (p)))
      return NULL;
  return g_utf8_strlen (last_label, end - last_label) >= 2 ? end : NULL;
}

/* The end of a path or query, without the punctuation of the sentence around it and without a
 * bracket that was opened outside. Brackets within brackets are looked into once, as Mastodon does;
 * without that limit a text of open brackets would be read again from every link in it. */
static const char *
scan_tail (const char *start,
           const char *punctuation,
           const char *may_end)
{
  const char *end = start;
  int depth = 0;

  for (const char *p = start; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '(' ? depth++ == MAX_BRACKETS : c == ')' && depth-- == 0)
        break;
      if (c != '(' && c != ')' && !is_word (c) &&
          (c > 127 || strchr (punctuation, (int) c) == NULL))
        break;
      if (depth == 0 && (c == ')' || is_word (c) || strchr (may_end, (int) c) != NULL))
        end = g_utf8_next_char (p);
    }
  return end;
}

/* The end of the link that begins here, NULL if none does. */
static const char *
scan_link (const char *p)
{
  gsize scheme = g_ascii_strncasecmp (p, "https://", 8) == 0 ? 8 : 7;
  const char *end;

  if (scheme == 7 && g_ascii_strncasecmp (p, "http://", 7) != 0)
    return NULL;
  end = scan_host (p + scheme);
  if (end == NULL)
    return NULL;
  if (*end == ':' && g_ascii_isdigit (end[1]))
    for (end++; g_ascii_isdigit (*end); end++)
      ;
  if (*end == '/')
    end = scan_tail (end + 1, "!*';:=+,.$/%#[]-~&|@", "=#/+-");
  if (*end == '?')
    {
      const char *query = scan_tail (end + 1, "!?*';:&=+$/%#[]-.,~|@", "&=#/-");

      end = query > end + 1 ? query : end;
    }
  return end;
}

/* Where "@user" ends, and in @end where the whole mention ends; NULL if it is no mention of
 * somebody on another server. */
static const char *
scan_mention (const char  *p,
              const char **end)
{
  const char *user = p + 1, *domain;

  if (*p != '@' || !is_user_name (*user))
    return NULL;
  for (const char *c = user; is_user_name (*c) || *c == '.' || *c == '-'; c++)
    if (is_user_name (*c))
      user = c + 1;
  if (*user != '@')
    return NULL;

  domain = *end = user + 1;
  for (const char *c = domain;; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (is_word (letter))
        *end = g_utf8_next_char (c);
      else if (letter != '.' && letter != '-')
        break;
    }
  return *end - domain >= 2 ? user : NULL;
}

/* Whether a link may follow this character; 0 is the beginning of the text. */
static gboolean
may_precede_link (gunichar c)
{
  return !(c < 128 && g_ascii_isalnum ((char) c)) && c != '@' && c != 0xff20 && c != '$' &&
         c != '#' && c != 0xff03 && !(c >= 0x202a && c <= 0x202e);
}

/* The text as the server counts it, each link being one character; says how many there are. */
static char *
dup_countable (const char *text,
               guint      *n_links)
{
  GString *countable = g_string_new (NULL);
  gunichar before = 0;
  const char *copied = text; /* all before is in `countable` */

  *n_links = 0;
  for (const char *p = text; *p != '\0';)
    {
      const char *end = NULL, *user = NULL;

      if ((*p == 'h' || *p == 'H') && may_precede_link (before))
        end = scan_link (p);
      else if (*p == '@' && !is_word (before) && before != '=' && before != '/')
        user = scan_mention (p, &end);

      if (user == NULL && (end == NULL || *p == '@'))
        {
          before = g_utf8_get_char (p);
          p = g_utf8_next_char (p);
          continue;
        }
      g_string_append_len (countable, copied, (user != NULL ? user : p) - copied);
      if (user == NULL)
        {
          g_string_append_c (countable, 'x');
          (*n_links)++;
        }
      before = g_utf8_get_char (g_utf8_prev_char (end));
      copied = p = end;
    }
  g_string_append (countable, copied);
  return g_string_free_and_steal (countable);
}

/* Grapheme clusters of UAX #29: what a person calls one character. */
static guint
count_graphemes (const char *text)
{
  gsize n_characters = (gsize) g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_characters + 1);
  guint count = 0;

  pango_get_log_attrs (text, -1, -1, pango_language_from_string ("de"), attributes,
                       (int) n_characters + 1);
  for (gsize i = 0; i < n_characters; i++)
    count += attributes[i].is_cursor_position;
  return count;
}

/**
 * og_text_count:
 * @text: the text; should it not be valid UTF-8, each broken byte counts as one character
 * @kind: how the network counts
 * @characters_per_link: what a link counts, with %OG_COUNT_MASTODON (Mastodon: 23)
 *
 * Returns: how many characters the network counts
 */
guint
og_text_count (const char *text,
               OgCountKind kind,
               guint       characters_per_link)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *countable = NULL;
  guint n_links = 0;
  gint64 count;

  if (kind == OG_COUNT_PLAIN)
    return count_graphemes (valid);
  if (kind == OG_COUNT_CHARACTERS)
    return (guint) g_utf8_strlen (valid, -1);

  /* Those of ASCII only, as Ruby's String#strip does. */
  countable = dup_countable (g_strstrip (valid), &n_links);
  count = count_graphemes (countable) + (gint64) n_links * ((gint64) characters_per_link - 1);
  return (guint) CLAMP (count, 0, G_MAXUINT);
}
