/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-sentences.h"

#include <string.h>

#include "og-sentence-tokens.h"

/* A shorter line is not one that was broken to fit a page: what follows is something new. */
#define SHORT_LINE 40

/* What stands after the letters of a token, up to its end. */
static gboolean
tail_has (const OgToken *token,
          const char    *sign)
{
  const char *tail = token->core != NULL ? token->core_end : token->start;

  return g_strstr_len (tail, token->end - tail, sign) != NULL;
}

/* The first letter of the next word says whether a new sentence may begin there. */
static gboolean
begins_small (const OgToken *next)
{
  return next->core != NULL && next->kind == OG_WORD_PLAIN &&
         g_unichar_islower (g_utf8_get_char (next->core));
}

static gboolean
ends_by_sign (const OgToken *token,
              const OgToken *next)
{
  if (tail_has (token, "!") || tail_has (token, "?") || tail_has (token, "…") ||
      tail_has (token, "..."))
    return !begins_small (next);
  if (!tail_has (token, "."))
    return FALSE;
  if (token->core == NULL)
    return !begins_small (next);
  return !begins_small (next) && !og_sentence_stop_is_part (token, next);
}

/* in_list: whether the token's line is an item of a list. */
static gboolean
ends_by_line (const OgToken *token,
              const OgToken *next,
              gboolean       in_list,
              guint          line_length)
{
  if (next->line == token->line)
    return FALSE;
  return next->line > token->line + 1 || next->bullet || in_list || tail_has (token, ":") ||
         (line_length < SHORT_LINE && !begins_small (next));
}

/* Ends the sentence that began with the first word; without a plain word it was none. */
static void
close_sentence (OgSentences *self,
                OgSentence  *sentence,
                gboolean    *plain)
{
  sentence->n_words = self->words->len - sentence->first_word;
  if (*plain)
    g_array_append_val (self->sentences, *sentence);
  else
    g_array_set_size (self->words, sentence->first_word);
  sentence->first_word = self->words->len;
  sentence->start = -1;
  *plain = FALSE;
}

static void
add_token (OgSentences   *self,
           OgSentence    *sentence,
           const OgToken *token,
           const char    *text)
{
  const OgWord word = { token->kind, (int) (token->core - text), (int) (token->core_end - text) };

  if (sentence->start < 0)
    sentence->start = (int) (token->start - text);
  sentence->end = (int) (token->end - text);
  g_array_append_val (self->words, word);
}

/**
 * og_sentences_of:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): its sentences, in order
 */
OgSentences *
og_sentences_of (const char *text)
{
  OgSentences *self = g_new0 (OgSentences, 1);
  g_autoptr (GArray) lengths = NULL;
  g_autoptr (GArray) tokens = og_sentence_tokens (text, &lengths);
  OgSentence sentence = { .start = -1 };
  gboolean plain = FALSE, in_list = FALSE;

  self->words = g_array_new (FALSE, FALSE, sizeof (OgWord));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (OgSentence));
  for (guint i = 0; i < tokens->len; i++)
    {
      const OgToken *token = &g_array_index (tokens, OgToken, i);
      const OgToken *next = token + 1;

      if (token->first)
        in_list = token->bullet;
      if (token->core != NULL && !token->bullet)
        {
          add_token (self, &sentence, token, text);
          plain = plain || token->kind == OG_WORD_PLAIN;
        }
      else if (sentence.start >= 0 && !token->bullet)
        sentence.end = (int) (token->end - text);
      if (i + 1 == tokens->len || ends_by_sign (token, next) ||
          ends_by_line (token, next, in_list, g_array_index (lengths, guint, token->line)))
        close_sentence (self, &sentence, &plain);
    }
  return self;
}

void
og_sentences_free (OgSentences *self)
{
  g_array_unref (self->words);
  g_array_unref (self->sentences);
  g_free (self);
}
