-- SPDX-License-Identifier: EUPL-1.2
-- The whole setup as data: the office with its lists, versions of the netiquette, the notice boards
-- on the networks, automatic answers, and what a citizen wants.

ALTER TABLE office ADD COLUMN communal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office ADD COLUMN street TEXT;
ALTER TABLE office ADD COLUMN postcode TEXT;
ALTER TABLE office ADD COLUMN town TEXT;
ALTER TABLE office ADD COLUMN phone TEXT;
ALTER TABLE office ADD COLUMN email TEXT;
ALTER TABLE office ADD COLUMN website TEXT;
ALTER TABLE office ADD COLUMN imprint_url TEXT;
ALTER TABLE office ADD COLUMN privacy_url TEXT;
ALTER TABLE office ADD COLUMN netiquette_url TEXT;
ALTER TABLE office ADD COLUMN language TEXT NOT NULL DEFAULT 'de';
ALTER TABLE office ADD COLUMN form INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office ADD COLUMN attendance_apart INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office ADD COLUMN evaluated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office ADD COLUMN setup_step TEXT;
UPDATE office SET setup_step = CASE setup_page
  WHEN 0 THEN 'municipality'
  WHEN 1 THEN 'hours'
  WHEN 2 THEN 'promises'
  WHEN 3 THEN 'channels'
  ELSE 'finish'
END;
ALTER TABLE office DROP COLUMN setup_page;

-- The office's lists, in the order that the clerk gave them; always written as a whole. Days are
-- Julian numbers, 0 for none.
CREATE TABLE timetable (
  position INTEGER NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  name TEXT,
  week TEXT NOT NULL,
  unclear TEXT -- as typed, not understood yet
) STRICT;

CREATE TABLE special_day (
  position INTEGER NOT NULL PRIMARY KEY,
  repeat INTEGER NOT NULL,
  "first" INTEGER NOT NULL,
  "last" INTEGER NOT NULL,
  easter_offset INTEGER NOT NULL,
  name TEXT NOT NULL,
  hours TEXT,
  scope INTEGER NOT NULL
) STRICT;

CREATE TABLE promise (
  position INTEGER NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  unit INTEGER NOT NULL
) STRICT;

CREATE TABLE rule (
  position INTEGER NOT NULL PRIMARY KEY,
  clause TEXT NOT NULL,
  chosen INTEGER NOT NULL,
  subject TEXT,
  text TEXT,
  brief TEXT
) STRICT;

CREATE TABLE measure_step (
  position INTEGER NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL,
  chosen INTEGER NOT NULL,
  "after" INTEGER NOT NULL,
  decided_by TEXT,
  text TEXT
) STRICT;

CREATE TABLE duty (
  position INTEGER NOT NULL PRIMARY KEY,
  role INTEGER NOT NULL,
  person TEXT,
  unit TEXT,
  phone TEXT,
  email TEXT,
  deputy TEXT,
  deputy_phone TEXT,
  deputy_email TEXT,
  away_from INTEGER NOT NULL,
  away_until INTEGER NOT NULL
) STRICT;

CREATE TABLE contact (
  position INTEGER NOT NULL PRIMARY KEY,
  name TEXT,
  role TEXT,
  phone TEXT,
  email TEXT,
  speaks INTEGER NOT NULL,
  note TEXT
) STRICT;

CREATE TABLE statement (
  position INTEGER NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE document_export (
  position INTEGER NOT NULL PRIMARY KEY,
  document INTEGER NOT NULL,
  first_exported INTEGER NOT NULL,
  exported INTEGER NOT NULL,
  digest TEXT NOT NULL
) STRICT;

-- The hours of the counter become the text of the ordinary week:
-- "Mo 08:00-12:30; Tu 08:00-12:30,14:00-16:00". An office without hours gets no week.
INSERT INTO timetable (position, kind, valid_from, valid_until, name, week)
  SELECT 0, 0, 0, 0, NULL, week FROM (
    SELECT group_concat(day || ' ' || times, '; ' ORDER BY weekday) AS week FROM (
      SELECT weekday, substr('MoTuWeThFrSaSu', 2 * weekday - 1, 2) AS day,
        group_concat(format('%02d:%02d-%02d:%02d', start / 60, start % 60,
          min(finish, 2879) / 60, min(finish, 2879) % 60), ',' ORDER BY start, finish) AS times
      FROM office_period WHERE start BETWEEN 0 AND 1439 GROUP BY weekday))
  WHERE week IS NOT NULL;
DROP TABLE office_period;

-- Never changed once it is there; measures cite it by its number.
CREATE TABLE rules_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  created INTEGER NOT NULL,
  note TEXT,
  content TEXT NOT NULL
) STRICT;

-- A piece of the netiquette as it stands on an account; part -1 is the profile.
CREATE TABLE notice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  text TEXT NOT NULL,
  remote_id TEXT,
  remote_url TEXT,
  pinned INTEGER NOT NULL,
  delivery_id INTEGER REFERENCES delivery (id) ON DELETE SET NULL,
  error INTEGER NOT NULL,
  UNIQUE (channel_id, part)
) STRICT;
CREATE INDEX notice_delivery ON notice (delivery_id) WHERE delivery_id IS NOT NULL;

-- Who got the last automatic answer when; goes with the row of the outbox, and so with the message.
CREATE TABLE auto_answer (
  channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  author_id TEXT NOT NULL,
  answered INTEGER NOT NULL,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  PRIMARY KEY (channel_id, author_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX auto_answer_delivery ON auto_answer (delivery_id);

ALTER TABLE channel ADD COLUMN auto_answer INTEGER NOT NULL DEFAULT 0;
ALTER TABLE channel ADD COLUMN board INTEGER NOT NULL DEFAULT 0;
ALTER TABLE concern ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD COLUMN notice_id INTEGER REFERENCES notice (id) ON DELETE SET NULL;
CREATE INDEX delivery_notice ON delivery (notice_id) WHERE notice_id IS NOT NULL;
CREATE INDEX delivery_auto_answer ON delivery (id) WHERE kind = 8;
