/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgPostVersion: how a post's text once was, to go back to.
 */
#define OG_TYPE_POST_VERSION (og_post_version_get_type ())
G_DECLARE_FINAL_TYPE (OgPostVersion, og_post_version, OG, POST_VERSION, OgRecord)

struct _OgPostVersion
{
  OgRecord parent_instance;

  gint64 id;      /* 0 until stored */
  gint64 post_id;
  gint64 created; /* unix seconds */
  char *text;     /* never NULL */
};

OgPostVersion *og_post_version_new (void);

G_END_DECLS
