/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * OgTextRow: a row with a text of several lines that is either the program's standard one or the
 * town's own, with the way back to the standard one. The row's title names the field.
 *
 * Signals: "changed": the person changed the own text.
 */
#define OG_TYPE_TEXT_ROW (og_text_row_get_type ())
G_DECLARE_FINAL_TYPE (OgTextRow, og_text_row, OG, TEXT_ROW, AdwPreferencesRow)

GtkWidget *og_text_row_new (const char *title);
void og_text_row_set_texts (OgTextRow  *self,
                            const char *own,
                            const char *standard);
const char *og_text_row_get_own (OgTextRow *self);

G_END_DECLS
