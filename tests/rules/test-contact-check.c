/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib.h>

#include "og-contact-check.h"

static void
test_nothing_is_fine (void)
{
  g_assert_true (og_contact_check_postcode (NULL));
  g_assert_true (og_contact_check_email (""));
  g_assert_true (og_contact_check_url (NULL));
}

static void
test_postcode (void)
{
  g_assert_true (og_contact_check_postcode ("01067"));
  g_assert_false (og_contact_check_postcode ("1067"));
  g_assert_false (og_contact_check_postcode ("D-01067"));
  g_assert_false (og_contact_check_postcode ("010671"));
}

static void
test_email (void)
{
  g_assert_true (og_contact_check_email ("rathaus@musterbach.de"));
  g_assert_true (og_contact_check_email ("bürgerbüro@müller-stadt.de"));
  g_assert_false (og_contact_check_email ("rathaus"));
  g_assert_false (og_contact_check_email ("rathaus@"));
  g_assert_false (og_contact_check_email ("@musterbach.de"));
  g_assert_false (og_contact_check_email ("rathaus@musterbach"));
  g_assert_false (og_contact_check_email ("rathaus@@musterbach.de"));
  g_assert_false (og_contact_check_email ("rathaus@muster bach.de"));
}

static void
test_url (void)
{
  g_assert_true (og_contact_check_url ("https://www.musterbach.de/impressum"));
  g_assert_true (og_contact_check_url ("HTTP://musterbach.de"));
  g_assert_false (og_contact_check_url ("www.musterbach.de"));
  g_assert_false (og_contact_check_url ("https://"));
  g_assert_false (og_contact_check_url ("https://musterbach"));
  g_assert_false (og_contact_check_url ("https://musterbach/impressum.html"));
  g_assert_false (og_contact_check_url ("ftp://musterbach.de"));
}

static void
test_complete_url (void)
{
  g_autofree char *plain = og_contact_complete_url (" www.musterbach.de/rathaus ");

  g_assert_cmpstr (plain, ==, "https://www.musterbach.de/rathaus");
  g_assert_null (og_contact_complete_url ("https://www.musterbach.de"));
  g_assert_null (og_contact_complete_url ("http://www.musterbach.de"));
  g_assert_null (og_contact_complete_url ("rathaus@musterbach.de"));
  g_assert_null (og_contact_complete_url ("musterbach"));
  g_assert_null (og_contact_complete_url (""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-check/nothing-is-fine", test_nothing_is_fine);
  g_test_add_func ("/contact-check/postcode", test_postcode);
  g_test_add_func ("/contact-check/email", test_email);
  g_test_add_func ("/contact-check/url", test_url);
  g_test_add_func ("/contact-check/complete-url", test_complete_url);
  return g_test_run ();
}
