/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-accounts.h"
#include "og-news.h"
#include "og-office-time.h"

G_BEGIN_DECLS

/**
 * OgFetcher: asks each account again and again what citizens wrote, and stores it together with
 * how far it got.
 *
 * Signals:
 *  - "arrived" (GListModel of OgMessage): what is new and by citizens, once per asking
 */
#define OG_TYPE_FETCHER (og_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (OgFetcher, og_fetcher, OG, FETCHER, GObject)

OgFetcher *og_fetcher_new (OgStore    *store,
                           OgAccounts *accounts,
                           OgClock    *clock,
                           OgNews     *news);
/* The hours and promises that give deadlines; may be set anew at any time. */
void og_fetcher_set_time (OgFetcher    *self,
                          OgOfficeTime *time);
/* Begins for all channels that are signed in, and for those that become "ready". */
void og_fetcher_start (OgFetcher *self);
void og_fetcher_stop (OgFetcher *self);
/* Asks all accounts now, but none that wants silence. → TRUE when all have been asked. */
DexFuture *og_fetcher_ask_now (OgFetcher *self) G_GNUC_WARN_UNUSED_RESULT;
/* Asks all accounts now, without anybody waiting for it. */
void og_fetcher_wake (OgFetcher *self);

G_END_DECLS
