/* SPDX-License-Identifier: EUPL-1.2 */
/* German telephone numbers as people write them: "07121 123-0", "(0 71 21) 12 34",
 * "0 71 21 / 12 34", "+49 7121/1234", "Tel. 4711". What looks like one and is a date, a time, a price
 * or a postcode is none. */
#include <string.h>

#include "og-personal-private.h"

#define MIN_DIGITS 7
#define MIN_DIGITS_AFTER_WORD 3
#define MAX_DIGITS 15
/* "030": shorter first groups are days, months and clock times, as in "07/2026" */
#define MIN_AREA_CODE 3

/* The shape of what may be a number. */
typedef struct
{
  const char *end;
  int digits;
  int first_group;   /* digits before the first space or sign */
  gboolean bracketed;
} Shape;

/* Numbers that everybody is to know. */
static gboolean
is_public (const char *digits)
{
  static const char *const known[] = { "110", "112", "115", "116116", "116117", "116111", "19222", NULL };

  return g_strv_contains (known, digits);
}

char *
og_personal_phone_digits (const char *start,
                          const char *end)
{
  GString *digits = g_string_new (NULL);
  const char *trunk = g_strstr_len (start, end - start, "(0)");

  for (const char *p = start; p < end; p++)
    if (*p == '+' && digits->len == 0)
      g_string_append (digits, "00");
    else if (g_ascii_isdigit (*p) && (trunk == NULL || p != trunk + 1))
      g_string_append_c (digits, *p);
  if (g_str_has_prefix (digits->str, "0049"))
    g_string_replace (digits, "0049", "0", 1);
  return g_string_free_and_steal (digits);
}

/* How many bytes of what may part two digits stand here; 0: nothing that may. */
static gsize
scan_signs (const char *p)
{
  gsize length = 0;

  for (;;)
    if (p[length] != '\0' && strchr (" -/().", p[length]) != NULL)
      length++;
    else if (g_str_has_prefix (p + length, "\u00a0"))
      length += strlen ("\u00a0");
    else if (g_str_has_prefix (p + length, "\u2013"))
      length += strlen ("\u2013");
    else
      return length <= 4 && g_ascii_isdigit (p[length]) ? length : 0;
}

/* Whether another number begins behind these signs: "07121 12345 / 0171 123456". */
static gboolean
begins_another (const Shape *shape,
                const char  *signs,
                gsize        length)
{
  const char *next = signs + length;

  return shape->digits >= MIN_DIGITS && *next == '0' && g_ascii_isdigit (next[1]) && next[1] != '0' &&
         (memchr (signs, ' ', length) != NULL || memchr (signs, '/', length) != NULL);
}

static Shape
scan_shape (const char *at)
{
  Shape shape = { .end = at };
  const char *p = at;
  int groups = 0;

  shape.bracketed = *p == '(';
  p += *p == '(' || *p == '+';
  for (;;)
    {
      gsize signs;
      int n = 0;

      for (; g_ascii_isdigit (*p); p++)
        n++;
      shape.first_group = groups == 0 ? n : shape.first_group;
      shape.digits += n;
      groups++;
      shape.end = p;
      if (shape.digits > MAX_DIGITS)
        return shape; /* no number any more, however it goes on */
      signs = scan_signs (p);
      /* A dot parts days and hours, unless the area code is long. */
      if (signs == 0 ||
          (memchr (p, '.', signs) != NULL && shape.first_group < MIN_AREA_CODE && *at != '+') ||
          begins_another (&shape, p, signs))
        return shape;
      p += signs;
    }
}

/* Whether a word for telephones stands directly before. */
static gboolean
follows_word (const char *text,
              const char *at)
{
  static const char *const words[] = { "tel", "telefon", "fon", "mobil", "handy",
                                       "fax", "telefax", "telefonnummer", "durchwahl", "ruf",
                                       "rufnummer", "phone", "mobile", "whatsapp", NULL };
  const char *end = at, *start;
  g_autofree char *word = NULL;

  while (end > text && strchr (" :.\n(", end[-1]) != NULL)
    end--;
  for (start = end; start > text && g_ascii_isalpha (start[-1]);)
    start--;
  word = g_ascii_strdown (start, end - start);
  return g_strv_contains (words, word);
}

/* A time, an amount or a measure has a unit behind it. */
static gboolean
has_unit (const char *end)
{
  static const char *const units[] = { "uhr", "h", "€", "euro", "eur", "%", "prozent", "km", "m",
                                       "qm", "m²", "cm", "kg", "t", "liter", "l", "kwh", "ha" };
  const char *last;
  g_autofree char *word = NULL;

  while (*end == ' ' || g_str_has_prefix (end, "\u00a0"))
    end = g_utf8_next_char (end);
  for (last = end; *last != '\0' && (g_unichar_isalnum (g_utf8_get_char (last)) ||
                                     g_str_has_prefix (last, "€") || *last == '%');)
    last = g_utf8_next_char (last);
  word = g_utf8_strdown (end, last - end);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (word, units[i]))
      return TRUE;
  return FALSE;
}

/* It is the end of a longer number, of a decimal or of a word. */
static gboolean
goes_on_before (const char *text,
                const char *at)
{
  const gunichar before = at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : ' ';
  const gboolean after_digit = at - text >= 2 && g_ascii_isdigit (at[-2]);

  return g_unichar_isalnum (before) ||
         (after_digit && before < 128 && strchr (" ,.:-/", (int) before) != NULL);
}

static gboolean
goes_on_after (const char *end)
{
  return ((*end == ',' || *end == ':') && g_ascii_isdigit (end[1])) || *end == '_' || *end == '@' ||
         g_unichar_isalpha (g_utf8_get_char (end));
}

static gboolean
looks_like_number (const char  *at,
                   const Shape *shape)
{
  if (shape->digits < MIN_DIGITS || shape->digits > MAX_DIGITS)
    return FALSE;
  if (*at == '+')
    return at[1] != '0';
  if (at[shape->bracketed] != '0')
    return FALSE;
  if (g_str_has_prefix (at, "00"))
    return at[2] != '0' && shape->digits > 10;
  /* "0 71 21 / 12 34 56" */
  return shape->bracketed || shape->first_group >= MIN_AREA_CODE ||
         (at[1] == ' ' && g_ascii_isdigit (at[2]) && at[2] != '0' && g_ascii_isdigit (at[3]) &&
          memchr (at, '/', (gsize) (shape->end - at)) != NULL);
}

const char *
og_personal_phone_scan (const char *text,
                        const char *at)
{
  g_autofree char *digits = NULL;
  Shape shape;

  if ((!g_ascii_isdigit (*at) && !((*at == '+' || *at == '(') && g_ascii_isdigit (at[1]))) ||
      goes_on_before (text, at))
    return NULL;
  shape = scan_shape (at);
  if (goes_on_after (shape.end) || has_unit (shape.end))
    return NULL;
  if (!looks_like_number (at, &shape) &&
      !(follows_word (text, at) && shape.digits >= MIN_DIGITS_AFTER_WORD &&
        shape.digits <= MAX_DIGITS))
    return NULL;
  digits = og_personal_phone_digits (at, shape.end);
  return is_public (digits) ? NULL : shape.end;
}
