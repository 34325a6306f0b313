/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-calendar-source.h"
#include "og-engine.h"
#include "og-series.h"

G_BEGIN_DECLS

/* Lists of posts, series, and calendars of others. */

/* What a list shows; the same as in the store, which ui cannot see. */
typedef enum
{
  OG_SHOW_ALL = 0,
  OG_SHOW_DRAFTS,
  OG_SHOW_SUBMITTED,
  OG_SHOW_PLANNED,
  OG_SHOW_SENT,
  OG_SHOW_ATTENTION,
} OgShow;

/**
 * OgPostList: a GListModel of OgPost by time, those without a time first; lazy: rows are OgPost with
 * `loaded` FALSE (but id and due set) until their page is there, then the same object is filled and
 * notifies "loaded", and again whenever it was read anew. It reloads by itself on changes and keeps
 * row objects of posts that stay.
 */
#define OG_TYPE_POST_LIST_MODEL (og_post_list_model_get_type ())
G_DECLARE_FINAL_TYPE (OgPostListModel, og_post_list_model, OG, POST_LIST_MODEL, GObject)

/* kind: OgPostKind or -1; label, query: nullable. */
OgPostListModel *og_engine_list_calendar (OgEngine   *self,
                                          OgShow      show,
                                          gint64      channel_id,
                                          int         kind,
                                          const char *label,
                                          const char *query); /* (transfer full) */
/* The first row with due >= at; the number of rows if there is none. Only rows with a time. */
guint og_post_list_model_find (OgPostListModel *self,
                               gint64           at);
/* When the row is due, without loading it; unix seconds, 0 for none. */
gint64 og_post_list_model_get_due (OgPostListModel *self,
                                   guint            position);
/* Whether the first list of ids is there. Signal: "ready". */
gboolean og_post_list_model_is_ready (OgPostListModel *self);

/* → GStrv (boxed) */
DexFuture *og_engine_list_labels (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

/* Series. Occurrences are posts, made for the next 13 months, at every start and every day. save:
 * a new series (id 0), or all of it changed: occurrences that have not left and are not detached
 * are made anew. pattern: text, pictures, channels, kind; its time is not used. → int64 id;
 * OG_ERROR_INPUT for a rule that cannot be read. Those that need a sign-off are made as drafts. When
 * hours, closed days or the state of the office change, what lies on tomorrow or later is placed again
 * by the series' rule for closed days, at servers too, and what was left out by it comes back; detached,
 * paused and removed ones, and those taken out of the plan, stay as the person left them. */
DexFuture *og_engine_save_series (OgEngine *self,
                                  OgSeries *series,
                                  OgPost   *pattern) G_GNUC_WARN_UNUSED_RESULT;
/* From that occurrence's day on it is another series; the one before ends the day before. → int64:
 * the new series' id */
DexFuture *og_engine_change_series_from (OgEngine *self,
                                         OgSeries *series,
                                         OgPost   *pattern,
                                         int       day) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_load_series (OgEngine *self,
                                  gint64    series_id) G_GNUC_WARN_UNUSED_RESULT; /* → OgSeries */
/* One occurrence is left out (its post, not sent, goes), or comes back. → TRUE */
DexFuture *og_engine_skip_occurrence (OgEngine *self,
                                      gint64    series_id,
                                      int       day,
                                      gboolean  skip) G_GNUC_WARN_UNUSED_RESULT;
/* An occurrence that was moved by itself, and moved back to that time, is led by its series again. →
 * boolean: whether it is */
DexFuture *og_engine_attach_occurrence (OgEngine   *self,
                                        gint64      post_id,
                                        const char *local_time) G_GNUC_WARN_UNUSED_RESULT;
/* No occurrence after that day (0: the whole series goes); what has left stays. → TRUE */
DexFuture *og_engine_end_series (OgEngine *self,
                                 gint64    series_id,
                                 int       last_day) G_GNUC_WARN_UNUSED_RESULT;
/* Makes what is missing; called by the engine itself. → int64: how many */
DexFuture *og_engine_extend_series (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;

/* iCalendar. export: posts in [from, to), unix seconds. → TRUE */
DexFuture *og_engine_export_calendar (OgEngine *self,
                                      gint64    from,
                                      gint64    to,
                                      GFile    *file) G_GNUC_WARN_UNUSED_RESULT;
/* What a look at a calendar brought. Boxed. */
typedef struct _OgImportResult
{
  int n_new;
  int n_changed;   /* drafts that nobody had touched since were brought up to date */
  int n_same;
  int n_left;      /* changed there, but the post is planned or changed here: told, not touched */
  int n_cancelled;
} OgImportResult;
#define OG_TYPE_IMPORT_RESULT (og_import_result_get_type ())
GType og_import_result_get_type (void);
/* Takes over events from today on, for 13 months, as drafts. address: "https://…", "webcal://…", or
 * the URI of a file. → OgImportResult (boxed, g_free) */
DexFuture *og_engine_import_calendar (OgEngine   *self,
                                      const char *address) G_GNUC_WARN_UNUSED_RESULT;
/* → GListStore of OgCalendarSource */
DexFuture *og_engine_list_calendar_sources (OgEngine *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *og_engine_remove_calendar_source (OgEngine *self,
                                             gint64    source_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
