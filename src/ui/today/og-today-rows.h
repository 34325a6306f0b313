/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* The rows of Today, each (transfer floating). */
GtkWidget *og_today_row_for_concern (OgEngine  *engine,
                                     OgConcern *concern); /* keeps itself up to date */
GtkWidget *og_today_row_for_post (OgEngine *engine,
                                  OgPost   *post);
GtkWidget *og_today_row_for_channel (OgEngine  *engine,
                                     OgChannel *channel); /* signed out */
GtkWidget *og_today_row_for_board (OgEngine *engine,
                                   gint64    channel_id); /* that cannot be brought up to date */
GtkWidget *og_today_row_for_delivery (OgEngine   *engine,
                                      OgDelivery *delivery); /* with the buttons that mend it */

G_END_DECLS
