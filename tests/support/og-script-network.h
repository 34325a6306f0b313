/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-connection.h"
#include "og-error.h"

G_BEGIN_DECLS

/* What the scripted server does with one publishing request. */
typedef enum
{
  OG_SCRIPT_ANSWER,       /* keeps the post and answers */
  OG_SCRIPT_REFUSE,       /* keeps nothing and answers the given error */
  OG_SCRIPT_LOSE_ANSWER,  /* keeps the post; no answer comes (or 504) */
  OG_SCRIPT_LOSE_REQUEST, /* keeps nothing; no answer comes */
  OG_SCRIPT_HANG,         /* keeps the post and never answers */
} OgScriptAct;

/**
 * OgScript: a server that does what a test says, and a connection to it. What is not scripted
 * succeeds. With a file, it outlives the process.
 */
#define OG_TYPE_SCRIPT (og_script_get_type ())
G_DECLARE_FINAL_TYPE (OgScript, og_script, OG, SCRIPT, GObject)

struct _OgScript
{
  GObject parent_instance;

  char *file;           /* nullable */
  GPtrArray *posts;     /* of OgDelivery, as they stand at the server */
  GPtrArray *plans;     /* of OgDelivery: what it is to publish by itself; remote_id is the plan's id */
  guint n_plans;        /* how many there ever were */
  guint n_ever;         /* how many posts were ever visible */
  GQueue plan_acts;     /* of what comes next for a plan */
  GQueue list_errors;   /* of GError */
  guint n_ids;          /* how many there ever were */
  GQueue acts;          /* of what comes next */
  GQueue find_errors;   /* of GError */
  GQueue fetch_errors;  /* of GError */
  GPtrArray *messages;  /* of OgMessage: what citizens wrote */
  GPtrArray *thread;    /* of OgMessage: what stands around each of them */
  gboolean honours_keys;
  gboolean can_find;
  gboolean can_schedule; /* publishes by itself what is due, whenever anything is asked of it */
  gint64 delay;         /* seconds until a post whose answer was lost can be found */
  guint n_publish;      /* requests */
  guint n_find;
  guint n_fetch;
  guint n_fetch_thread;
  guint n_edit;
  guint n_withdraw;
  guint n_schedule;
  guint n_list;
  guint n_pictures;       /* of the last request that brought any */
  gint64 largest_picture; /* bytes on the disk, of the same */
  guint n_pin;
  guint n_profile;
  GHashTable *pins;     /* set of char*: remote ids */
  char *profile;        /* as it was last set; "" for nothing */
  GPtrArray *measures;  /* of char*: "KIND FILE-NUMBER" of each that stands; twice if done twice */
  GQueue measure_acts;  /* of what comes next for a measure */
  gboolean can_verify;
  guint n_measure;      /* requests */
  guint n_undo;
  guint n_verify;
  GQueue errors[OG_DELIVERY_UNDO + 1]; /* of GError, by OgDeliveryKind */
  void (*step) (void);  /* nullable: called before and after a post is kept */
};

OgScript *og_script_new (const char *file);
/* What the script refuses with. (transfer full) */
GError *og_script_error (OgErrorCode code);
/* error: (transfer full) (nullable): for OG_SCRIPT_REFUSE; others make their own. */
void og_script_next (OgScript   *self,
                     OgScriptAct act,
                     GError     *error);
/* For the next plan that is made, moved or taken back. */
void og_script_next_plan (OgScript   *self,
                          OgScriptAct act,
                          GError     *error);
/* For the next measure. */
void og_script_next_measure (OgScript   *self,
                             OgScriptAct act,
                             GError     *error);
/* How often a measure stands at the server. */
guint og_script_count_measures (OgScript     *self,
                                OgMeasureKind kind,
                                const char   *file_number);
void og_script_next_list (OgScript *self,
                          GError   *error);
/* Another program plans something. (transfer none) */
OgDelivery *og_script_plan (OgScript   *self,
                            const char *text,
                            gint64      due);
/* Time passes at the server: what is due is published. */
void og_script_tick (OgScript *self,
                     gint64    now);
guint og_script_count_plans (OgScript   *self,
                             const char *text);
void og_script_next_find (OgScript *self,
                          GError   *error);
void og_script_next_fetch (OgScript *self,
                           GError   *error);
/* For the next EDIT, DELETE, PIN, UNPIN or PROFILE. error: (transfer full). */
void og_script_next_error (OgScript      *self,
                           OgDeliveryKind kind,
                           GError        *error);
void og_script_say (OgScript   *self,
                    const char *remote_id,
                    const char *parent_id,
                    const char *author,
                    const char *text,
                    gint64      created);
/* The same of what only a thread brings; own: our account wrote it. */
void og_script_say_around (OgScript   *self,
                           const char *remote_id,
                           const char *parent_id,
                           const char *author,
                           gboolean    own,
                           gint64      created);
guint og_script_count (OgScript   *self,
                       const char *text);
guint og_script_count_requests (OgScript *self);

OgConnection *og_script_connect (OgScript  *self,
                                 OgChannel *channel,
                                 OgClock   *clock);

G_END_DECLS
