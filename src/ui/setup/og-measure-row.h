/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgMeasureRow: one step of the ladder: used or not, from which breach on, who decides, its words.
 *
 * Signals: "changed": the step was.
 */
#define OG_TYPE_MEASURE_ROW (og_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (OgMeasureRow, og_measure_row, OG, MEASURE_ROW, AdwExpanderRow)

GtkWidget *og_measure_row_new (OgOffice      *office,
                               OgMeasureStep *step);

G_END_DECLS
