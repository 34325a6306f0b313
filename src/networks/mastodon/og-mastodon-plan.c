/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-plan.h"

#include <string.h>

#include "og-error.h"
#include "og-json.h"
#include "og-mastodon-parse.h"

/* Entries dated further ahead than that are drafts of other programs, which date them about 3000
 * years ahead. */
#define DRAFT_SECONDS (G_GINT64_CONSTANT (100) * 366 * 24 * 60 * 60)
#define MAX_TEXT 100000
#define MAX_MEDIA 32
#define MAX_NAME 100

/* Softwares that keep a list of plans and publish from it. Forks that call themselves "mastodon" are
 * meant by that name. */
static const char *const planning[] = {
  "mastodon",
  "glitch-soc",
  "hometown",
  "ecko",
  "fedibird",
  "kmyblue",
  "gotosocial",
  "pleroma",
  "akkoma",
};

/* Softwares that answer as if they planned, and keep no list. */
static const char *const pretending[] = { "snac" };

static JsonObject *
parse_object (GBytes    *bytes,
              JsonNode **node,
              GError   **error)
{
  JsonObject *object;

  *node = og_json_parse (bytes, error);
  object = og_json_object (*node);
  if (*node != NULL && object == NULL)
    g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer is no object");
  return object;
}

gboolean
og_mastodon_parse_made (GBytes         *bytes,
                        gint64          asked,
                        gint64          due,
                        OgMastodonMade *made,
                        OgReceipt     **receipt,
                        GError        **error)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object = parse_object (bytes, &node, error);
  gint64 created = og_json_time (object, "created_at");

  *receipt = object != NULL ? og_mastodon_parse_receipt (bytes, error) : NULL;
  if (*receipt == NULL)
    return FALSE;
  if (og_json_string (object, "scheduled_at") != NULL)
    {
      *made = OG_MASTODON_MADE_PLAN;
      return TRUE;
    }
  /* Clocks differ: dated nearer to the plan than to now is dated ahead. */
  *made = created - asked > due - created ? OG_MASTODON_MADE_HIDDEN : OG_MASTODON_MADE_PUBLISHED;
  return TRUE;
}

/* (transfer full) (nullable) */
static OgScheduled *
parse_plan (JsonObject *object,
            gint64      now,
            gint64      channel_id)
{
  g_autofree char *id = og_json_dup_id (object, "id");
  JsonObject *params = og_json_member_object (object, "params");
  JsonArray *media = og_json_member_array (object, "media_attachments");
  gint64 due = og_json_time (object, "scheduled_at");
  const char *said = og_json_string (params, "text");
  g_autofree char *text = NULL;
  guint n_media = media != NULL ? MIN (json_array_get_length (media), MAX_MEDIA) : 0;

  if (!og_mastodon_is_id (id) || due == 0)
    return NULL;
  if (said == NULL)
    said = og_json_string (params, "status");
  text = said != NULL ? g_utf8_substring (said, 0, MIN (g_utf8_strlen (said, -1), MAX_TEXT)) :
                        g_strdup ("");
  return g_object_new (OG_TYPE_SCHEDULED, "channel-id", channel_id, "id", id, "text", text, "due", due,
                       "n-pictures", (int) n_media, "draft", due - now > DRAFT_SECONDS, NULL);
}

gboolean
og_mastodon_parse_plans (GBytes     *bytes,
                         gint64      now,
                         gint64      channel_id,
                         GListStore *list,
                         char      **last_id,
                         guint      *n_entries,
                         GError    **error)
{
  g_autoptr (JsonNode) node = og_json_parse (bytes, error);
  JsonArray *page = og_json_array (node);

  *last_id = NULL;
  *n_entries = 0;
  if (node == NULL)
    return FALSE;
  if (page == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer is no list");
      return FALSE;
    }
  *n_entries = json_array_get_length (page);
  for (guint i = 0; i < *n_entries; i++)
    {
      JsonObject *object = og_json_object (json_array_get_element (page, i));
      g_autoptr (OgScheduled) plan = object != NULL ? parse_plan (object, now, channel_id) : NULL;

      if (plan == NULL)
        continue;
      g_list_store_append (list, plan);
      g_set_str (last_id, plan->id);
    }
  return TRUE;
}

char *
og_mastodon_parse_next_page (const char *link)
{
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) info = NULL;
  g_autofree char *id = NULL;

  if (link == NULL)
    return NULL;
  regex = g_regex_new ("<[^>]*[?&]max_id=([^&>]+)[^>]*>\\s*;\\s*rel=\"?next\"?", 0, 0, NULL);
  if (!g_regex_match (regex, link, 0, &info))
    return NULL;
  id = g_match_info_fetch (info, 1);
  return og_mastodon_is_id (id) ? g_uri_unescape_string (id, "/") : NULL;
}

/* The path and query of an address on the same server. (transfer full) (nullable) */
static char *
dup_local_path (const char *address,
                const char *base_url)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);
  g_autoptr (GUri) base = g_uri_parse (base_url, G_URI_FLAGS_ENCODED, NULL);
  const char *path = uri != NULL ? g_uri_get_path (uri) : NULL;

  if (uri == NULL || base == NULL || !og_http_same_origin (uri, base) || path == NULL || *path != '/')
    return NULL;
  return g_uri_get_query (uri) != NULL ? g_strconcat (path, "?", g_uri_get_query (uri), NULL) :
                                         g_strdup (path);
}

char *
og_mastodon_parse_node_link (GBytes     *bytes,
                             const char *base_url)
{
  g_autoptr (JsonNode) node = og_json_parse (bytes, NULL);
  JsonArray *links = og_json_member_array (og_json_object (node), "links");
  guint n = links != NULL ? MIN (json_array_get_length (links), MAX_MEDIA) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonObject *link = og_json_object (json_array_get_element (links, i));
      const char *relation = og_json_string (link, "rel");
      const char *address = og_json_string (link, "href");
      char *path = NULL;

      if (relation != NULL && address != NULL && strstr (relation, "nodeinfo") != NULL)
        path = dup_local_path (address, base_url);
      if (path != NULL)
        return path;
    }
  return NULL;
}

char *
og_mastodon_parse_node_name (GBytes *bytes)
{
  g_autoptr (JsonNode) node = og_json_parse (bytes, NULL);
  JsonObject *software = og_json_member_object (og_json_object (node), "software");
  const char *name = og_json_string (software, "name");

  if (name == NULL || *name == '\0' || strlen (name) > MAX_NAME)
    return NULL;
  return g_ascii_strdown (name, -1);
}

char *
og_mastodon_parse_version (GBytes *bytes)
{
  g_autoptr (JsonNode) node = og_json_parse (bytes, NULL);
  const char *version = og_json_string (og_json_object (node), "version");

  return version != NULL && strlen (version) <= MAX_NAME ? g_ascii_strdown (version, -1) : NULL;
}

gboolean
og_mastodon_software_pretends (const char *name,
                               const char *version)
{
  for (guint i = 0; i < G_N_ELEMENTS (pretending); i++)
    if (g_strcmp0 (name, pretending[i]) == 0 ||
        (version != NULL && strstr (version, pretending[i]) != NULL))
      return TRUE;
  return FALSE;
}

gboolean
og_mastodon_software_plans (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (planning); i++)
    if (g_strcmp0 (name, planning[i]) == 0)
      return TRUE;
  return FALSE;
}
