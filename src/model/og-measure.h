/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-delivery.h"
#include "og-measure-step.h"

G_BEGIN_DECLS

/* How far a measure is. Values are stored: never change, only append. */
typedef enum
{
  OG_MEASURE_FROZEN = 0,       /* decided, its evidence is frozen, nothing has left yet */
  OG_MEASURE_UNDER_WAY = 1,    /* the network is being asked */
  OG_MEASURE_DONE = 2,         /* the network has accepted it */
  OG_MEASURE_VERIFIED = 3,     /* and was seen to be in effect there */
  OG_MEASURE_FAILED = 4,       /* refused: `error`; or accepted (done > 0), but not in effect */
  OG_MEASURE_UNDONE = 5,       /* taken back: `undone`, `undo_reason` */
  OG_MEASURE_BY_HAND_OPEN = 6, /* the network has no such thing: a person is to do it */
  OG_MEASURE_BY_HAND_DONE = 7, /* a person says that it is done */
} OgMeasureState;

/**
 * OgMeasure: what was done about a breach of the rules, and why. A record with a file number, which
 * outlives the message, the concern and the channel it is about.
 */
#define OG_TYPE_MEASURE (og_measure_get_type ())
G_DECLARE_FINAL_TYPE (OgMeasure, og_measure, OG, MEASURE, OgRecord)

struct _OgMeasure
{
  OgRecord parent_instance;

  gint64 id;            /* 0 until stored */
  char *file_number;    /* "2026/0001"; before it is stored the one it will probably get */
  gint64 concern_id;    /* of these three some may exist no more */
  gint64 message_id;
  gint64 channel_id;
  int kind;             /* OgMeasureKind */
  int state;            /* OgMeasureState */
  gboolean by_hand;     /* the network has no such thing */
  char *rule_id;        /* OgNumberedRule.id; the rule as it was then: */
  int rule_number;
  int version;          /* of the netiquette that was in force */
  char *clause;         /* the rule's words, heading and text */
  char *reason;         /* one sentence: why this measure */
  char *person;         /* (nullable): who decided */
  gint64 caution;       /* unix seconds: when the legal caution was acknowledged; 0: there is none */
  gint64 created;       /* unix seconds */
  char *remote_id;      /* what it is about, as the network knows it */
  char *remote_url;     /* (nullable) */
  char *author_id;
  char *author_handle;
  gint64 delivery_id;   /* the row of the outbox that acts; 0: none */
  char *receipt;        /* (nullable): the network's id of what it did, as that of a report */
  gint64 done;          /* unix seconds, 0 until then */
  gint64 verified;      /* unix seconds of the newest look that found it in effect, 0 for none */
  char *notice_text;    /* (nullable): what the author is told */
  int notice_visibility;/* OgVisibility */
  gint64 notice_delivery_id; /* 0 for none; of a NOTICE it is delivery_id */
  gint64 notice_sent;   /* unix seconds, 0 until then */
  gint64 undo_delivery_id; /* the row that takes it back, 0 if none is under way */
  char *undo_reason;    /* (nullable) */
  gint64 undone;        /* unix seconds, 0 until then */
  int error;            /* OgErrorCode of the last failure, -1 for none */
  char *error_text;     /* (nullable): the network's own words, untrusted */
};

OgMeasure *og_measure_new (void);

/* What can be done with it now. */
gboolean og_measure_is_in_effect (OgMeasure *self);
gboolean og_measure_may_be_withdrawn (OgMeasure *self);

G_END_DECLS
