/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-message-media.h"

#include "og-json.h"

#define MAX_MEDIA 20

/**
 * og_media_free:
 *
 * Frees what og_message_list_media() made.
 */
void
og_media_free (OgMedia *self)
{
  g_free (self->type);
  g_free (self->url);
  g_free (self->alt);
  g_free (self);
}

/* A stranger's address is handed to the browser, so nothing but the web gets through. */
static gboolean
is_web_address (const char *url)
{
  g_autoptr (GUri) uri = url ? g_uri_parse (url, G_URI_FLAGS_NONE, NULL) : NULL;

  return uri && g_uri_get_host (uri) && *g_uri_get_host (uri) &&
         (g_str_equal (g_uri_get_scheme (uri), "https") ||
          g_str_equal (g_uri_get_scheme (uri), "http"));
}

static OgMedia *
read_media (JsonObject *object)
{
  const char *url = object ? og_json_string (object, "url") : NULL;
  const char *type = NULL, *alt = NULL;
  OgMedia *media = NULL;

  if (!is_web_address (url))
    return NULL;
  type = og_json_string (object, "type");
  alt = og_json_string (object, "alt");
  media = g_new0 (OgMedia, 1);
  media->type = g_strdup (type ? type : "");
  media->url = g_strdup (url);
  media->alt = g_strstrip (g_strdup (alt ? alt : ""));
  return media;
}

/**
 * og_message_list_media:
 *
 * Returns: (transfer full) (element-type OgMedia): pictures and the like of a message, in order
 */
GPtrArray *
og_message_list_media (OgMessage *message)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) og_media_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonArray *array = NULL;

  g_return_val_if_fail (OG_IS_MESSAGE (message), NULL);

  if (message->media)
    bytes = g_bytes_new (message->media, strlen (message->media));
  /* Written by this program; broken all the same would be no reason to hide the message. */
  node = bytes ? og_json_parse (bytes, NULL) : NULL;
  array = node ? og_json_array (node) : NULL;
  for (guint i = 0; array && i < json_array_get_length (array) && found->len < MAX_MEDIA; i++)
    {
      OgMedia *media = read_media (og_json_object (json_array_get_element (array, i)));

      if (media)
        g_ptr_array_add (found, media);
    }
  return g_steal_pointer (&found);
}
