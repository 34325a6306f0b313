/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-moderator.h"
#include "og-outbox-fixture.h"
#include "og-store-inbox.h"
#include "og-store-measures.h"

G_BEGIN_DECLS

/* An insult on a scripted server that can do everything, and the parts that do something about it. */
typedef struct
{
  OgOutbox *outbox;
  OgModerator *moderator;
  OgOffice *office;
  gint64 message_id;
  gint64 concern_id;
} OgModeratorBench;

#define OG_BENCH_INSULT "99"
#define OG_BENCH_FILE "2026/0001"

/* media: JSON as OgMessage.media has it. The message is there once, however often this is called. */
static inline void
og_moderator_bench_add_message_fiber (OgModeratorBench *bench,
                                      const char       *media)
{
  g_autoptr (OgMessage) message = og_message_new ();
  g_autoptr (GPtrArray) page = g_ptr_array_new ();
  g_autoptr (GListModel) added = NULL;
  g_autoptr (OgConcernFilter) filter = og_concern_filter_new (OG_VIEW_ALL);
  g_autoptr (GBytes) concerns = NULL;
  g_autoptr (GListModel) conversation = NULL;
  g_autoptr (OgMessage) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (message, "remote-id", OG_BENCH_INSULT, "channel-id", bench->outbox->channel_id,
                "author-id", "rudi", "author-name", "Rudi", "author-handle", "@rudi@example.org",
                "text", "Ihr seid alle doof", "raw", "<p>Ihr seid alle doof</p>", "markup",
                "Ihr seid alle doof", "media", media, "created", OG_OUTBOX_START - 600, "fetched",
                OG_OUTBOX_START - 590, "unread", TRUE, NULL);
  g_ptr_array_add (page, message);
  added = dex_await_object (og_store_add_messages (bench->outbox->store, bench->outbox->channel_id,
                                                   page, NULL),
                            &error);
  concerns = dex_await_boxed (og_store_list_concern_ids (bench->outbox->store, filter), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (concerns), ==, sizeof bench->concern_id);
  bench->concern_id = *(const gint64 *) g_bytes_get_data (concerns, NULL);
  conversation = dex_await_object (og_store_load_conversation (bench->outbox->store,
                                                               bench->concern_id),
                                   &error);
  g_assert_no_error (error);
  stored = g_list_model_get_item (conversation, 0);
  bench->message_id = stored->id;
}

static inline OgModeratorBench *
og_moderator_bench_open_fiber (OgScript   *script,
                               const char *media)
{
  OgModeratorBench *bench = g_new0 (OgModeratorBench, 1);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "evidence", NULL);
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (OgNetiquette) netiquette = NULL;

  bench->outbox = og_outbox_open_fiber (script, OG_OUTBOX_START);
  bench->office = og_office_new ();
  g_object_set (bench->office, "name", "Gemeinde Musterbach", "phone", "07654 3210", NULL);
  og_netiquette_complete_rules (bench->office);
  netiquette = og_netiquette_new (bench->office, 3, OG_OUTBOX_START - 86400);
  og_moderator_bench_add_message_fiber (bench, media);
  bench->moderator = og_moderator_new (bench->outbox->store, bench->outbox->accounts,
                                       bench->outbox->publisher, http, bench->outbox->clock,
                                       bench->outbox->news, folder);
  og_moderator_set_rules (bench->moderator, bench->office, netiquette);
  og_moderator_start (bench->moderator);
  og_outbox_settle_fiber (bench->outbox);
  return bench;
}

static inline void
og_moderator_bench_close_fiber (OgModeratorBench *bench)
{
  og_moderator_stop (bench->moderator);
  og_outbox_close_fiber (bench->outbox);
  g_clear_object (&bench->moderator);
  g_clear_object (&bench->office);
  g_free (bench);
}

/* Complete, as a person would leave it. */
static inline OgMeasure *
og_moderator_bench_propose_fiber (OgModeratorBench *bench,
                                  OgMeasureKind     kind)
{
  g_autoptr (GError) error = NULL;
  OgMeasure *measure =
    dex_await_object (og_moderator_propose (bench->moderator, bench->message_id, kind, "tone"), &error);

  g_assert_no_error (error);
  g_object_set (measure, "reason", "Der Beitrag beleidigt die Beschäftigten.", "person",
                "Anna Keller", "caution", OG_OUTBOX_START, NULL);
  return measure;
}

/* Begins it, and lets run what does not wait for the clock. → its id */
static inline gint64
og_moderator_bench_begin_fiber (OgModeratorBench *bench,
                                OgMeasure        *measure)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OgMeasure) begun =
    dex_await_object (og_moderator_begin (bench->moderator, measure), &error);

  g_assert_no_error (error);
  og_outbox_settle_fiber (bench->outbox);
  return begun->id;
}

static inline OgMeasure *
og_moderator_bench_load_fiber (OgModeratorBench *bench,
                               gint64            id)
{
  g_autoptr (GError) error = NULL;
  OgMeasure *measure = dex_await_object (og_store_load_measure (bench->outbox->store, id), &error);

  g_assert_no_error (error);
  return measure;
}

/* The kinds in the journal, as text "0 6 1"; the journal is whole. */
static inline char *
og_moderator_bench_dup_journal_fiber (OgModeratorBench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) journal =
    dex_await_object (og_store_list_journal (bench->outbox->store, 0), &error);
  GString *kinds = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpint (og_journal_find_break (journal), ==, 0);
  for (guint i = 0; i < g_list_model_get_n_items (journal); i++)
    {
      g_autoptr (OgJournalEntry) entry = g_list_model_get_item (journal, i);

      g_string_append_printf (kinds, "%s%d", i > 0 ? " " : "", entry->kind);
    }
  return g_string_free_and_steal (kinds);
}

static inline void
og_moderator_bench_expect_journal_fiber (OgModeratorBench *bench,
                                         const char       *kinds)
{
  g_autofree char *written = og_moderator_bench_dup_journal_fiber (bench);

  g_assert_cmpstr (written, ==, kinds);
}

G_END_DECLS
