/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel.h"
#include "og-checks.h"
#include "og-concern.h"
#include "og-deadline.h"
#include "og-delivery.h"
#include "og-engine.h"
#include "og-error.h"
#include "og-office.h"
#include "og-post.h"

G_BEGIN_DECLS

/* The only place that turns codes into words and icons. Strings returned as const char * are
 * translated and static; char * are (transfer full). Icons are names of symbolic ones; each state
 * has one of its own shape, so that colour is never the only sign. */

/* Errors: what happened - what it means - what to do now. */
char *og_words_error (const GError *error);
const char *og_words_error_code (int code); /* OgErrorCode */

/* Deliveries: "planned", and the sentence with everything a person needs to know. */
const char *og_words_delivery_word (int state); /* OgDeliveryState or OgWordsState */
const char *og_words_delivery_icon (int state);
char *og_words_delivery_sentence (OgDelivery *delivery,
                                  OgChannel  *channel, /* nullable */
                                  const char *zone,
                                  gint64      now);

/* What a post can be beside the states of its deliveries. */
typedef enum
{
  OG_WORDS_DRAFT = -1,
  OG_WORDS_SUBMITTED = -2,
  OG_WORDS_PAUSED = -3,
} OgWordsState;
/* A post has one delivery per channel: the state a person must know of first (what needs him
 * before what is under way before what is done), an OgDeliveryState or OgWordsState. */
int og_words_post_state (OgPost *post);
const char *og_words_post_word (OgPost *post);
const char *og_words_post_icon (OgPost *post);
/* First words of the text on one line, or "Picture without text", "Empty draft". */
char *og_words_post_title (OgPost *post);

/* Deadlines: "by today 12:30", "was due yesterday 16:00"; NULL where nothing is promised. */
const char *og_words_deadline_word (OgDeadlineNearness nearness);
const char *og_words_deadline_icon (OgDeadlineNearness nearness);
char *og_words_deadline (gint64             deadline,
                         OgDeadlineNearness nearness,
                         const char        *zone,
                         gint64             now);
/* "Received Friday, 20 November, 17:40, when the office was closed; the 8 office hours began
 *  Monday ... The answer is promised by ..." */
char *og_words_deadline_sentence (const OgDeadline *deadline,
                                  const char       *zone,
                                  gint64            now);
char *og_words_promise (int promise,
                        int unit); /* "within 8 office hours"; OgPromiseUnit */

/* Visibility of a message and of the answer to it. */
const char *og_words_visibility_word (int visibility); /* OgVisibility */
const char *og_words_visibility_icon (int visibility);
char *og_words_visibility_sentence (int         visibility,
                                    const char *name); /* of the citizen: "Only Ms Keller can see it." */

/* Who sends. */
const char *og_words_sender (OgSender sender);          /* "This computer sends" */
const char *og_words_sender_sentence (OgSender sender); /* what that means */

/* A check of the composer. text: (nullable): what it points into, to be quoted. */
char *og_words_check (const OgCheck *check,
                      OgChannel     *channel, /* nullable */
                      const char    *text,
                      const char    *zone,
                      gint64         now);

/* Channels. */
const char *og_words_channel_word (OgChannel *channel);
const char *og_words_channel_icon (OgChannel *channel);
char *og_words_channel_sentence (OgChannel  *channel,
                                 const char *zone,
                                 gint64      now);

/* "Open until 12:30", "Closed until Monday 8:00", "Closed". */
char *og_words_attended (OgOfficeTime *time,
                         gint64        now);

G_END_DECLS
