/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-calendar-source.h"
#include "og-imported-event.h"
#include "og-post-version.h"
#include "og-series.h"
#include "og-store.h"

G_BEGIN_DECLS

/* The part of the room's face that is about planning; see og-store.h for how it answers. */

/* What a list of posts shows. */
typedef enum
{
  OG_POSTS_ALL = 0,
  OG_POSTS_DRAFTS,
  OG_POSTS_SUBMITTED,
  OG_POSTS_PLANNED,   /* PLANNED, SCHEDULED, SENDING … and paused ones */
  OG_POSTS_SENT,
  OG_POSTS_ATTENTION, /* FAILED, UNCERTAIN, LATE, BY_HAND, UNSIGNED */
} OgPostsState;

typedef struct _OgPostFilter
{
  OgPostsState state;
  gint64 channel_id; /* 0: all */
  int kind;          /* OgPostKind; -1: all */
  char *label;       /* nullable */
  char *query;       /* nullable: every word begins a word of the text */
} OgPostFilter;

/* One row of a list: enough to lay it out by days without loading it. */
typedef struct _OgPostKey
{
  gint64 id;
  gint64 due; /* unix seconds; 0: without a time, these stand first */
} OgPostKey;

/* → GBytes (boxed) of OgPostKey, by due and id; patterns of series are never among them. With a
 * query: the `limit` of them (0: all) that were written last, by due. */
DexFuture *og_store_list_post_keys (OgStore            *self,
                                    const OgPostFilter *filter,
                                    guint               limit) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgPost for those ids that exist, in their order, with everything */
DexFuture *og_store_load_posts (OgStore      *self,
                                const gint64 *ids,
                                guint         n_ids) G_GNUC_WARN_UNUSED_RESULT;
