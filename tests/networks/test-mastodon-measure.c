/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-network.h"

#include <string.h>

#include "og-error.h"
#include "og-fiber-test.h"
#include "og-mastodon-relationship.h"
#include "og-script-server.h"

#define NOW G_GINT64_CONSTANT (1795593600)

#define BLOCK "POST /api/v1/accounts/4711/block"
#define UNBLOCK "POST /api/v1/accounts/4711/unblock"
#define RELATIONSHIPS "GET /api/v1/accounts/relationships"
#define ACCOUNT "GET /api/v1/accounts/4711"
#define REPORT "POST /api/v1/reports"
#define STATUS "GET /api/v1/statuses/77"
#define BLOCKED "{\"id\":\"4711\",\"blocking\":true}"
#define FREE "{\"id\":\"4711\",\"blocking\":false}"

static OgConnection *
connect_to (Script *script)
{
  g_autoptr (OgChannel) channel = og_channel_new ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (OgClock) clock = og_clock_new_set (NOW);

  g_object_set (channel, "base-url", script->base_url, "remote-id", "7", "handle",
                "@amt@gemeinde.example", "network", "mastodon", NULL);
  return og_network_connect (og_network_find ("mastodon"), channel, http, clock, "geheim");
}

static OgMeasure *
make_measure (OgMeasureKind kind)
{
  OgMeasure *measure = og_measure_new ();

  g_object_set (measure, "kind", kind, "remote-id", "77", "author-id", "4711", "author-handle",
                "@rudi@anderswo.example", "reason", "Der Beitrag beleidigt eine Mitarbeiterin.",
                "clause", "Respektvoller Umgang", "file-number", "2026/0004", NULL);
  return measure;
}

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "mastodon", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize size = 0;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, size);
}

