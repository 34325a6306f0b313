/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-deadline.h"

#include "og-office-time.h"

/**
 * og_deadline_for:
 * @received: when the message was written, unix seconds
 *
 * The deadline that the office's promise gives a message. Promised hours are open time; promised
 * days are working days, see og_office_add_working_days().
 *
 * Returns: the deadline and what its sentence is made of
 */
OgDeadline
og_deadline_for (OgOfficeTime *time,
                 OgConcernKind kind,
                 gint64        received,
                 gint64        window_seconds)
{
  OgOffice *office = og_office_time_get_office (time);
  OgDeadline result = {
    .received = received,
    .opening = received,
    .promise = office->promise,
    .unit = office->promise_unit == OG_PROMISE_DAYS ? OG_PROMISE_DAYS : OG_PROMISE_HOURS,
  };
  gint64 deadline;
  gboolean found;

  if (!og_office_time_next_opening (time, received, &result.opening) || office->promise <= 0)
    return result;

  if (result.unit == OG_PROMISE_DAYS)
    found = og_office_time_add_working_days (time, received, office->promise, &deadline);
  else
    found = og_office_time_add_open_time (time, received, (gint64) office->promise * 60 * 60,
                                          &deadline);
  if (found)
    result.deadline = deadline;
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
    end = now + 24 * 60 * 60;
  return deadline <= end ? OG_DEADLINE_NEAR : OG_DEADLINE_FAR;
}
