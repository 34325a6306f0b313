/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-reply-check.h"

#include <string.h>

#include "og-personal-message.h"

/* Shorter ones stand in other words by chance. */
#define MIN_COMPARED 4

/* Letters and digits alone, in lower case. */
static char *
dup_bare (const char *text,
          gsize       length)
{
  g_autofree char *part = g_utf8_casefold (text, (gssize) length);
  GString *bare = g_string_sized_new (strlen (part));

  for (const char *p = part; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  return g_string_free_and_steal (bare);
}

/* What of it is enough to know whose it is: of an address the street and the number. */
static char *
dup_compared (const char       *text,
              const OgPersonal *one)
{
  const char *start = text + one->start;
  gsize length = (gsize) (one->end - one->start);
  const char *number = start;

  if (one->kind == OG_PERSONAL_ADDRESS)
    {
      number += strcspn (number, "0123456789");
      number += strspn (number, "0123456789");
      length = MIN (length, (gsize) (number - start));
    }
  else if (one->kind == OG_PERSONAL_PHONE && g_str_has_prefix (start, "+49"))
    {
      /* At home the same number begins with 0. */
      start += strlen ("+49");
      length -= strlen ("+49");
      if (g_str_has_prefix (start, " (0)"))
        {
          start += strlen (" (0)");
          length -= strlen (" (0)");
        }
    }
  return dup_bare (start, length);
}

static int
repeated_of (const char *reply,
             const char *message,
             const char *own,
             const char *street)
{
  g_autoptr (GArray) found = og_personal_in_message (message, own, street);
  int kinds = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const OgPersonal *one = &g_array_index (found, OgPersonal, i);
      g_autofree char *compared = dup_compared (message, one);

      if (strlen (compared) >= MIN_COMPARED && strstr (reply, compared) != NULL)
        kinds |= 1 << one->kind;
    }
  return kinds;
}

/**
 * og_reply_check:
 *
 * Returns: 1 << OgPersonalKind of each kind that is repeated
 */
int
og_reply_check (const char  *reply,
                OgVisibility visibility,
                const char  *const *messages,
                const char  *own,
                const char  *street)
{
  g_autofree char *bare = NULL;
  int kinds = 0;

  if (visibility == OG_VISIBILITY_DIRECT)
    return 0;
  bare = dup_bare (reply, strlen (reply));
  for (guint i = 0; messages != NULL && messages[i] != NULL; i++)
    kinds |= repeated_of (bare, messages[i], own, street);
  return kinds;
}
