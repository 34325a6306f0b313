/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-accounts.h"
#include "og-measure.h"
#include "og-moderation.h"
#include "og-news.h"
#include "og-publisher.h"

G_BEGIN_DECLS

/**
 * OgModerator: measures about breaches of the rules, on record.
 *
 * A measure is proposed, completed by a person, and begun: what it stands on is copied and sealed, then
 * the measure, the seal, an entry in the journal and the rows of the outbox are written at once, and
 * only then something leaves, by the publisher. When the network has accepted it, the moderator looks
 * whether it is in effect. What a network cannot do is a person's, and is ticked off.
 */
#define OG_TYPE_MODERATOR (og_moderator_get_type ())
G_DECLARE_FINAL_TYPE (OgModerator, og_moderator, OG, MODERATOR, GObject)

/* folder: where copies of pictures are kept */
OgModerator *og_moderator_new (OgStore     *store,
                               OgAccounts  *accounts,
                               OgPublisher *publisher,
                               OgHttp      *http,
                               OgClock     *clock,
                               OgNews      *news,
                               const char  *folder);
/* In whose words and zone; copied by reference. netiquette: (nullable): what is in force. */
void og_moderator_set_rules (OgModerator  *self,
                             OgOffice     *office,
                             OgNetiquette *netiquette);
/* Looks at what was accepted, and not looked at yet; also whenever a channel can be spoken to again. */
void og_moderator_start (OgModerator *self);
void og_moderator_stop (OgModerator *self);

const char *og_moderator_get_folder (OgModerator *self); /* (transfer none) */

/* What the network of a channel can do; nothing for one that is not there. */
OgModerationMeans og_moderator_get_means (OgModerator *self,
                                          gint64       channel_id);

/* → OgMeasure, not stored: about a message, by a rule that is in force, with the notice in the office's
 * words. OG_ERROR_GONE without the message or its channel, OG_ERROR_INPUT without the rule. */
DexFuture *og_moderator_propose (OgModerator  *self,
                                 gint64        message_id,
                                 OgMeasureKind kind,
                                 const char   *rule_id) G_GNUC_WARN_UNUSED_RESULT;
/* measure: copied; what it is about is read from its message again. → OgMeasure as it stands now.
 * OG_ERROR_INPUT if something is lacking (og_moderation_check()), OG_ERROR_FORBIDDEN if the same is on
 * record, OG_ERROR_STORAGE if the evidence cannot be kept: then nothing was done. */
DexFuture *og_moderator_begin (OgModerator *self,
                               OgMeasure   *measure) G_GNUC_WARN_UNUSED_RESULT;
/* → TRUE; OG_ERROR_INPUT without a reason, OG_ERROR_NOT_SUPPORTED if the network cannot,
 * OG_ERROR_FORBIDDEN while it is under way. */
DexFuture *og_moderator_undo (OgModerator *self,
                              gint64       measure_id,
                              const char  *reason,
                              const char  *person) G_GNUC_WARN_UNUSED_RESULT;
/* A person did by hand what the network has no way for. → TRUE */
DexFuture *og_moderator_finish_by_hand (OgModerator *self,
                                        gint64       measure_id,
                                        const char  *person) G_GNUC_WARN_UNUSED_RESULT;
/* Looks at the network and writes down what it found. → boolean: whether it is in effect;
 * OG_ERROR_NOT_SUPPORTED where that cannot be seen */
DexFuture *og_moderator_verify (OgModerator *self,
                                gint64       measure_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
