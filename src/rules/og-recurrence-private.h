/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <libical/ical.h>

#include "og-recurrence.h"

G_BEGIN_DECLS

/* A rule, read. What libical knows is in `recurrence`; of a holiday rule only its end. */
typedef struct _OgRuleRead
{
  gboolean holiday; /* "HOLIDAY:…", days working days before or after */
  int days;
  int until;        /* Julian day number; 0: no such end */
  int count;        /* 0: no such end */
  struct icalrecurrencetype recurrence; /* without until and count */
} OgRuleRead;

/* OG_ERROR_INPUT says why a rule cannot be used. */
gboolean og_rule_read (const char *rule,
                       OgRuleRead *read,
                       GError    **error);

G_END_DECLS
