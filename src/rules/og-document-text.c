/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-private.h"

/* A line end within a block. (transfer full) */
static char *
dup_indented (const char *text,
              const char *indent)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *between = g_strconcat ("\n", indent, NULL);

  return g_strjoinv (between, lines);
}

static void
append_row (GString *text,
            OgBlock *block)
{
  for (guint i = 0; block->cells[i] != NULL; i++)
    {
      g_auto (GStrv) lines = g_strsplit (block->cells[i], "\n", -1);
      g_autofree char *cell = g_strjoinv (", ", lines);

      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", cell);
    }
  g_string_append_c (text, '\n');
}

static void
append_marked (GString    *text,
               const char *mark,
               const char *words)
{
  g_autofree char *indented = dup_indented (words, "  ");

  g_string_append_printf (text, "%s %s\n", mark, indented);
}

static void
append_numbered (GString *text,
                 OgBlock *block)
{
  g_string_append_printf (text, "%d. %s", block->number,
                          block->subject != NULL ? block->subject : block->text);
  if (block->subject != NULL && *block->text != '\0')
    g_string_append_printf (text, "\n%s", block->text);
  g_string_append_c (text, '\n');
}

static void
append_block (GString *text,
              OgBlock *block)
{
  switch (block->kind)
    {
    case OG_BLOCK_BULLET:
      append_marked (text, "–", block->text);
      break;
    case OG_BLOCK_CHECK:
      append_marked (text, "☐", block->text);
      break;
    case OG_BLOCK_NUMBERED:
      append_numbered (text, block);
      break;
    case OG_BLOCK_TABLE_HEAD:
    case OG_BLOCK_TABLE_ROW:
      append_row (text, block);
      break;
    case OG_BLOCK_HEADING:
    case OG_BLOCK_PARAGRAPH:
    case OG_BLOCK_NOTE:
    case OG_BLOCK_PICTURES:
    case OG_BLOCK_LINES:
    case OG_BLOCK_CODE:
      g_string_append_printf (text, "%s\n", block->text);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_row (OgBlock *block)
{
  return block->kind == OG_BLOCK_TABLE_HEAD || block->kind == OG_BLOCK_TABLE_ROW;
}

/* Items of a list stand close, everything else has a line between. */
static gboolean
is_close (OgBlock *before,
          OgBlock *block)
{
  if (is_row (before) && is_row (block))
    return block->kind == OG_BLOCK_TABLE_ROW;
  return before->kind == block->kind &&
         (block->kind == OG_BLOCK_BULLET || block->kind == OG_BLOCK_CHECK ||
          (block->kind == OG_BLOCK_NUMBERED && block->subject == NULL));
}

/**
 * og_document_to_text:
 *
 * Returns: (transfer full): plain text, for the clipboard
 */
char *
og_document_to_text (OgDocument *self)
{
  g_autoptr (GString) text = g_string_new (self->title);

  g_string_append_printf (text, "\n%s%s%s\n", self->municipality,
                          *self->municipality != '\0' ? " · " : "", self->date);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      OgBlock *block = g_ptr_array_index (self->blocks, i);

      if (i == 0 || !is_close (g_ptr_array_index (self->blocks, i - 1), block))
        g_string_append_c (text, '\n');
      append_block (text, block);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}
