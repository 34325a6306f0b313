/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-concern-list.h"

#include "og-call.h"
#include "og-row-cache.h"

/* Rows whose content is loaded together. */
#define PAGE 50
struct _OgConcernList
{
  GObject parent_instance;

  OgStore *store;
  OgClock *clock;
  OgConcernFilter *filter;
  GBytes *ids;       /* of gint64, in order; NULL before the first load */
  OgRowCache *rows;
  GHashTable *pages; /* set of page numbers being loaded */
  gboolean loading;
  gboolean stale;    /* news came while loading */
};

static void og_concern_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OgConcernList, og_concern_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      og_concern_list_model_init))

static const gint64 *
get_ids (GBytes *ids,
         guint  *n_ids)
{
  gsize size = 0;
  const gint64 *data = ids != NULL ? g_bytes_get_data (ids, &size) : NULL;

  *n_ids = (guint) (size / sizeof (gint64));
  return data;
}

static void
og_concern_list_dispose (GObject *object)
{
  OgConcernList *self = OG_CONCERN_LIST (object);

  g_clear_pointer (&self->rows, og_row_cache_free);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (og_concern_list_parent_class)->dispose (object);
}

static void
og_concern_list_finalize (GObject *object)
{
  OgConcernList *self = OG_CONCERN_LIST (object);

  g_clear_pointer (&self->ids, g_bytes_unref);
  g_clear_pointer (&self->pages, g_hash_table_unref);

  G_OBJECT_CLASS (og_concern_list_parent_class)->finalize (object);
}

static void
og_concern_list_class_init (OgConcernListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = og_concern_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = og_concern_list_finalize;
}

static void
og_concern_list_init (OgConcernList *self)
{
  self->rows = og_row_cache_new ();
  self->pages = g_hash_table_new (NULL, NULL);
}

/* Fills the rows that are known; others of the page are kept, as they are likely to be next. */
static void
fill_rows (OgConcernList *self,
           GListModel    *loaded)
{
  for (guint i = 0; i < g_list_model_get_n_items (loaded); i++)
    {
      g_autoptr (OgConcern) fresh = g_list_model_get_item (loaded, i);
      OgConcern *row = og_row_cache_find (self->rows, fresh->id);

      og_record_set_int (OG_RECORD (fresh), "loaded", TRUE);
      if (row != NULL)
        og_record_copy_fields (OG_RECORD (row), OG_RECORD (fresh));
      else
        og_row_cache_add (self->rows, fresh->id, fresh);
    }
}

static void
load_ids_fiber (OgConcernList *self,
                const gint64  *ids,
                guint          n_ids)
{
  g_autoptr (GListModel) loaded = NULL;
  g_autoptr (GError) error = NULL;

  loaded = dex_await_object (og_store_load_concerns (self->store, ids, n_ids), &error);
  if (loaded != NULL)
    fill_rows (self, loaded);
  else
    g_message ("Cannot read concerns: %s", error->message);
}

static DexFuture *
page_fiber (gpointer data)
{
  OgCall *call = data;
  OgConcernList *self = call->self;
  g_autoptr (GBytes) held = self->ids != NULL ? g_bytes_ref (self->ids) : NULL;
  guint n_ids;
  const gint64 *ids = get_ids (held, &n_ids);
  guint first = (guint) call->number * PAGE;

  if (first < n_ids)
    load_ids_fiber (self, ids + first, MIN (PAGE, n_ids - first));
  g_hash_table_remove (self->pages, GUINT_TO_POINTER ((guint) call->number));
  return dex_future_new_true ();
}

static void
load_page (OgConcernList *self,
           guint          page)
{
  if (!g_hash_table_add (self->pages, GUINT_TO_POINTER (page)))
    return;
  dex_future_disown (og_call_spawn (page_fiber, self, NULL, 0, page, NULL));
}

static GType
og_concern_list_get_item_type (GListModel *model)
{
  return OG_TYPE_CONCERN;
}

static guint
og_concern_list_get_n_items (GListModel *model)
{
  guint n_ids;

  get_ids (OG_CONCERN_LIST (model)->ids, &n_ids);
  return n_ids;
}

