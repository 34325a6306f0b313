/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-delivery.h"
#include "og-office.h"
#include "og-post.h"

G_BEGIN_DECLS

/* Whether a second person must agree, and whether one has. */
typedef enum
{
  OG_SIGN_OFF_NOT_NEEDED,
  OG_SIGN_OFF_NEEDED_ALL,      /* the town wants it for every post */
  OG_SIGN_OFF_NEEDED_KIND,     /* for posts of this kind */
  OG_SIGN_OFF_NEEDED_ELECTION, /* for every post before an election */
  OG_SIGN_OFF_NEEDED_HOLDER,   /* names or shows who holds an office, before an election */
} OgSignOffReason;

/* due: unix seconds at which it is to go out. */
OgSignOffReason og_sign_off_reason (OgOffice *office,
                                    OgPost   *post,
                                    gint64    due);
/* The election whose time the instant lies in. (transfer none) (nullable) */
OgElection *og_sign_off_election (OgOffice *office,
                                  gint64    at);
/* Hex SHA-256 of what citizens will see: text, variants, pictures with their descriptions, poll and
 * channels, independent of their order where the order is not seen; not of the time. text: (nullable):
 * instead of the post's text and variants, for the change of a published post. (transfer full) */
char *og_sign_off_digest (OgPost     *post,
                          const char *text);
/* What is printed on the sheet, "K7QF-2M9D", made from the digest; entered with or without hyphen, in
 * any case, 0/O and 1/I/L alike. (transfer full) */
char *og_sign_off_code (const char *digest);
gboolean og_sign_off_code_fits (const char *digest,
                                const char *typed);
/* Whether the newest word about exactly this content is SIGNED, PAPER or EXPRESS. (sign_offs: of
 * OgSignOff, oldest first.) */
gboolean og_sign_off_holds (GListModel *sign_offs,
                            const char *digest);
/* The gate of the outbox: may this row of this post leave? post: as it is stored, with its
 * sign-offs. The row's text must be what was signed. */
gboolean og_sign_off_may_leave (OgOffice   *office,
                                OgPost     *post,
                                OgDelivery *row);

G_END_DECLS
