/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* Pieces of replies. Given ones stand in data/rules/text-modules.ini, in the town's language and form of
 * address, and there is one for each authority that is responsible where the town is not (see
 * og-authorities.h). A gap is "[Frist]", as in og-post-templates.h. */

/* (transfer full) of OgTextModule, as they hold: by category, the town's own before the given ones, with
 * their titles and texts, those not offered any more included. `approved_by` is there only if what was
 * approved is the wording of today; `digest` is that of this wording. now: unix seconds. */
GListModel *og_text_modules (OgOffice *office,
                             gint64    now);
/* (transfer full) (nullable): one of them */
OgTextModule *og_text_modules_find (OgOffice   *office,
                                    const char *key,
                                    gint64      now);
/* (transfer full) of OgTextModule: those of `all` that are offered and have the words of the query, the
 * most fitting first; an empty query: all that are offered. */
GListModel *og_text_modules_found (GListModel *all,
                                   const char *query);

/* What is known about the concern that is answered. */
typedef struct _OgModuleFacts
{
  const char *citizen;  /* (nullable): as the network says: of a stranger */
  const char *assignee; /* (nullable): who of the town takes care of it; only the department is said */
  gint64 deadline;      /* unix seconds until when the answer is promised; 0: none */
  gint64 now;           /* unix seconds */
} OgModuleFacts;
/* The text with the gaps filled that the program knows about. (transfer full) */
char *og_text_module_fill (OgTextModule        *self,
                           OgOffice            *office,
                           const OgModuleFacts *facts);

/* Changes to an office of one's own, such as og_office_copy() makes. */

/* self: one of og_text_modules(); person: who approves it, NULL: nobody does any more. */
void og_text_module_approve (OgTextModule *self,
                             OgOffice     *office,
                             const char   *person,
                             int           day); /* Julian */
/* Takes over title, category, text and keywords of the town's own, the text alone of a given one. One of
 * the town's own that is not there yet is added, and one without title and text goes. */
void og_text_module_change (OgTextModule *self,
                            OgOffice     *office);
/* A given one says again what it said at first. */
void og_text_module_reset (OgTextModule *self,
                           OgOffice     *office);
void og_text_module_retire (OgTextModule *self,
                            OgOffice     *office,
                            gboolean      retired);
/* Whether the town has worded a given one anew. */
gboolean og_text_module_is_reworded (OgTextModule *self,
                                     OgOffice     *office);

G_END_DECLS
