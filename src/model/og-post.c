/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post.h"

#include "og-delivery.h"

G_DEFINE_FINAL_TYPE (OgAttachment, og_attachment, OG_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (OgPost, og_post, OG_TYPE_RECORD)

static const OgField attachment_fields[] = {
  OG_FIELD (OgAttachment, id, INT64),
  OG_FIELD (OgAttachment, post_id, INT64),
  OG_FIELD (OgAttachment, position, INT),
  OG_FIELD (OgAttachment, file, STRING),
  OG_FIELD (OgAttachment, name, STRING),
  OG_FIELD (OgAttachment, mime, STRING),
  OG_FIELD (OgAttachment, alt, STRING),
  OG_FIELD (OgAttachment, width, INT),
  OG_FIELD (OgAttachment, height, INT),
  OG_FIELD (OgAttachment, size, INT64),
  OG_FIELD (OgAttachment, digest, STRING),
  OG_FIELD (OgAttachment, source, STRING),
  OG_FIELD (OgAttachment, licence, STRING),
  OG_FIELD (OgAttachment, persons, INT),
  OG_FIELD (OgAttachment, consent, STRING),
  OG_FIELD (OgAttachment, children, BOOL),
  OG_FIELD (OgAttachment, expires, DATE),
  OG_FIELD (OgAttachment, withdrawn, INT64),
};

static const OgField post_fields[] = {
  OG_FIELD (OgPost, id, INT64),
  OG_FIELD (OgPost, state, INT),
  OG_FIELD (OgPost, text, STRING),
  OG_FIELD (OgPost, language, STRING),
  OG_FIELD (OgPost, local_time, STRING),
  OG_FIELD (OgPost, zone, STRING),
  OG_FIELD (OgPost, due, INT64),
  OG_FIELD (OgPost, created, INT64),
  OG_FIELD (OgPost, changed, INT64),
  OG_FIELD (OgPost, channels, STRING),
  OG_FIELD (OgPost, kind, INT),
  OG_FIELD (OgPost, label, STRING),
  OG_FIELD (OgPost, valid_until, STRING),
  OG_FIELD (OgPost, expires, INT64),
  OG_FIELD (OgPost, follows_id, INT64),
  OG_FIELD (OgPost, series_id, INT64),
  OG_FIELD (OgPost, series_day, DATE),
  OG_FIELD (OgPost, detached, BOOL),
  OG_FIELD (OgPost, poll, STRING),
  OG_FIELD (OgPost, poll_multiple, BOOL),
  OG_FIELD (OgPost, poll_seconds, INT),
  OG_FIELD (OgPost, loaded, BOOL),
};

static void
og_attachment_class_init (OgAttachmentClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), attachment_fields,
                              G_N_ELEMENTS (attachment_fields));
}

static void
og_attachment_init (OgAttachment *self)
{
  self->alt = g_strdup ("");
  self->digest = g_strdup ("");
}

/**
 * og_attachment_new:
 *
 * Returns: (transfer full): an empty attachment
 */
OgAttachment *
og_attachment_new (void)
{
  return g_object_new (OG_TYPE_ATTACHMENT, NULL);
}

static void
og_post_dispose (GObject *object)
{
  OgPost *self = OG_POST (object);

  g_clear_object (&self->attachments);
  g_clear_object (&self->variants);
  g_clear_object (&self->deliveries);
  g_clear_object (&self->sign_offs);

  G_OBJECT_CLASS (og_post_parent_class)->dispose (object);
}

static void
og_post_class_init (OgPostClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_post_dispose;
  og_record_class_set_fields (OG_RECORD_CLASS (klass), post_fields, G_N_ELEMENTS (post_fields));
}

static void
og_post_init (OgPost *self)
{
  self->text = g_strdup ("");
  self->language = g_strdup ("de");
  self->zone = g_strdup ("Europe/Berlin");
  self->channels = g_strdup ("");
  self->attachments = g_list_store_new (OG_TYPE_ATTACHMENT);
  self->variants = g_list_store_new (OG_TYPE_VARIANT);
  self->deliveries = g_list_store_new (OG_TYPE_DELIVERY);
  self->sign_offs = g_list_store_new (OG_TYPE_SIGN_OFF);
  self->loaded = TRUE;
}

/**
 * og_post_new:
 *
 * Returns: (transfer full): an empty draft
 */
