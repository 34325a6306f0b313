/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "og-election.h"
#include "og-engine.h"

G_BEGIN_DECLS

/**
 * OgElectionRow: the time before an election: its name and its days.
 *
 * It writes into the election it is given. Signals: "remove-wanted".
 */
#define OG_TYPE_ELECTION_ROW (og_election_row_get_type ())
G_DECLARE_FINAL_TYPE (OgElectionRow, og_election_row, OG, ELECTION_ROW, AdwExpanderRow)

GtkWidget *og_election_row_new (OgEngine   *engine,
                                OgElection *election);
OgElection *og_election_row_get_election (OgElectionRow *self);
/* Opens it and puts the keyboard into its first field. */
void og_election_row_edit (OgElectionRow *self);
/* (transfer full) (nullable): what stands in the row and does not count, a sentence */
char *og_election_row_dup_fault (OgElectionRow *self);

G_END_DECLS
