/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-record.h"

G_BEGIN_DECLS

/* Values are stored: never change, only append. */
typedef enum
{
  OG_POST_DRAFT = 0,   /* only kept */
  OG_POST_PLANNED = 1, /* has deliveries; their states say how it stands */
} OgPostState;

/**
 * OgAttachment: a picture of a post.
 *
 * The program keeps its own copy, so that a moved original loses nothing.
 */
#define OG_TYPE_ATTACHMENT (og_attachment_get_type ())
G_DECLARE_FINAL_TYPE (OgAttachment, og_attachment, OG, ATTACHMENT, OgRecord)

struct _OgAttachment
{
  OgRecord parent_instance;

  gint64 id;      /* 0 until stored */
  gint64 post_id;
  int position;   /* 0, 1, … */
  char *file;     /* name within the program's folder of pictures */
  char *name;     /* the original's name, for people */
  char *mime;     /* "image/jpeg" */
  char *alt;      /* the description; "" while it is missing */
  int width;      /* pixels */
  int height;
  gint64 size;    /* bytes */
};

OgAttachment *og_attachment_new (void);

/**
 * OgPost: what the municipality wants to say, and when.
 *
 * The plan is local wall time and zone; `due` is derived from them and never the truth.
 */
#define OG_TYPE_POST (og_post_get_type ())
G_DECLARE_FINAL_TYPE (OgPost, og_post, OG, POST, OgRecord)

struct _OgPost
{
  OgRecord parent_instance;

  gint64 id;             /* 0 until stored */
  int state;             /* OgPostState */
  char *text;            /* never NULL */
  char *language;        /* ISO 639-1, "de" */
  char *local_time;      /* "YYYY-MM-DDTHH:MM"; NULL while no time is chosen */
  char *zone;            /* IANA name, "Europe/Berlin" */
  gint64 due;            /* unix seconds of local_time in zone; 0 without a time */
  gint64 created;        /* unix seconds */
  gint64 changed;        /* unix seconds */
  char *channels;        /* chosen channels' ids, "1,3"; see og_post_dup_channel_ids() */

  GListStore *attachments; /* of OgAttachment, in order; never NULL; not a property field */
  GListStore *deliveries;  /* of OgDelivery; never NULL; filled by the store */
};

OgPost *og_post_new (void);
OgPost *og_post_copy (OgPost *self);

GArray *og_post_dup_channel_ids (OgPost *self);
gboolean og_post_has_channel (OgPost *self,
                              gint64  channel_id);
void og_post_set_channel (OgPost  *self,
                          gint64   channel_id,
                          gboolean chosen);

G_END_DECLS
