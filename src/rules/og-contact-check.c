/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-contact-check.h"

#include <string.h>

#define POSTCODE_DIGITS 5

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
has_blank (const char *text)
{
  return strpbrk (text, " \t\r\n") != NULL;
}

/* Up to the path: "www.musterbach.de:8080". */
static gboolean
host_looks_right (const char *host)
{
  const gsize length = strcspn (host, "/?#");
  const char *dot = memchr (host, '.', length);

  return dot != NULL && dot > host && dot + 1 < host + length && !has_blank (host);
}

/**
 * og_contact_check_postcode:
 * @text: (nullable): as typed
 *
 * Returns: whether it may be a German postcode, or is empty
 */
gboolean
og_contact_check_postcode (const char *text)
{
  return is_empty (text) || (strlen (text) == POSTCODE_DIGITS &&
                             strspn (text, "0123456789") == POSTCODE_DIGITS);
}

/**
 * og_contact_check_email:
 * @text: (nullable): as typed
 *
 * Returns: whether it may be an e-mail address, or is empty
 */
gboolean
og_contact_check_email (const char *text)
{
  const char *at;

  if (is_empty (text))
    return TRUE;
  at = strchr (text, '@');
  return at != NULL && at > text && strchr (at + 1, '@') == NULL && host_looks_right (at + 1);
}

/**
 * og_contact_check_url:
 * @text: (nullable): as typed
 *
 * Returns: whether it may be an address on the Web, or is empty
 */
gboolean
og_contact_check_url (const char *text)
{
  if (is_empty (text))
    return TRUE;
  if (g_ascii_strncasecmp (text, "https://", strlen ("https://")) == 0)
    return host_looks_right (text + strlen ("https://"));
  return g_ascii_strncasecmp (text, "http://", strlen ("http://")) == 0 &&
         host_looks_right (text + strlen ("http://"));
}

/**
 * og_contact_complete_url:
 * @text: as typed
 *
 * Returns: (transfer full) (nullable): with the scheme it lacks, or %NULL
 */
char *
og_contact_complete_url (const char *text)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  stripped = g_strstrip (g_strdup (text));
  if (strstr (stripped, "://") != NULL || strchr (stripped, '@') != NULL ||
      !host_looks_right (stripped))
    return NULL;
  return g_strconcat ("https://", stripped, NULL);
}