OgPost *
og_post_new (void)
{
  return g_object_new (OG_TYPE_POST, NULL);
}

/* Appends a copy of each record. */
static void
copy_records (GListStore *to,
              GListStore *from,
              GType       type)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (from));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgRecord) original = g_list_model_get_item (G_LIST_MODEL (from), i);
      g_autoptr (OgRecord) copy = g_object_new (type, NULL);

      og_record_copy_fields (copy, original);
      g_list_store_append (to, copy);
    }
}

/**
 * og_post_copy:
 *
 * Returns: (transfer full): a post of its own with the same fields and copies of the attachments
 *   and variants, for handing to another thread; deliveries and sign-offs are left out
 */
OgPost *
og_post_copy (OgPost *self)
{
  OgPost *copy = og_post_new ();

  og_record_copy_fields (OG_RECORD (copy), OG_RECORD (self));
  copy_records (copy->attachments, self->attachments, OG_TYPE_ATTACHMENT);
  copy_records (copy->variants, self->variants, OG_TYPE_VARIANT);
  return copy;
}

/* (transfer full) (nullable) */
static OgVariant *
find_variant (OgPost *self,
              gint64  channel_id,
              guint  *position)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->variants));

  for (*position = 0; *position < n; (*position)++)
    {
      g_autoptr (OgVariant) variant = g_list_model_get_item (G_LIST_MODEL (self->variants),
                                                             *position);

      if (variant->channel_id == channel_id)
        return g_steal_pointer (&variant);
    }
  return NULL;
}

/**
 * og_post_get_text_for:
 *
 * Returns: (transfer none): the text that the channel gets, until the post is changed
 */
const char *
og_post_get_text_for (OgPost *self,
                      gint64  channel_id)
{
  guint position;
  g_autoptr (OgVariant) variant = find_variant (self, channel_id, &position);

  return variant != NULL ? variant->text : self->text;
}

/**
 * og_post_set_variant:
 * @text: (nullable): what the channel gets instead of the post's own text; NULL: nothing else
 *
 * Gives one channel a text of its own, or takes it away.
 */
void
og_post_set_variant (OgPost     *self,
                     gint64      channel_id,
                     const char *text)
{
  guint position;
  g_autoptr (OgVariant) variant = find_variant (self, channel_id, &position);

  if (text == NULL && variant != NULL)
    {
      g_list_store_remove (self->variants, position);
    }
  else if (text != NULL && variant != NULL)
    {
      og_record_set_string (OG_RECORD (variant), "text", text);
    }
  else if (text != NULL)
    {
      variant = og_variant_new ();
      variant->post_id = self->id;
      variant->channel_id = channel_id;
      g_set_str (&variant->text, text);
      g_list_store_append (self->variants, variant);
    }
}

/**
 * og_post_dup_channel_ids:
 *
 * Returns: (transfer full) (element-type gint64): the ids of the chosen channels
 */
GArray *
og_post_dup_channel_ids (OgPost *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (GStrv) parts = g_strsplit (self->channels, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (parts[i], NULL, 10);

      if (id > 0)
        g_array_append_val (ids, id);
    }
  return ids;
}

/**
 * og_post_has_channel:
 *
 * Returns: whether the post is to go to this channel
 */
gboolean
og_post_has_channel (OgPost *self,
                     gint64  channel_id)
{
  g_autoptr (GArray) ids = og_post_dup_channel_ids (self);

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == channel_id)
      return TRUE;
  return FALSE;
}

/**
 * og_post_set_channel:
 * @chosen: whether the post is to go there
 *
 * Chooses a channel or takes it back.
 */
void
og_post_set_channel (OgPost  *self,
                     gint64   channel_id,
                     gboolean chosen)
{
  g_autoptr (GArray) ids = og_post_dup_channel_ids (self);
  g_autoptr (GString) text = g_string_new (NULL);

  if (og_post_has_channel (self, channel_id) == !!chosen)
    return;
  if (chosen)
    g_array_append_val (ids, channel_id);
  for (guint i = 0; i < ids->len; i++)
    if (chosen || g_array_index (ids, gint64, i) != channel_id)
      g_string_append_printf (text, "%s%" G_GINT64_FORMAT, text->len > 0 ? "," : "",
                              g_array_index (ids, gint64, i));
  og_record_set_string (OG_RECORD (self), "channels", text->str);
}
