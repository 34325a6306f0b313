/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-copy-post.h"

#include "og-local-time.h"

typedef struct
{
  OgEngine *engine;
  OgPost *post;
  char *local_time; /* (nullable) */
} Copying;

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  g_object_unref (copying->engine);
  g_object_unref (copying->post);
  g_free (copying->local_time);
  g_free (copying);
}

/* What the rights card says of a picture holds for its copy as well. */
static void
copy_card (OgAttachment *copy,
           OgAttachment *picture)
{
  g_object_set (copy, "name", picture->name, "alt", picture->alt, "source", picture->source,
                "licence", picture->licence, "persons", picture->persons, "consent",
                picture->consent, "children", picture->children, "expires", picture->expires,
                "withdrawn", picture->withdrawn, NULL);
}

/* Each post has files of its own, so that removing one post takes nothing from another. */
static OgAttachment *
copy_picture_fiber (OgEngine     *engine,
                    OgAttachment *picture,
                    GError      **error)
{
  g_autofree char *path = og_engine_dup_picture_path (engine, picture);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  OgAttachment *copy = dex_await_object (og_engine_add_picture (engine, file), error);

  if (copy != NULL)
    copy_card (copy, picture);
  return copy;
}

/* What it says; not its time, its series, or what became of it. */
static OgPost *
copy_content (Copying *copying)
{
  OgPost *post = copying->post;
  GListModel *variants = G_LIST_MODEL (post->variants);
  OgPost *copy = g_object_new (OG_TYPE_POST, "text", post->text, "language", post->language, "zone",
                               post->zone, "local-time", copying->local_time, "channels",
                               post->channels, "kind", post->kind, "label", post->label, "poll",
                               post->poll, "poll-multiple", post->poll_multiple, "poll-seconds",
                               post->poll_seconds, NULL);

  if (copying->local_time != NULL &&
      !og_local_time_to_unix (copying->local_time, copy->zone, &copy->due))
    og_record_set_string (OG_RECORD (copy), "local_time", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (variants); i++)
    {
      g_autoptr (OgVariant) variant = g_list_model_get_item (variants, i);

      og_post_set_variant (copy, variant->channel_id, variant->text);
    }
  return copy;
}

static DexFuture *
copy_fiber (gpointer data)
{
  Copying *copying = data;
  g_autoptr (OgPost) copy = copy_content (copying);
  GListModel *pictures = G_LIST_MODEL (copying->post->attachments);
  guint n = g_list_model_get_n_items (pictures);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OgAttachment) picture = g_list_model_get_item (pictures, i);
      g_autoptr (OgAttachment) copied = NULL;
      g_autoptr (GError) error = NULL;

      if (!(copied = copy_picture_fiber (copying->engine, picture, &error)))
        return dex_future_new_for_error (g_steal_pointer (&error));
      og_record_set_int (OG_RECORD (copied), "position", i);
      g_list_store_append (copy->attachments, copied);
    }
  return og_engine_save_post (copying->engine, copy);
}

/**
 * og_copy_post:
 * @local_time: (nullable): when it is to go out, in the post's zone
 *
 * Returns: (transfer full): resolves to the int64 id of a new draft with the same text, pictures
 *   and channels
 */
DexFuture *
og_copy_post (OgEngine   *engine,
              OgPost     *post,
              const char *local_time)
{
  Copying *copying = g_new0 (Copying, 1);

  copying->engine = g_object_ref (engine);
  copying->post = g_object_ref (post);
  copying->local_time = g_strdup (local_time);
  return dex_scheduler_spawn (dex_scheduler_get_default (), 0, copy_fiber, copying, copying_free);
}
