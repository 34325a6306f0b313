/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"
#include "og-post.h"

G_BEGIN_DECLS

/* Texts to begin with. The built-in ones stand in data/rules/post-templates.ini, in the town's
 * language and form; a gap is "[Straße]". */
GListModel *og_post_templates (OgOffice *office); /* (transfer full) of OgPostTemplate: the town's own,
                                                   * then the built-in ones */
/* What the program knows fills gaps (name of the town, telephone, website); others stay for the
 * person. (transfer full) */
char *og_post_template_fill (OgPostTemplate *self,
                             OgOffice       *office);
/* The first gap at or after byte `from`. FALSE: none. */
gboolean og_post_template_find_gap (const char *text,
                                    int         from,
                                    int        *start,
                                    int        *end);
/* Whether a template, the town's own or a built-in one, has a gap with these words. */
gboolean og_post_templates_have_gap (OgOffice   *office,
                                     const char *words);
/* The draft that lifts or follows up a post: "closure lifted". (transfer full) (nullable): NULL
 * for kinds that need none. */
char *og_post_follow_up (OgPost   *post,
                         OgOffice *office);

/* The town's own templates as a file: the groups [post_template N] of a municipality file. */
char *og_post_templates_write (GListModel *templates);    /* (transfer full) */
GListStore *og_post_templates_read (const char *text,
                                    gsize       length,
                                    GError    **error); /* (transfer full) (nullable): OG_ERROR_INPUT */

G_END_DECLS
