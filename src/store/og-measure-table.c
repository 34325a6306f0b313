/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-measure-table.h"

#include "og-delivery-table.h"
#include "og-error.h"
#include "og-evidence.h"
#include "og-journal-table.h"
#include "og-sqlite-statement.h"

/* Numbers in the SQL are OgMeasureState (0 frozen, 1 under way, 2 done, 3 verified, 4 failed, 5 undone,
 * 6 by hand open, 7 by hand done), OgMeasureKind (0 notice, 4 block) and OgDeliveryState (0 planned,
 * 3 failed, 5 late, 6 overtaken, 10 by hand). */
#define SELECT_NEXT "SELECT 1 + coalesce((SELECT last FROM file_year WHERE year = :id), 0)"
#define TAKE_NUMBER                                    \
  "INSERT INTO file_year (year, last) VALUES (:id, 1)" \
  " ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last"
/* A notice may be said twice; all else is done once, and an account is blocked once. */
#define COUNT_SAME                                                                             \
  "SELECT count(*) FROM measure WHERE kind = :kind AND kind <> 0 AND channel_id = :channel_id" \
  " AND state NOT IN (4, 5) AND iif(kind = 4, author_id = :author_id, message_id = :message_id)"
#define INSERT                                                                                       \
  "INSERT INTO measure (file_number, concern_id, message_id, channel_id, kind, state, by_hand,"      \
  " rule_id, rule_number, version, clause, reason, person, caution, created, remote_id, remote_url," \
  " author_id, author_handle, done, verified, notice_text, notice_visibility, notice_sent, undone,"  \
  " error) VALUES (:file_number, :concern_id, :message_id, :channel_id, :kind, :state, :by_hand,"    \
  " :rule_id, :rule_number, :version, :clause, :reason, :person, :caution, :created, :remote_id,"    \
  " :remote_url, :author_id, :author_handle, 0, 0, :notice_text, :notice_visibility, 0, 0, -1)"
#define INSERT_EVIDENCE \
  "INSERT INTO evidence (measure_id, content, digest) VALUES (:measure_id, :content, :digest)"
#define SET_ROWS                                              \
  "UPDATE measure SET delivery_id = NULLIF(:delivery_id, 0)," \
  " notice_delivery_id = NULLIF(:notice_delivery_id, 0) WHERE id = :id"
#define SELECT_ONE "SELECT * FROM measure WHERE id = :id"
/* Of the concern that the message belongs to now: concerns are merged and taken apart. */
#define SELECT_OF_CONCERN                                                              \
  "SELECT * FROM measure WHERE concern_id = :id AND NOT EXISTS (SELECT 1 FROM message" \
  " WHERE message.id = measure.message_id AND message.concern_id <> :id)"              \
  " OR message_id IN (SELECT id FROM message WHERE concern_id = :id) ORDER BY id"
#define SELECT_STATES                                                             \
  "SELECT * FROM measure WHERE state IN (:s0, :s1, :s2, :s3, :s4, :s5, :s6, :s7)" \
  " ORDER BY id DESC"
#define SELECT_EVIDENCE "SELECT * FROM evidence WHERE measure_id = :id"
#define SET_VERIFIED "UPDATE measure SET state = 3, verified = :now WHERE id = :id"
#define SET_MISSING "UPDATE measure SET state = 4, verified = 0 WHERE id = :id"
#define SET_BY_HAND "UPDATE measure SET state = 7, done = :now WHERE id = :id"
#define SET_UNDO                                                               \
  "UPDATE measure SET undo_delivery_id = :delivery_id, undo_reason = :reason," \
  " error = -1, error_text = NULL WHERE id = :id"
#define SET_UNDONE \
  "UPDATE measure SET state = 5, undone = :now, undo_reason = :reason WHERE id = :id"
/* What has not left does not leave any more. */
#define STOP_ROWS "UPDATE delivery SET state = 6 WHERE measure_id = :id AND state IN (0, 3, 5, 10)"

#define N_STATES 8

/**
 * og_measure_table_next_number:
 *
 * Reads job->id, the year. Answers the running number of the next measure.
 */
