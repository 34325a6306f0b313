/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <string.h>

#include "og-engine-new.h"
#include "og-engine-private.h"
#include "og-engine-town.h"
#include "og-fiber-test.h"
#include "og-json.h"
#include "og-practice.h"

/* The netiquette out in the world: the whole engine against a real server (snac2), which with-snac
 * has started. What it holds is asked of the server by somebody else, and looked for on the
 * account's own page. */

#define PATIENCE_SECONDS 60

static const char *server;
static OgHttp *http;
static OgClock *wall_clock;
static OgEngine *engine;
static OgChannel *amt;
static char *erika; /* another account's token */
static char *folder;

static char *
approve_fiber (OgSignInRequest *request,
               const char      *user,
               const char      *password)
{
  g_autofree char *address = g_strconcat (server, "/oauth/x-snac-login", NULL);
  g_autofree char *form = soup_form_encode ("login", user, "passwd", password, "redir",
                                            request->redirect_uri, "cid", request->client_id,
                                            "state", request->state, NULL);
  g_autoptr (SoupMessage) message = soup_message_new_from_encoded_form ("POST", address,
                                                                        g_steal_pointer (&form));
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAnswer) answer = dex_await_boxed (og_http_send (http, message, NULL), &error);
  g_autofree char *body = NULL;

  g_assert_no_error (error);
  body = g_strndup (g_bytes_get_data (answer->body, NULL), g_bytes_get_size (answer->body));
  body[strcspn (body, "&")] = '\0';
  return g_strdup (g_strstrip (body));
}

static char *
sign_in_fiber (const char *user,
               const char *password)
{
  const OgNetwork *network = og_network_find ("mastodon");
  g_autoptr (GError) error = NULL;
  g_autoptr (OgSignInRequest) request = NULL;
  g_autofree char *code = NULL;
  char *token;

  request = dex_await_boxed (network->sign_in (http, server, OG_REDIRECT_OUT_OF_BAND), &error);
  g_assert_no_error (error);
  code = approve_fiber (request, user, password);
  token = dex_await_string (network->redeem (http, request, code), &error);
  g_assert_no_error (error);
  return token;
}

/* The town hall's account in the engine, as the sign-in leaves it. */
static void
add_account_fiber (const char *token)
{
  const OgNetwork *network = og_network_find ("mastodon");
  g_autoptr (OgChannel) blank = og_channel_new ();
  g_autoptr (OgConnection) connection = NULL;
  g_autoptr (OgChannel) checked = NULL;
  g_autoptr (GError) error = NULL;

  og_record_set_string (OG_RECORD (blank), "base_url", server);
  connection = og_network_connect (network, blank, http, wall_clock, token);
  checked = dex_await_object (og_connection_check (connection), &error);
  g_assert_no_error (error);
  /* What somebody else wrote into the profile, and what we have to leave alone. */
  dex_await (og_connection_set_profile (connection, "[{\"name\":\"Verein\",\"value\":\"e. V.\"}]"),
             &error);
  g_assert_no_error (error);
  amt = dex_await_object (og_accounts_add (og_engine_get_accounts (engine), checked, NULL, token),
                          &error);
  g_assert_no_error (error);
}

