/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-sign-off.h"
#include "og-store-thread.h"

G_BEGIN_DECLS

/* The table sign_off; what its job does stands in og-store-plan.h. */
gboolean og_sign_off_table_add (OgSqliteConnection *db,
                                OgJob              *job,
                                GError            **error);

gboolean og_sign_off_table_insert (OgSqliteConnection *db,
                                   OgSignOff          *sign_off,
                                   gint64              post_id,
                                   gint64             *id,
                                   GError            **error);

G_END_DECLS