gboolean
og_measure_table_next_number (OgSqliteConnection *db,
                              OgJob              *job,
                              GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_NEXT);
  gint64 number = 1;

  og_sqlite_bind_int (statement, "id", job->id);
  if (!og_sqlite_query_int (statement, &number, error))
    return FALSE;
  og_job_answer_int64 (job, number);
  return TRUE;
}

/* (transfer full) (nullable): NULL with an error */
static OgMeasure *
load (OgSqliteConnection *db,
      gint64              id,
      GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_ONE);

  og_sqlite_bind_int (statement, "id", id);
  return og_sqlite_query_one (statement, OG_TYPE_MEASURE, error);
}

static gboolean
refuse (GError    **error,
        const char *why)
{
  g_set_error_literal (error, OG_ERROR, OG_ERROR_FORBIDDEN, why);
  return FALSE;
}

static gboolean
check_new (OgSqliteConnection *db,
           OgMeasure          *measure,
           GError            **error)
{
  g_autoptr (OgSqliteStatement) count = og_sqlite_prepare (db, COUNT_SAME);
  gint64 n = 0;

  og_sqlite_bind_record (count, OG_RECORD (measure));
  if (!og_sqlite_query_int (count, &n, error))
    return FALSE;
  return n == 0 || refuse (error, "the same measure is on record already");
}

/* Gives the measure its number, also in the notice where the probable one stood. */
static gboolean
number (OgSqliteConnection *db,
        OgMeasure          *measure,
        GPtrArray          *rows,
        gint64              year,
        GError            **error)
{
  g_autoptr (OgSqliteStatement) take = og_sqlite_prepare (db, TAKE_NUMBER);
  g_autofree char *probable = g_steal_pointer (&measure->file_number);
  gint64 last = 0;

  og_sqlite_bind_int (take, "id", year);
  if (!og_sqlite_query_int (take, &last, error))
    return FALSE;
  measure->file_number = g_strdup_printf ("%04" G_GINT64_FORMAT "/%04" G_GINT64_FORMAT, year, last);
  if (probable == NULL || *probable == '\0' || measure->notice_text == NULL ||
      g_str_equal (probable, measure->file_number))
    return TRUE;
  for (guint i = 0; i <= rows->len; i++)
    {
      char **text = i < rows->len ? &OG_DELIVERY (g_ptr_array_index (rows, i))->text :
                                    &measure->notice_text;
      g_autoptr (GString) words = g_string_new (*text);

      g_string_replace (words, probable, measure->file_number, 0);
      g_set_str (text, words->str);
    }
  return TRUE;
}

/* Copies: what was handed in may be shown in a window meanwhile. */
static GPtrArray *
copy_rows (GPtrArray *rows)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      OgDelivery *copy = og_delivery_new ();

      og_record_copy_fields (OG_RECORD (copy), g_ptr_array_index (rows, i));
      g_ptr_array_add (copies, copy);
    }
  return copies;
}

/* Adds the rows of the outbox: the one that acts, and the one that tells the author. */
static gboolean
add_rows (OgSqliteConnection *db,
          OgMeasure          *measure,
          GPtrArray          *rows,
          GError            **error)
{
  g_autoptr (OgSqliteStatement) set = og_sqlite_prepare (db, SET_ROWS);
  gint64 acts = 0;
  gint64 tells = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      OgDelivery *row = g_ptr_array_index (rows, i);
      gboolean apart = row->kind == OG_DELIVERY_REPLY && measure->kind != OG_MEASURE_NOTICE;

      row->measure_id = measure->id;
      if (!og_delivery_table_insert (db, row, apart ? &tells : &acts, error))
        return FALSE;
    }
  og_sqlite_bind_int (set, "id", measure->id);
  og_sqlite_bind_int (set, "delivery_id", acts);
  og_sqlite_bind_int (set, "notice_delivery_id", tells);
  return og_sqlite_run (set, error);
}

