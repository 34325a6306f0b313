/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"
#include "og-series.h"

G_BEGIN_DECLS

/* The next six dates of a series as rows, with what closed days make of them. (transfer full)
 * (element-type GtkWidget): the rows, floating. */
GPtrArray *og_repeat_next_rows (OgEngine *engine,
                                OgSeries *series);

G_END_DECLS
