-- SPDX-License-Identifier: EUPL-1.2
-- Moderation on record: measures with their file numbers, the evidence they stand on, and a journal
-- that can only grow.

-- The last file number of each year. A number is never given twice, even if its file is erased.
CREATE TABLE file_year (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT;

-- concern_id, message_id and channel_id refer to nothing: the record outlives what it is about, and so
-- says itself whom and what it is about.
CREATE TABLE measure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_number TEXT NOT NULL UNIQUE,
  concern_id INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  channel_id INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  state INTEGER NOT NULL,
  by_hand INTEGER NOT NULL,
  rule_id TEXT NOT NULL,
  rule_number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  clause TEXT NOT NULL,
  reason TEXT NOT NULL,
  person TEXT,
  caution INTEGER NOT NULL,
  created INTEGER NOT NULL,
  remote_id TEXT NOT NULL,
  remote_url TEXT,
  author_id TEXT NOT NULL,
  author_handle TEXT NOT NULL,
  delivery_id INTEGER REFERENCES delivery (id) ON DELETE SET NULL,
  receipt TEXT,
  done INTEGER NOT NULL,
  verified INTEGER NOT NULL,
  notice_text TEXT,
  notice_visibility INTEGER NOT NULL,
  notice_delivery_id INTEGER REFERENCES delivery (id) ON DELETE SET NULL,
  notice_sent INTEGER NOT NULL,
  undo_delivery_id INTEGER REFERENCES delivery (id) ON DELETE SET NULL,
  undo_reason TEXT,
  undone INTEGER NOT NULL,
  error INTEGER NOT NULL,
  error_text TEXT
) STRICT;
CREATE INDEX measure_concern ON measure (concern_id, id);
CREATE INDEX measure_message ON measure (message_id, id);
CREATE INDEX measure_state ON measure (state, id);
CREATE INDEX measure_delivery ON measure (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX measure_notice ON measure (notice_delivery_id) WHERE notice_delivery_id IS NOT NULL;
CREATE INDEX measure_undo ON measure (undo_delivery_id) WHERE undo_delivery_id IS NOT NULL;
-- What was decided, by whom and why, stays as it was when it was decided.
CREATE TRIGGER measure_decided BEFORE UPDATE OF file_number, kind, rule_id, rule_number, version, clause,
  reason, person, caution, created, notice_text ON measure
BEGIN
  SELECT RAISE (ABORT, 'a measure stays as it was decided');
END;

-- What a measure stands on, frozen before it acts.
CREATE TABLE evidence (
  measure_id INTEGER PRIMARY KEY REFERENCES measure (id) ON DELETE CASCADE,
  content TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE TRIGGER evidence_frozen BEFORE UPDATE ON evidence BEGIN
  SELECT RAISE (ABORT, 'evidence is frozen');
END;
CREATE TRIGGER evidence_once BEFORE INSERT ON evidence
  WHEN EXISTS (SELECT 1 FROM evidence WHERE measure_id = new.measure_id)
BEGIN
  SELECT RAISE (ABORT, 'evidence is frozen');
END;

-- Each entry is sealed with the one before it. Nothing personal stands in it, so that it never has to
-- be erased.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  time INTEGER NOT NULL,
  person TEXT,
  kind INTEGER NOT NULL,
  concern_id INTEGER NOT NULL,
  measure_id INTEGER NOT NULL,
  words TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX journal_measure ON journal (measure_id, id) WHERE measure_id > 0;
CREATE TRIGGER journal_not_changed BEFORE UPDATE ON journal BEGIN
  SELECT RAISE (ABORT, 'the journal can only grow');
END;
CREATE TRIGGER journal_not_removed BEFORE DELETE ON journal BEGIN
  SELECT RAISE (ABORT, 'the journal can only grow');
END;
-- INSERT OR REPLACE removes without telling the trigger above.
CREATE TRIGGER journal_not_replaced BEFORE INSERT ON journal
  WHEN EXISTS (SELECT 1 FROM journal WHERE id = new.id)
BEGIN
  SELECT RAISE (ABORT, 'the journal can only grow');
END;

ALTER TABLE delivery ADD COLUMN measure_id INTEGER REFERENCES measure (id) ON DELETE SET NULL;
CREATE INDEX delivery_measure ON delivery (measure_id) WHERE measure_id IS NOT NULL;