static char *
get_fiber (const char *path)
{
  g_autofree char *address = g_strconcat (server, path, NULL);
  g_autoptr (SoupMessage) message = soup_message_new ("GET", address);
  g_autoptr (GError) error = NULL;
  g_autoptr (OgAnswer) answer = dex_await_boxed (og_http_send (http, message, erika), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (answer->status, ==, 200);
  return g_strndup (g_bytes_get_data (answer->body, NULL), g_bytes_get_size (answer->body));
}

static JsonNode *
ask_fiber (const char *format)
{
  g_autofree char *path = g_strdup_printf ("/api/v1/accounts/%s%s", amt->remote_id, format);
  g_autofree char *text = get_fiber (path);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return og_json_parse (bytes, NULL);
}

static void
wait_fiber (OgBoardState state)
{
  for (int i = 0; i < PATIENCE_SECONDS * 10; i++)
    {
      if (og_engine_get_board_state (engine, amt->id) == state)
        return;
      g_assert_cmpint (og_engine_get_board_state (engine, amt->id), !=, OG_BOARD_STATE_STUCK);
      dex_await (dex_timeout_new_msec (100), NULL);
    }
  g_error ("The board does not come to an end");
}

/* What stands there is the thread of what is in force, and nothing else. */
static void
assert_thread_fiber (void)
{
  OgNetiquette *netiquette = og_engine_get_netiquette (engine);
  g_autoptr (GPtrArray) texts = og_netiquette_thread (netiquette, OG_COUNT_MASTODON,
                                                      amt->max_characters,
                                                      amt->characters_per_link, NULL);
  g_autoptr (JsonNode) node = ask_fiber ("/statuses?limit=40");
  JsonArray *statuses = og_json_array (node);
  g_autofree char *page = get_fiber ("/amt");

  g_assert_cmpuint (json_array_get_length (statuses), ==, texts->len);
  for (guint i = 0; i < texts->len; i++)
    {
      /* newest first */
      JsonObject *status = og_json_object (json_array_get_element (statuses,
                                                                   texts->len - 1 - i));
      const char *parent = og_json_string (status, "in_reply_to_id");

      g_assert_cmpstr (og_json_string (status, "text"), ==, g_ptr_array_index (texts, i));
      g_assert_cmpstr (og_json_string (status, "visibility"), ==, i == 0 ? "public" : "unlisted");
      g_assert_true ((parent != NULL) == (i > 0));
    }
  g_assert_nonnull (strstr (page, "title=\"Pinned\""));
  g_assert_nonnull (strstr (page, "Netiquette"));
}

static char *
dup_field_fiber (const char *name)
{
  g_autoptr (JsonNode) node = ask_fiber ("");
  JsonArray *fields = og_json_member_array (og_json_object (node), "fields");

  for (guint i = 0; fields != NULL && i < json_array_get_length (fields); i++)
    {
      JsonObject *field = og_json_object (json_array_get_element (fields, i));

      if (g_strcmp0 (og_json_string (field, "name"), name) == 0)
        return g_strdup (og_json_string (field, "value"));
    }
  return NULL;
}

static void
save_office_fiber (OgOffice *office)
{
  g_autoptr (GError) error = NULL;

  dex_await (og_engine_save_office (engine, office), &error);
  g_assert_no_error (error);
}

static DexFuture *
test_open_fiber (gpointer data)
{
  g_autoptr (OgSecrets) secrets = og_secrets_new_in_memory ();
  g_autoptr (OgOffice) office = og_office_new ();
  g_autofree char *token = sign_in_fiber ("amt", g_getenv ("OG_SNAC_AMT"));
  g_autoptr (GError) error = NULL;

  erika = sign_in_fiber ("erika", g_getenv ("OG_SNAC_ERIKA"));
  engine = dex_await_object (og_engine_open (folder, FALSE, wall_clock, secrets, http), &error);
  g_assert_no_error (error);
  add_account_fiber (token);
  /* So that there is a thread: this server has no limit worth the name. */
  og_practice_fill_office (office);
  save_office_fiber (office);
  og_record_set_int (OG_RECORD (amt), "max_characters", 500);
  g_assert_true (og_engine_channel_can (engine, amt, OG_ABILITY_BOARD));
  return dex_future_new_true ();
}

static DexFuture *
test_put_up_fiber (gpointer data)
{
  g_autofree char *imprint = NULL;
  g_autofree char *other = NULL;
  g_autofree char *url = NULL;
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  dex_await (og_engine_set_board (engine, amt->id, TRUE), &error);
  g_assert_no_error (error);
  wait_fiber (OG_BOARD_STATE_NO_RULES);
  g_assert_cmpint (dex_await_int64 (og_engine_enact_rules (engine, NULL), &error), ==, 1);
  g_assert_no_error (error);
  wait_fiber (OG_BOARD_STATE_STANDS);
  assert_thread_fiber ();

  imprint = dup_field_fiber ("Impressum");
  g_assert_nonnull (strstr (imprint, "musterbach.example/impressum"));
  other = dup_field_fiber ("Verein");
  g_assert_cmpstr (other, ==, "e. V.");
  page = get_fiber ("/amt");
  g_assert_nonnull (strstr (page, "snac-metadata"));
  g_assert_nonnull (strstr (page, "musterbach.example/impressum"));
  url = og_engine_dup_board_url (engine, amt->id);
  g_assert_true (g_str_has_prefix (url, server));
  return dex_future_new_true ();
}

/* A new version: the same thread says it; new hours: the profile says them. */
static DexFuture *
test_changed_fiber (gpointer data)
{
  g_autoptr (OgOffice) office = og_office_copy (og_engine_get_office (engine));
  g_autoptr (OgRule) rule = g_list_model_get_item (G_LIST_MODEL (office->rules), 0);
  g_autoptr (JsonNode) before = ask_fiber ("");
  g_autoptr (JsonNode) after = NULL;
  g_autoptr (GError) error = NULL;

  dex_await (dex_timeout_new_msec (1100), NULL); /* the server counts whole seconds */
  g_object_set (rule, "chosen", TRUE, "brief", "Wir reden freundlich miteinander.", NULL);
  og_office_add_period (office, G_DATE_SATURDAY, 9 * 60, 11 * 60);
  save_office_fiber (office);
  g_assert_true (og_engine_get_rules_changed (engine));
  g_assert_cmpint (dex_await_int64 (og_engine_enact_rules (engine, "Klarer"), &error), ==, 2);
  g_assert_no_error (error);
  g_assert_false (og_engine_get_rules_changed (engine));
  wait_fiber (OG_BOARD_STATE_BUSY);
  wait_fiber (OG_BOARD_STATE_STANDS);
  assert_thread_fiber ();
  after = ask_fiber ("");
  g_assert_false (json_node_equal (before, after));
  return dex_future_new_true ();
}

static DexFuture *
test_taken_down_fiber (gpointer data)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *imprint = NULL;
  g_autofree char *other = NULL;
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  dex_await (og_engine_set_board (engine, amt->id, FALSE), &error);
  g_assert_no_error (error);
  wait_fiber (OG_BOARD_STATE_OFF);
  node = ask_fiber ("/statuses?limit=40");
  g_assert_cmpuint (json_array_get_length (og_json_array (node)), ==, 0);
  imprint = dup_field_fiber ("Impressum");
  g_assert_null (imprint);
  other = dup_field_fiber ("Verein");
  g_assert_cmpstr (other, ==, "e. V.");
  page = get_fiber ("/amt");
  g_assert_null (strstr (page, "musterbach.example/impressum"));
  g_assert_null (strstr (page, "title=\"Pinned\""));

  dex_await (og_engine_close (engine), &error);
  g_assert_no_error (error);
  return dex_future_new_true ();
}

static void
remove_tree (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_tree (inner);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_remove (path);
}

int
main (int    argc,
      char **argv)
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  dex_init ();
  server = g_getenv ("OG_SNAC");
  g_assert_nonnull (server);
  http = og_http_new ();
  wall_clock = og_clock_new ();
  folder = g_dir_make_tmp ("og-test-XXXXXX", NULL);

  og_test_add_fiber ("/snac-board/open", test_open_fiber);
  og_test_add_fiber ("/snac-board/put-up", test_put_up_fiber);
  og_test_add_fiber ("/snac-board/changed", test_changed_fiber);
  og_test_add_fiber ("/snac-board/taken-down", test_taken_down_fiber);
  failed = g_test_run ();

  g_clear_object (&amt);
  g_clear_object (&engine);
  g_clear_pointer (&erika, g_free);
  remove_tree (folder);
  g_clear_pointer (&folder, g_free);
  g_clear_object (&http);
  g_clear_object (&wall_clock);
  return failed;
}
