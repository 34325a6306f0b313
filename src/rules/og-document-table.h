/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-document.h"

G_BEGIN_DECLS

/* What every format asks about the blocks that belong together. */

/* How many rows from `first` are one table, and the most cells one of them has. */
guint og_document_table_length (OgDocument *self,
                                guint       first,
                                guint      *n_columns);
/* What share of the width each column gets, by what stands in it; all together 1. (transfer full) */
double *og_document_column_shares (OgDocument *self,
                                   guint       first,
                                   guint       n_rows,
                                   guint       n_columns);
/* How many blocks from `first` are of the same kind. */
guint og_document_run_length (OgDocument *self,
                              guint       first);

G_END_DECLS
