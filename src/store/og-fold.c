/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-fold.h"

#include <string.h>

#include "og-compound.h"

/* More words than this nobody types; each one costs a search. */
#define MAX_QUERY_WORDS 16

/* The two spellings of the word being read: "muell" and "mull". */
typedef struct
{
  GString *spelled; /* umlauts with their e */
  GString *plain;   /* umlauts without their dots */
} Word;

static const char *
spell_umlaut (gunichar c)
{
  switch (c)
    {
    case 0xe4:
      return "ae";
    case 0xf6:
      return "oe";
    case 0xfc:
      return "ue";
    default:
      return NULL;
    }
}

/* Adds a letter or digit, in lower case and without accents, to both spellings. */
static void
add_character (Word    *word,
               gunichar c)
{
  const char *spelled = spell_umlaut (c);
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (spelled != NULL)
    {
      g_string_append (word->spelled, spelled);
      g_string_append_c (word->plain, spelled[0]);
      return;
    }
  if (c == 0xdf || c == 0x1e9e)
    {
      g_string_append (word->spelled, "ss");
      g_string_append (word->plain, "ss");
      return;
    }
  g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  if (g_unichar_isalnum (parts[0])) /* "⑴" is a number and begins with a bracket */
    c = g_unichar_tolower (parts[0]);
  g_string_append_unichar (word->spelled, c);
  g_string_append_unichar (word->plain, c);
}

static void
end_word (Word    *word,
          GString *folded,
          gboolean index)
{
  if (word->spelled->len > 0)
    {
      if (folded->len > 0)
        g_string_append_c (folded, ' ');
      g_string_append (folded, word->spelled->str);
      if (index)
        og_compound_append_ends (folded, word->spelled->str);
      if (index && !g_string_equal (word->spelled, word->plain))
        {
          g_string_append_printf (folded, " %s", word->plain->str);
          og_compound_append_ends (folded, word->plain->str);
        }
    }
  g_string_truncate (word->spelled, 0);
  g_string_truncate (word->plain, 0);
}

/* Words of letters and digits, one space between them. Accents that stand apart are left out. */
static char *
fold_words (const char *text,
            gboolean    index)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  Word word = { g_string_new (NULL), g_string_new (NULL) };
  GString *folded = g_string_sized_new (strlen (text));

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        add_character (&word, g_unichar_tolower (c));
      else if (!g_unichar_ismark (c))
        end_word (&word, folded, index);
    }
  end_word (&word, folded, index);
  g_string_free (word.spelled, TRUE);
  g_string_free (word.plain, TRUE);
  return g_string_free (folded, FALSE);
}

/**
 * og_fold:
 * @text: of a stranger
 *
 * Makes what the index holds: words of letters and digits in lower case; ß is ss, accents are
 * gone, and a word with umlauts stands there twice, as "muell" and as "mull". A long word is
 * followed by its ends (og-compound.h). No tokenizer of SQLite does this.
 *
 * Returns: (transfer full): the words with one space between them
 */
char *
og_fold (const char *text)
{
  return fold_words (text, TRUE);
}

/**
 * og_fold_query:
 * @query: what a person typed; nothing in it is a command
 *
 * Returns: (transfer full) (nullable): an FTS5 expression that every word of the query begins a
 *   word of the text, or NULL if there is no word in it
 */
char *
og_fold_query (const char *query)
{
  g_autofree char *folded = fold_words (query, FALSE);
  g_auto (GStrv) words = g_strsplit (folded, " ", MAX_QUERY_WORDS + 1);
  GString *match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL && i < MAX_QUERY_WORDS; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (match, "%s\"%s\"*", match->len > 0 ? " AND " : "", words[i]);
  return g_string_free (match, match->len == 0);
}

static void
call_fold (sqlite3_context *context,
           int              n_values,
           sqlite3_value  **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, og_fold (text), -1, g_free);
}

/**
 * og_fold_register:
 *
 * Makes og_fold() known to the SQL of a connection. It touches nothing but its argument, so that
 * the schema may use it although schemas are not trusted.
 *
 * Returns: a code of SQLite
 */
int
og_fold_register (sqlite3 *handle)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

  return sqlite3_create_function_v2 (handle, "og_fold", 1, flags, NULL, call_fold, NULL, NULL,
                                     NULL);
}
