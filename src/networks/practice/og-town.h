/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-citizens.h"

G_BEGIN_DECLS

/* Values are stored: never change, only append. */
typedef enum
{
  OG_TOWN_OWN = 0,    /* by the town hall */
  OG_TOWN_BEGIN = 1,  /* a citizen's first words in a conversation */
  OG_TOWN_ASK = 2,    /* a citizen asks back */
  OG_TOWN_THANKS = 3, /* a citizen says thanks, and that is the end of it */
} OgTownRole;

/* Something that was said in the town, or will be at its time. */
typedef struct _OgTownEntry
{
  gint64 id;        /* 1, 2, … in the order of the town's list */
  OgTownRole role;
  guint citizen;    /* who, unless it is the town hall */
  guint line;       /* which of og_citizen_lines(), with OG_TOWN_BEGIN and OG_TOWN_ASK */
  char *text;
  gint64 parent;    /* id of what it answers, 0 for nothing */
  int visibility;   /* OgVisibility */
  gint64 at;        /* unix seconds: from then on it can be read */
  char *key;        /* nullable: the idempotency key of what the town hall published */
  gboolean gone;    /* withdrawn, or will never be said because its occasion was */
  gboolean quiet;   /* by the town hall, and nobody answers it */
  gboolean pinned;  /* stands at the top of the town hall's page */
  gboolean hidden;  /* the town hall has hidden it from others */
} OgTownEntry;

/* OgTown: the whole world of the practice town. What happens in it follows from what is in it:
 * there is no chance, so that a test and a restart see the same. Knows no clock and no file. */
typedef struct _OgTown
{
  GPtrArray *entries; /* of OgTownEntry; entry n has the id n + 1 */
  GPtrArray *fields;  /* of OgTownField: the town hall's profile */
  GPtrArray *plans;   /* of OgTownPlan: what the town's server publishes by itself */
  gint64 n_plans;     /* how many there ever were */
  GPtrArray *blocked; /* of char*: ids of citizens */
  GPtrArray *reports; /* of char*: file numbers of what was reported to the town's server */
} OgTown;

/* What the town hall has given to the town's server to publish later. */
typedef struct _OgTownPlan
{
  gint64 id;       /* 1, 2, …, never used again */
  char *text;
  char *key;       /* nullable: idempotency key */
  int visibility;  /* OgVisibility */
  gint64 due;      /* unix seconds */
  int n_pictures;
} OgTownPlan;

typedef struct _OgTownField
{
  char *name;
  char *value;
} OgTownField;

OgTown *og_town_new (gint64 now);
OgTown *og_town_new_empty (void);
void og_town_free (OgTown *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgTown, og_town_free)

OgTownEntry *og_town_add (OgTown     *self,
                          OgTownRole  role,
                          const char *text,
                          gint64      parent,
                          int         visibility,
                          gint64      at);
OgTownEntry *og_town_get (OgTown *self,
                          gint64  id);
OgTownEntry *og_town_find_key (OgTown     *self,
                               const char *key);
OgTownEntry *og_town_publish (OgTown     *self,
                              const char *key,
                              const char *text,
                              gint64      parent,
                              int         visibility,
                              gint64      now);
OgTownEntry *og_town_announce (OgTown     *self,
                               const char *key,
                               const char *text,
                               gint64      parent,
                               int         visibility,
                               gint64      now);
void og_town_set_field (OgTown     *self,
                        const char *name,
                        const char *value);
void og_town_withdraw (OgTown *self,
                       gint64  id,
                       gint64  now);
/* Sets of words: `blocked` and `reports`. */
gboolean og_town_has (GPtrArray  *words,
                      const char *word);
void og_town_put (GPtrArray  *words,
                  const char *word,
                  gboolean    in);
gboolean og_town_is_due (const OgTownEntry *entry,
                         gint64             now);

/* id: 0 for a new one. */
OgTownPlan *og_town_add_plan (OgTown     *self,
                              gint64      id,
                              const char *key,
                              const char *text,
                              int         visibility,
                              gint64      due);
OgTownPlan *og_town_get_plan (OgTown *self,
                              gint64  id);
void og_town_remove_plan (OgTown     *self,
                          OgTownPlan *plan);
gboolean og_town_publish_due (OgTown *self,
                              gint64  now);

G_END_DECLS
