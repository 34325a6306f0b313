/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-connection.h"
#include "og-moderation.h"
#include "og-text-count.h"

G_BEGIN_DECLS

/* What a network can do. The screens read these and never name a network. */
typedef enum
{
  OG_CAN_PICTURES = 1 << 0,
  OG_CAN_EDIT = 1 << 1,
  OG_CAN_DELETE = 1 << 2,
  OG_CAN_FIND = 1 << 3,   /* can look whether something arrived */
  OG_CAN_SIGN_IN = 1 << 4, /* needs a server address and a sign-in through the browser */
  OG_CAN_PIN = 1 << 5,     /* own posts can be pinned to the profile */
  OG_CAN_PROFILE = 1 << 6, /* the profile has fields that can be set */
  OG_CAN_SCHEDULE = 1 << 7, /* a server of it may publish by itself; see the channel's `schedules` */
  OG_CAN_POLL = 1 << 8,     /* see the channel's max_poll_options */
  OG_CAN_BY_HAND = 1 << 9,  /* no connection: the program reminds, and a person publishes */
} OgCapabilities;

/* A sign-in through the browser under way. Boxed, reference counted. */
typedef struct _OgSignInRequest
{
  char *base_url;      /* the server */
  char *authorize_url; /* to be opened in the browser */
  char *redirect_uri;  /* where the browser comes back to, or the out-of-band URN */
  char *state;         /* must come back unchanged (RFC 6749 section 10.12) */
  char *verifier;      /* nullable: PKCE code verifier (RFC 7636), where the server has it */
  char *client_id;
  char *client_secret;
} OgSignInRequest;

#define OG_TYPE_SIGN_IN_REQUEST (og_sign_in_request_get_type ())
GType og_sign_in_request_get_type (void);
OgSignInRequest *og_sign_in_request_ref (OgSignInRequest *self);
void og_sign_in_request_unref (OgSignInRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgSignInRequest, og_sign_in_request_unref)
OgSignInRequest *og_sign_in_request_new (void);

#define OG_REDIRECT_OUT_OF_BAND "urn:ietf:wg:oauth:2.0:oob"

/* OgNetwork: one constant descriptor per service. */
typedef struct _OgNetwork
{
  const char *id;          /* "mastodon"; stored */
  const char *name;        /* N_(): shown to people */
  const char *explanation; /* N_(): two sentences: whom one reaches, what it asks of an office */
  OgCapabilities capabilities;
  OgCountKind count;
  int max_characters;      /* fallback limits */
  int characters_per_link;
  int max_attachments;
  int max_alt_characters;
  gint64 max_image_bytes;
  gint64 max_image_pixels;
  int fetch_interval;      /* seconds between two fetches */
  gint64 answer_window;    /* seconds within which a message can be answered at all; 0: for ever */
  OgModerationMeans moderation; /* what can be done about what a citizen wrote */

  GType (*connection_type) (void); /* a type derived from OgConnection */

  /* OG_CAN_SIGN_IN only. server: what a person typed ("gemeinde.social", "https://…", "@amt@host").
   * sign_in → OgSignInRequest (boxed): the program is registered at the server.
   * redeem: the code that came back; → string: the token. */
  DexFuture *(*sign_in) (OgHttp     *http,
                         const char *server,
                         const char *redirect_uri);
  DexFuture *(*redeem) (OgHttp          *http,
                        OgSignInRequest *request,
                        const char      *code);
} OgNetwork;

const OgNetwork *const *og_networks (guint *n_networks); /* the registry, one array */
const OgNetwork *og_network_find (const char *id);       /* NULL if unknown */

/* (transfer full). token: nullable for networks without sign-in. */
OgConnection *og_network_connect (const OgNetwork *self,
                                  OgChannel       *channel,
                                  OgHttp          *http,
                                  OgClock         *clock,
                                  const char      *token);

G_END_DECLS
