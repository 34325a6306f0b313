/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-accounts.h"
#include "og-news.h"
#include "og-office-time.h"

G_BEGIN_DECLS

/**
 * OgAutoAnswerer: answers while nobody is there, where the town has switched it on.
 *
 * Puts rows into the outbox and sends nothing itself. Once for each person and closed period; when
 * the period is over, what has not left is dropped.
 */
#define OG_TYPE_AUTO_ANSWERER (og_auto_answerer_get_type ())
G_DECLARE_FINAL_TYPE (OgAutoAnswerer, og_auto_answerer, OG, AUTO_ANSWERER, GObject)

/* An answer that has waited this long comes too late to be one. */
#define OG_AUTO_ANSWER_MAX_AGE_SECONDS (12 * 60 * 60)

OgAutoAnswerer *og_auto_answerer_new (OgStore    *store,
                                      OgAccounts *accounts,
                                      OgClock    *clock,
                                      OgNews     *news);
void og_auto_answerer_set_time (OgAutoAnswerer *self,
                                OgOfficeTime   *time);
/* messages: of OgMessage, new ones by citizens. → TRUE when all that is to be said is in the outbox */
DexFuture *og_auto_answerer_answer (OgAutoAnswerer *self,
                                    GListModel     *messages) G_GNUC_WARN_UNUSED_RESULT;

/* Whether an answer that has not left is not to be sent any more. channel: (nullable) its account,
 * which may have been switched off meanwhile. */
gboolean og_auto_answerer_is_over (OgOfficeTime *time,
                                   OgChannel    *channel,
                                   OgDelivery   *delivery,
                                   gint64        now);

G_END_DECLS