static gboolean
insert (OgSqliteConnection *db,
        OgMeasure          *measure,
        OgEvidence         *evidence,
        GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, INSERT);
  g_autoptr (OgSqliteStatement) freeze = og_sqlite_prepare (db, INSERT_EVIDENCE);

  og_sqlite_bind_record (statement, OG_RECORD (measure));
  if (!og_sqlite_run (statement, error))
    return FALSE;
  measure->id = og_sqlite_connection_get_last_id (db);
  og_sqlite_bind_record (freeze, OG_RECORD (evidence));
  og_sqlite_bind_int (freeze, "measure_id", measure->id);
  return og_sqlite_run (freeze, error);
}

/**
 * og_measure_table_begin:
 *
 * Reads job->record (the measure), own (the evidence), records (rows of the outbox) and id (the year).
 * Answers the OgMeasure as it stands; OG_ERROR_FORBIDDEN if the same is on record.
 */
gboolean
og_measure_table_begin (OgSqliteConnection *db,
                        OgJob              *job,
                        GError            **error)
{
  g_autoptr (OgMeasure) measure = og_measure_new ();
  g_autoptr (GPtrArray) rows = copy_rows (job->records);

  og_record_copy_fields (OG_RECORD (measure), job->record);
  measure->state = measure->by_hand ? OG_MEASURE_BY_HAND_OPEN : OG_MEASURE_FROZEN;
  if (!check_new (db, measure, error) || !number (db, measure, rows, job->id, error) ||
      !insert (db, measure, OG_EVIDENCE (job->own), error) ||
      !og_journal_table_note (db, measure, OG_JOURNAL_MEASURE_BEGUN, measure->person,
                              measure->created, error) ||
      !add_rows (db, measure, rows, error))
    return FALSE;
  return og_job_answer_object (job, load (db, measure->id, error));
}

/**
 * og_measure_table_load:
 *
 * Reads job->id. Answers the OgMeasure; OG_ERROR_GONE.
 */
gboolean
og_measure_table_load (OgSqliteConnection *db,
                       OgJob              *job,
                       GError            **error)
{
  return og_job_answer_object (job, load (db, job->id, error));
}

/**
 * og_measure_table_list:
 *
 * Reads job->id, a concern's. Answers a GListStore of OgMeasure.
 */
gboolean
og_measure_table_list (OgSqliteConnection *db,
                       OgJob              *job,
                       GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_OF_CONCERN);

  og_sqlite_bind_int (statement, "id", job->id);
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_MEASURE, error));
}

/**
 * og_measure_table_list_states:
 *
 * Reads job->states. Answers a GListStore of OgMeasure.
 */
gboolean
og_measure_table_list_states (OgSqliteConnection *db,
                              OgJob              *job,
                              GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_STATES);

  for (int state = 0; state < N_STATES; state++)
    {
      g_autofree char *name = g_strdup_printf ("s%d", state);

      og_sqlite_bind_int (statement, name, job->states & (1u << state) ? state : -1);
    }
  return og_job_answer_object (job, og_sqlite_query_list (statement, OG_TYPE_MEASURE, error));
}

/**
 * og_measure_table_load_evidence:
 *
 * Reads job->id. Answers the OgEvidence; OG_ERROR_GONE.
 */
gboolean
og_measure_table_load_evidence (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, SELECT_EVIDENCE);

  og_sqlite_bind_int (statement, "id", job->id);
  return og_job_answer_object (job, og_sqlite_query_one (statement, OG_TYPE_EVIDENCE, error));
}

static gboolean
run_at (OgSqliteConnection *db,
        const char         *sql,
        OgJob              *job,
        GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  og_sqlite_bind_int (statement, "id", job->id);
  og_sqlite_bind_int (statement, "now", job->now);
  return og_sqlite_run (statement, error);
}

/**
 * og_measure_table_verify:
 *
 * Reads job->id, state (whether it is in effect) and now. Answers whether the measure was to be in
 * effect; nothing is written otherwise.
 */
