/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-signing.h"

#include "og-call.h"
#include "og-planner-private.h"
#include "og-store-plan.h"

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

/* Names are told apart as people do: case and spaces do not count. */
static gboolean
is_same_person (const char *a,
                const char *b)
{
  g_autofree char *left = g_utf8_casefold (a, -1);
  g_autofree char *right = g_utf8_casefold (b, -1);

  return g_str_equal (g_strstrip (left), g_strstrip (right));
}

static gboolean
refuse (GError    **error,
        OgErrorCode code,
        const char *why)
{
  g_set_error_literal (error, OG_ERROR, code, why);
  return FALSE;
}

/* The newest request to look at the post. (transfer full) (nullable) */
static OgSignOff *
find_request (OgPost *post)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (post->sign_offs)); i-- > 0;)
    {
      g_autoptr (OgSignOff) word = g_list_model_get_item (G_LIST_MODEL (post->sign_offs), i);

      if (word->kind == OG_SIGN_OFF_SUBMITTED)
        return g_steal_pointer (&word);
    }
  return NULL;
}

/* Whoever asks cannot be the second person as well. */
static gboolean
check_person (OgSignOff *word,
              OgPost    *post,
              GError   **error)
{
  g_autoptr (OgSignOff) request = find_request (post);

  if (is_blank (word->person))
    return refuse (error, OG_ERROR_INPUT, "Nobody is named");
  if ((word->kind == OG_SIGN_OFF_REFUSED || word->kind == OG_SIGN_OFF_EXPRESS) &&
      is_blank (word->comment))
    return refuse (error, OG_ERROR_INPUT, "No reason is given");
  if ((word->kind == OG_SIGN_OFF_SIGNED || word->kind == OG_SIGN_OFF_PAPER) && request != NULL &&
      is_same_person (word->person, request->person))
    return refuse (error, OG_ERROR_INPUT, "The second person is the one who asks");
  return TRUE;
}

/* Whether this can be said about the post as it is stored. */
static gboolean
check_word (OgSignOff  *word,
            OgPost     *post,
            const char *digest,
            const char *code,
            GError    **error)
{
  if (!check_person (word, post, error))
    return FALSE;
  if (word->kind == OG_SIGN_OFF_SUBMITTED || post->state == OG_POST_PATTERN)
    return refuse (error, OG_ERROR_FORBIDDEN, "Nothing to be said here");
  if (word->kind == OG_SIGN_OFF_PAPER && (code == NULL || !og_sign_off_code_fits (digest, code)))
    return refuse (error, OG_ERROR_INPUT, "The code is of another content");
  /* The code on the paper names the content by itself. */
  if (*word->digest != '\0' ? !g_str_equal (word->digest, digest) :
                              word->kind != OG_SIGN_OFF_PAPER)
    return refuse (error, OG_ERROR_FORBIDDEN, "The post says something else by now");
  return TRUE;
}

/* What came to its time without a signature and has one now waits for a person's word: it was agreed
 * to for a time that is over, and nothing appears by surprise. */
static gboolean
make_late_fiber (OgPlanner *self,
                 OgPost    *post,
                 GError   **error)
{
  g_autoptr (GError) failed = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      if (row->kind != OG_DELIVERY_POST || row->state != OG_DELIVERY_UNSIGNED)
        continue;
      g_object_set (row, "state", (int) OG_DELIVERY_LATE, "error", (int) OG_ERROR_UNSIGNED, NULL);
      dex_await_boolean (og_store_finish_delivery (self->store, row, OG_DELIVERY_UNSIGNED, NULL),
                         &failed);
      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
    }
  return TRUE;
}

/* Plans what was agreed to, or makes a draft of it if it has no time or channel any more, or shows a
 * picture that may not be shown. */
