/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-contact.h"

G_BEGIN_DECLS

/**
 * OgContactRow: somebody of the call tree, with the buttons that move and remove the row.
 *
 * It writes into the contact it is given. Signals: "move-wanted" (int: -1 up, 1 down; also Alt and
 * the arrows), "remove-wanted".
 */
#define OG_TYPE_CONTACT_ROW (og_contact_row_get_type ())
G_DECLARE_FINAL_TYPE (OgContactRow, og_contact_row, OG, CONTACT_ROW, AdwExpanderRow)

GtkWidget *og_contact_row_new (OgContact *contact);
OgContact *og_contact_row_get_contact (OgContactRow *self);
/* position: from 0 on, of n rows. */
void og_contact_row_set_position (OgContactRow *self,
                                  guint         position,
                                  guint         n);
/* Opens it and puts the keyboard into its first field. */
void og_contact_row_edit (OgContactRow *self);
/* Puts the keyboard where the row can be moved on. */
void og_contact_row_focus_move (OgContactRow *self,
                                int           direction);

G_END_DECLS
