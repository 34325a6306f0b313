/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-connection.h"
#include "og-secrets.h"
#include "og-store.h"

G_BEGIN_DECLS

/**
 * OgAccounts: the channels, how they stand, and the connections to their networks.
 *
 * The records of the list are those the screens show: they are changed in place and notify. A
 * token is read from OgSecrets when a connection is made, and is nowhere else.
 *
 * Signals:
 *  - "ready" (OgChannel *): added, or signed in again: fetching and sending may begin
 *  - "removed" (gint64 channel_id)
 *  - "standing" (OgChannel *): it stands otherwise than before
 *  - "contact": a network has answered as it should
 */
#define OG_TYPE_ACCOUNTS (og_accounts_get_type ())
G_DECLARE_FINAL_TYPE (OgAccounts, og_accounts, OG, ACCOUNTS, GObject)

OgAccounts *og_accounts_new (OgStore   *store,
                             OgSecrets *secrets,
                             OgHttp    *http,
                             OgClock   *clock);
DexFuture *og_accounts_load (OgAccounts *self) G_GNUC_WARN_UNUSED_RESULT; /* → TRUE */

GListModel *og_accounts_get_channels (OgAccounts *self); /* (transfer none) of OgChannel */
OgChannel *og_accounts_find (OgAccounts *self,
                             gint64      channel_id);    /* (transfer none) (nullable) */
OgHttp *og_accounts_get_http (OgAccounts *self);         /* (transfer none) */
OgClock *og_accounts_get_clock (OgAccounts *self);       /* (transfer none) */

/* → OgConnection of the channel. Rejects with OG_ERROR_SIGNED_OUT without a token (the channel is
 * marked), OG_ERROR_SECRETS if the keyring does not answer, OG_ERROR_GONE for no such channel. */
DexFuture *og_accounts_connect (OgAccounts *self,
                                gint64      channel_id) G_GNUC_WARN_UNUSED_RESULT;

/* What became of a contact: NULL if the network answered as it should. Brings the channel's state
 * up to date; writes it down when it changed, and the time of contact now and then. */
void og_accounts_report (OgAccounts   *self,
                         gint64        channel_id,
                         const GError *error);
/* Unix seconds before which the network wants to hear nothing from this account; 0 for none. */
gint64 og_accounts_get_quiet_until (OgAccounts *self,
                                    gint64      channel_id);
gboolean og_accounts_is_signed_out (OgAccounts *self,
                                    gint64      channel_id);
gint64 og_accounts_get_last_contact (OgAccounts *self);

/* Stores a channel and its token (NULL for a network without sign-in). again: (nullable) the listed
 * channel that is signed in anew; else one that is already listed with the same account is taken.
 * → OgChannel, the listed one. */
DexFuture *og_accounts_add (OgAccounts *self,
                            OgChannel  *channel,
                            OgChannel  *again,
                            const char *token) G_GNUC_WARN_UNUSED_RESULT;
/* Asks the network who we are and what it allows. → OgChannel, the listed one. */
DexFuture *og_accounts_check (OgAccounts *self,
                              gint64      channel_id) G_GNUC_WARN_UNUSED_RESULT;
/* Writes a listed channel down after its settings were changed. → TRUE */
DexFuture *og_accounts_save (OgAccounts *self,
                             OgChannel  *channel) G_GNUC_WARN_UNUSED_RESULT;
/* Forgets token and channel. → TRUE */
DexFuture *og_accounts_remove (OgAccounts *self,
                               gint64      channel_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
