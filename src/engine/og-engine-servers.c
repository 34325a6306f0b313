/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-plan.h"
#include "og-engine-private.h"

/* What servers have that publish by themselves. */

/**
 * og_engine_get_foreign_plans:
 *
 * Returns: (transfer none) (element-type OgScheduled): plans of other programs, by due, as of the last
 *   look
 */
GListModel *
og_engine_get_foreign_plans (OgEngine *self)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);

  return og_scheduler_get_foreign_plans (self->scheduler);
}

/**
 * og_engine_is_server_full:
 * @due: unix seconds
 *
 * Returns: whether the channel's server takes no more posts for that time
 */
gboolean
og_engine_is_server_full (OgEngine  *self,
                          OgChannel *channel,
                          gint64     due)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), FALSE);

  return og_scheduler_is_full (self->scheduler, channel, due);
}

/**
 * og_engine_compare_plans:
 *
 * Returns: (transfer full): a future of TRUE when all servers have been asked; how that went is in the
 *   channels
 */
DexFuture *
og_engine_compare_plans (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_scheduler_compare (self->scheduler);
}
