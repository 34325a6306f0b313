/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-network.h"

G_BEGIN_DECLS

/* Every server that speaks the Mastodon client API, whatever program it runs. */
extern const OgNetwork og_mastodon_network;

G_END_DECLS
