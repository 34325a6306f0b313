/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-post-list-model.h"

#include "og-call.h"
#include "og-post-key-changes.h"
#include "og-post-rows.h"
#include "og-row-cache.h"

/* Rows whose content is loaded together. */
#define PAGE 64
/* What a search shows at once, before it has been through everything. */
#define N_FIRST_FOUND 50
/* Changes in more places than this are told as one. */
#define MAX_CHANGES 100

struct _OgPostListModel
{
  GObject parent_instance;

  OgStore *store;
  OgPostFilter filter;
  GBytes *keys;      /* of OgPostKey, in order; NULL before the first load */
  GBytes *old;       /* while changes are told one by one: the keys before, else NULL … */
  guint n_told;      /* … rows at the front that are those of `keys` already … */
  guint n_untold;    /* … and how many of `old` those at the back come after */
  OgRowCache *rows;
  GArray *wanted;    /* of gint64: ids of rows to be loaded next */
  GHashTable *asked; /* set of gint64: those, and the ids of rows being loaded */
  gboolean asking;
  gboolean loading;
  gboolean stale;    /* news came while loading */
};

static void og_post_list_model_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OgPostListModel, og_post_list_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      og_post_list_model_model_init))

static guint ready_signal;

static const OgPostKey *
get_keys (GBytes *keys,
          guint  *n_keys)
{
  gsize size = 0;
  const OgPostKey *data = keys != NULL ? g_bytes_get_data (keys, &size) : NULL;

  *n_keys = (guint) (size / sizeof (OgPostKey));
  return data;
}

/* The row that the list is said to have at a position; NULL behind its end. */
static const OgPostKey *
get_key (OgPostListModel *self,
         guint            position)
{
  guint n_keys;
  const OgPostKey *keys = get_keys (self->keys, &n_keys);

  if (self->old != NULL && position >= self->n_told)
    {
      position = position - self->n_told + self->n_untold;
      keys = get_keys (self->old, &n_keys);
    }
  return position < n_keys ? &keys[position] : NULL;
}

