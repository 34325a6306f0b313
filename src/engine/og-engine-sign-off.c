/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-plan.h"
#include "og-engine-private.h"

#include "og-signing.h"

/**
 * og_engine_get_sign_off_reason:
 *
 * Returns: why the post needs a second person, by the saved office and the post's time
 */
OgSignOffReason
og_engine_get_sign_off_reason (OgEngine *self,
                               OgPost   *post)
{
  g_return_val_if_fail (OG_IS_ENGINE (self), OG_SIGN_OFF_NOT_NEEDED);
  g_return_val_if_fail (OG_IS_POST (post), OG_SIGN_OFF_NOT_NEEDED);

  return og_sign_off_reason (self->office, post, post->due);
}

/**
 * og_engine_submit_post:
 * @by: who asks
 *
 * Returns: (transfer full): a future of the post's int64 id
 */
DexFuture *
og_engine_submit_post (OgEngine   *self,
                       OgPost     *post,
                       const char *by)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_planner_submit (self->planner, post, by);
}

/* What one person says about a post. (transfer full) */
static OgSignOff *
new_word (gint64        post_id,
          OgSignOffKind kind,
          const char   *person,
          gboolean      deputy,
          const char   *comment,
          const char   *digest)
{
  g_autofree char *name = g_strstrip (g_strdup (person != NULL ? person : ""));

  return g_object_new (OG_TYPE_SIGN_OFF,
                       "post-id", post_id,
                       "kind", (int) kind,
                       "person", name,
                       "deputy", deputy,
                       "comment", comment,
                       "digest", digest != NULL ? digest : "",
                       NULL);
}

/**
 * og_engine_sign_post:
 * @person: whose word it is
 * @comment: (nullable): why it was refused, or is urgent
 * @code: (nullable): of the sheet, for OG_SIGN_OFF_PAPER
 * @digest: of what was shown to the person; (nullable) for OG_SIGN_OFF_PAPER, where the code says it
 *
 * Returns: (transfer full): a future of TRUE
 */
DexFuture *
og_engine_sign_post (OgEngine     *self,
                     gint64        post_id,
                     OgSignOffKind kind,
                     const char   *person,
                     gboolean      deputy,
                     const char   *comment,
                     const char   *code,
                     const char   *digest)
{
  g_autoptr (OgSignOff) word = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);

  word = new_word (post_id, kind, person, deputy, comment, digest);
  return og_signing_sign (self->planner, word, code);
}

/**
 * og_engine_list_submitted:
 *
 * Returns: (transfer full): a future of a GListStore of OgPost, by due
 */
DexFuture *
og_engine_list_submitted (OgEngine *self)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_signing_list_submitted (self->planner);
}

/**
 * og_engine_edit_published_signed:
 * @text: what is to stand at the network
 *
 * Returns: (transfer full): a future of TRUE once it is on its way
 */
DexFuture *
og_engine_edit_published_signed (OgEngine     *self,
                                 OgPost       *post,
                                 const char   *text,
                                 OgSignOffKind kind,
                                 const char   *person,
                                 gboolean      deputy,
                                 const char   *comment)
{
  g_autoptr (OgSignOff) word = NULL;

  OG_ENGINE_REQUIRE_OPEN (self);
  g_return_val_if_fail (OG_IS_POST (post) && text != NULL, dex_future_new_infinite ());

  word = new_word (post->id, kind, person, deputy, comment, NULL);
  return og_signing_edit_published (self->planner, word, text);
}
