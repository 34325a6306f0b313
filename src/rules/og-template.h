/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* Texts for citizens with forms of address and facts in them.
 *
 *   [Bitte bleiben Sie|Bitte bleibt|Bitte bleib] sachlich.   one of three, by OgForm
 *   {contact}                                                a fact
 *   {?phone}… {phone} …{/phone}                              only if the fact is there
 *
 * A fact is never read as template again. */

/* (nullable) (transfer full): the fact's words; NULL: it is not there, and `?` leaves it out. */
typedef char *(*OgTemplateFact) (const char *name,
                                 gpointer    data);

/* (transfer full). missing: (nullable): names of facts that are needed and not there are added;
 * in the text stands "…" for them. */
char *og_template_expand (const char    *text,
                          OgForm         form,
                          OgTemplateFact fact,
                          gpointer       data,
                          GPtrArray     *missing);
/* FALSE if the brackets are wrong: a choice without three parts, a section not closed. */
gboolean og_template_is_sound (const char *text);

/* The facts of an office, for og_template_expand(): name, street, postcode, town, address, phone,
 * email, website, imprint, privacy, contact (all ways in a sentence), hours, attendance, promise,
 * promises (one per kind), ladder, editor, content, date, version … */
typedef struct _OgOfficeFacts
{
  OgOffice *office;
  gint64 now;      /* unix seconds */
  int version;     /* of the netiquette in force; 0: none */
  gint64 since;    /* since when; 0 */
  GListModel *channels; /* (nullable) of OgChannel */
} OgOfficeFacts;
char *og_office_fact (const char *name,
                      gpointer    data); /* an OgTemplateFact; data: OgOfficeFacts */

G_END_DECLS
