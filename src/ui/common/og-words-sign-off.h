/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"
#include "og-post.h"
#include "og-sign-off-rule.h"

G_BEGIN_DECLS

/* Sign-off in words. */

/* Why a post needs a second person, whole sentences. post: for its kind; due: unix seconds, for the
 * election. (transfer full); NULL where none is needed */
char *og_words_sign_off_reason (OgSignOffReason reason,
                                OgOffice       *office,
                                OgPost         *post);
/* One entry of the record: "Signed off by Max Braun", its icon, and a sentence about the rest. */
char *og_words_sign_off (OgSignOff *sign_off); /* (transfer full) */
const char *og_words_sign_off_icon (OgSignOff *sign_off);
/* Which posts need a second person, by the rules of the office. (transfer full) */
char *og_words_sign_off_rule (OgOffice *office);

G_END_DECLS