gboolean
og_measure_table_verify (OgSqliteConnection *db,
                         OgJob              *job,
                         GError            **error)
{
  g_autoptr (OgMeasure) measure = load (db, job->id, error);
  gboolean known;

  if (measure == NULL)
    return FALSE;
  known = og_measure_is_in_effect (measure) ||
          (measure->state == OG_MEASURE_FAILED && measure->done > 0);
  og_job_answer_boolean (job, known);
  if (!known)
    return TRUE;
  if (job->state)
    return run_at (db, SET_VERIFIED, job, error) &&
           (measure->state == OG_MEASURE_VERIFIED ||
            og_journal_table_note (db, measure, OG_JOURNAL_MEASURE_VERIFIED, NULL, job->now, error));
  return og_sqlite_run_with_id (db, SET_MISSING, job->id, error) &&
         (measure->state == OG_MEASURE_FAILED ||
          og_journal_table_note (db, measure, OG_JOURNAL_MEASURE_MISSING, NULL, job->now, error));
}

/**
 * og_measure_table_by_hand:
 *
 * Reads job->id, text (the person) and now. Answers TRUE; OG_ERROR_FORBIDDEN if nothing is left to a
 * person.
 */
gboolean
og_measure_table_by_hand (OgSqliteConnection *db,
                          OgJob              *job,
                          GError            **error)
{
  g_autoptr (OgMeasure) measure = load (db, job->id, error);

  if (measure == NULL)
    return FALSE;
  if (measure->state != OG_MEASURE_BY_HAND_OPEN)
    return refuse (error, "nothing is left to a person");
  og_job_answer_boolean (job, TRUE);
  return run_at (db, SET_BY_HAND, job, error) &&
         og_journal_table_note (db, measure, OG_JOURNAL_MEASURE_BY_HAND, job->text, job->now, error);
}

/* Adds the row that takes it back at the network. */
static gboolean
begin_undo (OgSqliteConnection *db,
            OgJob              *job,
            OgMeasure          *measure,
            GError            **error)
{
  g_autoptr (OgSqliteStatement) set = og_sqlite_prepare (db, SET_UNDO);
  g_autoptr (OgDelivery) row = og_delivery_new ();
  gint64 row_id = 0;

  og_record_copy_fields (OG_RECORD (row), job->record);
  row->measure_id = measure->id;
  if (!og_delivery_table_insert (db, row, &row_id, error))
    return FALSE;
  og_sqlite_bind_int (set, "id", measure->id);
  og_sqlite_bind_int (set, "delivery_id", row_id);
  og_sqlite_bind_text (set, "reason", job->text);
  return og_sqlite_run (set, error) &&
         og_journal_table_note (db, measure, OG_JOURNAL_UNDO_BEGUN, job->label, job->now, error);
}

/* Takes it back on record alone: nothing was done at the network, or a person undid it there. */
static gboolean
set_undone (OgSqliteConnection *db,
            OgJob              *job,
            OgMeasure          *measure,
            GError            **error)
{
  g_autoptr (OgSqliteStatement) set = og_sqlite_prepare (db, SET_UNDONE);

  og_sqlite_bind_int (set, "id", measure->id);
  og_sqlite_bind_int (set, "now", job->now);
  og_sqlite_bind_text (set, "reason", job->text);
  return og_sqlite_run_with_id (db, STOP_ROWS, measure->id, error) && og_sqlite_run (set, error) &&
         og_journal_table_note (db, measure, OG_JOURNAL_UNDONE, job->label, job->now, error);
}

/**
 * og_measure_table_undo:
 *
 * Reads job->id, text (the reason), label (the person), now and record (nullable: the row that takes it
 * back at the network). Answers TRUE; OG_ERROR_FORBIDDEN if it cannot be taken back so now.
 */
gboolean
og_measure_table_undo (OgSqliteConnection *db,
                       OgJob              *job,
                       GError            **error)
{
  g_autoptr (OgMeasure) measure = load (db, job->id, error);
  gboolean stands;

  if (measure == NULL)
    return FALSE;
  stands = og_measure_is_in_effect (measure) ||
           (measure->state == OG_MEASURE_FAILED && measure->done > 0);
  if (measure->undo_delivery_id != 0)
    return refuse (error, "it is being taken back");
  og_job_answer_boolean (job, TRUE);
  if (og_measure_may_be_withdrawn (measure) || (measure->by_hand && stands))
    return set_undone (db, job, measure, error);
  if (!stands || job->record == NULL)
    return refuse (error, "it cannot be taken back now");
  return begin_undo (db, job, measure, error);
}
