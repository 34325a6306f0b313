/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-parse.h"

#include <string.h>

#include "og-delivery.h"
#include "og-error.h"
#include "og-html.h"
#include "og-json.h"

#define MAX_ID 256
#define MAX_URL 2048
#define MAX_MEDIA 32
#define MAX_POLL_OPTIONS 50

gboolean
og_mastodon_is_id (const char *id)
{
  return id != NULL && *id != '\0' && strlen (id) <= MAX_ID && strspn (id, ".") != strlen (id);
}

/* (transfer full) (nullable) */
static char *
dup_id (JsonObject *object,
        const char *member)
{
  g_autofree char *id = og_json_dup_id (object, member);

  return og_mastodon_is_id (id) ? g_steal_pointer (&id) : NULL;
}

/* An address that may be opened or loaded, else NULL. */
static const char *
web_address (JsonObject *object,
             const char *member)
{
  const char *address = og_json_string (object, member);
  g_autoptr (GUri) uri = NULL;

  if (address == NULL || strlen (address) > MAX_URL)
    return NULL;
  uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  return uri != NULL && og_http_uri_is_safe (uri) ? address : NULL;
}

static JsonObject *
parse_object (GBytes    *bytes,
              JsonNode **node,
              GError   **error)
{
  JsonObject *object;

  *node = og_json_parse (bytes, error);
  if (*node == NULL)
    return NULL;
  object = og_json_object (*node);
  if (object == NULL)
    g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer is no object");
  return object;
}

/* "@name@host" of an account, which names its host only if it is another server's. */
static char *
dup_handle (JsonObject *account,
            const char *domain)
{
  g_autofree char *acct = og_text_clean (og_json_string (account, "acct"));

  if (*acct == '\0')
    return NULL;
  if (strchr (acct, '@') != NULL)
    return g_strconcat ("@", acct, NULL);
  return g_strconcat ("@", acct, "@", domain, NULL);
}

/* The name people chose; where there is none, the name they signed up with. */
static char *
dup_name (JsonObject *account)
{
  g_autofree char *name = og_text_clean (og_json_string (account, "display_name"));

  if (*name != '\0')
    return g_steal_pointer (&name);
  return og_text_clean (og_json_string (account, "username"));
}

gboolean
og_mastodon_parse_account (GBytes     *bytes,
                           const char *domain,
                           OgChannel  *channel,
                           GError    **error)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *account = parse_object (bytes, &node, error);
  OgRecord *record = OG_RECORD (channel);
  g_autofree char *id = NULL;
  g_autofree char *handle = NULL;
  g_autofree char *name = NULL;

  if (account == NULL)
    return FALSE;
  id = dup_id (account, "id");
  handle = dup_handle (account, domain);
  if (id == NULL || handle == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer is no account");
      return FALSE;
    }

  name = dup_name (account);
  og_record_set_string (record, "remote_id", id);
  og_record_set_string (record, "handle", handle);
  og_record_set_string (record, "name", name);
  og_record_set_string (record, "avatar_url", web_address (account, "avatar"));
  og_record_set_string (record, "web_url", web_address (account, "url"));
  return TRUE;
}

/* Takes a limit over if it is stated and can be meant. */
static void
take_limit (OgChannel  *channel,
            const char *field,
            JsonObject *object,
            const char *member,
            gint64      max)
{
  gint64 value = og_json_int (object, member, 0);

  if (value > 0)
    og_record_set_int (OG_RECORD (channel), field, MIN (value, max));
}

