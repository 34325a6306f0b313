/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-fiber-test.h"
#include "og-store-inbox.h"
#include "og-store-private.h"

/* What tests of the store and those above it need again and again. Functions named ..._fiber await
 * and fail the test on a rejection. The folder of the data is the test's own: g_test_init() is
 * called with G_TEST_OPTION_ISOLATE_DIRS. */

static inline char *
og_fixture_dup_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static inline gpointer
og_fixture_object_fiber (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  gpointer object = dex_await_object (future, &error);

  g_assert_no_error (error);
  return object;
}

static inline gint64
og_fixture_int64_fiber (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  gint64 value = dex_await_int64 (future, &error);

  g_assert_no_error (error);
  return value;
}

static inline gboolean
og_fixture_boolean_fiber (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  gboolean value = dex_await_boolean (future, &error);

  g_assert_no_error (error);
  return value;
}

static inline void
og_fixture_fail_fiber (DexFuture  *future,
                       OgErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (dex_await (future, &error));
  g_assert_error (error, OG_ERROR, (int) code);
}

static inline OgStore *
og_fixture_open_fiber (void)
{
  g_autofree char *path = og_fixture_dup_path ("ortsgespraech.db");

  return og_fixture_object_fiber (og_store_open (path));
}

static inline void
og_fixture_close_fiber (OgStore *store)
{
  g_assert_true (og_fixture_boolean_fiber (og_store_close (store)));
}

static inline guint
og_fixture_count (gpointer list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static inline gint64
og_fixture_add_channel_fiber (OgStore    *store,
                              const char *handle)
{
  g_autoptr (OgChannel) channel = og_channel_new ();

  g_object_set (channel, "network", "mastodon", "base-url", "https://example.org", "remote-id",
                handle, "handle", handle, "name", "Gemeinde Musterbach", NULL);
  return og_fixture_int64_fiber (og_store_save_channel (store, channel));
}

/* A post for these channels ("1,2"), due at this time; not stored yet. */
static inline OgPost *
og_fixture_make_post (const char *channels,
                      const char *text,
                      gint64      due)
{
  OgPost *post = og_post_new ();

  g_object_set (post, "text", text, "due", due, "channels", channels, "local-time",
                due > 0 ? "2026-11-25T09:00" : NULL, "changed", G_GINT64_CONSTANT (1000), NULL);
  return post;
}

/* Somebody's message, unread, with a deadline a day later; not stored yet. */
static inline OgMessage *
og_fixture_make_message (const char *remote_id,
                         const char *parent_id,
                         const char *author,
                         const char *text,
                         gint64      created)
{
  OgMessage *message = og_message_new ();

  g_object_set (message, "remote-id", remote_id, "parent-id", parent_id, "author-id", author,
                "author-name", author, "author-handle", author, "text", text, "markup", text,
                "raw", text, "created", created, "deadline", created + 86400, "unread", TRUE,
                NULL);
  return message;
}

/* Stores one message and gives it back as it was stored; NULL if it is not a citizen's new one. */
static inline OgMessage *
og_fixture_add_fiber (OgStore   *store,
                      gint64     channel_id,
                      OgMessage *message)
{
  g_autoptr (GPtrArray) page = g_ptr_array_new ();
  g_autoptr (GListStore) added = NULL;

  g_ptr_array_add (page, message);
  added = og_fixture_object_fiber (og_store_add_messages (store, channel_id, page, NULL));
  return g_list_model_get_item (G_LIST_MODEL (added), 0);
}

/* NULL if there is none. */
static inline OgConcern *
og_fixture_load_concern_fiber (OgStore *store,
                               gint64   concern_id)
{
  g_autoptr (GListStore) list =
    og_fixture_object_fiber (og_store_load_concerns (store, &concern_id, 1));

  return g_list_model_get_item (G_LIST_MODEL (list), 0);
}

/* The full-text indexes say what the messages and posts say. */
static inline void
og_fixture_check_words_fiber (OgStore *store)
{
  g_assert_true (og_fixture_boolean_fiber (
    og_store_run_sql (store, "INSERT INTO post_words (post_words, rank)"
                             " VALUES ('integrity-check', 1)")));
  g_assert_true (og_fixture_boolean_fiber (
    og_store_run_sql (store, "INSERT INTO message_words (message_words, rank)"
                             " VALUES ('integrity-check', 1)")));
}

/* The ids that a filter leaves, as text: "1 2 3". */
static inline char *
og_fixture_dup_ids_fiber (OgStore         *store,
                          OgConcernFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dex_await_boxed (og_store_list_concern_ids (store, filter), &error);
  GString *text = g_string_new (NULL);
  const gint64 *ids = NULL;
  gsize size = 0;

  g_assert_no_error (error);
  ids = g_bytes_get_data (bytes, &size);
  for (gsize i = 0; i < size / sizeof *ids; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", ids[i]);
  return g_string_free (text, FALSE);
}

/* The ids of a view, as text: "1 2 3". */
static inline char *
og_fixture_dup_view_fiber (OgStore      *store,
                           OgConcernView view,
                           const char   *query)
{
  g_autoptr (OgConcernFilter) filter = og_concern_filter_new (view);

  og_record_set_string (OG_RECORD (filter), "query", query);
  return og_fixture_dup_ids_fiber (store, filter);
}

/* One act for one concern. */
static inline void
og_fixture_change_fiber (OgStore     *store,
                         OgConcernAct act,
                         gint64       concern_id,
                         OgConcern   *values)
{
  g_autoptr (GListStore) before =
    og_fixture_object_fiber (og_store_change_concerns (store, act, &concern_id, 1, values));

  g_assert_cmpuint (og_fixture_count (before), ==, 1);
}

static inline void
og_fixture_set_done_fiber (OgStore *store,
                           gint64   concern_id,
                           gboolean done)
{
  g_autoptr (OgConcern) values = g_object_new (OG_TYPE_CONCERN, NULL);

  og_fixture_change_fiber (store, done ? OG_ACT_DONE : OG_ACT_REOPEN, concern_id, values);
}

static inline OgCounts *
og_fixture_count_fiber (OgStore *store,
                        gint64   now)
{
  g_autoptr (GError) error = NULL;
  OgCounts *counts = dex_await_boxed (og_store_count (store, now, NULL), &error);

  g_assert_no_error (error);
  return counts;
}
