/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-document-boxes.h"

G_BEGIN_DECLS

/* What every box is made by; which boxes a document has stands in og-document-boxes.c. */

/* What the boxes are made with. */
typedef struct _OgBoxMaker
{
  OgDocument *document;
  const OgSheet *sheet;
  PangoContext *context;
  GPtrArray *boxes;
} OgBoxMaker;

/* How a kind of text looks, in parts of the text's size. */
typedef struct _OgBoxLook
{
  double size;
  double before;
  double leading;
  gboolean bold;
} OgBoxLook;

/* (transfer none): the maker's, at the end of its boxes. */
OgBox *og_box_add (OgBoxMaker *self,
                   OgBoxKind   kind);
OgBox *og_box_add_text (OgBoxMaker *self,
                        OgBoxKind   kind,
                        const char *text,
                        OgBoxLook   look,
                        double      indent,
                        gboolean    spans);
void og_box_add_cell (OgBox       *box,
                      PangoLayout *layout,
                      double       offset);
/* When all cells are there. */
void og_box_measure (OgBox      *box,
                     OgBoxMaker *self,
                     double      size,
                     double      leading);
double og_box_maker_width (OgBoxMaker *self,
                           gboolean    spans);
void og_box_free (gpointer data);

G_END_DECLS
