/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* Texts for citizens with forms of address and facts in them.
 *
 *   [Bitte bleiben Sie|Bitte bleibt|Bitte bleib] sachlich.   one of three, by OgForm
 *   {contact}                                                a fact
 *   {?phone}… {phone} …{/phone}                              only if the fact is there
 *   {!phone}…{/phone}                                        only if it is not
 *   {[} {]} {|} {{} {}}                                      the sign itself
 *
 * Sections may stand in each other and in choices, and choices in sections, but a choice not in
 * another choice. A fact is never read as template again. */

/* (nullable) (transfer full): the fact's words; NULL: it is not there, and `?` leaves it out. */
typedef char *(*OgTemplateFact) (const char *name,
                                 gpointer    data);

/* (transfer full). missing: (nullable) (element-type utf8): names of facts that are needed and not
 * there are added, each once; in the text stands "…" for them. A text that is not sound is given back
 * as it is. */
char *og_template_expand (const char    *text,
                          OgForm         form,
                          OgTemplateFact fact,
                          gpointer       data,
                          GPtrArray     *missing);
/* FALSE if the brackets are wrong: a choice without three parts, a section not closed. */
gboolean og_template_is_sound (const char *text);

/* The facts of an office, for og_template_expand(), in the town's language and form of address:
 *
 *   name           "Gemeinde Musterbach"; of-name: "der Gemeinde Musterbach"
 *   street, postcode, town, phone, email, website, imprint, privacy: as the office has them
 *   address        "Hauptstraße 1, 12345 Musterbach"
 *   contact        "telefonisch unter …, per E-Mail an … oder vor Ort (…)"; the website if there is
 *                  nothing else
 *   hours          "Montag bis Mittwoch 8–12 Uhr, Donnerstag 8–12 und 14–18 Uhr"
 *   attendance     the same, of the attendance hours; apart: only if they are not the opening hours
 *   promise        "innerhalb von 2 Arbeitstagen"; promises: "auf Beschwerden innerhalb von …", of
 *                  the kinds that have a promise of their own
 *   ladder         the measures, a sentence or more for each, in order
 *   editor, technical, data-rights, content: who has that duty, "Anna Keller (Hauptamt)"
 *   date           "22. November 2026", of now; since: of the version in force; version: "3"
 *   channels       "@gemeinde@example.social, …"
 */
typedef struct _OgOfficeFacts
{
  OgOffice *office;
  gint64 now;      /* unix seconds */
  int version;     /* of the netiquette in force; 0: none */
  gint64 since;    /* since when; 0 */
  GListModel *channels; /* (nullable) of OgChannel */
} OgOfficeFacts;
/* (transfer full) (nullable): NULL for a fact that is not there, and for an unknown name */
char *og_office_fact (const char *name,
                      gpointer    data); /* an OgTemplateFact; data: OgOfficeFacts */
/* Whether there is a fact of that name at all, for texts people type. */
gboolean og_office_fact_is_known (const char *name);

G_END_DECLS
