/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-delivery.h"

G_BEGIN_DECLS

/* Which personal data of a citizen a reply would repeat for others to read: 1 << OgPersonalKind of each,
 * 0 for none, and for a reply that only the citizen reads. It is the same however it is written: with
 * other spaces and signs, in capitals, the street without the place.
 * messages: (nullable): what the citizen wrote, ended by NULL; own, street: (nullable): what the office
 * may name of itself, as of og_personal_in_message() */
int og_reply_check (const char  *reply,
                    OgVisibility visibility,
                    const char  *const *messages,
                    const char  *own,
                    const char  *street);

G_END_DECLS
