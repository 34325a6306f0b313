/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine-calendar.h"

G_BEGIN_DECLS

/**
 * OgImportDialog: events of other calendars become drafts, from a file or an address.
 */
#define OG_TYPE_IMPORT_DIALOG (og_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OgImportDialog, og_import_dialog, OG, IMPORT_DIALOG, AdwDialog)

AdwDialog *og_import_dialog_new (OgEngine *engine);

/* Opens the dialog over the window of that widget. */
void og_calendar_import (GtkWidget *parent,
                         OgEngine  *engine);
/* Asks for a file and writes the posts in [from, to), unix seconds, into it. */
void og_calendar_export (GtkWidget *parent,
                         OgEngine  *engine,
                         gint64     from,
                         gint64     to);

G_END_DECLS
