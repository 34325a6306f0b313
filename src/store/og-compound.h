/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void og_compound_append_ends (GString    *words,
                              const char *word);

G_END_DECLS
