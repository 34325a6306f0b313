/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgTemplateBar: texts to begin with, offered while there is none.
 *
 * Signals:
 *  - "chosen" (OgPostTemplate)
 *  - "all": the person wants to see all of them
 */
#define OG_TYPE_TEMPLATE_BAR (og_template_bar_get_type ())
G_DECLARE_FINAL_TYPE (OgTemplateBar, og_template_bar, OG, TEMPLATE_BAR, AdwBin)

void og_template_bar_set_engine (OgTemplateBar *self,
                                 OgEngine      *engine);

G_END_DECLS
