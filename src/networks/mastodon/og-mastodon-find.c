/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-connection.h"

#include "og-error.h"
#include "og-json.h"
#include "og-mastodon-match.h"
#include "og-mastodon-parse.h"

#define PAGE "40"
/* So many posts since the claim nobody writes: a server that pages for ever is not understood. */
#define MAX_PAGES 25

typedef struct
{
  OgMastodonCall *call;
  char *text;         /* what was sent */
  GPtrArray *matches; /* of OgMessage */
  char *last_id;      /* of the oldest status looked at, to page on from */
  gboolean reached;   /* statuses older than what is looked for have been seen */
} Search;

static gboolean
is_known (Search     *search,
          const char *id)
{
  for (guint i = 0; i < search->matches->len; i++)
    if (g_str_equal (((OgMessage *) g_ptr_array_index (search->matches, i))->remote_id, id))
      return TRUE;
  return FALSE;
}

/* Looks at a list of statuses; returns how many it has. */
static guint
look_through (Search    *search,
              JsonArray *statuses)
{
  OgConnection *connection = search->call->connection;
  OgDelivery *delivery = search->call->delivery;
  OgChannel *channel = og_connection_get_channel (connection);
  guint n = statuses != NULL ? json_array_get_length (statuses) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonObject *object = og_json_object (json_array_get_element (statuses, i));
      g_autoptr (OgMessage) status = og_mastodon_parse_status (object,
                                                               og_mastodon_get_domain (connection),
                                                               channel->remote_id);

      if (status == NULL)
        continue;
      if (status->created != 0 && status->created < delivery->claimed - OG_MASTODON_CLOCK_TOLERANCE)
        search->reached = TRUE;
      g_set_str (&search->last_id, status->remote_id);
      if (!is_known (search, status->remote_id) &&
          og_mastodon_matches (status, og_json_string (object, "text"), delivery, search->text))
        g_ptr_array_add (search->matches, g_steal_pointer (&status));
    }
  return n;
}

/* methods/accounts#statuses, newest first, back to what is surely older than the claim. */
static gboolean
search_own_posts_fiber (Search  *search,
                        GError **error)
{
  OgConnection *connection = search->call->connection;
  g_autofree char *path = og_mastodon_path ("/api/v1/accounts/%s/statuses",
                                            og_connection_get_channel (connection)->remote_id);

  for (guint page = 0; page < MAX_PAGES; page++)
    {
      OgMastodonForm *form = og_mastodon_form_new ();
      g_autofree char *before = g_strdup (search->last_id);
      g_autoptr (OgAnswer) answer = NULL;
      g_autoptr (JsonNode) node = NULL;

      og_mastodon_form_add (form, "limit", PAGE);
      og_mastodon_form_add (form, "exclude_reblogs", "true");
      if (before != NULL)
        og_mastodon_form_add (form, "max_id", before);
      answer = og_mastodon_ask_fiber (connection, "GET", path, form, OG_MASTODON_ASK, error);
      og_mastodon_form_free (form);
      node = answer != NULL ? og_json_parse (answer->body, error) : NULL;
      if (node == NULL)
        return FALSE;
      if (og_json_array (node) == NULL)
        {
          g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer is no list");
          return FALSE;
        }
      if (look_through (search, og_json_array (node)) == 0 || search->reached ||
          g_strcmp0 (search->last_id, before) == 0)
        return TRUE;
    }
  g_set_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "The server's pages have no end");
  return FALSE;
}

/* methods/statuses#context. Some servers list only public posts under the account: a reply stands
 * under what it answers. That the other is gone meanwhile is no reason to fail. */
static gboolean
search_thread_fiber (Search  *search,
                     GError **error)
{
  OgMastodonCall *call = search->call;
  g_autofree char *path = NULL;
  g_autoptr (GError) failed = NULL;
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (call->delivery->parent_id == NULL)
    return TRUE;
  path = og_mastodon_path ("/api/v1/statuses/%s/context", call->delivery->parent_id);
  answer = og_mastodon_ask_fiber (call->connection, "GET", path, NULL, OG_MASTODON_ASK, &failed);
  if (answer == NULL)
    {
      if (g_error_matches (failed, OG_ERROR, OG_ERROR_GONE))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  node = og_json_parse (answer->body, error);
  if (node == NULL)
    return FALSE;
  look_through (search, og_json_member_array (og_json_object (node), "descendants"));
  return TRUE;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const OgMessage *first = *(OgMessage *const *) a;
  const OgMessage *second = *(OgMessage *const *) b;

  return (second->created > first->created) - (second->created < first->created);
}

/* The newest match, and behind it the older ones. (transfer full) (nullable) */
static OgReceipt *
make_receipts (GPtrArray *matches)
{
  OgReceipt *newest = NULL;

  g_ptr_array_sort (matches, compare_newest_first);
  for (guint i = matches->len; i > 0; i--)
    {
      OgMessage *status = g_ptr_array_index (matches, i - 1);
      OgReceipt *receipt = og_receipt_new (status->remote_id, status->remote_url);

      receipt->older = newest;
      newest = receipt;
    }
  return newest;
}

static DexFuture *
find_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = og_mastodon_dup_status (call->connection, call->delivery);
  Search search = { call, text, matches, NULL, FALSE };
  g_autoptr (GError) error = NULL;
  gboolean done = search_own_posts_fiber (&search, &error) && search_thread_fiber (&search, &error);

  g_free (search.last_id);
  if (!done)
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, make_receipts (matches));
}

DexFuture *
og_mastodon_find (OgConnection *connection,
                  OgDelivery   *delivery)
{
  return og_mastodon_call_spawn (find_fiber, og_mastodon_call_new (connection, delivery, NULL));
}
