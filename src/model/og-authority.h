/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgAuthority: who else is responsible for something that citizens ask the town about.
 *
 * In the office's list stand the town's own ones, and what the town says about those it was given: the
 * name and contact, or that this is not so here. og_authorities() has all of them as they hold.
 */
#define OG_TYPE_AUTHORITY (og_authority_get_type ())
G_DECLARE_FINAL_TYPE (OgAuthority, og_authority, OG, AUTHORITY, OgRecord)

struct _OgAuthority
{
  OgRecord parent_instance;

  char *key;        /* id of a given one in the catalogue, or "own-1", "own-2" …; never NULL */
  char *tasks;      /* what for, "Müll und Wertstoffe"; never NULL; "" for a given one */
  char *name;       /* "Landratsamt Musterkreis"; never NULL; "" for a given one not filled in */
  char *contact;    /* (nullable): how citizens reach it */
  gboolean retired; /* not so in this town */
};

OgAuthority *og_authority_new (void);

G_END_DECLS
