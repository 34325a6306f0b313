/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-table.h"

/* In characters: what fits into a row of an A4 page, the room between columns, and from where on more
 * width would not help. */
#define ROW_CHARACTERS 85
#define CELL_PADDING 3
#define LONGEST_WORD 40
#define LONGEST_LINE 60

/**
 * og_document_table_length:
 * @n_columns: (out): the most cells a row has
 *
 * Returns: how many rows from @first are one table; 0 if it is none
 */
guint
og_document_table_length (OgDocument *self,
                          guint       first,
                          guint      *n_columns)
{
  guint n;

  *n_columns = 0;
  for (n = 0; first + n < self->blocks->len; n++)
    {
      OgBlock *block = g_ptr_array_index (self->blocks, first + n);

      if (block->kind != OG_BLOCK_TABLE_ROW && (block->kind != OG_BLOCK_TABLE_HEAD || n > 0))
        break;
      *n_columns = MAX (*n_columns, g_strv_length (block->cells));
    }
  return n;
}

/* The longest word and the longest line of a cell, in characters. */
static void
measure_cell (const char *cell,
              glong      *word,
              glong      *line)
{
  g_auto (GStrv) lines = g_strsplit (cell, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (lines[i], " -/", -1);

      *line = MAX (*line, g_utf8_strlen (lines[i], -1));
      for (guint part = 0; parts[part] != NULL; part++)
        *word = MAX (*word, g_utf8_strlen (parts[part], -1));
    }
}

/**
 * og_document_column_shares:
 *
 * Every column gets what its longest word asks for; what is left goes to those with longer lines.
 *
 * Returns: (transfer full) (array length=n_columns): shares of the width, all together 1
 */
double *
og_document_column_shares (OgDocument *self,
                           guint       first,
                           guint       n_rows,
                           guint       n_columns)
{
  double *shares = g_new0 (double, n_columns);
  g_autofree double *wishes = g_new0 (double, n_columns);
  double needed = 0;
  double wished = 0;

  for (guint column = 0; column < n_columns; column++)
    {
      glong word = 1;
      glong line = 1;

      for (guint row = first; row < first + n_rows; row++)
        {
          OgBlock *block = g_ptr_array_index (self->blocks, row);

          if (column < g_strv_length (block->cells))
            measure_cell (block->cells[column], &word, &line);
        }
      shares[column] = MIN (word, LONGEST_WORD) + CELL_PADDING;
      wishes[column] = MIN (line, LONGEST_LINE) + CELL_PADDING - shares[column];
      wishes[column] = MAX (wishes[column], 0) + 1;
      needed += shares[column];
      wished += wishes[column];
    }
  for (guint column = 0; column < n_columns; column++)
    {
      shares[column] += MAX (ROW_CHARACTERS - needed, 0) * wishes[column] / wished;
      shares[column] /= MAX (needed, ROW_CHARACTERS);
    }
  return shares;
}

/**
 * og_document_run_length:
 *
 * Returns: how many blocks from @first are of the same kind
 */
guint
og_document_run_length (OgDocument *self,
                        guint       first)
{
  OgBlock *block = g_ptr_array_index (self->blocks, first);
  guint n = 1;

  while (first + n < self->blocks->len &&
         ((OgBlock *) g_ptr_array_index (self->blocks, first + n))->kind == block->kind)
    n++;
  return n;
}
