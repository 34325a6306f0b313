/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-document-private.h"

#include <string.h>

#include "og-local-time.h"
#include "og-rules-data.h"
#include "og-town-words.h"

#define LONGEST_NAME_BYTES 120

static const char *const templates[] = {
  [OG_DOCUMENT_NETIQUETTE] = "netiquette",
  [OG_DOCUMENT_CONCEPT] = "concept",
  [OG_DOCUMENT_DUTIES] = "duties",
  [OG_DOCUMENT_CRISIS] = "crisis",
  [OG_DOCUMENT_INFORMATION] = "information",
  [OG_DOCUMENT_SIGN_OFF] = "sign-off", /* only its word: see og-sign-off-paper.c */
  [OG_DOCUMENT_MODERATION] = "moderation", /* the same: see og-moderation-paper.c */
};

static void
og_block_free (gpointer data)
{
  OgBlock *block = data;

  g_free (block->subject);
  g_free (block->text);
  g_strfreev (block->cells);
  g_free (block);
}

/**
 * og_document_new_blocks:
 *
 * Returns: (transfer full) (element-type OgBlock): an empty list of blocks
 */
GPtrArray *
og_document_new_blocks (void)
{
  return g_ptr_array_new_with_free_func (og_block_free);
}

static OgBlock *
add_block (OgDocument *self,
           OgBlockKind kind)
{
  OgBlock *block = g_new0 (OgBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * og_document_add:
 * @kind: of a block that has a text and nothing else
 *
 * Adds a block; a paragraph with blank lines becomes several.
 */
void
og_document_add (OgDocument *self,
                 OgBlockKind kind,
                 const char *text)
{
  g_autofree char *clean = og_document_clean (text);
  g_auto (GStrv) parts = NULL;

  if (kind != OG_BLOCK_PARAGRAPH && *clean != '\0')
    add_block (self, kind)->text = g_steal_pointer (&clean);
  if (kind != OG_BLOCK_PARAGRAPH)
    return;
  parts = g_strsplit (clean, "\n\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      add_block (self, kind)->text = g_strdup (parts[i]);
}

/**
 * og_document_add_heading:
 * @level: 1 or 2
 *
 * Adds a heading.
 */
void
og_document_add_heading (OgDocument *self,
                         int         level,
                         const char *text)
{
  g_autofree char *clean = og_document_clean_line (text);
  OgBlock *block;

  if (*clean == '\0')
    return;
  block = add_block (self, OG_BLOCK_HEADING);
  block->level = level;
  block->text = g_steal_pointer (&clean);
}

/**
 * og_document_add_numbered:
 * @subject: (nullable): stands in bold before the text
 *
 * Adds a numbered block.
 */
void
og_document_add_numbered (OgDocument *self,
                          int         number,
                          const char *subject,
                          const char *text)
{
  g_autofree char *clean = og_document_clean (text);
  g_autofree char *clean_subject = og_document_clean_line (subject);
  OgBlock *block;

  if (*clean == '\0' && *clean_subject == '\0')
    return;
  block = add_block (self, OG_BLOCK_NUMBERED);
  block->number = number;
  block->text = g_steal_pointer (&clean);
  block->subject = *clean_subject != '\0' ? g_steal_pointer (&clean_subject) : NULL;
}

/**
 * og_document_add_row:
 * @kind: OG_BLOCK_TABLE_HEAD or OG_BLOCK_TABLE_ROW
 * @cells: (array zero-terminated=1)
 *
 * Adds a row of a table.
 */
void
og_document_add_row (OgDocument *self,
                     OgBlockKind kind,
                     const char *const *cells)
{
  g_autoptr (GStrvBuilder) clean = g_strv_builder_new ();

  for (guint i = 0; cells[i] != NULL; i++)
    g_strv_builder_take (clean, og_document_clean (cells[i]));
  add_block (self, kind)->cells = g_strv_builder_end (clean);
}

/**
 * og_document_add_cells:
 * @kind: OG_BLOCK_PICTURES or OG_BLOCK_LINES
 * @cells: (array zero-terminated=1): of pictures, file and words in turn
 *
 * Adds what stands side by side.
 */
void
og_document_add_cells (OgDocument *self,
                       OgBlockKind kind,
                       const char *const *cells)
{
  g_autoptr (GString) text = g_string_new (NULL);
  OgBlock *block;

  og_document_add_row (self, kind, cells);
  block = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  for (guint i = 0; block->cells[i] != NULL; i++)
    if (kind == OG_BLOCK_LINES || i % 2 == 1)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", block->cells[i]);
  block->text = g_string_free_and_steal (g_steal_pointer (&text));
}

/* Whether nothing stands below the block at @at that belongs to it. */
static gboolean
is_idle (OgDocument *self,
         guint       at)
{
  OgBlock *block = g_ptr_array_index (self->blocks, at);
  OgBlock *next = at + 1 < self->blocks->len ? g_ptr_array_index (self->blocks, at + 1) : NULL;

  if (block->kind == OG_BLOCK_TABLE_HEAD)
    return next == NULL || next->kind != OG_BLOCK_TABLE_ROW;
  return block->kind == OG_BLOCK_HEADING &&
         (next == NULL || (next->kind == OG_BLOCK_HEADING && next->level <= block->level));
}

/* Takes off headings and table heads with nothing below them. */
static void
prune (OgDocument *self)
{
  for (guint left = self->blocks->len; left > 0; left--)
    if (is_idle (self, left - 1))
      g_ptr_array_remove_index (self->blocks, left - 1);
}

/**
 * og_document_word:
 *
 * Returns: (transfer full): a word of data/rules/documents/words.ini
 */
char *
og_document_word (const char *key,
                  const char *lang)
{
  return og_rules_data_string (og_rules_data_keys ("documents/words.ini"), "words", key, lang);
}

/* "Stand: 22. November 2026" */
static char *
dup_date (OgOffice   *office,
          gint64      now,
          const char *lang)
{
  g_autofree char *day = og_town_words_day (og_local_time_day (now, office->zone), lang);

  return og_rules_data_fill (og_rules_data_keys ("documents/words.ini"), "words", "date", lang,
                             "day", day, NULL);
}

/**
 * og_document_new:
 * @netiquette: (nullable): the rules, as they are in force
 * @channels: (nullable): of OgChannel
 * @now: unix seconds
 *
 * In the town's language. What is not known is left out, or said to be open.
 *
 * Returns: (transfer full): the document
 */
OgDocument *
og_document_new (OgDocumentKind kind,
                 OgOffice      *office,
                 OgNetiquette  *netiquette,
                 GListModel    *channels,
                 gint64         now)
{
  const char *lang = g_strcmp0 (office->language, "de") == 0 ? "de" : "en";
  g_autofree char *file = NULL;
  OgDocumentFacts facts = {
    .office = { .office = office, .now = now, .channels = channels },
    .netiquette = netiquette,
    .lang = lang,
  };
  OgDocument *self;

  g_return_val_if_fail (kind < OG_N_DOCUMENTS, NULL);

  if (netiquette != NULL)
    {
      facts.office.version = netiquette->version;
      facts.office.since = netiquette->since;
    }
  file = g_strdup_printf ("documents/%s.%s.txt", templates[kind], lang);
  self = g_atomic_rc_box_new0 (OgDocument);
  self->kind = kind;
  self->municipality = og_document_short_line (office->name);
  self->date = dup_date (office, now, lang);
  self->language = g_strdup (lang);
  self->title = g_strdup ("");
  self->blocks = og_document_new_blocks ();
  og_document_fill (self, og_rules_data_text (file), &facts);
  prune (self);
  return self;
}

/**
 * og_document_ref:
 *
 * Returns: (transfer full): the document
 */
OgDocument *
og_document_ref (OgDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_document (gpointer data)
{
  OgDocument *self = data;

  g_free (self->title);
  g_free (self->municipality);
  g_free (self->date);
  g_free (self->language);
  g_free (self->folder);
  g_ptr_array_unref (self->blocks);
}

/**
 * og_document_unref:
 *
 * Gives it up; any thread may.
 */
void
og_document_unref (OgDocument *self)
{
  g_atomic_rc_box_release_full (self, clear_document);
}

/* With its length before it, so that no text can pass for two. */
static void
digest_text (GChecksum  *sum,
             const char *text)
{
  g_autofree char *length = g_strdup_printf ("%zu:", text != NULL ? strlen (text) : 0);

  g_checksum_update (sum, (const guchar *) length, -1);
  g_checksum_update (sum, (const guchar *) (text != NULL ? text : ""), -1);
}

/**
 * og_document_dup_digest:
 *
 * Returns: (transfer full): a text that changes when a reader would read something else; the date
 *   on which the document was made does not count
 */
char *
og_document_dup_digest (OgDocument *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  digest_text (sum, self->title);
  digest_text (sum, self->municipality);
  digest_text (sum, self->language);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const OgBlock *block = g_ptr_array_index (self->blocks, i);
      g_autofree char *form = g_strdup_printf ("%d %d %d", (int) block->kind, block->level,
                                               block->number);

      digest_text (sum, form);
      digest_text (sum, block->subject);
      digest_text (sum, block->text);
      for (guint cell = 0; block->cells != NULL && block->cells[cell] != NULL; cell++)
        digest_text (sum, block->cells[cell]);
    }
  return g_strdup (g_checksum_get_string (sum));
}

/* Letters, digits and a little else: what every file system and mail program takes. */
static char *
dup_safe (const char *text)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  for (const char *p = text; *p != '\0' && safe->len < LONGEST_NAME_BYTES; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || c == '-' || c == '_')
        g_string_append_unichar (safe, c);
      else if (safe->len > 0 && safe->str[safe->len - 1] != ' ')
        g_string_append_c (safe, ' ');
    }
  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&safe)));
}

