/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-concern.h"

G_BEGIN_DECLS

/**
 * OgConcernFilter: which concerns a list shows.
 */
#define OG_TYPE_CONCERN_FILTER (og_concern_filter_get_type ())
G_DECLARE_FINAL_TYPE (OgConcernFilter, og_concern_filter, OG, CONCERN_FILTER, OgRecord)

struct _OgConcernFilter
{
  OgRecord parent_instance;

  int view;          /* OgConcernView */
  char *assignee;    /* (nullable): whose concerns OG_VIEW_MINE shows; without one none are */
  gint64 now;        /* unix seconds: what comes back later is not due yet */
  gint64 channel_id; /* 0: all */
  int kind;          /* OgConcernKind; -1: all */
  char *topic;       /* (nullable): one of its topics */
  gint64 since;      /* unix seconds: nothing was said before; 0: ever */
  gint64 until;      /* unix seconds: its newest message is older; 0: until now */
  char *query;       /* (nullable): words to be found in its messages */
};

OgConcernFilter *og_concern_filter_new (OgConcernView view);
/* Whether something is left out that the view would show; a search does not count. */
gboolean og_concern_filter_is_narrow (OgConcernFilter *self);

G_END_DECLS
