/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-channel.h"
#include "og-netiquette.h"
#include "og-notice-board.h"

G_BEGIN_DECLS

/* What is to stand on the notice board of an account. */
typedef struct _OgBoardWanted
{
  GPtrArray *texts; /* of char*; never NULL */
  char *profile;    /* (nullable): fields as JSON; NULL: leave the profile as it is */
  gboolean can_pin;
  gboolean can_edit;
} OgBoardWanted;

/* netiquette: (nullable): what is in force. notices: of OgNotice of this account: what stands
 * there is taken off where it is not wanted any more. now: unix seconds. (transfer full) */
OgBoardWanted *og_board_wanted_new (OgChannel    *channel,
                                    OgOffice     *office,
                                    OgNetiquette *netiquette,
                                    GListModel   *notices,
                                    gint64        now);
void og_board_wanted_free (OgBoardWanted *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgBoardWanted, og_board_wanted_free)

/* The fields of wanted (nullable: none), and those that stand there and are not in it, with an
 * empty value. NULL if there is nothing to be said. Both are JSON as og_netiquette_profile() gives.
 * (transfer full) (nullable) */
char *og_board_wanted_profile (const char *standing,
                               const char *wanted);

/* Whether the network of the channel has a notice board at all. */
gboolean og_board_is_possible (OgChannel *channel);

/* The part of that account. (transfer none) (nullable) */
OgNotice *og_board_find_part (GListModel *notices,
                              int         part);

G_END_DECLS
