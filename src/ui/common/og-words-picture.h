/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-post.h"

G_BEGIN_DECLS

/* Who can be seen in a picture (OgPersons), and what that asks of the town. */
const char *og_words_persons (int persons);
const char *og_words_persons_explanation (int persons);
#define OG_N_PERSONS 5

G_END_DECLS
