/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-document-boxes.h"

G_BEGIN_DECLS

/* Where some lines of a box stand. */
typedef struct _OgPlaced
{
  const OgBox *box;
  guint first_line;
  guint n_lines;
  guint page; /* from 0 */
  double x;   /* points from the left of the page */
  double y;   /* from the top, of the box with its padding */
} OgPlaced;

/* (transfer full) (element-type OgPlaced): in order of reading. A heading stays with what follows it,
 * no line of a paragraph stands alone, the head of a table is repeated. column_bottom: how far down
 * the columns go at most, to make them as long as each other; points from the top, 0: to the margin. */
GArray *og_document_place (GPtrArray     *boxes,
                           const OgSheet *sheet,
                           double         column_bottom,
                           guint         *n_pages);
/* The least column_bottom with which the columns fit on one page. */
double og_document_balance (GPtrArray     *boxes,
                            const OgSheet *sheet);

G_END_DECLS
