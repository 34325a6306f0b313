/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* (transfer full): the next n statutory holidays of the office's Land, one a line:
 * "Friday, 25 December: Christmas Day". The office must have a Land. now: unix seconds. */
const char *og_holiday_words_name (const char *id);
char *og_holiday_words_next (OgOffice *office,
                             gint64    now,
                             int       n);

G_END_DECLS