static void
og_post_list_model_dispose (GObject *object)
{
  OgPostListModel *self = OG_POST_LIST_MODEL (object);

  g_clear_pointer (&self->rows, og_row_cache_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (og_post_list_model_parent_class)->dispose (object);
}

static void
og_post_list_model_finalize (GObject *object)
{
  OgPostListModel *self = OG_POST_LIST_MODEL (object);

  g_clear_pointer (&self->filter.label, g_free);
  g_clear_pointer (&self->filter.query, g_free);
  g_clear_pointer (&self->keys, g_bytes_unref);
  g_clear_pointer (&self->old, g_bytes_unref);
  g_clear_pointer (&self->wanted, g_array_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);

  G_OBJECT_CLASS (og_post_list_model_parent_class)->finalize (object);
}

static void
og_post_list_model_class_init (OgPostListModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_post_list_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_post_list_model_finalize;

  ready_signal = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
og_post_list_model_init (OgPostListModel *self)
{
  self->rows = og_row_cache_new ();
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->asked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
load_ids_fiber (OgPostListModel *self,
                const gint64    *ids,
                guint            n_ids)
{
  g_autoptr (GListModel) loaded = NULL;
  g_autoptr (GError) error = NULL;

  loaded = dex_await_object (og_store_load_posts (self->store, ids, n_ids), &error);
  if (loaded != NULL)
    og_post_rows_fill (self->rows, loaded);
  else
    g_message ("Cannot read posts: %s", error->message);
}

static DexFuture *
ask_fiber (gpointer data)
{
  OgPostListModel *self = ((OgCall *) data)->self;

  while (self->wanted->len > 0)
    {
      g_autoptr (GArray) ids = g_steal_pointer (&self->wanted);

      self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
      load_ids_fiber (self, (const gint64 *) ids->data, ids->len);
      for (guint i = 0; i < ids->len; i++)
        g_hash_table_remove (self->asked, &g_array_index (ids, gint64, i));
    }
  self->asking = FALSE;
  return dex_future_new_true ();
}

/* Asks for the content of a row and of its neighbours, as far as it is not here. */
static void
want_page (OgPostListModel *self,
           guint            position)
{
  const guint first = position - position % PAGE;

  for (guint i = first; i < first + PAGE; i++)
    {
      const OgPostKey *key = get_key (self, i);
      OgPost *row = key != NULL ? og_row_cache_find (self->rows, key->id) : NULL;

      if (key != NULL && (row == NULL || !row->loaded) &&
          g_hash_table_add (self->asked, g_memdup2 (&key->id, sizeof key->id)))
        g_array_append_val (self->wanted, key->id);
    }
  if (self->asking || self->wanted->len == 0)
    return;
  self->asking = TRUE;
  dex_future_disown (og_call_spawn (ask_fiber, self, NULL, 0, 0, NULL));
}

static GType
og_post_list_model_get_item_type (GListModel *model)
{
  return OG_TYPE_POST;
}

static guint
og_post_list_model_get_n_items (GListModel *model)
{
  OgPostListModel *self = OG_POST_LIST_MODEL (model);
  guint n_keys;

  get_keys (self->old != NULL ? self->old : self->keys, &n_keys);
  return self->old != NULL ? self->n_told + n_keys - self->n_untold : n_keys;
}

static gpointer
og_post_list_model_get_item (GListModel *model,
                             guint       position)
{
  OgPostListModel *self = OG_POST_LIST_MODEL (model);
  const OgPostKey *key = get_key (self, position);
  OgPost *row;

  if (key == NULL)
    return NULL;
  row = og_row_cache_find (self->rows, key->id);
  if (row != NULL)
    return g_object_ref (row);
  row = g_object_new (OG_TYPE_POST, "id", key->id, "due", key->due, "loaded", FALSE, NULL);
  og_row_cache_add (self->rows, row->id, row);
  want_page (self, position);
  return row;
}

static void
og_post_list_model_model_init (GListModelInterface *iface)
{
  iface->get_item_type = og_post_list_model_get_item_type;
  iface->get_n_items = og_post_list_model_get_n_items;
  iface->get_item = og_post_list_model_get_item;
}

/* Puts the new order in place, change by change from the front: what is at the same place among the
 * others is not told, so that a list that is scrolled stays where it is. */
static void
take_keys (OgPostListModel *self,
           GBytes          *fresh)
{
  g_autoptr (GBytes) before = self->keys != NULL ? g_bytes_ref (self->keys) : g_bytes_new (NULL, 0);
  guint n_old;
  guint n_new;
  const OgPostKey *old_keys = get_keys (before, &n_old);
  const OgPostKey *new_keys = get_keys (fresh, &n_new);
  g_autoptr (GArray) changes = og_post_key_changes_find (old_keys, n_old, new_keys, n_new);

  if (changes->len > MAX_CHANGES)
    og_post_key_changes_join (changes);
  g_clear_pointer (&self->keys, g_bytes_unref);
  self->keys = g_bytes_ref (fresh);
  self->old = g_steal_pointer (&before);
  for (guint i = 0; i < changes->len; i++)
    {
      const OgPostKeyChange *change = &g_array_index (changes, OgPostKeyChange, i);

      self->n_told = change->new_end;
      self->n_untold = change->old_end;
      g_list_model_items_changed (G_LIST_MODEL (self), change->new_end - change->added,
                                  change->removed, change->added);
    }
  g_clear_pointer (&self->old, g_bytes_unref);
}

/* Reads the rows that somebody has anew. */
static void
refresh_rows_fiber (OgPostListModel *self)
{
  g_autoptr (GArray) ids = og_row_cache_list_ids (self->rows);

  for (guint first = 0; first < ids->len; first += OG_ROW_CACHE_KEPT)
    load_ids_fiber (self, &g_array_index (ids, gint64, first), MIN (OG_ROW_CACHE_KEPT, ids->len - first));
}

/* Whether there may be more than was asked for. */
static gboolean
take_found_fiber (OgPostListModel *self,
                  guint            limit)
{
  const gboolean first = self->keys == NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) fresh = NULL;
  guint n_keys;

  fresh = dex_await_boxed (og_store_list_post_keys (self->store, &self->filter, limit), &error);
  if (fresh == NULL)
    {
      g_message ("Cannot read the calendar: %s", error->message);
      return FALSE;
    }
  refresh_rows_fiber (self);
  take_keys (self, fresh);
  if (first)
    g_signal_emit (self, ready_signal, 0);
  get_keys (fresh, &n_keys);
  return limit > 0 && n_keys >= limit;
}

static DexFuture *
load_fiber (gpointer data)
{
  OgPostListModel *self = ((OgCall *) data)->self;

  if (self->keys == NULL && self->filter.query != NULL)
    {
      self->stale = FALSE;
      if (take_found_fiber (self, N_FIRST_FOUND))
        self->stale = TRUE;
    }
  while (self->stale)
    {
      self->stale = FALSE;
      take_found_fiber (self, 0);
    }
  self->loading = FALSE;
  return dex_future_new_true ();
}

static void
load (OgPostListModel *self)
{
  self->stale = TRUE;
  if (self->loading)
    return;
  self->loading = TRUE;
  dex_future_disown (og_call_spawn (load_fiber, self, NULL, 0, 0, NULL));
}

static void
on_news (OgPostListModel *self,
         guint            kinds)
{
  if (kinds & OG_NEWS_POSTS)
    load (self);
}

/**
 * og_post_list_model_new:
 * @filter: a query of "" counts as none
 *
 * Returns: (transfer full): the list, empty until it is ready
 */
OgPostListModel *
og_post_list_model_new (OgStore            *store,
                        OgNews             *news,
                        const OgPostFilter *filter)
{
  OgPostListModel *self = g_object_new (OG_TYPE_POST_LIST_MODEL, NULL);
  const char *query = filter->query;

  self->store = g_object_ref (store);
  self->filter = *filter;
  self->filter.label = g_strdup (filter->label);
  self->filter.query = query != NULL && *query != '\0' ? g_strdup (query) : NULL;
  g_signal_connect_object (news, "news", G_CALLBACK (on_news), self, G_CONNECT_SWAPPED);
  load (self);
  return self;
}

/**
 * og_post_list_model_find:
 * @at: unix seconds
 *
 * Returns: the position of the first row due at that time or later; rows without a time are never
 *   it. The number of rows if there is none
 */
guint
og_post_list_model_find (OgPostListModel *self,
                         gint64           at)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (OG_IS_POST_LIST_MODEL (self), 0);

  high = g_list_model_get_n_items (G_LIST_MODEL (self));
  at = MAX (at, 1);
  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (get_key (self, middle)->due < at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * og_post_list_model_get_due:
 *
 * Returns: when the row is due, unix seconds; 0 without a time, and behind the end
 */
gint64
og_post_list_model_get_due (OgPostListModel *self,
                            guint            position)
{
  const OgPostKey *key = NULL;

  g_return_val_if_fail (OG_IS_POST_LIST_MODEL (self), 0);

  key = get_key (self, position);
  return key != NULL ? key->due : 0;
}

/**
 * og_post_list_model_is_ready:
 *
 * Returns: whether it has been loaded once, so that an empty list means that there is nothing
 */
gboolean
og_post_list_model_is_ready (OgPostListModel *self)
{
  g_return_val_if_fail (OG_IS_POST_LIST_MODEL (self), FALSE);

  return self->keys != NULL;
}
