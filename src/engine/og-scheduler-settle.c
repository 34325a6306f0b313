/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-scheduler-private.h"

#include "og-gate.h"
#include "og-local-time.h"
#include "og-outcome.h"
#include "og-poll-text.h"
#include "og-publisher-private.h"
#include "og-store-plan.h"

/* What becomes of one row that a server has, or may have. */

/* A server that has just received a request gets this long to list it: not finding it earlier does not
 * mean that it is not there. */
#define ABSENCE_SECONDS 60
/* Servers keep minutes, some only seconds. */
#define SAME_TIME_SECONDS 60

/* What a text says, without the space that servers trim. (transfer full) */
static char *
dup_essence (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *essence = g_string_new (NULL);

  for (const char *p = composed != NULL ? composed : text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (essence, g_utf8_get_char (p));
  return g_string_free_and_steal (essence);
}

static gboolean
is_same_time (gint64 there,
              gint64 here)
{
  return ABS (there - here) < SAME_TIME_SECONDS;
}

static gboolean
says_the_same (OgScheduled *plan,
               OgDelivery  *row)
{
  g_autofree char *there = dup_essence (plan->text);
  g_autofree char *here = dup_essence (row->text);
  g_autofree char *with_options = og_poll_as_text (row->text, row->poll);
  g_autofree char *here_with_options = dup_essence (with_options);

  return (g_str_equal (there, here) || g_str_equal (there, here_with_options)) &&
         ABS (plan->due - row->due) <= SAME_TIME_SECONDS;
}

/**
 * og_scheduler_find_plan:
 *
 * Returns: (transfer none) (nullable): the plan of the row's id, or, where the server's answer with the
 *   id got lost, one that says the same at the same time
 */
OgScheduled *
og_scheduler_find_plan (GListModel *plans,
                        OgDelivery *row)
{
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (OgScheduled) plan = g_list_model_get_item (plans, i);

      if (row->scheduled_id != NULL ? g_str_equal (plan->id, row->scheduled_id) :
                                      says_the_same (plan, row))
        return plan; /* the list keeps it */
    }
  return NULL;
}

/* The newest of what was found that is no other row's. */
static gboolean
find_since_fiber (OgScheduler *self,
                  OgDelivery  *row,
                  gint64       since,
                  OgReceipt  **found,
                  GError     **error)
{
  g_autoptr (OgDelivery) wanted = og_delivery_new ();
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (OgReceipt) receipt = NULL;
  g_autoptr (GError) failed = NULL;
  OgReceipt *match;

  og_record_copy_fields (OG_RECORD (wanted), OG_RECORD (row));
  og_record_set_int (OG_RECORD (wanted), "claimed", since);
  connection = dex_await_object (og_accounts_connect (self->accounts, row->channel_id), &failed);
  if (connection != NULL)
    receipt = dex_await_boxed (og_connection_find (connection, wanted), &failed);
  for (match = receipt; failed == NULL && match != NULL; match = match->older)
    {
      g_autoptr (OgDelivery) owner = NULL;

      owner = dex_await_object (og_store_find_delivery_by_remote_id (self->store, row->channel_id,
                                                                     match->remote_id),
                                &failed);
      if (failed == NULL && (owner == NULL || owner->id == row->id))
        break;
    }
  if (failed == NULL)
    *found = match != NULL ? og_receipt_copy (match) : NULL;
  else
    g_propagate_error (error, g_steal_pointer (&failed));
  return *found != NULL || error == NULL || *error == NULL;
}

/**
 * og_scheduler_find_fiber:
 * @found: (out) (transfer full) (nullable): %NULL if it is certainly not there
 *
 * Looks among what the account has published: after the row's time first, then since it was handed
 * over, for somebody may have published it early.
 *
 * Returns: FALSE with an error if that cannot be told
 */
