/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-news.h"

struct _OgNews
{
  GObject parent_instance;

  OgNewsKind kinds; /* told, not yet heard */
  guint source;
};

enum
{
  SIGNAL_NEWS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OgNews, og_news, G_TYPE_OBJECT)

static void
og_news_finalize (GObject *object)
{
  g_clear_handle_id (&OG_NEWS (object)->source, g_source_remove);

  G_OBJECT_CLASS (og_news_parent_class)->finalize (object);
}

static void
og_news_class_init (OgNewsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = og_news_finalize;

  signals[SIGNAL_NEWS] = g_signal_new ("news", OG_TYPE_NEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
og_news_init (OgNews *self)
{
}

/**
 * og_news_new:
 *
 * Returns: (transfer full): a place for news
 */
OgNews *
og_news_new (void)
{
  return g_object_new (OG_TYPE_NEWS, NULL);
}

static void
hear (gpointer data)
{
  g_autoptr (OgNews) self = g_object_ref (OG_NEWS (data));
  OgNewsKind kinds = self->kinds;

  self->kinds = 0;
  self->source = 0;
  g_signal_emit (self, signals[SIGNAL_NEWS], 0, (guint) kinds);
}

/**
 * og_news_tell:
 * @kinds: what changed
 *
 * Emits "news" soon, once for all that is told until then.
 */
void
og_news_tell (OgNews    *self,
              OgNewsKind kinds)
{
  g_return_if_fail (OG_IS_NEWS (self));

  self->kinds |= kinds;
  if (self->source == 0)
    self->source = g_timeout_add_once (0, hear, self);
}
