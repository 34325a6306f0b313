/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-emoji.h"

#include "og-rules-data.h"

#define AS_EMOJI 0xfe0f
#define AS_TEXT 0xfe0e
#define JOINER 0x200d
#define KEYCAP 0x20e3

static gboolean
is_between (gunichar c,
            gunichar first,
            gunichar last)
{
  return first <= c && c <= last;
}

static gboolean
is_flag_letter (gunichar c)
{
  return is_between (c, 0x1f1e6, 0x1f1ff);
}

static gboolean
is_skin (gunichar c)
{
  return is_between (c, 0x1f3fb, 0x1f3ff);
}

/* The letters of a region's flag, behind a black flag. */
static gboolean
is_tag (gunichar c)
{
  return is_between (c, 0xe0020, 0xe007f);
}

/* What may be shown as an emoji. */
static gboolean
is_pictograph (gunichar c)
{
  return is_between (c, 0x1f000, 0x1f0ff) || is_between (c, 0x1f18e, 0x1f19a) ||
         is_between (c, 0x1f201, 0x1f265) || is_between (c, 0x1f300, 0x1faff) ||
         is_between (c, 0x2190, 0x21ff) || is_between (c, 0x2300, 0x23ff) ||
         is_between (c, 0x2600, 0x27bf) || is_between (c, 0x2934, 0x2935) ||
         is_between (c, 0x2b00, 0x2bff) || c == 0x203c || c == 0x2049 || c == 0x2122 ||
         c == 0x2139 || c == 0xa9 || c == 0xae || is_between (c, 0x1f170, 0x1f171) ||
         is_between (c, 0x1f17e, 0x1f17f) || c == 0x24c2;
}

/* Those that are emoji without being asked to are wide. */
static gboolean
is_emoji_by_itself (gunichar c)
{
  return is_pictograph (c) && g_unichar_iswide (c);
}

static const char *
skip_variations (const char *p)
{
  while (g_utf8_get_char (p) == AS_EMOJI || is_skin (g_utf8_get_char (p)) ||
         is_tag (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static const char *
scan_one (const char *p)
{
  const gunichar c = g_utf8_get_char (p);
  const char *next = *p != '\0' ? g_utf8_next_char (p) : p;
  const gunichar after = g_utf8_get_char (next);

  if (is_flag_letter (c))
    return is_flag_letter (after) ? g_utf8_next_char (next) : NULL;
  if (g_ascii_isdigit (*p) || *p == '#' || *p == '*')
    {
      next = after == AS_EMOJI ? g_utf8_next_char (next) : next;
      return g_utf8_get_char (next) == KEYCAP ? g_utf8_next_char (next) : NULL;
    }
  if (!is_pictograph (c) || after == AS_TEXT ||
      (!is_emoji_by_itself (c) && after != AS_EMOJI && after != JOINER))
    return NULL;
  return skip_variations (next);
}

const char *
og_emoji_scan (const char *text)
{
  const char *end = scan_one (text);
  const char *joined;

  while (end != NULL && g_utf8_get_char (end) == JOINER)
    {
      joined = g_utf8_next_char (end);
      if (!is_pictograph (g_utf8_get_char (joined)))
        break;
      end = skip_variations (g_utf8_next_char (joined));
    }
  return end;
}

char *
og_emoji_name (const char *start,
               const char *end,
               const char *lang)
{
  GKeyFile *keys = og_rules_data_keys ("emoji.ini");
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GString) first = g_string_new (NULL);

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == AS_EMOJI || is_skin (c))
        continue;
      if (first->len == 0)
        g_string_append_unichar (first, c);
      g_string_append_unichar (key, c);
    }
  if (g_key_file_has_key (keys, "names", key->str, NULL))
    return og_rules_data_string (keys, "names", key->str, lang);
  if (g_key_file_has_key (keys, "names", first->str, NULL))
    return og_rules_data_string (keys, "names", first->str, lang);
  return NULL;
}
