/* SPDX-License-Identifier: EUPL-1.2 */
/* How a screen reader would read a post. */
#include "og-emoji.h"
#include "og-rules-data.h"
#include "og-text-hints-private.h"

/* What is being read, and what has been said of it. */
typedef struct
{
  const char *lang;
  GString *said;
} Reader;

static char *
dup_phrase (Reader     *self,
            const char *key,
            const char *name,
            const char *value)
{
  return og_rules_data_fill (og_rules_data_keys (OG_HINTS_DATA), "spoken", key, self->lang, name,
                             value, NULL);
}

/* With a space to the words on both sides. */
static void
say (Reader     *self,
     const char *words)
{
  if (self->said->len > 0 && !g_ascii_isspace (self->said->str[self->said->len - 1]))
    g_string_append_c (self->said, ' ');
  g_string_append (self->said, words);
  g_string_append_c (self->said, ' ');
}

/* The end of a mention, "@user" or "@user@host"; NULL: none begins here. */
static const char *
scan_mention (const char *text,
              gunichar    before)
{
  const char *end = text + 1;

  if (*text != '@' || g_unichar_isalnum (before) || !g_ascii_isalnum (text[1]))
    return NULL;
  while (g_ascii_isalnum (*end) || *end == '_' ||
         ((*end == '@' || *end == '.' || *end == '-') && g_ascii_isalnum (end[1])))
    end++;
  return end;
}

static void
say_link (Reader     *self,
          const char *start,
          const char *end)
{
  g_autofree char *host = og_link_check_host (start, end);
  g_autofree char *link = g_strndup (start, (gsize) (end - start));
  g_autofree char *phrase = dup_phrase (self, "link", "host", host != NULL ? host : link);

  say (self, phrase);
}

static void
say_tag (Reader     *self,
         const char *start,
         const char *end)
{
  g_autofree char *words = og_hashtag_words (start + 1, end);
  g_autofree char *phrase = dup_phrase (self, "tag", "words", words);

  say (self, phrase);
}

/* Only the name: the server is read with it by nobody. */
static void
say_mention (Reader     *self,
             const char *start,
             const char *end)
{
  const char *host = g_strstr_len (start + 1, end - start - 1, "@");
  g_autofree char *name = g_strndup (start + 1, (gsize) ((host != NULL ? host : end) - start - 1));
  g_autofree char *phrase = dup_phrase (self, "mention", "name", name);

  say (self, phrase);
}

static void
say_emoji (Reader     *self,
           const char *start,
           const char *end)
{
  g_autofree char *name = og_emoji_name (start, end, self->lang);
  g_autofree char *unknown = dup_phrase (self, "emoji", "", "");

  say (self, name != NULL ? name : unknown);
}

static void
say_fancy (Reader     *self,
           const char *start,
           const char *end)
{
  g_autofree char *phrase = dup_phrase (self, "fancy", "", "");

  say (self, phrase);
}

/* Says what begins here, if it is not read as it is written; its end, or NULL. */
static const char *
say_special (Reader     *self,
             const char *text,
             gunichar    before)
{
  const char *end;

  if ((end = og_link_check_scan (text, before)) != NULL)
    say_link (self, text, end);
  else if ((end = og_emoji_scan (text)) != NULL)
    say_emoji (self, text, end);
  else if ((end = og_hashtag_scan (text, before)) != NULL)
    say_tag (self, text, end);
  else if ((end = scan_mention (text, before)) != NULL)
    say_mention (self, text, end);
  else if ((end = og_fancy_scan (text)) != NULL)
    say_fancy (self, text, end);
  return end;
}

/* No space before a full stop or a second space, and none at the ends. */
static char *
dup_tidy (const char *said)
{
  GString *tidy = g_string_new (NULL);

  for (const char *p = said; *p != '\0'; p++)
    {
      const gboolean space = *p == ' ';

      if (space && (p[1] == '\0' || p[1] == ' ' || p[1] == '\n' || p[1] == '.' || p[1] == ',' ||
                    p[1] == '!' || p[1] == '?' || p[1] == ')' || p[1] == ':' || p[1] == ';'))
        continue;
      if (space && (tidy->len == 0 || tidy->str[tidy->len - 1] == '\n'))
        continue;
      g_string_append_c (tidy, *p);
    }
  return g_string_free_and_steal (tidy);
}

/**
 * og_text_read_aloud:
 * @text: where it is not valid UTF-8, broken bytes are replaced
 * @lang: "de", else English
 *
 * Returns: (transfer full): what a screen reader would say
 */
char *
og_text_read_aloud (const char *text,
                    const char *lang)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) said = g_string_new (NULL);
  Reader self = { lang, said };
  gunichar before = 0;

  for (const char *p = valid; *p != '\0';)
    {
      const char *end = say_special (&self, p, before);

      if (end == NULL)
        {
          end = g_utf8_next_char (p);
          g_string_append_len (said, p, end - p);
        }
      before = g_utf8_get_char (g_utf8_prev_char (end));
      p = end;
    }
  return dup_tidy (said->str);
}
