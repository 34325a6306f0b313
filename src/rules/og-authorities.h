/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* Who is responsible where the town is not. Given ones, which is what is usual in Germany, stand in
 * data/rules/authorities.ini; the clerk fills in names and contacts, adds own ones, and takes out what
 * is not so here. */

/* (transfer full) of OgAuthority: the town's own, then the given ones, as they hold, those taken out
 * included. The name of a given one that nobody has filled in has a gap. */
GListModel *og_authorities (OgOffice *office);
/* (transfer full) (nullable): one of them */
OgAuthority *og_authorities_find (OgOffice   *office,
                                  const char *key);
/* A change to an office of one's own: takes over what the town says about it. One of the town's own that
 * is not there yet is added, and one of which nothing is known goes. */
void og_authority_change (OgAuthority *self,
                          OgOffice    *office);
/* Words by which one is found, besides its tasks and name. (transfer full) */
char *og_authority_keywords (OgAuthority *self,
                             OgOffice    *office);
/* What a citizen is answered, in the town's language and form of address. (transfer full) */
char *og_authority_answer (OgAuthority *self,
                           OgOffice    *office);
/* The template of that answer, which is what somebody approves: without names and contacts.
 * (transfer full) */
char *og_authority_template (OgAuthority *self,
                             OgOffice    *office);

G_END_DECLS
