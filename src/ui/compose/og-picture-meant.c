/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-picture-meant.h"

static glong
length_of (OgAttachment *picture)
{
  return g_utf8_strlen (picture->alt, -1);
}

static guint
find_longest_alt (GListModel *pictures)
{
  const guint n = g_list_model_get_n_items (pictures);
  guint place = 0;
  glong longest = -1;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);

      if (length_of (picture) <= longest)
        continue;
      longest = length_of (picture);
      place = i;
    }
  return place;
}

static gboolean
is_without_alt (OgAttachment *picture)
{
  g_autofree char *alt = g_strstrip (g_strdup (picture->alt));

  return *alt == '\0';
}

static gboolean
is_meant (OgAttachment  *picture,
          const OgCheck *check,
          int            day)
{
  switch ((int) check->kind)
    {
    case OG_CHECK_NO_ALT:
      return is_without_alt (picture);
    case OG_CHECK_RIGHTS:
      return og_checks_rights (picture, day) == OG_RIGHTS_OPEN;
    case OG_CHECK_RIGHTS_OVER:
      return og_checks_rights (picture, day) == OG_RIGHTS_OVER;
    default:
      return FALSE;
    }
}

/**
 * og_picture_meant:
 * @pictures: of OgAttachment
 * @check: about pictures
 * @day: Julian day on which the post goes out
 *
 * Returns: the place of the picture that the check is about: the first one that lacks something, the one
 *   with the longest description, the last one of too many; the first where none is meant
 */
guint
og_picture_meant (GListModel    *pictures,
                  const OgCheck *check,
                  int            day)
{
  const guint n = g_list_model_get_n_items (pictures);

  if (check->kind == OG_CHECK_ALT_TOO_LONG)
    return find_longest_alt (pictures);
  if (check->kind == OG_CHECK_TOO_MANY_PICTURES)
    return MAX (n, 1) - 1;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);

      if (is_meant (picture, check, day))
        return i;
    }
  return 0;
}
