/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-network.h"

#include "og-error.h"
#include "og-fiber-test.h"
#include "og-mastodon-plan.h"
#include "og-script-server.h"

#define NOW G_GINT64_CONSTANT (1795348800) /* 2026-11-22T12:00:00Z */
#define DUE (NOW + 3600)
#define ACCOUNT "{\"id\":\"7\",\"username\":\"amt\",\"acct\":\"amt\"}"
#define PLAN "{\"id\":\"3221\",\"scheduled_at\":\"2026-11-22T13:00:00.000Z\",\"params\":{\"text\":\"x\"}}"

static OgConnection *
connect_to (Script *script)
{
  g_autoptr (OgChannel) channel = og_channel_new ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (OgClock) clock = og_clock_new_set (NOW);

  g_object_set (channel, "id", G_GINT64_CONSTANT (4), "base-url", script->base_url, "remote-id", "7",
                "handle", "@amt@gemeinde.example", "network", "mastodon", "max-poll-options", 4,
                "min-poll-seconds", 300, "max-poll-seconds", 2629746, NULL);
  return og_network_connect (og_network_find ("mastodon"), channel, http, clock, "geheim");
}

static OgDelivery *
make_delivery (void)
{
  return g_object_new (OG_TYPE_DELIVERY, "text", "Die Brücke ist zu.", "key", "key-1", "claimed", NOW,
                       "attempt", 1, "due", DUE, NULL);
}

static OgReceipt *
schedule_fiber (const Step *steps,
                char      **body,
                GError    **error)
{
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (OgDelivery) delivery = make_delivery ();
  OgReceipt *receipt = dex_await_boxed (og_connection_schedule (connection, delivery, NULL, NULL),
                                        error);

  if (body != NULL)
    *body = g_strdup (body_of (script, 0));
  return receipt;
}

static DexFuture *
test_schedule_fiber (gpointer data)
{
  static const Step steps[] = {
    { "POST /api/v1/statuses", 200, NULL, PLAN },
    { NULL },
  };
  g_autofree char *body = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OgReceipt) receipt = schedule_fiber (steps, &body, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (receipt->remote_id, ==, "3221");
  g_assert_false (receipt->published);
  g_assert_cmpstr (body, ==,
                   "status=Die%20Br%C3%BCcke%20ist%20zu.&visibility=public&language=de"
                   "&scheduled_at=2026-11-22T13%3A00%3A00.000Z");
  return dex_future_new_true ();
}

