-- SPDX-License-Identifier: EUPL-1.2
-- Planning as a professional: variants, sign-offs, series, versions, rights of pictures, who sends,
-- calendars of others, and the full text of posts.

ALTER TABLE office ADD COLUMN sign_off INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office ADD COLUMN sign_off_kinds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office ADD COLUMN office_holders TEXT;

CREATE TABLE election (
  position INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  "first" INTEGER NOT NULL,
  "last" INTEGER NOT NULL
) STRICT;

CREATE TABLE post_template (
  position INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL,
  text TEXT NOT NULL,
  poll TEXT,
  valid_days INTEGER NOT NULL
) STRICT;

ALTER TABLE channel ADD COLUMN schedules INTEGER NOT NULL DEFAULT 0;
ALTER TABLE channel ADD COLUMN max_poll_options INTEGER NOT NULL DEFAULT 0;
ALTER TABLE channel ADD COLUMN max_poll_option_characters INTEGER NOT NULL DEFAULT 0;
ALTER TABLE channel ADD COLUMN min_poll_seconds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE channel ADD COLUMN max_poll_seconds INTEGER NOT NULL DEFAULT 0;

-- The pattern post goes with its series, and its occurrences forget it.
CREATE TABLE series (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pattern_id INTEGER NOT NULL REFERENCES post (id),
  rule TEXT NOT NULL,
  "first" INTEGER NOT NULL,
  time TEXT NOT NULL,
  zone TEXT NOT NULL,
  holiday INTEGER NOT NULL,
  skipped TEXT NOT NULL,
  planned INTEGER NOT NULL,
  made_until INTEGER NOT NULL
) STRICT;

ALTER TABLE post ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE post ADD COLUMN label TEXT;
ALTER TABLE post ADD COLUMN valid_until TEXT;
ALTER TABLE post ADD COLUMN expires INTEGER NOT NULL DEFAULT 0;
ALTER TABLE post ADD COLUMN follows_id INTEGER REFERENCES post (id) ON DELETE SET NULL;
ALTER TABLE post ADD COLUMN series_id INTEGER REFERENCES series (id) ON DELETE SET NULL;
ALTER TABLE post ADD COLUMN series_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE post ADD COLUMN detached INTEGER NOT NULL DEFAULT 0;
ALTER TABLE post ADD COLUMN poll TEXT;
ALTER TABLE post ADD COLUMN poll_multiple INTEGER NOT NULL DEFAULT 0;
ALTER TABLE post ADD COLUMN poll_seconds INTEGER NOT NULL DEFAULT 0;
CREATE INDEX post_follows ON post (follows_id) WHERE follows_id IS NOT NULL;
-- An occurrence is made once.
CREATE UNIQUE INDEX post_series ON post (series_id, series_day) WHERE series_id IS NOT NULL;
CREATE INDEX post_submitted ON post (due, id) WHERE state = 2;
CREATE INDEX post_label ON post (label) WHERE label IS NOT NULL;
-- A list of all posts is read from this alone, filters included; without a time stands first.
DROP INDEX post_due;
CREATE INDEX post_time ON post (due, id, state, kind, label, channels);

ALTER TABLE attachment ADD COLUMN digest TEXT NOT NULL DEFAULT '';
ALTER TABLE attachment ADD COLUMN source TEXT;
ALTER TABLE attachment ADD COLUMN licence TEXT;
ALTER TABLE attachment ADD COLUMN persons INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN consent TEXT;
ALTER TABLE attachment ADD COLUMN children INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN expires INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
CREATE INDEX attachment_digest ON attachment (digest) WHERE digest <> '';

CREATE TABLE variant (
  post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  PRIMARY KEY (post_id, channel_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_off (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  kind INTEGER NOT NULL,
  time INTEGER NOT NULL,
  person TEXT NOT NULL,
  deputy INTEGER NOT NULL,
  comment TEXT,
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX sign_off_post ON sign_off (post_id, id);

CREATE TABLE post_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  created INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX post_version_post ON post_version (post_id, id);

CREATE TABLE calendar_source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  address TEXT NOT NULL UNIQUE,
  name TEXT,
  fetched INTEGER NOT NULL
) STRICT;

-- A deleted post leaves its row: what the clerk threw away does not come again.
CREATE TABLE imported_event (
  source_id INTEGER NOT NULL REFERENCES calendar_source (id) ON DELETE CASCADE,
  uid TEXT NOT NULL,
  digest TEXT NOT NULL,
  post_id INTEGER REFERENCES post (id) ON DELETE SET NULL,
  PRIMARY KEY (source_id, uid)
) STRICT;
CREATE INDEX imported_event_post ON imported_event (post_id) WHERE post_id IS NOT NULL;

ALTER TABLE delivery ADD COLUMN sender INTEGER NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD COLUMN scheduled_id TEXT;
ALTER TABLE delivery ADD COLUMN expires INTEGER NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD COLUMN poll TEXT;
ALTER TABLE delivery ADD COLUMN poll_multiple INTEGER NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD COLUMN poll_seconds INTEGER NOT NULL DEFAULT 0;
-- How a post stands is read from this alone.
DROP INDEX delivery_post;
CREATE INDEX delivery_post ON delivery (post_id, state, kind) WHERE post_id IS NOT NULL;

-- The full text of posts, as that of messages in 001.sql.
CREATE VIEW post_folded AS SELECT id, og_fold(text || ' ' || coalesce(label, '')) AS words FROM post;
CREATE VIRTUAL TABLE post_words USING fts5 (
  words, content = 'post_folded', content_rowid = 'id', tokenize = 'ascii', prefix = '1 2 3'
);
CREATE TRIGGER post_added AFTER INSERT ON post BEGIN
  INSERT INTO post_words (rowid, words)
    VALUES (new.id, og_fold(new.text || ' ' || coalesce(new.label, '')));
END;
CREATE TRIGGER post_removed AFTER DELETE ON post BEGIN
  INSERT INTO post_words (post_words, rowid, words)
    VALUES ('delete', old.id, og_fold(old.text || ' ' || coalesce(old.label, '')));
END;
CREATE TRIGGER post_changed AFTER UPDATE OF text, label ON post
  WHEN old.text <> new.text OR old.label IS NOT new.label
BEGIN
  INSERT INTO post_words (post_words, rowid, words)
    VALUES ('delete', old.id, og_fold(old.text || ' ' || coalesce(old.label, '')));
  INSERT INTO post_words (rowid, words)
    VALUES (new.id, og_fold(new.text || ' ' || coalesce(new.label, '')));
END;
INSERT INTO post_words (post_words) VALUES ('rebuild');
