/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * OgRowCache: the row objects of a lazy list, by their ids.
 *
 * A row is known as long as somebody holds it, so that the same id is always the same object. The
 * ones that were added last are held by the cache itself, so that scrolling back needs no database.
 */
typedef struct _OgRowCache OgRowCache;

/* How many rows it holds by itself: twice what a list view holds, which comes back to rows it let go
 * of when it is scrolled. */
#define OG_ROW_CACHE_KEPT 512

OgRowCache *og_row_cache_new (void);
void og_row_cache_free (OgRowCache *self);
void og_row_cache_add (OgRowCache *self,
                       gint64      id,
                       gpointer    row);
/* (transfer none) (nullable) */
gpointer og_row_cache_find (OgRowCache *self,
                            gint64      id);
/* (transfer full) (element-type gint64): of all rows that are known */
GArray *og_row_cache_list_ids (OgRowCache *self);

G_END_DECLS