gboolean
og_scheduler_find_fiber (OgScheduler *self,
                         OgDelivery  *row,
                         OgReceipt  **found,
                         GError     **error)
{
  const gint64 now = og_clock_now (self->clock);
  g_autoptr (GError) failed = NULL;

  *found = NULL;
  if (row->due <= now && row->due > row->claimed &&
      !find_since_fiber (self, row, row->due, found, &failed))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (*found != NULL || self->stopped || find_since_fiber (self, row, row->claimed, found, &failed))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/**
 * og_scheduler_settle_sent_fiber:
 * @expected: the row's state in the database
 *
 * It is published. It was at its time, whenever we come to see it.
 *
 * Returns: FALSE if the row is in another state by now
 */
gboolean
og_scheduler_settle_sent_fiber (OgScheduler    *self,
                                OgDelivery     *row,
                                OgReceipt      *receipt,
                                OgDeliveryState expected)
{
  const gint64 now = og_clock_now (self->clock);
  const gint64 wanted = og_scheduler_wanted (row);

  og_outcome_sent (row, receipt, wanted != 0 && wanted <= now ? wanted : MIN (row->due, now));
  og_record_set_int (OG_RECORD (row), "sender", OG_SENDER_SERVER);
  if (!og_publisher_write_fiber (self->publisher, row, expected))
    return FALSE;
  og_publisher_tell (self->publisher, row);
  return TRUE;
}

/* When the post goes out first, if this row does at that time: rows that are over do not count. */
static gint64
find_first_due (OgPost     *post,
                OgDelivery *row,
                gint64      due)
{
  gint64 first = due;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) other = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      if (other->kind == OG_DELIVERY_POST && other->id != row->id &&
          other->state != OG_DELIVERY_OVERTAKEN && other->state != OG_DELIVERY_WITHDRAWN)
        first = MIN (first, other->due);
    }
  return first;
}

/* Somebody gave the plan another time at the server. Other channels keep their time; the post stands in
 * the calendar where it goes out first. */
