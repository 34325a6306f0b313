/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-json.h"

#include "og-error.h"

static JsonNode *
parse (const char *text,
       GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return og_json_parse (bytes, error);
}

static void
test_members (void)
{
  g_autoptr (JsonNode) node = parse ("{\"s\":\"Müller\",\"i\":42,\"d\":3.7,\"b\":true,\"n\":null,"
                                     "\"o\":{\"x\":1},\"a\":[1,2],\"e\":\"\"}",
                                     NULL);
  JsonObject *object = og_json_object (node);
  g_autofree char *from_string = og_json_dup_id (object, "s");
  g_autofree char *from_int = og_json_dup_id (object, "i");

  g_assert_nonnull (object);
  g_assert_null (og_json_array (node));
  g_assert_cmpstr (og_json_string (object, "s"), ==, "Müller");
  g_assert_cmpint (og_json_int (object, "i", 7), ==, 42);
  g_assert_cmpint (og_json_int (object, "d", 7), ==, 3);
  g_assert_true (og_json_bool (object, "b", FALSE));
  g_assert_cmpstr (from_string, ==, "Müller");
  g_assert_cmpstr (from_int, ==, "42");
  g_assert_cmpint (og_json_int (og_json_member_object (object, "o"), "x", 7), ==, 1);
  g_assert_cmpuint (json_array_get_length (og_json_member_array (object, "a")), ==, 2);
}

static void
test_wrong_types (void)
{
  g_autoptr (JsonNode) node = parse ("{\"s\":\"1\",\"i\":42,\"big\":1e300,\"n\":null,\"o\":{},"
                                     "\"a\":[],\"e\":\"\",\"d\":1.5}",
                                     NULL);
  JsonObject *object = og_json_object (node);

  g_assert_null (og_json_string (object, "i"));
  g_assert_null (og_json_string (object, "n"));
  g_assert_null (og_json_string (object, "o"));
  g_assert_null (og_json_string (object, "missing"));
  g_assert_null (og_json_string (NULL, "s"));
  g_assert_null (og_json_dup_id (object, "e"));
  g_assert_null (og_json_dup_id (object, "d"));
  g_assert_null (og_json_dup_id (object, "o"));
  g_assert_cmpint (og_json_int (object, "s", 7), ==, 7);
  g_assert_cmpint (og_json_int (object, "big", 7), ==, 7);
  g_assert_cmpint (og_json_int (object, "n", 7), ==, 7);
  g_assert_true (og_json_bool (object, "i", TRUE));
  g_assert_null (og_json_member_object (object, "a"));
  g_assert_null (og_json_member_array (object, "o"));
  g_assert_null (og_json_member_array (NULL, "o"));
  g_assert_null (og_json_object (NULL));
}

static void
test_time (void)
{
  g_autoptr (JsonNode) node = parse ("{\"z\":\"2026-11-22T12:00:00.123Z\","
                                     "\"o\":\"2026-11-22T13:00:00+01:00\","
                                     "\"l\":\"2026-11-22T12:00:00\",\"x\":\"gestern\",\"i\":12}",
                                     NULL);
  JsonObject *object = og_json_object (node);

  g_assert_cmpint (og_json_time (object, "z"), ==, 1795348800);
  g_assert_cmpint (og_json_time (object, "o"), ==, 1795348800);
  g_assert_cmpint (og_json_time (object, "l"), ==, 1795348800);
  g_assert_cmpint (og_json_time (object, "x"), ==, 0);
  g_assert_cmpint (og_json_time (object, "i"), ==, 0);
  g_assert_cmpint (og_json_time (object, "missing"), ==, 0);
}

static void
test_broken (void)
{
  static const char *const broken[] = {
    "",
    "  \n",
    "{",
    "[1,2",
    "{\"a\":1}x",
    "<html>",
    "{\"a\":\"\\ud800\"}",
    "nul",
    "'a'",
    "// a\n1",
    "#\n1",
    "{'\"':1}",
  };
  g_autoptr (GString) deep = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", broken[i]);
      g_assert_null (parse (broken[i], &error));
      g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
    }

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (deep, '[');
  g_assert_null (parse (deep->str, NULL));
}

static char *
nest (guint depth)
{
  g_autofree char *begin = g_strnfill (depth, '[');
  g_autofree char *end = g_strnfill (depth, ']');

  return g_strconcat (begin, "\"]]]\\\"[[[\"", end, NULL);
}

static void
test_depth (void)
{
  g_autofree char *good = nest (64);
  g_autofree char *bad = nest (65);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = parse (good, &error);

  g_assert_no_error (error);
  g_assert_nonnull (og_json_array (node));
  g_assert_null (parse (bad, &error));
  g_assert_error (error, OG_ERROR, OG_ERROR_BAD_ANSWER);
}

static void
test_bad_utf8 (void)
{
  static const char raw[] = "{\"a\":\"x\xff\xfey\0z\",\"b\":1}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (raw, sizeof raw - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = og_json_parse (bytes, &error);
  const char *text = og_json_string (og_json_object (node), "a");

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_str_has_prefix (text, "x"));
  g_assert_true (g_str_has_suffix (text, "z"));
  g_assert_cmpint (og_json_int (og_json_object (node), "b", 0), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/json/members", test_members);
  g_test_add_func ("/base/json/wrong-types", test_wrong_types);
  g_test_add_func ("/base/json/time", test_time);
  g_test_add_func ("/base/json/broken", test_broken);
  g_test_add_func ("/base/json/depth", test_depth);
  g_test_add_func ("/base/json/bad-utf8", test_bad_utf8);
  return g_test_run ();
}
