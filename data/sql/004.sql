-- SPDX-License-Identifier: EUPL-1.2
-- When a plan at a server was due before its time was changed there, unix seconds; 0: it was not, or a
-- person knows.
ALTER TABLE delivery ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;

-- Pictures that were added before the same picture was known again in several posts: their files have
-- always been named after the checksum of what is in them.
UPDATE attachment SET digest = substr(file, 1, 64)
  WHERE digest = '' AND length(file) > 65 AND substr(file, 65, 1) = '.'
    AND substr(file, 1, 64) NOT GLOB '*[^0-9a-f]*';
-- A consent that was withdrawn since then belongs to the picture wherever it stands.
UPDATE attachment SET withdrawn = known.withdrawn
  FROM (SELECT digest, max(withdrawn) AS withdrawn FROM attachment
        WHERE digest <> '' AND withdrawn > 0 GROUP BY digest) AS known
  WHERE attachment.digest = known.digest AND attachment.withdrawn = 0;
