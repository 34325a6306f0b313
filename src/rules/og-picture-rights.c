/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-picture-rights.h"

#include "og-local-time.h"

/**
 * og_picture_may_be_shown:
 * @day: Julian day number
 *
 * Returns: whether nobody has withdrawn the consent, and the right to use it lasts until that day
 */
gboolean
og_picture_may_be_shown (OgAttachment *picture,
                         int           day)
{
  return picture->withdrawn == 0 && (picture->expires == 0 || picture->expires >= day);
}

/**
 * og_picture_rights_hold:
 * @at: unix seconds at which the post goes out
 *
 * Returns: whether all its pictures may be shown then
 */
gboolean
og_picture_rights_hold (OgPost *post,
                        gint64  at)
{
  GListModel *pictures = G_LIST_MODEL (post->attachments);

  for (guint i = 0; i < g_list_model_get_n_items (pictures); i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);

      if (!og_picture_may_be_shown (picture, og_local_time_day (at, post->zone)))
        return FALSE;
    }
  return TRUE;
}
