/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the rules know, from data/rules, compiled in. */

/* (transfer none): a key file of that folder, such as "words.ini"; kept for ever, never changed. */
GKeyFile *og_rules_data_keys (const char *name);
/* (transfer none): a text of that folder, such as "documents/concept.de.txt"; NULL if there is none */
const char *og_rules_data_text (const char *name);
/* (transfer full): a text of a key file in a language ("de", else the untranslated one); the key
 * must be there. */
char *og_rules_data_string (GKeyFile   *keys,
                            const char *group,
                            const char *key,
                            const char *lang);
/* (transfer full): the same for a list, separated by semicolons */
char **og_rules_data_list (GKeyFile   *keys,
                           const char *group,
                           const char *key,
                           const char *lang);
/* (transfer full): the same for a text with facts in it, "{day}, {clock}": after lang their names and
 * values in pairs, then NULL. A value is never looked through for facts. */
char *og_rules_data_fill (GKeyFile   *keys,
                          const char *group,
                          const char *key,
                          const char *lang,
                          ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
