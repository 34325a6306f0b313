/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel.h"
#include "og-office.h"

G_BEGIN_DECLS

/* A small town that has answered everything the setup asks, for tests of what is made of it.
 * lang: "de" or "en"; the answers are German either way. (transfer full) */
OgOffice *og_town_fixture_new_office (const char *lang);
/* Its accounts: (transfer full) of OgChannel */
GListStore *og_town_fixture_new_channels (void);

/* A Sunday, 22 November 2026, 12:00 in Berlin. */
#define OG_TOWN_FIXTURE_NOW G_GINT64_CONSTANT (1795345200)

G_END_DECLS
