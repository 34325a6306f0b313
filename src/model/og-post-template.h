/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgPostTemplate: a text to begin with, with gaps in brackets: "[Straße]".
 */
#define OG_TYPE_POST_TEMPLATE (og_post_template_get_type ())
G_DECLARE_FINAL_TYPE (OgPostTemplate, og_post_template, OG, POST_TEMPLATE, OgRecord)

struct _OgPostTemplate
{
  OgRecord parent_instance;

  char *name;     /* never NULL */
  int kind;       /* OgPostKind */
  char *text;     /* never NULL */
  char *poll;     /* (nullable): options, one a line */
  int valid_days; /* the post is valid this many days; 0: not limited */
};

OgPostTemplate *og_post_template_new (void);

G_END_DECLS
