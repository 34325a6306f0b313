/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-match.h"

#include <string.h>

#include "og-html.h"

/* A mention: not within a word or an address; a name with dots and dashes inside, then perhaps a
 * host with a port. */
#define MENTION "(?<![\\w/.@])@([\\w](?:[\\w.-]*\\w)?)(?:@([\\w](?:[\\w.:-]*\\w)?))?"

static GRegex *
mention_regex (void)
{
  static GRegex *regex;

  if (g_once_init_enter_pointer (&regex))
    g_once_init_leave_pointer (&regex, g_regex_new (MENTION, G_REGEX_OPTIMIZE, 0, NULL));
  return regex;
}

/* The host of "@name@host", or NULL. */
static const char *
host_of (const char *handle)
{
  const char *at = handle != NULL && *handle == '@' ? strchr (handle + 1, '@') : NULL;

  return at != NULL ? at + 1 : NULL;
}

/* Whether text names handle, in full or, for a citizen of our own server, without the host. */
static gboolean
names (const char *text,
       const char *handle,
       gboolean    same_server)
{
  const char *host = host_of (handle);
  g_autofree char *user = host != NULL ? g_strndup (handle + 1, host - handle - 2) :
                                         g_strdup (handle + (*handle == '@'));
  g_autoptr (GMatchInfo) info = NULL;

  g_regex_match (mention_regex (), text, 0, &info);
  for (; g_match_info_matches (info); g_match_info_next (info, NULL))
    {
      g_autofree char *named = g_match_info_fetch (info, 1);
      g_autofree char *at = g_match_info_fetch (info, 2);
      gboolean short_form = at == NULL || *at == '\0';

      if (g_ascii_strcasecmp (named, user) != 0)
        continue;
      if (short_form ? same_server || host == NULL : g_ascii_strcasecmp (at, host ? host : "") == 0)
        return TRUE;
    }
  return FALSE;
}

char *
og_mastodon_dup_outgoing (OgDelivery *delivery,
                          const char *own_handle)
{
  const char *mention = delivery->mention;
  const char *host = host_of (mention);
  const char *own_host = host_of (own_handle);
  gboolean same_server = host != NULL && own_host != NULL &&
                         g_ascii_strcasecmp (host, own_host) == 0;
  g_autofree char *short_form = NULL;

  if (mention == NULL || *mention == '\0' || names (delivery->text, mention, same_server))
    return g_strdup (delivery->text);
  if (same_server)
    {
      short_form = g_strndup (mention, host - mention - 1);
      mention = short_form;
    }
  return g_strconcat (*mention == '@' ? "" : "@", mention, " ", delivery->text, NULL);
}

static gboolean
drop_host (const GMatchInfo *info,
           GString          *result,
           gpointer          data)
{
  g_autofree char *user = g_match_info_fetch (info, 1);
  g_autofree char *lower = g_utf8_strdown (user, -1);

  g_string_append_printf (result, "@%s", lower);
  return FALSE;
}

/* What stays of a text whatever a server does to its form: mentions without hosts, no white space,
 * no signs that stand for lists, quotes and emphasis. (transfer full) */
static char *
dup_essence (const char *text)
{
  g_autofree char *clean = og_text_clean (text);
  g_autofree char *composed = g_utf8_normalize (clean, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *mentions = g_regex_replace_eval (mention_regex (), composed, -1, 0, 0, drop_host,
                                                    NULL, NULL);
  GString *essence = g_string_new (NULL);

  for (const char *p = mentions != NULL ? mentions : composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && g_utf8_strchr ("*_~`>-\\•", -1, c) == NULL)
        g_string_append_unichar (essence, c);
    }
  return g_string_free (essence, FALSE);
}

gboolean
og_mastodon_matches (OgMessage  *status,
                     const char *source,
                     OgDelivery *delivery,
                     const char *text)
{
  g_autofree char *expected = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *given_back = NULL;

  if (!status->own || status->visibility != delivery->visibility ||
      status->created < delivery->claimed - OG_MASTODON_CLOCK_TOLERANCE ||
      g_strcmp0 (status->parent_id, delivery->parent_id) != 0)
    return FALSE;

  expected = dup_essence (text);
  shown = dup_essence (status->text);
  given_back = source != NULL ? dup_essence (source) : NULL;
  return g_str_equal (expected, shown) || g_strcmp0 (expected, given_back) == 0;
}
