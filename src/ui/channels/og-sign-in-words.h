/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a sign-in did not work, in whole sentences, translated and static: the same codes mean
 * something else here than in the daily work. */
const char *og_sign_in_words (const GError *error);

G_END_DECLS
