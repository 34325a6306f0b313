/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-setup-page.h"

G_BEGIN_DECLS

/* OgSetupHours: the office hours of the week, typed as people write them ("8-12, 14-18"). A text
 * that is not understood stays where it is and is explained; the office keeps the last good one. */
#define OG_TYPE_SETUP_HOURS (og_setup_hours_get_type ())
G_DECLARE_FINAL_TYPE (OgSetupHours, og_setup_hours, OG, SETUP_HOURS, OgSetupPage)

G_END_DECLS
