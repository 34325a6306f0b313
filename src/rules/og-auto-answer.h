/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel.h"
#include "og-delivery.h"
#include "og-message.h"
#include "og-office-time.h"

G_BEGIN_DECLS

/* Whether a message gets the automatic answer: the channel wants it (mode: OgAutoAnswer), nobody is
 * there now and nobody was when it came, it is younger than the closed period, not our own, not
 * automatic itself (said by the network, or by its first words), and in DIRECT mode a direct
 * message. Once per person and closed period is for the store to keep. */
gboolean og_auto_answer_wanted (OgOfficeTime *time,
                                int           mode,
                                OgMessage    *message,
                                gint64        now);
/* The beginning of the closed period at `now`, unix seconds: what "once" is counted by. */
gint64 og_auto_answer_period (OgOfficeTime *time,
                              gint64        now);
/* (transfer full): begins "Das ist eine automatische Antwort.", names the next opening in words
 * ("ab Dienstag, 2. Mai, 8 Uhr"), and the numbers for emergencies. */
char *og_auto_answer_text (OgOfficeTime *time,
                           gint64        now);

G_END_DECLS
