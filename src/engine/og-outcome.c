/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-outcome.h"

#include "og-error.h"

/**
 * og_outcome_wait:
 * @failures: how many attempts in a row have failed before this one
 *
 * Returns: seconds to wait before the next
 */
gint64
og_outcome_wait (guint failures)
{
  return MIN (OG_WAIT_FIRST_SECONDS << MIN (failures, 5), OG_WAIT_MAX_SECONDS);
}

/**
 * og_outcome_sent:
 * @receipt: (nullable): what the network said; none for a deletion
 * @now: unix seconds
 *
 * Marks a delivery as sent.
 */
void
og_outcome_sent (OgDelivery *delivery,
                 OgReceipt  *receipt,
                 gint64      now)
{
  OgRecord *record = OG_RECORD (delivery);

  og_record_set_int (record, "state", OG_DELIVERY_SENT);
  og_record_set_int (record, "sent", now);
  og_record_set_int (record, "not_before", 0);
  og_record_set_int (record, "error", -1);
  og_record_set_string (record, "error_text", NULL);
  if (receipt == NULL)
    return;
  og_record_set_string (record, "remote_id", receipt->remote_id);
  og_record_set_string (record, "remote_url", receipt->remote_url);
}

/**
 * og_outcome_may_be_repeated:
 *
 * Returns: whether doing it twice is the same as doing it once; saying something is not
 */
gboolean
og_outcome_may_be_repeated (OgDelivery *delivery)
{
  switch ((OgDeliveryKind) delivery->kind)
    {
    case OG_DELIVERY_EDIT:
    case OG_DELIVERY_DELETE:
    case OG_DELIVERY_PIN:
    case OG_DELIVERY_UNPIN:
    case OG_DELIVERY_PROFILE:
    case OG_DELIVERY_UNDO:
      return TRUE;
    case OG_DELIVERY_POST:
    case OG_DELIVERY_REPLY:
    case OG_DELIVERY_NOTICE:
    case OG_DELIVERY_AUTO_ANSWER:
    case OG_DELIVERY_MEASURE: /* a report would be there twice */
    default:
      return FALSE;
    }
}

/**
 * og_outcome_has_receipt:
 *
 * Returns: whether the network answers it with the id of what was published
 */
gboolean
og_outcome_has_receipt (OgDelivery *delivery)
{
  return delivery->kind == OG_DELIVERY_EDIT ||
         (delivery->kind != OG_DELIVERY_MEASURE && !og_outcome_may_be_repeated (delivery));
}

static gint64
next_try (const GError *error,
          guint         failures,
          gint64        now)
{
  gint64 retry_at = og_error_get_retry_at (error);

  if (retry_at == 0)
    return now + og_outcome_wait (failures);
  return CLAMP (retry_at, now + 1, now + OG_WAIT_SERVER_MAX_SECONDS);
}

/**
 * og_outcome_failed:
 * @error: of the attempt
 * @failures: how many attempts at this channel have failed in a row before this one
 * @now: unix seconds
 *
 * Decides what an error means for a delivery under way. Only an OG_ERROR says for certain that
 * nothing was published; any other error leaves that open.
 */
void
og_outcome_failed (OgDelivery   *delivery,
                   const GError *error,
                   guint         failures,
                   gint64        now)
{
  OgErrorCode code = error->domain == OG_ERROR ? (OgErrorCode) error->code : OG_ERROR_UNCERTAIN;
  OgRecord *record = OG_RECORD (delivery);
  OgDeliveryState state = OG_DELIVERY_FAILED;
  gint64 not_before = 0;

  switch (code)
    {
    case OG_ERROR_OFFLINE:
    case OG_ERROR_SERVER:
    case OG_ERROR_RATE_LIMITED:
    case OG_ERROR_STORAGE:
    case OG_ERROR_SECRETS:
      state = OG_DELIVERY_PLANNED;
      not_before = next_try (error, failures, now);
      break;
    case OG_ERROR_SIGNED_OUT:
      state = OG_DELIVERY_PLANNED;
      break;
    case OG_ERROR_UNCERTAIN:
      state = og_outcome_may_be_repeated (delivery) ? OG_DELIVERY_PLANNED : OG_DELIVERY_UNCERTAIN;
      not_before = state == OG_DELIVERY_PLANNED ? next_try (error, failures, now) : 0;
      break;
    case OG_ERROR_FORBIDDEN:
    case OG_ERROR_REJECTED:
    case OG_ERROR_GONE:
    case OG_ERROR_BAD_ANSWER:
    case OG_ERROR_NOT_SUPPORTED:
    case OG_ERROR_INPUT:
    case OG_ERROR_UNSIGNED:
    case OG_ERROR_RIGHTS:
    case OG_ERROR_TOO_NEW:
    default:
      break;
    }
  /* Nobody has to decide about what the program said by itself; the log tells. */
  if (state == OG_DELIVERY_FAILED && delivery->kind == OG_DELIVERY_AUTO_ANSWER)
    state = OG_DELIVERY_OVERTAKEN;
  og_record_set_int (record, "state", state);
  og_record_set_int (record, "not_before", not_before);
  og_record_set_int (record, "error", code);
  og_record_set_string (record, "error_text", error->message);
}
