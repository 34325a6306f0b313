/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-duty-plan.h"

G_BEGIN_DECLS

/* Responsibilities in words. role: an OgDutyRole. */
const char *og_words_duty (OgDutyRole role);             /* "Editorial Work"; static */
const char *og_words_duty_explanation (OgDutyRole role); /* what it means, a sentence; static */
/* "Anna Keller", "Max Braun stands in for Anna Keller, who is away until Friday, 27 November." */
char *og_words_duty_plan (const OgDutyPlan *plan,
                          const char       *zone,
                          gint64            now); /* (transfer full) */

G_END_DECLS