gboolean
og_mastodon_parse_instance (GBytes    *bytes,
                            OgChannel *channel,
                            char     **domain,
                            GError   **error)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *instance = parse_object (bytes, &node, error);
  JsonObject *configuration = og_json_member_object (instance, "configuration");
  JsonObject *statuses = og_json_member_object (configuration, "statuses");
  JsonObject *media = og_json_member_object (configuration, "media_attachments");
  JsonObject *polls = og_json_member_object (configuration, "polls");
  const char *name = og_json_string (instance, "domain");

  if (instance == NULL)
    return FALSE;
  if (og_json_string (instance, "version") == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer describes no server");
      return FALSE;
    }

  /* Before there was a configuration, some servers stated this one limit. */
  take_limit (channel, "max_characters", instance, "max_toot_chars", 1000000);
  take_limit (channel, "max_characters", statuses, "max_characters", 1000000);
  take_limit (channel, "characters_per_link", statuses, "characters_reserved_per_url", 1000);
  take_limit (channel, "max_attachments", statuses, "max_media_attachments", MAX_MEDIA);
  take_limit (channel, "max_alt_characters", media, "description_limit", 100000);
  take_limit (channel, "max_image_bytes", media, "image_size_limit", G_MAXINT32);
  take_limit (channel, "max_image_pixels", media, "image_matrix_limit", G_MAXINT32);
  take_limit (channel, "max_poll_options", polls, "max_options", MAX_POLL_OPTIONS);
  take_limit (channel, "max_poll_option_characters", polls, "max_characters_per_option", 100000);
  take_limit (channel, "min_poll_seconds", polls, "min_expiration", G_MAXINT32);
  take_limit (channel, "max_poll_seconds", polls, "max_expiration", G_MAXINT32);

  /* Version 1 has it under "uri", which old servers write as an address. */
  if (name == NULL)
    name = og_json_string (instance, "uri");
  *domain = name != NULL && *name != '\0' && strchr (name, '/') == NULL ? og_text_clean (name) :
                                                                          NULL;
  return TRUE;
}

OgReceipt *
og_mastodon_parse_receipt (GBytes  *bytes,
                           GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *status = parse_object (bytes, &node, error);
  g_autofree char *id = NULL;
  const char *url;

  if (status == NULL)
    return NULL;
  id = dup_id (status, "id");
  if (id == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer names no status");
      return NULL;
    }
  url = web_address (status, "url");
  return og_receipt_new (id, url != NULL ? url : web_address (status, "uri"));
}

static int
visibility_of (JsonObject *status)
{
  const char *visibility = og_json_string (status, "visibility");

  if (g_strcmp0 (visibility, "public") == 0)
    return OG_VISIBILITY_PUBLIC;
  if (g_strcmp0 (visibility, "unlisted") == 0)
    return OG_VISIBILITY_UNLISTED;
  if (g_strcmp0 (visibility, "private") == 0)
    return OG_VISIBILITY_FOLLOWERS;
  /* "direct", and whatever a server invents: an answer must never be seen by more people. */
  return OG_VISIBILITY_DIRECT;
}

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value != NULL ? value : "");
}

