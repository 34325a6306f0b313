/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "og-message.h"

G_BEGIN_DECLS

/* What a message carries beside its text. Nothing of it is ever loaded: it is named by its
 * description and opened in the browser, if a person wants to. */
typedef struct _OgMedia
{
  char *type; /* the network's own word, such as "image" or "video"; "" if it says none */
  char *url;  /* http or https, never anything else */
  char *alt;  /* the description its author gave; "" without one */
} OgMedia;

void og_media_free (OgMedia *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OgMedia, og_media_free)

/* Reads OgMessage.media; what has no usable address, and all beyond the first 20, is left out.
 * Returns (transfer full) (element-type OgMedia), never NULL. */
GPtrArray *og_message_list_media (OgMessage *message);

G_END_DECLS
