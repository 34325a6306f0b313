/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-election.h"

G_DEFINE_FINAL_TYPE (OgElection, og_election, OG_TYPE_RECORD)

static const OgField fields[] = {
  OG_FIELD (OgElection, name, STRING),
  OG_FIELD (OgElection, first, DATE),
  OG_FIELD (OgElection, last, DATE),
};

static void
og_election_class_init (OgElectionClass *klass)
{
  og_record_class_set_fields (OG_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
og_election_init (OgElection *self)
{
  self->name = g_strdup ("");
}

/**
 * og_election_new:
 *
 * Returns: (transfer full): an election without days
 */
OgElection *
og_election_new (void)
{
  return g_object_new (OG_TYPE_ELECTION, NULL);
}
