/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-private.h"

#include <string.h>

/*
 * The form of the templates in data/rules/documents/. A line is a block, its first characters say
 * of which kind; a line that begins with two spaces goes on with the one before.
 *
 *   // Remark
 *   = Title
 *   # Heading        ## Heading of the second level
 *   * Bullet         + Numbered, from 1 below each heading      o Box to tick
 *   ! Note
 *   || Head | Head   | Cell | Cell
 *   @insert          a list or table of the data, see og-document-insert.c
 *   ?fact: line      only if the fact is known
 *   ?!fact: line     only if it is not
 *   Anything else is a paragraph.
 *
 * {facts} as in og-template.h. The lines are taken apart first and filled in afterwards, so that
 * what people typed is never read as form.
 */

static const struct
{
  const char *mark;
  OgBlockKind kind;
} marks[] = {
  { "* ", OG_BLOCK_BULLET },
  { "o ", OG_BLOCK_CHECK },
  { "! ", OG_BLOCK_NOTE },
};

/* The lines with what continues them. (transfer full) */
static GPtrArray *
split_lines (const char *template)
{
  g_auto (GStrv) lines = g_strsplit (template, "\n", -1);
  GPtrArray *joined = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "  ") && joined->len > 0)
        {
          char **last = (char **) &g_ptr_array_index (joined, joined->len - 1);
          g_autofree char *begin = *last;

          *last = g_strconcat (begin, " ", g_strstrip (lines[i]), NULL);
        }
      else if (*g_strstrip (lines[i]) != '\0' && !g_str_has_prefix (lines[i], "//"))
        g_ptr_array_add (joined, g_strdup (lines[i]));
    }
  return joined;
}

/* Facts that are missing are left out with the piece they stand in: the templates ask before. */
static char *
expand (const char      *text,
        OgDocumentFacts *facts)
{
  return og_template_expand (text, OG_FORM_SIE, og_document_fact, facts, NULL);
}

/* Skips the condition of a line. Returns: NULL if it does not hold, else the rest. */
static const char *
after_condition (const char      *line,
                 OgDocumentFacts *facts)
{
  gboolean wanted = line[1] != '!';
  const char *name = line + (wanted ? 1 : 2);
  const char *colon = strchr (name, ':');
  g_autofree char *fact_name = NULL;
  g_autofree char *fact = NULL;
  gboolean known;

  g_assert (colon != NULL);
  fact_name = g_strndup (name, (gsize) (colon - name));
  fact = og_document_fact (fact_name, facts);
  known = fact != NULL && !og_document_is_blank (fact);
  if (known != wanted)
    return NULL;
  for (colon++; *colon == ' '; colon++)
    ;
  return colon;
}

static void
add_row (OgDocument      *self,
         OgBlockKind      kind,
         const char      *line,
         OgDocumentFacts *facts)
{
  g_auto (GStrv) cells = g_strsplit (line, "|", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = g_strstrip (g_steal_pointer (&cells[i]));

      cells[i] = expand (cell, facts);
    }
  og_document_add_row (self, kind, (const char *const *) cells);
}

static void
add_text (OgDocument      *self,
          const char      *line,
          OgDocumentFacts *facts)
{
  OgBlockKind kind = OG_BLOCK_PARAGRAPH;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (line, marks[i].mark))
      {
        kind = marks[i].kind;
        line += strlen (marks[i].mark);
        break;
      }
  text = expand (line, facts);
  og_document_add (self, kind, text);
}

static void
add_line (OgDocument      *self,
          const char      *line,
          OgDocumentFacts *facts,
          int             *number)
{
  g_autofree char *text = NULL;

  while (line != NULL && *line == '?')
    line = after_condition (line, facts);
  if (line == NULL)
    return;
  if (*line == '=')
    {
      text = expand (line + 1, facts);
      g_free (self->title);
      self->title = og_document_short_line (text);
    }
  else if (*line == '#')
    {
      int level = line[1] == '#' ? 2 : 1;

      text = expand (line + level, facts);
      og_document_add_heading (self, level, text);
      *number = 0;
    }
  else if (g_str_has_prefix (line, "+ "))
    {
      text = expand (line + 2, facts);
      og_document_add_numbered (self, ++*number, NULL, text);
    }
  else if (*line == '@')
    og_document_insert (self, line + 1, facts);
  else if (g_str_has_prefix (line, "||"))
    add_row (self, OG_BLOCK_TABLE_HEAD, line + 2, facts);
  else if (*line == '|')
    add_row (self, OG_BLOCK_TABLE_ROW, line + 1, facts);
  else
    add_text (self, line, facts);
}

/**
 * og_document_fill:
 * @template: the text of a template
 *
 * Sets the title and adds the blocks.
 */
void
og_document_fill (OgDocument      *self,
                  const char      *template,
                  OgDocumentFacts *facts)
{
  g_autoptr (GPtrArray) lines = NULL;
  int number = 0;

  g_return_if_fail (template != NULL);

  lines = split_lines (template);
  for (guint i = 0; i < lines->len; i++)
    add_line (self, g_ptr_array_index (lines, i), facts, &number);
}
