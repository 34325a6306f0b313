/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-store-thread.h"

G_BEGIN_DECLS

/* A job of the table message; what it does stands in og-store-intake.h. */
gboolean og_message_mask_run (OgSqliteConnection *db,
                              OgJob              *job,
                              GError            **error);

G_END_DECLS
