/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libdex.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* The town hall, and the practice town beside it. */
typedef enum
{
  OG_HOUSE_TOWN_HALL,
  OG_HOUSE_PRACTICE,
} OgHouse;

/**
 * OgHouses: the engines of the town hall and of the practice town, each opened when it is first
 * asked for and kept until the program ends: what is planned is to go out while somebody practises.
 *
 * The practice town has a folder below the town hall's, and secrets of its own in memory.
 *
 * Signals: "opened" (OgHouse as int), "failed" (OgHouse as int, GError *).
 */
#define OG_TYPE_HOUSES (og_houses_get_type ())
G_DECLARE_FINAL_TYPE (OgHouses, og_houses, OG, HOUSES, GObject)

OgHouses *og_houses_new (const char *folder);

gboolean og_houses_has_data (OgHouses *self,
                             OgHouse   house); /* whether it has ever been opened */
OgEngine *og_houses_get_engine (OgHouses *self,
                                OgHouse   house); /* (nullable): not open yet */
void og_houses_open (OgHouses *self,
                     OgHouse   house); /* answered by a signal; nothing while it is under way */
DexFuture *og_houses_close (OgHouses *self) G_GNUC_WARN_UNUSED_RESULT; /* all, in bounded time */

G_END_DECLS
