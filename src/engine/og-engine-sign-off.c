/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-plan.h"
#include "og-engine-private.h"

#include "og-call.h"
#include "og-file-work.h"
#include "og-sign-off-paper.h"
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

/* Whoever sends it: a row that is planned says it for itself. */
static OgSender
find_sender (OgEngine  *self,
             OgPost    *post,
             OgChannel *channel)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (post->deliveries)); i++)
    {
      g_autoptr (OgDelivery) row = g_list_model_get_item (G_LIST_MODEL (post->deliveries), i);

      if (row->kind == OG_DELIVERY_POST && row->channel_id == channel->id &&
          row->state == OG_DELIVERY_SCHEDULED)
        return OG_SENDER_SERVER;
    }
  return og_engine_get_sender (self, channel);
}

/* The post's channels as the sheet names them. (transfer full) (element-type OgPaperChannel) */
static GArray *
list_sheet_channels (OgEngine *self,
                     OgPost   *post)
{
  g_autoptr (GArray) ids = og_post_dup_channel_ids (post);
  GArray *channels = g_array_new (FALSE, TRUE, sizeof (OgPaperChannel));

  g_array_set_clear_func (channels, (GDestroyNotify) og_paper_channel_clear);
  for (guint i = 0; i < ids->len; i++)
    {
      OgChannel *channel = og_engine_find_channel (self, g_array_index (ids, gint64, i));
      OgPaperChannel entry;

      if (channel == NULL)
        continue;
      entry.id = channel->id;
      entry.sender = find_sender (self, post, channel);
      entry.name = entry.sender == OG_SENDER_PERSON || g_str_equal (channel->handle, "") ?
                     g_strdup (channel->name) :
                     g_strdup_printf ("%s, %s", og_engine_get_network_name (self, channel),
                                      channel->handle);
      g_array_append_val (channels, entry);
    }
  return channels;
}

static DexFuture *
sheet_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  g_autoptr (OgPost) post = NULL;
  g_autoptr (GArray) channels = NULL;
  g_autoptr (OgDocument) sheet = NULL;
  g_autoptr (GError) error = NULL;

  post = dex_await_object (og_store_load_post (self->store, call->id), &error);
  if (post == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  channels = list_sheet_channels (self, post);
  sheet = og_sign_off_paper_new (self->office, post, channels, self->pictures,
                                 og_clock_now (self->clock));
  return og_file_write_document (call->object, sheet, OG_FORMAT_PDF_A4);
}

/**
 * og_engine_export_sign_off_sheet:
 *
 * Returns: (transfer full): a future of TRUE; OG_ERROR_INPUT if the file cannot be written,
 *   OG_ERROR_GONE for no such post
 */
DexFuture *
og_engine_export_sign_off_sheet (OgEngine *self,
                                 gint64    post_id,
                                 GFile    *file)
{
  OG_ENGINE_REQUIRE_OPEN (self);
  g_return_val_if_fail (G_IS_FILE (file), dex_future_new_infinite ());

  return og_call_spawn (sheet_fiber, self, file, post_id, 0, NULL);
}
