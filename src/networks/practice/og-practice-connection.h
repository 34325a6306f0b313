/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-connection.h"

G_BEGIN_DECLS

/* What a channel's base_url begins with; the rest is the folder. */
#define OG_PRACTICE_SCHEME "practice:"

/* OgPracticeConnection: the town hall's account in the practice town. */
#define OG_TYPE_PRACTICE_CONNECTION (og_practice_connection_get_type ())
G_DECLARE_FINAL_TYPE (OgPracticeConnection, og_practice_connection, OG, PRACTICE_CONNECTION,
                      OgConnection)

G_END_DECLS