static gpointer
og_concern_list_get_item (GListModel *model,
                          guint       position)
{
  OgConcernList *self = OG_CONCERN_LIST (model);
  guint n_ids;
  const gint64 *ids = get_ids (self->ids, &n_ids);
  OgConcern *row;

  if (position >= n_ids)
    return NULL;
  row = og_row_cache_find (self->rows, ids[position]);
  if (row != NULL)
    return g_object_ref (row);
  row = g_object_new (OG_TYPE_CONCERN, "id", ids[position], NULL);
  og_row_cache_add (self->rows, row->id, row);
  load_page (self, position / PAGE);
  return row;
}

static void
og_concern_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = og_concern_list_get_item_type;
  iface->get_n_items = og_concern_list_get_n_items;
  iface->get_item = og_concern_list_get_item;
}

/* Puts the new order in place and tells only the part between what stayed in front and behind. */
static void
take_ids (OgConcernList *self,
          GBytes        *fresh)
{
  g_autoptr (GBytes) before = g_steal_pointer (&self->ids);
  guint n_old;
  guint n_new;
  const gint64 *old_ids = get_ids (before, &n_old);
  const gint64 *new_ids = get_ids (fresh, &n_new);
  guint front = 0;
  guint back = 0;

  while (front < MIN (n_old, n_new) && old_ids[front] == new_ids[front])
    front++;
  while (back < MIN (n_old, n_new) - front &&
         old_ids[n_old - 1 - back] == new_ids[n_new - 1 - back])
    back++;
  self->ids = g_bytes_ref (fresh);
  if (n_old - front - back > 0 || n_new - front - back > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), front, n_old - front - back,
                                n_new - front - back);
}

/* Reads the rows that somebody has anew. */
static void
refresh_rows_fiber (OgConcernList *self)
{
  g_autoptr (GArray) ids = og_row_cache_list_ids (self->rows);

  for (guint first = 0; first < ids->len; first += OG_ROW_CACHE_KEPT)
    load_ids_fiber (self, &g_array_index (ids, gint64, first), MIN (OG_ROW_CACHE_KEPT, ids->len - first));
}

/* The filter as it is now: what comes back later is due one day. (transfer full) */
static OgConcernFilter *
make_filter (OgConcernList *self)
{
  OgConcernFilter *filter = og_call_copy_record (self->filter);

  og_record_set_int (OG_RECORD (filter), "now", og_clock_now (self->clock));
  return filter;
}

static DexFuture *
load_fiber (gpointer data)
{
  OgConcernList *self = ((OgCall *) data)->self;

  do
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) fresh = NULL;
      g_autoptr (OgConcernFilter) filter = make_filter (self);

      self->stale = FALSE;
      fresh = dex_await_boxed (og_store_list_concern_ids (self->store, filter), &error);
      if (fresh == NULL)
        {
          g_message ("Cannot read the inbox: %s", error->message);
          break;
        }
      refresh_rows_fiber (self);
      take_ids (self, fresh);
    }
  while (self->stale);
  self->loading = FALSE;
  return dex_future_new_true ();
}

static void
load (OgConcernList *self)
{
  self->stale = TRUE;
  if (self->loading)
    return;
  self->loading = TRUE;
  dex_future_disown (og_call_spawn (load_fiber, self, NULL, 0, 0, NULL));
}

static void
on_news (OgConcernList *self,
         guint          kinds)
{
  if (kinds & OG_NEWS_CONCERNS)
    load (self);
}

/**
 * og_concern_list_new:
 * @filter: what is shown; its time is set with every load
 *
 * Returns: (transfer full): the list, empty until the first load is done
 */
OgConcernList *
og_concern_list_new (OgStore         *store,
                     OgNews          *news,
                     OgClock         *clock,
                     OgConcernFilter *filter)
{
  OgConcernList *self = g_object_new (OG_TYPE_CONCERN_LIST, NULL);

  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  self->filter = og_call_copy_record (filter);
  g_signal_connect_object (news, "news", G_CALLBACK (on_news), self, G_CONNECT_SWAPPED);
  load (self);
  return self;
}
