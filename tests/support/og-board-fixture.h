/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-board.h"
#include "og-outbox-fixture.h"

G_BEGIN_DECLS

/* The notice board of the outbox's one channel, at the scripted server. */
typedef struct
{
  OgOutbox *outbox;
  OgBoard *board;
  OgOffice *office;
  OgNetiquette *netiquette; /* nullable: what is in force */
  guint n_changed; /* times "changed" was told */
} OgBoardBench;

/* An office with n_rules of the catalogue chosen; more rules, a longer thread. (transfer full) */
OgOffice *og_board_bench_make_office (guint n_rules);
/* What such an office's rules say as that version. (transfer full) */
OgNetiquette *og_board_bench_make_netiquette (guint n_rules,
                                              int   version);

/* n_rules: 0: nothing is in force. wanted: what the channel's setting says, saved. */
OgBoardBench *og_board_bench_open_fiber (OgScript *script,
                                         gint64    now,
                                         guint     n_rules,
                                         gboolean  wanted);
void og_board_bench_close_fiber (OgBoardBench *self);
/* Other rules are in force, another setting is made. */
void og_board_bench_set_fiber (OgBoardBench *self,
                               guint         n_rules,
                               gboolean      wanted);
void og_board_bench_settle_fiber (OgBoardBench *self);
OgChannel *og_board_bench_get_channel (OgBoardBench *self);
OgBoardState og_board_bench_get_state (OgBoardBench *self);
/* The server has exactly what an office with so many rules wants; 0: nothing at all. */
void og_board_bench_assert_stands (OgScript *script,
                                   guint     n_rules);

G_END_DECLS
