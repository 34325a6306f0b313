/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* What can be done about a breach, mildest first. Values are stored: never change, only append. */
typedef enum
{
  OG_MEASURE_NOTICE = 0, /* point out the rule, in public or in a direct message */
  OG_MEASURE_HIDE = 1,
  OG_MEASURE_DELETE = 2,
  OG_MEASURE_REPORT = 3, /* to the network, and to the police where it may be an offence */
  OG_MEASURE_BLOCK = 4,
} OgMeasureKind;
#define OG_N_MEASURES 5

/**
 * OgMeasureStep: one step of the ladder of measures; the order is that of the list.
 */
#define OG_TYPE_MEASURE_STEP (og_measure_step_get_type ())
G_DECLARE_FINAL_TYPE (OgMeasureStep, og_measure_step, OG, MEASURE_STEP, OgRecord)

struct _OgMeasureStep
{
  OgRecord parent_instance;

  int kind;         /* OgMeasureKind */
  gboolean chosen;  /* the town uses this step */
  int after;        /* from which breach of a rule on; at least 1 */
  char *decided_by; /* (nullable): who decides, a name or an office */
  char *text;       /* (nullable): own words for the netiquette; else the standard ones */
};

OgMeasureStep *og_measure_step_new (void);

G_END_DECLS
