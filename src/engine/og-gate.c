/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-gate.h"

#include "og-picture-rights.h"
#include "og-sign-off-rule.h"

/* The pictures of a post that goes out late are shown on that later day. A change of its text shows
 * none anew. */
static gboolean
may_show (OgPost     *post,
          OgDelivery *row,
          gint64      now)
{
  return post == NULL || row->kind != OG_DELIVERY_POST ||
         og_picture_rights_hold (post, MAX (row->due, now));
}

/**
 * og_gate_ask_fiber:
 * @post: (nullable): the row's, as it is stored, with its sign-offs
 * @now: unix seconds
 *
 * Asks the rules of the office as it is saved.
 *
 * Returns: FALSE with OG_ERROR_UNSIGNED or OG_ERROR_RIGHTS if the row may not leave; with another error
 *   if that cannot be told: then nothing may leave either
 */
gboolean
og_gate_ask_fiber (OgStore    *store,
                   OgPost     *post,
                   OgDelivery *row,
                   gint64      now,
                   GError    **error)
{
  g_autoptr (OgOffice) office = dex_await_object (og_store_load_office (store), error);

  if (office == NULL)
    return FALSE;
  if (!og_sign_off_may_leave (office, post, row))
    g_set_error_literal (error, OG_ERROR, OG_ERROR_UNSIGNED,
                         "A second person has to agree to it first");
  else if (!may_show (post, row, now))
    g_set_error_literal (error, OG_ERROR, OG_ERROR_RIGHTS, "A picture may not be shown any more");
  else
    return TRUE;
  return FALSE;
}

/**
 * og_gate_is_shut:
 *
 * Returns: whether the error is a refusal of the gate
 */
gboolean
og_gate_is_shut (const GError *error)
{
  return g_error_matches (error, OG_ERROR, OG_ERROR_UNSIGNED) ||
         g_error_matches (error, OG_ERROR, OG_ERROR_RIGHTS);
}
