/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* What takes an act on a post back: og_engine_save_post, og_engine_plan_post … */
typedef DexFuture *(*OgPostAct) (OgEngine *engine,
                                 OgPost   *post);

void og_post_undo_offer (GtkWidget  *widget,
                         const char *text,
                         OgEngine   *engine,
                         OgPost     *post,
                         OgPostAct   undo);

G_END_DECLS
