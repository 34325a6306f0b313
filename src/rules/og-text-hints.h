/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What could be better about a text, with its place; nothing here blocks. */
typedef enum
{
  OG_HINT_OFFICE_WORD,   /* `better` is a simpler one (data/rules/plain-words.ini) */
  OG_HINT_LONG_SENTENCE, /* more than 20 words */
  OG_HINT_HASHTAG,       /* not in CamelCase, so a screen reader cannot part it; `better` is */
  OG_HINT_EMOJI,         /* more than three, or several in a row, or in the middle of a sentence */
  OG_HINT_FANCY_LETTERS, /* mathematical letters as decoration: unreadable when read aloud */
  OG_HINT_SHORT_LINK,    /* a link shortener */
  OG_HINT_PLAIN_LINK,    /* http without s */
  OG_HINT_BROKEN_LINK,   /* cannot be an address */
  OG_HINT_ALL_CAPS,      /* a sentence in capitals */
} OgHintKind;

typedef struct _OgHint
{
  OgHintKind kind;
  int start;    /* bytes */
  int end;
  char *better; /* nullable */
} OgHint;

GArray *og_text_hints (const char *text,
                       const char *lang); /* (transfer full) (element-type OgHint) */
/* What a screen reader would say: hashtags parted, emoji by their names, links as "Link to host".
 * (transfer full) */
char *og_text_read_aloud (const char *text,
                          const char *lang);

/* Personal data in a text. As bits they are stored: never change, only append. */
typedef enum
{
  OG_PERSONAL_PHONE, /* not one of the office's own, see own_numbers */
  OG_PERSONAL_IBAN,  /* with a right check number (ISO 7064 MOD 97-10) */
  OG_PERSONAL_BIRTH_DATE,
  OG_PERSONAL_FILE_NUMBER,
  OG_PERSONAL_EMAIL,
  OG_PERSONAL_ADDRESS, /* where somebody lives: only og_personal_in_message() */
} OgPersonalKind;
typedef struct _OgPersonal
{
  OgPersonalKind kind;
  int start; /* bytes */
  int end;
} OgPersonal;
/* own: (nullable): the office's own telephone, e-mail and website, one a line, which may be named.
 * (transfer full) (element-type OgPersonal) */
GArray *og_personal_data (const char *text,
                          const char *own);

G_END_DECLS
