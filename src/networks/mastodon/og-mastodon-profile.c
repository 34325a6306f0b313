/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-connection.h"

#include "og-error.h"
#include "og-json.h"
#include "og-mastodon-fields.h"

/* Whether a status of ours is pinned, as the server says now. */
static gboolean
ask_pinned_fiber (OgMastodonCall *call,
                  gboolean       *pinned,
                  GError        **error)
{
  g_autofree char *path = og_mastodon_path ("/api/v1/statuses/%s", call->text);
  g_autoptr (OgAnswer) answer = og_mastodon_ask_fiber (call->connection, "GET", path, NULL,
                                                       OG_MASTODON_ASK, error);
  g_autoptr (JsonNode) node = answer != NULL ? og_json_parse (answer->body, error) : NULL;

  if (node == NULL)
    return FALSE;
  *pinned = og_json_bool (og_json_object (node), "pinned", FALSE);
  return TRUE;
}

/* methods/statuses#pin and #unpin. Servers refuse to pin what is pinned (snac2: 422 without a
 * word; Mastodon: a duplicate record): what stands so already is fine. */
static gboolean
pin_fiber (OgMastodonCall *call,
           gboolean        pinned,
           GError        **error)
{
  g_autofree char *path = og_mastodon_path (pinned ? "/api/v1/statuses/%s/pin" :
                                                     "/api/v1/statuses/%s/unpin",
                                            call->text);
  g_autoptr (GError) failed = NULL;
  g_autoptr (OgAnswer) answer = og_mastodon_ask_fiber (call->connection, "POST", path, NULL,
                                                       OG_MASTODON_ACT, &failed);
  g_autoptr (JsonNode) node = answer != NULL ? og_json_parse (answer->body, &failed) : NULL;
  gboolean is_pinned = FALSE;

  if (node != NULL)
    {
      if (og_json_object (node) != NULL)
        return TRUE;
      g_set_error (&failed, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer is no status");
    }
  if (!pinned && g_error_matches (failed, OG_ERROR, OG_ERROR_GONE))
    return TRUE;
  if (g_error_matches (failed, OG_ERROR, OG_ERROR_REJECTED) &&
      ask_pinned_fiber (call, &is_pinned, NULL) && is_pinned == pinned)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static DexFuture *
pin_on_fiber (gpointer data)
{
  g_autoptr (GError) error = NULL;

  return pin_fiber (data, TRUE, &error) ? dex_future_new_true () :
                                          dex_future_new_for_error (g_steal_pointer (&error));
}

static DexFuture *
pin_off_fiber (gpointer data)
{
  g_autoptr (GError) error = NULL;

  return pin_fiber (data, FALSE, &error) ? dex_future_new_true () :
                                           dex_future_new_for_error (g_steal_pointer (&error));
}

DexFuture *
og_mastodon_pin (OgConnection *connection,
                 const char   *remote_id,
                 gboolean      pinned)
{
  return og_mastodon_call_spawn (pinned ? pin_on_fiber : pin_off_fiber,
                                 og_mastodon_call_new (connection, NULL, remote_id));
}

/* How many fields the server allows (methods/instance#v2); one that does not say has Mastodon's
 * own. */
static gboolean
ask_limits_fiber (OgMastodonCall        *call,
                  OgMastodonFieldLimits *limits,
                  GError               **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (OgAnswer) answer = og_mastodon_ask_fiber (call->connection, "GET",
                                                       "/api/v2/instance", NULL, OG_MASTODON_ASK,
                                                       &failed);

  if (answer != NULL)
    og_mastodon_fields_take_limits (answer->body, limits);
  if (g_error_matches (failed, OG_ERROR, OG_ERROR_OFFLINE) ||
      g_error_matches (failed, OG_ERROR, OG_ERROR_RATE_LIMITED) ||
      g_error_matches (failed, OG_ERROR, OG_ERROR_SERVER))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return TRUE;
}

/* methods/accounts#update_credentials: the list replaces the one that is there. Of the forms a
 * server may read, all that were tried take the oldest one. Returns what stands there then. */
static GPtrArray *
write_fields_fiber (OgMastodonCall *call,
                    GPtrArray      *fields,
                    GError        **error)
{
  OgMastodonForm *form = og_mastodon_form_new ();
  g_autoptr (OgAnswer) answer = NULL;

  for (guint i = 0; i < MAX (fields->len, 1); i++)
    {
      OgMastodonField *field = i < fields->len ? g_ptr_array_index (fields, i) : NULL;
      g_autofree char *name = g_strdup_printf ("fields_attributes[%u][name]", i);
      g_autofree char *value = g_strdup_printf ("fields_attributes[%u][value]", i);

      /* An empty list cannot be said; a field with nothing in it is left out by the server. */
      og_mastodon_form_add (form, name, field != NULL ? field->name : "");
      og_mastodon_form_add (form, value, field != NULL ? field->value : "");
    }
  answer = og_mastodon_ask_fiber (call->connection, "PATCH", "/api/v1/accounts/update_credentials",
                                  form, OG_MASTODON_ACT, error);
  og_mastodon_form_free (form);
  return answer != NULL ? og_mastodon_fields_parse (answer->body, error) : NULL;
}

/* Some servers (snac2) cannot be left without any field: there the last one stays, empty. */
static GPtrArray *
empty_last_field_fiber (OgMastodonCall *call,
                        GPtrArray      *wanted,
                        GError        **error)
{
  g_autoptr (GPtrArray) last = g_ptr_array_new ();

  g_ptr_array_add (last, g_ptr_array_index (wanted, 0));
  return write_fields_fiber (call, last, error);
}

static gboolean
set_fields_fiber (OgMastodonCall *call,
                  GPtrArray      *existing,
                  GPtrArray      *wanted,
                  GError        **error)
{
  OgMastodonFieldLimits limits = OG_MASTODON_FIELD_LIMITS;
  g_autoptr (GPtrArray) merged = NULL;
  g_autoptr (GPtrArray) there = NULL;

  if (!ask_limits_fiber (call, &limits, error))
    return FALSE;
  merged = og_mastodon_fields_merge (existing, wanted, limits, error);
  if (merged == NULL)
    return FALSE;
  if (og_mastodon_fields_equal (existing, merged) ||
      (merged->len == 0 && !og_mastodon_fields_any (existing, wanted)))
    return TRUE;
  there = write_fields_fiber (call, merged, error);
  if (there != NULL && merged->len == 0 && og_mastodon_fields_any (there, wanted))
    {
      g_clear_pointer (&there, g_ptr_array_unref);
      there = empty_last_field_fiber (call, wanted, error);
    }
  if (there == NULL)
    return FALSE;
  if (og_mastodon_fields_contain (there, merged) &&
      (merged->len > 0 || !og_mastodon_fields_any (there, wanted)))
    return TRUE;
  g_set_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "The server does not take the fields");
  return FALSE;
}

static DexFuture *
set_profile_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wanted = og_mastodon_fields_read (call->text, &error);
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (GPtrArray) existing = NULL;

  if (wanted != NULL && wanted->len == 0)
    return dex_future_new_true ();
  if (wanted != NULL)
    answer = og_mastodon_ask_fiber (call->connection, "GET",
                                    "/api/v1/accounts/verify_credentials", NULL, OG_MASTODON_ASK,
                                    &error);
  if (answer != NULL)
    existing = og_mastodon_fields_parse (answer->body, &error);
  if (existing == NULL || !set_fields_fiber (call, existing, wanted, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

DexFuture *
og_mastodon_set_profile (OgConnection *connection,
                         const char   *fields)
{
  return og_mastodon_call_spawn (set_profile_fiber,
                                 og_mastodon_call_new (connection, NULL, fields));
}
