/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

#define OG_NOTICE_PROFILE (-1)

/**
 * OgNotice: one piece of the notice board on a network: a part of the pinned netiquette, or the profile's
 * fields, as it stands there.
 */
#define OG_TYPE_NOTICE (og_notice_get_type ())
G_DECLARE_FINAL_TYPE (OgNotice, og_notice, OG, NOTICE, OgRecord)

struct _OgNotice
{
  OgRecord parent_instance;

  gint64 id;          /* 0 until stored */
  gint64 channel_id;
  int part;           /* 0, 1 …: the parts of the thread in order; OG_NOTICE_PROFILE */
  char *text;         /* what stands there; for the profile JSON, see og_netiquette_profile() */
  char *remote_id;    /* (nullable): NULL until it stands */
  char *remote_url;   /* (nullable) */
  gboolean pinned;
  gint64 delivery_id; /* what is under way for it in the outbox; 0: nothing */
  int error;          /* OgErrorCode the last delivery failed with for good, -1 for none */
};

OgNotice *og_notice_new (void);

G_END_DECLS
