/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgRuleRow: one rule of the netiquette in the list: chosen or not, its number, its words; opened,
 * the words can be changed.
 *
 * Signals: "changed": the rule was; "moved" (int): wants to go so many places down; "removed".
 */
#define OG_TYPE_RULE_ROW (og_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (OgRuleRow, og_rule_row, OG, RULE_ROW, AdwExpanderRow)

GtkWidget *og_rule_row_new (OgOffice *office,
                            OgRule   *rule,
                            gint64    now);
OgRule *og_rule_row_get_rule (OgRuleRow *self);
/* Whether citizens would read it: it is chosen and has words. */
gboolean og_rule_row_counts (OgRuleRow *self);
void og_rule_row_set_place (OgRuleRow *self,
                            int        number,
                            gboolean   first,
                            gboolean   last);
void og_rule_row_edit (OgRuleRow *self);
char *og_rule_row_dup_subject (OgRuleRow *self);

G_END_DECLS
