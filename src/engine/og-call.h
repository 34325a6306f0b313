/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

/* What a fiber of this room is called with. All members are its own, to be read and stolen. */
typedef struct _OgCall
{
  gpointer self;   /* GObject whose method it is */
  gpointer object; /* (nullable) GObject the method is about */
  gint64 id;
  gint64 number;
  char *text;      /* (nullable) */
} OgCall;

/* (transfer full): a fiber of the main scheduler, called with an OgCall as its data. Dropping the
 * future does not stop it: a fiber ends by itself, or when what it belongs to is stopped. */
DexFuture *og_call_spawn (DexFiberFunc func,
                          gpointer     self,
                          gpointer     object,
                          gint64       id,
                          gint64       number,
                          const char  *text) G_GNUC_WARN_UNUSED_RESULT;

/* A copy of a record of its own, for handing to the store's thread. (transfer full) */
gpointer og_call_copy_record (gpointer record);

G_END_DECLS
