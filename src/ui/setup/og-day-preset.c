/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-day-preset.h"

#include "og-local-time.h"

#include <glib/gi18n.h>

static const OgDayPreset presets[] = {
  { N_("24 December"), "Heiligabend", "Christmas Eve", OG_DAY_YEARLY, 12, 24, 0 },
  { N_("31 December"), "Silvester", "New Year’s Eve", OG_DAY_YEARLY, 12, 31, 0 },
  { N_("Rosenmontag"), "Rosenmontag", "Rosenmontag", OG_DAY_EASTER, 0, 0, -48 },
  { N_("Bridge Days"), "Brückentag", "Bridge day", OG_DAY_BRIDGE, 0, 0, 0 },
  { N_("Staff Outing"), "Betriebsausflug", "Staff outing", OG_DAY_ONCE, 0, 0, 0 },
};

/**
 * og_day_presets:
 * @n_presets: (out): how many
 *
 * Returns: (transfer none): the common closing days
 */
const OgDayPreset *
og_day_presets (guint *n_presets)
{
  *n_presets = G_N_ELEMENTS (presets);
  return presets;
}

/**
 * og_day_preset_is_in:
 *
 * Returns: whether the office has such a day; of one without a date there can always be another
 */
gboolean
og_day_preset_is_in (const OgDayPreset *preset,
                     OgOffice          *office)
{
  GListModel *list = G_LIST_MODEL (office->special_days);

  if (preset->repeat == OG_DAY_ONCE)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OgSpecialDay) day = g_list_model_get_item (list, i);
      GDate first;

      if (day->repeat != (int) preset->repeat || day->easter_offset != preset->easter_offset)
        continue;
      if (preset->repeat != OG_DAY_YEARLY)
        return TRUE;
      first = og_local_time_date (MAX (day->first, 1));
      if ((int) g_date_get_month (&first) == preset->month &&
          (int) g_date_get_day (&first) == preset->day)
        return TRUE;
    }
  return FALSE;
}

/**
 * og_day_preset_make:
 * @language: "de" or "en"
 * @today: Julian day number; what comes every year does so from this year on
 *
 * Returns: (transfer full): a closed day; without a date if the preset has none
 */
OgSpecialDay *
og_day_preset_make (const OgDayPreset *preset,
                    const char        *language,
                    int                today)
{
  OgSpecialDay *day = og_special_day_new ();
  GDate date;

  og_record_set_string (OG_RECORD (day), "name",
                        g_str_equal (language, "de") ? preset->name_de : preset->name_en);
  og_record_set_int (OG_RECORD (day), "repeat", preset->repeat);
  og_record_set_int (OG_RECORD (day), "easter_offset", preset->easter_offset);
  if (preset->repeat == OG_DAY_YEARLY)
    {
      date = og_local_time_date (today);
      g_date_set_dmy (&date, (GDateDay) preset->day, (GDateMonth) preset->month,
                      g_date_get_year (&date));
      og_record_set_int (OG_RECORD (day), "first", g_date_get_julian (&date));
    }
  return day;
}