/**
 * og_document_dup_file_name:
 *
 * Returns: (transfer full): a file name without folder: "Netiquette Gemeinde Musterbach A3.pdf"
 */
char *
og_document_dup_file_name (OgDocument      *self,
                           OgDocumentFormat format)
{
  static const char *const ends[] = {
    [OG_FORMAT_PDF_A4] = ".pdf",
    [OG_FORMAT_PDF_A3] = " A3.pdf",
    [OG_FORMAT_ODT] = ".fodt",
    [OG_FORMAT_HTML] = ".html",
    [OG_FORMAT_TEXT] = ".txt",
  };
  g_autofree char *word = og_document_word (templates[self->kind], self->language);
  g_autofree char *town = dup_safe (self->municipality);

  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (ends), NULL);

  return g_strconcat (word, *town != '\0' ? " " : "", town, ends[format], NULL);
}

/**
 * og_document_dup_page_text:
 * @page: from 1
 *
 * Returns: (transfer full): "Seite 1 von 3"
 */
char *
og_document_dup_page_text (OgDocument *self,
                           int         page,
                           int         n_pages)
{
  g_autofree char *number = g_strdup_printf ("%d", page);
  g_autofree char *total = g_strdup_printf ("%d", n_pages);

  return og_rules_data_fill (og_rules_data_keys ("documents/words.ini"), "words", "page",
                             self->language, "page", number, "pages", total, NULL);
}
