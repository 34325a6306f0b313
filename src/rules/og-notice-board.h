/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "og-notice.h"

G_BEGIN_DECLS

/* What is to be done next so that an account shows the netiquette as it is in force, and nothing
 * older: one step at a time, each a row of the outbox. */
typedef enum
{
  OG_BOARD_DONE,    /* it stands as it should */
  OG_BOARD_WAIT,    /* a step is under way */
  OG_BOARD_STUCK,   /* the network refused a step for good; a person decides */
  OG_BOARD_PUBLISH, /* part: text, as an answer to parent */
  OG_BOARD_EDIT,    /* notice: its text becomes `text` */
  OG_BOARD_DELETE,  /* notice */
  OG_BOARD_PIN,     /* notice */
  OG_BOARD_UNPIN,   /* notice */
  OG_BOARD_PROFILE, /* text: the fields as JSON */
} OgBoardStep;

typedef struct _OgBoardAction
{
  OgBoardStep step;
  int part;             /* PUBLISH */
  OgNotice *notice;     /* (transfer none) (nullable) */
  OgNotice *parent;     /* (transfer none) (nullable): PUBLISH: the part before */
  const char *text;     /* (transfer none) (nullable) */
} OgBoardAction;

/* texts: (nullable) (element-type utf8): the parts that should stand; NULL or empty: none.
 * profile: (nullable): the fields that should stand; NULL where the network has no profile fields.
 * notices: of OgNotice of this account; an `error` counts only for what is wanted now: whoever wants
 * something else, or wants to try again, sets it to -1. A thread whose first part must change its id
 * is pinned again; what is taken off is unpinned before; the last part goes first. */
OgBoardAction og_notice_board_next (GPtrArray  *texts,
                                    const char *profile,
                                    gboolean    can_pin,
                                    gboolean    can_edit,
                                    GListModel *notices);

G_END_DECLS
