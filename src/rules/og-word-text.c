/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-word-text.h"

#include <string.h>

/* A word that is found within others has so many letters. */
#define LOOSE_LETTERS 4
/* Characters that are shown of what was found. */
#define MAX_SHOWN 60
/* A power of two: what is left of a number of three letters. */
#define N_TRIPLES 32768
/* More patterns no person keeps. */
#define MAX_PATTERNS 2000

/* Where a folded word came from. */
typedef struct
{
  gsize folded; /* bytes, of its first letter */
  gsize start;  /* bytes of the clean text */
  gsize end;
} Word;

struct _OgWordText
{
  char *clean;     /* as it is read, without what nobody sees */
  GString *folded; /* " die strassenlaterne ist kaputt " */
  GArray *words;   /* of Word */
  guint8 *triples; /* a bit for each three letters in a row that are in it: most patterns have some that
                    * are not, and need not be looked for */
};

struct _OgWordList
{
  GPtrArray *patterns;
};

/* The beginning of a text, valid and in its plainest form. Characters that nobody sees would tear
 * words apart. */
static char *
dup_clean (const char *text)
{
  g_autofree char *start = g_strndup (text, OG_WORD_TEXT_BYTES);
  g_autofree char *valid = g_utf8_make_valid (start, -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  GString *clean = g_string_sized_new (strlen (plain));

  for (const char *p = plain; *p != '\0' && clean->len < OG_WORD_TEXT_BYTES; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const GUnicodeType type = g_unichar_type (c);

      if (type != G_UNICODE_FORMAT && type != G_UNICODE_NON_SPACING_MARK &&
          type != G_UNICODE_ENCLOSING_MARK)
        g_string_append_unichar (clean, c);
    }
  return g_string_free_and_steal (clean);
}

/* "ü" is "ue", "ß" is "ss", "é" is "e"; what has no such form stays, in lower case. */
static void
append_folded (GString    *folded,
               const char *start,
               const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      g_autofree char *one = NULL;
      g_autofree char *plain = NULL;

      if ((guchar) *p < 0x80)
        {
          g_string_append_c (folded, g_ascii_tolower (*p));
          continue;
        }
      one = g_utf8_strdown (p, g_utf8_next_char (p) - p);
      plain = g_str_to_ascii (one, "de");
      g_string_append (folded, strchr (plain, '?') != NULL ? one : plain);
    }
}

static void
add_word (OgWordText *self,
          const char *start,
          const char *end)
{
  const Word word = { self->folded->len, (gsize) (start - self->clean), (gsize) (end - self->clean) };

  append_folded (self->folded, start, end);
  g_string_append_c (self->folded, ' ');
  g_array_append_val (self->words, word);
}

/* The end of a link or the name of an account that begins here; NULL if none does. */
static const char *
skip_address (const char *p)
{
  if (*p != '@' && g_ascii_strncasecmp (p, "http://", 7) != 0 &&
      g_ascii_strncasecmp (p, "https://", 8) != 0 && g_ascii_strncasecmp (p, "www.", 4) != 0)
    return NULL;
  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* Any three bytes; different ones may have the same number. */
static guint
number_of_triple (const char *p)
{
  return ((guint) (guchar) p[0] * 961 + (guint) (guchar) p[1] * 31 + (guint) (guchar) p[2]) % N_TRIPLES;
}

static void
note_triples (OgWordText *self)
{
  self->triples = g_new0 (guint8, N_TRIPLES / 8);
  for (gsize i = 0; i + 2 < self->folded->len; i++)
    {
      const guint number = number_of_triple (self->folded->str + i);

      self->triples[number / 8] |= (guint8) (1 << number % 8);
    }
}

/* FALSE: the pattern is not in the text. */
static gboolean
may_have (const OgWordText *self,
          const char       *pattern)
{
  for (const char *p = pattern; p[0] != '\0' && p[1] != '\0' && p[2] != '\0'; p++)
    if ((self->triples[number_of_triple (p) / 8] & (1 << number_of_triple (p) % 8)) == 0)
      return FALSE;
  return *pattern != '\0';
}

static gboolean
ends_with_question (const OgWordText *self)
{
  return self->folded->len > 3 && strcmp (self->folded->str + self->folded->len - 3, " ? ") == 0;
}

/* The words of a tag are found one by one: "#LaterneKaputt". */
static const char *
end_of_word (const char *p)
{
  gboolean small = FALSE;

  for (; g_unichar_isalnum (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    {
      if (small && g_unichar_isupper (g_utf8_get_char (p)))
        break;
      small = g_unichar_islower (g_utf8_get_char (p));
    }
  return p;
}

/**
 * og_word_text_new:
 * @text: of a stranger
 *
 * Returns: (transfer full): its first %OG_WORD_TEXT_BYTES, ready for og_word_text_find()
 */
OgWordText *
og_word_text_new (const char *text)
{
  OgWordText *self = g_new0 (OgWordText, 1);
  const char *next;

  self->clean = dup_clean (text);
  self->folded = g_string_new (" ");
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  for (const char *p = self->clean; *p != '\0'; p = next)
    {
      const char *address = skip_address (p);

      next = g_utf8_next_char (p);
      if (address != NULL)
        next = address;
      else if (g_unichar_isalnum (g_utf8_get_char (p)))
        {
          next = end_of_word (p);
          add_word (self, p, next);
        }
      else if (*p == '?' && !ends_with_question (self))
        add_word (self, p, next);
    }
  note_triples (self);
  return self;
}

void
og_word_text_free (OgWordText *self)
{
  g_free (self->clean);
  g_string_free (self->folded, TRUE);
  g_array_unref (self->words);
  g_free (self->triples);
  g_free (self);
}

/**
 * og_word_pattern:
 * @written: "*laterne*", "keine Antwort"
 *
 * Returns: (transfer full): what og_word_text_find() looks for; "" if there is no word in it
 */
char *
og_word_pattern (const char *written)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (written));
  const gboolean open_start = g_str_has_prefix (trimmed, "*");
  const gboolean open_end = g_str_has_suffix (trimmed, "*");
  g_autoptr (OgWordText) text = og_word_text_new (trimmed);
  const char *start = text->folded->str;
  gsize length = text->folded->len;

  if (text->words->len == 0)
    return g_strdup ("");
  start += open_start ? 1 : 0;
  length -= (open_start ? 1 : 0) + (open_end ? 1 : 0);
  return g_strndup (start, length);
}

/* The word with this place of the folded text in it. */
static const Word *
word_at (const OgWordText *self,
         gsize             place)
{
  guint low = 0, high = self->words->len;

  while (low + 1 < high)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (self->words, Word, middle).folded <= place)
        low = middle;
      else
        high = middle;
    }
  return &g_array_index (self->words, Word, low);
}

