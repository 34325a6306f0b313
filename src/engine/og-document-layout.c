/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-layout.h"

#include <string.h>

/* Whatever of these there is: made for reading, with the letters of Europe. */
#define FAMILIES "Noto Sans, Adwaita Sans, Cantarell, DejaVu Sans, sans-serif"

#define LONGEST_WORD 200 /* characters */

static void
keep_whole (PangoAttrList *attributes,
            gsize          start,
            gsize          end)
{
  PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);

  whole->start_index = (guint) start;
  whole->end_index = (guint) end;
  pango_attr_list_insert (attributes, whole);
}

/* No line ends behind "https://" or within "E-Mail". */
static void
keep_words (PangoAttrList *attributes,
            const char    *text)
{
  static const char scheme[] = "://";
  static const char mail[] = "E-Mail";

  for (const char *at = text; (at = strstr (at, scheme)) != NULL; at += strlen (scheme))
    {
      const char *start = at;

      while (start > text && g_ascii_isalpha (start[-1]))
        start--;
      keep_whole (attributes, (gsize) (start - text),
                  MIN ((gsize) (at - text) + sizeof scheme, strlen (text)));
    }
  for (const char *at = text; (at = strstr (at, mail)) != NULL; at += strlen (mail))
    keep_whole (attributes, (gsize) (at - text), (gsize) (at - text) + strlen (mail));
}

/**
 * og_layout_set_bold:
 * @n_bold: bytes at the beginning that are bold
 *
 * No hyphen is put where an address must be broken.
 */
void
og_layout_set_bold (PangoLayout *layout,
                    gsize        n_bold)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  keep_words (attributes, pango_layout_get_text (layout));
  bold->start_index = 0;
  bold->end_index = (guint) n_bold;
  if (n_bold > 0)
    pango_attr_list_insert (attributes, bold);
  else
    pango_attribute_destroy (bold);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* A word longer than any line is parted beforehand: Pango would shape its rest anew for every line,
 * which takes minutes for what somebody left a key pressed for. (transfer full) */
static char *
dup_parted (const char *text)
{
  g_autoptr (GString) parted = g_string_new (NULL);
  guint length = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      length = g_unichar_isspace (c) ? 0 : length + 1;
      if (length > LONGEST_WORD)
        {
          g_string_append_c (parted, '\n');
          length = 1;
        }
      g_string_append_unichar (parted, c);
    }
  return g_string_free_and_steal (g_steal_pointer (&parted));
}

/**
 * og_layout_new:
 * @size: points
 * @width: points; 0: never broken
 *
 * Returns: (transfer full): a text with its lines
 */
PangoLayout *
og_layout_new (PangoContext *context,
               const char   *text,
               double        size,
               gboolean      bold,
               double        width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autofree char *shown = NULL;
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  if (width > 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  shown = dup_parted (text);
  pango_layout_set_text (layout, shown, -1);
  og_layout_set_bold (layout, 0);
  return layout;
}

/**
 * og_layout_new_line:
 * @size: points
 *
 * Returns: (transfer full): one line, never broken
 */
PangoLayout *
og_layout_new_line (PangoContext *context,
                    const char   *text,
                    double        size)
{
  PangoLayout *layout = og_layout_new (context, text, size, FALSE, 0);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}
