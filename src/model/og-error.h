/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one error domain of the program. The engine decides by code; ui/common is the only place
 * that turns a code into a sentence, which is why this stands in model, the room ui may see. The
 * message is for the log, in English, and may hold the network's own words. Values are stored:
 * never change, only append. */
#define OG_ERROR (og_error_quark ())

typedef enum
{
  OG_ERROR_OFFLINE = 0,       /* nothing left this computer, or nothing answered a question */
  OG_ERROR_SIGNED_OUT = 1,    /* the token is not accepted (any more) */
  OG_ERROR_FORBIDDEN = 2,     /* the account may not do this */
  OG_ERROR_RATE_LIMITED = 3,  /* wait; og_error_get_retry_at() */
  OG_ERROR_REJECTED = 4,      /* the network refuses this content; the message says why */
  OG_ERROR_GONE = 5,          /* what it is about exists no more */
  OG_ERROR_SERVER = 6,        /* the server is in trouble and says so (5xx before it acted) */
  OG_ERROR_BAD_ANSWER = 7,    /* the answer cannot be understood */
  OG_ERROR_NOT_SUPPORTED = 8, /* this network or server has no such thing */
  OG_ERROR_UNCERTAIN = 9,     /* the request left, and no answer says whether it took effect */
  OG_ERROR_STORAGE = 10,      /* the database or the disk */
  OG_ERROR_SECRETS = 11,      /* the keyring does not answer or is locked */
  OG_ERROR_INPUT = 12,        /* what a person gave cannot be used (file, address, code) */
  OG_ERROR_TOO_NEW = 13,      /* the database was written by a newer version */
  OG_ERROR_UNSIGNED = 14,     /* a second person has to sign it off first */
  OG_ERROR_RIGHTS = 15,       /* a picture may not be shown: consent withdrawn, or rights run out */
} OgErrorCode;

GQuark og_error_quark (void);

/* RATE_LIMITED carries when to try again: unix seconds. */
GError *og_error_new_rate_limited (gint64      retry_at,
                                   const char *message);
gint64 og_error_get_retry_at (const GError *error); /* 0 if it says nothing */

/* The code of any error: that of OG_ERROR, else the nearest one (G_IO_ERROR, SQLite …). */
OgErrorCode og_error_code (const GError *error);

G_END_DECLS
