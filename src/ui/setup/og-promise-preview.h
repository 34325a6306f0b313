/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/* OgPromisePreview: how citizens read the response times, and an example of a deadline. */
#define OG_TYPE_PROMISE_PREVIEW (og_promise_preview_get_type ())
G_DECLARE_FINAL_TYPE (OgPromisePreview, og_promise_preview, OG, PROMISE_PREVIEW, AdwBin)

GtkWidget *og_promise_preview_new (void);
/* now: unix seconds */
void og_promise_preview_show (OgPromisePreview *self,
                              OgOffice         *office,
                              gint64            now);

G_END_DECLS
