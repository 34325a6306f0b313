/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgMessage: something a citizen wrote to us, or what we said in that conversation.
 *
 * Ids grow with the time of the message (milliseconds shifted left by 20 bits, plus a running
 * number), so that newest-first is the order of the row ids everywhere.
 */
#define OG_TYPE_MESSAGE (og_message_get_type ())
G_DECLARE_FINAL_TYPE (OgMessage, og_message, OG, MESSAGE, OgRecord)

struct _OgMessage
{
  OgRecord parent_instance;

  gint64 id;          /* 0 until stored */
  gint64 channel_id;
  gint64 concern_id;  /* 0 for context that belongs to no concern */
  int concern_kind;   /* OgConcernKind, where it was read together with its concern; else 0 */
  char *remote_id;
  char *parent_id;    /* nullable: remote id of what it answers */
  char *remote_url;   /* nullable: where it can be read on the web */
  gboolean own;       /* written by this channel's account */
  char *author_id;    /* remote id of the author */
  char *author_name;  /* display name, plain text */
  char *author_handle;/* "@name@host" as needed for a mention */
  char *author_url;   /* nullable */
  char *raw;          /* as the server sent it; kept, never shown */
  char *text;         /* plain text, for lists, search and counting */
  char *markup;       /* Pango markup made by the allow-list */
  char *language;     /* nullable */
  int visibility;     /* OgVisibility */
  gint64 created;     /* unix seconds, as the server says */
  gint64 fetched;     /* unix seconds */
  gint64 deadline;    /* unix seconds promised for an answer to it; 0: none, or answered */
  gboolean unread;
  gboolean automatic; /* its author is a program, as the network says */
  char *media;        /* JSON array of {"type","url","preview","alt"}; "[]" for none */
  int personal;       /* bits: the kinds of personal data found in its text */
  gboolean masked;    /* what is personal in it is not shown */
  gint64 gone;        /* unix seconds since which its author has deleted it, 0: it still stands */

  /* What the rules say when it comes in, with concern_kind, for the concern that it may begin; not read
   * from anywhere later. */
  char *kind_reason;  /* nullable: the words by which the kind is proposed, one a line */
  char *topics;       /* nullable: one a line */
  gboolean urgent;    /* it cannot wait until the office opens */
};

OgMessage *og_message_new (void);

G_END_DECLS