static void
test_parse (void)
{
  static const char *const broken[] = { "", "[]", "7", "{\"blocking\":\"true\"}", "[{\"id\":\"9\"}]" };
  g_autoptr (GBytes) list = load ("relationships.json");
  g_autoptr (GBytes) report = load ("report.json");
  g_autofree char *id = og_mastodon_parse_report (report, NULL);
  gboolean blocked = FALSE;

  g_assert_cmpstr (id, ==, "48914");
  g_assert_true (og_mastodon_parse_blocking (list, "4711", &blocked, NULL));
  g_assert_true (blocked);
  g_assert_true (og_mastodon_parse_blocking (list, "11", &blocked, NULL));
  g_assert_false (blocked);
  g_assert_false (og_mastodon_parse_blocking (list, "12", &blocked, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (broken[i], strlen (broken[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) no_report = NULL;

      g_assert_false (og_mastodon_parse_blocking (bytes, "4711", &blocked, &error));
      g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
      g_assert_null (og_mastodon_parse_report (bytes, &no_report));
      g_assert_error (no_report, OG_ERROR, OG_ERROR_BAD_ANSWER);
    }
}

/* What one method answers to steps of the server; the kind of the measure is in the name. */
typedef DexFuture *(*Method) (OgConnection *connection,
                              OgMeasure    *measure);

static void
expect_fiber (Method        method,
              OgMeasureKind kind,
              const Step   *steps,
              int           code,
              const char   *sent)
{
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (OgMeasure) measure = make_measure (kind);
  g_autoptr (GError) error = NULL;
  gboolean done = dex_await (method (connection, measure), &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, OG_ERROR, code);
  g_assert_cmpint (done, ==, code < 0);
  for (guint i = 0; i < script->tokens->len; i++)
    g_assert_cmpstr (g_ptr_array_index (script->tokens, i), ==, "Bearer geheim");
  if (sent != NULL)
    {
      g_autofree char *body = g_uri_unescape_string (g_ptr_array_index (script->seen, 0), NULL);

      g_assert_nonnull (strstr (body, sent));
    }
}

static DexFuture *
test_block_fiber (gpointer data)
{
  static const Step done[] = { { BLOCK, 200, NULL, BLOCKED }, { NULL } };
  static const Step ignored[] = { { BLOCK, 200, NULL, FREE }, { NULL } };
  static const Step silent[] = { { BLOCK, 200, NULL, "" }, { NULL } };
  static const Step refused[] = { { BLOCK, 403, NULL, "{\"error\":\"scope\"}" }, { NULL } };
  static const Step dropped[] = { { BLOCK, 0, NULL, "" }, { NULL } };
  static const Step no_method[] = { { BLOCK, 404, NULL, "" }, { ACCOUNT, 200, NULL, "{}" }, { NULL } };
  static const Step freed[] = { { UNBLOCK, 200, NULL, FREE }, { NULL } };
  static const Step gone[] = { { UNBLOCK, 404, NULL, "{}" }, { NULL } };

  expect_fiber (og_connection_measure, OG_MEASURE_BLOCK, done, -1, NULL);
  expect_fiber (og_connection_measure, OG_MEASURE_BLOCK, ignored, OG_ERROR_NOT_SUPPORTED, NULL);
  expect_fiber (og_connection_measure, OG_MEASURE_BLOCK, silent, -1, NULL);
  expect_fiber (og_connection_measure, OG_MEASURE_BLOCK, refused, OG_ERROR_FORBIDDEN, NULL);
  expect_fiber (og_connection_measure, OG_MEASURE_BLOCK, no_method, OG_ERROR_NOT_SUPPORTED, NULL);
  /* Done twice it is done once. */
  expect_fiber (og_connection_measure, OG_MEASURE_BLOCK, dropped, OG_ERROR_OFFLINE, NULL);
  expect_fiber (og_connection_undo, OG_MEASURE_BLOCK, freed, -1, NULL);
  expect_fiber (og_connection_undo, OG_MEASURE_BLOCK, gone, -1, NULL);
  return dex_future_new_true ();
}

static DexFuture *
test_report_fiber (gpointer data)
{
  g_autoptr (GBytes) recorded = load ("report.json");
  g_autofree char *body = g_strndup (g_bytes_get_data (recorded, NULL), g_bytes_get_size (recorded));
  const Step done[] = { { REPORT, 200, NULL, body }, { NULL } };
  static const Step odd[] = { { REPORT, 200, NULL, "<html>" }, { NULL } };
  static const Step trouble[] = { { REPORT, 500, NULL, "" }, { NULL } };
  static const Step dropped[] = { { REPORT, 0, NULL, "" }, { NULL } };
  static const Step missing[] = { { REPORT, 404, NULL, "" }, { ACCOUNT, 404, NULL, "" }, { NULL } };
  static const Step no_method[] = { { REPORT, 404, NULL, "" }, { ACCOUNT, 200, NULL, "{}" }, { NULL } };
  static const Step no_word[] = { { REPORT, 422, NULL, "" }, { ACCOUNT, 200, NULL, "{}" }, { NULL } };
  static const Step wrong[] = { { REPORT, 422, NULL, "{\"error\":\"Comment is too long\"}" }, { NULL } };
  g_autoptr (Script) script = script_new (done);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (OgMeasure) measure = make_measure (OG_MEASURE_REPORT);
  g_autoptr (OgReceipt) receipt = NULL;

  receipt = dex_await_boxed (og_connection_measure (connection, measure), NULL);
  g_assert_nonnull (receipt);
  g_assert_cmpstr (receipt->remote_id, ==, "48914");
  expect_fiber (og_connection_measure, OG_MEASURE_REPORT, done, -1,
                "account_id=4711&status_ids[]=77&comment=Der");
  /* Whatever leaves it open is not taken for a refusal. */
  expect_fiber (og_connection_measure, OG_MEASURE_REPORT, odd, OG_ERROR_UNCERTAIN, NULL);
  expect_fiber (og_connection_measure, OG_MEASURE_REPORT, trouble, OG_ERROR_UNCERTAIN, NULL);
  expect_fiber (og_connection_measure, OG_MEASURE_REPORT, dropped, OG_ERROR_UNCERTAIN, NULL);
  expect_fiber (og_connection_measure, OG_MEASURE_REPORT, missing, OG_ERROR_GONE, NULL);
  expect_fiber (og_connection_measure, OG_MEASURE_REPORT, no_method, OG_ERROR_NOT_SUPPORTED, NULL);
  expect_fiber (og_connection_measure, OG_MEASURE_REPORT, no_word, OG_ERROR_NOT_SUPPORTED, NULL);
  expect_fiber (og_connection_measure, OG_MEASURE_REPORT, wrong, OG_ERROR_REJECTED, NULL);
  return dex_future_new_true ();
}

static gboolean
verify_fiber (OgMeasureKind kind,
              const Step   *steps)
{
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (OgMeasure) measure = make_measure (kind);
  g_autoptr (GError) error = NULL;
  gboolean in_effect;

  g_object_set (measure, "receipt", "77", NULL);
  in_effect = dex_await_boolean (og_connection_verify (connection, measure), &error);
  g_assert_no_error (error);
  return in_effect;
}

static DexFuture *
test_verify_fiber (gpointer data)
{
  static const Step blocked[] = { { RELATIONSHIPS, 200, NULL, "[" BLOCKED "]" }, { NULL } };
  static const Step unblocked[] = { { RELATIONSHIPS, 200, NULL, "[" FREE "]" }, { NULL } };
  static const Step there[] = { { STATUS, 200, NULL, "{\"id\":\"77\"}" }, { NULL } };
  static const Step away[] = { { STATUS, 404, NULL, "{}" }, { NULL } };
  static const Step gone[] = { { STATUS, 410, NULL, "{}" }, { NULL } };
  static const Step trouble[] = { { STATUS, 503, NULL, "" }, { NULL } };
  static const Step odd[] = { { RELATIONSHIPS, 200, NULL, "[]" }, { NULL } };

  g_assert_true (verify_fiber (OG_MEASURE_BLOCK, blocked));
  g_assert_false (verify_fiber (OG_MEASURE_BLOCK, unblocked));
  g_assert_false (verify_fiber (OG_MEASURE_DELETE, there));
  g_assert_true (verify_fiber (OG_MEASURE_DELETE, away));
  g_assert_true (verify_fiber (OG_MEASURE_DELETE, gone));
  g_assert_true (verify_fiber (OG_MEASURE_NOTICE, there));
  expect_fiber (og_connection_verify, OG_MEASURE_DELETE, trouble, OG_ERROR_SERVER, NULL);
  expect_fiber (og_connection_verify, OG_MEASURE_BLOCK, odd, OG_ERROR_BAD_ANSWER, NULL);
  return dex_future_new_true ();
}

/* What the network says that it cannot, it does not try. */
static DexFuture *
test_means_fiber (gpointer data)
{
  static const Step nothing[] = { { NULL } };
  const OgModerationMeans *means = &og_network_find ("mastodon")->moderation;

  for (int kind = 0; kind < OG_N_MEASURES; kind++)
    {
      if (kind != OG_MEASURE_NOTICE && !og_moderation_has (means->acts, (OgMeasureKind) kind))
        expect_fiber (og_connection_measure, (OgMeasureKind) kind, nothing, OG_ERROR_NOT_SUPPORTED,
                      NULL);
      if (!og_moderation_has (means->undoes, (OgMeasureKind) kind))
        expect_fiber (og_connection_undo, (OgMeasureKind) kind, nothing, OG_ERROR_NOT_SUPPORTED, NULL);
      if (!og_moderation_has (means->verifies, (OgMeasureKind) kind))
        expect_fiber (og_connection_verify, (OgMeasureKind) kind, nothing, OG_ERROR_NOT_SUPPORTED,
                      NULL);
    }
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/networks/mastodon-measure/parse", test_parse);
  og_test_add_fiber ("/networks/mastodon-measure/block", test_block_fiber);
  og_test_add_fiber ("/networks/mastodon-measure/report", test_report_fiber);
  og_test_add_fiber ("/networks/mastodon-measure/verify", test_verify_fiber);
  og_test_add_fiber ("/networks/mastodon-measure/means", test_means_fiber);
  return g_test_run ();
}
