/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-journal-entry.h"

#include <string.h>

/* Changes when the form below changes. */
#define FORM "ortsgespraech journal 1"

G_DEFINE_FINAL_TYPE (OgJournalEntry, og_journal_entry, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgJournalEntry, id, INT64),
  OG_FIELD (OgJournalEntry, time, INT64),
  OG_FIELD (OgJournalEntry, person, STRING),
  OG_FIELD (OgJournalEntry, kind, INT),
  OG_FIELD (OgJournalEntry, concern_id, INT64),
  OG_FIELD (OgJournalEntry, measure_id, INT64),
  OG_FIELD (OgJournalEntry, words, STRING),
  OG_FIELD (OgJournalEntry, digest, STRING),
};

static void
og_journal_entry_class_init (OgJournalEntryClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_journal_entry_init (OgJournalEntry *self)
{
  self->words = g_strdup ("");
  self->digest = g_strdup ("");
}

/**
 * og_journal_entry_new:
 *
 * Returns: (transfer full): an empty entry
 */
OgJournalEntry *
og_journal_entry_new (void)
{
  return g_object_new (OG_TYPE_JOURNAL_ENTRY, NULL);
}

/* Every text goes in with its length before it, so that no two entries are the same row of bytes. */
static void
put_text (GString    *row,
          const char *text)
{
  if (text == NULL)
    g_string_append (row, "-;");
  else
    g_string_append_printf (row, "%" G_GSIZE_FORMAT ":%s;", strlen (text), text);
}

/**
 * og_journal_entry_dup_digest:
 * @previous: the digest of the entry before it, "" for the first
 *
 * Returns: (transfer full): 64 hex digits
 */
char *
og_journal_entry_dup_digest (OgJournalEntry *self,
                             const char     *previous)
{
  g_autoptr (GString) row = g_string_new (FORM ";");

  g_return_val_if_fail (OG_IS_JOURNAL_ENTRY (self), NULL);

  put_text (row, previous);
  g_string_append_printf (row, "%" G_GINT64_FORMAT ";%" G_GINT64_FORMAT ";", self->id, self->time);
  put_text (row, self->person);
  g_string_append_printf (row, "%d;%" G_GINT64_FORMAT ";%" G_GINT64_FORMAT ";", self->kind,
                          self->concern_id, self->measure_id);
  put_text (row, self->words);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, row->str, (gssize) row->len);
}

/**
 * og_journal_find_break:
 * @journal: of OgJournalEntry, the whole, in order
 *
 * Returns: the id of the first entry that does not follow from what is before it; 0 if there is none
 */
gint64
og_journal_find_break (GListModel *journal)
{
  g_autofree char *previous = g_strdup ("");

  for (guint i = 0; i < g_list_model_get_n_items (journal); i++)
    {
      g_autoptr (OgJournalEntry) entry = g_list_model_get_item (journal, i);
      g_autofree char *digest = og_journal_entry_dup_digest (entry, previous);

      if (entry->id != (gint64) i + 1 || g_strcmp0 (entry->digest, digest) != 0)
        return entry->id;
      g_set_str (&previous, digest);
    }
  return 0;
}
