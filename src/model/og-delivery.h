/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* What is to be done at the network. Values are stored: never change, only append. */
typedef enum
{
  OG_DELIVERY_POST = 0,   /* publish post_id */
  OG_DELIVERY_REPLY = 1,  /* answer message_id with text */
  OG_DELIVERY_EDIT = 2,   /* replace the published text of post_id (remote_id) by text */
  OG_DELIVERY_DELETE = 3, /* take post_id (remote_id) off the network */
  OG_DELIVERY_NOTICE = 4, /* publish a part of the netiquette: notice_id; EDIT and DELETE with a
                           * notice_id change and remove it */
  OG_DELIVERY_PIN = 5,    /* pin remote_id, notice_id, to the profile */
  OG_DELIVERY_UNPIN = 6,
  OG_DELIVERY_PROFILE = 7,     /* set the profile's fields to text (JSON), notice_id */
  OG_DELIVERY_AUTO_ANSWER = 8, /* answer message_id while nobody is there; the concern stays open */
  OG_DELIVERY_MEASURE = 9, /* take measure_id against what a citizen wrote */
  OG_DELIVERY_UNDO = 10,   /* take measure_id back */
} OgDeliveryKind;

/* Values are stored: never change, only append. */
typedef enum
{
  OG_DELIVERY_PLANNED = 0,
  OG_DELIVERY_SENDING = 1,   /* claimed: the request may be under way */
  OG_DELIVERY_SENT = 2,      /* the network gave its id */
  OG_DELIVERY_FAILED = 3,    /* refused for good; `error` says why */
  OG_DELIVERY_UNCERTAIN = 4, /* may have arrived; the publisher looks, or a person decides */
  OG_DELIVERY_LATE = 5,      /* its time passed while the computer was off: a person decides */
  OG_DELIVERY_OVERTAKEN = 6, /* a person decided that it is not sent any more */
  OG_DELIVERY_WITHDRAWN = 7, /* was sent, and has been deleted at the network */
  OG_DELIVERY_SCHEDULED = 8, /* the server has it (scheduled_id) and publishes it at `due` */
  OG_DELIVERY_RECALLING = 9, /* it is being taken back from the server */
  OG_DELIVERY_BY_HAND = 10,  /* its time has come, and a person is to publish it */
  OG_DELIVERY_UNSIGNED = 11, /* its time has come, but the second person has not signed it */
} OgDeliveryState;

/* Who sends. Values are stored: never change, only append. */
typedef enum
{
  OG_SENDER_THIS_COMPUTER = 0, /* it must be on */
  OG_SENDER_SERVER = 1,        /* the network publishes it by itself */
  OG_SENDER_PERSON = 2,        /* the program reminds, a person copies and publishes */
} OgSender;

/* Who can read it. Values are stored: never change, only append. */
typedef enum
{
  OG_VISIBILITY_PUBLIC = 0,
  OG_VISIBILITY_UNLISTED = 1,
  OG_VISIBILITY_FOLLOWERS = 2,
  OG_VISIBILITY_DIRECT = 3, /* only those named in it */
} OgVisibility;

/**
 * OgDelivery: one row of the outbox, one act at one channel. The only way out of the program.
 */
#define OG_TYPE_DELIVERY (og_delivery_get_type ())
G_DECLARE_FINAL_TYPE (OgDelivery, og_delivery, OG, DELIVERY, OgRecord)

struct _OgDelivery
{
  OgRecord parent_instance;

  gint64 id;         /* 0 until stored */
  int kind;          /* OgDeliveryKind */
  int state;         /* OgDeliveryState */
  gint64 channel_id;
  gint64 post_id;    /* 0 for a reply */
  gint64 message_id; /* the message a reply answers, else 0 */
  gint64 notice_id;  /* the piece of the notice board, else 0 */
  gint64 measure_id; /* the measure that it carries out, takes back or tells the author of, else 0 */
  char *text;        /* what is sent, as it was when it was planned; never NULL */
  char *language;    /* ISO 639-1 */
  int visibility;    /* OgVisibility */
  char *parent_id;   /* nullable: remote id of what it answers */
  char *mention;     /* nullable: handle that must be named for the reply to arrive */
  gint64 due;        /* unix seconds */
  gint64 not_before; /* unix seconds: earliest next try after a failure, 0 for none. Of a SCHEDULED row:
                      * the time that its server is being asked for instead of `due`, negative if the
                      * rule of its series wants it; 0: none */
  int attempt;       /* 0 until first claimed */
  char *key;         /* idempotency key; the same for every attempt; NULL until claimed */
  gint64 claimed;    /* unix seconds of the last claim, 0 for never */
  char *remote_id;   /* nullable: the network's id of what was published */
  char *remote_url;  /* nullable */
  gint64 sent;       /* unix seconds, 0 until sent */
  int error;         /* OgErrorCode of the last failure, -1 for none */
  char *error_text;  /* nullable: the network's own words, untrusted */
  gint64 created;    /* unix seconds */
  int sender;        /* OgSender: who sends it, as far as it is decided; SENDING with SERVER: it is
                      * being handed to the server, not published */
  char *scheduled_id;/* nullable: the server's id of what it is to publish by itself */
  gint64 expires;    /* unix seconds after which it is overtaken; 0: never */
  char *poll;        /* nullable: the options, one a line */
  gboolean poll_multiple;
  int poll_seconds;
  gint64 moved;      /* unix seconds: `due` before its time was changed at the server, not here; 0: it was
                      * not, or a person knows; only the store writes it */
};

OgDelivery *og_delivery_new (void);

G_END_DECLS
