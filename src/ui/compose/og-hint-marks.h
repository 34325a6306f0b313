/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-text-hints.h"

G_BEGIN_DECLS

/**
 * OgHintMarks: marks in a text view what could be simpler. A click on a mark, or the context menu at
 * the cursor, offers what is better.
 */
#define OG_TYPE_HINT_MARKS (og_hint_marks_get_type ())
G_DECLARE_FINAL_TYPE (OgHintMarks, og_hint_marks, OG, HINT_MARKS, GObject)

OgHintMarks *og_hint_marks_new (GtkTextView *view,
                                GtkWidget   *parent);
GMenuModel *og_hint_marks_get_menu (OgHintMarks *self);
void og_hint_marks_set_hints (OgHintMarks *self,
                              GArray      *hints);
void og_hint_marks_raise (OgHintMarks *self);
void og_hint_marks_present (OgHintMarks *self);
void og_hint_marks_unparent (OgHintMarks *self);

G_END_DECLS
