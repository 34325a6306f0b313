/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-error.h"

#include <string.h>

#include "og-error.h"
#include "og-html.h"
#include "og-json.h"

#define MAX_WORDS 300
/* Waits when a server says "too many requests" but not until when, and at most. */
#define DEFAULT_WAIT_SECONDS (5 * 60)
#define MAX_WAIT_SECONDS (24 * 60 * 60)
/* A number above this is a time, one below it a span. */
#define FIRST_TIME 1000000000

/* The server's own words (documentation: entities/Error); some servers send HTML, some nothing.
 * (transfer full) */
static char *
dup_words (OgAnswer *answer)
{
  g_autoptr (JsonNode) node = og_json_parse (answer->body, NULL);
  JsonObject *object = og_json_object (node);
  const char *said = og_json_string (object, "error_description");
  g_autofree char *words = NULL;

  if (said == NULL)
    said = og_json_string (object, "error");
  if (said != NULL)
    {
      words = og_text_clean (said);
    }
  else if (object == NULL)
    {
      gsize size;
      const char *data = g_bytes_get_data (answer->body, &size);
      g_autofree char *html = g_strndup (data != NULL ? data : "", MIN (size, 16 * 1024));
      g_autofree char *markup = NULL;
      g_autofree char *text = NULL;

      og_html_to_text (html, &text, &markup);
      words = og_text_clean (text);
    }
  if (words == NULL || *words == '\0')
    return g_strdup_printf ("HTTP %u", answer->status);
  return g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), MAX_WORDS));
}

/* A time in a header: seconds from now, unix seconds, an HTTP date or an ISO 8601 date. 0: none. */
static gint64
header_time (OgAnswer   *answer,
             const char *name,
             gint64      now)
{
  const char *value = soup_message_headers_get_one (answer->headers, name);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *number = NULL;
  guint64 seconds;

  if (value == NULL)
    return 0;
  number = g_strstrip (g_strdup (value));
  if (g_ascii_string_to_unsigned (number, 10, 0, G_MAXINT64 / 2, &seconds, NULL))
    return (gint64) seconds >= FIRST_TIME ? (gint64) seconds : now + (gint64) seconds;
  date = g_date_time_new_from_iso8601 (number, utc);
  if (date == NULL)
    date = soup_date_time_new_from_http_string (number);
  return date != NULL ? g_date_time_to_unix (date) : 0;
}

static gint64
retry_time (OgAnswer *answer,
            gint64    now)
{
  gint64 at = header_time (answer, "Retry-After", now);

  at = MAX (at, header_time (answer, "X-RateLimit-Reset", now));
  if (at == 0)
    at = now + DEFAULT_WAIT_SECONDS;
  return CLAMP (at, now + 1, now + MAX_WAIT_SECONDS);
}

/* 422 refuses a content. Where nothing was sent that could be refused, it is the account: Mastodon
 * says "This method requires an authenticated user", snac2 says nothing. */
static gboolean
means_signed_out (OgAnswer         *answer,
                  OgMastodonPurpose purpose,
                  const char       *words)
{
  return answer->status == 422 &&
         (purpose == OG_MASTODON_ASK || strstr (words, "authenticated user") != NULL);
}

static OgErrorCode
code_of (OgAnswer         *answer,
         OgMastodonPurpose purpose,
         const char       *words)
{
  if (means_signed_out (answer, purpose, words))
    return OG_ERROR_SIGNED_OUT;
  switch (answer->status)
    {
    case 401:
      return OG_ERROR_SIGNED_OUT;
    case 403:
    case 418: /* a server that does not want this program */
      return OG_ERROR_FORBIDDEN;
    case 404:
    case 410:
      return OG_ERROR_GONE;
    case 405:
    case 501:
      return OG_ERROR_NOT_SUPPORTED;
    case 408:
    case 425:
      return OG_ERROR_SERVER;
    case 409: /* the same thing is being done already */
      return purpose == OG_MASTODON_PUBLISH ? OG_ERROR_UNCERTAIN : OG_ERROR_SERVER;
    case 429:
      return OG_ERROR_RATE_LIMITED;
    default:
      break;
    }
  /* A gateway that gave up waiting (504) does not know whether the server went on; and servers
   * have answered 500 to what they had stored. */
  if (answer->status >= 500)
    return purpose == OG_MASTODON_PUBLISH ? OG_ERROR_UNCERTAIN : OG_ERROR_SERVER;
  if (answer->status >= 400)
    return OG_ERROR_REJECTED;
  return OG_ERROR_BAD_ANSWER;
}

/**
 * og_mastodon_check_answer:
 * @now: unix seconds, for a wait that the server gives as a span
 *
 * Reads what a server says about a request that failed (documentation: api/rate-limits,
 * entities/Error).
 *
 * Returns: TRUE if it did not fail (2xx), else FALSE with OG_ERROR
 */
gboolean
og_mastodon_check_answer (OgAnswer         *answer,
                          OgMastodonPurpose purpose,
                          gint64            now,
                          GError          **error)
{
  g_autofree char *words = NULL;
  OgErrorCode code;

  if (answer->status >= 200 && answer->status < 300)
    return TRUE;

  words = dup_words (answer);
  code = code_of (answer, purpose, words);
  if (code == OG_ERROR_RATE_LIMITED)
    g_propagate_error (error, og_error_new_rate_limited (retry_time (answer, now), words));
  else
    g_set_error_literal (error, OG_ERROR, code, words);
  return FALSE;
}

/**
 * og_mastodon_weigh_failure:
 * @error: (inout): of a request that got no answer, or none that can be understood
 *
 * Only for the POST of a status it matters whether it arrived: there every doubt is UNCERTAIN.
 * Whatever else got lost is simply done again.
 */
void
og_mastodon_weigh_failure (OgMastodonPurpose purpose,
                           GError          **error)
{
  OgErrorCode code = og_error_code (*error);

  if (purpose == OG_MASTODON_PUBLISH && code == OG_ERROR_BAD_ANSWER)
    code = OG_ERROR_UNCERTAIN;
  else if (purpose != OG_MASTODON_PUBLISH && code == OG_ERROR_UNCERTAIN)
    code = OG_ERROR_OFFLINE;
  else
    return;
  {
    GError *weighed = g_error_new_literal (OG_ERROR, code, (*error)->message);

    g_error_free (*error);
    *error = weighed;
  }
}

/**
 * og_mastodon_weigh_plan_failure:
 * @error: (inout): of a request to publish something later
 *
 * A server that has too many plans of the account already, in all or on that day, refuses the request
 * like a wrong one (422); its words are in the account's language, but name the limit. Those about a text
 * that is too long name one too.
 */
void
og_mastodon_weigh_plan_failure (GError **error)
{
  g_autofree char *words = g_utf8_casefold ((*error)->message, -1);
  GError *weighed;

  if (!g_error_matches (*error, OG_ERROR, OG_ERROR_REJECTED) || strstr (words, "limit") == NULL ||
      strstr (words, "charact") != NULL || strstr (words, "caract") != NULL)
    return;
  weighed = og_error_new_rate_limited (0, (*error)->message);
  g_error_free (*error);
  *error = weighed;
}
