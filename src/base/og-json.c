/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-json.h"

#include <string.h>

#include "og-error.h"

/* json-glib calls itself for every level, up to 1,024 of them. That is too much for the stack of a
 * fiber; no service nests nearly as deep as this. */
#define MAX_DEPTH 64

/* Looks over the text without recursion: whether it nests too deep. json-glib reads more than JSON
 * (comments, other quotes), which could hide brackets from this look, so that is refused as well. */
static gboolean
is_parsable (const char *text)
{
  static const char plain[] = " \t\r\n,:+-.{}[]\"";
  gboolean in_string = FALSE;
  guint depth = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (in_string && *p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        in_string = !in_string;
      else if (in_string)
        continue;
      else if (!g_ascii_isalnum (*p) && strchr (plain, *p) == NULL)
        return FALSE;
      else if ((*p == '[' || *p == '{') && ++depth > MAX_DEPTH)
        return FALSE;
      else if ((*p == ']' || *p == '}') && depth > 0)
        depth--;
    }
  return TRUE;
}

/**
 * og_json_parse:
 * @bytes: an answer's body; bytes that are no UTF-8 are replaced, not refused
 *
 * Returns: (transfer full) (nullable): the tree, or NULL with OG_ERROR_BAD_ANSWER
 */
JsonNode *
og_json_parse (GBytes  *bytes,
               GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) parse_error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  const char *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  text = g_utf8_make_valid (data != NULL ? data : "", length);
  if (!is_parsable (text))
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "This is no JSON, or nests too deep");
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, -1, &parse_error))
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "This is no JSON: %s",
                   parse_error->message);
      return NULL;
    }
  if (json_parser_get_root (parser) == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer is empty");
      return NULL;
    }
  return json_parser_steal_root (parser);
}

/**
 * og_json_object:
 * @node: (nullable):
 *
 * Returns: (transfer none) (nullable): the object, NULL if the node is anything else
 */
JsonObject *
og_json_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * og_json_array:
 * @node: (nullable):
 *
 * Returns: (transfer none) (nullable): the array, NULL if the node is anything else
 */
JsonArray *
og_json_array (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* The member if it is a value (no null, object or array). */
static JsonNode *
value_member (JsonObject *object,
              const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? node : NULL;
}

/**
 * og_json_string:
 * @object: (nullable):
 *
 * Returns: (transfer none) (nullable): the text, valid UTF-8; NULL if it is missing or no string
 */
const char *
og_json_string (JsonObject *object,
                const char *member)
{
  JsonNode *node = value_member (object, member);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

/**
 * og_json_dup_id:
 * @object: (nullable):
 *
 * Ids are strings in the standards; some servers write numbers.
 *
 * Returns: (transfer full) (nullable): the id as text; NULL if it is missing, empty or anything
 *   but a string or an integer
 */
char *
og_json_dup_id (JsonObject *object,
                const char *member)
{
  JsonNode *node = value_member (object, member);
  const char *text = og_json_string (object, member);

  if (text != NULL)
    return *text != '\0' ? g_strdup (text) : NULL;
  if (node != NULL && json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return NULL;
}

/**
 * og_json_int:
 * @object: (nullable):
 *
 * Returns: the number; a fraction is cut off; @fallback if it is missing, no number, or none that
 *   fits
 */
gint64
og_json_int (JsonObject *object,
             const char *member,
             gint64      fallback)
{
  JsonNode *node = value_member (object, member);

  if (node == NULL)
    return fallback;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return json_node_get_int (node);
  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    {
      double number = json_node_get_double (node);

      /* 2^53: beyond it a double does not mean one integer any more. */
      if (number >= -9007199254740992.0 && number <= 9007199254740992.0)
        return (gint64) number;
    }
  return fallback;
}

/**
 * og_json_bool:
 * @object: (nullable):
 *
 * Returns: the truth value, or @fallback if it is missing or of another type
 */
gboolean
og_json_bool (JsonObject *object,
              const char *member,
              gboolean    fallback)
{
  JsonNode *node = value_member (object, member);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return fallback;
  return json_node_get_boolean (node);
}

/**
 * og_json_member_object:
 * @object: (nullable):
 *
 * Returns: (transfer none) (nullable): the member if it is an object
 */
JsonObject *
og_json_member_object (JsonObject *object,
                       const char *member)
{
  return object != NULL ? og_json_object (json_object_get_member (object, member)) : NULL;
}

/**
 * og_json_member_array:
 * @object: (nullable):
 *
 * Returns: (transfer none) (nullable): the member if it is an array
 */
JsonArray *
og_json_member_array (JsonObject *object,
                      const char *member)
{
  return object != NULL ? og_json_array (json_object_get_member (object, member)) : NULL;
}

/**
 * og_json_time:
 * @object: (nullable):
 *
 * Returns: unix seconds (UTC) of an ISO 8601 text; one without a zone counts as UTC; 0 if it is
 *   missing or broken
 */
gint64
og_json_time (JsonObject *object,
              const char *member)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = NULL;
  const char *text = og_json_string (object, member);

  if (text == NULL)
    return 0;
  time = g_date_time_new_from_iso8601 (text, utc);
  return time != NULL ? g_date_time_to_unix (time) : 0;
}
