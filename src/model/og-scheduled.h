/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgScheduled: a post that a server has and will publish by itself.
 */
#define OG_TYPE_SCHEDULED (og_scheduled_get_type ())
G_DECLARE_FINAL_TYPE (OgScheduled, og_scheduled, OG, SCHEDULED, OgRecord)

struct _OgScheduled
{
  OgRecord parent_instance;

  gint64 channel_id;
  char *id;          /* the server's; never NULL */
  char *text;        /* never NULL */
  gint64 due;        /* unix seconds */
  int n_pictures;
  gboolean draft;    /* dated so far ahead that another program means a draft by it */
};

int og_scheduled_compare (gconstpointer a,
                          gconstpointer b,
                          gpointer      data);

G_END_DECLS
