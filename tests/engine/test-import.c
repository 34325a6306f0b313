/* SPDX-License-Identifier: EUPL-1.2 */
#include <libsoup/soup.h>
#include <string.h>

#include "og-calendar-file.h"
#include "og-engine-calendar.h"
#include "og-engine-new.h"
#include "og-engine-private.h"
#include "og-fiber-test.h"
#include "og-office-fixture.h"
#include "og-store-plan.h"

/* A Sunday, 22 November 2026, 12:00 in Berlin. */
#define START G_GINT64_CONSTANT (1795345200)
#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//DE\r\nX-WR-CALNAME:Vereine\r\n"
#define TAIL "END:VCALENDAR\r\n"
#define MARKET(rest)                                                            \
  "BEGIN:VEVENT\r\nUID:markt\r\nDTSTART;TZID=Europe/Berlin:20261205T140000\r\n" \
  "DTEND;TZID=Europe/Berlin:20261205T210000\r\n" rest "END:VEVENT\r\n"
#define CONCERT(rest) \
  "BEGIN:VEVENT\r\nUID:konzert\r\nDTSTART;TZID=Europe/Berlin:20261212T190000\r\n" rest "END:VEVENT\r\n"
#define OLD "BEGIN:VEVENT\r\nUID:alt\r\nDTSTART:20250101T100000Z\r\nSUMMARY:Alt\r\nEND:VEVENT\r\n"
#define LATE "BEGIN:VEVENT\r\nUID:fern\r\nDTSTART:20290101T100000Z\r\nSUMMARY:Fern\r\nEND:VEVENT\r\n"

static OgClock *the_clock;

static OgEngine *
open_fiber (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "engine", NULL);
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (OgOffice) office = make_town_hall ("BW");
  g_autoptr (GError) error = NULL;
  OgEngine *engine;

  the_clock = og_clock_new_set (START);
  engine = dex_await_object (og_engine_open (folder, FALSE, the_clock, secrets, http), &error);
  g_assert_no_error (error);
  g_object_set (office, "zone", "Europe/Berlin", NULL);
  g_assert_true (dex_await (og_engine_save_office (engine, office), &error));
  g_assert_no_error (error);
  return engine;
}

static void
close_fiber (OgEngine *engine)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_engine_close (engine), &error));
  g_assert_no_error (error);
  og_clock_set (the_clock, og_clock_now (the_clock) + 1);
  dex_await (dex_timeout_new_msec (5), NULL);
  g_clear_object (&the_clock);
}

/* Writes a calendar and gives its address. */
static char *
write_calendar (const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "a.ics", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_filename_to_uri (path, NULL, NULL);
}

static void
assert_import_fiber (OgEngine   *engine,
                     const char *text,
                     const char *expected)
{
  g_autofree char *address = write_calendar (text);
  g_autoptr (GError) error = NULL;
  g_autofree OgImportResult *result =
    dex_await_boxed (og_engine_import_calendar (engine, address), &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = g_strdup_printf ("new %d changed %d same %d left %d cancelled %d", result->n_new,
                           result->n_changed, result->n_same, result->n_left, result->n_cancelled);
  g_assert_cmpstr (found, ==, expected);
}

static GListModel *
drafts_fiber (OgEngine *engine)
{
  g_autoptr (GError) error = NULL;
  GListModel *drafts = dex_await_object (og_engine_list_drafts (engine), &error);

  g_assert_no_error (error);
  return drafts;
}

/* The draft that begins so; NULL if there is none, and never two. */
static OgPost *
find_fiber (OgEngine   *engine,
            const char *begins)
{
  g_autoptr (GListModel) drafts = drafts_fiber (engine);
  g_autoptr (OgPost) found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (drafts, i);

      if (!g_str_has_prefix (post->text, begins))
        continue;
      g_assert_null (found);
      found = g_object_ref (post);
    }
  return g_steal_pointer (&found);
}

