/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * OgReadingMeter: how easy a text is to read, what could be simpler, and how it sounds.
 *
 * Signals:
 *  - "wanted" (int start, int end): the person wants to see that place; bytes
 *  - "taken" (int start, int end, string better): write that there instead
 *  - "marking": the person wants the marks in the text, or not any more
 */
#define OG_TYPE_READING_METER (og_reading_meter_get_type ())
G_DECLARE_FINAL_TYPE (OgReadingMeter, og_reading_meter, OG, READING_METER, AdwBin)

void og_reading_meter_show (OgReadingMeter *self,
                            const char     *text,
                            const char     *lang,
                            GArray         *hints);
gboolean og_reading_meter_get_marking (OgReadingMeter *self);

G_END_DECLS
