/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-reply-keeper.h"

struct _OgReplyKeeper
{
  GObject parent_instance;

  OgEngine *engine;
  GHashTable *waiting; /* (key) gint64 *: concern, (value) char *: its text */
  gboolean writing;
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgReplyKeeper, og_reply_keeper, G_TYPE_OBJECT)

static void write_next (OgReplyKeeper *self);

static DexFuture *
on_written (DexFuture *future,
            gpointer   data)
{
  g_autoptr (OgReplyKeeper) self = g_weak_ref_get (data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return NULL;
  self->writing = FALSE;
  if (dex_future_get_value (future, &error) == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  write_next (self);
  return NULL;
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* Never cancelled: the text must arrive even if the window closes meanwhile. */
static void
write_next (OgReplyKeeper *self)
{
  GHashTableIter iter;
  gpointer key = NULL, value = NULL;
  g_autofree gint64 *concern_id = NULL;
  g_autofree char *text = NULL;
  GWeakRef *weak = NULL;

  g_hash_table_iter_init (&iter, self->waiting);
  if (self->writing || !g_hash_table_iter_next (&iter, &key, &value))
    return;
  g_hash_table_iter_steal (&iter);
  concern_id = key;
  text = value;

  self->writing = TRUE;
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  dex_future_disown (dex_future_finally (
    og_engine_save_reply_draft (self->engine, *concern_id, text), on_written, weak, free_weak_ref));
}

static void
og_reply_keeper_dispose (GObject *object)
{
  OgReplyKeeper *self = OG_REPLY_KEEPER (object);

  og_reply_keeper_flush (self);

  G_OBJECT_CLASS (og_reply_keeper_parent_class)->dispose (object);
}

static void
og_reply_keeper_finalize (GObject *object)
{
  OgReplyKeeper *self = OG_REPLY_KEEPER (object);

  g_clear_pointer (&self->waiting, g_hash_table_unref);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (og_reply_keeper_parent_class)->finalize (object);
}

static void
og_reply_keeper_class_init (OgReplyKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = og_reply_keeper_dispose;
  object_class->finalize = og_reply_keeper_finalize;

  signals[FAILED] = g_signal_new ("failed", OG_TYPE_REPLY_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
og_reply_keeper_init (OgReplyKeeper *self)
{
  self->waiting = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

/**
 * og_reply_keeper_new:
 *
 * Returns: (transfer full): a keeper with nothing to do
 */
OgReplyKeeper *
og_reply_keeper_new (OgEngine *engine)
{
  OgReplyKeeper *self = g_object_new (OG_TYPE_REPLY_KEEPER, NULL);

  self->engine = g_object_ref (engine);
  return self;
}

/**
 * og_reply_keeper_keep:
 * @concern_id: whose reply
 * @text: all of it, as it stands now; "" for none
 */
void
og_reply_keeper_keep (OgReplyKeeper *self,
                      gint64         concern_id,
                      const char    *text)
{
  g_return_if_fail (OG_IS_REPLY_KEEPER (self));
  g_return_if_fail (concern_id != 0 && text != NULL);

  g_hash_table_replace (self->waiting, g_memdup2 (&concern_id, sizeof concern_id), g_strdup (text));
  write_next (self);
}

/**
 * og_reply_keeper_forget:
 * @concern_id: whose waiting text is dropped
 */
void
og_reply_keeper_forget (OgReplyKeeper *self,
                        gint64         concern_id)
{
  g_return_if_fail (OG_IS_REPLY_KEEPER (self));

  g_hash_table_remove (self->waiting, &concern_id);
}

/**
 * og_reply_keeper_flush:
 *
 * To be called where there is no time to wait: the engine keeps the order of what it is given.
 */
void
og_reply_keeper_flush (OgReplyKeeper *self)
{
  GHashTableIter iter;
  gpointer key = NULL, value = NULL;

  g_return_if_fail (OG_IS_REPLY_KEEPER (self));

  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      dex_future_disown (og_engine_save_reply_draft (self->engine, *(gint64 *) key, value));
      g_hash_table_iter_remove (&iter);
    }
}
