/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgWhenBox: when a post is to go out: a day from a calendar, a time typed freely, or now.
 *
 * Or the last moment of its validity, see og_when_box_be_limit().
 *
 * Signal "changed": by the person.
 */
#define OG_TYPE_WHEN_BOX (og_when_box_get_type ())
G_DECLARE_FINAL_TYPE (OgWhenBox, og_when_box, OG, WHEN_BOX, AdwBin)

void og_when_box_set_engine (OgWhenBox *self,
                             OgEngine  *engine);
void og_when_box_set_local_time (OgWhenBox  *self,
                                 const char *local_time);
char *og_when_box_dup_local_time (OgWhenBox *self);
gboolean og_when_box_is_now (OgWhenBox *self);
void og_when_box_be_limit (OgWhenBox *self);

G_END_DECLS
