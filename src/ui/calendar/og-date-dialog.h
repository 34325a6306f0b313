/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * OgDateDialog: asks for a day, and where wanted for a time: from a small calendar or typed.
 *
 * Signal: "chosen" (guint julian, int minutes; -1 where no time was asked for).
 */
#define OG_TYPE_DATE_DIALOG (og_date_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgDateDialog, og_date_dialog, OG, DATE_DIALOG, AdwAlertDialog)

OgDateDialog *og_date_dialog_new (const char  *heading,
                                  const char  *button,
                                  const GDate *day,
                                  int          minutes,
                                  int          today);

G_END_DECLS
