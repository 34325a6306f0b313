/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-network.h"

#include <string.h>

#include "og-error.h"
#include "og-fiber-test.h"
#include "og-mastodon-fields.h"
#include "og-script-server.h"

#define NOW G_GINT64_CONSTANT (1795348800) /* 2026-11-22T12:00:00Z */

#define ME "GET /api/v1/accounts/verify_credentials"
#define INSTANCE "GET /api/v2/instance"
#define UPDATE "PATCH /api/v1/accounts/update_credentials"

#define FIELD(name, value) "{\"name\":\"" name "\",\"value\":\"" value "\",\"verified_at\":null}"
#define ACCOUNT(fields) "{\"id\":\"7\",\"fields\":[],\"source\":{\"fields\":[" fields "]}}"

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

static char *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "mastodon", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* As text, "name=value" a line. */
static char *
format (GPtrArray *fields)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      OgMastodonField *field = g_ptr_array_index (fields, i);

      g_string_append_printf (text, "%s%s=%s", i > 0 ? "\n" : "", field->name, field->value);
    }
  return g_string_free (text, FALSE);
}

static void
test_merge (void)
{
  static const struct
  {
    const char *existing;
    const char *wanted;
    guint max;
    const char *merged; /* NULL: REJECTED */
  } cases[] = {
    { "", FIELD ("A", "1") "," FIELD ("B", "2"), 4, "A=1\nB=2" },
    { FIELD ("X", "x"), FIELD ("A", "1") "," FIELD ("B", "2"), 4, "X=x\nA=1\nB=2" },
    { FIELD ("X", "x") "," FIELD ("Y", "y"),
      FIELD ("A", "1") "," FIELD ("B", "2") "," FIELD ("C", "3"), 4, "X=x\nY=y\nA=1\nB=2" },
    { FIELD ("X", "x") "," FIELD ("Y", "y") "," FIELD ("Z", "z") "," FIELD ("W", "w"),
      FIELD ("A", "1"), 4, NULL },
    { FIELD ("a", "alt") "," FIELD ("X", "x"), FIELD ("A", "1"), 4, "A=1\nX=x" },
    { FIELD ("A", "alt") "," FIELD (" a ", "älter"), FIELD ("A", "1"), 4, "A=1" },
    { FIELD ("A", "1") "," FIELD ("X", "x"), FIELD ("A", "") "," FIELD ("B", ""), 4, "X=x" },
    { FIELD ("A", "1"), FIELD ("A", ""), 4, "" },
    { FIELD ("A", "1") "," FIELD ("B", "2"), FIELD ("A", "") "," FIELD ("C", "3"), 2, "B=2\nC=3" },
    /* More stand there than the server says it allows. */
    { FIELD ("X", "x") "," FIELD ("A", "1"), FIELD ("A", "2"), 1, "X=x\nA=2" },
    { "", FIELD ("A", "1") "," FIELD ("A", "2"), 4, "A=1" },
    { "", "7,null,{},{\"name\":\"N\"}," FIELD ("A", "1"), 4, "A=1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = g_strdup_printf ("[%s]", cases[i].existing);
      g_autofree char *after = g_strdup_printf ("[%s]", cases[i].wanted);
      g_autoptr (GPtrArray) existing = og_mastodon_fields_read (before, NULL);
      g_autoptr (GPtrArray) wanted = og_mastodon_fields_read (after, NULL);
      OgMastodonFieldLimits limits = OG_MASTODON_FIELD_LIMITS;
      g_autoptr (GPtrArray) merged = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      limits.fields = cases[i].max;
      merged = og_mastodon_fields_merge (existing, wanted, limits, &error);
      if (cases[i].merged == NULL)
        {
          g_assert_error (error, OG_ERROR, OG_ERROR_REJECTED);
          continue;
        }
      g_assert_no_error (error);
      text = format (merged);
      g_assert_cmpstr (text, ==, cases[i].merged);
    }
}

/* What is too long is left out: half an address is a wrong one. */
static void
test_too_long (void)
{
  g_autofree char *many = g_strnfill (256, 'x');
  g_autofree char *json = g_strdup_printf ("[{\"name\":\"A\",\"value\":\"%s\"}," FIELD ("B", "2") "]", many);
  g_autoptr (GPtrArray) none = og_mastodon_fields_read ("[]", NULL);
  g_autoptr (GPtrArray) wanted = og_mastodon_fields_read (json, NULL);
  g_autoptr (GPtrArray) merged = og_mastodon_fields_merge (none, wanted, OG_MASTODON_FIELD_LIMITS,
                                                           NULL);
  g_autofree char *text = format (merged);

  g_assert_cmpstr (text, ==, "B=2");
}

static void
test_limits (void)
{
  static const char *const answers[] = {
    ("{\"configuration\":{\"accounts\":{\"max_profile_fields\":6,\"profile_field_name_limit\":20,"
     "\"profile_field_value_limit\":30}}}"),
    "{\"configuration\":{\"accounts\":{\"max_profile_fields\":-1}}}",
    "{\"configuration\":{\"accounts\":{\"max_profile_fields\":\"9\"}}}",
    "{\"configuration\":[]}",
    "<html>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (answers[i], strlen (answers[i]));
      OgMastodonFieldLimits limits = OG_MASTODON_FIELD_LIMITS;

      og_mastodon_fields_take_limits (bytes, &limits);
      g_assert_cmpuint (limits.fields, ==, i == 0 ? 6 : 4);
      g_assert_cmpuint (limits.name_characters, ==, i == 0 ? 20 : 255);
      g_assert_cmpuint (limits.value_characters, ==, i == 0 ? 30 : 255);
    }
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *answer;
    OgErrorCode code;
  } cases[] = {
    { "<html>", OG_ERROR_BAD_ANSWER },
    { "[]", OG_ERROR_BAD_ANSWER },
    { "{}", OG_ERROR_BAD_ANSWER },
    { "{\"id\":[]}", OG_ERROR_BAD_ANSWER },
    { "{\"id\":\"7\",\"fields\":[" FIELD ("A", "<a href=x>x</a>") "]}", OG_ERROR_NOT_SUPPORTED },
    { "{\"id\":\"7\",\"source\":7,\"fields\":[{}]}", OG_ERROR_NOT_SUPPORTED },
  };
  g_autoptr (GString) many = g_string_new ("{\"id\":\"7\",\"source\":{\"fields\":[7");
  g_autoptr (GBytes) too_many = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].answer, strlen (cases[i].answer));
      g_autoptr (GError) failed = NULL;

      g_assert_null (og_mastodon_fields_parse (bytes, &failed));
      g_assert_error (failed, OG_ERROR, (int) cases[i].code);
    }
  for (guint i = 0; i < 1000; i++)
    g_string_append (many, "," FIELD ("A", "b"));
  g_string_append (many, "]}}");
  too_many = g_bytes_new (many->str, many->len);
  g_assert_null (og_mastodon_fields_parse (too_many, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED);
}

