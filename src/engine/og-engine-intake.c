/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-intake.h"

#include "og-call.h"
#include "og-engine-inbox.h"
#include "og-engine-private.h"
#include "og-masking.h"
#include "og-personal-message.h"
#include "og-store-intake.h"

static DexFuture *
mask_fiber (gpointer data)
{
  OgCall *call = data;
  OgEngine *self = call->self;
  OgMessage *message = call->object;
  g_autofree char *own = og_personal_dup_own (self->office);
  g_autofree char *clerk = og_engine_dup_clerk (self);
  g_autofree char *masked = NULL;
  g_autoptr (GArray) found = og_personal_in_message (message->text, own, self->office->street);
  g_autoptr (OgNote) note = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  if (found->len == 0)
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "Nothing personal is found");
  masked = og_mask_text (message->text, found);
  note = g_object_new (OG_TYPE_NOTE, "created", og_clock_now (self->clock), "person", clerk, "text",
                       call->text, NULL);
  id = dex_await_int64 (og_store_mask_message (self->store, message->id, message->text, masked, note),
                        &error);
  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));
  og_news_tell (self->news, OG_NEWS_CONCERNS);
  return dex_future_new_for_int64 (id);
}

/**
 * og_engine_mask_message:
 *
 * Returns: (transfer full): a future of the note's int64 id
 */
DexFuture *
og_engine_mask_message (OgEngine   *self,
                        OgMessage  *message,
                        const char *note)
{
  OG_ENGINE_REQUIRE_OPEN (self);
  g_return_val_if_fail (OG_IS_MESSAGE (message), NULL);

  return og_call_spawn (mask_fiber, self, message, 0, 0, note);
}
