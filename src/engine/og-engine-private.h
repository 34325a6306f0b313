/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-accounts.h"
#include "og-auto-answerer.h"
#include "og-board.h"
#include "og-engine.h"
#include "og-fetcher.h"
#include "og-inbox.h"
#include "og-lock.h"
#include "og-moderator.h"
#include "og-news.h"
#include "og-office-time.h"
#include "og-planner.h"
#include "og-publisher.h"
#include "og-scheduler.h"
#include "og-series-keeper.h"

G_BEGIN_DECLS

/* Between og-engine.c, -office.c, -channels.c, -posts.c, -inbox.c, -town.c and -documents.c (what ui
 * may ask), og-engine-open.c (how it begins and ends) and the sign-in. */

struct _OgEngine
{
  GObject parent_instance;

  char *pictures;      /* the folder */
  gboolean practice;
  OgClock *clock;
  OgLock *lock;
  OgStore *store;
  OgOffice *office;
  OgOfficeTime *attendance; /* of the office */
  OgNews *news;
  OgAccounts *accounts;
  OgPublisher *publisher;
  OgScheduler *scheduler;
  OgFetcher *fetcher;
  OgPlanner *planner;
  OgSeriesKeeper *series_keeper;
  OgHttp *http;
  DexFuture *importing; /* (nullable): a look at a calendar that is being written */
  OgInbox *inbox;
  OgAutoAnswerer *auto_answerer;
  OgBoard *board;
  OgModerator *moderator;
  OgNetiquette *netiquette; /* (nullable): what is in force */
  OgCounts counts;
  gboolean counting;
  gboolean count_again;
  gint64 last_contact; /* unix seconds */
  DexFuture *office_saved; /* (nullable): the newest change of the office, when it is saved */
  DexPromise *closing; /* resolved when it is closed, to end what waits for the clock */
  gboolean closed;
};

/* Whether the engine can be asked: a programmer's mistake otherwise, answered all the same. */
#define OG_ENGINE_REQUIRE_OPEN(self)                                                        \
  G_STMT_START                                                                              \
  {                                                                                         \
    g_return_val_if_fail (OG_IS_ENGINE (self), dex_future_new_infinite ());                 \
    if ((self)->closed)                                                                     \
      return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "The engine has been closed"); \
  }                                                                                         \
  G_STMT_END

OgAccounts *og_engine_get_accounts (OgEngine *self); /* (transfer none) */
void og_engine_take_office (OgEngine *self,
                            OgOffice *office);

/* Changes the office: what func makes of it as it is saved when all changes before are done. func:
 * → (transfer full). deadlines: whether open ones are reckoned anew. → TRUE */
typedef OgOffice *(*OgOfficeChange) (OgOffice *saved,
                                     gpointer  data);
DexFuture *og_engine_change_office (OgEngine      *self,
                                    OgOfficeChange func,
                                    gpointer       data,
                                    GDestroyNotify free_data,
                                    gboolean       deadlines) G_GNUC_WARN_UNUSED_RESULT;

/* Reads what is in force. */
gboolean og_engine_load_rules_fiber (OgEngine *self,
                                     GError  **error);

void og_engine_tell_last_contact (OgEngine *self);
void og_engine_tell_counts (OgEngine *self);
void og_engine_tell_news (OgEngine  *self,
                          OgNewsKind kinds);
void og_engine_tell_arrived (OgEngine  *self,
                             OgConcern *concern,
                             OgMessage *newest,
                             int        n);
void og_engine_tell_finished (OgEngine   *self,
                              OgDelivery *delivery);

G_END_DECLS
