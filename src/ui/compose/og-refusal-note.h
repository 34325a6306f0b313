/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgRefusalNote: who refused a post, when and why, for the one who mends it. Invisible unless that was
 * the last word about it.
 */
#define OG_TYPE_REFUSAL_NOTE (og_refusal_note_get_type ())
G_DECLARE_FINAL_TYPE (OgRefusalNote, og_refusal_note, OG, REFUSAL_NOTE, AdwBin)

void og_refusal_note_show (OgRefusalNote *self,
                           OgEngine      *engine,
                           OgPost        *post);

G_END_DECLS
