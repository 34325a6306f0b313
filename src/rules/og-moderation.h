/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-measure.h"
#include "og-netiquette.h"

G_BEGIN_DECLS

/* What may be done about a breach of the rules, and what belongs to it. The words stand in
 * data/rules/moderation.ini, in German and English; lang: "de", else English. All strings are
 * (transfer full). */

/* What a network can do by a program, as bits (1 << OgMeasureKind). What is not in `acts` a person does
 * by hand. */
typedef struct _OgModerationMeans
{
  guint acts;     /* the program can do it */
  guint undoes;   /* and take it back */
  guint verifies; /* and look whether it is in effect; also of what a person did by hand */
} OgModerationMeans;

gboolean og_moderation_has (guint         kinds,
                            OgMeasureKind kind);

/* For the clerk: what the step does on this network, or how to do it by hand where the program cannot.
 * network: OgNetwork.id; one that the words do not know gets the general ones. */
char *og_moderation_dup_effect (const char   *network,
                                OgMeasureKind kind,
                                const char   *lang);
char *og_moderation_dup_by_hand (const char   *network,
                                 OgMeasureKind kind,
                                 const char   *lang);
/* The legal caution that has to be acknowledged before the step; NULL: there is none. A note, not legal
 * advice, and it says so. */
char *og_moderation_dup_caution (OgMeasureKind kind,
                                 const char   *lang);

/* What the author is told, in the town's words and form of address: the step, the rule by number,
 * heading and version, the reason as far as measure->reason has one, the way to a review, and the file
 * number. Reads kind, rule_number, version, reason and file_number of the measure. */
char *og_moderation_dup_notice (OgOffice   *office,
                                OgMeasure  *measure,
                                const char *subject,
                                gint64      now);

/* Which step of the town's ladder fits after so many earlier measures against the same author: the
 * mildest of those that begin latest; never a report, which goes along with others. */
OgMeasureKind og_moderation_propose_kind (OgOffice *office,
                                          guint     n_before);

/* What a measure still lacks; bits. */
typedef enum
{
  OG_LACK_NOTHING = 0,
  OG_LACK_RULE = 1 << 0,    /* number and version of the rule */
  OG_LACK_REASON = 1 << 1,  /* one sentence */
  OG_LACK_CAUTION = 1 << 2, /* the caution was not acknowledged */
  OG_LACK_NOTICE = 1 << 3,  /* a NOTICE without words */
} OgMeasureLack;
OgMeasureLack og_moderation_check (OgMeasure *measure);

G_END_DECLS
