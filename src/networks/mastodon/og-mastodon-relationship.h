/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an answer to a measure says (documentation: entities/Relationship, entities/Report). Pure. */

/* Whether we block the account, by one relationship or a list of them. blocked: (out). FALSE with
 * OG_ERROR_BAD_ANSWER if nothing is said about it. */
gboolean og_mastodon_parse_blocking (GBytes     *bytes,
                                     const char *account_id,
                                     gboolean   *blocked,
                                     GError    **error);
/* The id of a report that was taken. (transfer full) (nullable): OG_ERROR_BAD_ANSWER */
char *og_mastodon_parse_report (GBytes  *bytes,
                                GError **error);

G_END_DECLS
