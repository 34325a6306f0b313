/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-publisher-private.h"

#include "og-store-measures.h"

/* Measures leave by the outbox like everything else; here is what such a row does. */

/**
 * og_publisher_measure_fiber:
 * @row: of the kind MEASURE or UNDO, claimed
 *
 * Asks the network for it.
 *
 * Returns: (transfer full) (nullable): no receipt where the network gives no id, or with an error
 */
OgReceipt *
og_publisher_measure_fiber (OgPublisher  *self,
                            OgConnection *connection,
                            OgDelivery   *row,
                            GError      **error)
{
  g_autoptr (OgMeasure) measure =
    dex_await_object (og_store_load_measure (self->store, row->measure_id), error);

  if (measure == NULL)
    return NULL;
  if (row->kind == OG_DELIVERY_MEASURE)
    return dex_await_boxed (og_connection_measure (connection, measure), error);
  dex_await (og_connection_undo (connection, measure), error);
  return NULL;
}

/**
 * og_publisher_verify_fiber:
 * @row: of the kind MEASURE, UNCERTAIN
 *
 * Looks whether what may have arrived is in effect. What cannot be looked at, but is the same done
 * twice, counts as not there, and is done again; about a report a person decides.
 *
 * Returns: whether it is in effect; FALSE with an error if that cannot be told
 */
gboolean
og_publisher_verify_fiber (OgPublisher  *self,
                           OgConnection *connection,
                           OgDelivery   *row,
                           GError      **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (OgMeasure) measure =
    dex_await_object (og_store_load_measure (self->store, row->measure_id), error);
  gboolean in_effect;

  if (measure == NULL)
    return FALSE;
  in_effect = dex_await_boolean (og_connection_verify (connection, measure), &failed);
  if (failed == NULL)
    return in_effect;
  if (!g_error_matches (failed, OG_ERROR, OG_ERROR_NOT_SUPPORTED) ||
      measure->kind == OG_MEASURE_REPORT)
    g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}
