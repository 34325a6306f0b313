/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-board.h"

G_BEGIN_DECLS

/* Between og-board.c (when the boards are looked at) and og-board-look.c (one look, and what follows
 * of it). */

/* How the board of one account stands. */
typedef struct _OgBoardStanding
{
  OgBoardState state;
  int error;       /* -1: none */
  char *url;       /* nullable */
  char *wanted;    /* nullable: what refusals are about */
  gint64 replaced; /* unix seconds; 0: never */
} OgBoardStanding;

struct _OgBoard
{
  GObject parent_instance;

  OgStore *store;
  OgAccounts *accounts;
  OgPublisher *publisher;
  OgClock *clock;
  OgNews *news;
  OgOffice *office;
  OgOffice *coming;         /* nullable: what a person may still be writing */
  gint64 settled_at;        /* unix seconds: when it is not any more, if nothing comes */
  OgNetiquette *netiquette; /* nullable */
  GHashTable *standings;    /* gint64 channel id → OgBoardStanding */
  GHashTable *refused;      /* set of gint64 notice ids: refused since the program began */
  GHashTable *forgiven;     /* set of gint64 notice ids: to be tried again, however they stand */
  DexPromise *stopping;
  gboolean looking;
  gboolean look_again;
  gboolean settling;
  gboolean started;
  gboolean stopped;
};

/* How the board of an account stands, as of the last look. */
OgBoardStanding *og_board_ensure_standing (OgBoard *self,
                                           gint64   channel_id);
/* Looks at all boards once, and puts the next step of each into the outbox. Returns whether one
 * stands otherwise than before; sets look_again if there is more to do at once. */
gboolean og_board_look_once_fiber (OgBoard *self);

G_END_DECLS
