/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-message.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* Job of the table auto_answer; what it does stands in og-store.h. */
gboolean og_auto_answer_table_add (OgSqliteConnection *db,
                                   OgJob              *job,
                                   GError            **error);

gboolean og_auto_answer_table_knows (OgSqliteConnection *db,
                                     gint64              channel_id,
                                     const char         *remote_id,
                                     gint64              answers,
                                     gboolean           *knows,
                                     GError            **error);

G_END_DECLS
