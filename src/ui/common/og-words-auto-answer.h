/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-delivery.h"

G_BEGIN_DECLS

/* Who gets an automatic answer out of hours, in words. mode: an OgAutoAnswer. Translated and
 * static. */
const char *og_words_auto_answer (int mode);          /* "only to direct messages" */
const char *og_words_auto_answer_sentence (int mode); /* what that means */

/* One of the log: how it stands, and its icon. The word is (transfer full). */
char *og_words_auto_answer_state (OgDelivery *delivery);
const char *og_words_auto_answer_icon (OgDelivery *delivery);

G_END_DECLS
