/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine-calendar.h"
#include "og-news.h"
#include "og-store-plan.h"

G_BEGIN_DECLS

/* For og_engine_list_calendar(), which says what it is. Holds the ids and times of all rows and the
 * content of those near what is looked at; a row is the same object as long as somebody holds it,
 * also across reloads. filter: copied. Loads by itself, and again on news. */
OgPostListModel *og_post_list_model_new (OgStore            *store,
                                         OgNews             *news,
                                         const OgPostFilter *filter);

G_END_DECLS
