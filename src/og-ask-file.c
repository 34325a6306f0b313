/* SPDX-License-Identifier: EUPL-1.2 */
/* What all answers need: files to read, and words for what is wrong. */
#include <stdio.h>

#include "og-ask.h"

OgAskStatus
og_ask_complain (OgAskStatus status,
                 const char *format,
                 ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  fprintf (stderr, "ask: %s\n", text);
  return status;
}

char *
og_ask_read (const char *path,
             gsize       max_bytes,
             gsize      *length)
{
  FILE *file = g_str_equal (path, "-") ? stdin : fopen (path, "rb");
  char *text;

  if (file == NULL)
    return NULL;
  text = g_malloc (max_bytes + 2);
  *length = fread (text, 1, max_bytes + 1, file);
  text[*length] = '\0';
  if (ferror (file))
    g_clear_pointer (&text, g_free);
  if (file != stdin)
    fclose (file);
  return text;
}
