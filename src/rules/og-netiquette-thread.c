/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-netiquette.h"

#include <string.h>

#define MAX_DIGITS 3 /* of the number of parts */

/* How the parts are written. */
typedef struct
{
  OgCountKind count;
  guint limit;
  guint characters_per_link;
  const char *suffix; /* as long as the longest "\n\n9/9"; "" for a single part */
  GPtrArray *parts;   /* (element-type utf8) */
  GString *part;      /* the one being filled */
} Writer;

static gboolean
fits (Writer     *self,
      const char *text)
{
  g_autofree char *whole = g_strconcat (text, self->suffix, NULL);

  return og_text_count (whole, self->count, self->characters_per_link) <= self->limit;
}

static void
finish_part (Writer *self)
{
  if (self->part->len > 0)
    g_ptr_array_add (self->parts, g_strdup (self->part->str));
  g_string_truncate (self->part, 0);
}

/* Where a text may be cut, better places counting more. */
typedef enum
{
  CUT_NOWHERE,
  CUT_CHARACTER,
  CUT_WORD,
  CUT_SENTENCE,
} Cut;

static Cut
cut_before (const char *text,
            const char *place)
{
  if (place == text)
    return CUT_NOWHERE;
  if (*place != ' ' && *place != '\n')
    return CUT_CHARACTER;
  return strchr (".!?", place[-1]) != NULL ? CUT_SENTENCE : CUT_WORD;
}

/* The end of the longest beginning of a text that fits and ends at such a place; NULL if there is
 * none. What is longer does not fit if something shorter does not. */
static const char *
find_end (Writer     *self,
          const char *text,
          Cut         wanted)
{
  const char *end = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *start = NULL;

      if (cut_before (text, p) < wanted)
        continue;
      start = g_strndup (text, (gsize) (p - text));
      if (!fits (self, start))
        break;
      end = p;
    }
  return end;
}

/* A text too long for a part of its own: as many parts as it takes; the rest stays in `part`. */
static void
add_long (Writer     *self,
          const char *text)
{
  while (!fits (self, text))
    {
      const char *end = NULL;

      for (int cut = CUT_SENTENCE; end == NULL && cut >= CUT_CHARACTER; cut--)
        end = find_end (self, text, (Cut) cut);
      if (end == NULL)
        break; /* not even a character */
      g_ptr_array_add (self->parts, g_strndup (text, (gsize) (end - text)));
      for (text = end; *text == ' ' || *text == '\n'; text++)
        ;
    }
  g_string_assign (self->part, text);
}

/* Adds a piece to the part, or begins a new one with it. */
static void
add_piece (Writer     *self,
           const char *separator,
           const char *text)
{
  g_autofree char *longer =
    g_strconcat (self->part->str, self->part->len > 0 ? separator : "", text, NULL);

  if (fits (self, longer))
    {
      g_string_assign (self->part, longer);
      return;
    }
  finish_part (self);
  add_long (self, text);
}

/* Version and link, in one part if possible. */
static void
add_end (Writer       *self,
         OgNetiquette *netiquette,
         const char   *link)
{
  const gboolean linked = link != NULL && *link != '\0' && fits (self, link);
  g_autofree char *both = g_strconcat (netiquette->outro, "\n", linked ? link : "", NULL);

  if (linked && fits (self, both))
    {
      add_piece (self, "\n\n", both);
      return;
    }
  add_piece (self, "\n\n", netiquette->outro);
  if (linked)
    add_piece (self, "\n", link);
}

/* (transfer full): the parts, each with room for the suffix. */
static GPtrArray *
write_parts (OgNetiquette *netiquette,
             Writer        writer,
             const char   *link)
{
  g_autoptr (GString) part = g_string_new (NULL);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  writer.parts = parts;
  writer.part = part;
  add_piece (&writer, "", netiquette->title);
  for (guint i = 0; i < netiquette->rules->len; i++)
    {
      const OgNumberedRule *rule = g_ptr_array_index (netiquette->rules, i);
      g_autofree char *text = g_strdup_printf ("%d. %s", rule->number, rule->brief);

      add_piece (&writer, i == 0 ? "\n\n" : "\n", text);
    }
  add_end (&writer, netiquette, link);
  finish_part (&writer);
  return g_steal_pointer (&parts);
}

/* Puts "1/3" at the end of each part. */
static void
number_parts (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      char **part = (char **) &g_ptr_array_index (parts, i);
      g_autofree char *plain = *part;

      *part = g_strdup_printf ("%s\n\n%u/%u", plain, i + 1, parts->len);
    }
}

/**
 * og_netiquette_thread:
 * @count: how the network counts
 * @limit: characters a post may have; below %OG_NETIQUETTE_MIN_LIMIT there are no posts
 * @characters_per_link: what a link counts
 * @link: (nullable): where the long form stands
 *
 * Returns: (transfer full) (element-type utf8): the short forms as posts
 */
GPtrArray *
og_netiquette_thread (OgNetiquette *self,
                      OgCountKind   count,
                      int           limit,
                      int           characters_per_link,
                      const char   *link)
{
  static const char *const suffixes[MAX_DIGITS + 1] = {
    "",
    "\n\n9/9",
    "\n\n99/99",
    "\n\n999/999",
  };
  Writer writer = {
    .count = count,
    .limit = (guint) MAX (limit, 0),
    .characters_per_link = (guint) MAX (characters_per_link, 0),
  };
  guint most = 1; /* parts that the suffix is long enough for */

  if (limit < OG_NETIQUETTE_MIN_LIMIT)
    return g_ptr_array_new_with_free_func (g_free);
  for (int digits = 0; digits <= MAX_DIGITS; digits++)
    {
      g_autoptr (GPtrArray) parts = NULL;

      writer.suffix = suffixes[digits];
      parts = write_parts (self, writer, link);
      if (parts->len <= most)
        {
          if (parts->len > 1)
            number_parts (parts);
          return g_steal_pointer (&parts);
        }
      most = digits == 0 ? 9 : most * 10 + 9;
    }
  /* More than 999 posts are no notice anybody reads. */
  return g_ptr_array_new_with_free_func (g_free);
}
