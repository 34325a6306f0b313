/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Personal data in a message, in words; (transfer full), translated. kinds: 1 << OgPersonalKind of each,
 * at least one. */

/* "a telephone number and an address" */
char *og_personal_words (int kinds);
/* "This message contains a telephone number and an address." */
char *og_personal_sentence (int kinds);
/* What a note for colleagues says about a message that was masked. when: "Monday, 23 November, 9:14" */
char *og_personal_note (int         kinds,
                        const char *when);

G_END_DECLS
