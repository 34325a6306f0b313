/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-network.h"

G_BEGIN_DECLS

/* "reminder": a place that no program may post to: the official gazette, the notice board, a network
 * whose operator lets only people in. Nothing is ever sent; at its time the program shows the text
 * and the pictures, and a person publishes them. */
extern const OgNetwork og_reminder_network;

G_END_DECLS
