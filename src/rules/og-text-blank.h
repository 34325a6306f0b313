/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a text says nothing: none, empty, or only space. text: (nullable): valid UTF-8 */
gboolean og_text_is_blank (const char *text);

G_END_DECLS
