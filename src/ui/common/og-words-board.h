/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-engine-town.h"

G_BEGIN_DECLS

/* The notice board of an account in words. Translated; const char * are static. */
const char *og_words_board (OgBoardState state);      /* "Stands on the profile" */
const char *og_words_board_icon (OgBoardState state); /* name of a symbolic icon */
/* (transfer full): what that means and what to do. error: OgErrorCode a stuck one failed with, or
 * -1. */
char *og_words_board_sentence (OgBoardState state,
                               int          error);

G_END_DECLS
