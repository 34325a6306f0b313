/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* A closing day that many town halls have. */
typedef struct _OgDayPreset
{
  const char *title;   /* N_(): on its button */
  const char *name_de; /* the reason, as citizens read it */
  const char *name_en;
  OgDayRepeat repeat;  /* ONCE: the date is to be asked */
  int month; /* YEARLY */
  int day;
  int easter_offset; /* EASTER */
} OgDayPreset;

const OgDayPreset *og_day_presets (guint *n_presets);
/* Whether the office has such a day, whatever its name. */
gboolean og_day_preset_is_in (const OgDayPreset *preset,
                              OgOffice          *office);
/* (transfer full). language: of what is published; today: Julian day number. */
OgSpecialDay *og_day_preset_make (const OgDayPreset *preset,
                                  const char        *language,
                                  int                today);

G_END_DECLS
