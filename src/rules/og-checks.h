/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel.h"
#include "og-office-time.h"
#include "og-post.h"
#include "og-sign-off-rule.h"
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
  OG_CHECK_NO_TIME,      /* blocks */
  OG_CHECK_PAST_TIME,    /* blocks */
  OG_CHECK_SIGNED_OUT,   /* blocks; channel */
  OG_CHECK_GAP,          /* blocks: a gap of a template that the town has; start, end */
  OG_CHECK_VALID_UNTIL,  /* blocks: valid until before its own time */
  OG_CHECK_POLL,         /* blocks: channel has other limits; amount = options allowed; no channel:
                          * fewer than two options, or two alike, or pictures beside it */
  OG_CHECK_RIGHTS_OVER,  /* blocks: a picture's rights end before, or its consent was withdrawn */
  OG_CHECK_UNATTENDED,   /* asks: nobody is in the office at that time; amount = unix seconds of
                          * the next attended time */
  OG_CHECK_RIGHTS,       /* asks: amount = pictures whose rights card is empty, or that show
                          * people without a word about their consent */
  OG_CHECK_BRACKETS,     /* asks: words in brackets that may be a gap as well; start, end */
  OG_CHECK_PERSONAL,     /* asks; amount = OgPersonalKind; start, end */
  OG_CHECK_NO_OTHER_WAY, /* asks: no telephone, website or place named beside the network */
  OG_CHECK_SAME_HOUR,    /* asks: another post on the same channel within the hour; amount = its id */
  OG_CHECK_SAME_TEXT,    /* asks: the same text within 30 days; amount = the other post's id */
  OG_CHECK_HARD_TEXT,    /* asks: hard to read; amount = LIX */
  OG_CHECK_NO_POLLS,     /* asks: channel has none, it gets the options as text; channel */
  OG_CHECK_SERVER_FULL,  /* asks: the server takes no more plans, this computer sends; channel */
} OgCheckKind;

typedef struct _OgCheck
{
  OgCheckKind kind;
  gboolean blocks;    /* else it only asks */
  gint64 channel_id;  /* 0: concerns all */
  gint64 amount;
  int start;          /* bytes of the text; 0 and 0: no place in it */
  int end;
} OgCheck;

/* count: of each channel's network, by the caller. */
typedef OgCountKind (*OgCountKindFunc) (OgChannel *channel);

/* What is known around a post. */
typedef struct _OgCheckContext
{
  GListModel *channels;       /* those chosen, of OgChannel */
  OgCountKindFunc count_kind;
  OgOfficeTime *time;         /* (nullable): attendance; its office's numbers may be named */
  GListModel *neighbours;     /* (nullable): other posts, of OgPost, planned or published */
  gint64 now;                 /* unix seconds */
  GArray *full_channels;      /* (nullable) of gint64: channels whose server takes no more plans */
} OgCheckContext;

/* Returns (transfer full) (element-type OgCheck): blocking ones first. */
GArray *og_checks_for_post (OgPost               *post,
                            const OgCheckContext *context);

/* How it stands with the right to show a picture. */
typedef enum
{
  OG_RIGHTS_NOTED,
  OG_RIGHTS_OPEN, /* nothing is noted, or not how the people in it agreed */
  OG_RIGHTS_OVER, /* they end before that day, or the consent was withdrawn */
} OgRights;

OgRights og_checks_rights (OgAttachment *picture,
                           int           day);
int og_checks_day (OgPost *post,
                   gint64  now);

G_END_DECLS
