/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgRightsCard: where a picture comes from, who can be seen in it, and how long it may be used.
 *
 * Signal "changed": by the person.
 */
#define OG_TYPE_RIGHTS_CARD (og_rights_card_get_type ())
G_DECLARE_FINAL_TYPE (OgRightsCard, og_rights_card, OG, RIGHTS_CARD, AdwBin)

void og_rights_card_set_picture (OgRightsCard *self,
                                 OgEngine     *engine,
                                 OgAttachment *picture);
void og_rights_card_set_day (OgRightsCard *self,
                             int           day);
gboolean og_rights_card_open (OgRightsCard *self);

G_END_DECLS
