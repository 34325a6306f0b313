/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-record.h"

G_BEGIN_DECLS

/* Values are stored: never change, only append. */
typedef enum
{
  OG_CONCERN_OPEN = 0,
  OG_CONCERN_DONE = 1,
} OgConcernState;

/* What a citizen wants; the promise may differ. Values are stored: never change, only append. */
typedef enum
{
  OG_CONCERN_QUESTION = 0,
  OG_CONCERN_COMPLAINT = 1,
  OG_CONCERN_DEFECT = 2, /* something is broken in the town */
  OG_CONCERN_IDEA = 3,
  OG_CONCERN_PRAISE = 4,
  OG_CONCERN_PARTICIPATION = 5,
  OG_CONCERN_BREACH = 6, /* of the netiquette */
} OgConcernKind;
#define OG_N_CONCERN_KINDS 7

/* Who says what kind a concern is. Values are stored: never change, only append. */
typedef enum
{
  OG_KIND_BY_NOBODY = 0, /* it is the kind that all have at first */
  OG_KIND_BY_RULES = 1,  /* proposed, by the words in kind_reason */
  OG_KIND_BY_PERSON = 2, /* decided; never proposed anew */
} OgKindBy;

/* How a concern that is done ended. Values are stored: never change, only append. */
typedef enum
{
  OG_OUTCOME_NONE = 0,      /* nobody said */
  OG_OUTCOME_ANSWERED = 1,
  OG_OUTCOME_SETTLED = 2,   /* the town did what was to be done */
  OG_OUTCOME_NOT_US = 3,    /* somebody else is responsible, and the citizen knows who */
  OG_OUTCOME_NO_ANSWER = 4, /* none is needed */
  OG_OUTCOME_WITHDRAWN = 5, /* by the citizen */
  OG_OUTCOME_BREACH = 6,    /* of the netiquette, dealt with */
} OgConcernOutcome;
#define OG_N_CONCERN_OUTCOMES 7

/**
 * OgConcern: what one citizen wants from us, with everything said about it.
 *
 * A row of the inbox. A message that answers one of a concern's messages joins it; any other
 * message of a citizen begins a new one.
 */
#define OG_TYPE_CONCERN (og_concern_get_type ())
G_DECLARE_FINAL_TYPE (OgConcern, og_concern, OG, CONCERN, OgRecord)

struct _OgConcern
{
  OgRecord parent_instance;

  gint64 id;            /* 0 until stored; the id of its first message */
  gint64 channel_id;
  int state;            /* OgConcernState */
  int kind;             /* OgConcernKind */
  int kind_by;          /* OgKindBy */
  char *kind_reason;    /* nullable: the words by which the rules proposed it */
  char *topics;         /* nullable: one a line */
  char *author_id;      /* remote id of the citizen */
  char *author_name;
  char *author_handle;
  char *snippet;        /* first words of the newest message by the citizen */
  int visibility;       /* OgVisibility of the newest message by the citizen */
  gint64 last_id;       /* id of its newest message */
  gint64 last_time;     /* unix seconds of its newest message */
  gint64 waiting_since; /* unix seconds of the oldest message still unanswered, 0 for none */
  gint64 deadline;      /* unix seconds by which the answer is promised, 0 for none */
  int unread;           /* how many of its messages are unread */
  gboolean urgent;      /* cannot wait until the office opens */
  char *assignee;       /* nullable: who takes care of it */
  gint64 come_back;     /* unix seconds at which it is due again, 0: it was not put off */
  int outcome;          /* OgConcernOutcome, once it is done */
  char *outcome_note;   /* nullable: a sentence about the outcome */
  gint64 closed;        /* unix seconds since which it is done, 0 while it is open */
  char *draft;          /* nullable: a reply begun */
  gboolean loaded;      /* FALSE for a row of a list whose content is still on its way */
};

/* What a clerk does with concerns; not stored. */
typedef enum
{
  OG_ACT_ASSIGN,  /* assignee; NULL: nobody takes care any more */
  OG_ACT_PUT_OFF, /* come_back; 0: due at once. Open ones only */
  OG_ACT_DONE,    /* outcome, outcome_note and closed. Open ones only */
  OG_ACT_REOPEN,  /* done ones only */
  OG_ACT_KIND,    /* kind, decided by a person */
} OgConcernAct;

/* How the inbox is looked at. What is put off until a later time is in COME_BACK, DONE and ALL only. */
typedef enum
{
  OG_VIEW_DUE,        /* by deadline, those without one last, then oldest first */
  OG_VIEW_MINE,       /* of one person, in the same order */
  OG_VIEW_UNASSIGNED, /* that nobody takes care of, in the same order */
  OG_VIEW_COME_BACK,  /* by the time they come back */
  OG_VIEW_DONE,       /* newest first */
  OG_VIEW_ALL,        /* newest first */
} OgConcernView;
#define OG_N_CONCERN_VIEWS 6

/* Nobody reads a greater number on a badge: this many stand for "more". */
#define OG_COUNT_MOST 1000

/* What the badges show; concerns are counted up to OG_COUNT_MOST. Boxed. */
typedef struct _OgCounts
{
  int views[OG_N_CONCERN_VIEWS]; /* concerns in each OgConcernView */
  int unread;    /* concerns with unread messages */
  int overdue;   /* due concerns whose deadline is before now */
  int attention; /* deliveries FAILED, UNCERTAIN, LATE, BY_HAND or UNSIGNED */
  int submitted; /* posts that wait for a second person */
} OgCounts;
#define OG_TYPE_COUNTS (og_counts_get_type ())
GType og_counts_get_type (void);

G_END_DECLS
