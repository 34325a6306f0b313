/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-gate.h"

#include "og-sign-off-rule.h"

/**
 * og_gate_ask_fiber:
 * @post: (nullable): the row's, as it is stored, with its sign-offs
 * @open: (out): whether the row may leave
 *
 * Asks the rule of the office as it is saved.
 *
 * Returns: FALSE if that cannot be told: then nothing may leave either
 */
gboolean
og_gate_ask_fiber (OgStore    *store,
                   OgPost     *post,
                   OgDelivery *row,
                   gboolean   *open,
                   GError    **error)
{
  g_autoptr (OgOffice) office = dex_await_object (og_store_load_office (store), error);

  *open = FALSE;
  if (office == NULL)
    return FALSE;
  *open = og_sign_off_may_leave (office, post, row);
  return TRUE;
}
