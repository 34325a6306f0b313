/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-attachment-table.h"

#include "og-post.h"
#include "og-sqlite-statement.h"

/* What has no place any more after the save goes. */
#define UNPLACE "UPDATE attachment SET position = -1 WHERE post_id = :id"
#define DELETE_UNPLACED "DELETE FROM attachment WHERE post_id = :id AND position < 0"
/* Keeps its id unless another post has it, which happens when a post is copied. That the consent was
 * withdrawn belongs to the picture, whatever a composer knew that has been open since before. */
#define SAVE                                                                                   \
  "INSERT INTO attachment (id, post_id, position, file, name, mime, alt, width, height, size," \
  " digest, source, licence, persons, consent, children, expires, withdrawn)"                  \
  " VALUES ((SELECT NULLIF(:id, 0) WHERE NOT EXISTS"                                           \
  " (SELECT 1 FROM attachment WHERE id = :id AND post_id <> :post_id)),"                       \
  " :post_id, :position, coalesce(:file, ''), coalesce(:name, ''), coalesce(:mime, ''),"       \
  " coalesce(:alt, ''), :width, :height, :size, coalesce(:digest, ''), :source, :licence,"     \
  " :persons, :consent, :children, :expires,"                                                  \
  " coalesce((SELECT max(withdrawn) FROM attachment"                                           \
  " WHERE digest = :digest AND digest <> ''), :withdrawn))"                                    \
  " ON CONFLICT (id) DO UPDATE SET position = excluded.position, file = excluded.file,"        \
  " name = excluded.name, mime = excluded.mime, alt = excluded.alt, width = excluded.width,"   \
  " height = excluded.height, size = excluded.size, digest = excluded.digest,"                 \
  " source = excluded.source, licence = excluded.licence, persons = excluded.persons,"         \
  " consent = excluded.consent, children = excluded.children, expires = excluded.expires"
#define WITHDRAW "UPDATE attachment SET withdrawn = :time WHERE digest = :digest AND digest <> ''"

static gboolean
save (OgSqliteConnection *db,
      gint64              post_id,
      guint               position,
      OgAttachment       *attachment,
      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SAVE);

  og_sqlite_bind_record (statement, OG_RECORD (attachment));
  og_sqlite_bind_int (statement, "post_id", post_id);
  og_sqlite_bind_int (statement, "position", position);
  return og_sqlite_run (statement, error);
}

/**
 * og_attachment_table_save_all:
 * @attachments: of OgAttachment, in order; their position is not read
 *
 * Makes these the pictures of a post.
 *
 * Returns: whether it worked
 */
gboolean
og_attachment_table_save_all (OgSqliteConnection *db,
                              gint64              post_id,
                              GListModel         *attachments,
                              GError            **error)
{
  const guint n = g_list_model_get_n_items (attachments);

  if (!og_sqlite_run_with_id (db, UNPLACE, post_id, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) attachment = g_list_model_get_item (attachments, i);

      if (!save (db, post_id, i, attachment, error))
        return FALSE;
    }
  return og_sqlite_run_with_id (db, DELETE_UNPLACED, post_id, error);
}

/**
 * og_attachment_table_withdraw:
 *
 * Reads job->text (the digest) and now (0: it was not withdrawn). Answers TRUE.
 */
gboolean
og_attachment_table_withdraw (OgSqliteConnection *db,
                              OgJob              *job,
                              GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, WITHDRAW);

  og_sqlite_bind_text (statement, "digest", job->text);
  og_sqlite_bind_int (statement, "time", job->now);
  if (!og_sqlite_run (statement, error))
    return FALSE;
  og_job_answer_boolean (job, TRUE);
  return TRUE;
}
