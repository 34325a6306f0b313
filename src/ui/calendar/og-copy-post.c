/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-copy-post.h"

typedef struct
{
  OgEngine *engine;
  OgPost *post;
} Copying;

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  g_object_unref (copying->engine);
  g_object_unref (copying->post);
  g_free (copying);
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
    {
      og_record_set_string (OG_RECORD (copy), "name", picture->name);
      og_record_set_string (OG_RECORD (copy), "alt", picture->alt);
    }
  return copy;
}

static DexFuture *
copy_fiber (gpointer data)
{
  Copying *copying = data;
  g_autoptr (OgPost) copy = og_post_new ();
  GListModel *pictures = G_LIST_MODEL (copying->post->attachments);
  guint n = g_list_model_get_n_items (pictures);

  og_record_set_string (OG_RECORD (copy), "text", copying->post->text);
  og_record_set_string (OG_RECORD (copy), "language", copying->post->language);
  og_record_set_string (OG_RECORD (copy), "zone", copying->post->zone);
  og_record_set_string (OG_RECORD (copy), "channels", copying->post->channels);
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
 *
 * Returns: (transfer full): resolves to the int64 id of a new draft with the same text, pictures
 *   and channels, without a time
 */
DexFuture *
og_copy_post (OgEngine *engine,
              OgPost   *post)
{
  Copying *copying = g_new0 (Copying, 1);

  copying->engine = g_object_ref (engine);
  copying->post = g_object_ref (post);
  return dex_scheduler_spawn (dex_scheduler_get_default (), 0, copy_fiber, copying, copying_free);
}
