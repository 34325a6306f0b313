-- SPDX-License-Identifier: EUPL-1.2
-- The first layout, made for a million messages. Instants are unix seconds. Columns have the names
-- of the model's fields. A released file is never changed: what changes is a new file.

PRAGMA application_id = 0x4f677370; -- "Ogsp"

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('id', lower(hex(randomblob(16))));

-- One row, always there.
CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  land TEXT,
  zone TEXT NOT NULL,
  promise INTEGER NOT NULL,
  promise_unit INTEGER NOT NULL,
  setup_page INTEGER NOT NULL,
  setup_done INTEGER NOT NULL
) STRICT;
INSERT INTO office VALUES (1, '', NULL, 'Europe/Berlin', 0, 0, 0, 0);

CREATE TABLE office_period (
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start INTEGER NOT NULL,
  finish INTEGER NOT NULL CHECK (finish > start)
) STRICT;

-- AUTOINCREMENT: an id is never given twice, the keyring and the past still know the old one.
CREATE TABLE channel (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  network TEXT NOT NULL,
  base_url TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  handle TEXT NOT NULL,
  name TEXT NOT NULL,
  avatar_url TEXT,
  web_url TEXT,
  state INTEGER NOT NULL,
  error INTEGER NOT NULL,
  last_contact INTEGER NOT NULL,
  cursor TEXT,
  created INTEGER NOT NULL,
  max_characters INTEGER NOT NULL,
  characters_per_link INTEGER NOT NULL,
  max_attachments INTEGER NOT NULL,
  max_alt_characters INTEGER NOT NULL,
  max_image_bytes INTEGER NOT NULL,
  max_image_pixels INTEGER NOT NULL
) STRICT;
-- The same account twice would publish everything twice.
CREATE UNIQUE INDEX channel_account ON channel (network, base_url, remote_id)
  WHERE remote_id <> '';

CREATE TABLE post (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  state INTEGER NOT NULL,
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  local_time TEXT,
  zone TEXT NOT NULL,
  due INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  channels TEXT NOT NULL
) STRICT;
CREATE INDEX post_due ON post (due, id) WHERE due > 0;
CREATE INDEX post_draft ON post (changed, id) WHERE state = 0;

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  file TEXT NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  alt TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  size INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_post ON attachment (post_id, position);

CREATE TABLE concern (
  id INTEGER PRIMARY KEY, -- that of its first message
  channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  state INTEGER NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  author_handle TEXT NOT NULL,
  snippet TEXT NOT NULL,
  visibility INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  last_time INTEGER NOT NULL,
  waiting_since INTEGER NOT NULL,
  deadline INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  answered_id INTEGER NOT NULL, -- messages up to this id have been answered
  draft TEXT
) STRICT;
CREATE INDEX concern_deadline ON concern (state, deadline, id);
CREATE INDEX concern_newest ON concern (last_id);
CREATE INDEX concern_state_newest ON concern (state, last_id);
CREATE INDEX concern_channel ON concern (channel_id);
CREATE INDEX concern_unread ON concern (id) WHERE unread > 0;

-- Ids are unix milliseconds << 20 plus a running number: newest-first is the order of row ids.
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  concern_id INTEGER REFERENCES concern (id) ON DELETE CASCADE,
  remote_id TEXT NOT NULL,
  parent_id TEXT,
  own INTEGER NOT NULL,
  waiting INTEGER NOT NULL, -- a citizen's message that nobody has answered
  unread INTEGER NOT NULL,
  visibility INTEGER NOT NULL,
  created INTEGER NOT NULL,
  fetched INTEGER NOT NULL,
  deadline INTEGER NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  author_handle TEXT NOT NULL,
  author_url TEXT,
  remote_url TEXT,
  language TEXT,
  text TEXT NOT NULL,
  markup TEXT NOT NULL,
  media TEXT NOT NULL,
  raw TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX message_remote ON message (channel_id, remote_id);
CREATE INDEX message_concern ON message (concern_id, id);
CREATE INDEX message_waiting ON message (concern_id, id) WHERE waiting = 1;
CREATE INDEX message_unread ON message (concern_id) WHERE unread = 1;

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind INTEGER NOT NULL,
  state INTEGER NOT NULL,
  channel_id INTEGER REFERENCES channel (id) ON DELETE SET NULL,
  post_id INTEGER REFERENCES post (id) ON DELETE CASCADE,
  message_id INTEGER REFERENCES message (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  visibility INTEGER NOT NULL,
  parent_id TEXT,
  mention TEXT,
  due INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  key TEXT UNIQUE,
  claimed INTEGER NOT NULL,
  remote_id TEXT,
  remote_url TEXT,
  sent INTEGER NOT NULL,
  error INTEGER NOT NULL,
  error_text TEXT,
  created INTEGER NOT NULL
) STRICT;
CREATE INDEX delivery_due ON delivery (max(due, not_before), id) WHERE state = 0;
CREATE INDEX delivery_state ON delivery (state, id);
CREATE INDEX delivery_post ON delivery (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX delivery_message ON delivery (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX delivery_remote ON delivery (channel_id, remote_id) WHERE remote_id IS NOT NULL;
-- A post goes to a channel once, whatever the program believes: 6 and 7 are overtaken and withdrawn.
CREATE UNIQUE INDEX delivery_once ON delivery (post_id, channel_id)
  WHERE kind = 0 AND state NOT IN (6, 7);

-- Full text. og_fold() is the program's own (og-fold.c) and makes words of letters and digits only,
-- umlauts in both spellings. Changing what it returns asks for a migration that rebuilds the index:
-- INSERT INTO message_words (message_words) VALUES ('rebuild').
CREATE VIEW message_folded AS
  SELECT id, og_fold(author_name || ' ' || text) AS words FROM message;
CREATE VIRTUAL TABLE message_words USING fts5 (
  words, content = 'message_folded', content_rowid = 'id', tokenize = 'ascii', prefix = '1 2 3'
);
CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
  INSERT INTO message_words (rowid, words)
    VALUES (new.id, og_fold(new.author_name || ' ' || new.text));
END;
CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
  INSERT INTO message_words (message_words, rowid, words)
    VALUES ('delete', old.id, og_fold(old.author_name || ' ' || old.text));
END;
CREATE TRIGGER message_changed AFTER UPDATE OF author_name, text ON message
  WHEN old.author_name <> new.author_name OR old.text <> new.text
BEGIN
  INSERT INTO message_words (message_words, rowid, words)
    VALUES ('delete', old.id, og_fold(old.author_name || ' ' || old.text));
  INSERT INTO message_words (rowid, words)
    VALUES (new.id, og_fold(new.author_name || ' ' || new.text));
END;
