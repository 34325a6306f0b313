/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel.h"
#include "og-office-time.h"
#include "og-store-intake.h"

G_BEGIN_DECLS

/* OgIntake: what the rules say about messages that come in, with the hours, promises and words of an
 * office as they were when it was made. Never changed afterwards: the store's thread uses it. */
typedef struct _OgIntake OgIntake;

OgIntake *og_intake_new (OgOfficeTime *time);
OgIntake *og_intake_ref (OgIntake *self);
void og_intake_unref (OgIntake *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgIntake, og_intake_unref)

/* og_store_take_in() with them. channel: the account it came to, copied. → GListStore of OgMessage: those
 * that are new and by citizens */
DexFuture *og_intake_store (OgIntake   *self,
                            OgStore    *store,
                            OgChannel  *channel,
                            GPtrArray  *messages,
                            const char *cursor) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
