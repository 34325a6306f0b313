/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-document-table.h"
#include "og-template.h"

G_BEGIN_DECLS

/* Between og-document.c (the blocks), -template.c (where they come from), -facts.c and -insert.c
 * (what is filled in), and the formats. */

/* What a template is filled in with. */
typedef struct _OgDocumentFacts
{
  OgOfficeFacts office;
  OgNetiquette *netiquette; /* (nullable) */
  const char *lang;         /* "de" or "en" */
} OgDocumentFacts;

/* Text as it may stand in a document: valid UTF-8 without control characters, marks of writing
 * direction and lines of spaces. Line ends stay. (transfer full) */
char *og_document_clean (const char *text);
/* The same in one line; and, for what stands on every page, in a short one. */
char *og_document_clean_line (const char *text);
char *og_document_short_line (const char *text);
gboolean og_document_is_blank (const char *text);

GPtrArray *og_document_new_blocks (void); /* (transfer full) */
/* Each adds a block, cleaned; nothing if there is nothing to say. A blank line ends a paragraph. */
void og_document_add (OgDocument *self,
                      OgBlockKind kind,
                      const char *text);
void og_document_add_heading (OgDocument *self,
                              int         level,
                              const char *text);
void og_document_add_numbered (OgDocument *self,
                               int         number,
                               const char *subject, /* (nullable) */
                               const char *text);
void og_document_add_row (OgDocument *self,
                          OgBlockKind kind,
                          const char *const *cells);
void og_document_add_cells (OgDocument *self,
                            OgBlockKind kind,
                            const char *const *cells);

/* Adds what the template says: see og-document-template.c for its form. */
void og_document_fill (OgDocument      *self,
                       const char      *template,
                       OgDocumentFacts *facts);
/* An OgTemplateFact with an OgDocumentFacts: facts of documents, else of the office. */
char *og_document_fact (const char *name,
                        gpointer    data);
/* Adds a list or table of the data: "rules", "promises", "duties" … */
void og_document_insert (OgDocument      *self,
                         const char      *name,
                         OgDocumentFacts *facts);

/* (transfer full) (nullable): who has that duty. Nothing is added to the office. */
OgDuty *og_document_find_duty (OgOffice  *office,
                               OgDutyRole role);
/* A telephone number with what it is, which stays on one line. (transfer full) */
char *og_document_phone (const char *phone, /* (nullable) → (nullable) */
                         const char *lang);
/* A word of data/rules/documents/words.ini. (transfer full) */
char *og_document_word (const char *key,
                        const char *lang);

G_END_DECLS
