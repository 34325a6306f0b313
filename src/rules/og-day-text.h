/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day as people write it: "24.12.2026", "24.12.26", "24.12.", "24. Dezember 2026", "2026-12-24".
 * today: Julian day number; a day without a year is the next such day from then on.
 * Julian day number of 1990 … 2100, or 0 if it is not understood or there is no such day. */
int og_day_text_parse (const char *text,
                       int         today);

/* (transfer full): "24.12.2026"; julian: a valid Julian day number */
char *og_day_text_format (int julian);

G_END_DECLS
