/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgRulesVersion: the netiquette as it was put into force on a day. Never changed afterwards.
 */
#define OG_TYPE_RULES_VERSION (og_rules_version_get_type ())
G_DECLARE_FINAL_TYPE (OgRulesVersion, og_rules_version, OG, RULES_VERSION, OgRecord)

struct _OgRulesVersion
{
  OgRecord parent_instance;

  gint64 id;      /* the version's number: 1, 2 …; 0 until stored */
  gint64 created; /* unix seconds: in force since */
  char *note;     /* (nullable): why it was changed */
  char *content;  /* the frozen text, see og_netiquette_freeze() */
};

OgRulesVersion *og_rules_version_new (void);

G_END_DECLS
