/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-mastodon-connection.h"

#include "og-error.h"
#include "og-mastodon-parse.h"
#include "og-mastodon-relationship.h"

/* What can be done about what others wrote (methods/accounts#block, methods/reports). */

/* A report's comment may have so many characters (documentation: methods/reports#post). */
#define MAX_COMMENT 1000

static DexFuture *
spawn (DexFiberFunc  body,
       OgConnection *connection,
       OgMeasure    *measure)
{
  OgMastodonCall *call = og_mastodon_call_new (connection, NULL, NULL);

  g_set_object (&call->measure, measure);
  return og_mastodon_call_spawn (body, call);
}

static DexFuture *
not_there (const char *what)
{
  return dex_future_new_reject (OG_ERROR, OG_ERROR_NOT_SUPPORTED, "Mastodon cannot %s", what);
}

/* Some servers that speak the API have no such method. They say "not found", as they do of an account
 * that is gone, or refuse it without a word (snac2, which has no reports: 422). If the
 * account is there, it is the method that is not. */
static void
weigh_refusal_fiber (OgMastodonCall *call,
                     GError        **error)
{
  g_autofree char *path = og_mastodon_path ("/api/v1/accounts/%s", call->measure->author_id);
  g_autoptr (OgAnswer) answer = NULL;

  if (!g_error_matches (*error, OG_ERROR, OG_ERROR_GONE) &&
      !(g_error_matches (*error, OG_ERROR, OG_ERROR_REJECTED) &&
        g_str_has_prefix ((*error)->message, "HTTP ")))
    return;
  answer = og_mastodon_ask_fiber (call->connection, "GET", path, NULL, OG_MASTODON_ASK, NULL);
  if (answer == NULL)
    return;
  g_clear_error (error);
  g_set_error_literal (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "The server has no such method");
}

/* The answer says how it stands now: only that counts. Servers that answer nothing of the kind are asked
 * once more. */
static gboolean
set_blocked_fiber (OgMastodonCall *call,
                   gboolean        wanted,
                   GError        **error)
{
  g_autofree char *path = og_mastodon_path (wanted ? "/api/v1/accounts/%s/block" :
                                                     "/api/v1/accounts/%s/unblock",
                                            call->measure->author_id);
  g_autoptr (OgAnswer) answer = og_mastodon_ask_fiber (call->connection, "POST", path, NULL,
                                                       OG_MASTODON_ACT, error);
  gboolean blocked = wanted;

  if (answer == NULL)
    return FALSE;
  if (!og_mastodon_parse_blocking (answer->body, call->measure->author_id, &blocked, NULL) ||
      blocked == wanted)
    return TRUE;
  g_set_error_literal (error, OG_ERROR, OG_ERROR_NOT_SUPPORTED, "The server leaves it as it was");
  return FALSE;
}

static DexFuture *
block_fiber (gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!set_blocked_fiber (data, TRUE, &error))
    {
      weigh_refusal_fiber (data, &error);
      return dex_future_new_for_error (g_steal_pointer (&error));
    }
  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, NULL);
}

static DexFuture *
unblock_fiber (gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!set_blocked_fiber (data, FALSE, &error) &&
      !g_error_matches (error, OG_ERROR, OG_ERROR_GONE))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

/* What the operator reads. */
static char *
dup_comment (OgMeasure *measure)
{
  g_autofree char *whole = g_strdup_printf ("%s\n\n%s\n\n%s", measure->reason, measure->clause,
                                            measure->file_number);

  return g_utf8_substring (whole, 0, MIN (g_utf8_strlen (whole, -1), MAX_COMMENT));
}

