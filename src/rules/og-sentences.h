/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words and sentences of a German or English text as it is posted: with links, hashtags, lists,
 * abbreviations ("z. B."), dates ("3. Oktober"), and no full stop at its end. All places are bytes from
 * the beginning. */

typedef enum
{
  OG_WORD_PLAIN,
  OG_WORD_TAG,  /* "#Musterbach"; its place begins after the sign */
  OG_WORD_LINK, /* a link, an address of the Web or of e-mail, a mention: nobody reads it as a word */
} OgWordKind;

typedef struct _OgWord
{
  OgWordKind kind;
  int start; /* without the punctuation around it */
  int end;
} OgWord;

typedef struct _OgSentence
{
  int start;
  int end;          /* with its full stop */
  guint first_word; /* in `words` */
  guint n_words;
} OgSentence;

typedef struct _OgSentences
{
  GArray *words;     /* of OgWord: those of the sentences, in order */
  GArray *sentences; /* of OgSentence; what has only tags and links is none */
} OgSentences;

OgSentences *og_sentences_of (const char *text); /* (transfer full); must be valid UTF-8 */
void og_sentences_free (OgSentences *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgSentences, og_sentences_free)

G_END_DECLS
