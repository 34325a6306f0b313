/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-html-text.h"

#include <string.h>

/* More marks on one letter are no language but a way to paint over other lines. */
#define MAX_MARKS 8
#define MAX_QUOTES 3

static const char *const style_tags[OG_N_STYLES] = { "b", "i", "tt" };

struct _OgHtmlText
{
  GString *text;
  GString *markup;

  /* What comes before the next character, if there is one. */
  guint line_ends;
  gboolean space;
  char *marker;

  gboolean line_begun;
  guint marks; /* on the letter written last */
  int quotes;

  /* What the next character should look like, and what the markup's open tags are. A link is
   * always the outermost tag, so that changes of style within it do not repeat its address. */
  int styles[OG_N_STYLES];
  char *href; /* nullable */
  gboolean link_open;
  gboolean style_open[OG_N_STYLES];
};

OgHtmlText *
og_html_text_new (void)
{
  OgHtmlText *self = g_new0 (OgHtmlText, 1);

  self->text = g_string_new (NULL);
  self->markup = g_string_new (NULL);
  return self;
}

/* Closes the styles from `first` on, innermost first. */
static void
close_styles (OgHtmlText *self,
              int         first)
{
  for (int i = OG_N_STYLES - 1; i >= first; i--)
    {
      if (self->style_open[i])
        g_string_append_printf (self->markup, "</%s>", style_tags[i]);
      self->style_open[i] = FALSE;
    }
}

/* Closes the tags that the next character does not want. Space between words stands outside. */
static void
close_unwanted (OgHtmlText *self)
{
  int first = 0;

  while (first < OG_N_STYLES && self->style_open[first] == (self->styles[first] > 0))
    first++;
  close_styles (self, self->href != NULL && !self->link_open ? 0 : first);
}

static void
open_wanted (OgHtmlText *self)
{
  if (self->href != NULL && !self->link_open)
    {
      g_autofree char *escaped = g_markup_escape_text (self->href, -1);

      g_string_append_printf (self->markup, "<a href=\"%s\">", escaped);
      self->link_open = TRUE;
    }
  for (int i = 0; i < OG_N_STYLES; i++)
    {
      if (self->styles[i] > 0 && !self->style_open[i])
        g_string_append_printf (self->markup, "<%s>", style_tags[i]);
      self->style_open[i] = self->styles[i] > 0;
    }
}

static void
put (OgHtmlText *self,
     const char *words,
     OgHtmlPlace place)
{
  if (place & OG_IN_TEXT)
    g_string_append (self->text, words);
  if (!(place & OG_IN_MARKUP))
    return;
  if (strpbrk (words, "&<>'\"") != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (words, -1);

      g_string_append (self->markup, escaped);
    }
  else
    {
      g_string_append (self->markup, words);
    }
}

/* Line ends, quote signs, the sign of a list and a space that were waiting for a character. */
static void
put_waiting (OgHtmlText *self)
{
  gboolean had_text = self->text->len > 0 || self->markup->len > 0;

  for (; had_text && self->line_ends > 0; self->line_ends--)
    put (self, "\n", OG_IN_BOTH);
  self->line_ends = 0;

  if (!self->line_begun)
    {
      for (int i = 0; i < MIN (self->quotes, MAX_QUOTES); i++)
        put (self, "> ", OG_IN_BOTH);
      if (self->marker != NULL)
        put (self, self->marker, OG_IN_BOTH);
      g_clear_pointer (&self->marker, g_free);
    }
  else if (self->space)
    {
      put (self, " ", OG_IN_BOTH);
    }
  self->space = FALSE;
  self->line_begun = TRUE;
}

/* Characters that change the direction of what stands around them, have no width, or are none. */
static gboolean
is_left_out (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_CONTROL || c == 0xad || c == 0x200b || c == 0xfeff ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
         (c >= 0xfff9 && c <= 0xfffb) || (c & 0xfffe) == 0xfffe;
}

static gboolean
is_mark (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_FORMAT:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_character (OgHtmlText *self,
               gunichar    c,
               OgHtmlPlace place)
{
  char letter[7] = { 0 };

  if (g_unichar_isspace (c))
    {
      self->space = self->line_begun;
      self->marks = 0;
      return;
    }
  if (is_left_out (c))
    return;
  self->marks = is_mark (c) ? self->marks + 1 : 0;
  if (self->marks > MAX_MARKS)
    return;

  g_unichar_to_utf8 (c, letter);
  if (place & OG_IN_MARKUP)
    close_unwanted (self);
  put_waiting (self);
  if (place & OG_IN_MARKUP)
    open_wanted (self);
  put (self, letter, place);
}

/* words: valid UTF-8 of a stranger. */
void
og_html_text_add (OgHtmlText *self,
                  const char *words,
                  OgHtmlPlace place)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    add_character (self, g_utf8_get_char (p), place);
}

/* A line ends; at most one line stays empty. */
void
og_html_text_break (OgHtmlText *self)
{
  self->line_ends = MIN (self->line_ends + 1, 2);
  self->line_begun = FALSE;
  self->space = FALSE;
}

/* What follows begins on a line of its own, after at least line_ends line ends. */
void
og_html_text_block (OgHtmlText *self,
                    guint       line_ends)
{
  self->line_ends = MAX (self->line_ends, line_ends);
  self->line_begun = FALSE;
  self->space = FALSE;
}

/* delta: 1 where a style begins, -1 where it ends. */
void
og_html_text_style (OgHtmlText *self,
                    OgHtmlStyle style,
                    int         delta)
{
  self->styles[style] += delta;
}

/* Links do not nest: the caller ends one before it begins another. */
void
og_html_text_begin_link (OgHtmlText *self,
                         const char *href)
{
  g_return_if_fail (self->href == NULL);

  self->href = g_strdup (href);
}

void
og_html_text_end_link (OgHtmlText *self)
{
  g_clear_pointer (&self->href, g_free);
  if (!self->link_open)
    return;
  close_styles (self, 0);
  g_string_append (self->markup, "</a>");
  self->link_open = FALSE;
}

void
og_html_text_quote (OgHtmlText *self,
                    int         delta)
{
  self->quotes += delta;
}

/* marker: stands before the first character of the item. */
void
og_html_text_begin_item (OgHtmlText *self,
                         const char *marker)
{
  og_html_text_block (self, 1);
  g_free (self->marker);
  self->marker = g_strdup (marker);
}

/* Closes what is open, gives both texts away and frees the writer. */
void
og_html_text_finish (OgHtmlText *self,
                     char      **text,
                     char      **markup)
{
  og_html_text_end_link (self);
  close_styles (self, 0);
  *text = g_string_free (self->text, FALSE);
  *markup = g_string_free (self->markup, FALSE);
  g_free (self->marker);
  g_free (self);
}