/* snac2 answers with an ordinary status that is dated ahead: it is deleted, and that is proved. */
static DexFuture *
test_pretender_fiber (gpointer data)
{
  static const Step steps[] = {
    { "POST /api/v1/statuses", 200, NULL, "{\"id\":\"9\",\"created_at\":\"2026-11-22T13:00:00.000Z\"}" },
    { "DELETE /api/v1/statuses/9", 500, NULL, "" },
    { "GET /api/v1/statuses/9", 200, NULL, "{\"id\":\"9\"}" },
    { "DELETE /api/v1/statuses/9", 200, NULL, "{\"id\":\"9\"}" },
    { "GET /api/v1/statuses/9", 404, NULL, "" },
    { NULL },
  };
  static const Step stubborn[] = {
    { "POST /api/v1/statuses", 200, NULL, "{\"id\":\"9\",\"created_at\":\"2026-11-22T13:00:00.000Z\"}" },
    { "DELETE /api/v1/statuses/9", 200, NULL, "{}" },
    { "GET /api/v1/statuses/9", 200, NULL, "{\"id\":\"9\"}" },
    { "DELETE /api/v1/statuses/9", 200, NULL, "{}" },
    { "GET /api/v1/statuses/9", 200, NULL, "{\"id\":\"9\"}" },
    { "DELETE /api/v1/statuses/9", 200, NULL, "{}" },
    { "GET /api/v1/statuses/9", 200, NULL, "{\"id\":\"9\"}" },
    { NULL },
  };
  g_autoptr (GError) error = NULL;

  g_assert_null (schedule_fiber (steps, NULL, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED);
  g_clear_error (&error);
  g_assert_null (schedule_fiber (stubborn, NULL, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_UNCERTAIN);
  return dex_future_new_true ();
}

/* An older server publishes at once. Its clock may differ. */
static DexFuture *
test_published_fiber (gpointer data)
{
  static const char *const times[] = { "2026-11-22T12:00:01.000Z", "2026-11-22T12:09:00.000Z",
                                       "2026-11-22T11:51:00.000Z" };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *answer = g_strdup_printf ("{\"id\":\"9\",\"created_at\":\"%s\","
                                                 "\"url\":\"https://g.example/@amt/9\"}",
                                                 times[i]);
      const Step steps[] = { { "POST /api/v1/statuses", 200, NULL, answer }, { NULL } };
      g_autoptr (GError) error = NULL;
      g_autoptr (OgReceipt) receipt = schedule_fiber (steps, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (receipt->published);
      g_assert_cmpstr (receipt->remote_url, ==, "https://g.example/@amt/9");
    }
  return dex_future_new_true ();
}

static DexFuture *
test_refusals_fiber (gpointer data)
{
  static const struct
  {
    guint status;
    const char *body;
    OgErrorCode code;
  } cases[] = {
    { 422, "{\"error\":\"You have exceeded the limit of 25 scheduled posts for today\"}",
      OG_ERROR_RATE_LIMITED },
    { 422, "{\"error\":\"Du hast das Limit von 300 geplanten Beiträgen überschritten\"}",
      OG_ERROR_RATE_LIMITED },
    { 422, "{\"error\":\"The scheduled date must be in the future\"}", OG_ERROR_REJECTED },
    { 422, "{\"error\":\"Validation failed: Text character limit of 500 exceeded\"}", OG_ERROR_REJECTED },
    { 501, "", OG_ERROR_NOT_SUPPORTED },
    { 401, "", OG_ERROR_SIGNED_OUT },
    { 504, "", OG_ERROR_UNCERTAIN },
    { 0, "", OG_ERROR_UNCERTAIN },
    { 200, "{}", OG_ERROR_UNCERTAIN },
    { 200, "<html>", OG_ERROR_UNCERTAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Step steps[] = {
        { "POST /api/v1/statuses", cases[i].status, NULL, cases[i].body },
        { NULL },
      };
      g_autoptr (GError) error = NULL;

      g_assert_null (schedule_fiber (steps, NULL, &error));
      g_assert_error (error, OG_ERROR, (int) cases[i].code);
      g_assert_cmpint (og_error_get_retry_at (error), ==, 0);
    }
  return dex_future_new_true ();
}

static DexFuture *
test_change_fiber (gpointer data)
{
  static const Step steps[] = {
    { "PUT /api/v1/scheduled_statuses/3221", 200, NULL, PLAN },
    { "PUT /api/v1/scheduled_statuses/3221", 404, NULL, "{\"error\":\"Record not found\"}" },
    { "DELETE /api/v1/scheduled_statuses/3221", 200, NULL, "{}" },
    { "DELETE /api/v1/scheduled_statuses/3221", 404, NULL, "{\"error\":\"Record not found\"}" },
    { "DELETE /api/v1/scheduled_statuses/3221", 0, NULL, "" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (GError) error = NULL;

  g_assert_true (dex_await (og_connection_reschedule (connection, "3221", DUE), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (body_of (script, 0), ==, "scheduled_at=2026-11-22T13%3A00%3A00.000Z");
  g_assert_false (dex_await (og_connection_reschedule (connection, "3221", DUE), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_GONE);
  g_clear_error (&error);
  g_assert_true (dex_await (og_connection_unschedule (connection, "3221"), &error));
  g_assert_false (dex_await (og_connection_unschedule (connection, "3221"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_GONE);
  g_clear_error (&error);
  g_assert_false (dex_await (og_connection_unschedule (connection, "3221"), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_OFFLINE);
  return dex_future_new_true ();
}

static DexFuture *
test_list_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v1/scheduled_statuses", 200,
      "Link: <https://g.example/api/v1/scheduled_statuses?limit=40&max_id=8>; rel=\"next\", "
      "<https://g.example/api/v1/scheduled_statuses?limit=40&min_id=9>; rel=\"prev\"",
      "[{\"id\":\"9\",\"scheduled_at\":\"5026-11-22T13:00:00.000Z\",\"params\":{\"text\":\"Entwurf\"}},"
      "{\"id\":\"8\",\"scheduled_at\":\"2026-11-24T08:00:00.000Z\",\"params\":{\"text\":\"Später\"},"
      "\"media_attachments\":[{\"id\":\"1\"},{\"id\":\"2\"}]},{\"id\":7},null,3]" },
    { "GET /api/v1/scheduled_statuses", 200, NULL, "[" PLAN "]" },
    { "GET /api/v1/scheduled_statuses", 200, NULL, "{\"error\":\"?\"}" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) plans = dex_await_object (og_connection_list_scheduled (connection), &error);
  g_autoptr (OgScheduled) first = NULL;
  g_autoptr (OgScheduled) second = NULL;
  g_autoptr (OgScheduled) third = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (plans), ==, 3);
  first = g_list_model_get_item (plans, 0);
  second = g_list_model_get_item (plans, 1);
  third = g_list_model_get_item (plans, 2);
  g_assert_cmpstr (first->id, ==, "3221");
  g_assert_cmpint (first->due, ==, DUE);
  g_assert_cmpint (first->channel_id, ==, 4);
  g_assert_false (first->draft);
  g_assert_cmpstr (second->text, ==, "Später");
  g_assert_cmpint (second->n_pictures, ==, 2);
  g_assert_cmpstr (third->text, ==, "Entwurf");
  g_assert_true (third->draft);
  g_assert_cmpstr (body_of (script, 0), ==, "limit=40");
  g_assert_cmpstr (body_of (script, 1), ==, "limit=40&max_id=8");

  g_assert_null (dex_await_object (og_connection_list_scheduled (connection), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
  return dex_future_new_true ();
}

/* A server whose pages never end is not believed: what is missing in a list counts as gone. */
static DexFuture *
test_endless_list_fiber (gpointer data)
{
  Step steps[21] = { { NULL } };
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_ptr_array_add (links, g_strdup_printf ("Link: <https://g.example/?max_id=%u>; rel=\"next\"",
                                               1000 - i));
      steps[i] = (Step) { "GET /api/v1/scheduled_statuses", 200, g_ptr_array_index (links, i),
                          "[" PLAN "]" };
    }
  {
    g_autoptr (Script) script = script_new (steps);
    g_autoptr (OgConnection) connection = connect_to (script);

    g_assert_null (dex_await_object (og_connection_list_scheduled (connection), &error));
    g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
  }
  return dex_future_new_true ();
}

static OgChannel *
check_fiber (const Step *steps,
             int         before)
{
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (GError) error = NULL;
  OgChannel *channel;

  og_record_set_int (OG_RECORD (og_connection_get_channel (connection)), "schedules", before);
  channel = dex_await_object (og_connection_check (connection), &error);
  g_assert_no_error (error);
  return channel;
}

/* Only a server whose software is known to keep plans, and that has a list of them, is trusted. */
static DexFuture *
test_check_fiber (gpointer data)
{
  static const struct
  {
    const char *version;
    const char *software; /* nullable: NodeInfo is not answered */
    guint list_status;    /* 0: is not to be asked */
    int before;
    int after;
  } cases[] = {
    { "4.5.1", "mastodon", 200, OG_SCHEDULES_UNKNOWN, OG_SCHEDULES_YES },
    { "4.5.1+glitch", "Mastodon", 200, OG_SCHEDULES_UNKNOWN, OG_SCHEDULES_YES },
    { "0.20.0", "gotosocial", 200, OG_SCHEDULES_UNKNOWN, OG_SCHEDULES_YES },
    { "0.15.0", "gotosocial", 404, OG_SCHEDULES_UNKNOWN, OG_SCHEDULES_UNKNOWN },
    { "2.7.2 (compatible; Akkoma 3.13)", "akkoma", 200, OG_SCHEDULES_UNKNOWN, OG_SCHEDULES_YES },
    { "4.0.0 (not true; really snac/2.96)", NULL, 0, OG_SCHEDULES_UNKNOWN, OG_SCHEDULES_NO },
    { "4.0.0", "snac", 0, OG_SCHEDULES_YES, OG_SCHEDULES_NO },
    { "1.0", "unbekannt", 0, OG_SCHEDULES_UNKNOWN, OG_SCHEDULES_UNKNOWN },
    { "4.5.1", "mastodon", 500, OG_SCHEDULES_YES, OG_SCHEDULES_YES },
    { "4.5.1", NULL, 0, OG_SCHEDULES_YES, OG_SCHEDULES_YES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean asks = strstr (cases[i].version, "snac") == NULL;
      g_autofree char *instance = g_strdup_printf ("{\"version\":\"%s\",\"domain\":\"g.example\"}",
                                                   cases[i].version);
      g_autofree char *node = g_strdup_printf ("{\"software\":{\"name\":\"%s\"}}",
                                               cases[i].software != NULL ? cases[i].software : "");
      Step steps[] = {
        { "GET /api/v1/accounts/verify_credentials", 200, NULL, ACCOUNT },
        { "GET /api/v2/instance", 200, NULL, instance },
        { NULL },
        { NULL },
        { NULL },
        { NULL },
      };
      g_autoptr (Script) script = NULL;
      g_autoptr (OgConnection) connection = NULL;
      g_autoptr (OgChannel) channel = NULL;
      g_autofree char *links = NULL;
      g_autoptr (GError) error = NULL;
      guint n = 2;

      script = script_new (steps);
      links = g_strdup_printf ("{\"links\":[{\"rel\":\"other\",\"href\":\"https://else.example/n\"},"
                               "{\"rel\":\"http://nodeinfo.diaspora.software/ns/schema/2.0\","
                               "\"href\":\"%s/nodeinfo/2.0\"}]}",
                               script->base_url);
      if (asks)
        steps[n++] = (Step) { "GET /.well-known/nodeinfo", cases[i].software != NULL ? 200 : 404, NULL,
                              links };
      if (asks && cases[i].software != NULL)
        steps[n++] = (Step) { "GET /nodeinfo/2.0", 200, NULL, node };
      if (cases[i].list_status != 0)
        steps[n++] = (Step) { "GET /api/v1/scheduled_statuses", cases[i].list_status, NULL, "[]" };
      connection = connect_to (script);
      og_record_set_int (OG_RECORD (og_connection_get_channel (connection)), "schedules",
                         cases[i].before);
      channel = dex_await_object (og_connection_check (connection), &error);
      g_assert_no_error (error);
      g_test_message ("%s", cases[i].version);
      g_assert_cmpint (channel->schedules, ==, cases[i].after);
    }
  return dex_future_new_true ();
}

/* What trying has shown is not asked again. */
static DexFuture *
test_check_after_no_fiber (gpointer data)
{
  static const Step steps[] = {
    { "GET /api/v1/accounts/verify_credentials", 200, NULL, ACCOUNT },
    { "GET /api/v2/instance", 200, NULL,
      "{\"version\":\"4.5.1\",\"configuration\":{\"polls\":{\"max_options\":5,"
      "\"max_characters_per_option\":60,\"min_expiration\":600,\"max_expiration\":9999999}}}" },
    { NULL },
  };
  g_autoptr (OgChannel) channel = check_fiber (steps, OG_SCHEDULES_NO);

  g_assert_cmpint (channel->schedules, ==, OG_SCHEDULES_NO);
  g_assert_cmpint (channel->max_poll_options, ==, 5);
  g_assert_cmpint (channel->max_poll_option_characters, ==, 60);
  g_assert_cmpint (channel->min_poll_seconds, ==, 600);
  g_assert_cmpint (channel->max_poll_seconds, ==, 9999999);
  return dex_future_new_true ();
}

/* With polls the options are the server's, without they stand in the text. */
static DexFuture *
test_poll_fiber (gpointer data)
{
  static const Step steps[] = {
    { "POST /api/v1/statuses", 200, NULL, "{\"id\":\"12\"}" },
    { "POST /api/v1/statuses", 200, NULL, "{\"id\":\"14\"}" },
    { "POST /api/v1/statuses", 200, NULL, "{\"id\":\"13\"}" },
    { NULL },
  };
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (OgDelivery) delivery = make_delivery ();
  g_autoptr (GListStore) pictures = g_list_store_new (OG_TYPE_ATTACHMENT);
  g_autoptr (OgAttachment) picture = og_attachment_new ();
  g_autoptr (OgReceipt) first = NULL;
  g_autoptr (OgReceipt) second = NULL;
  g_autoptr (OgReceipt) unlimited = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (delivery, "text", "Freibad?", "poll", "Ja & gern\n\n Nein ", "poll-seconds", 60, NULL);
  first = dex_await_boxed (og_connection_publish (connection, delivery, NULL, NULL), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (body_of (script, 0), ==,
                   "status=Freibad%3F&visibility=public&language=de&poll[options][]=Ja%20%26%20gern"
                   "&poll[options][]=Nein&poll[expires_in]=300&poll[multiple]=false");

  g_list_store_append (pictures, picture);
  g_assert_null (dex_await_boxed (og_connection_publish (connection, delivery,
                                                         G_LIST_MODEL (pictures), "/"),
                                  &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_REJECTED);
  g_clear_error (&error);

  /* A server that does not say how long a poll may run, and a poll that does not either. */
  og_record_set_int (OG_RECORD (og_connection_get_channel (connection)), "max_poll_seconds", 0);
  g_object_set (delivery, "poll-seconds", 0, NULL);
  unlimited = dex_await_boxed (og_connection_publish (connection, delivery, NULL, NULL), &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (body_of (script, 1), "&poll[expires_in]=86400&"));

  og_record_set_int (OG_RECORD (og_connection_get_channel (connection)), "max_poll_options", 0);
  second = dex_await_boxed (og_connection_publish (connection, delivery, NULL, NULL), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (body_of (script, 2), ==,
                   "status=Freibad%3F%0A%0A%E2%80%A2%20Ja%20%26%20gern%0A%E2%80%A2%20Nein"
                   "&visibility=public&language=de");
  return dex_future_new_true ();
}

static void
test_next_page (void)
{
  static const struct
  {
    const char *link;
    const char *id;
  } cases[] = {
    { "<https://g.example/x?limit=4&max_id=12>; rel=\"next\"", "12" },
    { "<https://g.example/x?min_id=3>; rel=\"prev\", <https://g.example/x?max_id=7>; rel=\"next\"", "7" },
    { "<https://g.example/x?max_id=01HABC>; rel=next", "01HABC" },
    { "<https://g.example/x?max_id=7>; rel=\"prev\"", NULL },
    { "<https://g.example/x?max_id=..>; rel=\"next\"", NULL },
    { "max_id=7; rel=next", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = og_mastodon_parse_next_page (cases[i].link);

      g_assert_cmpstr (id, ==, cases[i].id);
    }
}

/* A description that lies elsewhere is not fetched. */
static void
test_node_link (void)
{
  static const struct
  {
    const char *body;
    const char *path;
  } cases[] = {
    { "{\"links\":[{\"rel\":\"http://nodeinfo.diaspora.software/ns/schema/2.1\","
      "\"href\":\"https://g.example/nodeinfo/2.1?a=b\"}]}",
      "/nodeinfo/2.1?a=b" },
    { "{\"links\":[{\"rel\":\"http://nodeinfo.diaspora.software/ns/schema/2.1\","
      "\"href\":\"https://boese.example/nodeinfo/2.1\"}]}",
      NULL },
    { "{\"links\":[{\"rel\":\"nodeinfo\",\"href\":\"https:/nodeinfo\"}]}", NULL },
    { "{\"links\":[{\"rel\":\"nodeinfo\",\"href\":\"https://g.example;x\"}]}", NULL },
    { "{\"links\":[{\"rel\":3,\"href\":null},7]}", NULL },
    { "[]", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].body, strlen (cases[i].body));
      g_autofree char *path = og_mastodon_parse_node_link (bytes, "https://g.example");

      g_assert_cmpstr (path, ==, cases[i].path);
    }
}

/* Nobody can be asked or told anything there. */
static DexFuture *
test_reminder_fiber (gpointer data)
{
  const OgNetwork *network = og_network_find ("reminder");
  g_autoptr (OgChannel) channel = og_channel_new ();
  g_autoptr (OgHttp) http = og_http_new ();
  g_autoptr (OgClock) clock = og_clock_new_set (NOW);
  g_autoptr (OgDelivery) delivery = make_delivery ();
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (network);
  g_assert_cmpint (network->capabilities, ==, OG_CAN_PICTURES | OG_CAN_BY_HAND);
  connection = og_network_connect (network, channel, http, clock, NULL);
  g_assert_null (dex_await_boxed (og_connection_publish (connection, delivery, NULL, NULL), &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED);
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/mastodon/schedule/next-page", test_next_page);
  g_test_add_func ("/mastodon/schedule/node-link", test_node_link);
  og_test_add_fiber ("/mastodon/schedule/schedule", test_schedule_fiber);
  og_test_add_fiber ("/mastodon/schedule/pretender", test_pretender_fiber);
  og_test_add_fiber ("/mastodon/schedule/published", test_published_fiber);
  og_test_add_fiber ("/mastodon/schedule/refusals", test_refusals_fiber);
  og_test_add_fiber ("/mastodon/schedule/change", test_change_fiber);
  og_test_add_fiber ("/mastodon/schedule/list", test_list_fiber);
  og_test_add_fiber ("/mastodon/schedule/endless-list", test_endless_list_fiber);
  og_test_add_fiber ("/mastodon/schedule/check", test_check_fiber);
  og_test_add_fiber ("/mastodon/schedule/check-after-no", test_check_after_no_fiber);
  og_test_add_fiber ("/mastodon/schedule/poll", test_poll_fiber);
  og_test_add_fiber ("/mastodon/schedule/reminder", test_reminder_fiber);
  return g_test_run ();
}
