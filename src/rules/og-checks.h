/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel.h"
#include "og-office-time.h"
#include "og-post.h"
#include "og-text-count.h"

G_BEGIN_DECLS

/* What a post still lacks, or what a person should look at. ui writes the sentence. */
typedef enum
{
  OG_CHECK_NO_TEXT,      /* blocks: neither text nor picture */
  OG_CHECK_NO_CHANNEL,   /* blocks */
  OG_CHECK_TOO_LONG,     /* blocks; channel, amount = characters too many */
  OG_CHECK_TOO_MANY_PICTURES, /* blocks; channel, amount = allowed */
  OG_CHECK_NO_ALT,       /* blocks; amount = pictures without description */
  OG_CHECK_ALT_TOO_LONG, /* blocks; channel, amount = characters too many */
  OG_CHECK_PICTURE_TOO_LARGE, /* blocks; channel */
  OG_CHECK_NO_TIME,      /* blocks */
  OG_CHECK_PAST_TIME,    /* blocks */
  OG_CHECK_SIGNED_OUT,   /* blocks; channel */
  OG_CHECK_UNATTENDED,   /* asks: nobody is in the office at that time; amount = unix seconds of
                          * the next attended time */
} OgCheckKind;

typedef struct _OgCheck
{
  OgCheckKind kind;
  gboolean blocks;    /* else it only asks */
  gint64 channel_id;  /* 0: concerns all */
  gint64 amount;
} OgCheck;

/* channels: those chosen, of OgChannel; count: of each channel's network, by the caller.
 * Returns (element-type OgCheck): blocking ones first. */
typedef OgCountKind (*OgCountKindFunc) (OgChannel *channel);
GArray *og_checks_for_post (OgPost         *post,
                            GListModel     *channels,
                            OgCountKindFunc count_kind,
                            OgOfficeTime   *time,
                            gint64          now);

G_END_DECLS
