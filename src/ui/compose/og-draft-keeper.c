/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-draft-keeper.h"

struct _OgDraftKeeper
{
  GObject parent_instance;

  OgEngine *engine;
  OgPost *post;
  guint timeout_id;
  gboolean dirty;
  DexFuture *saving; /* the save under way */
};

enum
{
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgDraftKeeper, og_draft_keeper, G_TYPE_OBJECT)

static gboolean
is_begun (OgPost *post)
{
  g_autofree char *text = g_strstrip (g_strdup (post->text));

  return post->id != 0 || *text != '\0' ||
         g_list_model_get_n_items (G_LIST_MODEL (post->attachments)) > 0;
}

static DexFuture *save (OgDraftKeeper *self);

static DexFuture *
on_saved (DexFuture *future,
          gpointer   data)
{
  OgDraftKeeper *self = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error) == NULL)
    {
      self->dirty = TRUE;
      dex_clear (&self->saving);
      g_signal_emit (self, signals[FAILED], 0, error);
      return dex_future_new_for_error (g_steal_pointer (&error));
    }
  if (self->dirty)
    return save (self);
  dex_clear (&self->saving);
  return dex_future_new_true ();
}

/* No fiber: the engine is asked at once, also by a window that is just being closed. */
static DexFuture *
save (OgDraftKeeper *self)
{
  self->dirty = FALSE;
  return dex_future_finally (og_engine_save_post (self->engine, self->post), on_saved,
                             g_object_ref (self), g_object_unref);
}

static void
og_draft_keeper_dispose (GObject *object)
{
  OgDraftKeeper *self = OG_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  dex_clear (&self->saving);
  g_clear_object (&self->engine);
  g_clear_object (&self->post);

  G_OBJECT_CLASS (og_draft_keeper_parent_class)->dispose (object);
}

static void
og_draft_keeper_class_init (OgDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_draft_keeper_dispose;

  signals[FAILED] = g_signal_new ("failed", OG_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
og_draft_keeper_init (OgDraftKeeper *self)
{
}

/**
 * og_draft_keeper_new:
 * @post: the post being written; read at each save
 */
OgDraftKeeper *
og_draft_keeper_new (OgEngine *engine,
                     OgPost   *post)
{
  OgDraftKeeper *self = g_object_new (OG_TYPE_DRAFT_KEEPER, NULL);

  self->engine = g_object_ref (engine);
  self->post = g_object_ref (post);
  return self;
}

static gboolean
on_timeout (gpointer data)
{
  OgDraftKeeper *self = data;

  self->timeout_id = 0;
  dex_future_disown (og_draft_keeper_flush (self));
  return G_SOURCE_REMOVE;
}

/**
 * og_draft_keeper_touch:
 *
 * Something was changed: it is stored soon. Typing on does not put it off.
 */
void
og_draft_keeper_touch (OgDraftKeeper *self)
{
  self->dirty = TRUE;
  if (self->timeout_id == 0)
    self->timeout_id = g_timeout_add (OG_DRAFT_KEEPER_MILLISECONDS, on_timeout, self);
}

/**
 * og_draft_keeper_flush:
 *
 * Returns: (transfer full): resolves to %TRUE once everything is stored. The caller may drop it
 *   with dex_future_disown(); the save goes on
 */
DexFuture *
og_draft_keeper_flush (OgDraftKeeper *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->saving == NULL && self->dirty && is_begun (self->post))
    {
      DexFuture *saving = save (self);

      /* It is carried through even if the composer is closed meanwhile. */
      dex_future_disown (dex_ref (saving));
      if (dex_future_is_pending (saving))
        self->saving = dex_ref (saving);
      return saving;
    }
  return self->saving != NULL ? dex_ref (self->saving) : dex_future_new_true ();
}

/**
 * og_draft_keeper_stop:
 *
 * What is not stored yet is not to be stored any more: the post was discarded.
 */
void
og_draft_keeper_stop (OgDraftKeeper *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->dirty = FALSE;
}
