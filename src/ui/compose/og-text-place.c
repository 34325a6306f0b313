/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-text-place.h"

/**
 * og_text_place_get_iter:
 * @text: what the buffer holds
 * @byte: from its beginning; one beyond its end means the end
 */
void
og_text_place_get_iter (GtkTextBuffer *buffer,
                        const char    *text,
                        int            byte,
                        GtkTextIter   *iter)
{
  const int length = (int) strlen (text);
  const char *at = text + CLAMP (byte, 0, length);

  gtk_text_buffer_get_iter_at_offset (buffer, iter, (int) g_utf8_pointer_to_offset (text, at));
}

/**
 * og_text_place_get_byte:
 * @text: what the iter's buffer holds
 *
 * Returns: bytes from the beginning
 */
int
og_text_place_get_byte (const char        *text,
                        const GtkTextIter *iter)
{
  return (int) (g_utf8_offset_to_pointer (text, gtk_text_iter_get_offset (iter)) - text);
}

/**
 * og_text_place_replace:
 * @end: -1 for the end of the text
 *
 * As if a person had written it: it can be undone in one step.
 */
void
og_text_place_replace (GtkTextBuffer *buffer,
                       int            start,
                       int            end,
                       const char    *text)
{
  g_autofree char *put = g_strdup (text);
  g_autofree char *before = NULL;
  GtkTextIter from, to;

  gtk_text_buffer_get_bounds (buffer, &from, &to);
  before = gtk_text_buffer_get_text (buffer, &from, &to, FALSE);
  og_text_place_get_iter (buffer, before, start, &from);
  og_text_place_get_iter (buffer, before, end < 0 ? G_MAXINT : end, &to);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert (buffer, &from, put, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/**
 * og_text_place_raise:
 * @tag: (transfer none): of the buffer
 */
void
og_text_place_raise (GtkTextBuffer *buffer,
                     GtkTextTag    *tag)
{
  gtk_text_tag_set_priority (
    tag, gtk_text_tag_table_get_size (gtk_text_buffer_get_tag_table (buffer)) - 1);
}
