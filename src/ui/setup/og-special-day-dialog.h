/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgSpecialDayDialog: one closing day or special opening, new or changed.
 *
 * Signals:
 *  - "accepted" (OgSpecialDay *): what was entered, a record of its own
 */
#define OG_TYPE_SPECIAL_DAY_DIALOG (og_special_day_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgSpecialDayDialog,
                      og_special_day_dialog,
                      OG,
                      SPECIAL_DAY_DIALOG,
                      AdwDialog)

/* day: (nullable): what is changed; else a new one. now: unix seconds. */
AdwDialog *og_special_day_dialog_new (OgOffice     *office,
                                      OgSpecialDay *day,
                                      gint64        now);

G_END_DECLS
