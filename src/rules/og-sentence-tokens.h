/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-sentences.h"

G_BEGIN_DECLS

/* What stands between two spaces. Part of og-sentences. */
typedef struct _OgToken
{
  const char *start;
  const char *end;
  const char *core; /* without the punctuation around it; NULL: it has no letter or digit */
  const char *core_end;
  OgWordKind kind;
  guint line;       /* from 0 */
  gboolean first;   /* of its line */
  gboolean bullet;  /* begins an item of a list, and is no word */
} OgToken;

/* (transfer full) (element-type OgToken). line_lengths: (out) (transfer full) (element-type guint):
 * characters of each line, 0 for an empty one. */
GArray *og_sentence_tokens (const char *text,
                            GArray    **line_lengths);

/* Whether the full stop after this token belongs to it: an abbreviation, an ordinal number. `next`:
 * (nullable): the token after it. */
gboolean og_sentence_stop_is_part (const OgToken *token,
                                   const OgToken *next);

G_END_DECLS
