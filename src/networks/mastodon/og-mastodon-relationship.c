/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-relationship.h"

#include "og-error.h"
#include "og-json.h"
#include "og-mastodon-parse.h"

/* Asked for one account, some servers answer a list, and some with more than was asked for. */
static JsonObject *
find_account (JsonNode   *node,
              const char *account_id)
{
  JsonArray *list = og_json_array (node);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *object = og_json_object (json_array_get_element (list, i));
      g_autofree char *id = object != NULL ? og_json_dup_id (object, "id") : NULL;

      if (g_strcmp0 (id, account_id) == 0)
        return object;
    }
  return list == NULL ? og_json_object (node) : NULL;
}

/**
 * og_mastodon_parse_blocking:
 * @account_id: whom the question was about
 * @blocked: (out): whether we block that account
 *
 * Returns: FALSE with OG_ERROR_BAD_ANSWER if nothing is said about it
 */
gboolean
og_mastodon_parse_blocking (GBytes     *bytes,
                            const char *account_id,
                            gboolean   *blocked,
                            GError    **error)
{
  g_autoptr (JsonNode) node = og_json_parse (bytes, error);
  JsonObject *object = node != NULL ? find_account (node, account_id) : NULL;
  JsonNode *member = NULL;

  if (node == NULL)
    return FALSE;
  if (object != NULL)
    member = json_object_get_member (object, "blocking");
  if (member == NULL || !JSON_NODE_HOLDS_VALUE (member) ||
      json_node_get_value_type (member) != G_TYPE_BOOLEAN)
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer is no relationship");
      return FALSE;
    }
  *blocked = json_node_get_boolean (member);
  return TRUE;
}

/**
 * og_mastodon_parse_report:
 *
 * Returns: (transfer full) (nullable): the report's id; OG_ERROR_BAD_ANSWER
 */
char *
og_mastodon_parse_report (GBytes  *bytes,
                          GError **error)
{
  g_autoptr (JsonNode) node = og_json_parse (bytes, error);
  JsonObject *object = og_json_object (node);
  g_autofree char *id = object != NULL ? og_json_dup_id (object, "id") : NULL;

  if (node == NULL || og_mastodon_is_id (id))
    return g_steal_pointer (&id);
  g_set_error_literal (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer is no report");
  return NULL;
}
