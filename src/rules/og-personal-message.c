/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-personal-message.h"

#include <string.h>

/* "Hauptstraße 12 a", "Am Alten Markt 3", "Lindenweg 5-7" */
#define NAME "[A-ZÄÖÜ][\\p{L}.-]{1,40}"
#define STREET                                                                         \
  "(?:(?:An|Am|Auf|Im|In|Zum|Zur|Unter|Hinter|Vor|Bei)(?:\\s(?:der|dem|den))?\\s" NAME \
  "(?:\\s" NAME ")?|(?:" NAME "\\s){0,2}" NAME ")"
#define NUMBER "\\s[0-9]{1,4}(?:\\s?[a-hA-H](?![\\p{L}]))?(?:\\s?[-/]\\s?[0-9]{1,4})?(?![0-9])"
#define PLACE "[,;\\s]{1,3}(?:D-)?[0-9]{5}\\s" NAME "(?:[\\s-]" NAME "){0,2}"
#define LIVES                                                                                 \
  "(?:[Ww]ohne|[Ww]ohnen|[Ww]ohnt|[Ww]ohnhaft|[Aa]nschrift|[Aa]dresse|[Ww]ohnort|[Ll]ive at|" \
  "[Aa]ddress)"

/* The postcode and the place stand behind the street. */
static const char whole[] = "(?<![\\p{L}0-9])" STREET NUMBER PLACE;
/* "Ich wohne in der Lindenstraße 4"; the address is what stands behind "\K". */
#define BETWEEN \
  "(?:seit|[0-9]{1,2}|Jahren|hier|auch|direkt|jetzt|noch|in|der|im|am|an|auf|bei|dem|den)\\s"
static const char lived_in[] = "(?<![\\p{L}])" LIVES
                               "(?:\\s(?:ist|lautet|is))?[:,]?\\s{1,3}(?:" BETWEEN "){0,5}\\K" STREET NUMBER
                               "(?:" PLACE ")?";

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, &error);

  g_assert_no_error (error);
  return regex;
}

static gboolean
overlaps (const GArray *found,
          int           start,
          int           end)
{
  for (guint i = 0; i < found->len; i++)
    {
      const OgPersonal *other = &g_array_index (found, OgPersonal, i);

      if (start < other->end && other->start < end)
        return TRUE;
    }
  return FALSE;
}

static void
add_addresses (GArray     *found,
               GRegex     *pattern,
               const char *text,
               const char *street)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      OgPersonal one = { .kind = OG_PERSONAL_ADDRESS };
      g_autofree char *address = g_match_info_fetch (match, 0);

      if (g_match_info_fetch_pos (match, 0, &one.start, &one.end) &&
          (street == NULL || *street == '\0' || strstr (address, street) == NULL) &&
          !overlaps (found, one.start, one.end))
        g_array_append_val (found, one);
    }
}

/* The beginning of a text, without half a character at its end; nothing of one that is not valid. */
static char *
dup_start (const char *text)
{
  const char *end = NULL;
  g_autofree char *start = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup ("");
  start = g_strndup (text, OG_PERSONAL_MESSAGE_BYTES);
  g_utf8_validate (start, -1, &end);
  return g_strndup (start, (gsize) (end - start));
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return ((const OgPersonal *) a)->start - ((const OgPersonal *) b)->start;
}

/**
 * og_personal_in_message:
 * @text: valid UTF-8; in another text nothing is found
 * @own: (nullable): what the office may name of itself, one a line
 * @street: (nullable): its own street
 *
 * Returns: (transfer full) (element-type OgPersonal): places in @text
 */
GArray *
og_personal_in_message (const char *text,
                        const char *own,
                        const char *street)
{
  static gsize compiled;
  static GRegex *patterns[2];
  g_autofree char *start = dup_start (text);
  GArray *found;

  if (g_once_init_enter (&compiled))
    {
      patterns[0] = compile (whole);
      patterns[1] = compile (lived_in);
      g_once_init_leave (&compiled, 1);
    }
  /* Nothing is found without a digit or an at sign, and few messages have one. */
  if (strpbrk (start, "0123456789@") == NULL)
    return g_array_new (FALSE, FALSE, sizeof (OgPersonal));
  found = og_personal_data (start, own);
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    add_addresses (found, patterns[i], start, street);
  g_array_sort (found, compare_places);
  return found;
}

/**
 * og_personal_dup_own:
 *
 * Returns: (transfer full): telephone, e-mail and website, one a line
 */
char *
og_personal_dup_own (OgOffice *office)
{
  return g_strdup_printf ("%s\n%s\n%s", office->phone != NULL ? office->phone : "",
                          office->email != NULL ? office->email : "",
                          office->website != NULL ? office->website : "");
}

/**
 * og_personal_kinds:
 * @found: (element-type OgPersonal)
 *
 * Returns: 1 << OgPersonalKind of each
 */
int
og_personal_kinds (const GArray *found)
{
  int kinds = 0;

  for (guint i = 0; i < found->len; i++)
    kinds |= 1 << g_array_index (found, OgPersonal, i).kind;
  return kinds;
}
