/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-office.h"

G_BEGIN_DECLS

/* One part of a setup that can be taken over from a municipality file. */
typedef struct _OgSetupPart
{
  const char *title;     /* N_() */
  gboolean own;          /* the other town's own: names, addresses, persons */
  const char *fields[11]; /* of OgOffice, up to NULL */
  const char *lists[3];  /* names as in og_office_get_lists(), up to NULL */
} OgSetupPart;

const OgSetupPart *og_setup_parts (guint *n_parts);
/* (transfer full) (nullable): what an office says there, in a few words; NULL: nothing. */
char *og_setup_part_describe (const OgSetupPart *part,
                              OgOffice          *office);
/* Writes what `from` says there into the office, in place. */
void og_setup_part_take (const OgSetupPart *part,
                         OgOffice          *office,
                         OgOffice          *from);
/* Everything, in place: the pages hold the office. */
void og_setup_take_all (OgOffice *office,
                        OgOffice *from);
/* One list, in place; records are copied. */
void og_setup_take_list (OgOffice   *office,
                         OgOffice   *from,
                         const char *name);

G_END_DECLS
