/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "og-personal-private.h"

/* What the office itself may name. */
typedef struct
{
  char **numbers; /* dialled digits, without the "-0" of the exchange */
  char **domains; /* of its website and its mail */
} Own;

static void
own_clear (Own *self)
{
  g_strfreev (self->numbers);
  g_strfreev (self->domains);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Own, own_clear)

/* "https://www.musterbach.de/x", "post@musterbach.de" → "musterbach.de"; (nullable) */
static char *
dup_domain (const char *text)
{
  const char *start = strstr (text, "://");

  start = start != NULL ? start + 3 : text;
  start = strchr (start, '@') != NULL ? strchr (start, '@') + 1 : start;
  if (g_ascii_strncasecmp (start, "www.", 4) == 0)
    start += 4;
  if (strchr (start, '.') == NULL)
    return NULL;
  return g_ascii_strdown (start, (gssize) strcspn (start, "/:?# "));
}

static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isalpha (*text))
      return TRUE;
  return FALSE;
}

/* own: (nullable): one a line */
static Own
own_of (const char *own)
{
  g_auto (GStrv) lines = g_strsplit (own != NULL ? own : "", "\n", -1);
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) domains = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const gsize length = strlen (g_strstrip (lines[i]));
      g_autofree char *domain = dup_domain (lines[i]);

      if (has_letter (lines[i]) && domain != NULL)
        g_strv_builder_take (domains, g_steal_pointer (&domain));
      else if (length > 0)
        {
          const gsize exchange = g_str_has_suffix (lines[i], "-0") ? 1 : 0;

          g_strv_builder_take (numbers,
                               og_personal_phone_digits (lines[i], lines[i] + length - exchange));
        }
    }
  return (Own) { g_strv_builder_end (numbers), g_strv_builder_end (domains) };
}

/* The extensions of an own exchange are own ones too. */
static gboolean
is_own_number (const Own  *own,
               const char *start,
               const char *end)
{
  g_autofree char *digits = og_personal_phone_digits (start, end);

  for (guint i = 0; own->numbers[i] != NULL; i++)
    if (*own->numbers[i] != '\0' && g_str_has_prefix (digits, own->numbers[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_own_address (const Own  *own,
                const char *start,
                const char *end)
{
  g_autofree char *address = g_strndup (start, (gsize) (end - start));
  g_autofree char *domain = dup_domain (address);

  return domain != NULL && g_strv_contains ((const char *const *) own->domains, domain);
}

/* ISO 13616 lengths of the countries that a German office is likely to meet. */
static const struct
{
  const char *country;
  gsize length;
} ibans[] = {
  { "AT", 20 },
  { "BA", 20 },
  { "BE", 16 },
  { "BG", 22 },
  { "CH", 21 },
  { "CY", 28 },
  { "CZ", 24 },
  { "DE", 22 },
  { "DK", 18 },
  { "EE", 20 },
  { "ES", 24 },
  { "FI", 18 },
  { "FR", 27 },
  { "GB", 22 },
  { "GR", 27 },
  { "HR", 21 },
  { "HU", 28 },
  { "IE", 22 },
  { "IT", 27 },
  { "LI", 21 },
  { "LT", 20 },
  { "LU", 20 },
  { "LV", 21 },
  { "MT", 31 },
  { "NL", 18 },
  { "NO", 15 },
  { "PL", 28 },
  { "PT", 25 },
  { "RO", 24 },
  { "RS", 22 },
  { "SE", 24 },
  { "SI", 19 },
  { "SK", 24 },
  { "TR", 26 },
  { "UA", 29 },
  { "XK", 20 },
};

/* ISO 7064 MOD 97-10: the first four signs behind the others, letters as 10 to 35. */
static gboolean
has_right_check (const char *iban)
{
  const gsize length = strlen (iban);
  guint rest = 0;

  for (gsize i = 0; i < length; i++)
    {
      const char c = iban[(i + 4) % length];

      rest = g_ascii_isdigit (c) ? rest * 10 + (guint) (c - '0') : rest * 100 + (guint) (c - 'A' + 10);
      rest %= 97;
    }
  return rest == 1;
}

/* The end of an IBAN, in groups or not; NULL: none begins here. */
static const char *
scan_iban (const char *text,
           const char *at)
{
  g_autoptr (GString) iban = g_string_new (NULL);
  gsize length = 0;

  if (!g_ascii_isalpha (*at) || (at > text && g_ascii_isalnum (at[-1])))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (ibans); i++)
    if (g_ascii_strncasecmp (at, ibans[i].country, 2) == 0)
      length = ibans[i].length;
  for (; iban->len < length; at++)
    {
      /* Between groups, and between words where a line must not break. */
      if (*at == ' ' || *at == '-')
        at++;
      else if (g_str_has_prefix (at, "\u00a0") || g_str_has_prefix (at, "\u202f"))
        at = g_utf8_next_char (at);
      if (!g_ascii_isalnum (*at))
        return NULL;
      g_string_append_c (iban, g_ascii_toupper (*at));
    }
  if (length == 0 || g_ascii_isalnum (*at) || !g_ascii_isdigit (iban->str[2]) ||
      !g_ascii_isdigit (iban->str[3]))
    return NULL;
  return has_right_check (iban->str) ? at : NULL;
}

static void
add (GArray        *found,
     OgPersonalKind kind,
     int            start,
     int            end)
{
  const OgPersonal personal = { kind, start, end };

  for (guint i = 0; i < found->len; i++)
    {
      const OgPersonal *other = &g_array_index (found, OgPersonal, i);

      if (start < other->end && other->start < end)
        return;
    }
  g_array_append_val (found, personal);
}

/* Everything that a pattern finds; what it captures as "it" is the place, else all of it. */
static void
add_matches (GArray        *found,
             OgPersonalKind kind,
             GRegex        *pattern,
             const char    *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      int start, end;

      if (g_match_info_fetch_pos (match, 0, &start, &end))
        add (found, kind, start, end);
    }
}

#define MONTH                                                                               \
  "(?:jan(?:uary?|\\.)|feb(?:ruary?|\\.)|märz|march|apr(?:il|\\.)|mai|may|jun[ei]|jul[iy]|" \
  "aug(?:ust|\\.)|sept(?:ember|\\.)|o[ck]t(?:ober|\\.)|nov(?:ember|\\.)|de[cz](?:ember|\\.))"
#define DAY                                                                             \
  "(?:[0-3]?[0-9]\\.\\s?(?:[01]?[0-9]\\.\\s?|" MONTH "\\s?)(?:[12][0-9]{3}|[0-9]{2})?|" \
  "[12][0-9]{3}-[01][0-9]-[0-3][0-9]|(?:[0-3]?[0-9]\\s)?" MONTH "\\s[12][0-9]{3})(?![0-9])"
#define BORN "(?:geb\\.|geboren|geburtsdatum|geburtstag|born|date of birth)"

/* "geb. am 3.4.1950", "*3.4.1950", "(3. April 1950 geboren)" */
static const char birth[] =
  "(?<!\\w)" BORN "(?:\\s+(?:wurde|ist|ist der|am|den|der|on|im))*[\\s:,]{0,3}" DAY
  "|(?<![\\w*])\\*\\s?" DAY "|(?<![0-9.])" DAY "\\s+" BORN "(?!\\w)";

/* "Az.: 3 K 5339/19", "Aktenzeichen II-4/123" */
static const char file_number[] =
  "(?<!\\w)(?:az\\.?\\s?:|az\\.|gz\\.?\\s?:|gz\\.|aktenzeichen|geschäftszeichen|kassenzeichen|"
  "vorgangsnummer|file number|case number)\\s?[:.]?\\s{0,2}"
  "(?:[0-9A-Z]{1,4}\\s){0,3}[\\w.-]{0,20}[0-9][\\w./-]{0,30}";

static const char email[] =
  "(?<![\\w.@/+-])[\\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,5}\\.[a-z]{2,24}(?![\\w@])";

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error);

  g_assert_no_error (error);
  return regex;
}

