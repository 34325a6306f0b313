/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a text names one of those who hold a political office: the whole name ("Anna Keller", "Anna
 * Kellers", "#AnnaKeller"), or the surname after a title ("Bürgermeisterin Keller", "Frau Dr. Keller").
 * A surname alone is no name: “Keller” is also a room. text: (nullable); holders: (nullable): names,
 * one a line. */
gboolean og_office_holder_is_named (const char *text,
                                    const char *holders);

G_END_DECLS