/* → GStrv (boxed): the labels in use, in alphabetical order */
DexFuture *og_store_list_labels (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;

/* A post's way. submit: saves it as SUBMITTED and adds the record, without rows in the outbox;
 * hold: PLANNED becomes PAUSED or DRAFT and its rows go (`state`). Both under the condition of
 * og_store_plan_post(): what a server has must be taken back from it first. hold also makes a
 * SUBMITTED or PAUSED post a draft; a pattern is OG_ERROR_GONE. → int64 id / TRUE */
DexFuture *og_store_submit_post (OgStore   *self,
                                 OgPost    *post,
                                 OgSignOff *sign_off) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_hold_post (OgStore    *self,
                               gint64      post_id,
                               OgPostState state) G_GNUC_WARN_UNUSED_RESULT;
/* A SUBMITTED post becomes planned as it is stored, with its rows; those whose time has passed (now: unix
 * seconds) are LATE with OG_ERROR_UNSIGNED. → TRUE; OG_ERROR_FORBIDDEN in another state, else errors of
 * og_store_plan_post() */
DexFuture *og_store_plan_signed (OgStore *self,
                                 gint64   post_id,
                                 gint64   now) G_GNUC_WARN_UNUSED_RESULT;
/* Adds what a person decided; REFUSED makes a SUBMITTED post a draft. → int64 id */
DexFuture *og_store_add_sign_off (OgStore   *self,
                                  OgSignOff *sign_off) G_GNUC_WARN_UNUSED_RESULT;
/* Another time for a post and its PLANNED and SCHEDULED rows (the server's plan has been moved by
 * then); LATE, FAILED, OVERTAKEN, BY_HAND and UNSIGNED rows become PLANNED. due: of local_time; that it
 * lies ahead is the caller's matter. An occurrence of a series becomes a detached one.
 * OG_ERROR_FORBIDDEN with a row that is SENDING, SENT, UNCERTAIN or RECALLING. → TRUE */
DexFuture *og_store_move_post (OgStore    *self,
                               gint64      post_id,
                               const char *local_time,
                               gint64      due) G_GNUC_WARN_UNUSED_RESULT;

/* Versions of a text. keep: adds it unless it is what the newest one says; at most 50 are kept of
 * a post. → int64 id (0: nothing new); OG_ERROR_GONE. list → GListStore of OgPostVersion, newest
 * first. */
DexFuture *og_store_keep_post_version (OgStore       *self,
                                       OgPostVersion *version) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_post_versions (OgStore *self,
                                        gint64   post_id) G_GNUC_WARN_UNUSED_RESULT;

/* Pictures. uses → GListStore of OgPost in which the picture stands, newest first. withdraw: notes
 * on all of them that the consent was withdrawn (time, unix seconds; 0: it was not), which no save of
 * a post takes back → TRUE */
DexFuture *og_store_list_picture_uses (OgStore    *self,
                                       const char *digest) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_withdraw_picture (OgStore    *self,
                                      const char *digest,
                                      gint64      time) G_GNUC_WARN_UNUSED_RESULT;

/* Plans at servers. What is to be handed over: PLANNED rows of the kind POST of that channel with
 * from <= due < to, which were not tried yet (attempt 0) → GListStore of OgDelivery by due. hand_over:
 * PLANNED → SENDING with sender SERVER, as og_store_claim_delivery(). recall: SCHEDULED →
 * RECALLING. Both → OgDelivery, or NULL object if it is in another state. What becomes of it is
 * written by og_store_finish_delivery(), which writes sender and scheduled_id too. list_scheduled: all
 * SCHEDULED and RECALLING rows of a channel (0: of all) → GListStore of OgDelivery by due. */
DexFuture *og_store_list_to_hand_over (OgStore *self,
                                       gint64   channel_id,
                                       gint64   from,
                                       gint64   to) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_hand_over (OgStore *self,
                               gint64   delivery_id,
                               gint64   now) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_recall (OgStore *self,
                            gint64   delivery_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_scheduled (OgStore *self,
                                    gint64   channel_id) G_GNUC_WARN_UNUSED_RESULT;

/* note_move: the time that a SCHEDULED row's server is about to be asked for, as `not_before` of OgDelivery
 * has it; 0: none. Whoever finds the new time there later knows whose doing it is. Ended by
 * og_store_move_post(), og_store_place_occurrence() and og_store_take_time(). → TRUE */
DexFuture *og_store_note_move (OgStore *self,
                               gint64   delivery_id,
                               gint64   wanted) G_GNUC_WARN_UNUSED_RESULT;
/* take_time: a SCHEDULED row whose server has another time by now: its due, and when the post goes out
 * first; `moved` says when it was due before. An occurrence of a series becomes a detached one. → boolean:
 * whether it was SCHEDULED. accept_time: a person knows → TRUE */
DexFuture *og_store_take_time (OgStore    *self,
                               gint64      delivery_id,
                               gint64      due,
                               const char *post_local_time,
                               gint64      post_due) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_accept_time (OgStore *self,
                                 gint64   delivery_id) G_GNUC_WARN_UNUSED_RESULT;

/* Series. save: inserts or updates (all but skipped), its pattern post too (state PATTERN) → int64 id.
 * load → OgSeries; OG_ERROR_GONE. list → GListStore of OgSeries by id. remove: series and pattern; its
 * occurrences stay as single posts → TRUE. list_occurrences → GListStore of OgPost by series_day, from
 * that day (by the rule; 0: all) on.
 * add_occurrences: the posts (id 0) in one transaction, planned ones with their rows, those whose
 * day is there already or is left out by a person are left out, and series.made_until is written →
 * int64: how many were made. skip_day: leaves a day (Julian, by the rule) out, or not any more; so do
 * og_store_remove_post() and the save of a post that is there again → TRUE; OG_ERROR_GONE.
 * remove_occurrence: as og_store_remove_post(), by the series itself: it may come back → TRUE. place:
 * where its series wants it (id, local_time, due, valid_until, expires of `place`); it stays an
 * occurrence as others, and its rows go along, PLANNED and SCHEDULED ones → TRUE; OG_ERROR_FORBIDDEN if
 * a person has changed it, or it has other rows. */
DexFuture *og_store_save_series (OgStore  *self,
                                 OgSeries *series,
                                 OgPost   *pattern) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_load_series (OgStore *self,
                                 gint64   series_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_series (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_remove_series (OgStore *self,
                                   gint64   series_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_occurrences (OgStore *self,
                                      gint64   series_id,
                                      int      first_day) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_skip_day (OgStore *self,
                              gint64   series_id,
                              int      day,
                              gboolean skip) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_remove_occurrence (OgStore *self,
                                       gint64   post_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_place_occurrence (OgStore *self,
                                      OgPost  *place) G_GNUC_WARN_UNUSED_RESULT;
/* attach: one that a person moved is led by its series again, if it is at that local time (by hand it
 * would not be). → boolean: whether it is */
DexFuture *og_store_attach_occurrence (OgStore    *self,
                                       gint64      post_id,
                                       const char *local_time) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_add_occurrences (OgStore   *self,
                                     OgSeries  *series,
                                     GPtrArray *posts) G_GNUC_WARN_UNUSED_RESULT;

/* Calendars of others. save: by id or address → int64 id. list → GListStore of OgCalendarSource.
 * remove: its posts stay → TRUE. list_imported → GListStore of OgImportedEvent. import: for each
 * event the post of the same position (NULL: only the record is written) is saved as a draft, and the
 * record with its id, all in one transaction → TRUE */
DexFuture *og_store_save_calendar_source (OgStore          *self,
                                          OgCalendarSource *source) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_calendar_sources (OgStore *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_remove_calendar_source (OgStore *self,
                                            gint64   source_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_list_imported (OgStore *self,
                                   gint64   source_id) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_store_import (OgStore   *self,
                            GPtrArray *events,
                            GPtrArray *posts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
