-- SPDX-License-Identifier: EUPL-1.2
-- The inbox as work: what a concern is about and who says so, who takes care of it, when it comes back,
-- how it ended, and notes for colleagues.

ALTER TABLE concern ADD COLUMN kind_by INTEGER NOT NULL DEFAULT 0;
ALTER TABLE concern ADD COLUMN kind_reason TEXT;
ALTER TABLE concern ADD COLUMN topics TEXT; -- one a line
ALTER TABLE concern ADD COLUMN assignee TEXT;
ALTER TABLE concern ADD COLUMN come_back INTEGER NOT NULL DEFAULT 0;
ALTER TABLE concern ADD COLUMN outcome INTEGER NOT NULL DEFAULT 0;
ALTER TABLE concern ADD COLUMN outcome_note TEXT;
ALTER TABLE concern ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE concern ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN personal INTEGER NOT NULL DEFAULT 0; -- bits: what kinds were found
ALTER TABLE message ADD COLUMN masked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN gone INTEGER NOT NULL DEFAULT 0; -- unix seconds

-- Until now a kind other than the first was always chosen by a person, and nothing was written later than
-- the newest message.
UPDATE concern SET kind_by = 2 WHERE kind <> 0;
UPDATE concern SET closed = last_time WHERE state = 1;

-- What colleagues tell each other; nobody else ever reads it.
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  concern_id INTEGER NOT NULL REFERENCES concern (id) ON DELETE CASCADE,
  created INTEGER NOT NULL,
  person TEXT,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX note_concern ON note (concern_id, id);

-- The views of what is open, each in the order it is worked off: by the deadline, or without one by the
-- day it comes back. They hold all that a view and its count ask, so that no row is read for them.
DROP INDEX concern_deadline;
CREATE INDEX concern_due ON concern (iif(deadline > 0, deadline, come_back), id, come_back, deadline)
  WHERE state = 0;
CREATE INDEX concern_assignee ON concern (
  assignee, iif(deadline > 0, deadline, come_back), id, come_back, deadline
) WHERE state = 0;
CREATE INDEX concern_come_back ON concern (come_back, id) WHERE state = 0 AND come_back > 0;
-- For the list of topics in use.
CREATE INDEX concern_topics ON concern (topics) WHERE topics IS NOT NULL;

-- Two more of the office's lists: pieces of replies, and who else is responsible for what.
CREATE TABLE text_module (
  position INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  category INTEGER NOT NULL,
  text TEXT NOT NULL,
  keywords TEXT,
  approved_by TEXT,
  approved INTEGER NOT NULL,
  digest TEXT,
  retired INTEGER NOT NULL
) STRICT;

CREATE TABLE authority (
  position INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL,
  tasks TEXT NOT NULL,
  name TEXT NOT NULL,
  contact TEXT,
  retired INTEGER NOT NULL
) STRICT;

-- What concerns are about, by which words that is seen, and which words cannot wait.
CREATE TABLE topic (
  position INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  keywords TEXT NOT NULL
) STRICT;
ALTER TABLE office ADD COLUMN urgent_words TEXT;
