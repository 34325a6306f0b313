/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-record.h"

G_BEGIN_DECLS

/* What happened. Values are stored: never change, only append. */
typedef enum
{
  OG_JOURNAL_MEASURE_BEGUN = 0,    /* decided, evidence frozen */
  OG_JOURNAL_MEASURE_DONE = 1,     /* the network accepted it */
  OG_JOURNAL_MEASURE_VERIFIED = 2, /* it was seen to be in effect */
  OG_JOURNAL_MEASURE_MISSING = 3,  /* it was looked for, and is not in effect */
  OG_JOURNAL_MEASURE_FAILED = 4,
  OG_JOURNAL_MEASURE_BY_HAND = 5,  /* a person says that it is done */
  OG_JOURNAL_NOTICE_SENT = 6,      /* the author was told */
  OG_JOURNAL_UNDO_BEGUN = 7,
  OG_JOURNAL_UNDONE = 8,
  OG_JOURNAL_UNDO_FAILED = 9,
} OgJournalKind;

/**
 * OgJournalEntry: one line of the journal. The journal can only grow, and each entry is sealed with
 * the one before it, so that a line that was changed or taken out is noticed. Nothing personal about
 * citizens stands in it.
 */
#define OG_TYPE_JOURNAL_ENTRY (og_journal_entry_get_type ())
G_DECLARE_FINAL_TYPE (OgJournalEntry, og_journal_entry, OG, JOURNAL_ENTRY, OgRecord)

struct _OgJournalEntry
{
  OgRecord parent_instance;

  gint64 id;         /* 1, 2, …; 0 until stored */
  gint64 time;       /* unix seconds */
  char *person;      /* (nullable): which clerk */
  int kind;          /* OgJournalKind */
  gint64 concern_id; /* 0 for none */
  gint64 measure_id; /* 0 for none */
  char *words;       /* what one finds it by, such as a file number; never NULL */
  char *digest;      /* og_journal_entry_dup_digest() of what was before it; only the store writes it */
};

OgJournalEntry *og_journal_entry_new (void);

/* previous: the digest of the entry before it, "" for the first. SHA-256 of that digest and of all
 * fields; 64 hex digits. (transfer full) */
char *og_journal_entry_dup_digest (OgJournalEntry *self,
                                   const char     *previous);
/* journal: of OgJournalEntry, the whole, in order. The id of the first entry that is not as it was
 * written, or that the one before it is missing of; 0: all is as it was. Entries that were cut off from
 * the end cannot be noticed from what is left: compare og_journal_entry.digest of the last one with a
 * printed file. */
gint64 og_journal_find_break (GListModel *journal);

G_END_DECLS
