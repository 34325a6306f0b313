/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/**
 * OgNote: what colleagues tell each other about a concern. It never leaves this computer.
 */
#define OG_TYPE_NOTE (og_note_get_type ())
G_DECLARE_FINAL_TYPE (OgNote, og_note, OG, NOTE, OgRecord)

struct _OgNote
{
  OgRecord parent_instance;

  gint64 id;      /* 0 until stored */
  gint64 concern_id;
  gint64 created; /* unix seconds */
  char *person;   /* (nullable): who wrote it */
  char *text;     /* plain text; never NULL */
};

G_END_DECLS
