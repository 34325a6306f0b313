/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How hard a German text is to read. Formulas: Amstad 1978 (FRE for German), Björnsson's LIX, and
 * Bamberger/Vanecek's four Wiener Sachtextformeln. Links, hashtags' signs, abbreviations ("z. B."),
 * dates ("3. Oktober"), times ("14.30 Uhr") and bullets are not taken for ends of sentences. */
typedef struct _OgReadability
{
  int words;
  int sentences;
  int syllables;
  int longest;      /* words of the longest sentence */
  int longest_start; /* where it stands, bytes from the beginning */
  int longest_end;
  double lix;
  double amstad;
  double wstf[4];
} OgReadability;

/* Of shorter texts only the sentences' length says something. */
#define OG_READABILITY_MIN_WORDS 30

typedef enum
{
  OG_READ_TOO_SHORT, /* to be judged by an index */
  OG_READ_EASY,      /* LIX below 40 */
  OG_READ_MEDIUM,    /* below 50 */
  OG_READ_HARD,      /* below 60 */
  OG_READ_VERY_HARD,
} OgReadLevel;

OgReadability og_readability_of (const char *text);
OgReadLevel og_readability_level (const OgReadability *self);
int og_readability_syllables (const char *word,
                              gssize      length);

G_END_DECLS
