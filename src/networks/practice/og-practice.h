/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-network.h"
#include "og-office.h"

G_BEGIN_DECLS

/* "practice": a town inside the program, without any socket. Its world is the file "town.json" in
 * the folder that the channel's base_url names ("practice:" and an absolute path). */
extern const OgNetwork og_practice_network;

/* Polls, as Mastodon's servers have them. */
#define OG_PRACTICE_MAX_OPTIONS 4
#define OG_PRACTICE_MAX_OPTION_CHARACTERS 50

/* Gives a new office the whole setup of the practice town. */
void og_practice_fill_office (OgOffice *office);

/* (transfer full): the town hall's account in the town that lives in that folder (absolute). */
OgChannel *og_practice_new_channel (const char *folder);

G_END_DECLS
