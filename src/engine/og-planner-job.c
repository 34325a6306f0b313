/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-planner-private.h"

#include "og-call.h"
#include "og-picture-rights.h"
#include "og-store-plan.h"

/* What becomes of a post when its turn in the line has come: it is saved, planned or submitted, with a
 * look at how it is stored. */

/**
 * og_planner_check_signed:
 * @stored: (nullable): the post as it is stored, with its sign-offs
 * @due: unix seconds at which it is to go out
 *
 * Returns: FALSE with OG_ERROR_UNSIGNED if a second person has to agree, and has not
 */
gboolean
og_planner_check_signed (OgPlanner *self,
                         OgPost    *post,
                         OgPost    *stored,
                         gint64     due,
                         GError   **error)
{
  g_autofree char *digest = NULL;

  if (self->office == NULL ||
      og_sign_off_reason (self->office, post, due) == OG_SIGN_OFF_NOT_NEEDED)
    return TRUE;
  digest = og_sign_off_digest (post, NULL);
  if (stored != NULL && og_sign_off_holds (G_LIST_MODEL (stored->sign_offs), digest))
    return TRUE;
  g_set_error_literal (error, OG_ERROR, OG_ERROR_UNSIGNED, "A second person has to agree first");
  return FALSE;
}

/**
 * og_planner_check_rights:
 * @due: unix seconds at which it is to go out; 0: not known yet
 *
 * Returns: FALSE with OG_ERROR_RIGHTS if a picture may not be shown then
 */
gboolean
og_planner_check_rights (OgPlanner *self,
                         OgPost    *post,
                         gint64     due,
                         GError   **error)
{
  if (og_picture_rights_hold (post, due != 0 ? due : og_clock_now (self->clock)))
    return TRUE;
  g_set_error_literal (error, OG_ERROR, OG_ERROR_RIGHTS, "A picture may not be shown any more");
  return FALSE;
}

/* As it stands in the database; NULL for a post that does not. (transfer full) (nullable) */
static OgPost *
load_stored_fiber (OgPlanner *self,
                   gint64     post_id,
                   GError   **error)
{
  g_autoptr (GError) local = NULL;
  OgPost *stored;

  if (post_id == 0)
    return NULL;
  stored = dex_await_object (og_store_load_post (self->store, post_id), &local);
  if (stored == NULL && !g_error_matches (local, OG_ERROR, OG_ERROR_GONE))
    g_propagate_error (error, g_steal_pointer (&local));
  return stored;
}

static gboolean
says_the_same (OgPost *post,
               OgPost *other)
{
  g_autofree char *digest = og_sign_off_digest (post, NULL);
  g_autofree char *other_digest = og_sign_off_digest (other, NULL);

  return g_str_equal (digest, other_digest);
}

/* An occurrence that a person has changed is left alone by its series from then on. */
static void
note_detached (OgPost *post,
               OgPost *copy,
               OgPost *stored)
{
  if (copy->series_id == 0 || copy->detached || stored == NULL)
    return;
  if (stored->detached || g_strcmp0 (copy->local_time, stored->local_time) != 0 ||
      g_strcmp0 (copy->valid_until, stored->valid_until) != 0 || !says_the_same (copy, stored))
    {
      og_record_set_int (OG_RECORD (copy), "detached", TRUE);
      og_record_set_int (OG_RECORD (post), "detached", TRUE);
    }
}

static DexFuture *
keep_version_fiber (gpointer data)
{
  OgCall *call = data;
  g_autoptr (GError) error = NULL;

  dex_await_int64 (og_store_keep_post_version (((OgPlanner *) call->self)->store, call->object),
                   &error);
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         dex_future_new_true ();
}

