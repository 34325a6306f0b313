/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-accounts.h"

G_BEGIN_DECLS

/* Between og-accounts.c (how the channels stand) and og-accounts-change.c (what makes others of
 * them), and for tests. */

/* What is known of a channel beyond what is stored. */
typedef struct _OgAccount
{
  OgConnection *connection; /* NULL until needed */
  gint64 quiet_until;       /* unix seconds */
  gint64 contact_saved;     /* unix seconds */
} OgAccount;

struct _OgAccounts
{
  GObject parent_instance;

  OgStore *store;
  OgSecrets *secrets;
  OgHttp *http;
  OgClock *clock;
  GListStore *channels;
  GHashTable *accounts; /* gint64 channel id → OgAccount */
};

OgAccount *og_accounts_ensure (OgAccounts *self,
                               gint64      channel_id);
char *og_accounts_dup_secret_key (OgAccounts *self,
                                  gint64      channel_id);
/* Writes a state down, if it is another; drops the connection of what is signed out. */
void og_accounts_set_state (OgAccounts    *self,
                            OgChannel     *channel,
                            OgChannelState state,
                            int            error_code);
/* Writes a channel down without anybody waiting for it. */
void og_accounts_save_later (OgAccounts *self,
                             OgChannel  *channel);
void og_accounts_tell_ready (OgAccounts *self,
                             OgChannel  *channel);
void og_accounts_tell_removed (OgAccounts *self,
                               gint64      channel_id);

/* Lets a channel speak through this connection instead of its network's own. */
void og_accounts_set_connection (OgAccounts   *self,
                                 gint64        channel_id,
                                 OgConnection *connection);

G_END_DECLS
