/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The statutory holidays of Germany, 1990 … 2100, from data/rules/holidays.ini (which names the
 * laws). communal: OgCommunalHoliday bits, og-office.h. lang: "de", else English. */

/* The sixteen Länder: code (static) and English source name marked for translation. */
typedef struct _OgLand
{
  const char *code; /* "BW" */
  const char *name; /* N_("Baden-Württemberg") */
} OgLand;

const OgLand *og_lands (guint *n_lands);

/* Which of the communal switches exist in a Land, as OgCommunalHoliday bits. */
int og_holidays_communal_of_land (const char *land);
/* The name of the holiday that one switch (one bit) turns on. */
const char *og_holidays_communal_name (int         communal,
                                       const char *lang);

typedef struct _OgHoliday
{
  GDate date;
  const char *id; /* static: "new-year" */
} OgHoliday;

/* In order of date. Element type OgHoliday. */
GArray *og_holidays_of_year (const char *land,
                             int         communal,
                             int         year);

/* (transfer none): "Heilige Drei Könige" */
const char *og_holiday_name (const char *id,
                             const char *lang);

/* Easter Sunday of a year, for the movable days. */
GDate og_holidays_easter (int year);

G_END_DECLS
