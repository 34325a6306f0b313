/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-evidence-parse.h"

#include <string.h>

#include "og-delivery.h"
#include "og-error.h"
#include "og-json.h"

static gint64
read_instant (JsonObject *object,
              const char *name)
{
  JsonObject *instant = og_json_member_object (object, name);

  return instant != NULL ? og_json_int (instant, "unix", 0) : 0;
}

static int
read_visibility (JsonObject *object)
{
  static const char *const names[] = { "public", "unlisted", "followers", "direct" };
  const char *name = og_json_string (object, "visibility");

  for (int i = 0; i < (int) G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i]) == 0)
      return i;
  return -1;
}

static void
set_text (OgMessage  *message,
          const char *field,
          const char *text)
{
  og_record_set_string (OG_RECORD (message), field, text != NULL ? text : "");
}

static void
read_message (JsonObject *object,
              OgMessage  *message)
{
  JsonObject *author = og_json_member_object (object, "author");

  set_text (message, "remote_url", og_json_string (object, "address"));
  set_text (message, "parent_id", og_json_string (object, "answers"));
  set_text (message, "remote_id", og_json_string (object, "id"));
  set_text (message, "raw", og_json_string (object, "raw"));
  set_text (message, "text", og_json_string (object, "text"));
  set_text (message, "author_name", author != NULL ? og_json_string (author, "name") : NULL);
  set_text (message, "author_handle", author != NULL ? og_json_string (author, "handle") : NULL);
  set_text (message, "author_id", author != NULL ? og_json_string (author, "id") : NULL);
  set_text (message, "author_url", author != NULL ? og_json_string (author, "address") : NULL);
  g_object_set (message, "created", read_instant (object, "created"), "fetched",
                read_instant (object, "fetched"), "visibility", read_visibility (object), "own",
                og_json_bool (object, "own", FALSE), NULL);
}

static void
read_pictures (JsonArray       *list,
               OgEvidenceParts *parts)
{
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *object = og_json_object (json_array_get_element (list, i));
      OgEvidencePicture *picture;

      if (object == NULL)
        continue;
      picture = og_evidence_picture_new (og_json_string (object, "address"),
                                         og_json_string (object, "type"),
                                         og_json_string (object, "alt"));
      picture->file = g_strdup (og_json_string (object, "file"));
      picture->digest = g_strdup (og_json_string (object, "sha256"));
      picture->missing = g_strdup (og_json_string (object, "missing"));
      picture->bytes = og_json_int (object, "bytes", 0);
      g_ptr_array_add (parts->pictures, picture);
    }
}

static void
read_thread (JsonArray       *list,
             OgEvidenceParts *parts)
{
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *object = og_json_object (json_array_get_element (list, i));
      OgMessage *message = object != NULL ? og_message_new () : NULL;

      if (message == NULL)
        continue;
      read_message (object, message);
      g_ptr_array_add (parts->thread, message);
    }
}

/* (transfer full) */
static char *
dup_channel (JsonObject *channel)
{
  const char *name = channel != NULL ? og_json_string (channel, "name") : NULL;
  const char *handle = channel != NULL ? og_json_string (channel, "handle") : NULL;
  const char *network = channel != NULL ? og_json_string (channel, "network") : NULL;

  return g_strdup_printf ("%s, %s (%s)", name != NULL ? name : "", handle != NULL ? handle : "",
                          network != NULL ? network : "");
}

/**
 * og_evidence_parse:
 *
 * Returns: (transfer full) (nullable): what the evidence holds
 */
OgEvidenceParts *
og_evidence_parse (OgEvidence *evidence,
                   GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (evidence->content, strlen (evidence->content));
  g_autoptr (JsonNode) node = og_json_parse (bytes, error);
  JsonObject *root = node != NULL ? og_json_object (node) : NULL;
  JsonObject *message = root != NULL ? og_json_member_object (root, "message") : NULL;
  JsonObject *frozen = root != NULL ? og_json_member_object (root, "frozen") : NULL;
  OgEvidenceParts *parts;

  if (node == NULL)
    return NULL;
  if (message == NULL)
    {
      g_set_error_literal (error, OG_ERROR, OG_ERROR_BAD_ANSWER, "This is no evidence");
      return NULL;
    }
  parts = og_evidence_parts_new ();
  parts->channel = dup_channel (og_json_member_object (root, "channel"));
  parts->zone = g_strdup (frozen != NULL ? og_json_string (frozen, "zone") : NULL);
  parts->frozen = read_instant (root, "frozen");
  parts->left_out = og_json_int (root, "thread_left_out", 0);
  read_message (message, parts->message);
  read_pictures (og_json_member_array (root, "pictures"), parts);
  read_thread (og_json_member_array (root, "thread"), parts);
  return parts;
}
