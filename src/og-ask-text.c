/* SPDX-License-Identifier: EUPL-1.2 */
/* Answers about a text: how long a network finds it, and how hard it is to read. */
#include <stdio.h>
#include <string.h>

#include "og-ask.h"
#include "og-readability.h"
#include "og-text-count.h"

#define MAX_TEXT_BYTES (1024 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define MASTODON_CHARACTERS_PER_LINK 23
/* app.bsky.feed.post: maxLength of its text */
#define BLUESKY_BYTES 3000

static const struct
{
  const char *name;
  OgCountKind count;
} networks[] = {
  { "mastodon", OG_COUNT_MASTODON },
  { "bluesky", OG_COUNT_PLAIN },
  { "facebook", OG_COUNT_CHARACTERS },
};

/* Without the end of its last line, which is the file's and not the text's. */
static char *
dup_content (char *text,
             gsize length)
{
  const gsize mark = g_str_has_prefix (text, BYTE_ORDER_MARK) ? strlen (BYTE_ORDER_MARK) : 0;

  if (length > mark && text[length - 1] == '\n')
    text[--length] = '\0';
  if (length > mark && text[length - 1] == '\r')
    text[--length] = '\0';
  return g_strdup (text + mark);
}

/* (transfer full) (nullable): NULL has been complained of. */
static char *
read_text (OgAsk       *asked,
           OgAskStatus *status)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  *status = OG_ASK_NO_ANSWER;
  if (asked->text_file == NULL)
    *status = og_ask_complain (OG_ASK_WRONG_USE, "--text-file is needed.");
  else if ((text = og_ask_read (asked->text_file, MAX_TEXT_BYTES, &length)) == NULL)
    og_ask_complain (OG_ASK_NO_ANSWER, "the text %s cannot be read.", asked->text_file);
  else if (length > MAX_TEXT_BYTES)
    og_ask_complain (OG_ASK_NO_ANSWER, "the text is longer than %d bytes.", MAX_TEXT_BYTES);
  else if (!g_utf8_validate_len (text, length, NULL))
    og_ask_complain (OG_ASK_NO_ANSWER, "the text must be UTF-8, without NUL bytes.");
  else
    return dup_content (text, length);
  return NULL;
}

/* One number. */
OgAskStatus
og_ask_count (OgAsk *asked)
{
  g_autofree char *text = NULL;
  OgAskStatus status;
  guint i = 0;

  while (i < G_N_ELEMENTS (networks) && g_strcmp0 (networks[i].name, asked->network) != 0)
    i++;
  if (i == G_N_ELEMENTS (networks))
    return og_ask_complain (OG_ASK_WRONG_USE, "--network must be mastodon, bluesky or facebook.");
  text = read_text (asked, &status);
  if (text == NULL)
    return status;

  if (g_str_equal (networks[i].name, "bluesky") && strlen (text) > BLUESKY_BYTES)
    og_ask_complain (OG_ASK_DONE, "Bluesky also refuses more than %d bytes; the text has %zu.",
                     BLUESKY_BYTES, strlen (text));
  printf ("%u\n", og_text_count (text, networks[i].count, MASTODON_CHARACTERS_PER_LINK));
  return OG_ASK_DONE;
}

/* A line for each figure: its name, a tab, its value. */
OgAskStatus
og_ask_readability (OgAsk *asked)
{
  OgAskStatus status;
  g_autofree char *text = read_text (asked, &status);
  OgReadability found;

  if (text == NULL)
    return status;
  found = og_readability_of (text);
  printf ("words\t%d\nsentences\t%d\n", found.words, found.sentences);
  printf ("lix\t%.2f\namstad\t%.2f\n", found.lix, found.amstad);
  for (guint i = 0; i < G_N_ELEMENTS (found.wstf); i++)
    printf ("wstf%u\t%.2f\n", i + 1, found.wstf[i]);
  return OG_ASK_DONE;
}
