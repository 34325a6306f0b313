/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-server-name.h"

static void
assert_host (const char *typed,
             const char *expected)
{
  g_autofree char *host = og_server_name_host (typed);

  g_assert_cmpstr (host, ==, expected);
}

static void
assert_guess (const char *typed,
              const char *expected)
{
  g_autofree char *guess = og_server_name_guess (typed);

  g_assert_cmpstr (guess, ==, expected);
}

static void
test_host (void)
{
  assert_host ("gemeinde.social", "gemeinde.social");
  assert_host ("  Gemeinde.Social ", "gemeinde.social");
  assert_host ("https://gemeinde.social/@amt", "gemeinde.social");
  assert_host ("@amt@gemeinde.social", "gemeinde.social");
  assert_host ("amt@gemeinde.social", "gemeinde.social");
  assert_host ("http://127.0.0.1:8001/", "127.0.0.1:8001");
  assert_host ("", "");
  assert_host ("@", "");
}

static void
test_signs (void)
{
  assert_guess ("gemeinde,social", "gemeinde.social");
  assert_guess ("gemeinde..social", "gemeinde.social");
  assert_guess ("www.gemeinde.social", "gemeinde.social");
  assert_guess ("gemeinde.social.", "gemeinde.social");
}

static void
test_known (void)
{
  assert_guess ("mastdon.social", "mastodon.social");
  assert_guess ("mastodon.socail", "mastodon.social");
  assert_guess ("https://social.bund.dee", "social.bund.de");
  assert_guess ("nrw.social", NULL);
  assert_guess ("nrwsocial", "nrw.social");
}

static void
test_ending (void)
{
  assert_guess ("musterbach", "musterbach.social");
  assert_guess ("musterbach.example", NULL);
  assert_guess ("", NULL);
}

/* Neither a very long nor a broken text does harm. */
static void
test_hostile (void)
{
  g_autofree char *long_name = g_strnfill (100000, 'a');

  assert_guess (long_name, NULL);
  assert_guess ("\xff\xfe", NULL);
  assert_guess ("rat<haus>", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/server-name/host", test_host);
  g_test_add_func ("/server-name/signs", test_signs);
  g_test_add_func ("/server-name/known", test_known);
  g_test_add_func ("/server-name/ending", test_ending);
  g_test_add_func ("/server-name/hostile", test_hostile);
  return g_test_run ();
}
