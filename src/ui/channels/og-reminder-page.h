/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgReminderPage: a page that adds a place where no program may post and a person publishes.
 *
 * Signal: "added" (OgChannel *channel).
 */
#define OG_TYPE_REMINDER_PAGE (og_reminder_page_get_type ())
G_DECLARE_FINAL_TYPE (OgReminderPage, og_reminder_page, OG, REMINDER_PAGE, AdwNavigationPage)

AdwNavigationPage *og_reminder_page_new (OgEngine *engine); /* (transfer floating) */

G_END_DECLS
