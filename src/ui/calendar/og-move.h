/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>
#include <libdex.h>

#include "og-engine.h"

G_BEGIN_DECLS

/* One post of a move. */
typedef struct
{
  OgPost *post;
  char *before;
  char *after;
  gboolean attached; /* an occurrence that its series leads */
  gboolean done;
} OgMoveStep;

/* What was moved together, and goes back together. */
typedef struct
{
  gatomicrefcount refs;
  OgEngine *engine;
  GtkWidget *widget; /* weak */
  GPtrArray *steps;  /* of OgMoveStep */
  gboolean back;     /* the way back is under way */
  gboolean asked;    /* a series was asked for, and only this one is meant */
} OgMove;

OgMove *og_move_new (OgEngine  *engine,
                     GtkWidget *widget);
OgMove *og_move_ref (OgMove *self);
void og_move_unref (gpointer data);
void og_move_add (OgMove *self,
                  OgPost *post,
                  char   *after);
guint og_move_count_done (OgMove *self);
DexFuture *og_move_fiber (gpointer data);

gboolean og_post_can_move (OgPost *post);
gboolean og_post_can_hold (OgPost *post);
char *og_local_time_shift (const char *local_time,
                           int         days,
                           int         minutes);

G_END_DECLS
