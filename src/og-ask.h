/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* og-ask: what the rules of the program say. og-ask.c reads the options; the other files of this name
 * answer. An answer goes to standard output, what is wrong to standard error. */

typedef enum
{
  OG_ASK_DONE = 0,
  OG_ASK_NO_ANSWER = 1,
  OG_ASK_WRONG_USE = 2,
} OgAskStatus;

/* What was asked; strings are (nullable) and owned. */
typedef struct _OgAsk
{
  int year;
  char *land;
  gboolean augsburg;
  gboolean assumption;
  gboolean corpus_christi;
  char *setup;
  char *received;
  char *kind;
  int window;
  char *network;
  char *text_file;
  char *lang; /* "de" or "en" by the time it is answered */
} OgAsk;

typedef OgAskStatus (*OgAskAnswer) (OgAsk *asked);

OgAskStatus og_ask_holidays (OgAsk *asked);
OgAskStatus og_ask_deadline (OgAsk *asked);
OgAskStatus og_ask_netiquette (OgAsk *asked);
OgAskStatus og_ask_count (OgAsk *asked);
OgAskStatus og_ask_readability (OgAsk *asked);

/* Says on standard error why there is no answer; gives the status back. */
OgAskStatus og_ask_complain (OgAskStatus status,
                             const char *format,
                             ...) G_GNUC_PRINTF (2, 3);
/* (transfer full) (nullable): the whole of a file, or of standard input for "-"; of a longer one a byte
 * more than max_bytes. Ends with a NUL that is not counted. */
char *og_ask_read (const char *path,
                   gsize       max_bytes,
                   gsize      *length);

G_END_DECLS
