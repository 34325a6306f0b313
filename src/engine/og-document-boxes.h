/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "og-document.h"

G_BEGIN_DECLS

/* A document as boxes of lines, ready to be put on pages: og-document-pages.h does that, and
 * og-document-pdf.h draws them. All lengths are points. */

/* How a page looks. */
typedef struct _OgSheet
{
  double width;
  double height;
  double side;      /* margin left and right */
  double top;       /* margin above the text; the header stands in it */
  double bottom;    /* margin below; the footer stands in it */
  double size;      /* of the font of the text */
  guint n_columns;
  double gutter;    /* between columns */
  double looseness; /* how many more points stand before every rule of a poster */
  gboolean poster;  /* for a notice board: to be read from a distance */
} OgSheet;

double og_sheet_column_width (const OgSheet *sheet);

typedef enum
{
  OG_BOX_TITLE,
  OG_BOX_SUBTITLE,
  OG_BOX_HEADING,
  OG_BOX_TEXT,     /* paragraph, or item of a list with a label */
  OG_BOX_CHECK,
  OG_BOX_HEAD_ROW,
  OG_BOX_ROW,
  OG_BOX_NOTE,
  OG_BOX_PICTURES, /* pictures side by side; their words are the box that follows */
  OG_BOX_CAPTIONS,
  OG_BOX_LINES,    /* empty lines to write on, with words below them */
  OG_BOX_CODE,
} OgBoxKind;

/* Lines of the same height, in one or, for a row, several cells. */
typedef struct _OgBox
{
  OgBoxKind kind;
  int level;          /* of a heading */
  const char *words;  /* (transfer none) (nullable): of a heading, for the outline */
  PangoLayout *label; /* (nullable): the number or bullet */
  GPtrArray *cells;   /* of PangoLayout */
  GArray *offsets;    /* of double: where each cell, or picture, begins */
  GPtrArray *pictures; /* (nullable): of cairo_surface_t, NULL for one that cannot be shown */
  double cell_width;  /* of pictures and lines */
  double indent;      /* of the first cell; a label or a box to tick hangs before it */
  double line;        /* height of a line */
  double baseline;    /* from the top of a line */
  guint n_lines;
  double before;      /* space above, except at the top of a column */
  double padding;     /* above and below the lines, within the box */
  gboolean keep;      /* may not be the last of a column */
  gboolean whole;     /* may not be broken if it fits on a page */
  gboolean spans;     /* goes over all columns */
  struct _OgBox *head; /* (transfer none) (nullable): the row that is repeated above it */
} OgBox;

/* (transfer full) (element-type OgBox): as long as these live, the document must. context: of a font
 * map with 72 dots to the inch. */
GPtrArray *og_document_boxes (OgDocument    *document,
                              const OgSheet *sheet,
                              PangoContext  *context);
double og_box_height (const OgBox *box,
                      guint        n_lines);

G_END_DECLS