static gboolean
set_fiber (const Step *steps,
           const char *wanted,
           guint       patch,
           char      **sent,
           GError    **error)
{
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autofree char *json = g_strdup_printf ("[%s]", wanted);
  gboolean done = dex_await (og_connection_set_profile (connection, json), error);

  for (guint i = 0; i < script->tokens->len; i++)
    g_assert_cmpstr (g_ptr_array_index (script->tokens, i), ==, "Bearer geheim");
  if (sent != NULL)
    *sent = g_uri_unescape_string (body_of (script, patch), NULL);
  return done;
}

/* As snac2 gives it: somebody's field stays, "impressum" is ours. */
static DexFuture *
test_set_fiber (gpointer data)
{
  g_autofree char *before = load ("snac-account-fields.json");
  const Step steps[] = {
    { ME, 200, NULL, before },
    { INSTANCE, 404, NULL, "<h1>404 Not Found</h1>" },
    { UPDATE, 200, NULL,
      ACCOUNT (FIELD ("Verein", "v") "," FIELD ("Impressum", "i") "," FIELD ("Zeiten", "z")) },
    { NULL },
  };
  g_autofree char *sent = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (set_fiber (steps,
                            FIELD ("Impressum", "https://neu.example") "," FIELD ("Zeiten",
                                                                                  "Mo & Di 8–12"),
                            2, &sent, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (sent, ==,
                   "fields_attributes[0][name]=Verein"
                   "&fields_attributes[0][value]=https://verein.example"
                   "&fields_attributes[1][name]=Impressum"
                   "&fields_attributes[1][value]=https://neu.example"
                   "&fields_attributes[2][name]=Zeiten&fields_attributes[2][value]=Mo & Di 8–12");
  return dex_future_new_true ();
}

static DexFuture *
test_set_already_fiber (gpointer data)
{
  static const Step steps[] = {
    { ME, 200, NULL, ACCOUNT (FIELD ("A", "1") "," FIELD ("X", "x")) },
    { INSTANCE, 200, NULL, "{}" },
    { NULL },
  };
  static const Step nothing[] = { { NULL } };
  g_autoptr (GError) error = NULL;

  g_assert_true (set_fiber (steps, FIELD ("A", "1"), 0, NULL, &error));
  g_assert_true (set_fiber (steps, FIELD ("B", ""), 0, NULL, &error));
  g_assert_true (set_fiber (nothing, "", 0, NULL, &error));
  g_assert_no_error (error);
  return dex_future_new_true ();
}

/* Mastodon can be left without a field; snac2 keeps what it has then. */
static DexFuture *
test_take_off_fiber (gpointer data)
{
  static const Step mastodon[] = {
    { ME, 200, NULL, ACCOUNT (FIELD ("A", "1") "," FIELD ("B", "2")) },
    { INSTANCE, 200, NULL, "{}" },
    { UPDATE, 200, NULL, ACCOUNT ("") },
    { NULL },
  };
  static const Step snac[] = {
    { ME, 200, NULL, ACCOUNT (FIELD ("A", "1") "," FIELD ("B", "2")) },
    { INSTANCE, 404, NULL, "" },
    { UPDATE, 200, NULL, ACCOUNT (FIELD ("A", "1") "," FIELD ("B", "2")) },
    { UPDATE, 200, NULL, ACCOUNT (FIELD ("A", "")) },
    { NULL },
  };
  static const Step empty[] = {
    { ME, 200, NULL, ACCOUNT (FIELD ("A", "")) },
    { INSTANCE, 404, NULL, "" },
    { NULL },
  };
  const char *off = FIELD ("A", "") "," FIELD ("B", "");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (set_fiber (mastodon, off, 2, &first, &error));
  g_assert_cmpstr (first, ==, "fields_attributes[0][name]=&fields_attributes[0][value]=");
  g_assert_true (set_fiber (snac, off, 3, &second, &error));
  g_assert_cmpstr (second, ==, "fields_attributes[0][name]=A&fields_attributes[0][value]=");
  g_assert_true (set_fiber (empty, off, 0, NULL, &error));
  g_assert_no_error (error);
  return dex_future_new_true ();
}

static DexFuture *
test_set_trouble_fiber (gpointer data)
{
  static const struct
  {
    guint status;
    const char *body;
    OgErrorCode code;
  } cases[] = {
    { 0, "", OG_ERROR_OFFLINE },
    { 503, "", OG_ERROR_SERVER },
    { 401, "", OG_ERROR_SIGNED_OUT },
    { 403, "{\"error\":\"This action is outside the authorized scopes\"}", OG_ERROR_FORBIDDEN },
    { 404, "", OG_ERROR_GONE },
    { 405, "", OG_ERROR_NOT_SUPPORTED },
    { 422, "{\"error\":\"Validation failed\"}", OG_ERROR_REJECTED },
    { 200, "<html>WLAN</html>", OG_ERROR_BAD_ANSWER },
    { 200, ACCOUNT (""), OG_ERROR_NOT_SUPPORTED }, /* it has not taken them */
    { 302, "", OG_ERROR_BAD_ANSWER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Step steps[] = {
        { ME, 200, NULL, ACCOUNT (FIELD ("X", "x")) },
        { INSTANCE, 200, NULL, "{}" },
        { UPDATE, cases[i].status, NULL, cases[i].body },
        { NULL },
      };
      g_autoptr (GError) error = NULL;

      g_assert_false (set_fiber (steps, FIELD ("A", "1"), 0, NULL, &error));
      g_assert_error (error, OG_ERROR, (int) cases[i].code);
    }
  return dex_future_new_true ();
}

static DexFuture *
test_set_limits_trouble_fiber (gpointer data)
{
  static const Step down[] = {
    { ME, 200, NULL, ACCOUNT ("") },
    { INSTANCE, 503, NULL, "" },
    { NULL },
  };
  static const Step nothing[] = { { NULL } };
  g_autoptr (Script) script = script_new (nothing);
  g_autoptr (OgConnection) connection = connect_to (script);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) wrong = NULL;

  g_assert_false (set_fiber (down, FIELD ("A", "1"), 0, NULL, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_SERVER);
  g_assert_false (dex_await (og_connection_set_profile (connection, "{}"), &wrong));
  g_assert_error (wrong, OG_ERROR, OG_ERROR_INPUT);
  return dex_future_new_true ();
}

static gboolean
pin_fiber (const Step *steps,
           gboolean    pinned,
           GError    **error)
{
  g_autoptr (Script) script = script_new (steps);
  g_autoptr (OgConnection) connection = connect_to (script);

  return dex_await (og_connection_pin (connection, "1/2", pinned), error);
}

#define PIN "POST /api/v1/statuses/1/2/pin"
#define UNPIN "POST /api/v1/statuses/1/2/unpin"
#define STATUS "GET /api/v1/statuses/1/2"

static DexFuture *
test_pin_fiber (gpointer data)
{
  g_autofree char *pinned = load ("snac-status-pinned.json");
  const Step done[] = { { PIN, 200, NULL, pinned }, { NULL } };
  const Step already[] = {
    { PIN, 422, NULL, "" },
    { STATUS, 200, NULL, pinned },
    { NULL },
  };
  static const Step off[] = {
    { UNPIN, 200, NULL, "{\"id\":\"12\",\"pinned\":false}" },
    { NULL },
  };
  static const Step gone[] = { { UNPIN, 404, NULL, "<h1>404</h1>" }, { NULL } };
  g_autoptr (GError) error = NULL;

  g_assert_true (pin_fiber (done, TRUE, &error));
  g_assert_true (pin_fiber (already, TRUE, &error));
  g_assert_true (pin_fiber (off, FALSE, &error));
  g_assert_true (pin_fiber (gone, FALSE, &error));
  g_assert_no_error (error);
  return dex_future_new_true ();
}

static DexFuture *
test_pin_trouble_fiber (gpointer data)
{
  static const Step limit[] = {
    { PIN, 422, NULL, "{\"error\":\"Validation failed: You have already pinned the maximum\"}" },
    { STATUS, 200, NULL, "{\"id\":\"12\",\"pinned\":false}" },
    { NULL },
  };
  static const Step gone[] = { { PIN, 404, NULL, "" }, { NULL } };
  static const Step page[] = { { PIN, 200, NULL, "<html>WLAN</html>" }, { NULL } };
  static const Step list[] = { { PIN, 200, NULL, "[]" }, { NULL } };
  static const Step lost[] = { { PIN, 0, NULL, "" }, { NULL } };
  static const struct
  {
    const Step *steps;
    OgErrorCode code;
  } cases[] = {
    { limit, OG_ERROR_REJECTED },
    { gone, OG_ERROR_GONE },
    { page, OG_ERROR_BAD_ANSWER },
    { list, OG_ERROR_BAD_ANSWER },
    { lost, OG_ERROR_OFFLINE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (pin_fiber (cases[i].steps, TRUE, &error));
      g_assert_error (error, OG_ERROR, (int) cases[i].code);
    }
  return dex_future_new_true ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/mastodon-profile/merge", test_merge);
  g_test_add_func ("/mastodon-profile/too-long", test_too_long);
  g_test_add_func ("/mastodon-profile/limits", test_limits);
  g_test_add_func ("/mastodon-profile/hostile", test_hostile);
  og_test_add_fiber ("/mastodon-profile/set", test_set_fiber);
  og_test_add_fiber ("/mastodon-profile/set-already", test_set_already_fiber);
  og_test_add_fiber ("/mastodon-profile/take-off", test_take_off_fiber);
  og_test_add_fiber ("/mastodon-profile/set-trouble", test_set_trouble_fiber);
  og_test_add_fiber ("/mastodon-profile/limits-trouble", test_set_limits_trouble_fiber);
  og_test_add_fiber ("/mastodon-profile/pin", test_pin_fiber);
  og_test_add_fiber ("/mastodon-profile/pin-trouble", test_pin_trouble_fiber);
  return g_test_run ();
}
