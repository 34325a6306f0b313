/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-clock.h"
#include "og-news.h"
#include "og-store-inbox.h"

G_BEGIN_DECLS

/* OgConcernList: the inbox as a lazy GListModel of OgConcern. Holds the ids of all rows and the
 * content of those near what is looked at; a row is the same object as long as somebody holds it,
 * also across reloads. */
#define OG_TYPE_CONCERN_LIST (og_concern_list_get_type ())
G_DECLARE_FINAL_TYPE (OgConcernList, og_concern_list, OG, CONCERN_LIST, GObject)

/* Loads by itself, and again on news. filter: copied. */
OgConcernList *og_concern_list_new (OgStore         *store,
                                    OgNews          *news,
                                    OgClock         *clock,
                                    OgConcernFilter *filter);

G_END_DECLS