/* What a person is shown; no word is longer. */
static char *
dup_shown (const char *start,
           const char *end)
{
  g_autofree char *words = g_strndup (start, (gsize) (end - start));
  g_autofree char *cut = NULL;

  g_strdelimit (words, "\t\r\n", ' ');
  if (g_utf8_strlen (words, -1) <= MAX_SHOWN)
    return g_steal_pointer (&words);
  cut = g_utf8_substring (words, 0, MAX_SHOWN);
  return g_strconcat (cut, "…", NULL);
}

/**
 * og_word_text_find:
 * @pattern: of og_word_pattern()
 *
 * Returns: (transfer full) (nullable): the first place, as it was written
 */
char *
og_word_text_find (const OgWordText *self,
                   const char       *pattern)
{
  const char *found = may_have (self, pattern) ? strstr (self->folded->str, pattern) : NULL;
  const Word *first, *last;
  gsize place, length;

  if (found == NULL)
    return NULL;
  place = (gsize) (found - self->folded->str) + (*pattern == ' ' ? 1 : 0);
  length = strlen (*pattern == ' ' ? pattern + 1 : pattern);
  length -= g_str_has_suffix (pattern, " ") ? 1 : 0;
  first = word_at (self, place);
  last = word_at (self, place + length - 1);
  return dup_shown (self->clean + first->start, self->clean + last->end);
}

/* A word as a person writes it who knows of no stars. */
static char *
dup_loose (const char *written)
{
  g_autofree char *pattern = og_word_pattern (written);

  if (strchr (written, '*') != NULL || strchr (g_strstrip (pattern), ' ') != NULL ||
      strlen (pattern) < LOOSE_LETTERS)
    return g_strdup (written);
  return g_strdup_printf ("*%s*", pattern);
}

/**
 * og_word_list_new:
 *
 * Returns: (transfer full): the list, made ready once for many texts
 */
OgWordList *
og_word_list_new (const char *const *written,
                  gboolean    loose)
{
  OgWordList *self = g_new0 (OgWordList, 1);

  self->patterns = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; written != NULL && written[i] != NULL && i < MAX_PATTERNS; i++)
    {
      g_autofree char *wanted = loose ? dup_loose (written[i]) : g_strdup (written[i]);
      g_autofree char *pattern = og_word_pattern (wanted);

      if (*pattern != '\0')
        g_ptr_array_add (self->patterns, g_steal_pointer (&pattern));
    }
  return self;
}

void
og_word_list_free (OgWordList *self)
{
  g_ptr_array_unref (self->patterns);
  g_free (self);
}

static void
add_once (GPtrArray *found,
          char      *words)
{
  if (found == NULL || g_ptr_array_find_with_equal_func (found, words, g_str_equal, NULL))
    g_free (words);
  else
    g_ptr_array_add (found, words);
}

/**
 * og_word_list_find:
 * @found: (nullable) (element-type utf8): gets the words, as they stand in the text
 *
 * Returns: how many of the list are in the text
 */
guint
og_word_list_find (const OgWordList *self,
                   const OgWordText *text,
                   GPtrArray        *found)
{
  guint n = 0;

  for (guint i = 0; i < self->patterns->len; i++)
    {
      char *words = og_word_text_find (text, g_ptr_array_index (self->patterns, i));

      if (words == NULL)
        continue;
      add_once (found, words);
      n++;
    }
  return n;
}
