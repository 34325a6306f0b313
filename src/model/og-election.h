/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgElection: a time before an election in which the town keeps to neutrality more strictly.
 */
#define OG_TYPE_ELECTION (og_election_get_type ())
G_DECLARE_FINAL_TYPE (OgElection, og_election, OG, ELECTION, OgRecord)

struct _OgElection
{
  OgRecord parent_instance;

  char *name; /* "Landtagswahl"; never NULL */
  int first;  /* first day */
  int last;   /* last day, that of the election */
};

OgElection *og_election_new (void);

G_END_DECLS
