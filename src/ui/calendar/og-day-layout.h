/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * og_day_layout_chips:
 * @n_posts: of a day
 * @lines: that have room
 *
 * Returns: how many of them are shown, the last line being needed for "3 more" if not all are
 */
static inline guint
og_day_layout_chips (guint n_posts,
                     guint lines)
{
  return lines >= n_posts ? n_posts : MAX (lines, 1) - 1;
}

G_END_DECLS
