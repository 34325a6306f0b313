/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-private.h"

#include <string.h>

#include "og-rules-data.h"

/* OpenDocument 1.3, part 3, as one XML file (flat). Its frame with the styles is
 * data/rules/documents/flat-odt.xml. */

#define TEXT_WIDTH 16.0 /* cm: A4 with margins of 2.5 cm */

static void
append_escaped (GString    *xml,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (xml, escaped);
}

/* With its line ends. A second space would be lost without an element of its own: it is none. */
static void
append_text (GString    *xml,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (xml, "<text:line-break/>");
      append_escaped (xml, lines[i]);
    }
}

static void
append_paragraph (GString    *xml,
                  const char *style,
                  const char *text)
{
  g_string_append_printf (xml, "<text:p text:style-name=\"%s\">", style);
  append_text (xml, text);
  g_string_append (xml, "</text:p>\n");
}

static void
append_row (GString *xml,
            OgBlock *block,
            guint    n_columns)
{
  const gboolean head = block->kind == OG_BLOCK_TABLE_HEAD;
  guint n = g_strv_length (block->cells);

  g_string_append (xml, "<table:table-row>\n");
  for (guint i = 0; i < n_columns; i++)
    {
      g_string_append_printf (xml, "<table:table-cell table:style-name=\"%s\" "
                                   "office:value-type=\"string\">",
                              head ? "Head_Cell" : "Cell");
      append_paragraph (xml, head ? "Table_20_Heading" : "Table_20_Contents",
                        i < n ? block->cells[i] : "");
      g_string_append (xml, "</table:table-cell>\n");
    }
  g_string_append (xml, "</table:table-row>\n");
}

/* Returns: how many blocks it took */
static guint
append_table (GString    *xml,
              OgDocument *self,
              guint       first)
{
  guint n_columns;
  guint n = og_document_table_length (self, first, &n_columns);
  OgBlock *head = g_ptr_array_index (self->blocks, first);
  const gboolean has_head = head->kind == OG_BLOCK_TABLE_HEAD;

  g_string_append_printf (xml, "<table:table table:name=\"Table%u\" table:style-name=\"Table%u\">\n",
                          first, first);
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (xml, "<table:table-column table:style-name=\"Table%u.%u\"/>\n", first,
                            i);
  if (has_head)
    {
      g_string_append (xml, "<table:table-header-rows>\n");
      append_row (xml, head, n_columns);
      g_string_append (xml, "</table:table-header-rows>\n");
    }
  for (guint i = first + (has_head ? 1 : 0); i < first + n; i++)
    append_row (xml, g_ptr_array_index (self->blocks, i), n_columns);
  g_string_append (xml, "</table:table>\n");
  return n;
}

/* The widths of a table's columns, which are styles of their own. */
static guint
append_table_styles (GString    *xml,
                     OgDocument *self,
                     guint       first)
{
  guint n_columns;
  guint n = og_document_table_length (self, first, &n_columns);
  g_autofree double *shares = og_document_column_shares (self, first, n, n_columns);

  g_string_append_printf (xml,
                          "<style:style style:name=\"Table%u\" style:family=\"table\">"
                          "<style:table-properties style:width=\"%d.0cm\" table:align=\"left\" "
                          "fo:margin-top=\"0.1cm\" fo:margin-bottom=\"0.35cm\"/></style:style>\n",
                          first, (int) TEXT_WIDTH);
  for (guint i = 0; i < n_columns; i++)
    {
      char width[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (width, sizeof width, "%.2f", shares[i] * TEXT_WIDTH);
      g_string_append_printf (xml,
                              "<style:style style:name=\"Table%u.%u\" "
                              "style:family=\"table-column\"><style:table-column-properties "
                              "style:column-width=\"%scm\"/></style:style>\n",
                              first, i, width);
    }
  return n;
}

static void
append_item (GString *xml,
             OgBlock *block,
             int      expected)
{
  if (block->kind == OG_BLOCK_NUMBERED && block->number != expected)
    g_string_append_printf (xml, "<text:list-item text:start-value=\"%d\">", block->number);
  else
    g_string_append (xml, "<text:list-item>");
  g_string_append (xml, "<text:p text:style-name=\"List\">");
  if (block->subject != NULL)
    {
      g_string_append (xml, "<text:span text:style-name=\"Strong_20_Emphasis\">");
      append_text (xml, block->subject);
      g_string_append (xml, *block->text != '\0' ? "</text:span><text:line-break/>" :
                                                   "</text:span>");
    }
  append_text (xml, block->text);
  g_string_append (xml, "</text:p></text:list-item>\n");
}

static guint
append_list (GString    *xml,
             OgDocument *self,
             guint       first)
{
  OgBlock *block = g_ptr_array_index (self->blocks, first);
  guint n = og_document_run_length (self, first);
  int expected = 1;

  g_string_append_printf (xml, "<text:list text:style-name=\"%s\">\n",
                          block->kind == OG_BLOCK_NUMBERED ? "Numbers" :
                          block->kind == OG_BLOCK_CHECK    ? "Checks" :
                                                             "Bullets");
  for (guint i = first; i < first + n; i++)
    {
      block = g_ptr_array_index (self->blocks, i);
      append_item (xml, block, expected);
      expected = block->number + 1;
    }
  g_string_append (xml, "</text:list>\n");
  return n;
}

static guint
append_block (GString    *xml,
              OgDocument *self,
              guint       at)
{
  OgBlock *block = g_ptr_array_index (self->blocks, at);

  switch (block->kind)
    {
    case OG_BLOCK_BULLET:
    case OG_BLOCK_CHECK:
    case OG_BLOCK_NUMBERED:
      return append_list (xml, self, at);
    case OG_BLOCK_TABLE_HEAD:
    case OG_BLOCK_TABLE_ROW:
      return append_table (xml, self, at);
    case OG_BLOCK_HEADING:
      g_string_append_printf (xml,
                              "<text:h text:style-name=\"Heading_20_%d\" "
                              "text:outline-level=\"%d\">",
                              block->level, block->level);
      append_text (xml, block->text);
      g_string_append (xml, "</text:h>\n");
      return 1;
    case OG_BLOCK_NOTE:
      append_paragraph (xml, "Note", block->text);
      return 1;
    case OG_BLOCK_PARAGRAPH:
    case OG_BLOCK_PICTURES:
    case OG_BLOCK_LINES:
    case OG_BLOCK_CODE:
    default:
      append_paragraph (xml, "Text_20_body", block->text);
      return 1;
    }
}

/* "Seite x von y", with fields for the numbers. */
static void
append_page_text (GString    *xml,
                  OgDocument *self)
{
  g_autofree char *text = og_rules_data_fill (og_rules_data_keys ("documents/words.ini"), "words",
                                              "page", self->language, "page", "\n", "pages", "\n",
                                              NULL);
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);

  g_assert (g_strv_length (parts) == 3);
  append_escaped (xml, parts[0]);
  g_string_append (xml, "<text:page-number text:select-page=\"current\">1</text:page-number>");
  append_escaped (xml, parts[1]);
  g_string_append (xml, "<text:page-count>1</text:page-count>");
  append_escaped (xml, parts[2]);
}