/**
 * og_planner_keep_version:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_planner_keep_version (OgPlanner  *self,
                         gint64      post_id,
                         const char *text)
{
  g_autoptr (OgPostVersion) version = NULL;

  g_return_val_if_fail (OG_IS_PLANNER (self), NULL);

  if (text == NULL || *text == '\0')
    return dex_future_new_true ();
  version = g_object_new (OG_TYPE_POST_VERSION, "post-id", post_id, "text", text, "created",
                          og_clock_now (self->clock), NULL);
  return og_call_spawn (keep_version_fiber, self, version, 0, 0, NULL);
}

/* What is planned or submitted can be gone back to. Nobody loses a plan because it was not kept. */
static void
keep_for_later (OgPlanner  *self,
                gint64      post_id,
                const char *text)
{
  dex_future_disown (og_planner_keep_version (self, post_id, text));
}

/* What lies before the second person falls back to a draft when it says something else. */
static gint64
save_fiber (OgPlanner *self,
            OgPost    *post,
            OgPost    *copy,
            OgPost    *stored,
            GError   **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 id = dex_await_int64 (og_store_save_post (self->store, copy), &failed);

  if (failed == NULL && stored != NULL && stored->state == OG_POST_SUBMITTED &&
      !says_the_same (copy, stored) &&
      dex_await (og_store_unplan_post (self->store, id), &failed))
    og_record_set_int (OG_RECORD (post), "state", OG_POST_DRAFT);
  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  return id;
}

static gint64
plan_fiber (OgPlanner *self,
            OgPost    *post,
            OgPost    *copy,
            OgPost    *stored,
            GError   **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 id = 0;

  if (og_planner_check_rights (self, copy, copy->due, &failed) &&
      og_planner_check_signed (self, copy, stored, copy->due, &failed) &&
      (stored == NULL || og_planner_recall_fiber (self, stored->id, &failed)))
    id = dex_await_int64 (og_store_plan_post (self->store, copy), &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return 0;
    }
  og_record_set_int (OG_RECORD (post), "state", OG_POST_PLANNED);
  keep_for_later (self, id, copy->text);
  return id;
}

static gint64
submit_fiber (OgPlanner  *self,
              OgPost     *post,
              OgPost     *copy,
              const char *by,
              OgPost     *stored,
              GError    **error)
{
  g_autofree char *digest = og_sign_off_digest (copy, NULL);
  g_autoptr (OgSignOff) request =
    g_object_new (OG_TYPE_SIGN_OFF, "kind", (int) OG_SIGN_OFF_SUBMITTED, "person", by, "time",
                  og_clock_now (self->clock), "digest", digest, NULL);
  g_autoptr (GError) failed = NULL;
  gint64 id = 0;

  if (og_planner_check_rights (self, copy, copy->due, &failed) &&
      (stored == NULL || og_planner_recall_fiber (self, stored->id, &failed)))
    id = dex_await_int64 (og_store_submit_post (self->store, copy, request), &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return 0;
    }
  og_record_set_int (OG_RECORD (post), "state", OG_POST_SUBMITTED);
  keep_for_later (self, id, copy->text);
  return id;
}

/**
 * og_planner_do_fiber:
 * @post: the record the screens show: told how it stands afterwards
 * @copy: what it said when this was asked for
 * @by: (nullable): who submits
 *
 * Returns: the post's id; 0 with an error if nothing was written. An error with an id: it is saved, but
 *   still before the second person
 */
gint64
og_planner_do_fiber (OgPlanner   *self,
                     OgPlannerJob kind,
                     OgPost      *post,
                     OgPost      *copy,
                     const char  *by,
                     GError     **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (OgPost) stored = load_stored_fiber (self, copy->id, &failed);

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return 0;
    }
  note_detached (post, copy, stored);
  switch (kind)
    {
    case OG_PLANNER_PLAN:
      return plan_fiber (self, post, copy, stored, error);
    case OG_PLANNER_SUBMIT:
      return submit_fiber (self, post, copy, by, stored, error);
    case OG_PLANNER_SAVE:
    default:
      return save_fiber (self, post, copy, stored, error);
    }
}
