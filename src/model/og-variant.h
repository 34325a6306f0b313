/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgVariant: the text that one channel gets instead of the post's own.
 */
#define OG_TYPE_VARIANT (og_variant_get_type ())
G_DECLARE_FINAL_TYPE (OgVariant, og_variant, OG, VARIANT, OgRecord)

struct _OgVariant
{
  OgRecord parent_instance;

  gint64 post_id;
  gint64 channel_id;
  char *text;        /* never NULL */
};

OgVariant *og_variant_new (void);

G_END_DECLS
