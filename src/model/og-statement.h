/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgStatement: a holding statement, worded beforehand for the first minutes of a difficult situation.
 */
#define OG_TYPE_STATEMENT (og_statement_get_type ())
G_DECLARE_FINAL_TYPE (OgStatement, og_statement, OG, STATEMENT, OgRecord)

struct _OgStatement
{
  OgRecord parent_instance;

  char *title; /* what it is for; never NULL */
  char *text;  /* never NULL */
};

OgStatement *og_statement_new (void);

G_END_DECLS
