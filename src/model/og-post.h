/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-record.h"
#include "og-sign-off.h"
#include "og-variant.h"

G_BEGIN_DECLS

/* Values are stored: never change, only append. */
typedef enum
{
  OG_POST_DRAFT = 0,   /* only kept */
  OG_POST_PLANNED = 1, /* has deliveries; their states say how it stands */
  OG_POST_SUBMITTED = 2, /* waits for a second person; nothing of it is in the outbox */
  OG_POST_PAUSED = 3,    /* was planned, and is held by a person; nothing of it is in the outbox */
  OG_POST_PATTERN = 4,   /* what the occurrences of a series are made from; stands in no calendar */
} OgPostState;

/* What it is about. Values are stored: never change, only append. */
typedef enum
{
  OG_POST_OTHER = 0,
  OG_POST_CLOSURE = 1, /* of a road */
  OG_POST_WASTE = 2,
  OG_POST_COUNCIL = 3,
  OG_POST_HOURS = 4,   /* changed opening hours */
  OG_POST_EVENT = 5,
  OG_POST_VACANCY = 6,
  OG_POST_WARNING = 7, /* drinking water, storm */
  OG_POST_FIRE_BRIGADE = 8,
  OG_POST_GREETING = 9,
  OG_POST_CONDOLENCE = 10,
  OG_POST_QUESTION = 11, /* to the citizens */
  OG_POST_POLL = 12,
} OgPostKind;
#define OG_N_POST_KINDS 13

/* Whether people can be recognised in a picture (§§ 22, 23 KUG). Values are stored. */
typedef enum
{
  OG_PERSONS_UNSAID = 0,
  OG_PERSONS_NONE = 1,       /* nobody, or nobody that can be recognised */
  OG_PERSONS_CONSENTED = 2,  /* they agreed; `consent` says how */
  OG_PERSONS_ASSEMBLY = 3,   /* people at a public event, no single one in focus */
  OG_PERSONS_OFFICE = 4,     /* holders of an office, in their office */
} OgPersons;

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
  char *digest;   /* SHA-256 of the file, hex: the same picture in several posts; never NULL */

  /* The rights card. */
  char *source;   /* (nullable): who made it */
  char *licence;  /* (nullable): why it may be used, "own picture", "CC BY 4.0" */
  int persons;    /* OgPersons */
  char *consent;  /* (nullable): who agreed, when and how */
  gboolean children;   /* children under 16 can be recognised: the parents must have agreed */
  int expires;    /* last day on which it may be used; 0: not limited */
  gint64 withdrawn;    /* unix seconds at which the consent was withdrawn; 0: it was not */
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
  int kind;              /* OgPostKind */
  char *label;           /* (nullable): the town's own word for it, "Freibad" */
  char *valid_until;     /* (nullable): local time; after it the post is overtaken */
  gint64 expires;        /* unix seconds of valid_until in zone, derived like due; 0: never */
  gint64 follows_id;     /* the post that this one follows up ("closure lifted"); 0: none */
  gint64 series_id;      /* 0: none */
  int series_day;        /* the day its series' rule names, before any shift; 0: none */
  gboolean detached;     /* an occurrence changed by itself: the series leaves it alone */
  char *poll;            /* (nullable): the options, one a line; NULL: no poll */
  gboolean poll_multiple;
  int poll_seconds;      /* how long it runs */
  gboolean loaded;       /* FALSE for a row of a list whose content is still on its way */

  GListStore *attachments; /* of OgAttachment, in order; never NULL; not a property field */
  GListStore *variants;    /* of OgVariant, at most one a channel; never NULL */
  GListStore *deliveries;  /* of OgDelivery; never NULL; filled by the store */
  GListStore *sign_offs;   /* of OgSignOff, oldest first; never NULL; filled by the store */
};

OgPost *og_post_new (void);
OgPost *og_post_copy (OgPost *self);

/* The text that a channel gets: its variant, else the post's own. (transfer none), never NULL */
const char *og_post_get_text_for (OgPost *self,
                                  gint64  channel_id);
/* text: NULL takes the variant away. */
void og_post_set_variant (OgPost     *self,
                          gint64      channel_id,
                          const char *text);

GArray *og_post_dup_channel_ids (OgPost *self);
gboolean og_post_has_channel (OgPost *self,
                              gint64  channel_id);
void og_post_set_channel (OgPost  *self,
                          gint64   channel_id,
                          gboolean chosen);

G_END_DECLS
