/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-late.h"

/**
 * og_late_decide:
 * @due: when it was to be sent, unix seconds
 * @now: unix seconds
 *
 * Returns: whether it may still go out by itself; a burst of old posts after a holiday would
 *   confuse the citizens more than their absence
 */
OgLateDecision
og_late_decide (gint64 due,
                gint64 now)
{
  /* Not now - due, which can overflow for a time that somebody made up. */
  if (due >= now || due >= now - OG_LATE_GRACE_SECONDS)
    return OG_LATE_SEND;
  return OG_LATE_ASK;
}
