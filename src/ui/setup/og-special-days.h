/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgSpecialDays: the closing days and special openings of an office, the next one first, with the
 * common ones a click away. Writes into the office.
 *
 * Signals: "changed"
 */
#define OG_TYPE_SPECIAL_DAYS (og_special_days_get_type ())
G_DECLARE_FINAL_TYPE (OgSpecialDays, og_special_days, OG, SPECIAL_DAYS, AdwBin)

/* now: unix seconds */
void og_special_days_show (OgSpecialDays *self,
                           OgOffice      *office,
                           gint64         now);

G_END_DECLS
