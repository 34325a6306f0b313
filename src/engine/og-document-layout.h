/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Texts of documents with their lines, in the one family of fonts that documents are set in. */

/* size and width: points; width 0: never broken. (transfer full) */
PangoLayout *og_layout_new (PangoContext *context,
                            const char   *text,
                            double        size,
                            gboolean      bold,
                            double        width);
/* One line, for header and footer. (transfer full) */
PangoLayout *og_layout_new_line (PangoContext *context,
                                 const char   *text,
                                 double        size);
/* So many bytes at the beginning in bold. */
void og_layout_set_bold (PangoLayout *layout,
                         gsize        n_bold);

G_END_DECLS
