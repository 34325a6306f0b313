/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-office.h"

G_BEGIN_DECLS

/**
 * OgRuleList: the rules of the netiquette in their order: to be ticked, moved by button, by Alt with
 * an arrow or by dragging, reworded, added and removed.
 *
 * Signals: "changed": something in the office's rules, by the person.
 */
#define OG_TYPE_RULE_LIST (og_rule_list_get_type ())
G_DECLARE_FINAL_TYPE (OgRuleList, og_rule_list, OG, RULE_LIST, AdwBin)

void og_rule_list_set_office (OgRuleList *self,
                              OgOffice   *office,
                              gint64      now);
void og_rule_list_add_own (OgRuleList *self);

G_END_DECLS
