/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/* OgHoursPreview: the week as a strip and in words, and when the office is open next. */
#define OG_TYPE_HOURS_PREVIEW (og_hours_preview_get_type ())
G_DECLARE_FINAL_TYPE (OgHoursPreview, og_hours_preview, OG, HOURS_PREVIEW, AdwBin)

GtkWidget *og_hours_preview_new (void);
/* now: unix seconds */
void og_hours_preview_show (OgHoursPreview *self,
                            OgOffice       *office,
                            gint64          now);

G_END_DECLS
