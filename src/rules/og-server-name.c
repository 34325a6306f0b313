/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-server-name.h"

#include <string.h>

#define MAX_DISTANCE 2
#define MAX_HOST 253 /* RFC 1035 section 2.3.4 */

/* Servers on which German public bodies and citizens are found. */
static const char *const known[] = {
  "social.bund.de",
  "bawü.social",
  "berlin.social",
  "bonn.social",
  "chaos.social",
  "dresden.network",
  "fedibird.com",
  "hessen.social",
  "machteburch.social",
  "mastodon.de",
  "mastodon.online",
  "mastodon.social",
  "muenchen.social",
  "norden.social",
  "nrw.social",
  "rheinland.social",
  "ruhr.social",
  "sachsen.social",
  "troet.cafe",
};

/**
 * og_server_name_host:
 * @typed: "https://host/path", "@amt@host", "amt@host" or "host"
 *
 * Returns: (transfer full): the host name, in lower case
 */
char *
og_server_name_host (const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  g_autofree char *text = g_utf8_strdown (g_strstrip (valid), -1);
  char *start = text;
  char *found = strstr (start, "://");

  if (found != NULL)
    start = found + strlen ("://");
  start[strcspn (start, "/?# ")] = '\0';
  found = strrchr (start, '@');
  return g_strdup (found != NULL ? found + 1 : start);
}

/* How many letters are to be added, taken away, changed or swapped with their neighbour. Bytes are
 * good enough: host names are mostly ASCII, and an umlaut counts as two at most. */
static guint
distance (const char *a,
          const char *b)
{
  const gsize n = strlen (a);
  const gsize m = strlen (b);
  g_autofree guint *cells = g_new0 (guint, (n + 1) * (m + 1));

#define CELL(i, j) cells[(i) * (m + 1) + (j)]
  for (gsize i = 0; i <= n; i++)
    CELL (i, 0) = (guint) i;
  for (gsize j = 0; j <= m; j++)
    CELL (0, j) = (guint) j;
  for (gsize i = 1; i <= n; i++)
    for (gsize j = 1; j <= m; j++)
      {
        const guint change = CELL (i - 1, j - 1) + (a[i - 1] != b[j - 1] ? 1 : 0);

        CELL (i, j) = MIN (change, MIN (CELL (i - 1, j), CELL (i, j - 1)) + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          CELL (i, j) = MIN (CELL (i, j), CELL (i - 2, j - 2) + 1);
      }
  return CELL (n, m);
#undef CELL
}

static const char *
nearest (const char *host)
{
  const char *best = NULL;
  guint least = MAX_DISTANCE + 1;

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const guint found = distance (host, known[i]);

      if (found < least)
        {
          least = found;
          best = known[i];
        }
    }
  return best;
}

/* Signs beside the full stop, and what nobody has in a host name. */
static char *
mend_signs (const char *host)
{
  g_autoptr (GString) mended = g_string_new (host);

  g_string_replace (mended, ",", ".", 0);
  g_string_replace (mended, "..", ".", 0);
  g_string_replace (mended, "_", "-", 0);
  if (g_str_has_prefix (mended->str, "www."))
    g_string_erase (mended, 0, (gssize) strlen ("www."));
  while (mended->len > 0 && mended->str[mended->len - 1] == '.')
    g_string_truncate (mended, mended->len - 1);
  while (*mended->str == '.')
    g_string_erase (mended, 0, 1);
  return g_string_free_and_steal (g_steal_pointer (&mended));
}

/* Letters of any alphabet (bawü.social), digits, hyphens and full stops. */
static gboolean
is_host (const char *host)
{
  for (const char *p = host; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isalnum (g_utf8_get_char (p)) && *p != '-' && *p != '.')
      return FALSE;
  return *host != '\0' && strlen (host) <= MAX_HOST;
}

/**
 * og_server_name_guess:
 * @typed: what a person entered
 *
 * Returns: (transfer full) (nullable): another host name that may have been meant
 */
char *
og_server_name_guess (const char *typed)
{
  g_autofree char *host = og_server_name_host (typed);
  g_autofree char *mended = mend_signs (host);
  const char *near = NULL;

  if (!is_host (mended))
    return NULL;
  near = nearest (mended);
  if (near != NULL && !g_str_equal (near, host))
    return g_strdup (near);
  if (!g_str_equal (mended, host))
    return g_steal_pointer (&mended);
  if (strchr (host, '.') == NULL)
    return g_strconcat (host, ".social", NULL);
  return NULL;
}
