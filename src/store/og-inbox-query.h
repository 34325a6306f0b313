/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-concern-filter.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* Jobs that look at the inbox as a whole; what they do stands in og-store-inbox.h. */
gboolean og_inbox_query_list_ids (OgSqliteConnection *db,
                                  OgJob              *job,
                                  GError            **error);
gboolean og_inbox_query_load (OgSqliteConnection *db,
                              OgJob              *job,
                              GError            **error);
gboolean og_inbox_query_count (OgSqliteConnection *db,
                               OgJob              *job,
                               GError            **error);
gboolean og_inbox_query_list_assignees (OgSqliteConnection *db,
                                        OgJob              *job,
                                        GError            **error);
gboolean og_inbox_query_list_topics (OgSqliteConnection *db,
                                     OgJob              *job,
                                     GError            **error);
gboolean og_inbox_query_next_come_back (OgSqliteConnection *db,
                                        OgJob              *job,
                                        GError            **error);

/* The statements themselves, for tests that look at their plans. */
char *og_inbox_query_dup_list (OgConcernFilter *filter,
                               gboolean         searching,
                               guint            part);
char *og_inbox_query_dup_count (void);

G_END_DECLS
