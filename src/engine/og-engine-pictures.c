/* SPDX-License-Identifier: EUPL-1.2 */
#include "og-engine-plan.h"
#include "og-engine-private.h"

#include "og-consent.h"
#include "og-pictures.h"
#include "og-store-plan.h"

/**
 * og_engine_add_picture:
 *
 * Returns: (transfer full): a future of an OgAttachment that belongs to no post yet
 */
DexFuture *
og_engine_add_picture (OgEngine *self,
                       GFile    *file)
{
  OG_ENGINE_REQUIRE_OPEN (self);

  return og_pictures_add (self->pictures, file);
}

/**
 * og_engine_dup_picture_path:
 *
 * Returns: (transfer full): where the attachment's file lies
 */
char *
og_engine_dup_picture_path (OgEngine     *self,
                            OgAttachment *attachment)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (OG_IS_ENGINE (self), NULL);
  g_return_val_if_fail (attachment->file != NULL, NULL);

  name = g_path_get_basename (attachment->file);
  return g_build_filename (self->pictures, name, NULL);
}

/**
 * og_engine_list_picture_uses:
 *
 * Returns: (transfer full): a future of a GListStore of OgPost, newest first; none for a picture that
 *   was added before pictures were told apart
 */
DexFuture *
og_engine_list_picture_uses (OgEngine     *self,
                             OgAttachment *picture)
{
  OG_ENGINE_REQUIRE_OPEN (self);
  g_return_val_if_fail (OG_IS_ATTACHMENT (picture), dex_future_new_infinite ());

  if (*picture->digest == '\0')
    return dex_future_new_take_object (g_list_store_new (OG_TYPE_POST));
  return og_store_list_picture_uses (self->store, picture->digest);
}

/**
 * og_engine_withdraw_consent:
 *
 * Returns: (transfer full): a future of a GListStore of OgPost: all uses; OG_ERROR_INPUT for a picture
 *   without a digest; that of a server that did not give a post back, after all others were held
 */
DexFuture *
og_engine_withdraw_consent (OgEngine     *self,
                            OgAttachment *picture)
{
  OG_ENGINE_REQUIRE_OPEN (self);
  g_return_val_if_fail (OG_IS_ATTACHMENT (picture), dex_future_new_infinite ());

  if (*picture->digest == '\0')
    return dex_future_new_reject (OG_ERROR, OG_ERROR_INPUT, "Nobody knows which picture it is");
  return og_consent_withdraw (self->planner, picture->digest);
}
