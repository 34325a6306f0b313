/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-concern.h"

G_BEGIN_DECLS

/* Fills a drop-down with the kinds of concerns, each with its icon and word; the place of each is its
 * OgConcernKind. */
void og_kind_drop_down_fill (GtkDropDown *drop_down);

/* The sentence below it: by which words the rules proposed the kind. (transfer full) (nullable): NULL: a
 * person decided it, or nothing was proposed */
char *og_kind_drop_down_dup_reason (OgConcern *concern);

G_END_DECLS
