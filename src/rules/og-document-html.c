/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-private.h"

#include "og-link-markup.h"

/* A piece for the town's website: the page around it has the heading of the first level. */
#define FIRST_LEVEL 2

/* Escaped, web addresses as links, lines kept. */
static void
append_text (GString    *html,
             const char *text)
{
  g_autofree char *markup = og_link_markup (text);
  g_auto (GStrv) lines = g_strsplit (markup, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br />\n", lines);

  g_string_append (html, joined);
}

static void
append_element (GString    *html,
                const char *name,
                const char *text)
{
  g_string_append_printf (html, "<%s>", name);
  append_text (html, text);
  g_string_append_printf (html, "</%s>\n", name);
}

static void
append_row (GString    *html,
            OgBlock    *block,
            const char *cell)
{
  g_string_append (html, "<tr>");
  for (guint i = 0; block->cells[i] != NULL; i++)
    {
      g_string_append_printf (html, "<%s%s>", cell, *cell == 't' && cell[1] == 'h' ? " scope=\"col\"" : "");
      append_text (html, block->cells[i]);
      g_string_append_printf (html, "</%s>", cell);
    }
  g_string_append (html, "</tr>\n");
}

/* Returns: how many blocks it took */
static guint
append_table (GString    *html,
              OgDocument *self,
              guint       first)
{
  guint n_columns;
  guint n = og_document_table_length (self, first, &n_columns);
  guint i = first;
  OgBlock *head = g_ptr_array_index (self->blocks, first);

  g_string_append (html, "<table>\n");
  if (head->kind == OG_BLOCK_TABLE_HEAD)
    {
      g_string_append (html, "<thead>\n");
      append_row (html, head, "th");
      g_string_append (html, "</thead>\n");
      i++;
    }
  g_string_append (html, "<tbody>\n");
  for (; i < first + n; i++)
    append_row (html, g_ptr_array_index (self->blocks, i), "td");
  g_string_append (html, "</tbody>\n</table>\n");
  return n;
}

static void
append_item (GString *html,
             OgBlock *block)
{
  if (block->kind == OG_BLOCK_NUMBERED)
    g_string_append_printf (html, "<li value=\"%d\">", block->number);
  else
    g_string_append (html, block->kind == OG_BLOCK_CHECK ? "<li>☐ " : "<li>");
  if (block->subject != NULL)
    {
      g_string_append (html, "<strong>");
      append_text (html, block->subject);
      g_string_append (html, *block->text != '\0' ? "</strong><br />\n" : "</strong>");
    }
  append_text (html, block->text);
  g_string_append (html, "</li>\n");
}

static guint
append_list (GString    *html,
             OgDocument *self,
             guint       first)
{
  OgBlock *block = g_ptr_array_index (self->blocks, first);
  const char *name = block->kind == OG_BLOCK_NUMBERED ? "ol" : "ul";
  guint n = og_document_run_length (self, first);

  g_string_append_printf (html, "<%s>\n", name);
  for (guint i = first; i < first + n; i++)
    append_item (html, g_ptr_array_index (self->blocks, i));
  g_string_append_printf (html, "</%s>\n", name);
  return n;
}

static guint
append_block (GString    *html,
              OgDocument *self,
              guint       at)
{
  OgBlock *block = g_ptr_array_index (self->blocks, at);
  char heading[] = "h0";

  switch (block->kind)
    {
    case OG_BLOCK_BULLET:
    case OG_BLOCK_CHECK:
    case OG_BLOCK_NUMBERED:
      return append_list (html, self, at);
    case OG_BLOCK_TABLE_HEAD:
    case OG_BLOCK_TABLE_ROW:
      return append_table (html, self, at);
    case OG_BLOCK_HEADING:
      heading[1] = (char) ('0' + FIRST_LEVEL + block->level);
      append_element (html, heading, block->text);
      return 1;
    case OG_BLOCK_NOTE:
      g_string_append (html, "<aside>\n");
      append_element (html, "p", block->text);
      g_string_append (html, "</aside>\n");
      return 1;
    case OG_BLOCK_PARAGRAPH:
    case OG_BLOCK_PICTURES:
    case OG_BLOCK_LINES:
    case OG_BLOCK_CODE:
    default:
      append_element (html, "p", block->text);
      return 1;
    }
}

/**
 * og_document_to_html:
 *
 * Returns: (transfer full): one `<article>`, well-formed, without style: the website has its own
 */
char *
og_document_to_html (OgDocument *self)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autofree char *line = g_strconcat (self->municipality,
                                       *self->municipality != '\0' ? " · " : "", self->date, NULL);

  g_string_append_printf (html, "<article lang=\"%s\">\n", self->language);
  append_element (html, "h2", self->title);
  append_element (html, "p", line);
  for (guint i = 0; i < self->blocks->len;)
    i += append_block (html, self, i);
  g_string_append (html, "</article>\n");
  return g_string_free_and_steal (g_steal_pointer (&html));
}