static void
append_header (GString    *xml,
               OgDocument *self)
{
  append_paragraph (xml, "Header", self->municipality);
}

static void
append_footer (GString    *xml,
               OgDocument *self)
{
  g_string_append (xml, "<text:p text:style-name=\"Footer\">");
  append_escaped (xml, self->date);
  g_string_append (xml, "<text:tab/>");
  append_page_text (xml, self);
  g_string_append (xml, "</text:p>");
}

static void
append_meta (GString    *xml,
             OgDocument *self)
{
  g_string_append (xml, "<dc:title>");
  append_escaped (xml, self->title);
  g_string_append (xml, "</dc:title><dc:creator>");
  append_escaped (xml, self->municipality);
  g_string_append_printf (xml, "</dc:creator><dc:language>%s</dc:language>", self->language);
}

static void
append_body (GString    *xml,
             OgDocument *self)
{
  append_paragraph (xml, "Title", self->title);
  append_paragraph (xml, "Subtitle", self->date);
  for (guint i = 0; i < self->blocks->len;)
    i += append_block (xml, self, i);
}

static void
append_tables (GString    *xml,
               OgDocument *self)
{
  for (guint i = 0; i < self->blocks->len;)
    {
      OgBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == OG_BLOCK_TABLE_HEAD || block->kind == OG_BLOCK_TABLE_ROW)
        i += append_table_styles (xml, self, i);
      else
        i++;
    }
}

static const struct
{
  const char *comment;
  void (*append) (GString *xml, OgDocument *self);
} places[] = {
  { "body-->", append_body },
  { "footer-->", append_footer },
  { "header-->", append_header },
  { "meta-->", append_meta },
  { "tables-->", append_tables },
};

/* What stands in the place of the comment that begins here; nothing for any other comment. */
static void
append_place (GString    *xml,
              OgDocument *self,
              const char *comment)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_has_prefix (comment, places[i].comment))
      places[i].append (xml, self);
}

/**
 * og_document_to_odt:
 *
 * Returns: (transfer full): a flat OpenDocument text
 */
char *
og_document_to_odt (OgDocument *self)
{
  g_autoptr (GString) frame = g_string_new (og_rules_data_text ("documents/flat-odt.xml"));
  g_autoptr (GString) xml = g_string_new (NULL);
  const char *at;
  const char *comment;

  g_string_replace (frame, "@LANGUAGE@", self->language, 0);
  g_string_replace (frame, "@COUNTRY@", g_str_equal (self->language, "de") ? "DE" : "GB", 0);
  for (at = frame->str; (comment = strstr (at, "<!--")) != NULL;)
    {
      g_string_append_len (xml, at, comment - at);
      append_place (xml, self, comment + strlen ("<!--"));
      at = strstr (comment, "-->");
      g_assert (at != NULL);
      at += strlen ("-->");
    }
  g_string_append (xml, at);
  return g_string_free_and_steal (g_steal_pointer (&xml));
}