static gboolean
take_time_over_fiber (OgScheduler *self,
                      OgDelivery  *row,
                      OgScheduled *plan,
                      GError     **error)
{
  g_autoptr (OgPost) post = NULL;
  g_autofree char *local_time = NULL;
  g_autoptr (GError) failed = NULL;
  gint64 first;

  post = dex_await_object (og_store_load_post (self->store, row->post_id), error);
  if (post == NULL)
    return FALSE;
  first = find_first_due (post, row, plan->due);
  local_time = og_local_time_from_unix (first, post->zone);
  dex_await_boolean (og_store_take_time (self->store, row->id, plan->due, local_time, first), &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  og_news_tell (self->news, OG_NEWS_POSTS);
  return TRUE;
}

/* Whether it may still leave; a row that nothing can be told about may. */
static gboolean
may_leave_fiber (OgScheduler *self,
                 OgDelivery  *row)
{
  g_autoptr (OgPost) post = NULL;
  g_autoptr (GError) error = NULL;

  post = dex_await_object (og_store_load_post (self->store, row->post_id), NULL);
  return post == NULL ||
         og_gate_ask_fiber (self->store, post, row, og_clock_now (self->clock), &error) ||
         !og_gate_is_shut (error);
}

/* The server has the plan, at a time that need not be the row's. */
static gboolean
settle_time_fiber (OgScheduler *self,
                   OgDelivery  *row,
                   OgScheduled *plan,
                   GError     **error)
{
  const gint64 wanted = og_scheduler_wanted (row);

  if (wanted != 0 && is_same_time (plan->due, wanted))
    return og_scheduler_finish_move_fiber (self, row, error);
  if (!is_same_time (plan->due, row->due))
    return take_time_over_fiber (self, row, plan, error);
  /* It was never asked. */
  return wanted == 0 || dex_await (og_store_note_move (self->store, row->id, 0), error);
}

/* The server has the plan. */
static gboolean
settle_there_fiber (OgScheduler *self,
                    OgDelivery  *row,
                    OgScheduled *plan,
                    GError     **error)
{
  if (row->state != OG_DELIVERY_SCHEDULED)
    {
      OgDeliveryState before = row->state;

      og_scheduler_mark_planned_there (row, plan->id, plan->due);
      return og_publisher_write_fiber (self->publisher, row, before) || !self->stopped;
    }
  if (plan->due > og_clock_now (self->clock) && !may_leave_fiber (self, row))
    {
      g_autoptr (GError) ignored = NULL;

      if (!og_scheduler_recall_row_fiber (self, row, &ignored))
        g_message ("Cannot take back a plan that may not leave: %s", ignored->message);
      return TRUE;
    }
  return settle_time_fiber (self, row, plan, error);
}

/* Since when the row is not to be found; the first look begins it. */
static gint64
absent_since (OgScheduler *self,
              OgDelivery  *row)
{
  const gint64 now = og_clock_now (self->clock);
  gint64 *since = g_hash_table_lookup (self->doubts, &row->id);

  if (since == NULL)
    {
      since = g_memdup2 (&now, sizeof now);
      g_hash_table_insert (self->doubts, g_memdup2 (&row->id, sizeof row->id), since);
    }
  return MIN (*since, now);
}

/* Whether its absence may mean that it is being published: servers publish in rounds. */
static gboolean
is_near (gint64 due,
         gint64 now)
{
  return due - OG_SCHEDULER_TOLERANCE_SECONDS <= now && now < due + OG_SCHEDULER_GRACE_SECONDS;
}

/* Before its time it is gone from the server: somebody took it away there. Nobody asked us to send it
 * in spite of that; after its time, nobody knows. */
static gboolean
settle_vanished_fiber (OgScheduler *self,
                       OgDelivery  *row,
                       gboolean    *doubt)
{
  const gint64 now = og_clock_now (self->clock);
  const gint64 wanted = og_scheduler_wanted (row);
  const gboolean early = row->due > now && (wanted == 0 || wanted > now);
  OgRecord *record = OG_RECORD (row);

  if (is_near (row->due, now) || (wanted != 0 && is_near (wanted, now)))
    {
      *doubt = TRUE;
      return TRUE;
    }
  og_record_set_int (record, "state", early ? OG_DELIVERY_FAILED : OG_DELIVERY_UNCERTAIN);
  og_record_set_int (record, "error", early ? OG_ERROR_GONE : OG_ERROR_UNCERTAIN);
  og_record_set_int (record, "not_before", 0);
  og_record_set_string (record, "error_text", NULL);
  if (og_publisher_write_fiber (self->publisher, row, OG_DELIVERY_SCHEDULED))
    og_publisher_tell (self->publisher, row);
  return TRUE;
}

/* Neither planned at the server nor published. */
static gboolean
settle_absent_fiber (OgScheduler *self,
                     OgDelivery  *row,
                     gboolean    *doubt)
{
  const gint64 now = og_clock_now (self->clock);

  switch ((int) row->state)
    {
    case OG_DELIVERY_SCHEDULED:
      return settle_vanished_fiber (self, row, doubt);
    case OG_DELIVERY_RECALLING:
      /* We took it away ourselves; near its time it may be being published. */
      if (is_near (row->due, now))
        *doubt = TRUE;
      else
        og_scheduler_keep_here_fiber (self, row, OG_DELIVERY_RECALLING);
      return TRUE;
    case OG_DELIVERY_UNCERTAIN:
    default:
      if (row->scheduled_id != NULL)
        return TRUE; /* a person decides */
      if (now - absent_since (self, row) < ABSENCE_SECONDS)
        *doubt = TRUE;
      else if (og_scheduler_keep_here_fiber (self, row, OG_DELIVERY_UNCERTAIN))
        g_hash_table_remove (self->doubts, &row->id);
      return TRUE;
    }
}

/**
 * og_scheduler_settle_fiber:
 * @plans: (element-type OgScheduled): what the row's server has
 * @doubt: (inout): set if it has to be looked at again soon
 *
 * Decides about one row that is SCHEDULED or RECALLING, or UNCERTAIN since it was handed over.
 *
 * Returns: FALSE with an error if the server or the disk does not answer
 */
gboolean
og_scheduler_settle_fiber (OgScheduler *self,
                           OgDelivery  *row,
                           GListModel  *plans,
                           gboolean    *doubt,
                           GError     **error)
{
  OgScheduled *plan = og_scheduler_find_plan (plans, row);
  g_autoptr (OgReceipt) receipt = NULL;
  g_autoptr (GError) failed = NULL;

  if (plan != NULL)
    {
      /* Late as it is, it is still there: the server will come to it. */
      *doubt |= plan->due <= og_clock_now (self->clock);
      return settle_there_fiber (self, row, plan, error);
    }
  if (!og_scheduler_find_fiber (self, row, &receipt, &failed) &&
      !g_error_matches (failed, OG_ERROR, OG_ERROR_NOT_SUPPORTED))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (self->stopped)
    return TRUE;
  if (receipt != NULL)
    {
      og_scheduler_settle_sent_fiber (self, row, receipt, row->state);
      return TRUE;
    }
  return settle_absent_fiber (self, row, doubt);
}
