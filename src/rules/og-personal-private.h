/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-text-hints.h"

G_BEGIN_DECLS

/* Parts of og_personal_data(). */

/* The end of a telephone number that begins here; NULL if none does. before: what stands before it,
 * from the beginning of the text; text: valid UTF-8 */
const char *og_personal_phone_scan (const char *text,
                                    const char *at);
/* The digits of a telephone number as it is dialled within Germany, "07121123456". (transfer full) */
char *og_personal_phone_digits (const char *start,
                                const char *end);

G_END_DECLS
