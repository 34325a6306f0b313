/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* Special days in words. All (transfer full). now: unix seconds. */

/* "Closed. Next: Thursday, 24 December. Every year on 24 December." */
char *og_special_day_words (OgSpecialDay *day,
                            OgOffice     *office,
                            gint64        now);

G_END_DECLS
