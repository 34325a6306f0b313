/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-evidence-content.h"

#include "og-delivery.h"
#include "og-local-time.h"

#define FORMAT "ortsgespraech evidence 1"

/* In the order of OgVisibility. */
static const char *const visibilities[] = { "public", "unlisted", "followers", "direct" };

OgEvidencePicture *
og_evidence_picture_new (const char *address,
                         const char *type,
                         const char *alt)
{
  OgEvidencePicture *self = g_new0 (OgEvidencePicture, 1);

  self->address = g_strdup (address);
  self->type = g_strdup (type);
  self->alt = g_strdup (alt);
  return self;
}

void
og_evidence_picture_free (OgEvidencePicture *self)
{
  g_free (self->address);
  g_free (self->type);
  g_free (self->alt);
  g_free (self->file);
  g_free (self->digest);
  g_free (self->missing);
  g_free (self);
}

static void
put_character (GString *out,
               gunichar c)
{
  static const char short_forms[] = "b\bt\tn\nf\fr\r";

  if (c == '"' || c == '\\')
    g_string_append_c (out, '\\');
  if (c >= 0x20)
    {
      g_string_append_unichar (out, c);
      return;
    }
  for (guint i = 0; short_forms[i] != '\0'; i += 2)
    if ((gunichar) short_forms[i + 1] == c)
      {
        g_string_append_printf (out, "\\%c", short_forms[i]);
        return;
      }
  g_string_append_printf (out, "\\u%04x", c);
}

static void
put_string (GString    *out,
            const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  valid = g_utf8_make_valid (text, -1);
  g_string_append_c (out, '"');
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    put_character (out, g_utf8_get_char (p));
  g_string_append_c (out, '"');
}

/* The next member's name; what follows is its value. */
static void
put_name (GString    *out,
          const char *name)
{
  if (out->str[out->len - 1] != '{')
    g_string_append_c (out, ',');
  g_string_append_printf (out, "\"%s\":", name);
}

static void
put_text (GString    *out,
          const char *name,
          const char *text)
{
  put_name (out, name);
  put_string (out, text);
}

static void
put_number (GString    *out,
            const char *name,
            gint64      number)
{
  put_name (out, name);
  g_string_append_printf (out, "%" G_GINT64_FORMAT, number);
}

static void
put_boolean (GString    *out,
             const char *name,
             gboolean    is)
{
  put_name (out, name);
  g_string_append (out, is ? "true" : "false");
}

/* An instant; null for none. with_zone: also by which wall the local time is meant. */
static void
put_instant (GString    *out,
             const char *name,
             gint64      at,
             const char *zone,
             gboolean    with_zone)
{
  g_autoptr (GDateTime) utc = at != 0 ? g_date_time_new_from_unix_utc (at) : NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *local_text = NULL;
  g_autofree char *utc_text = NULL;

  if (utc == NULL)
    {
      put_text (out, name, NULL);
      return;
    }
  local = og_local_time_at (at, zone);
  local_text = g_date_time_format (local, "%Y-%m-%dT%H:%M:%S%:z");
  utc_text = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  put_name (out, name);
  g_string_append_c (out, '{');
  put_text (out, "local", local_text);
  put_number (out, "unix", at);
  put_text (out, "utc", utc_text);
  if (with_zone)
    put_text (out, "zone", zone);
  g_string_append_c (out, '}');
}

static void
put_author (GString   *out,
            OgMessage *message)
{
  put_name (out, "author");
  g_string_append_c (out, '{');
  put_text (out, "address", message->author_url);
  put_text (out, "handle", message->author_handle);
  put_text (out, "id", message->author_id);
  put_text (out, "name", message->author_name);
  g_string_append_c (out, '}');
}

static void
put_message (GString    *out,
             OgMessage  *message,
             const char *zone)
{
  const gboolean known = message->visibility >= 0 &&
                         message->visibility < (int) G_N_ELEMENTS (visibilities);

  g_string_append_c (out, '{');
  put_text (out, "address", message->remote_url);
  put_text (out, "answers", message->parent_id);
  put_author (out, message);
  put_boolean (out, "automatic", message->automatic);
  put_instant (out, "created", message->created, zone, FALSE);
  put_instant (out, "deleted_since", message->gone, zone, FALSE);
  put_instant (out, "fetched", message->fetched, zone, FALSE);
  put_text (out, "id", message->remote_id);
  put_text (out, "language", message->language);
  put_boolean (out, "own", message->own);
  put_text (out, "raw", message->raw);
  put_text (out, "text", message->text);
  put_text (out, "visibility", known ? visibilities[message->visibility] : NULL);
  g_string_append_c (out, '}');
}

static void
put_channel (GString   *out,
             OgChannel *channel)
{
  put_name (out, "channel");
  g_string_append_c (out, '{');
  put_text (out, "address", channel->web_url != NULL ? channel->web_url : channel->base_url);
  put_text (out, "handle", channel->handle);
  put_text (out, "name", channel->name);
  put_text (out, "network", channel->network);
  g_string_append_c (out, '}');
}

static void
put_picture (GString                 *out,
             const OgEvidencePicture *picture)
{
  g_string_append_c (out, '{');
  put_text (out, "address", picture->address);
  put_text (out, "alt", picture->alt);
  if (picture->file != NULL)
    {
      put_number (out, "bytes", picture->bytes);
      put_text (out, "file", picture->file);
      put_text (out, "sha256", picture->digest);
    }
  else
    {
      put_text (out, "missing", picture->missing);
    }
  put_text (out, "type", picture->type);
  g_string_append_c (out, '}');
}

static void
put_pictures (GString   *out,
              GPtrArray *pictures)
{
  put_name (out, "pictures");
  g_string_append_c (out, '[');
  for (guint i = 0; pictures != NULL && i < pictures->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      put_picture (out, g_ptr_array_index (pictures, i));
    }
  g_string_append_c (out, ']');
}

/* What of the thread stands before the message. (element-type OgMessage) */
static GPtrArray *
list_before (const OgEvidenceFacts *facts)
{
  GPtrArray *before = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = facts->thread != NULL ? g_list_model_get_n_items (facts->thread) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgMessage) other = g_list_model_get_item (facts->thread, i);

      if (g_strcmp0 (other->remote_id, facts->message->remote_id) != 0 &&
          other->created <= facts->message->created)
        g_ptr_array_add (before, g_steal_pointer (&other));
    }
  return before;
}

static void
put_thread (GString               *out,
            const OgEvidenceFacts *facts)
{
  g_autoptr (GPtrArray) before = list_before (facts);
  guint first = before->len > OG_EVIDENCE_MAX_THREAD ? before->len - OG_EVIDENCE_MAX_THREAD : 0;

  put_name (out, "thread");
  g_string_append_c (out, '[');
  for (guint i = first; i < before->len; i++)
    {
      if (i > first)
        g_string_append_c (out, ',');
      put_message (out, g_ptr_array_index (before, i), facts->zone);
    }
  g_string_append_c (out, ']');
  put_number (out, "thread_left_out", first);
}

/**
 * og_evidence_content:
 *
 * Returns: (transfer full): canonical JSON
 */
char *
og_evidence_content (const OgEvidenceFacts *facts)
{
  GString *out = g_string_new ("{");

  put_channel (out, facts->channel);
  put_text (out, "format", FORMAT);
  put_instant (out, "frozen", facts->now, facts->zone, TRUE);
  put_name (out, "message");
  put_message (out, facts->message, facts->zone);
  put_pictures (out, facts->pictures);
  put_thread (out, facts);
  g_string_append_c (out, '}');
  return g_string_free_and_steal (out);
}
