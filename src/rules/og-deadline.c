/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-deadline.h"

#include "og-office-time.h"

#define HOUR_SECONDS (60 * 60)

static OgPromiseUnit
read_unit (int unit)
{
  return unit == OG_PROMISE_DAYS ? OG_PROMISE_DAYS : OG_PROMISE_HOURS;
}

/**
 * og_deadline_promise_for:
 * @amount: (out): how many units, 0 if nothing is promised
 * @unit: (out): of which
 *
 * The promise that holds for a kind of concern: that of the kind, else the general one.
 */
void
og_deadline_promise_for (OgOffice      *office,
                         OgConcernKind  kind,
                         int           *amount,
                         OgPromiseUnit *unit)
{
  GListModel *promises = G_LIST_MODEL (office->promises);

  *amount = MAX (office->promise, 0);
  *unit = read_unit (office->promise_unit);
  for (guint i = 0, n = g_list_model_get_n_items (promises); i < n; i++)
    {
      g_autoptr (OgPromise) promise = g_list_model_get_item (promises, i);

      if (promise->kind == (int) kind && promise->amount > 0)
        {
          *amount = promise->amount;
          *unit = read_unit (promise->unit);
        }
    }
}

/* What the promise alone gives; 0 if there is none, or if it cannot be kept within two years. */
static gint64
promised_for (OgOfficeTime     *time,
              const OgDeadline *deadline)
{
  gint64 promised = 0;
  gboolean found;

  if (deadline->promise <= 0)
    return 0;
  if (deadline->unit == OG_PROMISE_DAYS)
    found = og_office_time_add_working_days (time, deadline->received, deadline->promise,
                                             &promised);
  else
    found = og_office_time_add_open_time (time, deadline->received,
                                          (gint64) deadline->promise * HOUR_SECONDS, &promised);
  return found ? promised : 0;
}

/**
 * og_deadline_for:
 * @kind: what the message is about
 * @received: when the message was written, unix seconds
 * @window_seconds: how long the network lets us answer; 0: for ever
 *
 * Promised hours are open time, promised days are working days, see
 * og_office_time_add_working_days(). If the network's window ends before, the deadline is the last
 * attended instant within it; if nobody is there within it at all, its end.
 *
 * Returns: the deadline and what its sentence is made of
 */
OgDeadline
og_deadline_for (OgOfficeTime *time,
                 OgConcernKind kind,
                 gint64        received,
                 gint64        window_seconds)
{
  OgDeadline result = { .received = received, .opening = received };

  og_deadline_promise_for (og_office_time_get_office (time), kind, &result.promise, &result.unit);
  if (!og_office_time_next_opening (time, received, &result.opening))
    result.opening = received;
  else
    result.promised = promised_for (time, &result);
  result.deadline = result.promised;

  if (window_seconds <= 0 || received > G_MAXINT64 - window_seconds)
    return result;
  result.window = received + window_seconds;
  if ((result.promised == 0 || result.window < result.promised) &&
      !og_office_time_last_open (time, result.window, received, &result.deadline))
    result.deadline = result.window;
  return result;
}

/**
 * og_deadline_nearness:
 * @deadline: unix seconds, 0 for none
 * @now: unix seconds
 *
 * Returns: how near the deadline is; for an office that is never open, near means 24 hours
 */
OgDeadlineNearness
og_deadline_nearness (OgOfficeTime *time,
                      gint64        deadline,
                      gint64        now)
{
  gint64 end;

  if (deadline == 0)
    return OG_DEADLINE_NONE;
  if (now > deadline)
    return OG_DEADLINE_OVERDUE;
  if (!og_office_time_end_of_day (time, now, &end))
    end = now + 24 * HOUR_SECONDS;
  return deadline <= end ? OG_DEADLINE_NEAR : OG_DEADLINE_FAR;
}
