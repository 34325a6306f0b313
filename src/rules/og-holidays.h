/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sixteen Länder: code (static) and English source name marked for translation. */
typedef struct _OgLand
{
  const char *code; /* "BW" */
  const char *name; /* N_("Baden-Württemberg") */
} OgLand;

const OgLand *og_lands (guint *n_lands);

/* A statutory holiday. */
typedef struct _OgHoliday
{
  GDate date;
  const char *name; /* static, English source text marked with N_(); ui translates */
} OgHoliday;

/* All statutory holidays of a Land in a year (1990 … 2100), in order of date. Element type
 * OgHoliday. Sources: the Land's Feiertagsgesetz as listed in the .c file. */
GArray *og_holidays_of_year (const char *land,
                             int         year);

/* NULL if the day is no statutory holiday of the Land (or land is NULL). */
const char *og_holiday_name (const char  *land,
                             const GDate *date);

G_END_DECLS