static void
add_patterns (GArray     *found,
              const char *text)
{
  static gsize compiled;
  static GRegex *regexes[2];

  if (g_once_init_enter (&compiled))
    {
      regexes[0] = compile (birth);
      regexes[1] = compile (file_number);
      g_once_init_leave (&compiled, 1);
    }
  add_matches (found, OG_PERSONAL_BIRTH_DATE, regexes[0], text);
  add_matches (found, OG_PERSONAL_FILE_NUMBER, regexes[1], text);
}

static void
add_addresses (GArray     *found,
               const Own  *own,
               const char *text)
{
  static gsize compiled;
  static GRegex *regex;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (OgPersonal));

  if (g_once_init_enter (&compiled))
    {
      regex = compile (email);
      g_once_init_leave (&compiled, 1);
    }
  add_matches (all, OG_PERSONAL_EMAIL, regex, text);
  for (guint i = 0; i < all->len; i++)
    {
      const OgPersonal *one = &g_array_index (all, OgPersonal, i);

      if (!is_own_address (own, text + one->start, text + one->end))
        add (found, one->kind, one->start, one->end);
    }
}

static void
add_numbers (GArray     *found,
             const Own  *own,
             const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      const char *iban = scan_iban (text, p);
      const char *phone = iban == NULL ? og_personal_phone_scan (text, p) : NULL;
      const char *end = iban != NULL ? iban : phone;

      if (iban != NULL)
        add (found, OG_PERSONAL_IBAN, (int) (p - text), (int) (iban - text));
      else if (phone != NULL && !is_own_number (own, p, phone))
        add (found, OG_PERSONAL_PHONE, (int) (p - text), (int) (phone - text));
      p = end != NULL ? end : g_utf8_next_char (p);
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return ((const OgPersonal *) a)->start - ((const OgPersonal *) b)->start;
}

/**
 * og_personal_data:
 * @text: valid UTF-8; in another text nothing is found
 * @own: (nullable): the office's own telephone, e-mail and website, one a line; extensions of its
 *   number and all mail of its domains are its own too
 *
 * Returns: (transfer full) (element-type OgPersonal): in the order of the text, none in another
 */
GArray *
og_personal_data (const char *text,
                  const char *own)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (OgPersonal));
  g_auto (Own) mine = own_of (own);

  if (!g_utf8_validate (text, -1, NULL))
    return found;
  add_patterns (found, text);
  add_addresses (found, &mine, text);
  add_numbers (found, &mine, text);
  g_array_sort (found, compare_places);
  return found;
}
