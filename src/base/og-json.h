/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Reading JSON of strangers: a missing or wrongly typed member is NULL/fallback, never a warning.
 * Strings are valid UTF-8 without NUL. */

/* Rejects with OG_ERROR_BAD_ANSWER. (transfer full) */
JsonNode *og_json_parse (GBytes  *bytes,
                         GError **error);
JsonObject *og_json_object (JsonNode *node);               /* NULL if it is none */
JsonArray *og_json_array (JsonNode *node);
const char *og_json_string (JsonObject *object,
                            const char *member);           /* numbers are not strings: NULL */
char *og_json_dup_id (JsonObject *object,
                      const char *member);                 /* string or integer, as text */
gint64 og_json_int (JsonObject *object,
                    const char *member,
                    gint64      fallback);
gboolean og_json_bool (JsonObject *object,
                       const char *member,
                       gboolean    fallback);
JsonObject *og_json_member_object (JsonObject *object,
                                   const char *member);
JsonArray *og_json_member_array (JsonObject *object,
                                 const char *member);
/* Unix seconds of an ISO 8601 / RFC 3339 text; 0 if missing or broken. */
gint64 og_json_time (JsonObject *object,
                     const char *member);

G_END_DECLS
