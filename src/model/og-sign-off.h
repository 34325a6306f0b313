/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* Values are stored: never change, only append. */
typedef enum
{
  OG_SIGN_OFF_SUBMITTED = 0, /* laid before the second person */
  OG_SIGN_OFF_SIGNED = 1,    /* by a person at this computer */
  OG_SIGN_OFF_PAPER = 2,     /* on the printed sheet, whose code was entered */
  OG_SIGN_OFF_REFUSED = 3,   /* with a comment; ends what was signed for the same content */
  OG_SIGN_OFF_EXPRESS = 4,   /* goes out without a second person, with a reason */
} OgSignOffKind;

/**
 * OgSignOff: what one person decided about a post; they are only ever added.
 */
#define OG_TYPE_SIGN_OFF (og_sign_off_get_type ())
G_DECLARE_FINAL_TYPE (OgSignOff, og_sign_off, OG, SIGN_OFF, OgRecord)

struct _OgSignOff
{
  OgRecord parent_instance;

  gint64 id;       /* 0 until stored */
  gint64 post_id;
  int kind;        /* OgSignOffKind */
  gint64 time;     /* unix seconds */
  char *person;    /* who it was; never NULL */
  gboolean deputy; /* stood in for the person whose duty it is */
  char *comment;   /* (nullable): why it was refused, or why it is urgent */
  char *digest;    /* of exactly this content, see og_sign_off_digest(); never NULL */
};

OgSignOff *og_sign_off_new (void);

G_END_DECLS
