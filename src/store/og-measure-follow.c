/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-journal-table.h"
#include "og-measure-table.h"
#include "og-sqlite-statement.h"

/* What becomes of a measure when a row of the outbox that belongs to it changes. Numbers in the SQL are
 * OgMeasureState (0 frozen, 1 under way, 2 done, 4 failed, 5 undone, 6 by hand open) and OgErrorCode
 * (8 not supported). */
#define SELECT_ONE "SELECT * FROM measure WHERE id = :measure_id"
#define OF_ROW " WHERE id = :measure_id"
#define UNDER_WAY                                                      \
  "UPDATE measure SET state = 1, error = -1, error_text = NULL" OF_ROW \
  " AND state IN (0, 1, 4)"
/* The row of a notice has the id of what was said, that of a report the report's. */
#define DONE                                                                      \
  "UPDATE measure SET state = 2, done = :sent, receipt = :remote_id, error = -1," \
  " error_text = NULL, notice_sent = iif(kind = 0, :sent, notice_sent)" OF_ROW
/* Where this one server has no such thing, it is left to a person. */
#define FAILED                                                                            \
  "UPDATE measure SET state = iif(:error = 8, 6, 4), by_hand = max(by_hand, :error = 8)," \
  " error = :error, error_text = :error_text" OF_ROW
#define UNDONE                                                                         \
  "UPDATE measure SET state = 5, undone = :sent, undo_delivery_id = NULL, error = -1," \
  " error_text = NULL" OF_ROW
#define UNDO_FAILED \
  "UPDATE measure SET undo_delivery_id = NULL, error = :error, error_text = :error_text" OF_ROW
#define UNDO_UNDER_WAY                                                              \
  "UPDATE measure SET undo_delivery_id = :id, error = -1, error_text = NULL" OF_ROW \
  " AND state <> 5"
#define NOTICE_SENT "UPDATE measure SET notice_sent = :sent" OF_ROW

/* What a row's state says about what it is to do. */
typedef enum
{
  ON_ITS_WAY,
  CAME_ABOUT,
  CAME_TO_NOTHING,
} Course;

static Course
course_of (OgDelivery *delivery)
{
  switch ((OgDeliveryState) delivery->state)
    {
    case OG_DELIVERY_SENT:
      return CAME_ABOUT;
    case OG_DELIVERY_FAILED:
    case OG_DELIVERY_OVERTAKEN:
      return CAME_TO_NOTHING;
    case OG_DELIVERY_PLANNED:
    case OG_DELIVERY_SENDING:
    case OG_DELIVERY_UNCERTAIN:
    case OG_DELIVERY_LATE:
    case OG_DELIVERY_WITHDRAWN:
    case OG_DELIVERY_SCHEDULED:
    case OG_DELIVERY_RECALLING:
    case OG_DELIVERY_BY_HAND:
    case OG_DELIVERY_UNSIGNED:
    default:
      return ON_ITS_WAY;
    }
}

static gboolean
run_with_delivery (OgSqliteConnection *db,
                   const char         *sql,
                   OgDelivery         *delivery,
                   GError            **error)
{
  g_autoptr (OgSqliteStatement) statement = og_sqlite_prepare (db, sql);

  og_sqlite_bind_record (statement, OG_RECORD (delivery));
  return og_sqlite_run (statement, error);
}

/* Writes the change, and into the journal what it was. Who asked for it stands at the beginning; what
 * the network does has no person. */
static gboolean
change (OgSqliteConnection *db,
        const char         *sql,
        OgMeasure          *measure,
        OgDelivery         *delivery,
        OgJournalKind       kind,
        GError            **error)
{
  /* Of what failed nobody wrote down when; it was claimed for it then. */
  gint64 time = delivery->state == OG_DELIVERY_SENT ? delivery->sent :
                                                      MAX (delivery->claimed, delivery->created);

  return run_with_delivery (db, sql, delivery, error) &&
         og_journal_table_note (db, measure, kind, NULL, time, error);
}

/* The row that carries it out. */
static gboolean
follow_act (OgSqliteConnection *db,
            OgMeasure          *measure,
            OgDelivery         *delivery,
            GError            **error)
{
  switch (course_of (delivery))
    {
    case CAME_ABOUT:
      return change (db, DONE, measure, delivery, OG_JOURNAL_MEASURE_DONE, error);
    case CAME_TO_NOTHING: /* once more if a person gives up what has failed */
      return measure->state == OG_MEASURE_FAILED ||
             change (db, FAILED, measure, delivery, OG_JOURNAL_MEASURE_FAILED, error);
    case ON_ITS_WAY:
    default:
      return run_with_delivery (db, UNDER_WAY, delivery, error);
    }
}

/* The row that takes it back. */
static gboolean
follow_undo (OgSqliteConnection *db,
             OgMeasure          *measure,
             OgDelivery         *delivery,
             GError            **error)
{
  switch (course_of (delivery))
    {
    case CAME_ABOUT:
      return change (db, UNDONE, measure, delivery, OG_JOURNAL_UNDONE, error);
    case CAME_TO_NOTHING:
      return change (db, UNDO_FAILED, measure, delivery, OG_JOURNAL_UNDO_FAILED, error);
    case ON_ITS_WAY:
    default:
      return run_with_delivery (db, UNDO_UNDER_WAY, delivery, error);
    }
}

/**
 * og_measure_table_follow:
 * @delivery: a row with a measure_id, as it was written just now
 *
 * Writes what the row's new state means for its measure.
 *
 * Returns: whether it worked
 */
gboolean
og_measure_table_follow (OgSqliteConnection *db,
                         OgDelivery         *delivery,
                         GError            **error)
{
  g_autoptr (OgSqliteStatement) select = og_sqlite_prepare (db, SELECT_ONE);
  g_autoptr (OgMeasure) measure = NULL;

  og_sqlite_bind_record (select, OG_RECORD (delivery));
  measure = og_sqlite_query_one (select, OG_TYPE_MEASURE, error);
  if (measure == NULL)
    return FALSE;
  if (measure->state == OG_MEASURE_UNDONE && delivery->kind != OG_DELIVERY_UNDO)
    return TRUE; /* it was taken back, and its rows with it */
  if (delivery->kind == OG_DELIVERY_UNDO)
    return follow_undo (db, measure, delivery, error);
  if (delivery->id == measure->delivery_id)
    return follow_act (db, measure, delivery, error);
  return course_of (delivery) != CAME_ABOUT ||
         change (db, NOTICE_SENT, measure, delivery, OG_JOURNAL_NOTICE_SENT, error);
}