/* What hangs on a status, as OgMessage keeps it. (transfer full) */
static char *
dup_media (JsonObject *status)
{
  JsonArray *attachments = og_json_member_array (status, "media_attachments");
  guint n = attachments != NULL ? MIN (json_array_get_length (attachments), MAX_MEDIA) : 0;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      JsonObject *medium = og_json_object (json_array_get_element (attachments, i));
      g_autofree char *alt = og_text_clean (og_json_string (medium, "description"));

      if (medium == NULL)
        continue;
      json_builder_begin_object (builder);
      add_member (builder, "type", og_json_string (medium, "type"));
      add_member (builder, "url", web_address (medium, "url"));
      add_member (builder, "preview", web_address (medium, "preview_url"));
      add_member (builder, "alt", alt);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static void
set_author (OgMessage  *message,
            JsonObject *account,
            const char *domain,
            const char *own_id)
{
  OgRecord *record = OG_RECORD (message);
  g_autofree char *id = dup_id (account, "id");
  g_autofree char *handle = dup_handle (account, domain);
  g_autofree char *name = dup_name (account);

  og_record_set_string (record, "author_id", id != NULL ? id : "");
  og_record_set_string (record, "author_handle", handle != NULL ? handle : "");
  og_record_set_string (record, "author_name", name);
  og_record_set_string (record, "author_url", web_address (account, "url"));
  og_record_set_int (record, "automatic", og_json_bool (account, "bot", FALSE));
  og_record_set_int (record, "own", id != NULL && g_strcmp0 (id, own_id) == 0);
}

/* A content warning stands above the text it warns of, for us it is part of it. */
static void
set_content (OgMessage  *message,
             JsonObject *status)
{
  OgRecord *record = OG_RECORD (message);
  const char *content = og_json_string (status, "content");
  g_autofree char *warning = og_text_clean (og_json_string (status, "spoiler_text"));
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  og_html_to_text (content, &text, &markup);
  if (*warning != '\0')
    {
      g_autofree char *escaped = g_markup_escape_text (warning, -1);
      g_autofree char *both = g_strconcat (warning, "\n\n", text, NULL);
      g_autofree char *both_markup = g_strconcat ("<b>", escaped, "</b>\n\n", markup, NULL);

      g_set_str (&text, both);
      g_set_str (&markup, both_markup);
    }
  og_record_set_string (record, "raw", content != NULL ? content : "");
  og_record_set_string (record, "text", text);
  og_record_set_string (record, "markup", markup);
}

OgMessage *
og_mastodon_parse_status (JsonObject *object,
                          const char *domain,
                          const char *own_id)
{
  g_autoptr (OgMessage) message = NULL;
  g_autofree char *id = dup_id (object, "id");
  g_autofree char *parent_id = dup_id (object, "in_reply_to_id");
  g_autofree char *media = NULL;
  const char *url = web_address (object, "url");
  OgRecord *record;

  if (id == NULL || og_json_member_object (object, "account") == NULL)
    return NULL;

  message = og_message_new ();
  record = OG_RECORD (message);
  media = dup_media (object);
  og_record_set_string (record, "remote_id", id);
  og_record_set_string (record, "parent_id", parent_id);
  og_record_set_string (record, "remote_url", url != NULL ? url : web_address (object, "uri"));
  og_record_set_string (record, "language", og_json_string (object, "language"));
  og_record_set_string (record, "media", media);
  og_record_set_int (record, "visibility", visibility_of (object));
  og_record_set_int (record, "created", og_json_time (object, "created_at"));
  set_author (message, og_json_member_object (object, "account"), domain, own_id);
  set_content (message, object);
  return g_steal_pointer (&message);
}

/* Pages come newest first; some servers turn them round when asked to page forward. */
static gboolean
is_oldest_first (JsonArray *page)
{
  guint n = json_array_get_length (page);
  JsonObject *first = n > 1 ? og_json_object (json_array_get_element (page, 0)) : NULL;
  JsonObject *last = n > 1 ? og_json_object (json_array_get_element (page, n - 1)) : NULL;
  gint64 begin = og_json_time (first, "created_at");
  gint64 end = og_json_time (last, "created_at");

  return begin != 0 && end > begin;
}

static void
take_notification (OgBatch    *batch,
                   JsonObject *notification,
                   const char *domain,
                   const char *own_id)
{
  g_autofree char *id = dup_id (notification, "id");
  OgMessage *message = NULL;

  if (g_strcmp0 (og_json_string (notification, "type"), "mention") == 0)
    message = og_mastodon_parse_status (og_json_member_object (notification, "status"), domain,
                                        own_id);
  if (message != NULL)
    g_ptr_array_add (batch->messages, message);
  /* Called oldest first: the last one stays. */
  if (id != NULL)
    g_set_str (&batch->cursor, id);
}

OgBatch *
og_mastodon_parse_notifications (GBytes     *bytes,
                                 const char *domain,
                                 const char *own_id,
                                 guint      *n_entries,
                                 GError    **error)
{
  g_autoptr (JsonNode) node = og_json_parse (bytes, error);
  JsonArray *page = og_json_array (node);
  OgBatch *batch;
  gboolean forward;

  if (node == NULL)
    return NULL;
  if (page == NULL)
    {
      g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer is no list");
      return NULL;
    }

  batch = og_batch_new ();
  forward = is_oldest_first (page);
  *n_entries = json_array_get_length (page);
  for (guint i = 0; i < *n_entries; i++)
    {
      guint index = forward ? i : *n_entries - 1 - i;

      take_notification (batch, og_json_object (json_array_get_element (page, index)), domain,
                         own_id);
    }
  return batch;
}

static void
take_statuses (OgBatch    *batch,
               JsonArray  *statuses,
               const char *domain,
               const char *own_id)
{
  guint n = statuses != NULL ? json_array_get_length (statuses) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonObject *object = og_json_object (json_array_get_element (statuses, i));
      OgMessage *message = og_mastodon_parse_status (object, domain, own_id);

      if (message != NULL)
        g_ptr_array_add (batch->messages, message);
    }
}

OgBatch *
og_mastodon_parse_context (GBytes     *bytes,
                           const char *domain,
                           const char *own_id,
                           GError    **error)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *context = parse_object (bytes, &node, error);
  OgBatch *batch;

  if (context == NULL)
    return NULL;
  batch = og_batch_new ();
  take_statuses (batch, og_json_member_array (context, "ancestors"), domain, own_id);
  take_statuses (batch, og_json_member_array (context, "descendants"), domain, own_id);
  return batch;
}

char *
og_mastodon_parse_media (GBytes  *bytes,
                         GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *medium = parse_object (bytes, &node, error);
  char *id;

  if (medium == NULL)
    return NULL;
  id = dup_id (medium, "id");
  if (id == NULL)
    g_set_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "The answer names no picture");
  return id;
}