/* methods/reports#post. Sent twice it is there twice, and nobody can look: any doubt is UNCERTAIN. */
static DexFuture *
report_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  OgMastodonForm *form = og_mastodon_form_new ();
  g_autofree char *comment = dup_comment (call->measure);
  g_autofree char *id = NULL;
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  og_mastodon_form_add (form, "account_id", call->measure->author_id);
  og_mastodon_form_add (form, "status_ids[]", call->measure->remote_id);
  og_mastodon_form_add (form, "comment", comment);
  og_mastodon_form_add (form, "category", "other");
  og_mastodon_form_add (form, "forward", "true"); /* to the author's own server too */
  answer = og_mastodon_ask_fiber (call->connection, "POST", "/api/v1/reports", form,
                                  OG_MASTODON_PUBLISH, &error);
  og_mastodon_form_free (form);
  if (answer == NULL)
    {
      weigh_refusal_fiber (call, &error);
      return dex_future_new_for_error (g_steal_pointer (&error));
    }
  id = og_mastodon_parse_report (answer->body, &error);
  if (id == NULL)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_UNCERTAIN, "Accepted, but: %s", error->message);
  return dex_future_new_take_boxed (OG_TYPE_RECEIPT, og_receipt_new (id, NULL));
}

DexFuture *
og_mastodon_measure (OgConnection *connection,
                     OgMeasure    *measure)
{
  if (!og_mastodon_is_id (measure->author_id) || !og_mastodon_is_id (measure->remote_id))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "Nothing it is about");
  switch ((OgMeasureKind) measure->kind)
    {
    case OG_MEASURE_REPORT:
      return spawn (report_fiber, connection, measure);
    case OG_MEASURE_BLOCK:
      return spawn (block_fiber, connection, measure);
    case OG_MEASURE_NOTICE:
    case OG_MEASURE_HIDE:
    case OG_MEASURE_DELETE:
    default:
      return not_there ("do this");
    }
}

DexFuture *
og_mastodon_undo (OgConnection *connection,
                  OgMeasure    *measure)
{
  if (measure->kind != OG_MEASURE_BLOCK)
    return not_there ("take this back");
  if (!og_mastodon_is_id (measure->author_id))
    return dex_future_new_reject (OG_ERROR, OG_ERROR_GONE, "Nobody it is about");
  return spawn (unblock_fiber, connection, measure);
}

/* methods/accounts#relationships */
static DexFuture *
verify_block_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  OgMastodonForm *form = og_mastodon_form_new ();
  gboolean blocked = FALSE;
  g_autoptr (OgAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;

  og_mastodon_form_add (form, "id[]", call->measure->author_id);
  answer = og_mastodon_ask_fiber (call->connection, "GET", "/api/v1/accounts/relationships", form,
                                  OG_MASTODON_ASK, &error);
  og_mastodon_form_free (form);
  if (answer == NULL ||
      !og_mastodon_parse_blocking (answer->body, call->measure->author_id, &blocked, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_for_boolean (blocked);
}

/* methods/statuses#get: whether a status is there. */
static gboolean
ask_there_fiber (OgMastodonCall *call,
                 const char     *id,
                 gboolean       *there,
                 GError        **error)
{
  g_autofree char *path = og_mastodon_path ("/api/v1/statuses/%s", id);
  g_autoptr (GError) failed = NULL;
  g_autoptr (OgAnswer) answer = og_mastodon_ask_fiber (call->connection, "GET", path, NULL,
                                                       OG_MASTODON_ASK, &failed);

  *there = answer != NULL;
  if (answer != NULL || g_error_matches (failed, OG_ERROR, OG_ERROR_GONE))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static DexFuture *
verify_deleted_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  gboolean there = FALSE;
  g_autoptr (GError) error = NULL;

  if (!ask_there_fiber (call, call->measure->remote_id, &there, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_for_boolean (!there);
}

static DexFuture *
verify_notice_fiber (gpointer data)
{
  OgMastodonCall *call = data;
  gboolean there = FALSE;
  g_autoptr (GError) error = NULL;

  if (!ask_there_fiber (call, call->measure->receipt, &there, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_for_boolean (there);
}

DexFuture *
og_mastodon_verify (OgConnection *connection,
                    OgMeasure    *measure)
{
  if (measure->kind == OG_MEASURE_BLOCK && og_mastodon_is_id (measure->author_id))
    return spawn (verify_block_fiber, connection, measure);
  if (measure->kind == OG_MEASURE_DELETE && og_mastodon_is_id (measure->remote_id))
    return spawn (verify_deleted_fiber, connection, measure);
  if (measure->kind == OG_MEASURE_NOTICE && og_mastodon_is_id (measure->receipt))
    return spawn (verify_notice_fiber, connection, measure);
  return not_there ("look at this");
}
