/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-month-grid.h"

G_BEGIN_DECLS

/* The posts of the days that a month shows. */
typedef struct _OgMonthDays OgMonthDays;

OgMonthDays *og_month_days_new (void);
void og_month_days_free (OgMonthDays *self);
void og_month_days_set (OgMonthDays       *self,
                        const OgMonthGrid *grid,
                        GListModel        *posts);
/* (transfer none) (element-type OgPost): in order of time */
GPtrArray *og_month_days_get (OgMonthDays *self,
                              int          index);

G_END_DECLS
