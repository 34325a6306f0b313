/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-checks.h"
#include "og-local-time.h"

/* A post, its channel and its office, for the tests of what posts lack. */

typedef struct
{
  OgPost *post;
  OgChannel *channel;
  GListStore *channels;
  OgOffice *office;
  GListStore *neighbours;
  GArray *full;
  gint64 now;
} ChecksFixture;

static inline OgCountKind
checks_count_as_mastodon (OgChannel *channel)
{
  return OG_COUNT_MASTODON;
}

/* A post that nothing is wrong with: Tuesday 9:00 in an office that is open then. */
static inline void
checks_set_up (ChecksFixture *fixture,
               gconstpointer  data)
{
  fixture->post = og_post_new ();
  g_object_set (fixture->post, "id", (gint64) 5, "channels", "7", "text",
                "Die Hauptstraße ist gesperrt. Tel. 115", "local-time",
                "2026-11-24T09:00", "zone", "Europe/Berlin", NULL);
  fixture->channel = og_channel_new ();
  g_object_set (fixture->channel, "id", (gint64) 7, "max-characters", 40, "characters-per-link", 23,
                "max-attachments", 2, "max-alt-characters", 20, "max-image-bytes", (gint64) 1000,
                "max-image-pixels", (gint64) 10000, NULL);
  fixture->channels = g_list_store_new (OG_TYPE_CHANNEL);
  g_list_store_append (fixture->channels, fixture->channel);
  fixture->neighbours = g_list_store_new (OG_TYPE_POST);
  fixture->office = og_office_new ();
  og_office_add_period (fixture->office, 2, 8 * 60, 12 * 60);
  g_assert_true (og_local_time_to_unix ("2026-11-23T10:00", "Europe/Berlin", &fixture->now));
}

static inline void
checks_tear_down (ChecksFixture *fixture,
                  gconstpointer  data)
{
  g_clear_object (&fixture->post);
  g_clear_object (&fixture->channel);
  g_clear_object (&fixture->channels);
  g_clear_object (&fixture->office);
  g_clear_object (&fixture->neighbours);
  g_clear_pointer (&fixture->full, g_array_unref);
}

static inline GArray *
check (ChecksFixture *fixture)
{
  g_autoptr (OgOfficeTime) time = og_office_time_new (fixture->office, OG_HOURS_ATTENDANCE);

  return og_checks_for_post (fixture->post,
                             &(OgCheckContext) { G_LIST_MODEL (fixture->channels), checks_count_as_mastodon,
                                                 time, G_LIST_MODEL (fixture->neighbours),
                                                 fixture->now, fixture->full });
}

static inline void
assert_nothing (ChecksFixture *fixture)
{
  g_autoptr (GArray) checks = check (fixture);

  g_assert_cmpuint (checks->len, ==, 0);
}

/* That the post lacks this and nothing else. */
static inline void
assert_only (ChecksFixture *fixture,
             OgCheckKind    kind,
             gint64         channel_id,
             gint64         amount)
{
  g_autoptr (GArray) checks = check (fixture);
  const OgCheck *first = &g_array_index (checks, OgCheck, 0);

  g_assert_cmpuint (checks->len, ==, 1);
  g_assert_cmpint (first->kind, ==, kind);
  g_assert_cmpint (first->channel_id, ==, channel_id);
  g_assert_cmpint (first->amount, ==, amount);
  g_assert_cmpint (first->blocks, ==, kind <= OG_CHECK_RIGHTS_OVER);
}

static inline OgAttachment *
add_picture (ChecksFixture *fixture)
{
  g_autoptr (OgAttachment) picture = og_attachment_new ();

  g_object_set (picture, "alt", "Der Bauhof", "width", 100, "height", 100, "size", (gint64) 1000,
                "source", "Bauhof", "licence", "eigenes Bild", "persons", OG_PERSONS_NONE, NULL);
  g_list_store_append (fixture->post->attachments, picture);
  return picture;
}
