/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-netiquette.h"

G_BEGIN_DECLS

/* Values are stored: never change, only append. */
typedef enum
{
  OG_DOCUMENT_NETIQUETTE = 0,
  OG_DOCUMENT_CONCEPT = 1,     /* usage concept, with the impact assessment's checklist */
  OG_DOCUMENT_DUTIES = 2,      /* responsibilities and deputies */
  OG_DOCUMENT_CRISIS = 3,      /* plan for a difficult situation */
  OG_DOCUMENT_INFORMATION = 4, /* for staff council and mayor, one page */
  OG_DOCUMENT_SIGN_OFF = 5,    /* a post to be signed by hand: none of the town's own documents */
  OG_DOCUMENT_MODERATION = 6,  /* the file of a measure: neither */
} OgDocumentKind;
#define OG_N_DOCUMENTS 5 /* the town's own: those before OG_DOCUMENT_SIGN_OFF */

typedef enum
{
  OG_FORMAT_PDF_A4,
  OG_FORMAT_PDF_A3, /* for the notice board */
  OG_FORMAT_ODT,    /* flat OpenDocument text, .fodt */
  OG_FORMAT_HTML,   /* a piece of HTML for the town's website */
  OG_FORMAT_TEXT,   /* for the clipboard */
} OgDocumentFormat;

typedef enum
{
  OG_BLOCK_HEADING,    /* level 1 … 2 */
  OG_BLOCK_PARAGRAPH,
  OG_BLOCK_BULLET,
  OG_BLOCK_NUMBERED,   /* number; subject in bold if there is one, then text */
  OG_BLOCK_CHECK,      /* an empty box to tick, for checklists */
  OG_BLOCK_TABLE_HEAD, /* cells */
  OG_BLOCK_TABLE_ROW,  /* cells; rows that follow each other are one table */
  OG_BLOCK_NOTE,       /* set apart: no legal advice */
  OG_BLOCK_PICTURES,   /* cells: a file of the document's folder and its words, in turn; side by side */
  OG_BLOCK_LINES,      /* cells: what stands below empty lines to write on, side by side */
  OG_BLOCK_CODE,       /* in large letters, to be copied by hand */
} OgBlockKind;

typedef struct _OgBlock
{
  OgBlockKind kind;
  int level;     /* of a heading */
  int number;    /* of a numbered block */
  char *subject; /* nullable */
  char *text;    /* plain text; nullable for rows; of pictures and lines what stands below them */
  GStrv cells;   /* nullable */
} OgBlock;

/* OgDocument: a document as blocks, before it is set. Reference counted, never changed. */
typedef struct _OgDocument
{
  OgDocumentKind kind;
  char *title;        /* one line, never long */
  char *municipality; /* stands on every page */
  char *date;         /* "Stand: 22. November 2026" */
  char *language;     /* "de" or "en" */
  char *folder;       /* (nullable): where the files of pictures lie */
  GPtrArray *blocks;  /* of OgBlock */
} OgDocument;

/* From the templates in data/rules/documents/. The netiquette is `netiquette`; the others cite it
 * if it is there. channels: of OgChannel, for the concept. now: unix seconds. */
OgDocument *og_document_new (OgDocumentKind kind,
                             OgOffice      *office,
                             OgNetiquette  *netiquette, /* (nullable) */
                             GListModel    *channels,   /* (nullable) */
                             gint64         now);
OgDocument *og_document_ref (OgDocument *self);
void og_document_unref (OgDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgDocument, og_document_unref)

/* (transfer full). The PDF is set by the engine, og-document-pdf. */
char *og_document_to_text (OgDocument *self);
char *og_document_to_html (OgDocument *self);
char *og_document_to_odt (OgDocument *self);
/* Changes when a reader would read something else; the date does not count. */
char *og_document_dup_digest (OgDocument *self);
/* A file name without folder: "Netiquette Gemeinde Musterbach A3.pdf" */
char *og_document_dup_file_name (OgDocument      *self,
                                 OgDocumentFormat format);
/* "Seite 1 von 3" */
char *og_document_dup_page_text (OgDocument *self,
                                 int         page,
                                 int         n_pages);

G_END_DECLS
