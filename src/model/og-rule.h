/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgRule: one rule of the netiquette as the clerk chose and worded it; the order is that of the list.
 */
#define OG_TYPE_RULE (og_rule_get_type ())
G_DECLARE_FINAL_TYPE (OgRule, og_rule, OG, RULE, OgRecord)

struct _OgRule
{
  OgRecord parent_instance;

  char *clause;    /* id of the clause in the catalogue, or "own-1", "own-2" …; never NULL */
  gboolean chosen; /* stands in the netiquette, and so has a number */
  char *subject;   /* (nullable): own heading; else the catalogue's */
  char *text;      /* (nullable): own wording; else the catalogue's long form */
  char *brief;     /* (nullable): own short form; else the catalogue's */
};

OgRule *og_rule_new (void);

G_END_DECLS
