-- SPDX-License-Identifier: EUPL-1.2
-- Ids of messages are unix seconds << 8 plus a running number, no longer milliseconds << 20: an entry of
-- the full text takes as much room as two ids are apart.

PRAGMA defer_foreign_keys = ON;

-- In the same order as before. A second that has more than 256 flows over into the next.
CREATE TABLE new_id (old INTEGER PRIMARY KEY, new INTEGER NOT NULL) STRICT;
INSERT INTO new_id
  WITH numbered AS (
    SELECT id, row_number() OVER (ORDER BY id) AS n, ((id >> 20) / 1000) << 8 AS base
      FROM (SELECT id FROM message UNION SELECT id FROM concern)
  )
  SELECT id, n + max(base - n) OVER (ORDER BY id) FROM numbered;

-- By way of negative ones: a new id may be the old one of another.
UPDATE message SET id = -(SELECT new FROM new_id WHERE old = message.id),
  concern_id = (SELECT new FROM new_id WHERE old = message.concern_id);
UPDATE message SET id = -id;
UPDATE concern SET id = -(SELECT new FROM new_id WHERE old = concern.id),
  -- These may name a message that is gone.
  last_id = coalesce((SELECT new FROM new_id WHERE old = concern.last_id), ((last_id >> 20) / 1000) << 8),
  answered_id = coalesce(
    (SELECT new FROM new_id WHERE old = concern.answered_id), ((answered_id >> 20) / 1000) << 8
  );
UPDATE concern SET id = -id;
UPDATE note SET concern_id = (SELECT new FROM new_id WHERE old = note.concern_id);
UPDATE delivery SET message_id = (SELECT new FROM new_id WHERE old = delivery.message_id)
  WHERE message_id IS NOT NULL;
DROP TABLE new_id;

-- The index says which messages have a word, and not where: hits are marked when they are shown, and only
-- single words are asked for. It has the ends of long words as well from now on, see og-compound.c.
DROP TABLE message_words;
CREATE VIRTUAL TABLE message_words USING fts5 (
  words, content = 'message_folded', content_rowid = 'id', tokenize = 'ascii', prefix = '1 2 3',
  detail = 'none', columnsize = 0
);
INSERT INTO message_words (message_words) VALUES ('rebuild');
DROP TABLE post_words;
CREATE VIRTUAL TABLE post_words USING fts5 (
  words, content = 'post_folded', content_rowid = 'id', tokenize = 'ascii', prefix = '1 2 3',
  detail = 'none', columnsize = 0
);
INSERT INTO post_words (post_words) VALUES ('rebuild');
