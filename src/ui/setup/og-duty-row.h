/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgDutyRow: one duty; opened, who has it, who stands in, and when that is needed.
 *
 * It writes into the duty it is given; whoever wants to know listens to the duty. Signals:
 * "same-wanted": the person of the editorial work is to have this duty too.
 */
#define OG_TYPE_DUTY_ROW (og_duty_row_get_type ())
G_DECLARE_FINAL_TYPE (OgDutyRow, og_duty_row, OG, DUTY_ROW, AdwExpanderRow)

GtkWidget *og_duty_row_new (OgEngine *engine,
                            OgDuty   *duty);
OgDuty *og_duty_row_get_duty (OgDutyRow *self);
/* offer: whether there is somebody else who could have this duty too. */
void og_duty_row_update (OgDutyRow *self,
                         gboolean   offer);
/* (transfer full) (nullable): an absence that stands there and could not be taken, a sentence */
char *og_duty_row_dup_fault (OgDutyRow *self);

G_END_DECLS