/* Saturday's market is announced on Friday, and overtaken when it is over. */
static DexFuture *
test_new_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autoptr (OgPost) market = NULL;
  g_autoptr (GListModel) sources = NULL;
  g_autoptr (OgCalendarSource) source = NULL;
  g_autoptr (GError) error = NULL;

  assert_import_fiber (engine, HEAD MARKET ("SUMMARY:Markt\r\n") OLD LATE TAIL,
                       "new 1 changed 0 same 0 left 0 cancelled 0");
  market = find_fiber (engine, "Markt\n");
  g_assert_nonnull (market);
  g_assert_cmpint (market->state, ==, OG_POST_DRAFT);
  g_assert_cmpint (market->kind, ==, OG_POST_EVENT);
  g_assert_cmpstr (market->local_time, ==, "2026-12-04T09:00");
  g_assert_cmpstr (market->valid_until, ==, "2026-12-05T21:00");
  g_assert_cmpint (market->due, ==, at ("2026-12-04T09:00"));
  g_assert_nonnull (strstr (market->text, "Wann: Samstag, 5. Dezember 2026, 14 Uhr bis 21 Uhr"));
  sources = dex_await_object (og_engine_list_calendar_sources (engine), &error);
  source = g_list_model_get_item (sources, 0);
  g_assert_cmpstr (source->name, ==, "Vereine");
  g_assert_cmpint (source->fetched, ==, START);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* A real-looking calendar, twice: nothing is there twice. */
static DexFuture *
test_twice_fiber (gpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "calendar", "musterbach.ics",
                                                 NULL);
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autofree char *text = NULL;
  g_autoptr (GListModel) first = NULL;
  g_autoptr (GListModel) second = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  assert_import_fiber (engine, text, "new 21 changed 0 same 0 left 0 cancelled 0");
  first = drafts_fiber (engine);
  assert_import_fiber (engine, text, "new 0 changed 0 same 21 left 0 cancelled 0");
  second = drafts_fiber (engine);
  g_assert_cmpuint (g_list_model_get_n_items (first), ==, 21);
  g_assert_cmpuint (g_list_model_get_n_items (second), ==, 21);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* What nobody has touched follows its calendar; what somebody has worked on is left as it is. */
static DexFuture *
test_changes_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autoptr (OgPost) market = NULL;
  g_autoptr (OgPost) concert = NULL;
  g_autoptr (OgPost) after = NULL;
  g_autoptr (GError) error = NULL;

  assert_import_fiber (engine,
                       HEAD MARKET ("SUMMARY:Markt\r\n") CONCERT ("SUMMARY:Konzert\r\n") TAIL,
                       "new 2 changed 0 same 0 left 0 cancelled 0");
  concert = find_fiber (engine, "Konzert");
  g_object_set (concert, "text", "Konzert, mit meinen Worten", NULL);
  dex_await_int64 (og_engine_save_post (engine, concert), &error);
  g_assert_no_error (error);
  assert_import_fiber (engine,
                       HEAD MARKET ("SUMMARY:Markt am Schloss\r\n")
                         CONCERT ("SUMMARY:Konzert in der Kirche\r\n") TAIL,
                       "new 0 changed 1 same 0 left 1 cancelled 0");
  market = find_fiber (engine, "Markt am Schloss\n");
  g_assert_nonnull (market);
  after = find_fiber (engine, "Konzert");
  g_assert_cmpstr (after->text, ==, "Konzert, mit meinen Worten");
  /* It is told once. */
  assert_import_fiber (engine,
                       HEAD MARKET ("SUMMARY:Markt am Schloss\r\n")
                         CONCERT ("SUMMARY:Konzert in der Kirche\r\n") TAIL,
                       "new 0 changed 0 same 2 left 0 cancelled 0");
  assert_import_fiber (engine,
                       HEAD MARKET ("SUMMARY:Markt am Schloss\r\nSTATUS:CANCELLED\r\n") TAIL,
                       "new 0 changed 0 same 0 left 0 cancelled 1");
  g_clear_object (&market);
  market = find_fiber (engine, "Fällt aus: Markt am Schloss\n");
  g_assert_nonnull (market);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* Only the time was changed by hand: that is work, too. */