static gboolean
plan_fiber (OgPlanner *self,
            OgPost    *post,
            GError   **error)
{
  g_autoptr (GError) failed = NULL;

  if (og_planner_check_rights (self, post, MAX (post->due, og_clock_now (self->clock)), &failed) &&
      dex_await (og_store_plan_signed (self->store, post->id, og_clock_now (self->clock)), &failed))
    return TRUE;
  switch ((int) og_error_code (failed))
    {
    case OG_ERROR_FORBIDDEN: /* changed in the meantime, or taken back: nothing follows from it */
      return TRUE;
    case OG_ERROR_INPUT:
    case OG_ERROR_GONE:
    case OG_ERROR_RIGHTS:
      return dex_await (og_store_unplan_post (self->store, post->id), error);
    default:
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
}

/* What follows from what was said about a post. */
static gboolean
settle_fiber (OgPlanner *self,
              gint64     post_id,
              GError   **error)
{
  g_autoptr (OgPost) post = dex_await_object (og_store_load_post (self->store, post_id), error);
  g_autofree char *digest = NULL;

  if (post == NULL)
    return FALSE;
  digest = og_sign_off_digest (post, NULL);
  if (!og_sign_off_holds (G_LIST_MODEL (post->sign_offs), digest))
    return TRUE;
  if (post->state == OG_POST_PLANNED)
    return make_late_fiber (self, post, error);
  return post->state != OG_POST_SUBMITTED || plan_fiber (self, post, error);
}

/* What is refused does not stay in the outbox. */
static gboolean
take_back_fiber (OgPlanner *self,
                 OgSignOff *word,
                 OgPost    *post,
                 GError   **error)
{
  if (word->kind != OG_SIGN_OFF_REFUSED || post->state != OG_POST_PLANNED)
    return TRUE;
  return dex_await (og_planner_hold (self, post->id, OG_POST_DRAFT), error);
}

static DexFuture *
sign_fiber (gpointer data)
{
  OgCall *call = data;
  OgPlanner *self = call->self;
  OgSignOff *word = call->object;
  g_autoptr (OgPost) post = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (GError) error = NULL;

  post = dex_await_object (og_store_load_post (self->store, word->post_id), &error);
  if (post == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  digest = og_sign_off_digest (post, NULL);
  if (!check_word (word, post, digest, call->text, &error) ||
      !take_back_fiber (self, word, post, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  g_object_set (word, "digest", digest, "time", og_clock_now (self->clock), NULL);
  dex_await_int64 (og_store_add_sign_off (self->store, word), &error);
  if (error == NULL)
    {
      settle_fiber (self, post->id, &error);
      og_news_tell (self->news, OG_NEWS_POSTS);
    }
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         dex_future_new_true ();
}

/**
 * og_signing_sign:
 * @word: (transfer none): not touched by the caller any more
 * @code: (nullable): as it was entered
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_signing_sign (OgPlanner  *planner,
                 OgSignOff  *word,
                 const char *code)
{
  g_return_val_if_fail (OG_IS_PLANNER (planner), NULL);
  g_return_val_if_fail (OG_IS_SIGN_OFF (word), NULL);

  return og_call_spawn (sign_fiber, planner, word, 0, 0, code);
}

static DexFuture *
edit_fiber (gpointer data)
{
  OgCall *call = data;
  OgPlanner *self = call->self;
  OgSignOff *word = call->object;
  g_autoptr (OgPost) post = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (GError) error = NULL;

  post = dex_await_object (og_store_load_post (self->store, word->post_id), &error);
  if (post == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (word->kind != OG_SIGN_OFF_SIGNED && word->kind != OG_SIGN_OFF_EXPRESS)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_FORBIDDEN, "Nothing to be said here");
  if (!check_person (word, post, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  digest = og_sign_off_digest (post, call->text);
  g_object_set (word, "digest", digest, "time", og_clock_now (self->clock), NULL);
  dex_await_int64 (og_store_add_sign_off (self->store, word), &error);
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         og_planner_edit_published (self, post, call->text);
}

/**
 * og_signing_edit_published:
 * @word: (transfer none): not touched by the caller any more
 * @text: what is to stand at the network
 *
 * Returns: (transfer full): a future of TRUE when it is in the outbox
 */
DexFuture *
og_signing_edit_published (OgPlanner  *planner,
                           OgSignOff  *word,
                           const char *text)
{
  g_return_val_if_fail (OG_IS_PLANNER (planner), NULL);
  g_return_val_if_fail (OG_IS_SIGN_OFF (word) && text != NULL, NULL);

  return og_call_spawn (edit_fiber, planner, word, 0, 0, text);
}

/* (transfer full) (nullable) */
static GListModel *
list_submitted_fiber (OgPlanner *self,
                      GError   **error)
{
  const OgPostFilter filter = { .state = OG_POSTS_SUBMITTED, .kind = -1 };
  g_autoptr (GBytes) keys = dex_await_boxed (og_store_list_post_keys (self->store, &filter, 0),
                                             error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const OgPostKey *key;
  gsize size;

  if (keys == NULL)
    return NULL;
  key = g_bytes_get_data (keys, &size);
  for (gsize i = 0; i < size / sizeof *key; i++)
    g_array_append_val (ids, key[i].id);
  return dex_await_object (og_store_load_posts (self->store, (const gint64 *) ids->data, ids->len),
                           error);
}

static DexFuture *
list_fiber (gpointer data)
{
  g_autoptr (GError) error = NULL;
  GListModel *posts = list_submitted_fiber (((OgCall *) data)->self, &error);

  return posts != NULL ? dex_future_new_take_object (posts) :
                         dex_future_new_for_error (g_steal_pointer (&error));
}

/**
 * og_signing_list_submitted:
 *
 * Returns: (transfer full): a future of a GListStore of OgPost
 */
DexFuture *
og_signing_list_submitted (OgPlanner *planner)
{
  g_return_val_if_fail (OG_IS_PLANNER (planner), NULL);

  return og_call_spawn (list_fiber, planner, NULL, 0, 0, NULL);
}

/* The program ended between two steps: the rest is done now. */
static gboolean
recover_one_fiber (OgPlanner *self,
                   OgPost    *post,
                   GError   **error)
{
  g_autoptr (OgSignOff) request = find_request (post);
  g_autofree char *digest = og_sign_off_digest (post, NULL);

  if (og_sign_off_holds (G_LIST_MODEL (post->sign_offs), digest))
    return settle_fiber (self, post->id, error);
  if (request != NULL && g_str_equal (request->digest, digest))
    return TRUE;
  return dex_await (og_store_unplan_post (self->store, post->id), error);
}

static DexFuture *
recover_fiber (gpointer data)
{
  OgPlanner *self = ((OgCall *) data)->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) posts = list_submitted_fiber (self, &error);

  for (guint i = 0; posts != NULL && i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (OgPost) post = g_list_model_get_item (posts, i);
      g_autoptr (GError) failed = NULL;

      /* One that fails keeps no other from being brought to its end. */
      if (!recover_one_fiber (self, post, &failed) && error == NULL)
        error = g_steal_pointer (&failed);
    }
  og_news_tell (self->news, OG_NEWS_POSTS);
  return error != NULL ? dex_future_new_for_error (g_steal_pointer (&error)) :
                         dex_future_new_true ();
}

/**
 * og_signing_recover:
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_signing_recover (OgPlanner *planner)
{
  g_return_val_if_fail (OG_IS_PLANNER (planner), NULL);

  return og_call_spawn (recover_fiber, planner, NULL, 0, 0, NULL);
}
