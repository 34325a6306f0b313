/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* How an account stands. Values are stored: never change, only append. */
typedef enum
{
  OG_CHANNEL_OK = 0,
  OG_CHANNEL_SIGNED_OUT = 1, /* the network refused the token: the person must sign in again */
  OG_CHANNEL_TROUBLE = 2,    /* the last contact failed; `error` says why */
} OgChannelState;

/* Whether citizens get an automatic answer while nobody is there. Values are stored: never change,
 * only append. */
typedef enum
{
  OG_AUTO_ANSWER_OFF = 0,
  OG_AUTO_ANSWER_DIRECT = 1, /* only to direct messages */
  OG_AUTO_ANSWER_ALL = 2,    /* to public ones as well, with an answer that only the writer sees */
} OgAutoAnswer;

/* Whether its server publishes by itself what is handed to it for later. Values are stored: never
 * change, only append. */
typedef enum
{
  OG_SCHEDULES_UNKNOWN = 0,
  OG_SCHEDULES_YES = 1,
  OG_SCHEDULES_NO = 2, /* it cannot, or only pretends to */
} OgSchedules;

/**
 * OgChannel: one account of the municipality on one network, with what its server allows.
 *
 * The token is not here and never in SQLite: OgSecrets keeps it under the channel's id.
 */
#define OG_TYPE_CHANNEL (og_channel_get_type ())
G_DECLARE_FINAL_TYPE (OgChannel, og_channel, OG, CHANNEL, OgRecord)

struct _OgChannel
{
  OgRecord parent_instance;

  gint64 id;          /* 0 until stored */
  char *network;      /* id of the OgNetwork, such as "mastodon" */
  char *base_url;     /* "https://host[:port]", without a slash at the end; "" without a server */
  char *remote_id;    /* the account's id on its server */
  char *handle;       /* "@gemeinde@host" */
  char *name;         /* display name */
  char *avatar_url;   /* nullable */
  char *web_url;      /* nullable: the profile's page */
  int state;          /* OgChannelState */
  int error;          /* OgErrorCode of the last failed contact, -1 for none */
  gint64 last_contact;/* unix seconds of the last answer, 0 for never */
  char *cursor;       /* nullable, opaque: how far messages have been fetched */
  gint64 created;     /* unix seconds */
  int auto_answer;    /* OgAutoAnswer */
  gboolean board;     /* the netiquette is to stand there, pinned, and in the profile */

  /* Limits, read from the server where it states them, else the network's fallback. */
  int max_characters;
  int characters_per_link;   /* every link counts as this many */
  int max_attachments;
  int max_alt_characters;
  gint64 max_image_bytes;
  gint64 max_image_pixels;   /* width × height; 0: unlimited */
  int schedules;             /* OgSchedules */
  int max_poll_options;      /* 0: it has no polls */
  int max_poll_option_characters;
  int min_poll_seconds;
  int max_poll_seconds;
};

OgChannel *og_channel_new (void);

G_END_DECLS