static DexFuture *
test_moved_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autoptr (OgPost) market = NULL;
  g_autoptr (OgPost) after = NULL;
  g_autoptr (GError) error = NULL;

  assert_import_fiber (engine, HEAD MARKET ("SUMMARY:Markt\r\n") TAIL,
                       "new 1 changed 0 same 0 left 0 cancelled 0");
  market = find_fiber (engine, "Markt");
  dex_await (og_store_move_post (engine->store, market->id, "2026-12-03T10:00",
                                 at ("2026-12-03T10:00")),
             &error);
  g_assert_no_error (error);
  assert_import_fiber (engine, HEAD MARKET ("SUMMARY:Markt am Schloss\r\n") TAIL,
                       "new 0 changed 0 same 0 left 1 cancelled 0");
  after = find_fiber (engine, "Markt");
  g_assert_cmpstr (after->local_time, ==, "2026-12-03T10:00");
  close_fiber (engine);
  return dex_future_new_true ();
}

/* What was thrown away does not come again, whatever its calendar says. */
static DexFuture *
test_deleted_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autoptr (OgPost) market = NULL;
  g_autoptr (GListModel) drafts = NULL;
  g_autoptr (GError) error = NULL;

  assert_import_fiber (engine, HEAD MARKET ("SUMMARY:Markt\r\n") TAIL,
                       "new 1 changed 0 same 0 left 0 cancelled 0");
  market = find_fiber (engine, "Markt");
  g_assert_true (dex_await (og_engine_remove_post (engine, market->id), &error));
  assert_import_fiber (engine, HEAD MARKET ("SUMMARY:Markt\r\n") TAIL,
                       "new 0 changed 0 same 1 left 0 cancelled 0");
  assert_import_fiber (engine, HEAD MARKET ("SUMMARY:Neuer Markt\r\n") TAIL,
                       "new 0 changed 0 same 1 left 0 cancelled 0");
  drafts = drafts_fiber (engine);
  g_assert_cmpuint (g_list_model_get_n_items (drafts), ==, 0);
  close_fiber (engine);
  return dex_future_new_true ();
}

static void
assert_refused_fiber (OgEngine   *engine,
                      const char *address,
                      int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dex_await_boxed (og_engine_import_calendar (engine, address), &error));
  g_assert_error (error, OG_ERROR, code);
}

static void
serve (SoupServer        *server,
       SoupServerMessage *message,
       const char        *path,
       GHashTable        *query,
       gpointer           data)
{
  const char *text = HEAD CONCERT ("SUMMARY:Konzert\r\n") TAIL;

  if (g_str_equal (path, "/kalender.ics"))
    {
      soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
      soup_server_message_set_response (message, "text/calendar", SOUP_MEMORY_STATIC, text,
                                        strlen (text));
    }
  else
    soup_server_message_set_status (
      message, g_str_equal (path, "/kaputt.ics") ? SOUP_STATUS_BAD_GATEWAY : SOUP_STATUS_NOT_FOUND,
      NULL);
}

