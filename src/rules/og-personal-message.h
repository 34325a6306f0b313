/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"
#include "og-text-hints.h"

G_BEGIN_DECLS

/* What a citizen gives away in a message: all that og_personal_data() finds, and where somebody lives.
 * In our own posts addresses are places of events; a street with a number alone is where the lamp is
 * broken. Only where it is said that somebody lives there, or the postcode and the place stand beside
 * it, it is an address. */

/* Only so much of a text is looked at, so that the work is bounded. */
#define OG_PERSONAL_MESSAGE_BYTES 32768

/* own: (nullable): as of og_personal_data(); street: (nullable): the office's own, with its number.
 * (transfer full) (element-type OgPersonal): in the order of the text, none in another */
GArray *og_personal_in_message (const char *text,
                                const char *own,
                                const char *street);
/* What an office may name of itself, one a line, for all these. (transfer full) */
char *og_personal_dup_own (OgOffice *office);
/* The same as bits, 1 << OgPersonalKind. */
int og_personal_kinds (const GArray *found);

G_END_DECLS
