/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine-calendar.h"

G_BEGIN_DECLS

/* OgDaySections: a list of posts by time in which each day is a section, and the posts without a day
 * are one as well. */
#define OG_TYPE_DAY_SECTIONS (og_day_sections_get_type ())
G_DECLARE_FINAL_TYPE (OgDaySections, og_day_sections, OG, DAY_SECTIONS, GObject)

OgDaySections *og_day_sections_new (OgPostListModel *posts,
                                    const char      *zone);

G_END_DECLS