static DexFuture *
test_addresses_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autoptr (SoupServer) server = soup_server_new (NULL, NULL);
  GSList *uris;
  g_autofree char *base = NULL;
  g_autofree char *good = NULL, *lost = NULL, *broken = NULL, *file = NULL;
  g_autofree OgImportResult *result = NULL;
  g_autoptr (GListModel) sources = NULL;
  g_autoptr (GError) error = NULL;

  soup_server_add_handler (server, NULL, serve, NULL, NULL);
  soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (server);
  base = g_uri_to_string (uris->data);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  good = g_strconcat ("  ", base, "kalender.ics\n", NULL);
  lost = g_strconcat (base, "weg.ics", NULL);
  broken = g_strconcat (base, "kaputt.ics", NULL);
  result = dex_await_boxed (og_engine_import_calendar (engine, good), &error);
  g_assert_no_error (error);
  g_assert_cmpint (result->n_new, ==, 1);
  assert_refused_fiber (engine, lost, OG_ERROR_GONE);
  assert_refused_fiber (engine, broken, OG_ERROR_SERVER);
  assert_refused_fiber (engine, "http://example.org/kalender.ics", OG_ERROR_INPUT);
  assert_refused_fiber (engine, "ftp://example.org/kalender.ics", OG_ERROR_INPUT);
  assert_refused_fiber (engine, "kalender", OG_ERROR_INPUT);
  assert_refused_fiber (engine, "file:///gibt/es/nicht.ics", OG_ERROR_INPUT);
  file = write_calendar ("<html></html>");
  assert_refused_fiber (engine, file, OG_ERROR_INPUT);
  /* What brought nothing is not remembered. */
  sources = dex_await_object (og_engine_list_calendar_sources (engine), &error);
  g_assert_cmpuint (g_list_model_get_n_items (sources), ==, 1);
  close_fiber (engine);
  return dex_future_new_true ();
}

static DexFuture *
test_forget_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autoptr (GListModel) before = NULL;
  g_autoptr (GListModel) after = NULL;
  g_autoptr (OgCalendarSource) source = NULL;
  g_autoptr (OgPost) market = NULL;
  g_autoptr (GError) error = NULL;

  assert_import_fiber (engine, HEAD MARKET ("SUMMARY:Markt\r\n") TAIL,
                       "new 1 changed 0 same 0 left 0 cancelled 0");
  before = dex_await_object (og_engine_list_calendar_sources (engine), &error);
  source = g_list_model_get_item (before, 0);
  g_assert_true (dex_await (og_engine_remove_calendar_source (engine, source->id), &error));
  after = dex_await_object (og_engine_list_calendar_sources (engine), &error);
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, 0);
  market = find_fiber (engine, "Markt");
  g_assert_nonnull (market);
  close_fiber (engine);
  return dex_future_new_true ();
}

/* What is written is a calendar, of the asked time alone. */
static DexFuture *
test_export_fiber (gpointer data)
{
  g_autoptr (OgEngine) engine = open_fiber ();
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "b.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GError) error = NULL;

  assert_import_fiber (engine,
                       HEAD MARKET ("SUMMARY:Markt\r\n") CONCERT ("SUMMARY:Konzert\r\n") TAIL,
                       "new 2 changed 0 same 0 left 0 cancelled 0");
  g_assert_true (dex_await (og_engine_export_calendar (engine, at ("2026-12-01T00:00"),
                                                       at ("2026-12-08T00:00"), file),
                            &error));
  g_assert_no_error (error);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, strlen (text));
  events = og_calendar_file_read (bytes, "Europe/Berlin", 0, G_MAXINT32, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 1);
  g_assert_cmpstr (((OgEvent *) events->pdata[0])->summary, ==, "Markt");
  g_assert_cmpstr (((OgEvent *) events->pdata[0])->start, ==, "2026-12-04T09:00");
  close_fiber (engine);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  /* What libsoup asks for: read before the test hides this computer's folders. */
  g_settings_schema_source_get_default ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  og_test_add_fiber ("/engine/import/new", test_new_fiber);
  og_test_add_fiber ("/engine/import/twice", test_twice_fiber);
  og_test_add_fiber ("/engine/import/changes", test_changes_fiber);
  og_test_add_fiber ("/engine/import/moved", test_moved_fiber);
  og_test_add_fiber ("/engine/import/deleted", test_deleted_fiber);
  og_test_add_fiber ("/engine/import/addresses", test_addresses_fiber);
  og_test_add_fiber ("/engine/import/forget", test_forget_fiber);
  og_test_add_fiber ("/engine/import/export", test_export_fiber);
  return g_test_run ();
}
